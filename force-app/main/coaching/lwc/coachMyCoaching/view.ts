import type { CoachMyCoaching, CoachMyCoachingRep, CoachMyCoachingWeek } from 'apex/dto';

import { USER, formatDay, formatDistance, say } from 'c/coachFormat';

import { WORDS } from './words';

/** Below this many sessions nothing is said about a habit; below this many lines nothing about a mix. */
const FEWEST_SESSIONS = 4;
const FEWEST_LINES = 8;
const MOST_WAITING = 5;

/** A rep who waits. */
export interface WaitingRep {
    readonly key: string;
    readonly text: string;
    readonly href: string;
    readonly spoken: string;
}

/** One week's column in a rep's row. */
export interface MinuteColumn {
    readonly key: string;
    readonly title: string;
    readonly style: string;
}

/** One rep's row. */
export interface RepRow {
    readonly key: string;
    readonly name: string;
    readonly href: string;
    readonly spoken: string;
    readonly columns: readonly MinuteColumn[];
    readonly weeks: string;
    readonly total: string;
    readonly lastHeld: string;
}

/** Two parts of a bar; the words stand in them. */
export interface Split {
    readonly first: string;
    readonly second: string;
    readonly firstStyle: string;
    readonly secondStyle: string;
}

/** One week of the mix. */
export interface MixRow {
    readonly key: string;
    readonly week: string;
    readonly sessions: string;
    readonly hasSessions: boolean;
    readonly mode: Split;
    readonly stage: Split;
}

/** The finding in one sentence; with few sessions it says that they are few. */
export function headingOf(mine: CoachMyCoaching): string {
    const weeks = (mine.weeks ?? []).length;
    const sessions = mine.sessions ?? 0;
    if (sessions === 0) return say(WORDS.headNone, weeks);
    const minutes = (mine.minutes ?? 0) + (mine.groupMinutes ?? 0);
    if (sessions < FEWEST_SESSIONS) return say(WORDS.headFew, sessions, weeks, minutes);
    const logged = oneDigit(mine.perRepWeek ?? 0);
    if (typeof mine.estimate === 'number') return say(WORDS.headEstimate, logged, mine.estimate);
    return say(WORDS.head, logged, weeks);
}

/** What stands behind the finding. */
export function linesOf(mine: CoachMyCoaching): string[] {
    const unlogged = mine.withoutMinutes ?? 0;
    const texts = [
        (mine.sessions ?? 0) > 0
            ? say(WORDS.logged, mine.sessions ?? 0, mine.minutes ?? 0, mine.groupMinutes ?? 0)
            : '',
        unlogged > 0 ? say(WORDS.unlogged, unlogged) : ''
    ];
    return texts.filter((text) => text !== '');
}

/** Who has waited, longest first; whoever had no session yet has waited longest of all. */
export function waitingOf(mine: CoachMyCoaching): WaitingRep[] {
    return inOrderOfWaiting(mine)
        .slice(0, MOST_WAITING)
        .map((rep) => ({ ...linkTo(rep), key: rep.repId ?? '', text: waitText(rep) }));
}

/** The rest of them, as a number in words; empty where all are shown. */
export function moreWaiting(mine: CoachMyCoaching): string {
    const more = inOrderOfWaiting(mine).length - MOST_WAITING;
    return more > 0 ? say(WORDS.waitingMore, more, mine.gapDays ?? 0) : '';
}

export function rowsOf(mine: CoachMyCoaching): RepRow[] {
    const reps = mine.reps ?? [];
    const weeks = mine.weeks ?? [];
    const most = Math.max(1, mostMinutes(mine));
    return reps.map((rep) => {
        const columns = weeks.map((week, index) => {
            const minutes = rep.minutes?.[index] ?? 0;
            return {
                key: week,
                title: say(WORDS.weekAlt, formatDay(week), minutes),
                style: `block-size: ${Math.round((minutes / most) * 100)}%`
            };
        });
        return {
            ...linkTo(rep),
            key: rep.repId ?? '',
            name: rep.name ?? '',
            columns,
            weeks: columns.map(({ title }) => title).join('; '),
            total: number(rep.total ?? 0),
            lastHeld: rep.lastHeld ? formatDistance(rep.lastHeld, mine.today ?? undefined) : WORDS.never
        };
    });
}

/** What a column's height means; empty where there is none. */
export function scaleOf(mine: CoachMyCoaching): string {
    const most = mostMinutes(mine);
    return most > 0 ? say(WORDS.scale, most) : '';
}

/** The mix by week, newest first; nothing where there are too few lines to show one. */
export function mixOf(mine: CoachMyCoaching): MixRow[] {
    if (mixLines(mine) < FEWEST_LINES) return [];
    return [...(mine.mix ?? [])].reverse().map((week) => ({
        key: week.startDate ?? '',
        week: week.startDate ? formatDay(week.startDate) : '',
        sessions: number(week.sessions ?? 0),
        hasSessions: (week.sessions ?? 0) > 0,
        mode: split(week.asked, week.told, WORDS.asked, WORDS.told),
        stage: split(week.early, week.late, WORDS.early, WORDS.late)
    }));
}

/** All weeks together, or that there are too few lines. */
export function mixSentence(mine: CoachMyCoaching): string {
    const lines = mixLines(mine);
    if (lines < FEWEST_LINES) return say(WORDS.mixFew, lines);
    return say(WORDS.mixAll, sum(mine, 'asked'), sum(mine, 'told'), sum(mine, 'early'), sum(mine, 'late'));
}

/** One scale for everybody, so that a column means the same in each row. */
function mostMinutes(mine: CoachMyCoaching): number {
    return Math.max(0, ...(mine.reps ?? []).flatMap(({ minutes }) => minutes ?? []));
}

function mixLines(mine: CoachMyCoaching): number {
    return sum(mine, 'asked') + sum(mine, 'told');
}

function sum(mine: CoachMyCoaching, part: 'asked' | 'told' | 'early' | 'late'): number {
    return (mine.mix ?? []).reduce((total: number, week: CoachMyCoachingWeek) => total + (week[part] ?? 0), 0);
}

function split(first: number | null | undefined, second: number | null | undefined, one: string, two: string): Split {
    const part = (count: number, words: string): string => (count > 0 ? say(words, count) : '');
    return {
        first: part(first ?? 0, one),
        second: part(second ?? 0, two),
        firstStyle: `flex-grow: ${first ?? 0}`,
        secondStyle: `flex-grow: ${second ?? 0}`
    };
}

function inOrderOfWaiting(mine: CoachMyCoaching): CoachMyCoachingRep[] {
    const wait = ({ daysSince }: CoachMyCoachingRep): number => daysSince ?? Number.MAX_SAFE_INTEGER;
    return (mine.reps ?? []).filter(({ isWaiting }) => isWaiting).sort((a, b) => wait(b) - wait(a));
}

function waitText({ name, daysSince }: CoachMyCoachingRep): string {
    if (typeof daysSince !== 'number') return say(WORDS.waitingNever, name ?? '');
    return say(WORDS.waitingDays, name ?? '', daysSince);
}

function linkTo({ repId, name }: CoachMyCoachingRep): { href: string; spoken: string } {
    return { href: `/lightning/r/User/${repId ?? ''}/view`, spoken: say(WORDS.openRep, name ?? '') };
}

function number(value: number): string {
    return new Intl.NumberFormat(USER.locale).format(value);
}

function oneDigit(value: number): string {
    return new Intl.NumberFormat(USER.locale, { maximumFractionDigits: 1 }).format(value);
}
