/** Parts of the seed: the small set of an org that is not the local one, and what the company said to each other. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isLocalOrg } from '../salesforce/connect.ts';
import { createLightning } from '../local-org/lightning/index.ts';
import { LOCAL_ORG } from '../salesforce/connect.ts';
import { rows } from '../salesforce/records.ts';
import { people } from '../seed/company.ts';
import { createRoles, createUsers, equipAdministrator } from '../seed/people.ts';
import { playPractices } from '../seed/practices.ts';
import { playSessions } from '../seed/sessions.ts';
import { loadSmallGoals, loadSmallSet } from '../seed/small.ts';
import { PROJECT, serveOrg } from './support.ts';

test('the small set is open deals of the user signed in, due after today', async () => {
    const served = await serveOrg('2026-03-10T15:00:00Z');
    try {
        assert.equal(await isLocalOrg(served.admin), true);
        assert.equal(await loadSmallSet(served.admin, '2026-03-10'), 12);
        const open = await served.admin.query(
            `SELECT COUNT() FROM Opportunity WHERE IsClosed = false AND CloseDate > 2026-03-10 AND OwnerId = '${served.org.user('admin@courtside.example').id}'`
        );
        assert.equal(open.totalSize, 12);
        await equipAdministrator(served.admin);
        assert.equal(await loadSmallGoals(served.admin, '2026-03-10'), 2);
        await assert.rejects(loadSmallGoals(served.admin, '2026-03-10'), /There is a goal for Meetings .* already/);
    } finally {
        await served.close();
    }
});

test('a team has coached each other: sessions held, promises kept and open, and one in preparation', async () => {
    const served = await serveOrg('2026-03-10T15:00:00Z', [PROJECT], (org, sessions) => {
        const shell = createLightning(org, { sessions, loaded: () => org.loaded, watch: false });
        return [(request, response) => shell.handle(request, response)];
    });
    try {
        const { admin } = served;
        const team = people().filter(({ name, manager }) => [name, manager].includes('Maria Keller'));
        await createUsers(admin, team, team, await createRoles(admin, team), new Map());
        assert.equal(await playSessions({ ...LOCAL_ORG, url: served.url }, '2026-03-10'), 5);
        const states = async (object: string): Promise<string[]> =>
            (await rows<{ State__c: string }>(admin, `SELECT State__c FROM ${object}`))
                .map((row) => row.State__c)
                .sort();
        assert.deepEqual(await states('CoachSession__c'), ['Held', 'Held', 'Held', 'Held', 'Preparing']);
        assert.deepEqual(await states('CoachCommitment__c'), ['Done', 'Done', 'Open', 'Open', 'Open']);
        const drafts = await rows<{ Body__c: string }>(admin, 'SELECT Body__c FROM CoachNote__c WHERE Draft__c = true');
        assert.equal(drafts.length, 1);
        const [first] = await rows<{ Held_On__c: string; Minutes__c: number }>(
            admin,
            'SELECT Held_On__c, Minutes__c FROM CoachSession__c WHERE Held_On__c != null ORDER BY Held_On__c LIMIT 1'
        );
        assert.deepEqual([first?.Held_On__c, first?.Minutes__c], ['2026-02-05', 40]);

        // Nobody has a score here, so nobody is strong at anything: nothing is shared, and what is one's own stays so.
        assert.equal(await playPractices({ ...LOCAL_ORG, url: served.url }, '2026-03-10'), 0);
        const kept = await rows<{ Kind__c: string; Author__r: { Name: string } }>(
            admin,
            'SELECT Kind__c, Author__r.Name FROM CoachPractice__c WHERE Shared__c = false ORDER BY Author__r.Name'
        );
        assert.deepEqual(
            kept.map((k) => [k.Kind__c, k.Author__r.Name]),
            [
                ['Pitch', 'Ana Ruiz'],
                ['Practice', 'Ben Foster']
            ]
        );
        const [purpose] = await rows<{ Reviewed_On__c: string }>(admin, 'SELECT Reviewed_On__c FROM CoachPurpose__c');
        assert.equal(purpose?.Reviewed_On__c, '2026-03-10');
    } finally {
        await served.close();
    }
});
