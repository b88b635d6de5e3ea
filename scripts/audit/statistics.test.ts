import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { mean, median, quantile, smallestCovering, wilson } from './statistics.ts';

describe('the Wilson interval', () => {
    // The check values of the definitions, in whole percent (17.5 in tenths).
    for (const [k, n, lower, upper] of [
        [2, 8, 7, 59],
        [5, 20, 11, 47],
        [10, 40, 14, 40],
        [25, 100, 17.5, 34],
        [0, 10, 0, 28],
        [3, 3, 44, 100]
    ] as const)
        it(`of ${k} in ${n} is ${lower} to ${upper} %`, () => {
            const found = wilson(k, n)!;
            const digits = Number.isInteger(lower) ? 0 : 1;
            assert.equal((found.lower * 100).toFixed(digits), lower.toFixed(digits));
            assert.equal((found.upper * 100).toFixed(0), String(upper));
        });
    it('of nothing is nothing', () => assert.equal(wilson(0, 0), null));
});

describe('middles', () => {
    it('take the middle number, or the mean of the two', () => {
        assert.equal(median([9, 1, 10]), 9);
        assert.equal(median([4, 1, 10, 2]), 3);
        assert.equal(mean([4, 1, 10, 2]), 4.25);
        assert.equal(median([]), null);
    });
    it('take quartiles between neighbours', () => {
        assert.equal(quantile([1, 2, 3, 4], 0.25), 1.75);
        assert.equal(quantile([10, 20, 30, 40, 50], 0.75), 40);
        assert.equal(quantile([7], 0.25), 7);
    });
    it('take the smallest number that covers a share', () => {
        assert.equal(smallestCovering([5, 1, 2, 4, 3], 0.8), 4);
        assert.equal(smallestCovering([5, 1, 2, 4, 3, 6], 0.8), 5);
    });
});
