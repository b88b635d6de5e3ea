/**
 * What a deal's pushes say, in words. Pure, and without rules: verdict, counts and kinds are Apex's; here they only
 * become sentences, notices and rows.
 */
import type { CoachPushJourney } from 'apex/dto';

import { formatDay, say } from 'c/coachFormat';
import type { StatusTone } from 'c/coachStatus';

import { inOrder, moveView } from './moves';
import type { MoveView, Telling } from './moves';
import { WORDS } from './words';

export { inOrder, kindOf, moveView } from './moves';
export type { MoveKind, MoveView, Telling } from './moves';
export { WORDS } from './words';

/** A line of text with a key for lists. */
export interface Line {
    readonly key: string;
    readonly text: string;
}

/** The panel's words, from its heading to its help. */
export interface PushView {
    readonly heading: string;
    readonly verdict: string;
    readonly tone: StatusTone;
    /** Sentences under the heading: overdue, what it means, reasons, won or lost. */
    readonly sentences: readonly Line[];
    /** What limits this count: tracking off, missing history, settings. */
    readonly notices: readonly Line[];
    readonly pushes: readonly MoveView[];
    readonly noPushes: string;
    /** Slips, pull-ins and whatever else does not count. */
    readonly others: readonly MoveView[];
    readonly othersHeading: string;
    readonly othersWhy: string;
    /** The standard count, and why it may differ. */
    readonly standard: string;
    readonly standardWhy: string;
    readonly help: readonly Line[];
}

const VERDICTS: Readonly<Record<string, { word: string; tone: StatusTone; meaning: string }>> = {
    onPlan: { word: WORDS.verdictOnPlan, tone: 'good', meaning: '' },
    usuallyFine: { word: WORDS.verdictUsuallyFine, tone: 'mild', meaning: WORDS.meaningUsuallyFine },
    overOptimistic: { word: WORDS.verdictOverOptimistic, tone: 'caution', meaning: WORDS.meaningOverOptimistic },
    zombie: { word: WORDS.verdictZombie, tone: 'serious', meaning: WORDS.meaningZombie }
};
const UNKNOWN = { word: WORDS.verdictUnknown, tone: 'unknown', meaning: WORDS.meaningUnknown } as const;

/** The whole panel in words. */
export function viewOf(journey: CoachPushJourney, telling: Telling): PushView {
    const verdict = VERDICTS[journey.verdict ?? ''] ?? UNKNOWN;
    const moves = inOrder(journey.moves ?? []).map((move) => moveView(move, telling));
    const others = moves.filter((move) => move.kind !== 'push' && move.kind !== 'created');
    return {
        heading: headingOf(journey, telling),
        verdict: verdict.word,
        tone: verdict.tone,
        sentences: lines(sentencesOf(journey, verdict.meaning, telling)),
        notices: lines(noticesOf(journey, telling)),
        pushes: moves.filter((move) => move.kind === 'push'),
        noPushes: say(WORDS.listEmpty, telling.period),
        others,
        othersHeading: say(WORDS.othersHeading, others.length),
        othersWhy: say(WORDS.othersWhy, telling.period),
        standard: standardOf(journey),
        standardWhy: say(WORDS.standardWhy, telling.period),
        help: lines(helpOf(telling.period))
    };
}

/** Why there is nothing to show for a deal, or undefined when there is something. */
export function emptyReason(journey: CoachPushJourney): string | undefined {
    if ((journey.moves ?? []).length > 0) return undefined;
    if (journey.trackingOff) return WORDS.emptyTrackingOff;
    return journey.historyMissing ? WORDS.emptyHistoryMissing : undefined;
}

function headingOf(journey: CoachPushJourney, { period }: Telling): string {
    const { pushCount, daysPushed: days } = journey;
    if (typeof pushCount !== 'number') return WORDS.headlineUnknown;
    if (pushCount === 0) return neverPushed(journey, period);
    if (typeof days !== 'number') return say(WORDS.headlineCount, pushCount);
    if (days > 0) return say(WORDS.headlineLater, pushCount, days);
    return days < 0 ? say(WORDS.headlineEarlier, pushCount, -days) : say(WORDS.headlineSame, pushCount);
}

function neverPushed(journey: CoachPushJourney, period: string): string {
    const days = journey.daysPushed ?? 0;
    if ((journey.daysOverdue ?? 0) > 0) return WORDS.headlineNeverOverdue;
    if (days > 0) return say(WORDS.headlineNeverLater, period, days);
    return days < 0 ? say(WORDS.headlineNeverEarlier, -days) : WORDS.headlineNever;
}

function sentencesOf(journey: CoachPushJourney, meaning: string, telling: Telling): string[] {
    const pushes = journey.pushCount ?? 0;
    const overdue = overdueOf(journey, telling);
    // "Once is usually fine" speaks of a push; the same verdict for mere lateness is explained by the overdue sentence.
    const fits = pushes > 0 || meaning !== WORDS.meaningUsuallyFine;
    return [...overdue, fits ? meaning : '', pushes > 0 ? reasonsOf(journey, pushes) : '', closedOf(journey)];
}

function overdueOf(journey: CoachPushJourney, { period, today }: Telling): string[] {
    const days = journey.daysOverdue ?? 0;
    const periods = journey.periodsOverdue ?? 0;
    if (days <= 0 || !journey.closeDate) return [];
    const sentence = say(WORDS.overdue, days, formatDay(journey.closeDate, today));
    return periods > 0 ? [sentence, say(WORDS.overduePeriods, periods, period)] : [sentence];
}

function reasonsOf(journey: CoachPushJourney, pushes: number): string {
    const given = journey.reasonsGiven ?? 0;
    const sound = journey.soundReasons ?? 0;
    return sound > 0 ? say(WORDS.reasonsSound, given, pushes, sound) : say(WORDS.reasonsGiven, given, pushes);
}

function closedOf(journey: CoachPushJourney): string {
    if (journey.isOpen !== false) return '';
    return journey.isWon ? WORDS.won : WORDS.lost;
}

function noticesOf(journey: CoachPushJourney, { period }: Telling): string[] {
    const known: Readonly<Record<string, string>> = {
        badPeriodSetting: say(WORDS.noteBadPeriodSetting, period),
        periodNotDefined: WORDS.notePeriodNotDefined
    };
    return [
        journey.trackingOff ? WORDS.noticeTrackingOff : '',
        journey.historyMissing ? WORDS.noticeHistoryMissing : '',
        ...(journey.notes ?? []).map((code) => known[code] ?? say(WORDS.noteOther, code))
    ];
}

function standardOf(journey: CoachPushJourney): string {
    const count = journey.standardPushCount;
    return typeof count === 'number' ? say(WORDS.standard, count) : WORDS.standardUnknown;
}

function helpOf(period: string): string[] {
    return [
        say(WORDS.helpPush, period),
        WORDS.helpDays,
        say(WORDS.helpOverdue, period),
        WORDS.helpVerdict,
        WORDS.helpReasons,
        WORDS.helpStandard
    ];
}

function lines(texts: readonly string[]): Line[] {
    return texts.filter((text) => text !== '').map((text, index) => ({ key: String(index), text }));
}
