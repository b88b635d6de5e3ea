/** Seeded random teams, and the class of the fixture that puts them through the rules. */
import { compiledClass } from './compiled.ts';

/** `SimulatedTeams.cls` of the fixture, which says what its methods take and give. */
export interface SimulatedTeams {
    rates(size: number, looks: number, hits: readonly number[], records: readonly number[]): string[];
    counts(size: number, things: readonly number[]): string[];
    verdicts(
        size: number,
        hits: readonly number[],
        records: readonly number[],
        goals: readonly number[],
        hitsLastYear: readonly number[]
    ): string[];
}

export function openSimulatedTeams(): SimulatedTeams {
    const call = compiledClass('SimulatedTeams');
    return {
        rates: (...args) => call('rates', ...args) as string[],
        counts: (...args) => call('counts', ...args) as string[],
        verdicts: (...args) => call('verdicts', ...args) as string[]
    };
}

export type Random = () => number;

/** Numbers from 0 to below 1, always the same for a seed (sfc32 of the PractRand suite, after twenty rounds). */
export function seeded(seed: number): Random {
    let [a, b, c, counter] = [0x9e3779b9 | 0, 0x243f6a88 | 0, seed | 0, 1];
    const next = (): number => {
        const sum = (((a + b) | 0) + counter) | 0;
        counter = (counter + 1) | 0;
        a = b ^ (b >>> 9);
        b = (c + (c << 3)) | 0;
        c = (((c << 21) | (c >>> 11)) + sum) | 0;
        return (sum >>> 0) / 4294967296;
    };
    for (let round = 0; round < 20; round++) next();
    return next;
}

/** How many of `n` deals are won at this rate. */
export function binomial(random: Random, n: number, rate: number): number {
    let won = 0;
    for (let i = 0; i < n; i++) if (random() < rate) won++;
    return won;
}

/** A count whose mean is `mean` and whose variance is `mean` (Knuth's product of uniforms; a large mean in halves). */
export function poisson(random: Random, mean: number): number {
    // Beyond about 700 the product would reach the smallest number there is before the limit.
    if (mean > 500) return poisson(random, mean / 2) + poisson(random, mean / 2);
    const limit = Math.exp(-mean);
    let count = -1;
    for (let product = 1; product > limit; count++) product *= random();
    return count;
}
