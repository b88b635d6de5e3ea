import fc from 'fast-check';

import {
    columns,
    domainOf,
    peopleDomain,
    peopleDots,
    rangePlot,
    rateDomain,
    rowDomain,
    sparkDomain,
    sparkline
} from 'c/coachScorecardPlot';

const number = (text: string | undefined): number => Number.parseFloat(text ?? 'NaN');

describe('axes', () => {
    it.each([
        [[0.12, 0.33], { from: 0, to: 0.4 }],
        [[0.3], { from: 0, to: 0.3 }],
        [[412, 590], { from: 0, to: 600 }],
        [[1_834_500], { from: 0, to: 2_000_000 }],
        [[-2, 5], { from: -2, to: 5 }],
        [[null, undefined], { from: 0, to: 1 }],
        [[0], { from: 0, to: 1 }]
    ])('for %j start at zero and end at a round number', (values, axis) => {
        expect(domainOf(values)).toEqual(axis);
    });

    it('hold every value and zero', () => {
        fc.assert(
            fc.property(fc.array(fc.integer()), fc.constantFrom(1, 1e3, 1e6), (integers, parts) => {
                const values = integers.map((integer) => integer / parts);
                const { from, to } = domainOf(values);
                expect(from).toBeLessThanOrEqual(Math.min(0, ...values));
                expect(to).toBeGreaterThanOrEqual(Math.max(0, ...values));
                expect(to).toBeGreaterThan(from);
            })
        );
    });

    it('are the same for all rates of a scorecard, and each row’s own for the rest', () => {
        const low = { unit: 'percent', value: 0.12, upper: 0.22 };
        const high = { unit: 'percent', value: 0.55, upper: 0.69 };
        const days = { unit: 'days', value: 63 };
        const rates = rateDomain([low, high, days]);
        expect(rates).toEqual({ from: 0, to: 0.8 });
        expect(rowDomain(low, rates)).toBe(rowDomain(high, rates));
        expect(rowDomain(days, rates)).toEqual({ from: 0, to: 80 });
    });

    it('end at 100 % for rates', () => {
        expect(rateDomain([{ unit: 'percent', upper: 0.99 }])).toEqual({ from: 0, to: 1 });
        expect(peopleDomain([0.97], true)).toEqual({ from: 0, to: 1 });
    });
});

describe('the range plot', () => {
    const domain = { from: 0, to: 1 };

    it('places the own value, its range, the peers and the benchmark reps on one axis', () => {
        const row = { value: 0.1, lower: 0.05, upper: 0.2, peerValue: 0.3, peerQ1: 0.25, peerQ3: 0.35, bestValue: 0.5 };
        expect(rangePlot(row, domain)).toEqual({
            own: '12.4%',
            ownBar: { x: '7.7%', width: '14.1%' },
            peers: '31.2%',
            peersBar: { x: '26.5%', width: '9.4%' },
            best: '50%'
        });
    });

    it('leaves out what is not known instead of drawing it at zero', () => {
        expect(rangePlot({ value: null, lower: null, upper: 0.2 }, domain)).toEqual({
            own: undefined,
            ownBar: undefined,
            peers: undefined,
            peersBar: undefined,
            best: undefined
        });
    });

    it('stays inside, in the order of the values', () => {
        const value = fc.double({ min: -10, max: 10, noNaN: true });
        fc.assert(
            fc.property(value, value, (a, b) => {
                const [low, high] = [Math.min(a, b), Math.max(a, b)];
                const first = number(rangePlot({ value: low }, domain).own);
                const second = number(rangePlot({ value: high }, domain).own);
                expect(first).toBeLessThanOrEqual(second);
                expect(first).toBeGreaterThanOrEqual(0);
                expect(second).toBeLessThanOrEqual(100);
            })
        );
    });
});

describe('the sparkline', () => {
    const box = { width: 104, height: 28, margin: 4 };

    it('runs from the oldest on the left to the newest on the right, larger values higher', () => {
        expect(sparkline([0, 5, 10], { from: 0, to: 10 }, box)).toEqual({
            path: 'M4 24L52 14L100 4',
            lone: [],
            end: { key: '2', x: 100, y: 4 }
        });
    });

    it('leaves a gap where nothing is known, and shows a value without neighbours as a dot', () => {
        const { path, lone, end } = sparkline([0, 5, null, 10, null], { from: 0, to: 10 }, box);
        expect(path).toBe('M4 24L28 14');
        expect(lone.map((dot) => dot.key)).toEqual(['3']);
        expect(end?.key).toBe('3');
    });

    it('has no end when nothing is known', () => {
        expect(sparkline([null, null], sparkDomain([null]), box)).toEqual({ path: '', lone: [], end: undefined });
    });
});

describe('peers as people', () => {
    it('stand as columns from zero, as high as they are many', () => {
        const bins = [
            { lower: 0, upper: 0.5, people: 3, isOwn: false },
            { lower: 0.5, upper: 1, people: 6, isOwn: true },
            { lower: null, upper: 1, people: 3 }
        ];
        expect(columns(bins, { from: 0, to: 1 })).toEqual([
            { key: '0', x: '3%', width: '47%', y: '50%', height: '50%', isOwn: false },
            { key: '1', x: '50%', width: '47%', y: '0%', height: '100%', isOwn: true }
        ]);
    });

    it('stand as dots, stacked where values are about the same', () => {
        const people = [
            { repId: 'c', value: 0.5 },
            { repId: 'a', value: 0.2, isOwn: true },
            { repId: 'b', value: 0.205, isBenchmark: true },
            { repId: 'd', value: null }
        ];
        const dots = peopleDots(people, { from: 0, to: 1 });
        expect(dots.map(({ key, level }) => [key, level])).toEqual([
            ['a', 0],
            ['b', 1],
            ['c', 0]
        ]);
        expect(dots[0]).toMatchObject({ isOwn: true, isBest: false });
        expect(dots[1]).toMatchObject({ isOwn: false, isBest: true });
    });
});
