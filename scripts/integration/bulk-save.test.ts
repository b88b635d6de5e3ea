/** 200 deals in one call: right counts, small cost, and one bad record fails alone. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { createAll, rows } from '../salesforce/records.ts';
import { createTeam, limitsOf, serveOrg, type ServedOrg } from './support.ts';

describe('a save of 200 deals', () => {
    let served: ServedOrg;
    let ids: string[];
    before(async () => {
        served = await serveOrg('2026-02-10T15:00:00Z');
        await createTeam(served.admin);
        const rep = await served.as('ana@team.example');
        ids = await createAll(
            rep,
            'Opportunity',
            Array.from({ length: 200 }, (_, i) => ({
                Name: `Deal ${i}`,
                StageName: 'Prospecting',
                CloseDate: '2026-03-20'
            }))
        );
    });
    after(() => served.close());

    /** Every third deal moves a quarter, every third slips inside it, every third is pulled in. */
    const target = (i: number, from: string): string =>
        [`${from.slice(0, 4)}-05-15`, '2026-03-28', '2026-02-20'][i % 3]!;
    const save = (
        deals: { id: string; CloseDate: string; Name?: string }[],
        token: string
    ): ReturnType<typeof limitsOf> =>
        limitsOf(served.url, token, 'PATCH', '/services/data/v67.0/composite/sobjects', {
            allOrNone: false,
            records: deals.map(({ id, ...fields }) => ({ attributes: { type: 'Opportunity' }, id, ...fields }))
        });
    const setOff = async (off: boolean): Promise<void> => {
        const [existing] = await rows<{ Id: string }>(served.admin, 'SELECT Id FROM CoachSettings__c');
        if (existing)
            await served.admin.sobject('CoachSettings__c').update({ Id: existing.Id, Push_Tracking_Off__c: off });
        else
            await served.admin
                .sobject('CoachSettings__c')
                .create({ SetupOwnerId: served.org.id, Push_Tracking_Off__c: off });
    };

    it('counts each deal right and costs at most 3 queries and 2 statements more than none', async () => {
        const rep = await served.as('ana@team.example');
        await setOff(true);
        const without = await save(
            ids.map((id) => ({ id, CloseDate: '2026-03-21' })),
            rep.accessToken!
        );
        await setOff(false);
        const used = await save(
            ids.map((id, i) => ({ id, CloseDate: target(i, '2026-03-21') })),
            rep.accessToken!
        );
        assert.ok((used.answer as { success: boolean }[]).every((r) => r.success));
        assert.ok(used.soql - without.soql <= 3, `${used.soql} against ${without.soql} queries`);
        assert.ok(used.dml - without.dml <= 2, `${used.dml} against ${without.dml} statements`);
        const deals = await rows<{ Id: string; Coach_Push_Count__c: number }>(
            served.admin,
            "SELECT Id, Coach_Push_Count__c FROM Opportunity WHERE Name LIKE 'Deal %'"
        );
        const count = new Map(deals.map((d) => [d.Id, d.Coach_Push_Count__c]));
        assert.deepEqual(
            ids.map((id) => count.get(id)),
            ids.map((_, i) => (i % 3 === 0 ? 1 : 0))
        );
        assert.equal((await served.admin.query('SELECT COUNT() FROM CoachPush__c')).totalSize, Math.ceil(200 / 3));
    });

    it('costs nothing when no close date moves', async () => {
        const rep = await served.as('ana@team.example');
        const one = (fields: object): ReturnType<typeof limitsOf> =>
            limitsOf(served.url, rep.accessToken!, 'PATCH', '/services/data/v67.0/composite/sobjects', {
                records: ids.map((id) => ({ attributes: { type: 'Opportunity' }, id, ...fields }))
            });
        await setOff(true);
        const without = await one({ NextStep: 'call' });
        await setOff(false);
        const used = await one({ NextStep: 'call again' });
        assert.deepEqual([used.soql, used.dml], [without.soql, without.dml]);
    });

    it('lets one bad record fail alone', async () => {
        const rep = await served.as('ana@team.example');
        const deals = ids.map((id, i) => ({ id, CloseDate: '2026-08-15', ...(i === 77 ? { Name: '' } : {}) }));
        const { answer } = await save(deals, rep.accessToken!);
        const failed = (answer as { success: boolean; errors: { statusCode: string }[] }[]).flatMap((r, i) =>
            r.success ? [] : [{ i, code: r.errors[0]!.statusCode }]
        );
        assert.deepEqual(failed, [{ i: 77, code: 'REQUIRED_FIELD_MISSING' }]);
        const deals2 = await rows<{ Id: string; Coach_Push_Count__c: number; CloseDate: string }>(
            served.admin,
            "SELECT Id, Coach_Push_Count__c, CloseDate FROM Opportunity WHERE Name LIKE 'Deal %'"
        );
        const byId = new Map(deals2.map((d) => [d.Id, d]));
        for (const [i, id] of ids.entries())
            assert.equal(byId.get(id)!.Coach_Push_Count__c, (i % 3 === 0 ? 1 : 0) + (i === 77 ? 0 : 1), `deal ${i}`);
        assert.equal(byId.get(ids[77]!)!.CloseDate, '2026-02-20');
    });

    it('goes through for a user without any of our permission sets, and is counted all the same', async () => {
        const noor = await served.as('noor@team.example');
        const { id } = await noor
            .sobject('Opportunity')
            .create({ Name: "Noor's", StageName: 'Prospecting', CloseDate: '2026-03-20' });
        await noor.sobject('Opportunity').update({ Id: id!, CloseDate: '2026-06-20' });
        const [deal] = await rows<{ Coach_Push_Count__c: number }>(
            served.admin,
            `SELECT Coach_Push_Count__c FROM Opportunity WHERE Id = '${id}'`
        );
        assert.equal(deal!.Coach_Push_Count__c, 1);
    });
});
