const narrow = globalThis.matchMedia?.('(max-width: 767px)');

/** True where a table would have to scroll sideways. */
export const isNarrow = (): boolean => narrow?.matches ?? false;

/** Calls back when the window crosses the boundary between narrow and wide. */
export function onViewportChange(listener: () => void): () => void {
    narrow?.addEventListener('change', listener);
    return () => narrow?.removeEventListener('change', listener);
}
