/**
 * What a peer can read of practices: what is shared, by the methods of a page alone. Nobody is granted the objects, so
 * that the role hierarchy opens nothing that is not shared, and reminders are their reader's alone.
 */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { createAll, rows } from '../salesforce/records.ts';
import { createTeam, serveOrg, type Persona, type ServedOrg } from './support.ts';

const SECRET = 'Zugzwang';
const OBJECTS = ['CoachPractice__c', 'CoachPracticeReview__c'];

describe('practices', () => {
    let served: ServedOrg;
    let team: Awaited<ReturnType<typeof createTeam>>;
    let sharedId: string;
    let ownId: string;

    function as<T>(person: Persona, method: string, params: Record<string, unknown>): T {
        const { org } = served;
        return org.transaction(person.id, (tx) =>
            org.apex.invokeAura(tx, 'CoachPracticeController', method, params)
        ) as T;
    }

    before(async () => {
        served = await serveOrg('2026-03-10T15:00:00Z');
        team = await createTeam(served.admin);
        const practice = { kind: 'Practice', kpi: 'WinRate', how: 'Three questions' };
        const keep = (title: string, shared: boolean): string =>
            as<{ id: string }>(team.rep, 'save', { practice: { ...practice, title, shared } }).id;
        sharedId = keep('Ask who signs', true);
        ownId = keep(SECRET, false);
        as(team.otherRep, 'remind', { practiceId: sharedId, wanted: true });
    });
    after(() => served.close());

    it('do not exist for anyone over the API, their author and those above included', async () => {
        for (const person of [team.rep, team.otherRep, team.manager]) {
            const who = await served.as(person.username);
            for (const object of OBJECTS) {
                await assert.rejects(async () => await who.query(`SELECT Id FROM ${object}`), person.username);
                await assert.rejects(async () => await who.describe(object), person.username);
            }
            const practice = { Name: 'Mine', Kind__c: 'Practice' };
            await assert.rejects(async () => await who.sobject('CoachPractice__c').create(practice));
            await assert.rejects(async () => await who.sobject('CoachPractice__c').update({ Id: sharedId, Name: 'x' }));
            await assert.rejects(async () => await who.sobject('CoachPractice__c').destroy(sharedId));
        }
    });

    it('are told to a peer where they are shared, without a name that was not offered', () => {
        for (const person of [team.otherRep, team.manager]) {
            const told = JSON.stringify([as(person, 'getPage', {}), as(person, 'search', { kpi: '', text: '' })]);
            assert.match(told, /Ask who signs/);
            assert.doesNotMatch(told, new RegExp(`${SECRET}|Ana Tester|${team.rep.id}`));
            for (const [method, params] of [
                ['remind', { practiceId: ownId, wanted: true }],
                ['seen', { practiceId: ownId }],
                ['remove', { practiceId: ownId }],
                ['remove', { practiceId: sharedId }],
                ['getPeers', { practiceId: ownId }],
                ['save', { practice: { id: sharedId, kind: 'Practice', title: 'x', kpi: 'WinRate' } }],
                ['ask', { request: { requestKey: 'a', kind: 'Observe', peerId: team.rep.id, practiceId: sharedId } }]
            ] as const)
                assert.throws(() => as(person, method, params), `${method} as ${person.username}`);
        }
        as(team.rep, 'setPeerCoach', { wanted: true });
        assert.match(JSON.stringify(as(team.otherRep, 'search', { kpi: '', text: '' })), /Ana Tester/);
    });

    it('of which somebody wants to be reminded, nobody else is told', () => {
        const told = JSON.stringify([as(team.rep, 'getPage', {}), as(team.manager, 'search', { kpi: '', text: '' })]);
        assert.match(JSON.stringify(as(team.otherRep, 'search', { kpi: '', text: '' })), /"isReminded":true/);
        assert.doesNotMatch(told, /"isReminded":true/);
    });

    it('leave nothing of a peer’s numbers, even where the peer is strong and wants to be asked', async () => {
        await createAll(served.admin, 'CoachScore__c', [
            {
                Key__c: `${team.rep.id}|WinRate|12M`,
                Rep__c: team.rep.id,
                OwnerId: team.rep.id,
                Kpi__c: 'WinRate',
                Window__c: '12M',
                Value__c: 0.4321,
                Lower__c: 0.3876,
                Upper__c: 0.4765,
                Peer_Value__c: 0.3,
                Order_Value__c: -0.3
            }
        ]);
        const told = JSON.stringify(as(team.otherRep, 'search', { kpi: 'WinRate', text: '' }));
        assert.match(told, /"isStrong":true/);
        assert.doesNotMatch(told, /4321|3876|4765/);
    });

    it('take their reminders along when they are deleted', async () => {
        as(team.rep, 'remove', { practiceId: sharedId });
        assert.deepEqual(await rows(served.admin, 'SELECT Id FROM CoachPracticeReview__c'), []);
    });
});
