import { parse } from 'csv-parse/sync';
import { randomBytes } from 'node:crypto';
import type { DmlOperation } from '../kernel/engine.ts';
import { ApiError, notFound, toApiError } from './errors.ts';
import { recordToJson, type Json } from './json.ts';
import { AS_USER, objectFor, recordFromJson } from './records.ts';
import { jsonBody, noContent, ok, type ApiRequest, type Resource } from './request.ts';

/** Records saved in one transaction: the platform's trigger chunk. */
const CHUNK = 200;
const DELIMITERS: Record<string, string> = {
    COMMA: ',',
    TAB: '\t',
    SEMICOLON: ';',
    PIPE: '|',
    BACKQUOTE: '`',
    CARET: '^'
};
const OPERATIONS: Record<string, DmlOperation> = {
    insert: 'insert',
    update: 'update',
    upsert: 'upsert',
    delete: 'delete'
};

interface Outcome {
    row: Record<string, string>;
    id: string;
    created: boolean;
    error: string | null;
}
interface Job {
    info: { [key: string]: Json };
    userId: string;
    data: string;
    outcomes: Outcome[];
    /** Answer of a query job. */
    rows: Record<string, string>[];
    columns: string[];
}
const jobs = new Map<string, Job>();

const csvCell = (v: Json): string => {
    const s = v === null ? '' : typeof v === 'object' ? JSON.stringify(v) : String(v);
    return `"${s.replaceAll('"', '""')}"`;
};
const csv = (columns: string[], rows: Json[][]): string =>
    [columns, ...rows].map((r) => r.map(csvCell).join(',')).join('\n') + '\n';
const csvReply = (columns: string[], rows: Json[][], headers: Record<string, string> = {}): ReturnType<Resource> => ({
    status: 200,
    type: 'text/csv; charset=UTF-8',
    body: csv(columns, rows),
    headers
});

function open(request: ApiRequest, kind: 'ingest' | 'query', extra: { [key: string]: Json }): Job {
    const id = `750${randomBytes(8).toString('hex').slice(0, 15)}`;
    const now = new Date(request.org.clock.now()).toISOString().replace('Z', '+0000');
    const job: Job = {
        info: {
            id,
            apiVersion: Number(request.version),
            createdById: request.session.userId,
            createdDate: now,
            systemModstamp: now,
            concurrencyMode: 'Parallel',
            contentType: 'CSV',
            columnDelimiter: 'COMMA',
            lineEnding: 'LF',
            jobType: kind === 'ingest' ? 'V2Ingest' : 'V2Query',
            ...extra
        },
        userId: request.session.userId,
        data: '',
        outcomes: [],
        rows: [],
        columns: []
    };
    jobs.set(id, job);
    return job;
}

function jobOf(request: ApiRequest, id: string): Job {
    const job = jobs.get(id);
    if (!job || job.userId !== request.session.userId) throw notFound();
    return job;
}

export const openIngest: Resource = (request) => {
    const body = jsonBody(request);
    const operation = String(body.operation ?? '');
    if (!OPERATIONS[operation])
        throw new ApiError(
            400,
            'INVALIDJOB',
            `Operation ${operation} is not one of ${Object.keys(OPERATIONS).join(', ')}`
        );
    if (operation === 'upsert' && !body.externalIdFieldName)
        throw new ApiError(400, 'INVALIDJOB', 'upsert needs externalIdFieldName');
    if (body.columnDelimiter && !DELIMITERS[String(body.columnDelimiter)])
        throw new ApiError(
            400,
            'INVALIDJOB',
            `columnDelimiter ${String(body.columnDelimiter)} is not one of ${Object.keys(DELIMITERS).join(', ')}`
        );
    const object = request.run((tx) => objectFor(tx, String(body.object ?? '')).name);
    const job = open(request, 'ingest', { ...body, object, operation, state: 'Open' });
    job.info.contentUrl = `services/data/v${request.version}/jobs/ingest/${String(job.info.id)}/batches`;
    return ok(job.info);
};

export const upload: Resource = (request, [id]) => {
    const job = jobOf(request, id!);
    if (job.info.state !== 'Open')
        throw new ApiError(400, 'INVALIDJOBSTATE', `Job is ${String(job.info.state)}, not Open`);
    if (job.data) throw new ApiError(400, 'CLIENT_INPUT_ERROR', 'Found multiple contents for job: one upload per job');
    job.data = request.text;
    return { status: 201 };
};

export const changeState: Resource = (request, [id]) => {
    const job = jobOf(request, id!);
    const state = jsonBody(request).state;
    if (state === 'Aborted') job.info.state = 'Aborted';
    else if (state === 'UploadComplete' && job.info.state === 'Open') {
        job.info.state = 'UploadComplete';
        // The answer goes out first, as the platform's does; pollers then see the finished job.
        setImmediate(() => process_(request, job));
    } else
        throw new ApiError(
            400,
            'INVALIDJOBSTATE',
            `A job that is ${String(job.info.state)} cannot become ${String(state)}`
        );
    return ok({ ...job.info });
};

function process_(request: ApiRequest, job: Job): void {
    const rows = readRows(job);
    if (!rows) return;
    const operation = OPERATIONS[String(job.info.operation)]!;
    for (let from = 0; from < rows.length; from += CHUNK) {
        const chunk = rows.slice(from, from + CHUNK);
        try {
            job.outcomes.push(...saveChunk(request, job, operation, chunk));
        } catch (error) {
            const e = toApiError(error);
            job.outcomes.push(
                ...chunk.map((row) => ({ row, id: '', created: false, error: `${e.errorCode}:${e.message}:--` }))
            );
        }
    }
    const failed = job.outcomes.filter((o) => o.error !== null).length;
    Object.assign(job.info, {
        state: 'JobComplete',
        numberRecordsProcessed: job.outcomes.length,
        numberRecordsFailed: failed
    });
}

