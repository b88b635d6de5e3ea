import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CronExpression } from './cron.ts';

const next = (cron: string, after: string, zone = 'GMT'): string | null => {
    const at = CronExpression.parse(cron).next(Date.parse(after), zone);
    return at === null ? null : new Date(at).toISOString();
};

// Examples of the Apex Developer Guide, "Apex Scheduler".
test('the documented examples', () => {
    assert.equal(next('0 0 13 * * ?', '2026-11-21T13:00:00Z'), '2026-11-22T13:00:00.000Z');
    assert.equal(next('0 0 22 ? * 6L', '2026-11-21T00:00:00Z'), '2026-11-27T22:00:00.000Z', 'last Friday of the month');
    assert.equal(next('0 0 10 ? * MON-FRI', '2026-11-21T00:00:00Z'), '2026-11-23T10:00:00.000Z');
    assert.equal(next('0 0 20 * * ? 2028', '2026-11-21T00:00:00Z'), '2028-01-01T20:00:00.000Z');
});

test('months, lists, steps, the last day, the nearest weekday, the nth weekday', () => {
    assert.equal(next('0 30 8 1 JAN,JUL ?', '2026-11-21T00:00:00Z'), '2027-01-01T08:30:00.000Z');
    assert.equal(next('0 0 0/6 * * ?', '2026-11-21T12:00:00Z'), '2026-11-21T18:00:00.000Z');
    assert.equal(next('0 0 1 L * ?', '2026-11-21T00:00:00Z'), '2026-11-30T01:00:00.000Z');
    assert.equal(
        next('0 0 1 15W * ?', '2026-11-01T00:00:00Z'),
        '2026-11-16T01:00:00.000Z',
        '15 November 2026 is a Sunday'
    );
    assert.equal(next('0 0 1 ? * 2#3', '2026-11-01T00:00:00Z'), '2026-11-16T01:00:00.000Z', 'third Monday');
    assert.equal(next('0 0 1 29 2 ?', '2026-11-21T00:00:00Z'), '2028-02-29T01:00:00.000Z');
    assert.equal(next('0 0 1 ? * FRI-MON', '2026-11-24T00:00:00Z'), '2026-11-27T01:00:00.000Z');
});

test('the clock is that of the time zone, through the change of the hour', () => {
    assert.equal(next('0 0 2 * * ?', '2026-11-21T12:00:00Z', 'America/New_York'), '2026-11-22T07:00:00.000Z');
    assert.equal(next('0 0 12 * * ?', '2026-03-07T18:00:00Z', 'America/New_York'), '2026-03-08T16:00:00.000Z');
});

test('a past year never fires', () => {
    assert.equal(next('0 0 0 1 1 ? 2020', '2026-11-21T00:00:00Z'), null);
});

test('what the platform refuses', () => {
    for (const cron of [
        '0 0 13 * *',
        '0 0 13 * * *',
        '0 0 13 ? * ?',
        '0 0 25 * * ?',
        '0 0 1 32 * ?',
        '0 0 1 ? * FUN',
        'nonsense',
        '0 0 1 1/0 * ?'
    ])
        assert.throws(() => CronExpression.parse(cron), { typeName: 'System.AsyncException' }, cron);
    assert.throws(() => CronExpression.parse('0 * 1 * * ?'), /Seconds and minutes must be specified as integers/);
});
