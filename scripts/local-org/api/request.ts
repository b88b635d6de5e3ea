import type { IncomingMessage } from 'node:http';
import type { Org, Transaction } from '../kernel/engine.ts';
import type { Session } from '../http/sessions.ts';
import { ApiError } from './errors.ts';
import type { Json } from './json.ts';

/** What a resource answers. `body` undefined is an empty answer; a string is sent as it is with `type`. */
export interface Reply {
    status: number;
    body?: unknown;
    type?: string;
    headers?: Record<string, string>;
}

/** One request, from the wire or out of a composite. */
export interface ApiRequest {
    readonly org: Org;
    readonly session: Session;
    readonly method: string;
    /** Below `/services/data/vXX.X`, decoded, no trailing slash: `/sobjects/Opportunity/006…`. */
    readonly path: string;
    /** `55.0` to `67.0`, as asked for. */
    readonly version: string;
    readonly query: URLSearchParams;
    readonly headers: IncomingMessage['headers'];
    /** Raw text; parsed only by who wants it. */
    readonly text: string;
    /** Runs in the transaction of the composite around it, else in one of its own; an error undoes it. */
    run<T>(work: (tx: Transaction) => T): T;
}

export type Resource = (request: ApiRequest, params: string[]) => Reply;

export const ok = (body: unknown, status = 200): Reply => ({ status, body });
export const noContent: Reply = { status: 204 };

/** The JSON object of the body; JSON_PARSER_ERROR when it is none. */
export function jsonBody(request: ApiRequest): { [key: string]: Json } {
    let parsed: unknown;
    try {
        parsed = JSON.parse(request.text);
    } catch (error) {
        throw new ApiError(400, 'JSON_PARSER_ERROR', `The body is not JSON: ${(error as Error).message}`);
    }
    if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed))
        throw new ApiError(400, 'JSON_PARSER_ERROR', 'The body must be a JSON object');
    return parsed as { [key: string]: Json };
}

export async function readText(request: IncomingMessage): Promise<string> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks).toString('utf8');
}
