/** The goals of the story: what the org would refuse is not among them, and they tell what they are to show. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addDays } from './calendar.ts';
import { people } from './company.ts';
import { planGoals, type GoalPlan } from './goals.ts';
import { planActivity, planDeals } from './plan.ts';
import { Random } from './random.ts';
import { daysOff, planLeave } from './time-off.ts';

const reps = people().filter((p) => p.habit);
const DAYS = ['2026-11-21', '2026-11-27', '2026-03-02', '2027-01-04'];

const weeksUntil = (today: string): ReturnType<typeof planActivity> =>
    planActivity(
        reps,
        today,
        new Random(7).fork('activity'),
        daysOff(planLeave(reps, today, new Random(7).fork('leave')))
    );
const counted = (plan: GoalPlan[]): GoalPlan[] => plan.filter((g) => g.state !== 'Proposed');

for (const today of DAYS) {
    const weeks = weeksUntil(today);
    const plan = planGoals(reps, weeks, today);

    test(`${today}: each rep has four goals for today, one of each KPI, and none that overlaps another`, () => {
        for (const rep of reps) {
            const mine = counted(plan).filter((g) => g.rep === rep.name);
            const now = mine.filter((g) => g.first <= today && today <= g.last);
            assert.deepEqual(now.map((g) => g.kpi).sort(), ['Bookings', 'Calls', 'DealsOpened', 'Meetings'], rep.name);
            for (const a of mine)
                for (const b of mine)
                    if (a !== b && a.kpi === b.kpi)
                        assert.ok(a.last < b.first || b.last < a.first, `${rep.name} ${a.kpi}`);
        }
        assert.ok(plan.every((g) => g.first <= g.last && (g.target === null) !== (g.total === null)));
        assert.ok(plan.filter((g) => g.replaces !== undefined).every((g) => plan[g.replaces!]!.state === 'Replaced'));
    });

    test(`${today}: one keeps a streak, one had hardly a meeting for two weeks`, () => {
        const meetings = (name: string, last: number): number[] =>
            weeks
                .filter((w) => w.owner === name && addDays(w.monday, 7) <= today)
                .slice(-last)
                .map((w) => w.meetings.length);
        const target = (name: string): number =>
            counted(plan).find((g) => g.rep === name && g.kpi === 'Meetings' && g.first <= today && today <= g.last)!
                .target!;
        assert.ok(meetings('Xavier Dupont', 4).every((n) => n >= target('Xavier Dupont') && n >= 2));
        assert.equal(target('Elena Petrova'), 5);
        const few = meetings('Elena Petrova', 2).reduce((a, b) => a + b);
        assert.ok(few <= 2, `${few} meetings`);
    });
}

test('a whole team opens far fewer deals of late than its goals ask, for more than two weeks', () => {
    const team = reps.filter((r) => r.manager === 'Maria Keller').map((r) => r.name);
    for (const today of DAYS) {
        const deals = planDeals(reps, today, new Random(7).fork('deals'));
        const lately = deals.filter((d) => team.includes(d.owner) && d.opened > addDays(today, -16)).length;
        // Five goals of 12 a quarter ask for ten in ten working days; 3 of 10 is not by chance, at 1 in 40.
        assert.ok(lately <= 3, `${today}: ${lately}`);
    }
});
