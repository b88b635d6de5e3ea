import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compare } from './compare.ts';
import { SHIPPED } from './definitions.ts';
import { CALENDAR } from './example.ts';
import { Knowledge } from './knowledge.ts';
import { Ledger } from './ledger.ts';
import type { Entry } from './model.ts';
import { passed, reportOf } from './report.ts';
import { expectedScores, type Score } from './scores.ts';

const REPS = ['r1', 'r2', 'r3', 'r4', 'r5', 'r6'];

/** Each rep closes ten deals in December; r1 wins 1 of them, r2 wins 2, and so on. Amounts are 100 a won deal. */
const entries = REPS.flatMap((rep, i): Entry[] => {
    const entry = (measure: string, amount: number): Entry => ({
        rep,
        measure,
        day: '2017-12-15',
        segment: 'A',
        amount
    });
    return [
        entry('DealsClosed', 10),
        entry('DealsWon', i + 1),
        ...Array.from({ length: i + 1 }, (_, k) => entry('WonDays', 10 * (k + 1))),
        entry('Reached~Proposal', 5),
        entry('Through~Proposal', i)
    ];
});

const company = (reps: string[]): Parameters<typeof expectedScores>[0] => ({
    ledger: new Ledger(entries),
    knowledge: new Knowledge(new Set(['Calls']), '2017-06-01'),
    calendar: CALENDAR,
    today: '2018-01-05',
    definitions: SHIPPED,
    cohorts: [{ key: 'sales', reps }]
});
const find = (scores: Score[], kpi: string, rest: Partial<Score> = {}): Score => {
    const wanted = { rep: 'r1', window: '12M', segment: '', breakdown: '', ...rest };
    return scores.find((s) => s.kpi === kpi && Object.entries(wanted).every(([k, v]) => s[k as keyof Score] === v))!;
};

describe('expected scores', () => {
    const scores = expectedScores(company(REPS));
    it('leave a rep out of the own peers', () => {
        // r2 to r6 win 2+3+4+5+6 = 20 of 50.
        const { numbers } = find(scores, 'WinRate');
        assert.deepEqual([numbers.k, numbers.n, numbers.value], [1, 10, 0.1]);
        assert.deepEqual([numbers.peerCount, numbers.peerValue], [5, 0.4]);
        assert.deepEqual([numbers.peerQ1, numbers.peerMedian, numbers.peerQ3], [0.3, 0.4, 0.5]);
        assert.deepEqual([numbers.lower!.toFixed(4), numbers.upper!.toFixed(4)], ['0.0179', '0.4042']);
    });
    it('give what falls to one of the peers for counts, and one list for durations', () => {
        assert.equal(find(scores, 'DealsWon').numbers.peerValue, 4);
        const { value, second, peerValue } = find(scores, 'WonCycle', { rep: 'r6' }).numbers;
        // 1 + 2 + 3 + 4 + 5 = 15 cycles: five of 10 days, four of 20, ...
        assert.deepEqual([value, second, peerValue], [35, 35, 20]);
    });
    it('show nothing of fewer than five peers', () => {
        const { peerCount, peerValue, peerQ1 } = find(expectedScores(company(REPS.slice(1))), 'WinRate', {
            rep: 'r2'
        }).numbers;
        assert.deepEqual([peerCount, peerValue, peerQ1], [4, null, null]);
    });
    it('have rows for segments and breakdowns with records only', () => {
        assert.equal(find(scores, 'WinRate', { segment: 'A' }).numbers.n, 10);
        assert.equal(find(scores, 'MeetingsToDeals', { segment: 'A' }), undefined);
        assert.equal(find(scores, 'MeetingsToDeals').numbers.value, null);
        assert.equal(find(scores, 'StepThrough', { breakdown: 'Proposal', rep: 'r3' }).numbers.value, 0.4);
        assert.equal(find(scores, 'StepThrough', { breakdown: 'Proposal', window: '3M' }), undefined);
    });
});

describe('what is not known', () => {
    const scores = expectedScores(company(REPS));
    it('is nothing, and nobody has it', () => {
        const { value, n, peerCount } = find(scores, 'Calls').numbers;
        assert.deepEqual([value, n, peerCount], [null, null, 0]);
        assert.equal(find(scores, 'Emails').numbers.value, 0, 'which is known to be none');
    });
    it('is what history does not reach back to', () => {
        assert.equal(find(scores, 'ProposalsSent').numbers.value, null);
        assert.equal(find(scores, 'ProposalsSent', { window: '3M' }).numbers.value, 0);
    });
    it('is what lies before the first record of a rep', () => {
        const late = { rep: 'r7', measure: 'DealsWon', day: '2018-01-02', segment: '', amount: 1 };
        const ledger = new Ledger([...entries, late]);
        const found = expectedScores({ ...company([...REPS, 'r7']), ledger });
        assert.equal(find(found, 'DealsWon', { rep: 'r7' }).numbers.value, null);
        assert.equal(find(found, 'DealsWon').numbers.peerCount, 5);
    });
    it('is a sum of which every amount is blank', () => {
        const blank = { rep: 'r1', measure: 'WonWithAmountExcluded', day: '2017-12-15', segment: 'A', amount: 1 };
        const ledger = new Ledger([...entries, blank]);
        const found = expectedScores({ ...company(REPS), ledger });
        assert.equal(find(found, 'Bookings').numbers.value, null);
        assert.equal(find(found, 'Bookings', { rep: 'r2' }).numbers.value, 0);
    });
});

describe('comparing', () => {
    const expected = expectedScores(company(REPS));
    const result = (shown: Score[]): string[] =>
        reportOf({ ...compare(shown, expected), stale: [], names: new Map([['r1', 'Ana Ruiz']]) });
    const kept = (s: Score): Score => ({
        ...s,
        numbers: Object.fromEntries(
            Object.entries(s.numbers).map(([k, v]) => [k, v === null ? null : Number(v.toFixed(6))])
        )
    });
    it('finds nothing where six decimals are right', () => {
        assert.match(result(expected.map(kept)).at(-1)!, /^\d+ numbers checked, 0 differences$/);
    });
    it('names rep, KPI, window and both figures', () => {
        const wrong = expected.map((s) =>
            s.kpi === 'WinRate' && s.rep === 'r1' && s.segment === 'A' && s.window === '3M'
                ? { ...s, numbers: { ...s.numbers, value: 0.100002 } }
                : s
        );
        assert.deepEqual(result(wrong).slice(0, -1), [
            'Ana Ruiz: WinRate (3M, segment A): value shown 0.100002, expected 0.1'
        ]);
        assert.match(result(wrong).at(-1)!, /, 1 difference$/);
    });
    it('counts rows that are missing, too many or of other days', () => {
        const extra = { ...expected[0]!, segment: 'B' };
        const moved = expected.map((s, i) => (i === 1 ? { ...s, start: '2016-01-01' } : s));
        assert.equal(result(expected.slice(1)).length, 2);
        assert.match(result([...expected, extra])[0]!, /expected no row/);
        assert.match(result(moved)[0]!, /days shown 2016-01-01 to/);
    });
    it('passes only with something checked, all right and of today', () => {
        const fine = { checked: 5, differences: [], stale: [], names: new Map<string, string>() };
        assert.ok(passed(fine));
        assert.ok(!passed({ ...fine, checked: 0 }));
        assert.ok(!passed({ ...fine, stale: ['old'] }));
    });
});
