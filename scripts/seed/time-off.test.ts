/** Days on which nobody works, days on which somebody does not, and moments that have come. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayIn, StoryTime } from './clock.ts';
import { people } from './company.ts';
import { planActivity } from './plan.ts';
import { Random } from './random.ts';
import { daysOff, isHoliday, planLeave } from './time-off.ts';

const TODAY = '2026-11-21';
const reps = people().filter((p) => p.habit);

test('holidays by day of the month and by weekday of the month', () => {
    const days = ['2026-01-01', '2026-05-25', '2026-07-04', '2026-09-07', '2026-11-26', '2026-12-25', '2025-11-27'];
    assert.deepEqual(days.filter(isHoliday), days);
    assert.deepEqual(['2026-05-18', '2026-11-19', '2026-11-27'].filter(isHoliday), []);
});

test('nobody logs anything on a holiday or a day of leave', () => {
    const leave = planLeave(reps, TODAY, new Random(7));
    const isOff = daysOff(leave);
    assert.ok(leave.length > 40 && leave.some((l) => l.hours) && leave.some((l) => l.first > TODAY));
    const weeks = planActivity(reps, TODAY, new Random(7), isOff);
    const logged = weeks.flatMap((w) => [...w.calls, ...w.meetings, ...w.demos].map((day) => ({ day, who: w.owner })));
    assert.ok(logged.length > 5000);
    assert.deepEqual(
        logged.filter(({ day, who }) => isOff(who, day)),
        []
    );
    assert.ok(isOff('David Osei', '2026-11-19') && !isOff('Chloe Martin', '2026-11-20'));
    const dentist = (day: string): string | undefined =>
        planLeave(reps, day, new Random(7)).find((l) => l.hours)?.first;
    assert.deepEqual([dentist('2026-11-21'), dentist('2026-11-27')], ['2026-11-20', '2026-11-25']);
});

test('a story that ends today does not pass now, and one of another day goes to its end', () => {
    const zone = 'America/Los_Angeles';
    // Half past midnight in London is the afternoon before in Los Angeles.
    assert.equal(dayIn(zone, Date.parse('2026-11-28T00:30:00Z')), '2026-11-27');
    const now = Date.parse('2026-11-28T10:00:00Z');
    assert.equal(dayIn(zone, now), '2026-11-28');
    assert.equal(new StoryTime(now).at('2026-11-28', 'T22:00:00Z'), '2026-11-28T10:00:00.000Z');
    assert.equal(new StoryTime(now).at('2026-11-27', 'T22:00:00Z'), '2026-11-27T22:00:00.000Z');
    assert.equal(new StoryTime().at('2026-11-28', 'T22:00:00Z'), '2026-11-28T22:00:00.000Z');
});
