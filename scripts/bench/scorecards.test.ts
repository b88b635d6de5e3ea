import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { scorecardCosts, type ScorecardCosts } from './scorecards.ts';

const DEALS_EACH = 120;

describe('what the bench counts, in orgs small enough for a test', () => {
    let small: ScorecardCosts;
    let large: ScorecardCosts;
    before(() => {
        small = scorecardCosts(8, DEALS_EACH);
        large = scorecardCosts(16, DEALS_EACH);
    });

    it('a panel takes at most five queries, and reads the same rows whatever the size of the org', () => {
        for (const [what, cost] of large.panels) {
            assert.ok(cost.queries <= 5, `${what}: ${cost.queries} queries`);
            assert.deepEqual(cost, small.panels.get(what), what);
        }
    });

    it('one changed deal has the facts of its owner rebuilt, from little more than the own rows', () => {
        assert.equal(large.night.reps, 1);
        assert.ok(large.night.ownRows > 4 * DEALS_EACH, String(large.night.ownRows));
        assert.ok(
            large.night.rowsRead <= 1.2 * large.night.ownRows,
            `${large.night.rowsRead} rows for ${large.night.ownRows}`
        );
    });
});
