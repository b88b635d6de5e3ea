import type { CoachCauseList, CoachCauseView, CoachEffort } from 'apex/dto';

import { formatDay, say } from 'c/coachFormat';
import { lines, listText, whyText } from 'c/coachScorecardWords';
import type { Line } from 'c/coachScorecardWords';

import { WORDS } from './words';

/** What the panel says before any list. */
export interface CauseFinding {
    readonly heading: string;
    readonly lines: readonly Line[];
}

/** Causes that are not named, under why not. */
export interface OtherGroup {
    readonly key: string;
    readonly heading: string;
    readonly lines: readonly Line[];
}

const SITUATIONS: Readonly<Record<string, string>> = {
    Prospecting: WORDS.situationProspecting,
    ContactToTrial: WORDS.situationContactToTrial,
    Closing: WORDS.situationClosing
};

const QUADRANTS: Readonly<Record<string, string>> = {
    more: WORDS.effortMore,
    better: WORDS.effortBetter,
    both: WORDS.effortBoth,
    neither: WORDS.effortNeither
};

const REASONS: readonly (readonly [string, string])[] = [
    ['habitOnly', WORDS.otherHabitOnly],
    ['notSupported', WORDS.otherNotSupported],
    ['quiet', WORDS.otherQuiet],
    ['tooFew', WORDS.otherTooFew],
    ['notMeasurable', WORDS.otherNotMeasurable]
];

export function findingOf(list: CoachCauseList): CauseFinding {
    const named = (list.causes ?? []).filter(({ state }) => state === 'named');
    const from = list.windowStart ? formatDay(list.windowStart) : '';
    const to = list.windowEnd ? formatDay(list.windowEnd) : '';
    const days = from && to ? say(WORDS.hypotheses, from, to) : '';
    if (named.length > 0) {
        return { heading: say(WORDS.headNamed, named.length, named[0]?.label ?? ''), lines: lines([days]) };
    }
    return list.state === 'none'
        ? { heading: WORDS.headNone, lines: lines([WORDS.noneHelp, days]) }
        : { heading: WORDS.headTooFew, lines: lines([WORDS.tooFewHelp, days]) };
}

/** Where in selling a cause shows; a name from a newer version is shown as it is. */
export function situationText(situation: string | null | undefined): string {
    return SITUATIONS[situation ?? ''] ?? situation ?? '';
}

/** Why a cause is named, in one sentence. */
export function reasonText({ triggers, measure, measureIs }: CoachCauseView): string {
    const results = listText((triggers ?? []).map(({ label }) => label ?? ''));
    const habit = measure?.label ?? '';
    if (measureIs === 'NotBehind') return say(WORDS.reasonRemainder, results, habit);
    const isResultToo = (triggers ?? []).some(({ kpi }) => kpi === measure?.kpi);
    return isResultToo ? say(WORDS.reasonOne, results) : say(WORDS.reasonBoth, results, habit);
}

/** Effort against conversion as a question. */
export function effortText(effort: CoachEffort | null | undefined): string {
    return QUADRANTS[effort?.quadrant ?? ''] ?? WORDS.effortCannotTell;
}

/** Causes that are not named, by why not; each with the number that would tell it from others. */
export function othersOf(causes: readonly CoachCauseView[]): OtherGroup[] {
    return REASONS.map(([key, heading]) => ({
        key,
        heading,
        lines: lines(causes.filter(({ state }) => state === key).map(lineOf))
    })).filter((group) => group.lines.length > 0);
}

function lineOf({ label, measure, state }: CoachCauseView): string {
    const parts = [label ?? '', measure?.label ?? ''] as const;
    return state === 'notMeasurable'
        ? say(WORDS.otherLineWhy, ...parts, whyText(measure ?? {}))
        : say(WORDS.otherLine, ...parts);
}
