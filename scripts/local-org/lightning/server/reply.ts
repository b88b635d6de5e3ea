import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Org, Transaction } from '../../kernel/engine.ts';
import { ApiError } from '../../api/errors.ts';
import { ApexException, NotSupported } from '../../kernel/exceptions.ts';

export interface Reply {
    status: number;
    body: unknown;
    headers?: Record<string, string>;
}

/** One request of a signed-in browser. */
export interface Call {
    readonly org: Org;
    readonly userId: string;
    /** Groups of the route's pattern, decoded. */
    readonly params: readonly string[];
    readonly query: URLSearchParams;
    readonly headers: IncomingMessage['headers'];
    /** Parsed JSON of the body; an empty object when there is none. */
    readonly body: Record<string, unknown>;
    /** Runs in a transaction of the user. */
    run<T>(work: (tx: Transaction) => T): T;
}

export type Endpoint = (call: Call) => Reply | Promise<Reply>;

export interface Route {
    method: string;
    pattern: RegExp;
    endpoint: Endpoint;
}

export const ok = (body: unknown, status = 200): Reply => ({ status, body });

/** A failure with the status and body it is answered with. */
export class HttpError extends Error {
    constructor(
        readonly status: number,
        readonly body: { message: string } & Record<string, unknown>
    ) {
        super(body.message);
    }
}

export const badRequest = (message: string): HttpError => new HttpError(400, { message });

/**
 * One answer for a record that does not exist and for one the user may not see, so that neither can be told from the other.
 */
export const recordNotAvailable = (): HttpError =>
    new HttpError(404, {
        statusCode: 404,
        errorCode: 'NOT_FOUND',
        message: 'This record is not available. It may have been deleted, or you may not have access to it.',
        enhancedErrorType: 'RecordError',
        output: { errors: [], fieldErrors: {} }
    });

/** What a failure looks like to the browser; what is not the caller's doing is also told on the terminal. */
export function replyOf(error: unknown, what: string): Reply {
    if (error instanceof HttpError) return { status: error.status, body: error.body };
    if (error instanceof ApiError)
        return { status: error.status, body: { message: error.message, errorCode: error.errorCode } };
    if (error instanceof ApexException)
        return {
            status: 400,
            body: { message: error.apexMessage ?? error.typeName, errorCode: error.statusCode ?? 'UNKNOWN_EXCEPTION' }
        };
    process.stderr.write(`${what}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    const message =
        error instanceof NotSupported
            ? error.message
            : 'The local org failed on this request; its terminal says where.';
    return {
        status: error instanceof NotSupported ? 501 : 500,
        body: { message, errorCode: error instanceof NotSupported ? 'NOT_SUPPORTED' : 'UNKNOWN_EXCEPTION' }
    };
}

const MAX_BODY_BYTES = 6 * 1024 * 1024;

export async function readJson(request: IncomingMessage): Promise<Record<string, unknown>> {
    const chunks: Buffer[] = [];
    let size = 0;
    for await (const chunk of request as AsyncIterable<Buffer>) {
        size += chunk.length;
        if (size > MAX_BODY_BYTES) throw new HttpError(413, { message: 'The request is too large.' });
        chunks.push(chunk);
    }
    const text = Buffer.concat(chunks).toString('utf8');
    if (!text.trim()) return {};
    let parsed: unknown;
    try {
        parsed = JSON.parse(text);
    } catch {
        throw badRequest('The body is not JSON.');
    }
    if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed))
        throw badRequest('The body must be a JSON object.');
    return parsed as Record<string, unknown>;
}

export function sendJson(response: ServerResponse, { status, body, headers = {} }: Reply): void {
    response.writeHead(status, {
        'content-type': 'application/json; charset=utf-8',
        'cache-control': 'no-store',
        ...headers
    });
    response.end(body === undefined ? '' : JSON.stringify(body));
}
