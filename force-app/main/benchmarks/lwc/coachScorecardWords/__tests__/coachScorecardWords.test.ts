import type { CoachScorecardRow } from 'apex/dto';
import {
    byGap,
    changeText,
    findingOf,
    goalNote,
    goalText,
    inGroups,
    kpiName,
    monthText,
    rangeText,
    recordsText,
    speaks,
    statusText,
    trendOf,
    trendText,
    unitOf,
    valueText,
    whyText
} from 'c/coachScorecardWords';
import type { Unit } from 'c/coachScorecardWords';

import { CALLS, CARD, DEAL_SIZE, EMAILS, MEETINGS, STEP, WIN_RATE, months } from './cards';

const GERMAN = { lang: 'de', locale: 'de-DE', timeZone: 'Europe/Berlin', currency: 'EUR' };
const EURO = { unit: 'money', currency: 'EUR' } as const;
const keys = (rows: readonly CoachScorecardRow[]): unknown[] => rows.map((row) => row.kpi);
/** Which space ICU puts between a number and its unit changes with its version. */
const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f\u2009]/g, ' ');

describe('values', () => {
    it.each<[number, Unit, string, string]>([
        [0.1167, 'percent', '12%', '11.7%'],
        [0.024, 'percent', '2.4%', '2.4%'],
        [0, 'percent', '0%', '0%'],
        [1_234_567, 'money', '€1.2M', '€1,234,567.00'],
        [63.5, 'days', '64 days', '63.5 days'],
        [1, 'days', '1 day', '1 day'],
        [1.333, 'ratio', '1.33', '1.33'],
        [1234, 'number', '1,234', '1,234']
    ])('%d as %s is short for the eye and full for the ear', (value, unit, short, full) => {
        expect(valueText(value, { unit, currency: 'EUR' })).toEqual({ short, full });
    });

    it.each([null, undefined])('are never zero when %s', (value) => {
        expect(valueText(value, EURO)).toEqual({ short: '–', full: 'not known' });
    });

    it('follow the user’s locale', () => {
        expect(plain(valueText(0.1167, { unit: 'percent', currency: 'EUR' }, GERMAN).full)).toBe('11,7 %');
        expect(plain(valueText(63, { unit: 'days', currency: 'EUR' }, GERMAN).full)).toBe('63 Tage');
    });

    it('have ranges only where both ends are known', () => {
        const text = rangeText(0.24, 0.33, { unit: 'percent', currency: 'EUR' });
        expect(text).toMatch(/24.*33%/);
        expect(rangeText(24, 33, { unit: 'days', currency: 'EUR' })).toMatch(/24.33 days/);
        expect(rangeText(35_000, 47_000, EURO)).toMatch(/35.*47K/);
        expect(rangeText(0.4, 0.4, { unit: 'percent', currency: 'EUR' })).toBe('40%');
        expect(rangeText(null, 0.3, { unit: 'percent', currency: 'EUR' })).toBe('');
    });

    it.each<[number, Unit, string]>([
        [-0.015, 'percent', '-1.5 percentage points'],
        [2, 'days', '+2 days'],
        [-4.25, 'number', '-4.25'],
        [0, 'ratio', '0']
    ])('change by %d %s with a sign', (change, unit, text) => {
        expect(changeText(change, { unit, currency: 'EUR' })).toBe(text);
    });

    it('change in money with a sign', () => {
        expect(changeText(12_000, EURO)).toBe('+€12K');
    });

    it('of a unit from a newer version are plain numbers', () => {
        expect(unitOf('furlongs')).toBe('number');
    });

    it('stand on records with a name', () => {
        expect(recordsText('WinRate', 60)).toBe('60 closed deals');
        expect(recordsText('WinRate', 1)).toBe('1 closed deal');
        expect(recordsText('QuotesSent', 3)).toBe('3 records');
    });

    it('name a fiscal month by the month that holds most of it', () => {
        expect(monthText('2026-02-01')).toBe('Feb 2026');
        expect(monthText('2026-01-26')).toBe('Feb 2026');
    });
});

