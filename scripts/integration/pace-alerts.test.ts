/** From the night to the bell: who is told about pace, when, and by how many notifications. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { rows } from '../salesforce/records.ts';
import { ApexDate } from '../local-org/kernel/temporal.ts';
import type { Fields } from './facts-company.ts';
import { PaceCompany, type Spent } from './pace-company.ts';
import { createTeam, serveOrg, type Persona, type ServedOrg } from './support.ts';

interface Bell {
    notifications: {
        messageTitle: string;
        messageBody: string;
        target: string | null;
        targetPageRef: string | null;
    }[];
}

describe('alerts of pace', () => {
    let org: ServedOrg;
    let people: Awaited<ReturnType<typeof createTeam>>;

    const bell = async (person: Persona): Promise<Bell['notifications']> =>
        (await (await org.as(person.username)).request<Bell>('/connect/notifications')).notifications;
    const titles = async (person: Persona): Promise<string[]> =>
        (await bell(person)).map(({ messageTitle }) => messageTitle).reverse();
    const run = (apex: string): void => {
        org.org.transaction(org.org.user('admin@courtside.example').id, (tx) =>
            org.org.apex.executeAnonymous(tx, apex)
        );
    };
    /** The clock of the people's zone, New York. */
    const at = (day: string, hour: number): void =>
        org.org.clock.set(Date.parse(`${day}T${String(hour + 5).padStart(2, '0')}:30:00Z`));
    const alert = (rep: Persona, kpi: string, kind: 'Behind' | 'Met'): void =>
        run(`insert as system new CoachPaceAlert__c(
            OwnerId = '${rep.id}', Rep__c = '${rep.id}', Kpi__c = '${kpi}', Kind__c = '${kind}',
            State__c = '${kind === 'Met' ? 'Closed' : 'Open'}', Opened_On__c = CoachOrgService.today(),
            Closed_On__c = ${kind === 'Met' ? 'CoachOrgService.today()' : 'null'},
            Period_Start__c = Date.newInstance(2026, 11, 4), Period_End__c = Date.newInstance(2026, 11, 17),
            Done__c = 9, Expected__c = 20, Needed__c = ${kind === 'Met' ? 'null' : '11'},
            P_Value__c = ${kind === 'Met' ? 'null' : '0.005'}, Streak__c = ${kind === 'Met' ? '1' : 'null'},
            Key__c = '${rep.id}|${kpi}|${kind}');`);

    before(async () => {
        org = await serveOrg('2026-11-18T07:00:00Z');
        people = await createTeam(org.admin);
        run("System.schedule('Courtside hourly', '0 0 * * * ?', new CoachHourlySchedule());");
        alert(people.rep, 'Meetings', 'Behind');
        alert(people.rep, 'Calls', 'Behind');
        alert(people.otherRep, 'Meetings', 'Behind');
        alert(people.otherRep, 'Emails', 'Met');
    });
    after(() => org.close());

    it('leaves people alone until their day begins', async () => {
        at('2026-11-18', 7);
        for (const person of [people.rep, people.otherRep, people.manager]) assert.deepEqual(await titles(person), []);
    });

    it('tells each rep about the own pace, goods news on top, and the manager by one notification', async () => {
        at('2026-11-18', 8);
        assert.deepEqual(await titles(people.rep), ['Behind pace on 2 goals']);
        assert.deepEqual((await titles(people.otherRep)).sort(), ['Behind pace: Meetings', 'Goal met: Emails']);
        const [digest, ...more] = await bell(people.manager);
        assert.deepEqual(more, []);
        assert.equal(digest!.messageTitle, '2 of your people are behind pace');
        assert.equal(
            digest!.messageBody.split('. ').filter((sentence) => /9 where about 20 were expected/.test(sentence))
                .length,
            2
        );
        assert.ok(!digest!.messageBody.includes('Emails'), 'Good news is the rep’s for a day');
        assert.match(digest!.targetPageRef ?? '', /"home"/);
        assert.deepEqual(await titles(people.outsider), []);
    });

    it('says what would close the gap, and opens the page that shows it', async () => {
        const [told] = (await bell(people.otherRep)).filter(({ messageTitle }) => messageTitle.startsWith('Behind'));
        assert.equal(
            told!.messageBody,
            'Meetings: 9 in the last 10 working days, where the goal makes about 20. 11 more would bring it back.'
        );
        assert.equal(told!.target, people.otherRep.id);
    });

    it('tells nothing twice, and the manager of the goal met on the next day', async () => {
        for (const hour of [9, 10, 16]) at('2026-11-18', hour);
        assert.equal((await titles(people.rep)).length, 1);
        assert.equal((await titles(people.manager)).length, 1);
        at('2026-11-19', 9);
        assert.deepEqual((await titles(people.manager)).at(-1), 'Ben Tester met a goal');
        at('2026-11-20', 9);
        assert.equal((await titles(people.rep)).length, 1);
        assert.equal((await titles(people.otherRep)).length, 2);
        assert.equal((await titles(people.manager)).length, 2);
    });

    it('shows a rep no alert but the own, and the manager those of the own people', async () => {
        const seen = async (person: Persona): Promise<(string | null)[]> => [
            ...new Set(
                (
                    await rows<{ Rep__c: string }>(
                        await org.as(person.username),
                        'SELECT Rep__c FROM CoachPaceAlert__c'
                    )
                ).map((row) => row.Rep__c)
            )
        ];
        assert.deepEqual(await seen(people.rep), [people.rep.id]);
        assert.deepEqual((await seen(people.manager)).sort(), [people.rep.id, people.otherRep.id].sort());
        await assert.rejects(async () => await seen(people.outsider), /INVALID_TYPE/);
    });
});

