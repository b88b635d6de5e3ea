import { request, type FetchError } from 'org/http';
import { missingPaths, mergeRecords, pick, type RecordRepresentation } from './representation';

export type { RecordRepresentation, FieldValue } from './representation';

/** Records and fields younger than this are served without asking the server, as Lightning Data Service does. */
const TIME_TO_LIVE_MS = 30_000;
const ENDPOINT = '/lightning/ui-api/records';

export interface RecordWanted {
    recordId: string;
    /** `Opportunity.Name`, `Opportunity.Owner.Name`. The wire fails when one cannot be read. */
    fields: readonly string[];
    /** Left out when they cannot be read. */
    optionalFields: readonly string[];
}

interface Watcher extends RecordWanted {
    deliver(record: RecordRepresentation | undefined, error: FetchError | undefined): void;
    /** Text of the value last delivered: the same one is not delivered twice. */
    last: string | undefined;
}

interface Entry {
    record: RecordRepresentation | undefined;
    /** When each field path was read; a path that cannot be read is here too. */
    readAt: Map<string, number>;
    watchers: Set<Watcher>;
    loading: { paths: Set<string>; done: Promise<void> } | undefined;
}

const entries = new Map<string, Entry>();
const savedListeners = new Set<(recordId: string, objectApiName: string) => void>();

const pathsOf = (wanted: RecordWanted): string[] => [...wanted.fields, ...wanted.optionalFields];

function entryOf(recordId: string): Entry {
    let entry = entries.get(recordId);
    if (!entry) {
        entry = { record: undefined, readAt: new Map(), watchers: new Set(), loading: undefined };
        entries.set(recordId, entry);
    }
    return entry;
}

/** Delivers the record now and whenever it changes, wherever it was saved from. The result ends that. */
export function watchRecord(wanted: RecordWanted, deliver: Watcher['deliver']): () => void {
    const entry = entryOf(wanted.recordId);
    const watcher: Watcher = { ...wanted, deliver, last: undefined };
    entry.watchers.add(watcher);
    const oldest = Date.now() - TIME_TO_LIVE_MS;
    if (entry.record && pathsOf(wanted).every((path) => (entry.readAt.get(path) ?? 0) > oldest)) {
        void deliverTo(entry, watcher);
    } else {
        void load(wanted.recordId, pathsOf(wanted)).then(
            () => emit(entry),
            (error: FetchError) => fail(entry, error)
        );
    }
    return () => entry.watchers.delete(watcher);
}

/** Reads records again with every field that some component shows. */
export async function refreshRecords(recordIds: Iterable<string> = entries.keys()): Promise<void> {
    await Promise.all(
        [...recordIds].map(async (recordId) => {
            const entry = entries.get(recordId);
            if (!entry) return;
            entry.readAt.clear();
            const paths = new Set([...entry.watchers].flatMap(pathsOf));
            if (!paths.size) return;
            await load(recordId, [...paths]).then(
                () => emit(entry),
                (error: FetchError) => fail(entry, error)
            );
        })
    );
}

export async function updateRecord(recordId: string, fields: Record<string, unknown>): Promise<RecordRepresentation> {
    return accept(await request(`${ENDPOINT}/${recordId}?${shown(recordId)}`, { method: 'PATCH', body: { fields } }));
}

export async function createRecord(apiName: string, fields: Record<string, unknown>): Promise<RecordRepresentation> {
    return accept(await request(ENDPOINT, { method: 'POST', body: { apiName, fields } }));
}

export async function deleteRecord(recordId: string): Promise<void> {
    await request(`${ENDPOINT}/${recordId}`, { method: 'DELETE' });
    const entry = entries.get(recordId);
    if (entry) await refreshRecords([recordId]);
}

/** Tells of each record saved or deleted through this page, after the store knows the new values. */
export function onRecordSaved(listener: (recordId: string, objectApiName: string) => void): () => void {
    savedListeners.add(listener);
    return () => savedListeners.delete(listener);
}

function accept(record: RecordRepresentation): RecordRepresentation {
    const entry = entryOf(record.id);
    entry.record = entry.record ? mergeRecords(entry.record, record) : record;
    const now = Date.now();
    for (const path of new Set([...entry.watchers].flatMap(pathsOf))) entry.readAt.set(path, now);
    emit(entry);
    for (const listener of savedListeners) listener(record.id, record.apiName);
    return record;
}

/** Query of the fields the page shows of a record, so that the answer of a save brings them all. */
function shown(recordId: string): string {
    const paths = new Set([...(entries.get(recordId)?.watchers ?? [])].flatMap(pathsOf));
    return new URLSearchParams({ optionalFields: [...paths].join() }).toString();
}

/** Wires that ask in the same moment share one request. */
function load(recordId: string, paths: readonly string[]): Promise<void> {
    const entry = entryOf(recordId);
    if (entry.loading) {
        for (const path of paths) entry.loading.paths.add(path);
        return entry.loading.done;
    }
    const batch = new Set(paths);
    const done = (async () => {
        await Promise.resolve();
        await new Promise((next) => setTimeout(next, 0));
        entry.loading = undefined;
        const query = new URLSearchParams({ optionalFields: [...batch].join() });
        const record = await request<RecordRepresentation>(`${ENDPOINT}/${recordId}?${query}`);
        entry.record = entry.record ? mergeRecords(entry.record, record) : record;
        const now = Date.now();
        for (const path of batch) entry.readAt.set(path, now);
    })();
    entry.loading = { paths: batch, done };
    return done;
}

function emit(entry: Entry): void {
    for (const watcher of entry.watchers) void deliverTo(entry, watcher);
}

function fail(entry: Entry, error: FetchError): void {
    entry.record = undefined;
    for (const watcher of entry.watchers) {
        watcher.last = undefined;
        watcher.deliver(undefined, error);
    }
}

async function deliverTo(entry: Entry, watcher: Watcher): Promise<void> {
    const { record } = entry;
    if (!record || pathsOf(watcher).some((path) => !entry.readAt.has(path))) return;
    if (missingPaths(record, watcher.fields).length) {
        // Asked for by themselves, the required fields bring the server's own error.
        const query = new URLSearchParams({ fields: watcher.fields.join() });
        await request(`${ENDPOINT}/${watcher.recordId}?${query}`).catch((error: FetchError) =>
            watcher.deliver(undefined, error)
        );
        return;
    }
    const value = pick(record, pathsOf(watcher));
    const text = JSON.stringify(value);
    if (text === watcher.last) return;
    watcher.last = text;
    watcher.deliver(value, undefined);
}
