import type { CoachPace, CoachPaceGoal } from 'apex/dto';

import { USER, formatDay, say } from 'c/coachFormat';
import type { StatusTone } from 'c/coachStatus';

import { amount, isNeeded, likely, needed } from './values';
import { WORDS } from './words';

/** A status, ready for `<c-coach-status>`. */
export interface PaceStatus {
    readonly tone: StatusTone;
    readonly word: string;
}

/** One goal as its row and its details show it. */
export interface GoalView {
    readonly name: string;
    readonly period: string;
    readonly since: string;
    readonly figure: string;
    readonly expected: string;
    readonly needs: string;
    readonly projection: string;
    readonly status: PaceStatus;
    /** Why this status, sentence by sentence. */
    readonly why: readonly string[];
    /** How the expectation is made. */
    readonly basis: readonly string[];
    readonly coverage: string;
    readonly spoken: string;
}

const STATUSES: Readonly<Record<string, PaceStatus>> = {
    met: { tone: 'good', word: WORDS.statusMet },
    behind: { tone: 'serious', word: WORDS.statusBehind },
    onPace: { tone: 'good', word: WORDS.statusOnPace },
    tooEarly: { tone: 'unknown', word: WORDS.statusTooEarly },
    notBegun: { tone: 'neutral', word: WORDS.statusNotBegun },
    noTarget: { tone: 'neutral', word: WORDS.statusNoTarget },
    missed: { tone: 'caution', word: WORDS.statusMissed }
};
/** Less done than expected, and too little less to say that the pace is wrong. */
const NO_CLEAR_GAP: PaceStatus = { tone: 'neutral', word: WORDS.statusNoGap };
const UNKNOWN: PaceStatus = { tone: 'unknown', word: WORDS.statusUnknown };

/** Probabilities below this are not written out. */
const TINY = 0.0001;

/** What a status is told from. */
export type Paced = Partial<Pick<CoachPaceGoal, 'status' | 'done' | 'expected'>>;

/** Whether no test speaks although less was done than expected. */
export function isShort({ status, done, expected }: Paced): boolean {
    return status === 'onPace' && typeof done === 'number' && typeof expected === 'number' && done < expected;
}

/** The status in words; a code from a newer version reads as unknown. */
export function statusOf(goal: Paced | null | undefined): PaceStatus {
    if (goal && isShort(goal)) return NO_CLEAR_GAP;
    return STATUSES[goal?.status ?? ''] ?? UNKNOWN;
}

/** "Meetings this week": a goal inside a sentence. */
export function goalIn({ label, kpi, grain }: Pick<CoachPaceGoal, 'label' | 'kpi' | 'grain'>): string {
    return say(WORDS.goalIn, label ?? kpi ?? '', grain ?? '');
}

/** "This week, to Nov 29" */
export function periodText({ grain, countsTo }: CoachPaceGoal): string {
    return say(WORDS.until, grain ?? '', countsTo ? formatDay(countsTo) : '');
}

/** Several things inside a sentence. */
export function listed(parts: readonly string[]): string {
    return new Intl.ListFormat(USER.lang, { style: 'long', type: 'conjunction' }).format(parts);
}

/** All that is said of a goal. */
export function goalView(goal: CoachPaceGoal, pace: CoachPace): GoalView {
    const currency = pace.currencyCode;
    const name = goal.label ?? goal.kpi ?? '';
    const period = periodText(goal);
    const figure = say(WORDS.of, amount(goal.done, goal, currency), amount(goal.target, goal, currency));
    const status = statusOf(goal);
    return {
        name,
        period,
        since:
            goal.countsFrom && goal.countsFrom !== goal.periodStart ? say(WORDS.since, formatDay(goal.countsFrom)) : '',
        figure,
        expected: expectedText(goal, currency),
        needs: needsText(goal, currency),
        projection: projectionText(goal, currency),
        status,
        why: whyLines(goal, currency),
        basis: basisLines(goal, pace),
        coverage: coverageText(goal, currency),
        spoken: say(WORDS.open, name, period, figure, status.word)
    };
}

type Currency = CoachPace['currencyCode'];

function expectedText(goal: CoachPaceGoal, currency: Currency): string {
    if (typeof goal.expected !== 'number' || goal.status === 'noTarget') return '';
    return goal.differ
        ? say(
              WORDS.expectedBoth,
              amount(goal.expectedByCurve, goal, currency),
              amount(goal.expectedByDays, goal, currency)
          )
        : say(WORDS.expected, amount(goal.expected, goal, currency));
}

