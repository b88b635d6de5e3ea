/** What the reps of the story are to reach: this fiscal year's goals and last year's, with the changes between. */
import type { Connection } from 'jsforce';
import { createAll } from '../salesforce/records.ts';
import { addDays, quarterStart, type Day } from './calendar.ts';
import { TEAM_BEHIND, type Person } from './company.ts';
import type { WeekOfActivity } from './plan.ts';
import { mondayOnOrAfter } from './time-off.ts';

export interface GoalPlan {
    rep: string;
    kpi: 'Meetings' | 'Calls' | 'DealsOpened' | 'Bookings';
    grain: 'Week' | 'Month' | 'Quarter';
    first: Day;
    last: Day;
    /** Of each full time frame; null where a total is divided. */
    target: number | null;
    total: number | null;
    source: 'Quota' | 'Manual' | 'Own';
    state: 'Proposed' | 'Active' | 'Replaced';
    /** The rep's answer to a proposal. */
    answer?: { response: 'Agreed' | 'Differs'; note: string };
    /** Position in the plan of the goal that this one changed. */
    replaces?: number;
}

/** Plans by month what other teams plan by quarter or week. */
const BY_MONTH = 'Rachel Kim';
/** Met the goal for meetings week after week. */
const ON_A_STREAK = 'Xavier Dupont';
const STREAK_WEEKS = 5;
/** Was asked for more meetings, and had hardly one of late. */
const ASKED_FOR_MORE = { rep: 'Elena Petrova', meetings: 5 };
/** A rep who answers a call for more with a reason against it, and one who has not answered yet. */
const PROPOSALS = [
    {
        rep: 'David Osei',
        answer: {
            response: 'Differs',
            note: 'Two of my accounts renew in that time; five a week would come at their cost.'
        }
    },
    { rep: 'Chloe Martin' }
] as const;
/** Bookings a quarter of somebody of long standing, of the strongest, and of somebody new. */
const QUOTA = { usual: 75_000, strongest: 110_000, isNew: 35_000 };

/**
 * Four goals for each rep of each year: meetings, calls, new deals, bookings. Believable ones: most are on pace.
 * @param weeks what the reps do, so that a streak is one
 */
export function planGoals(reps: readonly Person[], weeks: readonly WeekOfActivity[], today: Day): GoalPlan[] {
    const plan: GoalPlan[] = [];
    const thisYear = Number(today.slice(0, 4));
    for (const year of [thisYear - 1, thisYear])
        for (const [index, rep] of reps.entries()) {
            const joined = rep.joinedDaysAgo === null ? '' : addDays(today, -rep.joinedDaysAgo);
            const span = { first: [`${year}-01-01`, joined].sort()[1]!, last: `${year}-12-31` };
            if (span.first > span.last) continue;
            const isThisYear = year === thisYear;
            const base = { rep: rep.name, ...span, total: null, source: 'Manual', state: 'Active' } as const;
            const meetings = meetingsOf(rep, weeks, today);
            const changed = quarterStart(today);
            if (isThisYear && index % 4 === 0 && changed > span.first && meetings > 1) {
                const before = { ...base, last: addDays(changed, -1), state: 'Replaced' } as const;
                plan.push({ ...before, kpi: 'Meetings', grain: 'Week', target: meetings - 1 });
                const now = { ...base, first: changed, replaces: plan.length - 1 };
                plan.push({ ...now, kpi: 'Meetings', grain: 'Week', target: meetings });
            } else
                plan.push({
                    ...base,
                    kpi: 'Meetings',
                    grain: 'Week',
                    target: isThisYear ? meetings : Math.max(1, meetings - 1)
                });
            // Calls to web inquiries come on top of those to customers.
            plan.push({ ...base, kpi: 'Calls', grain: 'Week', target: isThisYear ? 10 : 9 });
            plan.push({ ...base, kpi: 'DealsOpened', grain: 'Quarter', target: newDealsOf(rep, isThisYear) });
            plan.push({ ...base, kpi: 'Bookings', ...bookingsOf(rep, isThisYear) });
        }
    return [...plan, ...proposals(reps, today)];
}

function meetingsOf(rep: Person, weeks: readonly WeekOfActivity[], today: Day): number {
    if (rep.name === ASKED_FOR_MORE.rep) return ASKED_FOR_MORE.meetings;
    if (rep.name !== ON_A_STREAK) return Math.max(2, Math.round(rep.habit!.meetingsAWeek));
    const complete = weeks.filter((w) => w.owner === rep.name && addDays(w.monday, 7) <= today && w.calls.length);
    return Math.max(1, Math.min(...complete.slice(-STREAK_WEEKS).map((w) => w.meetings.length)));
}

function newDealsOf(rep: Person, isThisYear: boolean): number {
    return rep.manager === TEAM_BEHIND && isThisYear ? 12 : rep.habit!.deals;
}

function bookingsOf(rep: Person, isThisYear: boolean): Pick<GoalPlan, 'grain' | 'target' | 'total' | 'source'> {
    const of = rep.joinedDaysAgo !== null ? QUOTA.isNew : rep.habit!.winRate > 0.4 ? QUOTA.strongest : QUOTA.usual;
    const amount = isThisYear ? of : of - 5_000;
    return rep.manager === BY_MONTH
        ? { grain: 'Month', target: null, total: 4 * amount, source: 'Manual' }
        : { grain: 'Quarter', target: amount, total: null, source: 'Quota' };
}

/** More meetings from next week on, for the rest of the year. */
function proposals(reps: readonly Person[], today: Day): GoalPlan[] {
    const first = mondayOnOrAfter(addDays(today, 1));
    const last = `${first.slice(0, 4)}-12-31`;
    return PROPOSALS.filter(({ rep }) => reps.some((r) => r.name === rep)).map((proposal) => ({
        ...proposal,
        kpi: 'Meetings',
        grain: 'Week',
        first,
        last,
        target: 5,
        total: null,
        source: 'Manual',
        state: 'Proposed'
    }));
}

/** Writes the goals as an import would; the rules that hold for everybody hold for these too. @returns how many */
export async function createGoals(
    admin: Connection,
    plan: readonly GoalPlan[],
    userId: ReadonlyMap<string, string>
): Promise<number> {
    const record = (goal: GoalPlan): Record<string, string | number | null> => ({
        Rep__c: userId.get(goal.rep)!,
        Kpi__c: goal.kpi,
        Grain__c: goal.grain,
        Start__c: goal.first,
        End__c: goal.last,
        Target__c: goal.target,
        Total__c: goal.total,
        Source__c: goal.source,
        State__c: goal.state,
        Response__c: goal.answer?.response ?? null,
        Response_Note__c: goal.answer?.note ?? null
    });
    const known = plan.filter((goal) => userId.has(goal.rep));
    const first = known.filter((goal) => goal.replaces === undefined);
    const ids = new Map<GoalPlan, string>();
    for (const [i, id] of (await createAll(admin, 'CoachGoal__c', first.map(record))).entries()) ids.set(first[i]!, id);
    const changes = known.filter((goal) => goal.replaces !== undefined);
    await createAll(
        admin,
        'CoachGoal__c',
        changes.map((goal) => ({ ...record(goal), Replaces__c: ids.get(plan[goal.replaces!]!)! }))
    );
    return known.length;
}
