/** From the night to the bell: who is told about pace, when, and by how many notifications. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { rows } from '../salesforce/records.ts';
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
