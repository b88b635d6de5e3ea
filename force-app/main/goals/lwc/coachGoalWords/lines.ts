import type { CoachGoalView } from 'apex/dto';
import { dayOf, formatDay, say, USER } from 'c/coachFormat';
import type { UserFormat } from 'c/coachFormat';
import { unitOf, valueText } from 'c/coachScorecardWords';
import type { StatusTone } from 'c/coachStatus';

import { WORDS } from './words';

export interface GoalStatus {
    readonly tone: StatusTone;
    readonly word: string;
}

/** One goal, told. */
export interface GoalLine {
    /** "Meetings: 10 a week" */
    readonly what: string;
    /** The same with the number in full, for hovering and for names of buttons. */
    readonly full: string;
    readonly days: string;
    /** Where the number comes from, who set it and when. */
    readonly origin: string;
    /** What a quota was before it changed. */
    readonly former: readonly string[];
    /** Only where there is something to say. */
    readonly status: GoalStatus | undefined;
    /** What the rep wrote to a proposal; '' for nothing. */
    readonly note: string;
}

/** "10 a week", or "100 in all, divided among the months by working days". */
export function numberText(goal: CoachGoalView, isFull = false, user: UserFormat = USER): string {
    const measured = { unit: unitOf(goal.unit), currency: user.currency };
    const value = valueText(goal.target ?? goal.total, measured, user);
    const pattern = typeof goal.target === 'number' ? WORDS.each : WORDS.inAll;
    return say(pattern, isFull ? value.full : value.short, goal.grain ?? '');
}

/** @param today in the org's time zone */
export function lineOf(goal: CoachGoalView, today: string, repName: string, user: UserFormat = USER): GoalLine {
    const { kpiLabel, startDate, endDate, source, setBy, setAt, responseNote } = goal;
    const measured = { unit: unitOf(goal.unit), currency: user.currency };
    return {
        what: say(WORDS.line, kpiLabel ?? '', numberText(goal, false, user)),
        full: say(WORDS.line, kpiLabel ?? '', numberText(goal, true, user)),
        days: say(WORDS.span, formatDay(startDate ?? today, today, user), formatDay(endDate ?? today, today, user)),
        origin: say(
            WORDS.origin,
            source ?? '',
            setBy ?? '',
            formatDay(setAt ? dayOf(new Date(setAt), user) : today, today, user)
        ),
        former: formerAmounts(goal.basis).map(({ amount, until }) =>
            say(WORDS.was, valueText(amount, measured, user).short, formatDay(until, today, user))
        ),
        status: statusOf(goal, today, user),
        note: responseNote ? say(WORDS.note, repName, responseNote) : ''
    };
}

function statusOf(
    { state, response, startDate }: CoachGoalView,
    today: string,
    user: UserFormat
): GoalStatus | undefined {
    if (state === 'Proposed') {
        return response
            ? { tone: response === 'Agreed' ? 'good' : 'caution', word: say(WORDS.answered, response) }
            : { tone: 'mild', word: WORDS.proposed };
    }
    if (state === 'Active' && (startDate ?? '') > today)
        return { tone: 'mild', word: say(WORDS.begins, formatDay(startDate ?? today, today, user)) };
    return undefined;
}

/** What a quota was before; empty for what nobody wrote in this form. */
export function formerAmounts(basis: string | null | undefined): { amount: number; until: string }[] {
    if (!basis) return [];
    try {
        const read: unknown = JSON.parse(basis);
        const rows = (read as { formerAmounts?: unknown } | null)?.formerAmounts;
        return Array.isArray(rows) ? rows.filter(isFormer) : [];
    } catch {
        return [];
    }
}

function isFormer(row: unknown): row is { amount: number; until: string } {
    const former = row as { amount?: unknown; until?: unknown } | null;
    return typeof former?.amount === 'number' && typeof former.until === 'string';
}
