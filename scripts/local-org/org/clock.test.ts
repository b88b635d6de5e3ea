import assert from 'node:assert/strict';
import { test } from 'node:test';
import { OrgClock } from './clock.ts';

test('no two readings are the same, and none is less than the last', () => {
    const clock = new OrgClock(0, () => undefined);
    let last = clock.now();
    for (let i = 0; i < 10_000; i++) {
        const now = clock.now();
        assert.ok(now > last);
        last = now;
    }
});

test('set moves it, and the offset is kept; null brings real time back', () => {
    const kept: number[] = [];
    const clock = new OrgClock(0, (offset) => kept.push(offset));
    const wanted = Date.parse('2020-02-29T12:00:00Z');
    clock.set(wanted);
    assert.ok(clock.now() >= wanted && clock.now() < wanted + 60_000);
    const reopened = new OrgClock(kept[0]!, () => undefined);
    assert.ok(reopened.now() >= wanted && reopened.now() < wanted + 60_000);
    clock.set(null);
    assert.ok(clock.now() >= Date.now() - 60_000);
    assert.equal(kept[1], 0);
});
