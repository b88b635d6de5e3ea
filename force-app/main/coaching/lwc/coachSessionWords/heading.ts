import type { CoachSessionList } from 'apex/dto';

import { say } from 'c/coachFormat';

import { kindWord } from './options';
import { WORDS } from './words';

/** The panel's one sentence: when the last session was and what is open; for a rep who is being prepared for, the question. */
export function headingOf(list: CoachSessionList): string {
    const preparing = list.isOwn && list.sessions?.find(({ state, isCoach }) => state === 'Preparing' && !isCoach);
    if (preparing) return say(WORDS.preparingOwn, preparing.coachName ?? '', kindWord(preparing.kind));
    const count = list.sessions?.length ?? 0;
    if (list.dealId) return count === 0 ? WORDS.headNoneDeal : say(WORDS.headDeal, count);
    if (count === 0) return list.isOwn ? WORDS.headNoneOwn : say(WORDS.headNone, list.repName ?? '');
    return listSentence(list);
}

/** When the last session was held, and how many commitments are open. */
export function listSentence({ daysSinceHeld, openCommitments }: CoachSessionList): string {
    const open = openCommitments ?? 0;
    return typeof daysSinceHeld === 'number' ? say(WORDS.headLast, daysSinceHeld, open) : say(WORDS.headOpen, open);
}
