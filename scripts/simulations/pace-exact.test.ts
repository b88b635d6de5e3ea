/** Pace and division of the compiled Apex beside the same numbers worked out by brute force, on random data. */
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import fc from 'fast-check';
import { compiledClass, type Call } from './compiled.ts';

let call: Call;
before(() => {
    call = compiledClass('PaceUnderTest');
});

const numbers = (method: string, ...args: (number | readonly number[])[]): number[] =>
    call(method, ...args).map(Number);

const total = (list: readonly number[]): number => list.reduce((sum, x) => sum + x, 0);

/** Equal to 9 digits. */
function same(actual: number | undefined, expected: number, what: string): void {
    assert.ok(
        actual !== undefined && Math.abs(actual - expected) <= 1e-9 * Math.max(Math.abs(expected), 1),
        `${what}: ${actual}, expected ${expected}`
    );
}

/** Working time of a goal's days: whole and half days, days off; at least one is worked. */
const workingDays = fc
    .array(fc.constantFrom(0, 0, 0.5, 1, 1, 1, 1), { minLength: 1, maxLength: 40 })
    .filter((weights) => weights.some((weight) => weight > 0));
const target = fc.integer({ min: 1, max: 500 });

void test('expected and needed: equal spreading what is left over the working time that is left', () => {
    const days = workingDays.chain((weights) =>
        fc.tuple(
            fc.constant(weights),
            fc.array(fc.integer({ min: 0, max: 12 }), { minLength: weights.length, maxLength: weights.length })
        )
    );
    fc.assert(
        fc.property(target, days, (asked, [weights, done]) => {
            const said = numbers('mornings', asked, weights, done);
            weights.forEach((weight, day) => {
                const [expected, today, week, remaining, left] = said.slice(5 * day, 5 * day + 5);
                const open = Math.max(0, asked - total(done.slice(0, day)));
                const time = total(weights.slice(day));
                const untilSunday = total(weights.slice(day, day + 7 - (day % 7)));
                const spread = (over: number): number => (time === 0 ? 0 : (open * over) / time);
                same(expected, (asked * total(weights.slice(0, day))) / total(weights), `expected on day ${day}`);
                same(today, spread(weight), `needed on day ${day}`);
                same(week, spread(untilSunday), `needed this week on day ${day}`);
                same(remaining, open, `left on day ${day}`);
                same(left, time, `working days left on day ${day}`);
            });
        }),
        { numRuns: 150 }
    );
});

void test('who does what is needed, every day, ends at the goal, by even steps', () => {
    fc.assert(
        fc.property(target, workingDays, (asked, weights) => {
            const done = numbers('asNeeded', asked, weights);
            done.forEach((step, day) => same(step, (asked * weights[day]!) / total(weights), `day ${day}`));
        }),
        { numRuns: 100 }
    );
});

/** Probabilities of 0, 1, 2, ... each from the one before it. */
function summed(count: number, mean: number, lumpiness: number): number {
    const size = mean / (lumpiness - 1);
    let term = lumpiness === 1 ? Math.exp(-mean) : lumpiness ** -size;
    let sum = term;
    for (let k = 0; k < count; k++) {
        term *= lumpiness === 1 ? mean / (k + 1) : ((size + k) / (k + 1)) * (1 - 1 / lumpiness);
        sum += term;
    }
    return sum;
}

void test('Poisson and negative binomial: equal adding their probabilities up', () => {
    const count = fc.integer({ min: 0, max: 150 });
    const mean = fc.double({ min: 0.1, max: 100, noNaN: true });
    const lumpiness = fc.oneof(fc.constant(1), fc.double({ min: 1.25, max: 8, noNaN: true }));
    fc.assert(
        fc.property(count, mean, lumpiness, (k, expected, lumpy) => {
            const [p] = numbers('atMost', k, expected, lumpy);
            same(p, summed(k, expected, lumpy), `${k} of ${expected}`);
        }),
        { numRuns: 300 }
    );
});

const adds = (parts: readonly number[], decimals: number): number =>
    parts.reduce((sum, part) => sum + Math.round(part * 10 ** decimals), 0);

void test('parts add up to the total, each within a unit of its share', () => {
    const quotas = fc.array(fc.integer({ min: 0, max: 2_000_000 }), { minLength: 1, maxLength: 12 });
    const whole = fc.integer({ min: 0, max: 10_000_000 });
    fc.assert(
        fc.property(whole, quotas, fc.constantFrom(0, 2), (units, weights, decimals) => {
            const parts = numbers('divide', units / 10 ** decimals, decimals, weights);
            const all = total(weights);
            assert.equal(parts.length, weights.length);
            assert.equal(adds(parts, decimals), units);
            weights.forEach((weight, i) => {
                const due = all === 0 ? units / weights.length : (units * weight) / all;
                const part = parts[i]! * 10 ** decimals;
                assert.ok(Math.abs(part - due) < 1 + 1e-6, `${part}, due ${due}`);
                if (all > 0 && weight === 0) assert.equal(part, 0);
            });
        }),
        { numRuns: 200 }
    );
});

void test('101 meetings among 7 reps add up to 101, whatever their quotas; a larger quota never gets fewer', () => {
    const quotas = fc.array(fc.integer({ min: 1, max: 2_000_000 }), { minLength: 7, maxLength: 7 });
    fc.assert(
        fc.property(quotas, (weights) => {
            const parts = numbers('divide', 101, 0, weights);
            assert.equal(adds(parts, 0), 101);
            const inOrder = parts.map((part, i) => [weights[i]!, part] as const).sort((a, b) => a[0] - b[0]);
            inOrder.forEach(([weight, part], i) => {
                const [before, least] = inOrder[i - 1] ?? [0, 0];
                assert.ok(part >= least || weight === before, `${part} for ${weight}, ${least} for ${before}`);
            });
        }),
        { numRuns: 200 }
    );
});
