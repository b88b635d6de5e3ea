/**
 * Texts that the server lacks, so that none is lost when the page is left, whatever component showed it: they are sent
 * when the page is hidden and when the connection is back, and the browser asks before it closes a page with one.
 */

/** A text that may be unsent. */
export interface Unsent {
    readonly isUnsent: boolean;
    flush(): Promise<boolean>;
}

const watched = new Map<string, Unsent>();

/** Watches over a text under a key of its own; the same key again replaces the one before. */
export function watch(key: string, text: Unsent): void {
    if (watched.size === 0) listen();
    watched.set(key, text);
}

/** The text watched under a key, as far as the server lacks it. */
export function unsentUnder(key: string): Unsent | undefined {
    const text = watched.get(key);
    return text?.isUnsent ? text : undefined;
}

/** What showed the text is gone: it is sent, and watched over until that worked. */
export async function release(key: string, text: Unsent): Promise<void> {
    await text.flush();
    settle(key, text);
}

/** To be called whenever a text changed its state, so that one without a component is let go once it is saved. */
export function settle(key: string, text: Unsent): void {
    if (text.isUnsent || watched.get(key) !== text) return;
    watched.delete(key);
    if (watched.size === 0) unlisten();
}

/** Lets a text go although the server lacks it: what it belonged to was deleted. */
export function forget(key: string): void {
    watched.delete(key);
    if (watched.size === 0) unlisten();
}

/** Whether the server lacks anything. */
export function hasUnsent(): boolean {
    return [...watched.values()].some(({ isUnsent }) => isUnsent);
}

function flushAll(): void {
    for (const text of watched.values()) if (text.isUnsent) void text.flush();
}

function handleVisibility(): void {
    if (document.visibilityState === 'hidden') flushAll();
}

function handleLeaving(event: BeforeUnloadEvent): void {
    flushAll();
    if (hasUnsent()) event.preventDefault();
}

function listen(): void {
    window.addEventListener('beforeunload', handleLeaving);
    window.addEventListener('pagehide', flushAll);
    window.addEventListener('online', flushAll);
    document.addEventListener('visibilitychange', handleVisibility);
}

function unlisten(): void {
    window.removeEventListener('beforeunload', handleLeaving);
    window.removeEventListener('pagehide', flushAll);
    window.removeEventListener('online', flushAll);
    document.removeEventListener('visibilitychange', handleVisibility);
}
