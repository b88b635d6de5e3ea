/** What goals ask and expect by working days, against figures worked out by hand. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Zone, type Day } from './days.ts';
import { CALENDAR } from './example.ts';
import { standingsOf, type Goal, type Pacing } from './goals.ts';
import { WorkingTime, type Absence, type Opening } from './working-time.ts';

const zone = new Zone('America/New_York');
const EIGHT_TO_FIVE: Opening = { from: 8 * 60, to: 17 * 60 };
const week = [1, 2, 3, 4, 5, 6, 7].map((d) => (d < 6 ? EIGHT_TO_FIVE : null));
const LABOR_DAY = '2017-09-04';

const goal = (differences: Partial<Goal>): Goal => ({
    rep: 'r1',
    kpi: 'Meetings',
    grain: 'Week',
    start: '2017-01-01',
    end: '2017-12-31',
    target: 10,
    total: null,
    source: 'Manual',
    ...differences
});
const pacing = (today: Day, absences: Absence[] = [], done: Record<Day, number> = {}): Pacing => ({
    calendar: CALENDAR,
    years: [{ start: '2017-01-01', end: '2017-12-31' }],
    time: new WorkingTime(week, zone, (day) => day === LABOR_DAY, absences),
    today,
    joined: new Map([['new', '2017-09-18']]),
    done: (_rep, _kpi, { start, end }) =>
        Object.entries(done).reduce((n, [day, amount]) => (day >= start && day <= end ? n + amount : n), 0),
    decimals: (kpi) => (kpi === 'Bookings' ? 2 : 0)
});
const round = (n: number | undefined): number => Math.round((n ?? Number.NaN) * 1e6) / 1e6;

test('working time: closed days, holidays, whole and partial leave, hours never set up', () => {
    const absences: Absence[] = [
        { rep: 'r1', days: { first: '2017-09-05', last: '2017-09-06' } },
        // One to three in the afternoon of New York, and an hour of it again.
        { rep: 'r1', time: { from: Date.parse('2017-09-07T17:00:00Z'), to: Date.parse('2017-09-07T19:00:00Z') } },
        { rep: 'r1', time: { from: Date.parse('2017-09-07T18:00:00Z'), to: Date.parse('2017-09-07T19:00:00Z') } }
    ];
    const time = new WorkingTime(week, zone, (day) => day === LABOR_DAY, absences);
    const days = ['2017-09-03', LABOR_DAY, '2017-09-05', '2017-09-07', '2017-09-08'];
    assert.deepEqual(
        days.map((day) => round(time.weight('r1', day))),
        [0, 0, 0, round(7 / 9), 1]
    );
    assert.equal(round(time.between('other', '2017-09-03', '2017-09-09')), 4);
    const always = new WorkingTime(
        week.map(() => ({ from: 0, to: 1440 })),
        zone,
        () => false,
        []
    );
    assert.deepEqual([always.weight('r1', '2017-09-08'), always.weight('r1', '2017-09-09')], [1, 0]);
});

test('a week with a holiday: on Wednesday one of four working days is over', () => {
    const [one] = standingsOf([goal({})], pacing('2017-09-06', [], { '2017-09-05': 1, '2017-09-06': 2 }));
    assert.deepEqual([one?.start, one?.end, one?.target, one?.done], ['2017-09-04', '2017-09-10', 10, 3]);
    assert.equal(one?.expectedByDays, 2.5);
    // Nine were left this morning for three days; two are done.
    assert.equal(one?.neededToday, 1);
});

test('part of a period counts by its working days, a quota as it stands', () => {
    const partly = { grain: 'Month', start: '2017-09-18', target: 20 } as const;
    // September has 20 working days besides the holiday; ten of them from the 18th on.
    const asked = (g: Partial<Goal>): number | undefined => standingsOf([goal(g)], pacing('2017-09-20'))[0]?.target;
    assert.equal(asked(partly), 10);
    assert.equal(asked({ ...partly, source: 'Quota' }), 20);
    assert.equal(asked({ grain: 'Month', target: 20, rep: 'new' }), 10);
    assert.equal(asked({ ...partly, start: '2017-09-21' }), undefined, 'it has not begun');
});

test('a total is divided among months by working days, to the cent', () => {
    const total = {
        kpi: 'Bookings',
        grain: 'Month',
        target: null,
        total: 100,
        start: '2017-07-01',
        end: '2017-09-30'
    } as const;
    const asked = ['2017-07-03', '2017-08-01', '2017-09-01'].map(
        (day) => standingsOf([goal(total)], pacing(day))[0]?.target
    );
    // 21, 23 and 20 working days of 64.
    assert.deepEqual(asked, [32.81, 35.94, 31.25]);
});

test('first day of a quarter, its last, the day after, and no goal at all', () => {
    const expected = (today: Day): number | undefined =>
        standingsOf([goal({ grain: 'Quarter', target: 64 })], pacing(today))[0]?.expectedByDays;
    assert.deepEqual(['2017-07-01', '2017-07-04', '2017-09-30'].map(expected), [0, 1, 64]);
    assert.deepEqual(standingsOf([goal({ end: '2017-06-30' })], pacing('2017-07-01')), []);
});