describe('statuses', () => {
    it.each([
        ['behind', 'Behind', 'serious'],
        ['slightlyBehind', 'A little behind', 'caution'],
        ['noClearGap', 'No clear gap', 'neutral'],
        ['onPar', 'On par or ahead', 'good'],
        ['tooFew', 'Too few to tell', 'unknown'],
        ['noPeers', 'Too few peers', 'unknown'],
        ['notCompared', 'Not compared', 'neutral'],
        ['notYet', 'Too early to tell', 'unknown'],
        ['unknown', 'Not known', 'unknown'],
        ['fromTheFuture', 'Not known', 'unknown'],
        [null, 'Not known', 'unknown']
    ])('%s is "%s" in the tone %s', (code, word, tone) => {
        expect(statusText(code)).toEqual({ word, tone });
    });

    it('say why', () => {
        expect(whyText(WIN_RATE)).toBe(
            'Behind peers by more than chance explains, at two month ends running (last: Oct 31).'
        );
        expect(whyText(STEP)).toMatch(/for the first time at the month end of Oct 31/);
        expect(whyText({ status: 'unknown', reason: 'notSetUp' })).toMatch(/administrator has not said yet/);
        expect(whyText({ status: 'unknown', reason: 'noHistory' })).toMatch(/no history/);
        expect(whyText({ status: 'unknown' })).toMatch(/no record in this window/);
        const texts = ['noClearGap', 'onPar', 'tooFew', 'noPeers', 'notCompared', 'notYet'].map((status) =>
            whyText({ status })
        );
        expect(new Set(texts).size).toBe(6);
    });

    it('speak only when red and far beyond chance', () => {
        expect(speaks({ status: 'behind', pValue: 0.0039 })).toBe(true);
        expect(speaks({ status: 'behind', pValue: 0.004 })).toBe(false);
        expect(speaks({ status: 'slightlyBehind', pValue: 0.0001 })).toBe(false);
        expect(speaks({ status: 'behind', pValue: null })).toBe(false);
    });

    it('have words for trends, also for unknown ones', () => {
        expect(['rising', 'falling', 'steady', 'tooFew', 'sideways'].map(trendText)).toEqual([
            'Rising',
            'Falling',
            'Steady',
            'Too short for a trend',
            'Too short for a trend'
        ]);
    });
});

describe('the order', () => {
    it('by gap has marked gaps first, the largest on top, and what cannot be compared last', () => {
        const rows = [EMAILS, MEETINGS, STEP, CALLS, DEAL_SIZE, WIN_RATE];
        expect(keys(byGap(rows))).toEqual(['WinRate', 'Calls', 'StepThrough', 'Meetings', 'Emails', 'DealSize']);
    });

    it('by gap puts a marked row without a gap below its like', () => {
        const rows = [{ ...CALLS, orderValue: null }, WIN_RATE, { ...STEP, orderValue: null }];
        expect(keys(byGap(rows))).toEqual(['WinRate', 'Calls', 'StepThrough']);
    });

    it('of the process keeps the parts apart and leaves out empty ones', () => {
        const groups = inGroups([CALLS, WIN_RATE, MEETINGS], 'process');
        expect(groups.map((group) => [group.heading, keys(group.rows)])).toEqual([
            ['Activity', ['Calls', 'Meetings']],
            ['Closing', ['WinRate']]
        ]);
    });

    it('of the process shows a part that this version does not know, instead of losing its rows', () => {
        const groups = inGroups([CALLS, { ...MEETINGS, processGroup: 'Renewal' }], 'process');
        expect(groups.map((group) => group.heading)).toEqual(['Activity', 'Renewal']);
    });

    it('by gap is one list', () => {
        expect(inGroups(CARD.rows ?? [], 'gap').map((group) => group.heading)).toEqual(['Biggest real gap first']);
    });
});

describe('the finding', () => {
    it('names the biggest clear gap, with the value, what it stands on and the peers', () => {
        const { heading, lines, context } = findingOf(CARD);
        expect(heading).toMatch(/^Win rate is behind peers: 12% on 60 closed deals; peers 24.*33%\.$/);
        expect(lines.map((line) => line.text)).toEqual([
            'Also clearly behind peers: Calls.',
            'On par with peers or ahead: Meetings.',
            'On 1 KPI there are too few records to tell.'
        ]);
        expect(context).toBe('Compared with 12 peers (Standard User), Nov 1, 2025 to Oct 31.');
    });

    it('of a count has no records beside it', () => {
        expect(findingOf({ ...CARD, rows: [CALLS] }).heading).toMatch(/^Calls are behind peers: 412; peers 450.590\.$/);
    });

    it('names the value a KPI is told by', () => {
        expect(kpiName(STEP)).toBe('Step-through by stage: Proposal');
        expect(kpiName({ kpi: 'X' })).toBe('X');
    });

    it('stays calm about marks that could still be chance, and names none of them', () => {
        const { heading, lines } = findingOf({ ...CARD, rows: [STEP, { ...WIN_RATE, pValue: 0.02 }] });
        expect(heading).toBe('No gap to peers is clear enough to single out.');
        expect(lines).toEqual([]);
    });

    it.each<[string, CoachScorecardRow[], string]>([
        ['all are on par', [MEETINGS], 'On par with peers or ahead on the one KPI that can be compared.'],
        [
            'nothing is marked',
            [MEETINGS, { ...CALLS, status: 'noClearGap' }],
            'On par with peers or ahead on 1 of 2 KPIs; no clear gap on the others.'
        ],
        [
            'there is no clear gap',
            [{ ...CALLS, status: 'noClearGap' }],
            'No gap to peers is clear enough to single out.'
        ],
        ['all is too few', [DEAL_SIZE, EMAILS], 'Too few records yet to tell how this compares with peers.'],
        [
            'there are no peers',
            [{ ...CALLS, status: 'noPeers' }],
            'Own numbers only: with fewer than five peers there is no fair comparison.'
        ]
    ])('says so when %s', (_when, rows, heading) => {
        expect(findingOf({ ...CARD, rows }).heading).toBe(heading);
    });

    it('says what it compares without a group of peers', () => {
        expect(findingOf({ ...CARD, cohortLabel: null }).context).toMatch(/^Compared with 12 peers, Nov 1, 2025/);
        expect(findingOf({ ...CARD, peerCount: 0 }).context).toMatch(/^Nov 1, 2025 to Oct 31, complete fiscal months/);
    });
});

