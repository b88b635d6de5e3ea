import { refreshRecords } from 'org/records';

const REFRESH_EVENT = 'lightning__refresh';

export const RefreshStatus = {
    COMPLETE: 'COMPLETE',
    COMPLETE_WITH_ERROR: 'COMPLETE_WITH_ERROR',
    INCOMPLETE: 'INCOMPLETE',
    INTERRUPTED: 'INTERRUPTED'
} as const;

/** Asks the page around the dispatching component to bring its data up to date. */
export class RefreshEvent extends CustomEvent<undefined> {
    constructor() {
        super(REFRESH_EVENT, { bubbles: true, composed: true });
    }
}

type Handler = (refreshPromise: Promise<string>) => Promise<string> | undefined;

const handlers = new Map<number, Handler>();
const containers = new Map<number, Handler>();
let lastId = 0;

/** Registers what a component does when its page is refreshed; the result is given to `unregisterRefreshHandler`. */
export function registerRefreshHandler(_context: unknown, handler: Handler): number {
    handlers.set(++lastId, handler);
    return lastId;
}

export const unregisterRefreshHandler = (id: number): void => void handlers.delete(id);

/** Registers what is told when a refresh of the page begins. */
export function registerRefreshContainer(_context: unknown, callback: Handler): number {
    containers.set(++lastId, callback);
    return lastId;
}

export const unregisterRefreshContainer = (id: number): void => void containers.delete(id);

async function refreshPage(): Promise<string> {
    const outcomes = await Promise.allSettled([
        refreshRecords(),
        ...[...handlers.values()].map((handler) => handler(Promise.resolve(RefreshStatus.COMPLETE)))
    ]);
    return outcomes.some((o) => o.status === 'rejected') ? RefreshStatus.COMPLETE_WITH_ERROR : RefreshStatus.COMPLETE;
}

// One page, one container: the shell's page holds every component.
globalThis.addEventListener?.(REFRESH_EVENT, () => {
    const refreshed = refreshPage();
    for (const container of containers.values()) void container(refreshed);
});
