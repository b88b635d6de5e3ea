import { barOf, goalView, headingOf, historyOf, metLines, needed, statusOf, todayOf } from 'c/coachPaceWords';

import { BOOKINGS, CALLS, OPENED, PACE } from './paces';

const of = (goals: (typeof CALLS)[]): typeof PACE => ({ ...PACE, goals });

describe('the finding', () => {
    it('names what is behind, then what is well', () => {
        expect(headingOf(PACE)).toBe('Behind the pace on New opportunities this month. On pace with Calls this week.');
        expect(headingOf(of([OPENED]))).toBe('Behind the pace on New opportunities this month.');
    });

    it('claims no more than is known', () => {
        expect(headingOf(of([CALLS, BOOKINGS]))).toBe('1 goal is on pace or met, of 2.');
        expect(headingOf(of([BOOKINGS]))).toBe('Too early to tell how the pace stands.');
        expect(headingOf(of([{ ...CALLS, status: 'met' }, BOOKINGS]))).toBe('Goal met: Calls this week.');
        expect(headingOf(of([{ ...CALLS, status: 'met' }]))).toBe('The one goal is met.');
    });

    it('calls no goal on pace of which less is done than expected', () => {
        const short = { ...CALLS, status: 'onPace', done: 4, expected: 7.7 };
        expect(headingOf(of([short]))).toBe('No goal is clearly behind its pace.');
        expect(headingOf(of([OPENED, short]))).toBe('Behind the pace on New opportunities this month.');
        expect(goalView(short, PACE).status).toEqual({ tone: 'neutral', word: 'No clear gap' });
        expect(statusOf({ ...short, done: 7.7 }).word).toBe('On pace');
    });

    it('says what today needs: whole things, once per KPI, no amounts', () => {
        const month = { ...CALLS, grain: 'Month', neededToday: 9 };
        expect(todayOf(of([CALLS, month, OPENED, BOOKINGS]))).toBe('Today needs: 4 Calls and 3 New opportunities.');
        expect(todayOf(of([{ ...CALLS, neededToday: 0 }]))).toBe('Nothing more is needed today.');
        expect(todayOf(of([{ ...CALLS, neededToday: 0, todayWeight: 0 }]))).toBe(
            'Today is a day off: nothing is needed.'
        );
        expect(todayOf(of([BOOKINGS]))).toBe('');
    });

    it('tells goals that were met, with their streak', () => {
        const met = { kpi: 'Calls', label: 'Calls', grain: 'Week', periodStart: '2026-11-16', periodEnd: '2026-11-22' };
        const lines = metLines({
            ...PACE,
            met: [
                { ...met, streak: 3 },
                { ...met, streak: 1 },
                { ...met, grain: 'Day', periodStart: '2026-11-24', periodEnd: '2026-11-24', streak: 1 }
            ]
        });
        expect(lines.map(({ text }) => text)).toEqual([
            'Calls: goal met 3 weeks running.',
            'Calls: goal met, Nov 16 to Nov 22.',
            'Calls: goal met on Nov 24.'
        ]);
    });
});

