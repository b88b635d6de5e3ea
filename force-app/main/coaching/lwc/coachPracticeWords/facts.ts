import type { CoachPracticeView } from 'apex/dto';

import { dayOf, formatDay, say } from 'c/coachFormat';

import { WORDS } from './words';

/** What stands below a practice's title: what it is, for which step, whose. */
export function factsOf(practice: CoachPracticeView): string[] {
    const facts = [practice.kind === 'Pitch' ? WORDS.isPitch : '', practice.kpiLabel ?? ''];
    if (practice.isMine) facts.push(practice.shared ? WORDS.isShared : WORDS.isPrivate);
    else facts.push(authorText(practice));
    return facts.filter((fact) => fact !== '');
}

/** When it comes up again; empty where the reader does not want to be reminded. */
export function nextText({ isReminded, nextOn }: CoachPracticeView, today: string = dayOf(new Date())): string {
    if (!isReminded) return '';
    return nextOn ? say(WORDS.remindNext, formatDay(nextOn, today)) : WORDS.remindDone;
}

function authorText({ authorName, isStrong }: CoachPracticeView): string {
    if (!authorName) return WORDS.fromSomebody;
    return say(isStrong ? WORDS.fromStrong : WORDS.fromPeer, authorName);
}
