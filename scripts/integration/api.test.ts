/** The org's API as an unmodified jsforce speaks it. */
import { Connection } from 'jsforce';
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { createAll } from '../salesforce/records.ts';
import { createTeam, serveOrg, type Persona, type ServedOrg } from './support.ts';

const NOW = '2026-03-10T15:00:00Z';

/** jsforce passes headers on, though its types do not say so. */
const IN_TWO_HUNDREDS = { headers: { 'Sforce-Query-Options': 'batchSize=200' } } as never;

describe('jsforce against the local org', () => {
    let served: ServedOrg;
    let team: { manager: Persona; rep: Persona; otherRep: Persona; outsider: Persona };
    before(async () => {
        served = await serveOrg(NOW);
        team = await createTeam(served.admin);
    });
    after(() => served.close());

    it('signs in by SOAP up to 64.0 and refuses from 65.0 on', async () => {
        const old = new Connection({ loginUrl: served.url, version: '64.0' });
        const user = await old.login('admin@courtside.example', 'courtside');
        assert.match(user.id, /^005\w{15}$/);
        assert.equal((await old.identity()).username, 'admin@courtside.example');
        const young = new Connection({ loginUrl: served.url, version: '65.0' });
        await assert.rejects(
            async () => await young.login('admin@courtside.example', 'courtside'),
            /login\(\) is not available/
        );
    });

    it('signs in by OAuth and refuses a wrong password', async () => {
        const oauth2 = { loginUrl: served.url, clientId: 'any', clientSecret: 'any' };
        const good = new Connection({ loginUrl: served.url, oauth2, version: '67.0' });
        await good.login(team.rep.username, 'courtside');
        assert.equal((await good.identity()).user_id, team.rep.id);
        await assert.rejects(
            async () => await new Connection({ loginUrl: served.url, oauth2 }).login(team.rep.username, 'wrong'),
            /authentication failure/
        );
        const soap = new Connection({ loginUrl: served.url, version: '60.0' });
        await assert.rejects(async () => await soap.login('nobody@nowhere.example', 'courtside'), /INVALID_LOGIN/);
    });

    it('answers every API version from 55.0 and no older one', async () => {
        for (const version of ['55.0', '60.0', '67.0']) {
            const c = new Connection({ instanceUrl: served.url, accessToken: served.admin.accessToken!, version });
            assert.equal((await c.query('SELECT COUNT() FROM Organization')).totalSize, 1);
        }
        const old = new Connection({
            instanceUrl: served.url,
            accessToken: served.admin.accessToken!,
            version: '54.0'
        });
        await assert.rejects(async () => await old.query('SELECT COUNT() FROM Organization'), {
            errorCode: 'NOT_FOUND'
        });
    });

    it('creates, reads, updates, upserts and deletes a record', async () => {
        const accounts = served.admin.sobject('Account');
        const made = await accounts.create({ Name: 'Lifecycle Ltd', NumberOfEmployees: 12, BillingCity: 'Porto' });
        assert.ok(made.success && made.id);
        await accounts.update({ Id: made.id, Name: 'Lifecycle GmbH' });
        const read = await accounts.retrieve(made.id);
        assert.equal(read.Name, 'Lifecycle GmbH');
        assert.equal(read.NumberOfEmployees, 12);
        assert.equal((read.BillingAddress as { city: string }).city, 'Porto');
        assert.equal(read.ShippingAddress, null);
        const byId = (await accounts.upsert({ Id: made.id, Name: 'Lifecycle SA' } as never, 'Id')) as unknown as {
            success: boolean;
        };
        assert.ok(byId.success);
        await accounts.destroy(made.id);
        await assert.rejects(async () => await accounts.retrieve(made.id), { errorCode: 'NOT_FOUND' });
    });

    it("gives Salesforce's codes for what is wrong", async () => {
        const { admin } = served;
        await assert.rejects(async () => await admin.query('SELECT Nme FROM Account'), { errorCode: 'INVALID_FIELD' });
        await assert.rejects(async () => await admin.query('SELECT Id FROM Acount'), { errorCode: 'INVALID_TYPE' });
        await assert.rejects(async () => await admin.query('SELEC Id FROM Account'), { errorCode: 'MALFORMED_QUERY' });
        await assert.rejects(async () => await admin.sobject('Account').create({}), {
            errorCode: 'REQUIRED_FIELD_MISSING'
        });
        await assert.rejects(async () => await admin.sobject('Account').create({ Name: 'x', Nope: 1 } as never), {
            errorCode: 'INVALID_FIELD'
        });
        await assert.rejects(
            async () =>
                await admin.sobject('Opportunity').create({ Name: 'x', StageName: 'Prospecting', CloseDate: 'soon' }),
            { errorCode: 'JSON_PARSER_ERROR' }
        );
        await assert.rejects(
            async () =>
                await new Connection({ instanceUrl: served.url, accessToken: 'none', version: '67.0' }).query(
                    'SELECT Id FROM Account'
                ),
            { errorCode: 'INVALID_SESSION_ID' }
        );
    });

    it('pages a long result by queryMore', async () => {
        const names = Array.from({ length: 450 }, (_, i) => ({ Name: `Paged ${String(i).padStart(3, '0')}` }));
        await served.admin.sobject('Account').create(names, { allOrNone: true, allowRecursive: true });
        const first = await served.admin.query<{ Name: string }>(
            "SELECT Name FROM Account WHERE Name LIKE 'Paged %' ORDER BY Name",
            IN_TWO_HUNDREDS
        );
        assert.deepEqual([first.totalSize, first.done, first.records.length], [450, false, 200]);
        const seen = first.records.map((r) => r.Name);
        for (let next = first.nextRecordsUrl; next;) {
            const page = await served.admin.queryMore<{ Name: string }>(next, IN_TWO_HUNDREDS);
            seen.push(...page.records.map((r) => r.Name));
            next = page.nextRecordsUrl;
        }
        assert.deepEqual(
            seen,
            names.map((n) => n.Name)
        );
    });

    it('searches whole words of what the user may see, in fields and objects that take part in search', async () => {
        const rep = await served.as(team.rep.username);
        const Description = `${'x '.repeat(400)}marmalade, at the end of a long text`;
        const [mine] = await createAll(rep, 'Account', [{ Name: 'Quince & Sons', Description }]);
        await createAll(await served.as(team.otherRep.username), 'Account', [{ Name: 'Quince Hidden' }]);
        type Found = { searchRecords: { Id: string; Name?: string }[] };
        const names = async (sosl: string): Promise<(string | undefined)[]> =>
            ((await rep.search(sosl)) as unknown as Found).searchRecords.map((record) => record.Name);
        assert.deepEqual(await names('FIND {quince} IN ALL FIELDS RETURNING Account(Id, Name)'), ['Quince & Sons']);
        assert.deepEqual(await names('FIND {Marma*} RETURNING Account(Name WHERE Id != null LIMIT 5)'), [
            'Quince & Sons'
        ]);
        assert.deepEqual(await names('FIND {"quince sons"} RETURNING Account(Name), User(Name)'), ['Quince & Sons']);
        assert.deepEqual(await names('FIND {quin} RETURNING Account(Name)'), [], 'a part of a word is none');
        assert.deepEqual(await names('FIND {marmalade} IN NAME FIELDS RETURNING Account(Name)'), []);
        const everywhere = (await rep.search('FIND {quince}')) as unknown as Found;
        assert.deepEqual(
            everywhere.searchRecords.map((record) => record.Id),
            [mine]
        );
        const address = '/parameterizedSearch?q=quince&sobject=Account&Account.fields=Name&in=NAME';
        assert.equal((await rep.request<Found>(address)).searchRecords[0]?.Name, 'Quince & Sons');
        await assert.rejects(async () => await rep.search('FIND {quince} RETURNING CoachPush__c(Id)'), {
            errorCode: 'INVALID_TYPE'
        });
        await assert.rejects(async () => await rep.search('FIND {quince OR plum}'), { errorCode: 'NOT_SUPPORTED' });
        await assert.rejects(async () => await rep.search("FIND {quince} WITH NETWORK = 'x'"), {
            errorCode: 'NOT_SUPPORTED'
        });
        await assert.rejects(async () => await rep.search('FIND quince'), { errorCode: 'MALFORMED_SEARCH' });
    });

    it('describes what the user may see', async () => {
        const describe = await served.admin.describe('Opportunity');
        const push = describe.fields.find((f) => f.name === 'PushCount');
        assert.equal(push?.type, 'int');
        assert.equal(push?.updateable, false);
        assert.ok(describe.fields.some((f) => f.name === 'Coach_Push_Count__c'));
        const outsider = await served.as(team.outsider.username);
        assert.ok(
            !(await outsider.describe('Opportunity')).fields.some((f) => f.name === 'Coach_Push_Count__c'),
            'field permissions hide our field'
        );
        assert.ok((await served.admin.describeGlobal()).sobjects.some((o) => o.name === 'CoachPush__c'));
    });

    it('saves collections one by one or all or none', async () => {
        const accounts = served.admin.sobject('Account');
        const some = (await accounts.create([{ Name: 'Good 1' }, {}, { Name: 'Good 2' }] as never, {
            allOrNone: false
        })) as unknown as { success: boolean; errors: { statusCode: string }[] }[];
        assert.deepEqual(
            some.map((r) => r.success),
            [true, false, true]
        );
        assert.equal(some[1]!.errors[0]!.statusCode, 'REQUIRED_FIELD_MISSING');
        const none = (await accounts.create([{ Name: 'Never' }, {}] as never, { allOrNone: true })) as unknown as {
            success: boolean;
            errors: { statusCode: string }[];
        }[];
        assert.deepEqual(
            none.map((r) => r.success),
            [false, false]
        );
        assert.equal(none[0]!.errors[0]!.statusCode, 'ALL_OR_NONE_OPERATION_ROLLED_BACK');
        assert.equal((await served.admin.query("SELECT COUNT() FROM Account WHERE Name = 'Never'")).totalSize, 0);
    });

    it('retrieves several records at once, null where there is none', async () => {
        const accounts = served.admin.sobject('Account');
        const made = await accounts.create([{ Name: 'Several 1' }, { Name: 'Several 2' }]);
        const found = await accounts.retrieve([made[1]!.id!, '001000000000099AAA', made[0]!.id!]);
        assert.deepEqual(
            found.map((r) => (r as { Name?: string } | null)?.Name ?? null),
            ['Several 2', null, 'Several 1']
        );
    });

    it('chains composite requests and rolls back all or none', async () => {
        const base = '/services/data/v67.0/sobjects';
        const chain = (
            closeDate: string,
            allOrNone: boolean
        ): Promise<{ compositeResponse: { httpStatusCode: number }[] }> =>
            served.admin.requestPost('/services/data/v67.0/composite', {
                allOrNone,
                compositeRequest: [
                    {
                        method: 'POST',
                        url: `${base}/Account`,
                        referenceId: 'a',
                        body: { Name: `Composite ${closeDate}` }
                    },
                    {
                        method: 'POST',
                        url: `${base}/Opportunity`,
                        referenceId: 'o',
                        body: { Name: 'Deal', AccountId: '@{a.id}', StageName: 'Prospecting', CloseDate: closeDate }
                    }
                ]
            });
        assert.deepEqual(
            (await chain('2026-06-30', true)).compositeResponse.map((r) => r.httpStatusCode),
            [201, 201]
        );
        const opp = await served.admin.query<{ Account: { Name: string } }>(
            "SELECT Account.Name FROM Opportunity WHERE Account.Name = 'Composite 2026-06-30'"
        );
        assert.equal(opp.records[0]?.Account.Name, 'Composite 2026-06-30');
        assert.deepEqual(
            (await chain('never', true)).compositeResponse.map((r) => r.httpStatusCode),
            [400, 400]
        );
        assert.equal(
            (await served.admin.query("SELECT COUNT() FROM Account WHERE Name = 'Composite never'")).totalSize,
            0
        );
    });

    it('ingests by Bulk API 2.0 and says which rows failed', async () => {
        const csv = 'Name,NumberOfEmployees\nBulk A,5\n,6\nBulk B,seven\nBulk C,8\n';
        const result = await served.admin.bulk2.loadAndWaitForResults({
            object: 'Account',
            operation: 'insert',
            input: csv,
            pollInterval: 10,
            pollTimeout: 10_000
        });
        assert.equal(result.successfulResults.length, 2);
        assert.equal(result.failedResults.length, 2);
        assert.match(JSON.stringify(result.failedResults), /REQUIRED_FIELD_MISSING/);
        const found = await served.admin.query<{ NumberOfEmployees: number }>(
            "SELECT NumberOfEmployees FROM Account WHERE Name LIKE 'Bulk %' ORDER BY Name"
        );
        assert.deepEqual(
            found.records.map((r) => r.NumberOfEmployees),
            [5, 8]
        );
    });

    it('reads by Bulk API 2.0 query', async () => {
        await served.admin.sobject('Account').create([{ Name: 'Read 1, Ltd' }, { Name: 'Read 2 "Two"' }]);
        const stream = await served.admin.bulk2.query(
            "SELECT Name FROM Account WHERE Name LIKE 'Read %' ORDER BY Name"
        );
        const found = (await stream.toArray()) as { Name: string }[];
        assert.deepEqual(
            found.map((r) => r.Name),
            ['Read 1, Ltd', 'Read 2 "Two"']
        );
    });

    it('shows a rep own deals and a manager those of the team', async () => {
        const ana = await served.as(team.rep.username);
        const ben = await served.as(team.otherRep.username);
        const { id } = await ana
            .sobject('Opportunity')
            .create({ Name: "Ana's deal", StageName: 'Prospecting', CloseDate: '2026-06-30' });
        const sees = async (c: Connection): Promise<number> =>
            (await c.query(`SELECT COUNT() FROM Opportunity WHERE Id = '${id}'`)).totalSize;
        assert.equal(await sees(ana), 1);
        assert.equal(await sees(ben), 0);
        assert.equal(await sees(await served.as(team.manager.username)), 1);
        await assert.rejects(async () => await ben.sobject('Opportunity').retrieve(id!), { errorCode: 'NOT_FOUND' });
        await assert.rejects(
            async () => await ben.sobject('Opportunity').update({ Id: id!, Name: 'Mine now' }),
            /INSUFFICIENT_ACCESS|INVALID_CROSS_REFERENCE_KEY|insufficient access/i
        );
        await assert.rejects(
            async () =>
                await ana
                    .sobject('Opportunity')
                    .create({ Name: 'x', StageName: 'Prospecting', CloseDate: '2026-06-30', PushCount: 3 } as never),
            { errorCode: 'INVALID_FIELD_FOR_INSERT_UPDATE' }
        );
    });

    it('says loudly what it does not model', async () => {
        await assert.rejects(async () => await served.admin.request('/services/data/v67.0/actions'), {
            errorCode: 'NOT_FOUND'
        });
    });
});
