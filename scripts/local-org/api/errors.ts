import { ApexException, NotSupported, type RecordError } from '../kernel/exceptions.ts';

/** An answer other than success, in the shape of the REST API: `[{message, errorCode, fields}]`. */
export class ApiError extends Error {
    constructor(
        readonly status: number,
        readonly errorCode: string,
        message: string,
        readonly fields: readonly string[] | null = null
    ) {
        super(message);
    }
    get body(): unknown {
        return [{ message: this.message, errorCode: this.errorCode, ...(this.fields ? { fields: this.fields } : {}) }];
    }
}

export const notFound = (message = 'The requested resource does not exist'): ApiError =>
    new ApiError(404, 'NOT_FOUND', message);

const STATUS: Record<string, number> = {
    INVALID_SESSION_ID: 401,
    INSUFFICIENT_ACCESS: 403,
    INSUFFICIENT_ACCESS_OR_READONLY: 403,
    INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY: 403,
    API_DISABLED_FOR_ORG: 403,
    REQUEST_LIMIT_EXCEEDED: 403,
    NOT_FOUND: 404,
    INVALID_CROSS_REFERENCE_KEY: 404,
    ENTITY_IS_DELETED: 404
};

/** One record's failure as the answer to a single-record request. */
export function recordFailure(errors: readonly RecordError[]): ApiError {
    const first = errors[0] ?? { statusCode: 'UNKNOWN_EXCEPTION', message: 'Unknown failure', fields: [] };
    return new ApiError(STATUS[first.statusCode] ?? 400, first.statusCode, first.message, first.fields);
}

/** Any thrown value as an API answer. What the org does not model is 501, never a plausible value. */
export function toApiError(error: unknown): ApiError {
    if (error instanceof ApiError) return error;
    if (error instanceof NotSupported) return new ApiError(501, 'NOT_SUPPORTED', error.message);
    if (error instanceof ApexException) {
        if (error.dml.length) return recordFailure(error.dml.map((d) => d.error));
        const code = error.statusCode ?? 'APEX_ERROR';
        const at = error.statusCode ? '' : (error.frames[0]?.text ?? '');
        return new ApiError(
            STATUS[code] ?? (error.statusCode ? 400 : 500),
            code,
            error.statusCode ? error.message : `${error.typeName}: ${error.message}${at ? ` (${at})` : ''}`
        );
    }
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    return new ApiError(
        500,
        'UNKNOWN_EXCEPTION',
        'An unexpected error occurred in the local org; its terminal says where.'
    );
}
