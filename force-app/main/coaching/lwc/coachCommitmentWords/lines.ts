import type { CoachCommitmentView } from 'apex/dto';
import { dayToTime, formatDay, formatDistance, formatWhen, say } from 'c/coachFormat';
import type { UserFormat } from 'c/coachFormat';
import { unitOf, valueText } from 'c/coachScorecardWords';
import type { Maybe, Measured } from 'c/coachScorecardWords';
import type { StatusTone } from 'c/coachStatus';

import { WORDS } from './words';

/** What puts a commitment in words besides the commitment itself. */
export interface Telling {
    readonly now: Date;
    /** Today in the org's time zone. */
    readonly today: string;
    readonly user: UserFormat;
}

export interface CommitmentStatus {
    readonly tone: StatusTone;
    readonly word: string;
}

/** One commitment, told. */
export interface CommitmentLine {
    /** What was promised, as typed. */
    readonly words: string;
    /** False: the reader took no part, and `words` says so. */
    readonly hasWords: boolean;
    /** Who promised whom, and by when. */
    readonly who: string;
    /** Only where there is something to say beside the due date. */
    readonly status: CommitmentStatus | undefined;
    /** How far it is; '' where that is not counted. */
    readonly progress: string;
    /** How far it is in percent, 0 to 100; undefined where that is not known. */
    readonly percent: number | undefined;
    /** What the progress stands on. */
    readonly details: readonly string[];
    /** When the rep reported back; '' for not yet. */
    readonly reported: string;
    /** What the rep wrote; '' for nothing. */
    readonly reportText: string;
}

/** @param commitment as Apex gives it */
export function lineOf(commitment: CoachCommitmentView, telling: Telling): CommitmentLine {
    const { text, reportedAt, reportText } = commitment;
    return {
        words: text || WORDS.noWords,
        hasWords: Boolean(text),
        who: whoOf(commitment, telling),
        status: statusOf(commitment),
        reported: reportedAt ? say(WORDS.reported, formatWhen(reportedAt, telling.now, telling.user)) : '',
        reportText: reportText ?? '',
        ...(commitment.kind === 'Metric' ? measuredOf(commitment, telling) : countedOf(commitment))
    };
}

function whoOf(commitment: CoachCommitmentView, telling: Telling): string {
    const rep = commitment.repName ?? WORDS.someone;
    const coach = commitment.coachName ?? WORDS.someone;
    const due = dueText(commitment, telling);
    if (commitment.isOwn) return say(WORDS.to, coach, due);
    if (commitment.mayClose || commitment.mayReopen) return say(WORDS.by, rep, due);
    return say(WORDS.byTo, rep, coach, due);
}

function dueText({ due, daysLeft, state }: CoachCommitmentView, { today, user }: Telling): string {
    const day = due ?? today;
    if (state === 'Open' && daysLeft === 0) return WORDS.dueToday;
    if (state === 'Open' && daysLeft === 1) return WORDS.dueTomorrow;
    if (state === 'Open' && (daysLeft ?? 0) < 0)
        return say(WORDS.duePast, formatDistance(day, today, user), formatDay(day, today, user));
    return say(WORDS.dueOn, nearDay(day, daysLeft ?? 0, today, user));
}

/** "Friday, 4 Dec" within a week, else "4 Dec". */
function nearDay(day: string, daysLeft: number, today: string, user: UserFormat): string {
    if (daysLeft < 0 || daysLeft > 7) return formatDay(day, today, user);
    return new Intl.DateTimeFormat(user.locale, {
        weekday: 'long',
        day: 'numeric',
        month: 'short',
        timeZone: 'UTC'
    }).format(dayToTime(day));
}

function statusOf({ state, daysLeft }: CoachCommitmentView): CommitmentStatus | undefined {
    switch (state) {
        case 'Done':
            return { tone: 'good', word: WORDS.done };
        case 'Missed':
            return { tone: 'neutral', word: WORDS.missed };
        case 'Dropped':
            return { tone: 'unknown', word: WORDS.dropped };
        default:
            if (typeof daysLeft !== 'number' || daysLeft > 0) return undefined;
            return daysLeft === 0 ? { tone: 'mild', word: WORDS.dueStatus } : { tone: 'caution', word: WORDS.overdue };
    }
}

type Progress = Pick<CommitmentLine, 'progress' | 'percent' | 'details'>;

function countedOf({ kind, progress, target }: CoachCommitmentView): Progress {
    if (kind !== 'ReportBack') return { progress: '', percent: undefined, details: [] };
    return {
        progress: say(WORDS.counted, progress ?? 0, target ?? 0),
        percent: percentOf(progress ?? 0, target),
        details: []
    };
}

function measuredOf(commitment: CoachCommitmentView, telling: Telling): Progress {
    const { kpiLabel, progress, target, state, better, records, tooFew, measuredAt, addsUp } = commitment;
    const measured: Measured = { unit: unitOf(commitment.unit), currency: telling.user.currency };
    const show = (value: Maybe): string => valueText(value, measured, telling.user).short;
    const kpi = kpiLabel ?? '';
    const details = [];
    if (commitment.mayMark) details.push(WORDS.endedUnclear);
    if (!measuredAt) details.push(WORDS.notMeasured);
    else if (tooFew) details.push(say(WORDS.tooFew, records ?? 0));
    else if (typeof progress !== 'number') details.push(WORDS.unknown);
    if (typeof progress !== 'number' || tooFew)
        return { progress: say(WORDS.aim, kpi, show(target), better ?? ''), percent: undefined, details };
    if (typeof commitment.baselineValue === 'number') details.push(say(WORDS.baseline, show(commitment.baselineValue)));
    if (!addsUp) details.push(say(WORDS.records, records ?? 0));
    if (measuredAt && state === 'Open')
        details.push(say(WORDS.measuredWhen, formatWhen(measuredAt, telling.now, telling.user)));
    const pattern = addsUp ? WORDS.measured : WORDS.measuredRate;
    return {
        progress: say(
            state === 'Open' ? pattern : WORDS.measuredClosed,
            kpi,
            show(progress),
            show(target),
            better ?? ''
        ),
        percent: addsUp ? percentOf(progress, target) : undefined,
        details
    };
}

function percentOf(progress: number, target: Maybe): number | undefined {
    if (!target) return undefined;
    return Math.round(Math.min(1, Math.max(0, progress / target)) * 100);
}
