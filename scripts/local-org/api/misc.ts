import { apexFrames, ApexException, NotSupported } from '../kernel/exceptions.ts';
import type { Org } from '../kernel/engine.ts';
import { ApiError } from './errors.ts';
import type { Json } from './json.ts';
import { jsonBody, ok, type Resource } from './request.ts';

export const FIRST_VERSION = 55;
export const LAST_VERSION = 67;

/** 55.0 is Summer '22; three releases make a year: Winter (of the next year's number), Spring, Summer. */
export function versions(): unknown[] {
    return Array.from({ length: LAST_VERSION - FIRST_VERSION + 1 }, (_, i) => {
        const n = FIRST_VERSION + i;
        const season = ['Summer', 'Winter', 'Spring'][i % 3]!;
        return { label: `${season} '${22 + Math.ceil(i / 3)}`, url: `/services/data/v${n}.0`, version: `${n}.0` };
    });
}

export const resources: Resource = ({ version }) => {
    const base = `/services/data/v${version}`;
    return ok({
        sobjects: `${base}/sobjects`,
        query: `${base}/query`,
        queryAll: `${base}/queryAll`,
        search: `${base}/search`,
        parameterizedSearch: `${base}/parameterizedSearch`,
        composite: `${base}/composite`,
        jobs: `${base}/jobs`,
        limits: `${base}/limits`,
        tooling: `${base}/tooling`
    });
};

/** The org's daily limits; nothing is used up here. */
export const limits: Resource = () =>
    ok(
        Object.fromEntries(
            [
                ['DailyApiRequests', 15_000],
                ['DailyAsyncApexExecutions', 250_000],
                ['DailyBulkV2QueryJobs', 10_000],
                ['DataStorageMB', 5],
                ['FileStorageMB', 20]
            ].map(([k, max]) => [k, { Max: max, Remaining: max }])
        )
    );

/** `tooling/executeAnonymous?anonymousBody=`: for those who may author Apex. */
export const executeAnonymous: Resource = (request) => {
    const source = request.query.get('anonymousBody') ?? '';
    const answer = {
        line: -1,
        column: -1,
        compiled: true,
        success: true,
        compileProblem: null as string | null,
        exceptionMessage: null as string | null,
        exceptionStackTrace: null as string | null
    };
    try {
        request.run((tx) => {
            if (!tx.user.permissions.system('AuthorApex'))
                throw new ApiError(
                    403,
                    'INSUFFICIENT_ACCESS',
                    'This user may not execute anonymous Apex (Author Apex).'
                );
            request.org.apex.executeAnonymous(tx, source);
        });
    } catch (error) {
        if (error instanceof ApiError) throw error;
        if (!(error instanceof ApexException) && !(error instanceof NotSupported)) throw error;
        const frames = apexFrames(error.stack);
        const text = error instanceof ApexException ? `${error.typeName}: ${error.message}` : error.message;
        Object.assign(answer, {
            success: false,
            line: frames[0]?.line ?? -1,
            column: 1,
            exceptionMessage: text,
            exceptionStackTrace: frames.map((f) => f.text).join('\n')
        });
    }
    return ok(answer);
};

/**
 * The local org's own switches, for scripts and tests: its clock (`now`: ISO text or null for real time), the re-firing of
 * update triggers, the running of due jobs, and the custom objects without "Grant Access Using Hierarchies". Only the
 * administrator may turn them.
 */
export const localOrg: Resource = (request) => {
    const { org } = request;
    if (request.method !== 'GET') {
        const user = org.user(request.session.userId);
        if (!user.permissions.system('ModifyAllData'))
            throw new ApiError(403, 'INSUFFICIENT_ACCESS', 'Only the administrator may change the local org.');
        const body = jsonBody(request);
        if ('now' in body) {
            const ms = body.now === null ? null : Date.parse(String(body.now));
            if (Number.isNaN(ms))
                throw new ApiError(
                    400,
                    'JSON_PARSER_ERROR',
                    `now must be an ISO date-time or null, not ${String(body.now)}`
                );
            org.clock.set(ms);
        }
        if ('refireUpdates' in body) org.settings.refireUpdates = body.refireUpdates === true;
        if ('withoutHierarchy' in body) turnHierarchy(org, body.withoutHierarchy);
        if (body.runJobs === true) org.runJobs();
    }
    return ok({
        now: new Date(org.clock.now()).toISOString(),
        refireUpdates: org.settings.refireUpdates,
        withoutHierarchy: org.settings.withoutHierarchy,
        timeZone: org.settings.timeZone
    });
};

function turnHierarchy(org: Org, objects: Json | undefined): void {
    if (!Array.isArray(objects))
        throw new ApiError(400, 'JSON_PARSER_ERROR', 'withoutHierarchy must be a list of object names');
    try {
        org.setWithoutHierarchy(objects.map(String));
    } catch (error) {
        throw new ApiError(400, 'INVALID_TYPE', (error as Error).message);
    }
}
