import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Handler } from '../http/server.ts';
import type { Sessions } from '../http/sessions.ts';
import type { LimitCounters, Org } from '../kernel/engine.ts';
import * as bulk from './bulk.ts';
import * as collections from './collections.ts';
import { batch, composite, tree } from './composite.ts';
import { ApiError, notFound, toApiError } from './errors.ts';
import { executeAnonymous, FIRST_VERSION, LAST_VERSION, limits, localOrg, resources, versions } from './misc.ts';
import { listNotifications, readNotification } from './notifications.ts';
import { identity, oauth } from './oauth.ts';
import { query, queryAll, queryMore } from './query.ts';
import { readText, type ApiRequest, type Reply, type Resource } from './request.ts';
import { parameterizedSearch, search } from './search.ts';
import { soap } from './soap.ts';
import * as sobjects from './sobjects.ts';

type Route = [method: string, pattern: RegExp, resource: Resource];

/** Every resource below `/services/data/vXX.X`. First match wins. */
const routes: Route[] = [
    ['GET', /^\/?$/, resources],
    ['GET', /^\/query$/, query],
    ['GET', /^\/queryAll$/, queryAll],
    ['GET', /^\/query(?:All)?\/([\w-]+)$/, queryMore],
    ['GET', /^\/search$/, search],
    ['GET', /^\/parameterizedSearch$/, parameterizedSearch],
    ['POST', /^\/parameterizedSearch$/, parameterizedSearch],
    ['GET', /^\/tooling\/query$/, query],
    ['GET', /^\/tooling\/executeAnonymous$/, executeAnonymous],
    ['GET', /^\/limits$/, limits],
    ['GET', /^\/sobjects$/, sobjects.listObjects],
    ['GET', /^\/sobjects\/(\w+)\/describe$/, sobjects.describe],
    ['GET', /^\/sobjects\/(\w+)$/, sobjects.basicInfo],
    ['POST', /^\/sobjects\/(\w+)$/, sobjects.create],
    ['GET', /^\/sobjects\/(\w+)\/(\w{15}|\w{18})$/, sobjects.retrieve],
    ['PATCH', /^\/sobjects\/(\w+)\/(\w{15}|\w{18})$/, sobjects.update],
    ['DELETE', /^\/sobjects\/(\w+)\/(\w{15}|\w{18})$/, sobjects.remove],
    ['GET', /^\/sobjects\/(\w+)\/(\w+)\/([^/]+)$/, sobjects.retrieveByExternalId],
    ['PATCH', /^\/sobjects\/(\w+)\/(\w+)\/([^/]+)$/, sobjects.upsert],
    ['POST', /^\/composite$/, composite(dispatch)],
    ['POST', /^\/composite\/batch$/, batch(dispatch)],
    ['POST', /^\/composite\/tree\/(\w+)$/, tree],
    ['POST', /^\/composite\/sobjects$/, collections.createMany],
    ['PATCH', /^\/composite\/sobjects$/, collections.updateMany],
    ['DELETE', /^\/composite\/sobjects$/, collections.deleteMany],
    ['PATCH', /^\/composite\/sobjects\/(\w+)\/(\w+)$/, collections.upsertMany],
    ['GET', /^\/composite\/sobjects\/(\w+)$/, collections.retrieveMany],
    ['POST', /^\/composite\/sobjects\/(\w+)$/, collections.retrieveMany],
    ['GET', /^\/jobs\/ingest$/, bulk.listJobs],
    ['POST', /^\/jobs\/ingest$/, bulk.openIngest],
    ['GET', /^\/jobs\/ingest\/(\w+)$/, bulk.jobInfo],
    ['PATCH', /^\/jobs\/ingest\/(\w+)$/, bulk.changeState],
    ['DELETE', /^\/jobs\/(?:ingest|query)\/(\w+)$/, bulk.deleteJob],
    ['PUT', /^\/jobs\/ingest\/(\w+)\/batches$/, bulk.upload],
    ['GET', /^\/jobs\/ingest\/(\w+)\/(\w+)$/, bulk.results],
    ['POST', /^\/jobs\/query$/, bulk.openQuery],
    ['GET', /^\/jobs\/query\/(\w+)$/, bulk.jobInfo],
    ['GET', /^\/jobs\/query\/(\w+)\/results$/, bulk.queryResults],
    ['GET', /^\/connect\/notifications$/, listNotifications],
    ['PATCH', /^\/connect\/notifications\/(\w+)$/, readNotification],
    ['GET', /^\/local-org$/, localOrg],
    ['PATCH', /^\/local-org$/, localOrg]
];

