import type { CoachPace, CoachPaceGoal, CoachPaceMet } from 'apex/dto';

import { formatDay, say } from 'c/coachFormat';

import { goalIn, isShort, listed } from './goal';
import { isNeeded, needed } from './values';
import { WORDS } from './words';

/** A line of a list. */
export interface Line {
    readonly key: string;
    readonly text: string;
}

/** More names than this do not make a sentence. */
const MOST_NAMES = 3;

/** The finding: what is behind and what is well, in one sentence or two. */
export function headingOf({ goals }: CoachPace): string {
    const all = goals ?? [];
    const behind = all.filter(({ status }) => status === 'behind');
    const met = all.filter(({ status }) => status === 'met');
    const onPace = all.filter((goal) => goal.status === 'onPace' && !isShort(goal));
    if (behind.length > 0) {
        const good = onPace.length > 0 && onPace.length <= MOST_NAMES ? [say(WORDS.headGood, named(onPace))] : [];
        return [say(WORDS.headBehind, named(behind)), ...good].join(' ');
    }
    if (all.length > 0 && met.length === all.length) return say(WORDS.headAllMet, met.length);
    if (onPace.length + met.length === 0) return all.some(isShort) ? WORDS.headNoGap : WORDS.headEarly;
    if (onPace.length === 0) return say(WORDS.headMet, named(met));
    return say(WORDS.headCalm, onPace.length + met.length, all.length);
}

/** What today needs: of each counted KPI what its shortest goal asks. */
export function todayOf({ goals, currencyCode }: CoachPace): string {
    const counted = shortestOf(
        (goals ?? []).filter(({ kpiType, status }) => kpiType === 'Count' && status !== 'noTarget')
    );
    const known = counted.filter(({ neededToday }) => typeof neededToday === 'number');
    if (known.length === 0) return '';
    if (known.every(({ todayWeight }) => todayWeight === 0)) return WORDS.todayOff;
    const open = known.filter(({ neededToday }) => isNeeded(neededToday));
    if (open.length === 0) return WORDS.todayNothing;
    const parts = open.map((goal) =>
        say(WORDS.todayNeed, needed(goal.neededToday, goal, currencyCode), goal.label ?? goal.kpi ?? '')
    );
    return say(WORDS.todayNeeds, listed(parts));
}

/** Goals that were met lately. */
export function metLines({ met }: CoachPace): Line[] {
    return (met ?? []).map((one, index) => ({ key: String(index), text: metText(one) }));
}

function metText({ label, kpi, grain, streak, periodStart, periodEnd }: CoachPaceMet): string {
    const name = label ?? kpi ?? '';
    if (grain && typeof streak === 'number' && streak > 1) return say(WORDS.metStreak, name, streak, grain);
    const [first, last] = [periodStart, periodEnd].map((day) => (day ? formatDay(day) : '')) as [string, string];
    return first === last ? say(WORDS.metDay, name, first) : say(WORDS.metOnce, name, first, last);
}

function named(goals: readonly CoachPaceGoal[]): string {
    return listed(goals.map(goalIn));
}

/** Goals come in the order of their time frames, the shortest first. */
function shortestOf(goals: readonly CoachPaceGoal[]): CoachPaceGoal[] {
    const seen = new Set<string>();
    return goals.filter(({ kpi }) => {
        const isFirst = !seen.has(kpi ?? '');
        seen.add(kpi ?? '');
        return isFirst;
    });
}
