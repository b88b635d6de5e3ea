import type { Connection } from 'jsforce';
import { API_VERSION } from '../salesforce/connect.ts';

/** Sets the local org's clock to an instant; null gives it back to real time. */
export const setClock = (admin: Connection, now: string | null): Promise<unknown> =>
    admin.request({
        method: 'PATCH',
        url: `/services/data/v${API_VERSION}/local-org`,
        body: JSON.stringify({ now }),
        headers: { 'content-type': 'application/json' }
    });
