/** Statistics of the compiled Apex beside the same numbers worked out by brute force, on random data. */
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import fc from 'fast-check';
import { compiledClass, type Call } from './compiled.ts';

let call: Call;
before(() => {
    call = compiledClass('StatisticsUnderTest');
});

const numbers = (method: string, ...args: (number | readonly number[])[]): (number | null)[] =>
    call(method, ...args) as (number | null)[];

/** Equal to 9 digits. */
function same(actual: number | null | undefined, expected: number, what: string): void {
    assert.ok(
        typeof actual === 'number' && Math.abs(actual - expected) <= 1e-9 * Math.max(Math.abs(expected), 1e-3),
        `${what}: ${actual}, expected ${expected}`
    );
}

const total = (list: readonly number[]): number => list.reduce((sum, x) => sum + x, 0);

function median(list: readonly number[]): number {
    const ordered = list.toSorted((a, b) => a - b);
    const half = ordered.length / 2;
    return (ordered[Math.ceil(half) - 1]! + ordered[Math.floor(half)]!) / 2;
}

/** Values with many ties. */
const values = (minLength: number): fc.Arbitrary<number[]> =>
    fc.array(fc.integer({ min: 0, max: 12 }), { minLength, maxLength: 25 });

function choose(n: number, k: number): bigint {
    if (k < 0 || k > n) return 0n;
    let ways = 1n;
    for (let i = 1; i <= k; i++) ways = (ways * BigInt(n - k + i)) / BigInt(i);
    return ways;
}

void test('Fisher: equals the sum of exact hypergeometric probabilities', () => {
    const DIGITS = 10n ** 40n;
    const group = fc
        .integer({ min: 0, max: 300 })
        .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));
    fc.assert(
        fc.property(group, group, ([k1, n1], [k2, n2]) => {
            let ways = 0n;
            for (let k = 0; k <= k1; k++) ways += choose(n1, k) * choose(n2, k1 + k2 - k);
            const exact = Number((ways * DIGITS) / choose(n1 + n2, k1 + k2)) / Number(DIGITS);
            const [p] = numbers('fisherLess', k1, n1, k2, n2);
            // Beyond 30 digits after the point the exact sum is cut off.
            assert.ok(Math.abs(p! - exact) <= 1e-9 * exact + 1e-30, `${p}, expected ${exact}`);
        }),
        { numRuns: 150 }
    );
});

void test('rank-sum: equals counting every pair, with the variance corrected for ties', () => {
    fc.assert(
        fc.property(values(0), values(0), (own, peers) => {
            const all = [...own, ...peers];
            const [n, m, size] = [own.length, peers.length, all.length];
            const below = total(own.flatMap((x) => peers.map((y) => (x > y ? 1 : x === y ? 0.5 : 0))));
            const ties = total([...new Set(all)].map((v) => all.filter((x) => x === v).length).map((t) => t ** 3 - t));
            const variance = ((n * m) / 12) * (size + 1 - ties / (size * (size - 1)));
            const [z] = numbers('rankSumZ', own, peers);
            if (n === 0 || m === 0 || ties === size ** 3 - size) assert.equal(z, null);
            else same(z, (below - (n * m) / 2) / Math.sqrt(variance), 'z');
        })
    );
});

void test('one member left out: equals ranking the others alone', () => {
    fc.assert(
        fc.property(values(1), values(0), (others, own) => {
            const mean = total(others) / others.length;
            const [count, middle, average, squares] = numbers('ranksWithout', [...others, ...own], own);
            assert.equal(count, others.length);
            same(middle, median(others), 'median');
            same(average, mean, 'mean');
            same(squares, total(others.map((x) => (x - mean) ** 2)), 'squares');
        })
    );
});

void test('one person left out: equals the spread of the others alone', () => {
    fc.assert(
        fc.property(values(1), fc.integer({ min: 0, max: 12 }), (others, own) => {
            const ordered = others.toSorted((a, b) => a - b);
            const quantile = (share: number): number => {
                const at = share * (ordered.length - 1);
                const low = ordered[Math.floor(at)]!;
                return low + (at % 1) * (ordered[Math.ceil(at)]! - low);
            };
            const [q1, middle, q3, mad, rank] = numbers('spreadWithout', [own, ...others], own);
            same(q1, quantile(0.25), 'lower quartile');
            same(middle, median(others), 'median');
            same(q3, quantile(0.75), 'upper quartile');
            same(mad, median(others.map((x) => Math.abs(x - median(others)))), 'MAD');
            const below = total(others.map((x) => (x < own ? 1 : x === own ? 0.5 : 0)));
            same(rank, below / others.length, 'mid-rank');
        })
    );
});

void test('Mann-Kendall and Theil-Sen: equal counting every pair', () => {
    fc.assert(
        fc.property(values(2), (list) => {
            const pairs = list.flatMap((x, i) => list.slice(i + 1).map((y, d) => [y - x, d + 1] as const));
            const s = total(pairs.map(([rise]) => Math.sign(rise)));
            const n = list.length;
            const term = (t: number): number => t * (t - 1) * (2 * t + 5);
            const ties = total([...new Set(list)].map((v) => term(list.filter((x) => x === v).length)));
            const [actualS, z, slope] = numbers('trend', list);
            same(actualS, s, 'S');
            same(z, s === 0 ? 0 : (s - Math.sign(s)) / Math.sqrt((term(n) - ties) / 18), 'z');
            same(slope, median(pairs.map(([rise, run]) => rise / run)), 'slope');
        })
    );
});

/** Each deal has one share; a censored deal hands its share out equally to those followed longer (Efron 1967). */
function redistributed(lost: number[], won: number[], open: number[], day: number): number | null {
    const deals = [...lost.map((at) => ({ at, kind: 0 })), ...won.map((at) => ({ at, kind: 1 }))]
        .concat(open.map((at) => ({ at, kind: 2 })))
        .map((deal) => ({ ...deal, share: 1 / (lost.length + won.length + open.length) }))
        .sort((a, b) => a.at - b.at || a.kind - b.kind);
    const last = deals.at(-1);
    if (!last || (last.kind === 2 && day > last.at)) return null;
    for (const [i, deal] of deals.entries()) {
        const heirs = deals.slice(i + 1);
        if (deal.kind !== 2 || heirs.length === 0) continue;
        for (const heir of heirs) heir.share += deal.share / heirs.length;
        deal.share = 0;
    }
    return total(deals.filter((deal) => deal.kind === 0 && deal.at <= day).map((deal) => deal.share));
}

void test('share lost by day: equals handing the share of each open deal to those followed longer', () => {
    const DAYS = [0, 3, 7, 12, 20];
    fc.assert(
        fc.property(values(0), values(0), values(0), (lost, won, open) => {
            const shares = numbers('sharesLost', lost, won, open, DAYS);
            DAYS.forEach((day, i) => {
                const expected = redistributed(lost, won, open, day);
                if (expected === null) assert.equal(shares[i], null);
                else same(shares[i], expected, `day ${day}`);
            });
        })
    );
});
