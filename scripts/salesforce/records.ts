import type { Connection } from 'jsforce';
import { API_VERSION } from './connect.ts';

/** Records of one collections request. */
const BATCH = 200;
type Fields = Record<string, string | number | boolean | null>;
interface Saved {
    id?: string;
    success: boolean;
    errors: { message: string }[];
}

/** Creates records of one object and returns their ids in order; throws with the org's words on the first refusal. */
export async function createAll(connection: Connection, object: string, records: Fields[]): Promise<string[]> {
    return save(connection, 'POST', object, records);
}

/** Updates records (each with its Id). */
export async function updateAll(connection: Connection, object: string, records: Fields[]): Promise<void> {
    await save(connection, 'PATCH', object, records);
}

async function save(
    connection: Connection,
    method: 'POST' | 'PATCH',
    object: string,
    records: Fields[]
): Promise<string[]> {
    const ids: string[] = [];
    for (let i = 0; i < records.length; i += BATCH) {
        const batch = records.slice(i, i + BATCH).map((r) => ({ attributes: { type: object }, ...r }));
        const results = await connection.request<Saved[]>({
            method,
            url: `/services/data/v${API_VERSION}/composite/sobjects`,
            body: JSON.stringify({ allOrNone: true, records: batch }),
            headers: { 'content-type': 'application/json' }
        });
        const refused = results.findIndex((r) => !r.success && !r.errors[0]?.message.startsWith('Record rolled back'));
        if (refused >= 0)
            throw new Error(
                `The org refused ${object} ${JSON.stringify(batch[refused])}: ${results[refused]!.errors[0]?.message}`
            );
        ids.push(...results.map((r) => r.id!));
    }
    return ids;
}

/** Every row of a query; with `scanAll` also archived activities (and deleted records: leave them out by `IsDeleted`). */
export async function rows<T extends object>(
    connection: Connection,
    soql: string,
    options: { scanAll?: boolean } = {}
): Promise<T[]> {
    let page = await connection.query<T>(soql, options);
    const all = [...page.records] as T[];
    while (!page.done) {
        page = await connection.queryMore<T>(page.nextRecordsUrl!);
        all.push(...page.records);
    }
    return all;
}
