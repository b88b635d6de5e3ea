/** Who reads nothing: everybody who takes no part, whatever the org's hierarchy switch says; and an org that opens the vault says so. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { createPerson, openToEverybody, type Persona } from '../integration/support.ts';
import { createAll, rows, updateAll } from '../salesforce/records.ts';
import { button, field, hold, homePage, says, sessions, userPage } from './coaching.ts';
import { setStage, type Stage } from './support.ts';

const WORD = 'Zugzwang';
const OBJECTS = ['CoachSession__c', 'CoachSessionParticipant__c', 'CoachSessionDeal__c', 'CoachCommitment__c'];

describe('the words of a session', () => {
    let stage: Stage;
    let outside: Persona[];
    let sessionId: string;
    before(async () => {
        stage = await setStage('2026-02-10T15:00:00Z');
        const { admin } = stage.served;
        const [top] = await createAll(admin, 'UserRole', [{ Name: 'Director', DeveloperName: 'T_Director' }]);
        const [role] = await rows<{ Id: string }>(admin, "SELECT Id FROM UserRole WHERE DeveloperName = 'T_Manager'");
        await updateAll(admin, 'UserRole', [{ Id: role!.Id, ParentRoleId: top! }]);
        outside = [
            await createPerson(admin, 'Dora', { roleId: top!, sets: ['Coach_Manager'] }),
            await createPerson(admin, 'Otto', { sets: ['Coach_Manager'] }),
            await createPerson(admin, 'Cleo', { sets: ['Coach_Admin'] }),
            stage.team.otherRep
        ];
        const parts = ['Behaviour', 'Example', 'Assessment', 'Plan', 'Praise', 'Private'];
        const texts = Object.fromEntries(parts.map((part) => [part, `${WORD} ${part}`]));
        const promised = { text: `${WORD} promised`, due: '2026-02-12' };
        const { manager, rep } = stage.team;
        sessionId = hold(stage, manager, { kind: 'OneOnOne', repId: rep.id }, texts, promised).summary.id;
    });
    after(() => stage.close());

    for (const withoutHierarchy of [[], ['CoachSession__c']]) {
        const how = withoutHierarchy.length ? 'without' : 'with';
        it(`reach nobody else ${how} the role hierarchy: no page, no query, no search, no reply`, async () => {
            stage.served.org.setWithoutHierarchy(withoutHierarchy);
            for (const person of outside) await hearsNothing(person);
        });
    }

    async function hearsNothing(person: Persona): Promise<void> {
        const { page, context, replies } = await stage.open(person.id);
        await page.goto(`${userPage(stage, stage.team.rep)}?c__session=${sessionId}`);
        await page.getByRole('heading').first().waitFor();
        await page.waitForLoadState('networkidle');
        await page.goto(homePage(stage));
        await page.getByRole('heading').first().waitFor();
        await page.waitForLoadState('networkidle');
        const told: string[] = [];
        const asked = { openSession: { sessionId }, getSessions: { repId: stage.team.rep.id }, exportNotes: {} };
        for (const [method, body] of Object.entries(asked))
            told.push(
                await page.evaluate(
                    async ([name, text]) => {
                        const response = await fetch(`/apexremote/CoachSessionController/${name}`, {
                            method: 'POST',
                            headers: { 'content-type': 'application/json' },
                            body: text!
                        });
                        return response.text();
                    },
                    [method, JSON.stringify(body)]
                )
            );
        told.push(await page.content());
        const api = await stage.served.as(person.username);
        for (const object of OBJECTS) {
            const { fields } = await api.describe(object);
            const list = fields.map(({ name }) => name).join(', ');
            told.push(JSON.stringify(await rows(api, `SELECT ${list} FROM ${object}`)));
        }
        await assert.rejects(async () => await api.query('SELECT Body__c FROM CoachNote__c'), {
            errorCode: 'INVALID_TYPE'
        });
        const found = (await api.search(`FIND {${WORD}}`)) as unknown as { searchRecords: unknown[] };
        assert.deepEqual(found.searchRecords, []);
        await assert.rejects(async () => await api.search(`FIND {${WORD}} RETURNING CoachNote__c(Body__c)`));
        assert.deepEqual(
            [...(await replies()), ...told].filter((reply) => reply.includes(WORD)).map((reply) => reply.slice(0, 200)),
            [],
            person.username
        );
        await context.close();
    }

    it('are there for the two who take part', async () => {
        for (const person of [stage.team.manager, stage.team.rep]) {
            const { page, context, replies } = await stage.open(person.id);
            await page.goto(`${userPage(stage, stage.team.rep)}?c__session=${sessionId}`);
            await page.getByText(`${WORD} Plan`).first().waitFor();
            await page.waitForLoadState('networkidle');
            const isCoach = person === stage.team.manager;
            assert.equal(
                (await replies()).some((reply) => reply.includes(`${WORD} Private`)),
                isCoach,
                'a private note is its writer’s'
            );
            await context.close();
        }
    });

    it('are said to be open, before anything is typed, in an org that grants every object to every profile', async () => {
        const undo = await openToEverybody(stage.served.admin);
        const { page, context } = await stage.open(stage.team.manager.id);
        await page.goto(userPage(stage, stage.team.otherRep));
        await button(sessions(page), 'Prepare a 1:1').click();
        await field(page, 'What you observed').waitFor();
        await says(sessions(page), 'Not private in this org: others can read what is written here.');
        await says(sessions(page), /Profiles that open it: .*Standard User/);
        await undo();
        await page.reload();
        await says(sessions(page), 'Only those who take part can read what is written here');
        await context.close();
    });
});
