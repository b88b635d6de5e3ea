import { deepFreeze, request, stableJson } from 'org/http';
import { WireAdapter, type Emit, type WireValue } from 'org/wire';

/** Lightning Data Service keeps the answer of a cacheable method for five minutes. */
const TIME_TO_LIVE_MS = 5 * 60_000;

export type ApexParameters = Record<string, unknown>;

interface CacheEntry {
    at: number;
    answer: Promise<unknown>;
}

const cache = new Map<string, CacheEntry>();
const refreshers = new WeakMap<object, () => Promise<void>>();
const watchers = new Map<string, Set<() => void>>();

function call(className: string, method: string, parameters: ApexParameters, cacheable: boolean): Promise<unknown> {
    return request(`/apexremote/${className}/${method}`, {
        method: 'POST',
        body: parameters,
        headers: { 'x-cacheable': String(cacheable) }
    });
}

/** The answer of a cacheable method, from the cache while it is fresh; errors are not kept. */
function cached(
    className: string,
    method: string,
    parameters: ApexParameters,
    key: string,
    force: boolean
): Promise<unknown> {
    const hit = cache.get(key);
    if (!force && hit && Date.now() - hit.at < TIME_TO_LIVE_MS) return hit.answer;
    const answer = call(className, method, parameters, true).then(deepFreeze);
    const entry = { at: Date.now(), answer };
    cache.set(key, entry);
    answer.catch(() => {
        if (cache.get(key) === entry) cache.delete(key);
    });
    return answer;
}

/** What `import method from '@salesforce/apex/Class.method'` gives: callable, and usable with `@wire`. */
export function createApexMethod(className: string, method: string, { cacheable }: { cacheable: boolean }): unknown {
    const keyOf = (parameters: ApexParameters): string => `${className}.${method}?${stableJson(parameters)}`;

    const invoke = (parameters: ApexParameters = {}): Promise<unknown> =>
        cacheable
            ? cached(className, method, parameters, keyOf(parameters), false)
            : call(className, method, parameters, false);

    class ApexWireAdapter extends WireAdapter<ApexParameters, unknown> {
        private refresh: (() => Promise<void>) | undefined;

        protected override subscribe(parameters: ApexParameters, emit: Emit<unknown>): () => void {
            const key = keyOf(parameters);
            const deliver = async (force: boolean): Promise<void> => {
                try {
                    emit({ data: await cached(className, method, parameters, key, force), error: undefined });
                } catch (error) {
                    emit({ data: undefined, error });
                }
            };
            const again = (): void => void deliver(false);
            const peers = watchers.get(key) ?? new Set();
            watchers.set(key, peers.add(again));
            // A refresh asks the server once; every wire of the same call gets the new answer.
            this.refresh = async () => {
                await deliver(true);
                for (const peer of peers) if (peer !== again) peer();
            };
            again();
            return () => peers.delete(again);
        }

        protected override provisioned(value: WireValue<unknown>): void {
            refreshers.set(value, () => this.refresh?.() ?? Promise.resolve());
        }
    }
    return Object.assign(invoke, { adapter: ApexWireAdapter });
}

/** Asks the server anew for the value a wire gave (the whole `{ data, error }` object, not its data). */
export function refreshApex(provisioned: object): Promise<void> {
    const refresh = refreshers.get(provisioned);
    if (!refresh) return Promise.reject(new Error('Refresh failed because resolved configuration is not available.'));
    return refresh();
}

/** Value of a field in a record that an Apex method returned. */
export function getSObjectValue(record: Record<string, unknown>, field: string | { fieldApiName: string }): unknown {
    const path = typeof field === 'string' ? field.split('.').slice(1) : field.fieldApiName.split('.');
    return path.reduce<unknown>((value, name) => (value as Record<string, unknown> | null | undefined)?.[name], record);
}
