import fc from 'fast-check';

import { chanceOf, roundUp, sufficingCount, walkBack } from 'c/coachChainMath';
import type { Chain, ChainLink } from 'c/coachChainMath';

const share = (rate: number | undefined, basis?: number): ChainLink => ({ rate, isShare: true, basis });
const ratio = (rate: number | undefined, basis?: number): ChainLink => ({ rate, isShare: false, basis });
const money = (goal: number | undefined, value: number | undefined, links: readonly ChainLink[]): Chain => ({
    goal,
    dealSize: { value, variation: undefined, basis: undefined },
    links
});
const needs = (chain: Chain): (number | undefined)[] => walkBack(chain).map(({ needed }) => needed);

describe('the walk back', () => {
    it('makes 10 deals and 40 opportunities of a quota of 100,000', () => {
        expect(needs(money(100_000, 10_000, [share(0.25)]))).toEqual([40, 10]);
    });

    it('of five steps is the arithmetic of four divisions, to the last digit', () => {
        const [meetToOpp, oppToTalk, talkToProposal, proposalToDeal] = [0.37, 0.81, 0.43, 0.29];
        // Revenue goal / average deal size, then each activity by its preceding conversion rate.
        const deals = 1_234_567 / 8_910;
        const proposals = deals / proposalToDeal;
        const talks = proposals / talkToProposal;
        const opportunities = talks / oppToTalk;
        const meetings = opportunities / meetToOpp;
        const links = [ratio(meetToOpp), ratio(oppToTalk), ratio(talkToProposal), share(proposalToDeal)];
        expect(needs(money(1_234_567, 8_910, links))).toEqual([meetings, opportunities, talks, proposals, deals]);
    });

    it('starts from a number where the funnel ends before the deal', () => {
        expect(needs({ goal: 12, dealSize: undefined, links: [ratio(0.1), ratio(0.5)] })).toEqual([240, 24, 12]);
    });

    it('says of a rate of zero that no number is enough, for the steps before it too', () => {
        const steps = walkBack(money(100_000, 10_000, [ratio(0.5), share(0), share(0.5)]));
        expect(steps.map(({ needed, gap, gapAt }) => [needed, gap, gapAt])).toEqual([
            [undefined, 'rateZero', 1],
            [undefined, 'rateZero', 1],
            [20, undefined, undefined],
            [10, undefined, undefined]
        ]);
    });

    it('says of a missing rate that it is missing', () => {
        const steps = walkBack(money(100_000, 10_000, [ratio(0.5), share(undefined)]));
        expect(steps.map(({ needed, gap, gapAt }) => [needed, gap, gapAt])).toEqual([
            [undefined, 'rate', 1],
            [undefined, 'rate', 1],
            [10, undefined, undefined]
        ]);
    });

    it('takes a ratio over 100 % as it is, and says so of a share', () => {
        const [meetings, deals] = walkBack(money(100_000, 10_000, [ratio(1.25)]));
        expect(meetings).toMatchObject({ needed: 8, isOverAll: false });
        expect(deals?.needed).toBe(10);
        expect(walkBack(money(100_000, 10_000, [share(1.25)]))[0]).toMatchObject({ needed: 8, isOverAll: true });
    });

    it('needs nothing for a goal of nothing, whatever the rates', () => {
        const steps = walkBack(money(0, undefined, [share(0), share(0.5)]));
        expect(steps.map(({ needed, suffices }) => [needed, suffices])).toEqual([
            [0, 0],
            [0, 0],
            [0, undefined]
        ]);
    });

    it.each<[string, Chain, string]>([
        ['no goal', money(undefined, 10_000, [share(0.5)]), 'goal'],
        ['a goal below nothing', money(-1, 10_000, [share(0.5)]), 'goal'],
        ['no deal size', money(100_000, undefined, [share(0.5)]), 'dealSize'],
        ['a deal size of nothing', money(100_000, 0, [share(0.5)]), 'dealSizeZero']
    ])('with %s says so at every step', (_name, chain, gap) => {
        expect(walkBack(chain).map((step) => [step.needed, step.gap])).toEqual([
            [undefined, gap],
            [undefined, gap]
        ]);
    });
});

describe('the 80 % range', () => {
    it('of a share follows from its records: 10 of 40', () => {
        // exp(1.2816 x sqrt(.75 / (40 x .25))) = 1.4205
        const [opportunities, deals] = walkBack(money(100_000, 10_000, [share(0.25, 40)]));
        expect(opportunities?.lower).toBeCloseTo(40 / 1.420_45, 2);
        expect(opportunities?.upper).toBeCloseTo(40 * 1.420_45, 2);
        expect(deals).toMatchObject({ lower: undefined, upper: undefined });
    });

    it('of a ratio follows from both counts: 10 by 40', () => {
        // exp(1.2816 x sqrt(1/10 + 1/40)) = 1.5732
        expect(walkBack(money(100_000, 10_000, [ratio(0.25, 40)]))[0]?.upper).toBeCloseTo(40 * 1.573_2, 1);
    });

    it('widens with each step, and by the spread of deals', () => {
        const chain = {
            goal: 100_000,
            dealSize: { value: 10_000, variation: 0.5, basis: 25 },
            links: [ratio(0.5, 100), share(0.25, 40)]
        };
        const [meetings, opportunities, deals] = walkBack(chain);
        const width = (step: typeof deals): number => Math.log((step?.upper ?? 1) / (step?.lower ?? 1));
        // 2 x 1.2816 x .5 / 5
        expect(width(deals)).toBeCloseTo(0.256_31, 4);
        expect(width(opportunities)).toBeGreaterThan(width(deals));
        expect(width(meetings)).toBeGreaterThan(width(opportunities));
    });

    it('is none for a rate that somebody typed, or one of all', () => {
        expect(walkBack(money(100_000, 10_000, [share(0.25)]))[0]?.upper).toBeUndefined();
        expect(walkBack(money(100_000, 10_000, [share(1, 40)]))[0]?.upper).toBeUndefined();
    });
});

