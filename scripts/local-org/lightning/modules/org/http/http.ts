/** A failed request in the shape Lightning Data Service and Apex wires give it. */
export interface FetchError {
    readonly status: number;
    readonly statusText: string;
    readonly ok: false;
    readonly headers: Record<string, string>;
    readonly errorType: 'fetchResponse';
    readonly body: unknown;
}

export interface RequestOptions {
    method?: 'GET' | 'POST' | 'PATCH' | 'DELETE';
    body?: unknown;
    headers?: Record<string, string>;
}

/* eslint-disable @typescript-eslint/only-throw-error -- Lightning Data Service gives its failures as plain objects */

/** Sends and receives JSON; rejects with a frozen {@link FetchError}. */
export async function request<T>(url: string, { method = 'GET', body, headers = {} }: RequestOptions = {}): Promise<T> {
    let response: Response;
    try {
        response = await fetch(url, {
            method,
            headers: body === undefined ? headers : { 'content-type': 'application/json', ...headers },
            ...(body === undefined ? {} : { body: JSON.stringify(body) })
        });
    } catch {
        throw fetchError(0, 'Offline', { message: 'The local org does not answer. Is it still running?' });
    }
    if (response.status === 204) return undefined as T;
    const reply: unknown = await response.json().catch(() => ({ message: response.statusText }));
    if (!response.ok) throw fetchError(response.status, response.statusText, reply);
    return reply as T;
}

/* eslint-enable @typescript-eslint/only-throw-error */

const fetchError = (status: number, statusText: string, body: unknown): FetchError =>
    deepFreeze({ status, statusText, ok: false, headers: {}, errorType: 'fetchResponse', body });

/** Wires hand out read-only data. */
export function deepFreeze<T>(value: T): T {
    if (value !== null && typeof value === 'object' && !Object.isFrozen(value)) {
        Object.values(value).forEach(deepFreeze);
        Object.freeze(value);
    }
    return value;
}

/** The words of an error for people, whatever shape it has. */
export function messageOf(error: unknown): string {
    const body = (error as { body?: unknown })?.body;
    if (Array.isArray(body))
        return body
            .map((e: { message?: string }) => e.message)
            .filter(Boolean)
            .join(', ');
    const { message, output } = (body ?? {}) as { message?: string; output?: { errors?: { message: string }[] } };
    const details = output?.errors?.map((e) => e.message).join(' ');
    return details || message || (error instanceof Error ? error.message : 'Something went wrong.');
}

/** JSON with sorted keys: equal values give equal texts. */
export const stableJson = (value: unknown): string =>
    JSON.stringify(value, (_key, v: unknown) =>
        v !== null && typeof v === 'object' && !Array.isArray(v)
            ? Object.fromEntries(Object.entries(v).sort(([a], [b]) => (a < b ? -1 : 1)))
            : v
    ) ?? 'undefined';