/** Half of what the platform lets a job's transaction do. */
const HALF: Spent = { queries: 100, rows: 25_000, statements: 75, rowsWritten: 5000 };

/**
 * Transactions are packs of a fixed number of reps, so those of 2,000 reps cost what these packs cost; what grows with
 * the number of users, the start of the job, is run with all 2,000 of them. CPU time is not counted by the local org.
 */
describe('2,000 reps with 8 goals each', () => {
    let company: PaceCompany;
    let withGoals: string[];
    let broken: string;

    const withinHalf = (spent: readonly Spent[]): void => {
        for (const [key, most] of Object.entries(HALF) as [keyof Spent, number][])
            for (const one of spent) assert.ok(one[key] <= most, `${key}: ${one[key]} of ${most}`);
    };
    const alertsOf = (rep: string): Fields[] =>
        company.query(`SELECT Id, Kpi__c, Kind__c, State__c FROM CoachPaceAlert__c WHERE Rep__c = '${rep}'`);

    before(() => {
        // They have all been there for a year; it is two in the morning where the company is.
        company = new PaceCompany('2025-11-18T10:00:00Z', 2000);
        company.org.clock.set(Date.parse('2026-11-18T10:00:00Z'));
        company.insert('CoachSettings__c', { SetupOwnerId: company.org.id, Managers_By__c: 'ManagerId' });
        const boss = company.people.at(-1)!;
        company.grant('Coach_Manager', [boss]);
        for (let i = 0; i < 1999; i += 200)
            company.dml(
                'update',
                'User',
                company.people.slice(i, Math.min(i + 200, 1999)).map((Id) => ({ Id, ManagerId: boss }))
            );
        withGoals = company.people.slice(0, 15);
        broken = withGoals[12]!;
        company.setGoals(withGoals);
        for (const rep of withGoals.slice(0, 5)) company.beBusy(rep);
        for (const rep of withGoals.slice(5)) company.call(rep);
        company.insert('CoachFact__c', {
            Key__c: 'broken',
            Rep__c: broken,
            Slice_Start__c: ApexDate.of(2026, 11, 2),
            Slice_End__c: ApexDate.of(2026, 11, 8),
            Measures__c: '{"Calls":broken}'
        });
    });
    after(() => company.close());

    it('stay below half of every limit in each transaction of the night', () => {
        const { run, spent } = company.stage();
        withinHalf(spent);
        assert.ok(Math.max(...spent.map(({ rows: read }) => read)) > 5000, 'Busy reps were among them');
        assert.equal(run['Status__c'], 'doneWithFailures');
    });

    it('each get their alerts though one of their pack cannot be looked at, and the log names that one', () => {
        for (const rep of withGoals.slice(5).filter((id) => id !== broken))
            assert.deepEqual(
                alertsOf(rep)
                    .filter((row) => row['Kind__c'] === 'Behind' && row['State__c'] === 'Open')
                    .map((row) => row['Kpi__c'])
                    .sort()
                    .slice(0, 2),
                ['Calls', 'DealsOpened']
            );
        assert.deepEqual(alertsOf(broken), []);
        const [run] = company.query('SELECT Failed__c, Message__c FROM CoachRun__c');
        assert.equal(run!['Failed__c'], 1);
        assert.match(String(run!['Message__c']), new RegExp(broken));
    });

    it('get nothing twice when the night runs again', () => {
        const before = company.count('CoachPaceAlert__c');
        const { run, spent } = company.stage();
        assert.equal(run['Rows_Written__c'], 0);
        assert.equal(company.count('CoachPaceAlert__c'), before);
        withinHalf(spent);
    });

    it('are told, and their managers of 20 each, within half of every limit and by no more than two bells each', () => {
        const reps = company.people.slice(100, 300);
        const managers = company.people.slice(300, 310);
        company.grant('Coach_Manager', managers);
        company.dml(
            'update',
            'User',
            reps.map((Id, i) => ({ Id, ManagerId: managers[Math.floor(i / 20)] }))
        );
        const day = ApexDate.of(2026, 11, 17);
        const common = { Opened_On__c: day, Period_Start__c: ApexDate.of(2026, 11, 3), Period_End__c: day };
        company.save(
            'CoachPaceAlert__c',
            reps.flatMap((rep) =>
                Array.from({ length: 16 }, (_, i) => ({
                    ...common,
                    OwnerId: rep,
                    Rep__c: rep,
                    Kpi__c: 'Calls',
                    Kind__c: i < 8 ? 'Behind' : 'Met',
                    State__c: i < 8 ? 'Open' : 'Closed',
                    Closed_On__c: i < 8 ? null : day,
                    Done__c: 9,
                    Expected__c: 20,
                    Streak__c: 1,
                    Key__c: `${rep}|${i}`
                }))
            )
        );
        company.org.clock.set(Date.parse('2026-11-18T15:00:00Z'));
        const spent = company.jobsOf('CoachPaceTeller.run();');
        withinHalf(spent);
        assert.ok(Math.max(...spent.map(({ rowsWritten }) => rowsWritten)) >= 1000);
        for (const rep of reps) assert.equal(company.org.notificationsOf(rep).length, 2);
        for (const manager of managers)
            assert.deepEqual(
                company.org.notificationsOf(manager).map(({ title }) => title),
                ['20 of your people are behind pace']
            );
        company.org.clock.set(Date.parse('2026-11-18T16:00:00Z'));
        company.jobsOf('CoachPaceTeller.run();');
        for (const person of [...reps, ...managers]) assert.ok(company.org.notificationsOf(person).length <= 2);
    });
});