function readRows(job: Job): Record<string, string>[] | null {
    try {
        const rows = parse<Record<string, string>>(job.data, {
            columns: true,
            bom: true,
            skip_empty_lines: true,
            delimiter: DELIMITERS[String(job.info.columnDelimiter)]
        });
        job.columns = Object.keys(rows[0] ?? {});
        return rows;
    } catch (error) {
        Object.assign(job.info, {
            state: 'Failed',
            errorMessage: `InvalidBatch : ${(error as Error).message}`,
            numberRecordsProcessed: 0,
            numberRecordsFailed: 0
        });
        return null;
    }
}

function saveChunk(request: ApiRequest, job: Job, operation: DmlOperation, rows: Record<string, string>[]): Outcome[] {
    return request.run((tx) => {
        const info = objectFor(tx, String(job.info.object));
        const outcomes: Outcome[] = rows.map((row) => ({ row, id: '', created: false, error: null }));
        const good: { at: number; record: ReturnType<typeof recordFromJson> }[] = [];
        for (const [at, row] of rows.entries()) {
            try {
                good.push({ at, record: recordFromJson(tx, info, row, true) });
            } catch (error) {
                if (!(error instanceof ApiError)) throw error;
                outcomes[at]!.error = `${error.errorCode}:${error.message}:${(error.fields ?? []).join(' ') || '--'}`;
            }
        }
        const external = job.info.externalIdFieldName;
        const results = tx.dml(
            operation,
            good.map((g) => g.record),
            { ...AS_USER, allOrNone: false, api: true, ...(external ? { externalId: String(external) } : {}) }
        );
        for (const [k, result] of results.entries()) {
            const outcome = outcomes[good[k]!.at]!;
            outcome.id = result.id ?? '';
            outcome.created = operation === 'insert' ? result.success : result.created;
            const error = result.errors[0];
            if (!result.success && error)
                outcome.error = `${error.statusCode}:${error.message}:${error.fields.join(' ') || '--'}`;
        }
        return outcomes;
    });
}

export const jobInfo: Resource = (request, [id]) =>
    ok({ numberRecordsProcessed: 0, numberRecordsFailed: 0, retries: 0, ...jobOf(request, id!).info });

export const listJobs: Resource = (request) =>
    ok({
        done: true,
        nextRecordsUrl: null,
        records: [...jobs.values()].filter((j) => j.userId === request.session.userId).map((j) => j.info)
    });

export const deleteJob: Resource = (request, [id]) => {
    jobOf(request, id!);
    jobs.delete(id!);
    return noContent;
};

export const results: Resource = (request, [id, which]) => {
    const job = jobOf(request, id!);
    const cells = (row: Record<string, string>): string[] => job.columns.map((c) => row[c] ?? '');
    if (which === 'successfulResults')
        return csvReply(
            ['sf__Id', 'sf__Created', ...job.columns],
            job.outcomes.filter((o) => o.error === null).map((o) => [o.id, String(o.created), ...cells(o.row)])
        );
    if (which === 'failedResults')
        return csvReply(
            ['sf__Id', 'sf__Error', ...job.columns],
            job.outcomes.filter((o) => o.error !== null).map((o) => [o.id, o.error, ...cells(o.row)])
        );
    // A job runs to its end in one go, so no row is ever left over.
    if (which === 'unprocessedrecords') return csvReply(job.columns, []);
    throw notFound();
};

/** Bulk query: the rows are read when the job is made and paged by `Sforce-Locator`. */
export const openQuery: Resource = (request) => {
    const body = jsonBody(request);
    const operation = String(body.operation ?? 'query');
    const { columns, rows } = request.run((tx) => {
        const found = tx.query(String(body.query ?? ''), {
            ...AS_USER,
            allRows: operation === 'queryAll',
            uncounted: true
        });
        const flat = found.records.map((r) => flatten(recordToJson(r, request.version)));
        return { columns: Object.keys(flat[0] ?? {}), rows: flat };
    });
    const job = open(request, 'query', {
        operation,
        object: /\bFROM\s+(\w+)/i.exec(String(body.query))?.[1] ?? '',
        state: 'JobComplete',
        numberRecordsProcessed: rows.length
    });
    job.columns = columns;
    job.rows = rows;
    return ok(job.info);
};

export const queryResults: Resource = (request, [id]) => {
    const job = jobOf(request, id!);
    const from = Number(request.query.get('locator') ?? 0);
    const size = Number(request.query.get('maxRecords') ?? 50_000);
    const page = job.rows.slice(from, from + size);
    const next = from + size < job.rows.length ? String(from + size) : 'null';
    return csvReply(
        job.columns,
        page.map((r) => job.columns.map((c) => r[c] ?? '')),
        { 'sforce-locator': next, 'sforce-numberofrecords': String(page.length) }
    );
};

function flatten(json: { [key: string]: Json }, prefix = ''): Record<string, string> {
    const out: Record<string, string> = {};
    for (const [k, v] of Object.entries(json)) {
        if (k === 'attributes') continue;
        if (v && typeof v === 'object' && !Array.isArray(v)) Object.assign(out, flatten(v, `${prefix}${k}.`));
        else out[prefix + k] = v === null ? '' : String(v);
    }
    return out;
}