describe('the trend', () => {
    const measured = { unit: 'percent', currency: 'EUR' } as const;

    it('has the rep’s line and the peers’, with gaps, and says all of it in words', () => {
        const trend = trendOf(months([0.2, null, 0.1], 0.28), 'month', measured, false);
        expect(trend?.picture.labels).toEqual(['Oct 2025', 'Nov 2025', 'Dec 2025']);
        expect(trend?.picture.lines).toEqual([
            { name: 'This rep', values: [0.2, null, 0.1], role: 'own' },
            { name: 'Peers together', values: [0.28, 0.28, 0.28], role: 'reference' }
        ]);
        expect(trend?.description).toBe(
            'Trend. Oct 2025: 20%, peers 28%; Nov 2025: not known, peers 28%; Dec 2025: 10%, peers 28%'
        );
        expect(trend?.picture.format(0.5)).toBe('50%');
    });

    it('has no peers’ line below five peers', () => {
        const trend = trendOf(months([0.2, 0.3]), 'month', measured, true);
        expect(trend?.picture.lines.map((line) => line.name)).toEqual(['You']);
        expect(trend?.description).toBe('Trend. Oct 2025: 20%; Nov 2025: 30%');
    });

    it('names weeks by their first day', () => {
        const weeks = [{ startDate: '2026-11-09', value: 3, n: 3 }];
        expect(trendOf(weeks, 'week', measured, true)?.picture.labels).toEqual(['Nov 9']);
    });

    it('is none where nothing is known', () => {
        expect(trendOf(months([null, null], 0.3), 'month', measured, true)).toBeUndefined();
    });
});

describe('goals beside peers', () => {
    const row = (value: number | null, target: number | null, status: string): CoachScorecardRow => ({
        ...CALLS,
        value,
        target,
        status
    });

    it.each([
        [120, 150, 'of 150 by goal, 80%'],
        [150, 150, 'of 150 by goal, 100%'],
        // Nearly there is not there.
        [1499, 1500, 'of 1,500 by goal, 99%'],
        [300, 150, 'of 150 by goal, 200%'],
        [0, 150, 'of 150 by goal, 0%'],
        [4, 0, 'the goal is 0'],
        [null, 150, ''],
        [120, null, '']
    ])('%p of %p', (value, target, text) => {
        expect(plain(goalText(row(value, target, 'onPar'), 'EUR'))).toBe(text);
    });

    it('tells amounts in the currency', () => {
        expect(plain(goalText({ ...row(50_000, 100_000, 'onPar'), unit: 'money' }, 'EUR', GERMAN))).toBe(
            'of 100.000\u00a0€ by goal, 50\u00a0%'.replaceAll('\u00a0', ' ')
        );
    });

    it.each([
        [120, 150, 'onPar', 'On par with peers or ahead, and still short of the goal.'],
        [150, 150, 'onPar', ''],
        [150, 150, 'behind', 'The goal is met; peers do more.'],
        [160, 150, 'slightlyBehind', 'The goal is met; peers do more.'],
        [120, 150, 'behind', ''],
        [120, 150, 'noClearGap', ''],
        [120, 0, 'behind', ''],
        [120, null, 'onPar', '']
    ])('%p of %p, %s', (value, target, status, text) => {
        expect(goalNote(row(value, target, status))).toBe(text);
    });
});
