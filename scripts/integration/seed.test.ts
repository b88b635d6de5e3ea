/** The seed on an org that is not the local one: a small set, without a past. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isLocalOrg } from '../salesforce/connect.ts';
import { loadSmallSet } from '../seed/small.ts';
import { serveOrg } from './support.ts';

test('the small set is open deals of the user signed in, due after today', async () => {
    const served = await serveOrg('2026-03-10T15:00:00Z');
    try {
        assert.equal(await isLocalOrg(served.admin), true);
        assert.equal(await loadSmallSet(served.admin, '2026-03-10'), 12);
        const open = await served.admin.query(
            `SELECT COUNT() FROM Opportunity WHERE IsClosed = false AND CloseDate > 2026-03-10 AND OwnerId = '${served.org.user('admin@courtside.example').id}'`
        );
        assert.equal(open.totalSize, 12);
    } finally {
        await served.close();
    }
});
