import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createContext, runInContext } from 'node:vm';
import { orgTime } from './time.ts';

const DAY_MS = 86_400_000;

const inRealm = <T>(offset: number, expression: string): T =>
    runInContext(`${orgTime(offset)} ${expression}`, createContext({})) as T;

test('a realm tells the time of the org', () => {
    const off = (ms: number): number => Math.round((ms - Date.now()) / DAY_MS);
    assert.equal(off(inRealm<number>(-40 * DAY_MS, 'Date.now()')), -40);
    assert.equal(off(inRealm<number>(400 * DAY_MS, 'new Date().getTime()')), 400);
    assert.equal(
        inRealm<string>(400 * DAY_MS, 'Date().slice(11, 15)'),
        new Date(Date.now() + 400 * DAY_MS).toString().slice(11, 15)
    );
});

test('dates that are given stay as they are, and are dates', () => {
    assert.equal(inRealm<string>(DAY_MS, "new Date('2026-02-10T00:00:00Z').toISOString()"), '2026-02-10T00:00:00.000Z');
    assert.equal(inRealm<number>(DAY_MS, 'Date.UTC(2026, 0, 1)'), Date.UTC(2026, 0, 1));
    assert.equal(inRealm<boolean>(DAY_MS, 'new Date() instanceof Date'), true);
});

test('nothing is touched while the clocks agree', () => {
    assert.equal(orgTime(5), '');
});