describe('the count that suffices four times in five', () => {
    it('is 49 opportunities for 10 wins at 25 %, of which 40 bring them 56 % of the time', () => {
        expect(sufficingCount(10, 0.25, 'share')).toBe(49);
        expect(chanceOf(10, 40, 0.25, 'share')).toBeCloseTo(0.560_5, 4);
        expect(chanceOf(10, 48, 0.25, 'share')).toBeLessThan(0.8);
        expect(walkBack(money(100_000, 10_000, [share(0.25)]))[0]).toMatchObject({ suffices: 49 });
    });

    it('agrees with tables of the binomial and the Poisson distribution', () => {
        // P(X ≤ 5 | 20, .25) = .6172; P(X ≤ 10 | Poisson 10) = .5830; P(X ≤ 2 | Poisson .5) = .9856
        expect(1 - chanceOf(6, 20, 0.25, 'share')).toBeCloseTo(0.617_2, 4);
        expect(1 - chanceOf(11, 20, 0.5, 'ratio')).toBeCloseTo(0.583, 4);
        expect(1 - chanceOf(3, 1, 0.5, 'ratio')).toBeCloseTo(0.985_6, 4);
    });

    it('goes by all steps to the goal, and by the Poisson distribution once one is a ratio', () => {
        const [meetings, opportunities, deals] = walkBack(money(100_000, 10_000, [ratio(0.5), share(0.25)]));
        expect(meetings?.suffices).toBe(sufficingCount(10, 0.125, 'ratio'));
        expect(opportunities?.suffices).toBe(49);
        expect(deals?.suffices).toBeUndefined();
    });

    it('is none where nothing ever converts', () => {
        expect(sufficingCount(10, 0, 'share')).toBeUndefined();
        expect(sufficingCount(10, Number.NaN, 'ratio')).toBeUndefined();
    });

    it('stays exact and quick for large goals', () => {
        const count = sufficingCount(1_000_000, 0.25, 'share') ?? 0;
        expect(chanceOf(1_000_000, count, 0.25, 'share')).toBeGreaterThanOrEqual(0.8);
        expect(chanceOf(1_000_000, count - 1, 0.25, 'share')).toBeLessThan(0.8);
    });

    it('is always the least that does, and never below what is needed on average for goals above a few', () => {
        const goals = fc.integer({ min: 1, max: 400 });
        const rates = fc.double({ min: 0.005, max: 1, noNaN: true });
        fc.assert(
            fc.property(goals, rates, fc.constantFrom('share' as const, 'ratio' as const), (goal, rate, kind) => {
                const count = sufficingCount(goal, rate, kind) ?? Number.NaN;
                expect(chanceOf(goal, count, rate, kind)).toBeGreaterThanOrEqual(0.8);
                expect(chanceOf(goal, count - 1, rate, kind)).toBeLessThan(0.8);
                expect(count).toBeGreaterThanOrEqual(Math.floor(goal / rate));
            }),
            { numRuns: 300 }
        );
    });

    it('is a probability, less often for a larger goal and more often for a larger count', () => {
        const whole = fc.integer({ min: 0, max: 300 });
        const rates = fc.double({ min: 0, max: 1, noNaN: true });
        fc.assert(
            fc.property(
                whole,
                whole,
                rates,
                fc.constantFrom('share' as const, 'ratio' as const),
                (goal, n, p, kind) => {
                    const chance = chanceOf(goal, n, p, kind);
                    expect(chance).toBeGreaterThanOrEqual(0);
                    expect(chance).toBeLessThanOrEqual(1);
                    expect(chanceOf(goal + 1, n, p, kind)).toBeLessThanOrEqual(chance + 1e-12);
                    expect(chanceOf(goal, n + 1, p, kind)).toBeGreaterThanOrEqual(chance - 1e-12);
                }
            ),
            { numRuns: 300 }
        );
    });
});

describe('rounding up', () => {
    it('does not add one for what decimals leave behind in binary', () => {
        // 21 / 0.7 is 30.000000000000004, 21 / 0.35 is 60.00000000000001.
        expect(roundUp(21 / 0.7)).toBe(30);
        expect(roundUp(21 / 0.35)).toBe(60);
        expect(roundUp(40)).toBe(40);
        expect(roundUp(40.01)).toBe(41);
        expect(roundUp(0)).toBe(0);
    });

    it('is the least whole number that is enough, for every chain of decimals', () => {
        const percents = fc.array(fc.integer({ min: 1, max: 150 }), { minLength: 1, maxLength: 5 });
        fc.assert(
            fc.property(fc.integer({ min: 1, max: 500 }), percents, (deals, rates) => {
                const links = rates.map((percent) => ratio(percent / 100));
                const shown = walkBack({ goal: deals, dealSize: undefined, links }).map(({ needed }) =>
                    roundUp(needed ?? Number.NaN)
                );
                // In whole numbers: ceil(deals x 100^k / product of percents).
                let numerator = BigInt(deals);
                let denominator = 1n;
                const exact = [deals];
                for (const percent of [...rates].reverse()) {
                    numerator *= 100n;
                    denominator *= BigInt(percent);
                    exact.unshift(Number((numerator + denominator - 1n) / denominator));
                }
                expect(shown).toEqual(exact);
            })
        );
    });
});
