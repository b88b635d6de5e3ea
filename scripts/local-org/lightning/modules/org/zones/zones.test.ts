import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { instantOf, wallTimeOf } from './zones.ts';

test('noon in Greenwich is seven in New York in winter, eight in summer', () => {
    assert.equal(wallTimeOf('2026-11-20T12:00:00.000Z', 'America/New_York'), '2026-11-20T07:00');
    assert.equal(wallTimeOf('2026-07-20T12:00:00.000Z', 'America/New_York'), '2026-07-20T08:00');
    assert.equal(instantOf('2026-11-20T07:00', 'America/New_York'), '2026-11-20T12:00:00.000Z');
});

test('every wall time that exists comes back as itself', () => {
    const zones = fc.constantFrom(
        'America/New_York',
        'Europe/Berlin',
        'Asia/Kolkata',
        'Australia/Lord_Howe',
        'Pacific/Apia',
        'UTC'
    );
    const minutes = fc.integer({ min: Date.UTC(2020, 0, 1) / 60_000, max: Date.UTC(2035, 0, 1) / 60_000 });
    fc.assert(
        fc.property(zones, minutes, (zone, minute) => {
            const wall = wallTimeOf(new Date(minute * 60_000).toISOString(), zone);
            assert.equal(wallTimeOf(instantOf(wall, zone), zone), wall);
        }),
        { numRuns: 300, seed: 20_261_121 }
    );
});
