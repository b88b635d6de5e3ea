/**
 * Not a word of coaching outside the circle of those who take part: by no query over the API, by no method of a page,
 * in no description; with the role hierarchy opening the records or not. Every persona has the shipped permission sets.
 */
import type { Connection } from 'jsforce';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { createAll, rows, updateAll } from '../salesforce/records.ts';
import { createTeam, PROJECT, serveOrg, type Persona, type ServedOrg } from './support.ts';

const SECRET = 'Zugzwang';
const OBJECTS = ['CoachSession__c', 'CoachSessionParticipant__c', 'CoachSessionDeal__c', 'CoachCommitment__c'];

interface View {
    summary: { id: string };
    version: number;
    texts: { part: string; version: number; draftVersion: number }[];
    commitments: { id: string }[];
}

describe('the vault', () => {
    let served: ServedOrg;
    let team: Awaited<ReturnType<typeof createTeam>>;
    /** Above the manager; another manager; a manager without a role; an admin of Courtside alone. */
    let others: Record<'boss' | 'otherManager' | 'courtsideAdmin', Persona>;
    let sessionId: string;
    let noteIds: string[];

    before(async () => {
        served = await serveOrg('2026-03-10T15:00:00Z');
        team = await createTeam(served.admin);
        others = await createOthers();
        const start = { requestKey: 'one', kind: 'OneOnOne', repId: team.rep.id };
        const begun = as<View>(team.manager, 'startSession', { start });
        sessionId = begun.summary.id;
        as(team.rep, 'saveSession', { changes: changes(begun, ['RepView'], false) });
        const parts = ['Behaviour', 'Example', 'Assessment', 'Plan', 'Praise', 'Agenda', 'Private'];
        const held = { ...changes(begun, parts, true), minutes: 45, commitments: [promise('one')] };
        as(team.manager, 'saveSession', { changes: held });
        const draft = { sessionId, part: 'Plan', text: `${SECRET} draft`, draftVersion: 0, baseVersion: 1 };
        as(team.manager, 'saveDraft', { draft });
        noteIds = (await rows<{ Id: string }>(served.admin, 'SELECT Id FROM CoachNote__c')).map((n) => n.Id);
        assert.equal(noteIds.length, 10, 'eight parts, one commitment, one draft');
    });
    after(() => served.close());

    /** What a page gets from the method, as the person. */
    function as<T>(person: Persona, method: string, params: Record<string, unknown>): T {
        const { org } = served;
        const answer = org.transaction(person.id, (tx) =>
            org.apex.invokeAura(tx, 'CoachSessionController', method, params)
        );
        return answer as T;
    }

    /** The message of the refusal; fails when there is none. */
    function refusal(person: Persona, method: string, params: Record<string, unknown>): string {
        try {
            return assert.fail(
                `${method} answered ${person.username} with ${JSON.stringify(as(person, method, params))}`
            );
        } catch (error) {
            if (error instanceof assert.AssertionError) throw error;
            return (error as Error).message;
        }
    }

    async function createOthers(): Promise<typeof others> {
        const [role] = await createAll(served.admin, 'UserRole', [{ Name: 'Boss', DeveloperName: 'T_Boss' }]);
        const [manager] = await rows<{ UserRoleId: string; ProfileId: string }>(
            served.admin,
            `SELECT UserRoleId, ProfileId FROM User WHERE Id = '${team.manager.id}'`
        );
        await updateAll(served.admin, 'UserRole', [{ Id: manager!.UserRoleId, ParentRoleId: role! }]);
        const make = async (alias: string, set: string, UserRoleId: string | null): Promise<Persona> => {
            const username = `${alias}@vault.example`;
            const [id] = await createAll(served.admin, 'User', [
                {
                    LastName: alias,
                    Username: username,
                    Email: username,
                    Alias: alias,
                    ProfileId: manager!.ProfileId,
                    UserRoleId,
                    TimeZoneSidKey: 'Europe/Berlin',
                    LocaleSidKey: 'en_US',
                    LanguageLocaleKey: 'en_US',
                    EmailEncodingKey: 'UTF-8'
                }
            ]);
            const [granted] = await rows<{ Id: string }>(
                served.admin,
                `SELECT Id FROM PermissionSet WHERE Name = '${set}'`
            );
            await createAll(served.admin, 'PermissionSetAssignment', [
                { AssigneeId: id!, PermissionSetId: granted!.Id }
            ]);
            return { username, id: id! };
        };
        return {
            boss: await make('boss', 'Coach_Manager', role!),
            otherManager: await make('other', 'Coach_Manager', null),
            courtsideAdmin: await make('cadmin', 'Coach_Admin', null)
        };
    }

    const changes = (view: View, parts: string[], held: boolean): Record<string, unknown> => ({
        sessionId,
        version: view.version,
        held,
        kind: 'OneOnOne',
        texts: parts.map((part) => ({ part, text: `${SECRET} ${part}`, baseVersion: 0, draftVersion: 0 }))
    });

    const promise = (requestKey: string): Record<string, unknown> => ({
        requestKey,
        kind: 'Action',
        text: `${SECRET} promised`,
        due: '2026-03-20'
    });

    /** The persona's records of the object with every field that is described to the persona. */
    async function everything(who: Connection, object: string): Promise<string> {
        const { fields } = await who.describe(object);
        return JSON.stringify(await rows(who, `SELECT ${fields.map((f) => f.name).join(', ')} FROM ${object}`));
    }

    const everyone = (): Persona[] => [team.manager, team.rep, team.otherRep, team.outsider, ...Object.values(others)];
    const withOurSets = (): Persona[] => everyone().filter((p) => p !== team.outsider);

    it('does not exist for anyone over the API, those who take part included', async () => {
        for (const person of everyone()) {
            const who = await served.as(person.username);
            const said = `as ${person.username}`;
            await assert.rejects(
                async () => await who.query('SELECT Id FROM CoachNote__c'),
                /INVALID_TYPE|not supported/,
                said
            );
            await assert.rejects(
                async () => await who.query("SELECT COUNT() FROM CoachNote__c WHERE Part__c = 'Plan'"),
                said
            );
            await assert.rejects(async () => await who.sobject('CoachNote__c').retrieve(noteIds[0]!), said);
            await assert.rejects(async () => await who.describe('CoachNote__c'), said);
            await assert.rejects(async () => await who.sobject('CoachNote__c').create({ Part__c: 'Plan' }), said);
            await assert.rejects(async () => await who.sobject('CoachNote__c').destroy(noteIds[0]!), said);
            const { sobjects } = await who.describeGlobal();
            assert.ok(!sobjects.some((o) => o.name.startsWith('CoachNote')), said);
        }
    });

    it('is in no search, no feed and no report', async () => {
        const vault = await served.admin.describe('CoachNote__c');
        assert.equal(vault.searchable, false);
        assert.equal(vault.feedEnabled, false);
        const xml = readFileSync(
            join(PROJECT, 'force-app/main/coaching/objects/CoachNote__c/CoachNote__c.object-meta.xml')
        );
        for (const way of ['enableFeeds', 'enableHistory', 'enableReports', 'enableSearch', 'enableActivities'])
            assert.match(xml.toString(), new RegExp(`<${way}>false</${way}>`));
    });

    it('opens to those who take part, draft and private note to their author', () => {
        const seen = JSON.stringify(as(team.rep, 'openSession', { sessionId }));
        assert.match(seen, new RegExp(`${SECRET} Behaviour`));
        assert.match(seen, new RegExp(`${SECRET} promised`));
        assert.doesNotMatch(seen, new RegExp(`${SECRET} (draft|Private)`));
        assert.doesNotMatch(seen, /"minutes"/);
        assert.match(JSON.stringify(as(team.manager, 'openSession', { sessionId })), new RegExp(`${SECRET} draft`));
    });

    for (const hierarchy of ['on', 'off'])
        it(`tells nobody else a word, with the hierarchy ${hierarchy}`, async () => {
            await served.admin.request({
                method: 'PATCH',
                url: '/services/data/v67.0/local-org',
                body: JSON.stringify({ withoutHierarchy: hierarchy === 'off' ? ['CoachSession__c'] : [] })
            });
            const boss = await served.as(others.boss.username);
            const known = await rows(boss, `SELECT Id FROM CoachSession__c WHERE Id = '${sessionId}'`);
            assert.equal(known.length, hierarchy === 'on' ? 1 : 0, 'that it took place, and only up the hierarchy');
            for (const person of [others.boss, others.otherManager, others.courtsideAdmin, team.otherRep]) {
                const who = await served.as(person.username);
                for (const object of OBJECTS)
                    assert.ok(!(await everything(who, object)).includes(SECRET), `${object} as ${person.username}`);
                const draft = { sessionId, part: 'RepView', text: 'x', draftVersion: 0, baseVersion: 0 };
                const start = { requestKey: 'one', kind: 'OneOnOne', repId: team.rep.id };
                const refused = [
                    refusal(person, 'openSession', { sessionId }),
                    refusal(person, 'saveDraft', { draft }),
                    refusal(person, 'saveSession', { changes: { sessionId, version: 1, held: false, texts: [] } }),
                    refusal(person, 'deleteSession', { sessionId }),
                    refusal(person, 'addReader', { sessionId, userId: person.id })
                ];
                assert.deepEqual(new Set(refused).size, 1, 'the same words, whatever is asked');
                const told = [
                    as(person, 'getSessions', { repId: team.rep.id }),
                    as(person, 'exportNotes', { after: null }),
                    as(person, 'getReaders', {})
                ];
                if (person === others.boss)
                    assert.notEqual(
                        as<View>(person, 'startSession', { start }).summary.id,
                        sessionId,
                        'a key is its own'
                    );
                assert.ok(![...refused, JSON.stringify(told)].join().includes(SECRET), person.username);
            }
        });

    it('takes no part and no session from a user who writes over the API', async () => {
        for (const person of withOurSets()) {
            const who = await served.as(person.username);
            const participant = { Session__c: sessionId, User__c: person.id, Role__c: 'Observer' };
            await assert.rejects(async () => await who.sobject('CoachSessionParticipant__c').create(participant));
            await assert.rejects(async () => await who.sobject('CoachSession__c').create({ Kind__c: 'OneOnOne' }));
            await assert.rejects(
                async () => await who.sobject('CoachSession__c').update({ Id: sessionId, Kind__c: 'Peer' })
            );
            await assert.rejects(async () => await who.sobject('CoachSession__c').destroy(sessionId));
            await assert.rejects(async () => await who.query('SELECT Minutes__c, Told__c FROM CoachSession__c'));
            await assert.rejects(async () => await who.query('SELECT Baseline__c FROM CoachSession__c'));
        }
    });

    it('is shared, to read, with the participants alone', async () => {
        const shares = await rows<{ UserOrGroupId: string; AccessLevel: string }>(
            served.admin,
            `SELECT UserOrGroupId, AccessLevel FROM CoachSession__Share WHERE ParentId = '${sessionId}'`
        );
        assert.deepEqual(
            shares.map((s) => [s.UserOrGroupId, s.AccessLevel]),
            [[team.rep.id, 'Read']]
        );
    });

    it('is said to be open as soon as a profile opens it', async () => {
        interface Readers {
            state: string;
            grants: { name: string; kind: string; people: number }[];
        }
        assert.equal(as<Readers>(team.rep, 'getReaders', {}).state, 'participants');
        const [owned] = await rows<{ Id: string }>(
            served.admin,
            "SELECT Id FROM PermissionSet WHERE Profile.Name = 'Standard User'"
        );
        await createAll(served.admin, 'ObjectPermissions', [
            { ParentId: owned!.Id, SobjectType: 'CoachNote__c', PermissionsRead: true }
        ]);
        const readers = as<Readers>(team.rep, 'getReaders', {});
        assert.equal(readers.state, 'opened');
        assert.deepEqual(readers.grants, [{ name: 'Standard User', kind: 'Profile', people: 7 }]);
    });

    it('leaves no word behind when an administrator deletes the session', async () => {
        await served.admin.sobject('CoachSession__c').destroy(sessionId);
        const left = await served.admin.query<{ Body__c: string | null }>('SELECT Body__c FROM CoachNote__c', {
            scanAll: true
        });
        assert.ok(left.records.every((n) => n.Body__c === null));
    });
});
