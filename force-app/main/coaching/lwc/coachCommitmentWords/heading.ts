import type { CoachCommitmentView } from 'apex/dto';
import { formatDay, say } from 'c/coachFormat';

import { WORDS } from './words';

/** Whether nobody has said yet how it went. */
function isOpen(commitment: CoachCommitmentView): boolean {
    return commitment.state === 'Open';
}

export function openOf(commitments: readonly CoachCommitmentView[] | null | undefined): CoachCommitmentView[] {
    return (commitments ?? []).filter(isOpen);
}

const WEEK = 7;

/** The finding of a list: what is overdue, else what is due soon, else what is open at all. */
export function headingOf(open: readonly CoachCommitmentView[], today: string): string {
    const days = open.map(({ daysLeft }) => daysLeft ?? WEEK + 1);
    const overdue = days.filter((left) => left < 0).length;
    const soon = days.filter((left) => left >= 0 && left <= WEEK).length;
    if (overdue > 0) return say(WORDS.listHeadingOverdue, overdue, soon);
    if (soon > 0) return say(WORDS.listHeadingDue, soon);
    const next = open.map(({ due }) => due ?? '').sort((a, b) => a.localeCompare(b))[0];
    return next ? say(WORDS.listHeadingOpen, open.length, formatDay(next, today)) : WORDS.listHeadingNone;
}
