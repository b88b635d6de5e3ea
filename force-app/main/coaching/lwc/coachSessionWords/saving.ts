import { failureKind, messageFor } from 'c/coachErrors';
import { formatWhen, say } from 'c/coachFormat';
import type { SessionText } from 'c/coachSessionTexts';

import { WORDS } from './words';

/** What became of what was typed; empty where it failed, which is told by {@link failureLine}. */
export function stateLine(source: SessionText): string {
    const { state } = source;
    if (state.kind === 'waiting') return WORDS.saveWaiting;
    if (state.kind === 'sending') return WORDS.saveSending;
    if (state.kind !== 'kept') return '';
    if (state.at !== null) return WORDS.saveKept;
    if (source.restoredAt && source.isDraft) return say(WORDS.saveDraft, formatWhen(source.restoredAt));
    return savedLine(source);
}

/** Who saved the text, and when; empty before the first time. */
export function savedLine({ lastSaved }: SessionText): string {
    return lastSaved?.at ? say(WORDS.saveSaved, lastSaved.by, formatWhen(lastSaved.at)) : '';
}

/** Why what was typed is not saved, and that it is still there; empty unless that is so. */
export function failureLine({ state }: Pick<SessionText, 'state'>): string {
    if (state.kind !== 'failed') return '';
    const kind = failureKind(state.error);
    if (kind === 'offline') return WORDS.saveOffline;
    return kind === 'signedOut' ? WORDS.saveSignedOut : say(WORDS.saveRefused, messageFor(state.error));
}
