import assert from 'node:assert/strict';
import { test } from 'node:test';
import { evaluateFilter } from './flexipage.ts';

test('filters of visibility rules follow NOT, AND, OR and parentheses', () => {
    assert.equal(evaluateFilter('1 AND 2', [true, false]), false);
    assert.equal(evaluateFilter('1 OR 2 AND 3', [true, false, false]), true);
    assert.equal(evaluateFilter('(1 OR 2) AND 3', [true, false, false]), false);
    assert.equal(evaluateFilter('not 1 or (2 and 3)', [false, false, false]), true);
});

test('a filter that is not well formed decides nothing', () => {
    for (const filter of ['1 AND', '1 XOR 2', '(1 OR 2', '9', '1 2', ''])
        assert.equal(evaluateFilter(filter, [true, true]), null, filter);
});
