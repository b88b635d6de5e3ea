import type { Connection } from 'jsforce';
import type { Day } from './calendar.ts';
import { API_VERSION } from '../salesforce/connect.ts';

/**
 * The moments of a story that ends today: none of them lies ahead of now, or what was played last would be told as of
 * tomorrow for the rest of the day.
 */
export class StoryTime {
    /** @param now moment in milliseconds that the story may not pass; left out where it is told of other days */
    constructor(private readonly now = Number.POSITIVE_INFINITY) {}

    /** @param time such as `T14:00:00Z` */
    at(day: Day, time: string): string {
        return new Date(Math.min(Date.parse(`${day}${time}`), this.now)).toISOString();
    }
}

/** The day it is in a time zone. */
export const dayIn = (zone: string, now: number): Day =>
    new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(now);

/** Sets the local org's clock to an instant; null gives it back to real time. */
export const setClock = (admin: Connection, now: string | null): Promise<unknown> =>
    admin.request({
        method: 'PATCH',
        url: `/services/data/v${API_VERSION}/local-org`,
        body: JSON.stringify({ now }),
        headers: { 'content-type': 'application/json' }
    });