function needsText(goal: CoachPaceGoal, currency: Currency): string {
    if (typeof goal.neededToday !== 'number' || goal.status === 'noTarget') return '';
    const today = needed(goal.neededToday, goal, currency);
    if (goal.grain === 'Day') return say(WORDS.needsToday, today);
    if (!isNeeded(goal.neededThisWeek)) return WORDS.needsNothing;
    const week = needed(goal.neededThisWeek, goal, currency);
    return goal.todayWeight === 0 ? say(WORDS.needsOff, week) : say(WORDS.needs, today, week);
}

function projectionText(goal: CoachPaceGoal, currency: Currency): string {
    if (typeof goal.projected !== 'number' || goal.status === 'met' || goal.grain === 'Day') return '';
    const to = likely(goal.projected, goal, currency);
    const lower = likely(goal.projectedLower, goal, currency);
    const upper = likely(goal.projectedUpper, goal, currency);
    const isKnown = typeof goal.projectedLower === 'number' && typeof goal.projectedUpper === 'number';
    if (!isKnown) return say(WORDS.projectedOnly, to);
    return say(WORDS.projected, to, lower === upper ? lower : `${lower}–${upper}`);
}

function whyLines(goal: CoachPaceGoal, currency: Currency): string[] {
    const why = whyText(goal, currency);
    const closing =
        isNeeded(goal.toClose) && goal.status === 'behind' && goal.kpiType === 'Count'
            ? [say(WORDS.toClose, needed(goal.toClose, goal, currency))]
            : [];
    return why ? [why, ...closing] : closing;
}

function whyText(goal: CoachPaceGoal, currency: Currency): string {
    switch (goal.status) {
        case 'met':
            return WORDS.whyMet;
        case 'behind':
        case 'onPace':
            return goal.reason === 'range' ? rangeText(goal) : testText(goal, currency);
        case 'tooEarly':
            return WORDS.whyTooEarly;
        case 'notBegun':
            return WORDS.whyNotBegun;
        case 'missed':
            return WORDS.whyMissed;
        case 'noTarget':
            return goal.reason === 'noWorkingTime' ? WORDS.whyNoTime : WORDS.whyNothing;
        default:
            return goal.reason === 'notRecorded' ? WORDS.whyNotRecorded : WORDS.whyTooFew;
    }
}

function rangeText({ status, curvePeriods }: CoachPaceGoal): string {
    return say(status === 'behind' ? WORDS.whyBehindCurve : WORDS.whyOnPaceCurve, curvePeriods ?? 0);
}

function testText(goal: CoachPaceGoal, currency: Currency): string {
    const done = amount(goal.testDone, goal, currency);
    const expected = amount(goal.testExpected, goal, currency);
    const days = [goal.testFrom, goal.testTo].map((day) => (day ? formatDay(day) : '')) as [string, string];
    if ((goal.testDone ?? 0) >= (goal.testExpected ?? 0)) return say(WORDS.whyAhead, done, expected, ...days);
    const words = goal.status === 'behind' ? WORDS.whyBehind : WORDS.whyOnPace;
    return say(words, done, expected, ...days, chanceText(goal.pValue ?? 1));
}

function chanceText(chance: number): string {
    if (chance < TINY) return WORDS.chanceTiny;
    const digits = { style: 'percent', maximumSignificantDigits: 2 } as const;
    return new Intl.NumberFormat(USER.locale, digits).format(chance);
}

function basisLines(goal: CoachPaceGoal, pace: CoachPace): string[] {
    const currency = pace.currencyCode;
    const isCurve = goal.basis === 'curve';
    const lines = [isCurve ? say(WORDS.basisCurve, goal.curvePeriods ?? 0) : WORDS.basisDays];
    if (goal.differ) {
        const both = [goal.expectedByCurve, goal.expectedByDays].map((value) => amount(value, goal, currency));
        lines.push(say(WORDS.basisDiffer, ...both));
    }
    lines.push(pace.calendarBasis === 'mondayToFriday' ? WORDS.weekdays : WORDS.hours);
    if (typeof goal.daysLeft === 'number') lines.push(say(WORDS.daysLeft, amount(goal.daysLeft, {}, currency)));
    return lines;
}

function coverageText(goal: CoachPaceGoal, currency: Currency): string {
    if (typeof goal.scoredPipeline !== 'number') return '';
    const scored = amount(goal.scoredPipeline, goal, currency);
    if (typeof goal.coverage !== 'number') return say(WORDS.coverageMet, scored);
    const ratio = new Intl.NumberFormat(USER.locale, { maximumFractionDigits: 1 }).format(goal.coverage);
    return say(WORDS.coverage, scored, amount(goal.remaining, goal, currency), ratio);
}
