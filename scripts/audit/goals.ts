/** What the goals of reps ask of the period that today lies in, and how far one is: worked out from goals and days alone. */
import { holds, type FiscalCalendar, type Span } from './calendar.ts';
import { addDays, weekday, type Day } from './days.ts';
import type { WorkingTime } from './working-time.ts';

export type Grain = 'Day' | 'Week' | 'Month' | 'Quarter' | 'Year';

export interface Goal {
    rep: string;
    kpi: string;
    grain: Grain;
    start: Day;
    end: Day;
    /** Of each full period; null where the total is given. */
    target: number | null;
    total: number | null;
    source: string;
}

/** One goal as it stands. */
export interface Standing {
    rep: string;
    kpi: string;
    grain: Grain;
    start: Day;
    end: Day;
    countsFrom: Day;
    countsTo: Day;
    target: number;
    done: number;
    /** By the end of yesterday. */
    expectedByDays: number;
    /** Of today's share of what was left this morning: what is not done yet. */
    neededToday: number;
}

export interface Pacing {
    calendar: FiscalCalendar;
    years: readonly Span[];
    time: WorkingTime;
    today: Day;
    /** First day of each rep; a goal asks nothing before it. */
    joined: ReadonlyMap<string, Day>;
    /** What was done in a span. */
    done: (rep: string, kpi: string, span: Span) => number;
    /** Decimals of the KPI's unit: 0 for what is counted, 2 for money. */
    decimals: (kpi: string) => number;
}

/** @param goals in force or once in force, of KPIs that are counted or summed */
export const standingsOf = (goals: readonly Goal[], pacing: Pacing): Standing[] =>
    goals.flatMap((goal) => {
        const part = partOf(goal, pacing.today, pacing);
        return part && holds({ start: part.countsFrom, end: part.countsTo }, pacing.today)
            ? standingOf(goal, part, pacing)
            : [];
    });

type Part = Pick<Standing, 'start' | 'end' | 'countsFrom' | 'countsTo'>;

function standingOf(goal: Goal, part: Part, pacing: Pacing): Standing[] {
    const { time, today, done } = pacing;
    const { rep } = goal;
    const working = (first: Day, last: Day): number => time.between(rep, first, last);
    const covered = working(part.countsFrom, part.countsTo);
    if (covered === 0) return [];
    const target = targetOf(goal, part, covered, pacing);
    const sofar = done(rep, goal.kpi, { start: part.countsFrom, end: today });
    const doneToday = done(rep, goal.kpi, { start: today, end: today });
    const weight = time.weight(rep, today);
    const leftThisMorning = Math.max(0, target - (sofar - doneToday));
    const share = weight === 0 ? 0 : weight / working(today, part.countsTo);
    return [
        {
            ...part,
            rep,
            kpi: goal.kpi,
            grain: goal.grain,
            target,
            done: sofar,
            expectedByDays: (target * working(part.countsFrom, addDays(today, -1))) / covered,
            neededToday: Math.max(0, leftThisMorning * share - doneToday)
        }
    ];
}

function targetOf(goal: Goal, part: Part, covered: number, pacing: Pacing): number {
    if (goal.total !== null) return partOfTotal(goal, goal.total, part, pacing);
    const isWhole = part.countsFrom === part.start && part.countsTo === part.end;
    if (isWhole || goal.source === 'Quota') return goal.target!;
    return (goal.target! * covered) / pacing.time.between(goal.rep, part.start, part.end);
}

/** Largest remainder over all periods of the goal: whole units that add up; of equal remainders the earlier is rounded up. */
function partOfTotal(goal: Goal, total: number, wanted: Part, pacing: Pacing): number {
    const parts: Part[] = [];
    for (let day = goal.start; day <= goal.end;) {
        const part = partOf(goal, day, pacing);
        if (part && part.countsFrom <= part.countsTo) parts.push(part);
        day = addDays(periodOf(goal.grain, day, pacing)?.end ?? day, 1);
    }
    const weights = parts.map((p) => pacing.time.between(goal.rep, p.countsFrom, p.countsTo));
    const all = weights.reduce((a, b) => a + b, 0);
    const factor = 10 ** pacing.decimals(goal.kpi);
    const units = Math.round(total * factor);
    const exact = weights.map((w) => (units * w) / all);
    const whole = exact.map((x) => Math.floor(x + 1e-9));
    const missing = units - whole.reduce((a, b) => a + b, 0);
    const order = exact.map((x, i) => ({ i, rest: x - whole[i]! })).sort((a, b) => b.rest - a.rest || a.i - b.i);
    for (const { i } of order.slice(0, missing)) whole[i]!++;
    return whole[parts.findIndex((p) => p.start === wanted.start)]! / factor;
}

/** The period of a day and what of it the goal covers while the rep is there; undefined where the org defines none. */
function partOf(goal: Goal, day: Day, pacing: Pacing): Part | undefined {
    const period = periodOf(goal.grain, day, pacing);
    if (!period) return undefined;
    const firsts = [period.start, goal.start, pacing.joined.get(goal.rep) ?? goal.start];
    return {
        ...period,
        countsFrom: firsts.reduce((a, b) => (a > b ? a : b)),
        countsTo: period.end < goal.end ? period.end : goal.end
    };
}

function periodOf(grain: Grain, day: Day, { calendar, years }: Pacing): Span | undefined {
    if (grain === 'Day') return { start: day, end: day };
    if (grain === 'Month') return calendar.monthOf(day);
    if (grain === 'Quarter') return calendar.quarterOf(day);
    if (grain === 'Year') return years.find((y) => holds(y, day));
    const start = addDays(day, -((weekday(day) - calendar.weekStartsOn + 7) % 7));
    return { start, end: addDays(start, 6) };
}
