/** From the 1:1 to the bell: a promise is reminded of by the nights before, on and after its day, and never in words. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { rows } from '../salesforce/records.ts';
import { createTeam, serveOrg, type Persona, type ServedOrg } from './support.ts';

interface Bell {
    notifications: { messageTitle: string; messageBody: string; target: string; read: boolean }[];
}
interface Told {
    commitments?: { id: string; version: number; text: string; daysLeft: number; state: string }[];
    version?: number;
    summary?: { id: string };
    view?: Told;
}

const SECRET = 'Ask Globex who signs';

describe('a promise made in a 1:1', () => {
    let org: ServedOrg;
    let people: Awaited<ReturnType<typeof createTeam>>;

    const aura = (person: Persona, controller: string, method: string, params: Record<string, unknown>): Told =>
        org.org.transaction(person.id, (tx) => org.org.apex.invokeAura(tx, controller, method, params)) as Told;
    const bell = async (person: Persona): Promise<Bell['notifications']> =>
        (await (await org.as(person.username)).request<Bell>('/connect/notifications')).notifications;
    const titles = async (person: Persona): Promise<string[]> =>
        (await bell(person)).map(({ messageTitle }) => messageTitle).reverse();
    /** Two in the morning where the company is. */
    const night = (day: string): void => {
        org.org.clock.set(Date.parse(`${day}T10:00:00Z`));
        org.org.transaction(org.org.user('admin@courtside.example').id, (tx) =>
            org.org.apex.executeAnonymous(tx, 'CoachNightly.run();')
        );
    };

    before(async () => {
        org = await serveOrg('2026-11-23T15:00:00Z');
        people = await createTeam(org.admin);
        const { manager, rep } = people;
        const start = { requestKey: 'one', kind: 'OneOnOne', repId: rep.id };
        const session = aura(manager, 'CoachSessionController', 'startSession', { start });
        const saved = aura(manager, 'CoachSessionController', 'saveSession', {
            changes: {
                sessionId: session.summary?.id,
                version: session.version,
                held: true,
                kind: 'OneOnOne',
                texts: [
                    { part: 'Behaviour', text: 'Talked to one person', baseVersion: 0 },
                    { part: 'Example', text: 'Globex, on Friday', baseVersion: 0 }
                ],
                commitments: [{ requestKey: 'a', kind: 'Action', text: SECRET, due: '2026-11-27' }]
            }
        });
        assert.equal(saved.view?.commitments?.[0]?.text, SECRET);
        assert.equal(saved.view.commitments[0].daysLeft, 4);
    });
    after(() => org.close());

    it('is reminded of the day before, on the day, and once after it', async () => {
        const { rep, manager } = people;
        for (const day of ['2026-11-24', '2026-11-25']) night(day);
        assert.deepEqual(await titles(rep), []);
        night('2026-11-26');
        night('2026-11-26');
        assert.deepEqual(await titles(rep), ['A commitment is due tomorrow']);
        night('2026-11-27');
        night('2026-11-28');
        night('2026-11-29');
        assert.deepEqual(await titles(rep), [
            'A commitment is due tomorrow',
            'A commitment is due today',
            'A commitment is overdue'
        ]);
        assert.deepEqual(await titles(manager), [], 'The coach is not reminded of what others owe');
    });

    it('tells the coach that a report came in, once a day', async () => {
        const { rep, manager } = people;
        const [row] = await rows<{ Id: string; Version__c: number }>(
            org.admin,
            'SELECT Id, Version__c FROM CoachCommitment__c'
        );
        const said = { commitmentId: row!.Id, version: row!.Version__c, text: 'Ada does' };
        aura(rep, 'CoachCommitmentController', 'report', { said });
        const done = { commitmentId: row!.Id, version: row!.Version__c + 1, state: 'Done' };
        assert.equal(
            (aura(rep, 'CoachCommitmentController', 'report', { said: done }) as { state?: string }).state,
            'Done'
        );
        assert.deepEqual(await titles(manager), ['Ana Tester reported back']);
        night('2026-11-30');
        assert.equal((await titles(rep)).length, 3, 'What is done is not reminded of');
    });

    it('never says what was promised, and leads to the page of the rep', async () => {
        const { rep, manager } = people;
        for (const notification of [...(await bell(rep)), ...(await bell(manager))]) {
            const text = JSON.stringify(notification);
            assert.ok(!text.includes('Globex') && !text.includes('Ada'), text);
            assert.equal(notification.target, rep.id);
        }
        assert.match((await bell(rep))[0]!.messageBody, /Maria Tester/);
    });
});