function dispatch(request: ApiRequest): Reply {
    let otherMethod = false;
    for (const [method, pattern, resource] of routes) {
        const m = pattern.exec(request.path);
        if (!m) continue;
        if (method === request.method) return resource(request, m.slice(1));
        otherMethod = true;
    }
    if (otherMethod)
        throw new ApiError(405, 'METHOD_NOT_ALLOWED', `HTTP Method '${request.method}' not allowed on ${request.path}`);
    throw notFound();
}

/** The REST, OAuth and SOAP addresses of the org, as jsforce speaks them. */
export function createApi(org: Org, sessions: Sessions): Handler {
    return async (request, response) => {
        const url = new URL(request.url ?? '/', 'http://local');
        const path = url.pathname.replace(/\/+$/, '');
        if (!/^\/(services\/(data|oauth2|Soap)|id)(\/|$)/i.test(path)) return false;
        const text = await readText(request);
        const counters: LimitCounters[] = [];
        let reply: Reply;
        try {
            reply = route(org, sessions, request, url, path, text, counters);
        } catch (error) {
            const e = toApiError(error);
            reply = { status: e.status, body: e.body };
        }
        send(response, reply, counters);
        return true;
    };
}

function route(
    org: Org,
    sessions: Sessions,
    request: IncomingMessage,
    url: URL,
    path: string,
    text: string,
    counters: LimitCounters[]
): Reply {
    if (path.startsWith('/services/oauth2')) return oauth(org, sessions, request, url, text);
    const soapVersion = /^\/services\/Soap\/[uc]\/(\d+\.\d)/i.exec(path)?.[1];
    if (soapVersion) return soap(org, sessions, request, soapVersion, text);
    if (path === '/services/data') return { status: 200, body: versions() };

    const session = sessions.fromRequest(request);
    if (!session) throw new ApiError(401, 'INVALID_SESSION_ID', 'Session expired or invalid');
    if (path.startsWith('/id/')) return { status: 200, body: identity(org, session, request) };
    const m = /^\/services\/data\/v(\d+\.\d)(\/.*)?$/.exec(path);
    if (!m || Number(m[1]) < FIRST_VERSION || Number(m[1]) > LAST_VERSION) throw notFound();
    if (!org.user(session.userId).permissions.system('ApiEnabled'))
        throw new ApiError(403, 'API_DISABLED_FOR_ORG', 'The REST API is not enabled for this user (API Enabled).');
    return dispatch({
        org,
        session,
        method: request.method ?? 'GET',
        path: decodeURIComponent(m[2] ?? ''),
        version: m[1]!,
        query: url.searchParams,
        headers: request.headers,
        text,
        run: (work) =>
            org.transaction(session.userId, (tx) => {
                counters.push(tx.limits);
                return work(tx);
            })
    });
}

/** `Local-Org-Limits` tells what the request's transactions used, exactly: the only way to see it from outside. */
function send(response: ServerResponse, reply: Reply, counters: LimitCounters[]): void {
    const sum = (pick: (c: LimitCounters) => number): number => counters.reduce((n, c) => n + pick(c), 0);
    const headers: Record<string, string> = {
        'sforce-limit-info': 'api-usage=1/15000',
        'cache-control': 'no-store',
        ...reply.headers
    };
    if (counters.length)
        headers['local-org-limits'] =
            `soql=${sum((c) => c.soqlQueries)}; rows=${sum((c) => c.queryRows)}; dml=${sum((c) => c.dmlStatements)}; dmlRows=${sum((c) => c.dmlRows)}`;
    const text = reply.body === undefined ? undefined : reply.type ? String(reply.body) : JSON.stringify(reply.body);
    if (text !== undefined) headers['content-type'] = reply.type ?? 'application/json;charset=UTF-8';
    response.writeHead(reply.status, headers).end(text);
}
