import type { Transaction } from '../kernel/engine.ts';
import type { SObj } from '../kernel/sobject.ts';
import { ApiError, toApiError } from './errors.ts';
import type { Json } from './json.ts';
import { AS_USER, objectFor, recordFromJson } from './records.ts';
import { jsonBody, ok, type ApiRequest, type Reply, type Resource } from './request.ts';

type Dispatch = (request: ApiRequest) => Reply;
const MAX_SUBREQUESTS = 25;
const MAX_TREE = 200;

interface Sub {
    method: string;
    url: string;
    referenceId: string;
    body?: Json;
}
interface SubAnswer {
    body: unknown;
    httpHeaders: Record<string, string>;
    httpStatusCode: number;
    referenceId: string;
}

class AllOrNone extends Error {
    constructor(readonly answers: SubAnswer[]) {
        super();
    }
}

/** `/composite`: up to 25 requests that may name each other's answers as `@{ref.field}`; with allOrNone one transaction. */
export const composite =
    (dispatch: Dispatch): Resource =>
    (request) => {
        const body = jsonBody(request);
        const subs = (body.compositeRequest ?? []) as unknown as Sub[];
        if (!Array.isArray(subs) || subs.length > MAX_SUBREQUESTS)
            throw new ApiError(
                400,
                'EXCEEDED_ID_LIMIT',
                `Provide a list of at most ${MAX_SUBREQUESTS} subrequests named compositeRequest`
            );
        if (body.allOrNone !== true) return ok({ compositeResponse: runAll(request, subs, dispatch, false) });
        try {
            return ok({
                compositeResponse: request.run((tx) => {
                    const inside: ApiRequest = { ...request, run: (work) => work(tx) };
                    const answers = runAll(inside, subs, dispatch, true);
                    if (answers.some((a) => a.httpStatusCode >= 400)) throw new AllOrNone(answers);
                    return answers;
                })
            });
        } catch (error) {
            if (error instanceof AllOrNone) return ok({ compositeResponse: error.answers.map(halted) });
            throw error;
        }
    };

const halted = (a: SubAnswer): SubAnswer =>
    a.httpStatusCode >= 400
        ? a
        : {
              body: [
                  {
                      errorCode: 'PROCESSING_HALTED',
                      message: 'The transaction was rolled back since another operation in the same transaction failed.'
                  }
              ],
              httpHeaders: {},
              httpStatusCode: 400,
              referenceId: a.referenceId
          };

function runAll(request: ApiRequest, subs: Sub[], dispatch: Dispatch, stop: boolean): SubAnswer[] {
    const known = new Map<string, unknown>();
    const failed = new Set<string>();
    let halt = false;
    return subs.map((sub) => {
        const uses = [...JSON.stringify([sub.url, sub.body ?? null]).matchAll(/@\{(\w+)[.[]/g)].map((m) => m[1]!);
        let reply: Reply;
        if (halt || uses.some((u) => failed.has(u))) {
            reply = {
                status: 400,
                body: [
                    {
                        errorCode: 'PROCESSING_HALTED',
                        message: 'Invalid reference specified. The request it refers to failed.'
                    }
                ]
            };
        } else {
            try {
                reply = runOne(
                    request,
                    fill(sub.url, known) as string,
                    sub.method,
                    fill(sub.body ?? null, known),
                    dispatch
                );
            } catch (error) {
                const e = toApiError(error);
                reply = { status: e.status, body: e.body };
            }
        }
        if (reply.status >= 400) {
            failed.add(sub.referenceId);
            halt ||= stop;
        } else known.set(sub.referenceId, reply.body);
        return {
            body: reply.body ?? null,
            httpHeaders: reply.headers ?? {},
            httpStatusCode: reply.status,
            referenceId: sub.referenceId
        };
    });
}

function runOne(request: ApiRequest, url: string, method: string, body: Json, dispatch: Dispatch): Reply {
    const parsed = new URL(url, 'http://local');
    const m = /^\/services\/data\/v(\d+\.\d)(\/.*)$/.exec(parsed.pathname);
    if (!m) throw new ApiError(400, 'INVALID_URL', `A subrequest's url starts with /services/data/vXX.X/: ${url}`);
    return dispatch({
        ...request,
        method,
        path: decodeURIComponent(m[2]!),
        version: m[1]!,
        query: parsed.searchParams,
        text: body === null ? '' : JSON.stringify(body)
    });
}

/** Replaces `@{ref.path}` in every text of a JSON value. */
function fill(value: Json, known: Map<string, unknown>): Json {
    if (typeof value === 'string') {
        return value.replace(/@\{(\w+)([^}]*)\}/g, (_, ref: string, path: string) => {
            let at: unknown = known.get(ref);
            for (const step of path.matchAll(/\.?(\w+)|\[(\d+)\]/g))
                at = (at as Record<string, unknown> | undefined)?.[step[1] ?? step[2]!];
            if (at === undefined)
                throw new ApiError(
                    400,
                    'PROCESSING_HALTED',
                    `Invalid reference specified. No value for ${ref}${path} found`
                );
            return String(at);
        });
    }
    if (Array.isArray(value)) return value.map((v) => fill(v, known));
    if (value && typeof value === 'object')
        return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, fill(v, known)]));
    return value;
}

