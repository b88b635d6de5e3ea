import { ApexList } from '../kernel/collections.ts';
import type { DmlOperation, DmlResult, Transaction } from '../kernel/engine.ts';
import type { SObj } from '../kernel/sobject.ts';
import { selectable, withAddresses } from './addresses.ts';
import { ApiError } from './errors.ts';
import { recordToJson, type Json } from './json.ts';
import { AS_USER, objectFor, recordFromJson, resultToJson, type SaveJson } from './records.ts';
import { jsonBody, ok, type ApiRequest, type Resource } from './request.ts';

/** Most records of one collections request. https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/resources_composite_sobjects_collections.htm */
const MAX_RECORDS = 200;

type Row = { record: SObj } | { failure: ApiError };

/** Runs `work` and undoes it when `allOrNone` and anything failed; the answer stays. */
class RolledBack extends Error {
    constructor(readonly answer: SaveJson[]) {
        super();
    }
}

function saveAll(
    request: ApiRequest,
    operation: DmlOperation,
    allOrNone: boolean,
    rowsOf: (tx: Transaction) => Row[],
    externalId?: string
): SaveJson[] {
    try {
        return request.run((tx) => {
            const answer = saveRows(tx, operation, allOrNone, rowsOf(tx), externalId);
            if (allOrNone && answer.some((a) => !a.success)) throw new RolledBack(answer);
            return answer;
        });
    } catch (error) {
        if (error instanceof RolledBack) return error.answer;
        throw error;
    }
}

/** Records are saved in runs of one object, in the order given, as the platform does. */
function saveRows(
    tx: Transaction,
    operation: DmlOperation,
    allOrNone: boolean,
    rows: Row[],
    externalId?: string
): SaveJson[] {
    const answer = new Array<SaveJson>(rows.length);
    const bad = rows.some((r) => 'failure' in r);
    for (const [i, row] of rows.entries()) {
        if ('failure' in row) answer[i] = failureJson(row.failure);
        else if (bad && allOrNone) answer[i] = rolledBack();
    }
    if (bad && allOrNone) return answer;
    const good = rows.flatMap((r, i) => ('record' in r ? [{ i, record: r.record }] : []));
    for (let start = 0; start < good.length;) {
        let end = start + 1;
        while (end < good.length && good[end]!.record.info === good[start]!.record.info) end++;
        const run = good.slice(start, end);
        const results: DmlResult[] = tx.dml(
            operation,
            run.map((r) => r.record),
            { ...AS_USER, allOrNone, api: true, ...(externalId ? { externalId } : {}) }
        );
        for (const [k, result] of results.entries()) answer[run[k]!.i] = resultToJson(result, operation === 'upsert');
        start = end;
    }
    if (allOrNone && answer.some((a) => !a.success)) return answer.map((a) => (a.success ? rolledBack() : a));
    return answer;
}

const failureJson = (e: ApiError): SaveJson =>
    ({
        success: false,
        errors: [{ statusCode: e.errorCode, message: e.message, fields: [...(e.fields ?? [])] }]
    }) as unknown as SaveJson;

const rolledBack = (): SaveJson =>
    ({
        success: false,
        errors: [
            {
                statusCode: 'ALL_OR_NONE_OPERATION_ROLLED_BACK',
                message:
                    'Record rolled back because not all records were valid and the request was using AllOrNone header',
                fields: []
            }
        ]
    }) as unknown as SaveJson;

function bodyRows(request: ApiRequest, objectName?: string): { allOrNone: boolean; rows: (tx: Transaction) => Row[] } {
    const body = jsonBody(request);
    const records = body.records;
    if (!Array.isArray(records)) throw new ApiError(400, 'JSON_PARSER_ERROR', 'The body needs a list named records');
    limit(records.length);
    const rows = (tx: Transaction): Row[] =>
        records.map((r) => {
            const json = r as { [key: string]: Json };
            try {
                const type = (json.attributes as { type?: string } | undefined)?.type ?? objectName;
                if (!type) throw new ApiError(400, 'INVALID_TYPE', 'Each record needs attributes with its type');
                return { record: recordFromJson(tx, objectFor(tx, type), json) };
            } catch (error) {
                if (error instanceof ApiError) return { failure: error };
                throw error;
            }
        });
    return { allOrNone: body.allOrNone === true, rows };
}

function limit(n: number): void {
    if (n > MAX_RECORDS)
        throw new ApiError(
            400,
            'EXCEEDED_ID_LIMIT',
            `record limit reached. cannot submit more than ${MAX_RECORDS} records in this call`
        );
}

export const createMany: Resource = (request) => {
    const { allOrNone, rows } = bodyRows(request);
    return ok(saveAll(request, 'insert', allOrNone, rows));
};

export const updateMany: Resource = (request) => {
    const { allOrNone, rows } = bodyRows(request);
    return ok(saveAll(request, 'update', allOrNone, rows));
};

export const upsertMany: Resource = (request, [object, field]) => {
    const { allOrNone, rows } = bodyRows(request, object);
    return ok(saveAll(request, 'upsert', allOrNone, rows, field));
};

export const deleteMany: Resource = (request) => {
    const ids = (request.query.get('ids') ?? '').split(',').filter(Boolean);
    limit(ids.length);
    const rows = (tx: Transaction): Row[] =>
        ids.map((id) => {
            const info = tx.org.schema.objectByPrefix(id.slice(0, 3));
            return info
                ? { record: recordFromJson(tx, info, { Id: id }) }
                : { failure: new ApiError(400, 'MALFORMED_ID', `malformed id ${id}`) };
        });
    return ok(saveAll(request, 'delete', request.query.get('allOrNone') === 'true', rows));
};

/** GET with `ids` and `fields`, or POST with them in the body; null where there is no such record. */
export const retrieveMany: Resource = (request, [object]) => {
    const body = request.method === 'POST' ? jsonBody(request) : null;
    const ids = body ? (body.ids as string[]) : (request.query.get('ids') ?? '').split(',').filter(Boolean);
    const fields = body ? (body.fields as string[]) : (request.query.get('fields') ?? 'Id').split(',');
    return request.run((tx) => {
        const info = objectFor(tx, object!);
        const select = selectable(info, ['Id', ...fields]);
        const found = tx.query(`SELECT ${select.join(', ')} FROM ${info.name} WHERE Id IN :ids`, {
            ...AS_USER,
            binds: { ids: new ApexList('Id', ids) }
        }).records;
        const byId = new Map(found.map((r) => [r.id!.slice(0, 15), r]));
        return ok(
            ids
                .map((id) => byId.get(id.slice(0, 15)))
                .map((r) => (r ? withAddresses(info, fields, recordToJson(r, request.version)) : null))
        );
    });
};