describe('a goal', () => {
    it('says done, expected, needed and where it leads', () => {
        expect(goalView(CALLS, PACE)).toMatchObject({
            name: 'Calls',
            period: 'This week, to Nov 29',
            since: '',
            figure: '8 of 20',
            expected: 'expected by now 8',
            needs: 'today 4, this week 12',
            projection: 'heading for 20 (14–28)',
            status: { tone: 'good', word: 'On pace' },
            spoken: 'Calls, This week, to Nov 29: 8 of 20. On pace. Details'
        });
    });

    it('shows both expectations where they differ, and from when it counts', () => {
        const view = goalView(OPENED, PACE);
        expect(view.expected).toBe('expected by now 8 by past periods, 6.2 by working days');
        expect(view.since).toBe('counted from Nov 9');
        expect(view.needs).toBe('today 3, this week 7');
        expect(view.basis.join(' ')).toContain('usually done by this point of the last 8 periods');
        expect(view.basis.join(' ')).toContain('more than 10 points of the target apart');
    });

    it('gives the reason of the test, and what would bring the pace back', () => {
        expect(goalView(OPENED, PACE).why).toEqual([
            '1 done where 7.1 were expected, Nov 11 to Nov 24. At the right pace so few, or fewer, would come about by ' +
                'chance 0.67% of the time. The line is 1%.',
            '7 today would bring those days back to what was expected.'
        ]);
        expect(goalView(CALLS, PACE).why).toEqual([expect.stringContaining('too often to say that the pace is wrong')]);
        expect(goalView({ ...CALLS, testDone: 44 }, PACE).why).toEqual([
            '44 done where 40 were expected, Nov 11 to Nov 24.'
        ]);
        expect(goalView({ ...OPENED, pValue: 0.000001 }, PACE).why[0]).toContain('less than 0.01%');
    });

    it('judges an amount by past periods alone', () => {
        expect(goalView(BOOKINGS, PACE)).toMatchObject({
            figure: '$20K of $50K',
            projection: 'heading for $33.9K; too little to give a range',
            status: { tone: 'unknown', word: 'Cannot tell' },
            coverage: expect.stringContaining('Coverage 1.5: open deals that close in the period') as string
        });
        const behind = { ...BOOKINGS, status: 'behind', reason: 'range', curvePeriods: 6 };
        expect(goalView(behind, PACE).why).toEqual([expect.stringContaining('every one of the 6 past periods')]);
        expect(goalView({ ...BOOKINGS, coverage: null }, PACE).coverage).toContain('nothing is left of the goal');
    });

    it('has a reason for every status', () => {
        const why = (status: string, reason?: string): string =>
            goalView({ ...CALLS, status, reason: reason ?? null }, PACE).why[0] ?? '';
        for (const status of ['met', 'tooEarly', 'notBegun', 'missed', 'noTarget', 'unknown'])
            expect(why(status)).not.toBe('');
        expect(why('noTarget', 'noWorkingTime')).toBe('None of the days it covers is a working day.');
        expect(why('unknown', 'notRecorded')).toContain('no records');
    });

    it('asks nothing where nothing is asked', () => {
        const none = { ...CALLS, status: 'noTarget', target: 0, done: 3 };
        expect(goalView(none, PACE)).toMatchObject({ expected: '', needs: '' });
        expect(barOf(none)).toBeUndefined();
    });

    it('says a day off and a finished week as such', () => {
        expect(goalView({ ...CALLS, todayWeight: 0, neededToday: 0 }, PACE).needs).toBe('day off today, this week 12');
        expect(goalView({ ...CALLS, neededThisWeek: 0 }, PACE).needs).toBe('nothing needed this week');
        expect(goalView({ ...CALLS, grain: 'Day' }, PACE)).toMatchObject({ needs: 'today 4', projection: '' });
    });

    it('knows no status of a later version', () => {
        expect(statusOf({ status: 'brandNew' })).toEqual({ tone: 'unknown', word: 'Cannot tell' });
    });

    it('rounds things up and leaves amounts alone', () => {
        expect(needed(2.0000000001, { unit: 'number' }, 'USD')).toBe('2');
        expect(needed(2.1, { unit: 'number' }, 'USD')).toBe('3');
        expect(needed(-0, { unit: 'number' }, 'USD')).toBe('0');
        expect(needed(1_150.4, { unit: 'money' }, 'USD')).toBe('$1.2K');
    });

    it('draws done and expected on the scale of the target', () => {
        expect(barOf(CALLS)).toEqual({ done: 40, expected: 40, target: 100 });
        expect(barOf({ ...CALLS, done: 40, status: 'met' })).toEqual({ done: 100, expected: undefined, target: 50 });
        expect(barOf({ ...CALLS, done: null })).toBeUndefined();
    });
});

describe('the periods before', () => {
    const period = (periodStart: string, done: number, isComplete = true): object => ({
        periodStart,
        done,
        target: 20,
        isMet: done >= 20,
        isComplete
    });

    it('become a picture with words of its own', () => {
        const picture = historyOf({
            unit: 'number',
            streak: 2,
            periods: [
                period('2026-11-02', 10),
                period('2026-11-09', 20),
                period('2026-11-16', 25),
                period('2026-11-23', 8, false)
            ]
        });
        expect(picture?.labels).toEqual(['Nov 2', 'Nov 9', 'Nov 16', 'now']);
        expect(picture?.lastIsOpen).toBe(true);
        expect(picture?.lines.map(({ values }) => values)).toEqual([
            [10, 20, 25, 8],
            [20, 20, 20, 20]
        ]);
        expect(picture?.summary).toBe('Met in 2 of 3 complete periods. Met the last 2 times running.');
        expect(picture?.description).toContain('Nov 9: 20 of 20');
    });

    it('are no picture when there is one or none', () => {
        expect(historyOf({ periods: [period('2026-11-23', 8, false)] })).toBeUndefined();
        expect(historyOf({})).toBeUndefined();
    });
});