/** `/composite/batch`: independent requests, each in its own transaction. */
export const batch =
    (dispatch: Dispatch): Resource =>
    (request) => {
        const body = jsonBody(request);
        const subs = (body.batchRequests ?? []) as { method: string; url: string; richInput?: Json }[];
        if (!Array.isArray(subs) || subs.length > MAX_SUBREQUESTS)
            throw new ApiError(
                400,
                'EXCEEDED_ID_LIMIT',
                `Provide a list of at most ${MAX_SUBREQUESTS} requests named batchRequests`
            );
        let halt = false;
        const results = subs.map((sub) => {
            if (halt)
                return {
                    statusCode: 412,
                    result: [
                        {
                            errorCode: 'BATCH_PROCESSING_HALTED',
                            message: 'Batch processing was halted by request. No records processed after the error.'
                        }
                    ]
                };
            try {
                const url = sub.url.startsWith('/') ? sub.url : `/services/data/${sub.url}`;
                const reply = runOne(request, url, sub.method, sub.richInput ?? null, dispatch);
                return { statusCode: reply.status, result: reply.body ?? null };
            } catch (error) {
                const e = toApiError(error);
                halt = body.haltOnError === true;
                return { statusCode: e.status, result: e.body };
            }
        });
        return ok({ hasErrors: results.some((r) => r.statusCode >= 400), results });
    };

interface TreeNode {
    record: SObj;
    referenceId: string;
    children: TreeNode[];
    field: string | null;
}

/** `/composite/tree/Object`: parents with their children, all or none. */
export const tree: Resource = (request, [object]) => {
    const records = (jsonBody(request).records ?? []) as { [key: string]: Json }[];
    return request.run((tx) => {
        const roots = records.map((r) => node(tx, object!, r, null));
        const all = flatten(roots);
        if (all.length > MAX_TREE)
            throw new ApiError(400, 'INVALID_INPUT', `The request has ${all.length} records; the most is ${MAX_TREE}`);
        const done: { referenceId: string; id: string }[] = [];
        for (let level = roots; level.length; level = level.flatMap((n) => n.children)) insertLevel(tx, level, done);
        return ok({ hasErrors: false, results: done }, 201);
    });
};

function node(tx: Transaction, object: string, json: { [key: string]: Json }, field: string | null): TreeNode {
    const info = objectFor(tx, object);
    const own: { [key: string]: Json } = {};
    const children: TreeNode[] = [];
    for (const [name, value] of Object.entries(json)) {
        const relation = info.childRelationships.find((c) => c.relationshipName?.toLowerCase() === name.toLowerCase());
        const nested = relation && (value as { records?: { [key: string]: Json }[] } | null)?.records;
        if (relation && nested) children.push(...nested.map((n) => node(tx, relation.childObject, n, relation.field)));
        else own[name] = value;
    }
    return {
        record: recordFromJson(tx, info, own),
        referenceId: (json.attributes as { referenceId?: string } | undefined)?.referenceId ?? '',
        children,
        field
    };
}

const flatten = (nodes: TreeNode[]): TreeNode[] => nodes.flatMap((n) => [n, ...flatten(n.children)]);

function insertLevel(tx: Transaction, level: TreeNode[], done: { referenceId: string; id: string }[]): void {
    for (const n of level) {
        const [result] = tx.dml('insert', [n.record], { ...AS_USER, allOrNone: true, api: true });
        if (!result!.success)
            throw new ApiError(
                400,
                result!.errors[0]!.statusCode,
                `${n.referenceId}: ${result!.errors[0]!.message}`,
                result!.errors[0]!.fields
            );
        done.push({ referenceId: n.referenceId, id: result!.id! });
        for (const child of n.children) child.record.values.set(child.field!.toLowerCase(), result!.id);
    }
}
