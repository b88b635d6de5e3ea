import { randomBytes } from 'node:crypto';
import { ApiError } from './errors.ts';
import { recordToJson, type Json } from './json.ts';
import { AS_USER } from './records.ts';
import { ok, type ApiRequest, type Reply, type Resource } from './request.ts';

const DEFAULT_BATCH = 2000;
/** Rows of open cursors: the oldest go first, as the platform closes a user's oldest query locators. */
const MAX_CURSORS = 10;

interface Cursor {
    userId: string;
    records: Json[];
}
const cursors = new Map<string, Cursor>();

const run =
    (allRows: boolean): Resource =>
    (request) => {
        const soql = request.query.get('q');
        if (!soql) throw new ApiError(400, 'MALFORMED_QUERY', 'A query parameter q with SOQL is needed');
        const result = request.run((tx) => tx.query(soql, { ...AS_USER, allRows, uncounted: true }));
        if (result.kind === 'count') return ok({ totalSize: result.totalSize, done: true, records: [] });
        const records = result.records.map((r) => recordToJson(r, request.version));
        const size = batchSize(request);
        if (records.length <= size) return ok({ totalSize: records.length, done: true, records });
        const id = `01g${randomBytes(9).toString('hex').slice(0, 15)}`;
        cursors.set(id, { userId: request.session.userId, records });
        for (const old of [...cursors.keys()].slice(0, Math.max(0, cursors.size - MAX_CURSORS))) cursors.delete(old);
        return page(request, id, 0, size);
    };

export const query = run(false);
export const queryAll = run(true);

export const queryMore: Resource = (request, [locator]) => {
    const [id, from] = locator!.split('-');
    const cursor = cursors.get(id!);
    if (!cursor || cursor.userId !== request.session.userId)
        throw new ApiError(400, 'INVALID_QUERY_LOCATOR', 'invalid query locator');
    return page(request, id!, Number(from), batchSize(request));
};

function page(request: ApiRequest, id: string, from: number, size: number): Reply {
    const { records } = cursors.get(id)!;
    const to = from + size;
    const done = to >= records.length;
    return ok({
        totalSize: records.length,
        done,
        ...(done ? {} : { nextRecordsUrl: `/services/data/v${request.version}/query/${id}-${to}` }),
        records: records.slice(from, to)
    });
}

/** `Sforce-Query-Options: batchSize=N`, held between 200 and 2,000. */
function batchSize(request: ApiRequest): number {
    const asked = /batchSize=(\d+)/.exec(String(request.headers['sforce-query-options'] ?? ''))?.[1];
    return asked ? Math.min(DEFAULT_BATCH, Math.max(200, Number(asked))) : DEFAULT_BATCH;
}
