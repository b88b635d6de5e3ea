/**
 * Goals over the API and through every method of the pages, per persona: a rep sets no quota and reads no peer's goal, a
 * manager sets goals of own people alone, an import is refused line by line with a reason and loses nothing.
 */
import type { Connection } from 'jsforce';
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { createAll, rows } from '../salesforce/records.ts';
import { createPerson, createTeam, serveOrg, type Persona, type ServedOrg } from './support.ts';

type Fields = Record<string, string | number | null>;

interface Result {
    saved: boolean;
    created: number;
    problems: { index: number; message: string }[];
}

interface Goals {
    goals: { id: string; mayChange: boolean }[];
    mayManage: boolean;
}

const NOT_YOURS = /^You see your own goals and set those of the people who report to you/;

describe('goals', () => {
    let served: ServedOrg;
    let team: Awaited<ReturnType<typeof createTeam>>;
    let otherManager: Persona;
    let courtsideAdmin: Persona;
    let goalId: string;

    before(async () => {
        served = await serveOrg('2026-03-10T15:00:00Z');
        team = await createTeam(served.admin);
        otherManager = await createPerson(served.admin, 'Otto', { sets: ['Coach_Manager'] });
        courtsideAdmin = await createPerson(served.admin, 'Cleo', { sets: ['Coach_Admin'] });
        const result = as<Result>(team.manager, 'saveGoals', {
            goals: [wish({ source: 'Quota', kpi: 'Bookings', grain: 'Quarter', target: 100_000 })]
        });
        assert.deepEqual([result.saved, result.created], [true, 1]);
        goalId = as<Goals>(team.rep, 'getGoals', { repId: team.rep.id }).goals[0]!.id;
    });
    after(() => served.close());

    const wish = (over: object): object => ({
        repId: team.rep.id,
        kpi: 'Meetings',
        grain: 'Week',
        startDate: '2026-04-01',
        endDate: '2026-06-30',
        target: 10,
        ...over
    });

    function as<T>(person: Persona, method: string, params: object): T {
        const { org } = served;
        const asked = { ...params } as Record<string, unknown>;
        return org.transaction(person.id, (tx) => org.apex.invokeAura(tx, 'CoachGoalController', method, asked)) as T;
    }

    function refusal(person: Persona, method: string, params: object): string {
        try {
            return assert.fail(
                `${method} answered ${person.username} with ${JSON.stringify(as(person, method, params))}`
            );
        } catch (error) {
            if (error instanceof assert.AssertionError) throw error;
            return (error as Error).message;
        }
    }

    /** Every method that is about the rep's goals. */
    const methods = (): [string, object][] => [
        ['saveGoals', { goals: [wish({})] }],
        ['saveGoals', { goals: [wish({ source: 'Quota' })] }],
        ['changeGoal', { change: { goalId, fromDate: '2026-05-01', target: 1, total: null } }],
        ['endGoal', { goalId, lastDay: '2026-05-01' }],
        ['rollOver', { repIds: [team.rep.id], growthPercent: 0 }],
        ['getQuotas', { repIds: [team.rep.id], startDate: '2026-04-01', endDate: '2026-06-30' }],
        ['makeQuotaGoals', { repIds: [team.rep.id], startDate: '2026-04-01', endDate: '2026-06-30' }]
    ];

    const read = (who: Connection): Promise<{ Id: string }[]> => rows(who, 'SELECT Id FROM CoachGoal__c');

    it('are read by the rep, by those above and by admins, over the API too', async () => {
        for (const person of [team.rep, team.manager, courtsideAdmin])
            assert.equal((await read(await served.as(person.username))).length, 1, person.username);
        for (const person of [team.otherRep, otherManager])
            assert.equal((await read(await served.as(person.username))).length, 0, person.username);
        const outsider = await served.as(team.outsider.username);
        await assert.rejects(async () => await outsider.query('SELECT Id FROM CoachGoal__c'));
    });

    it('are neither read nor set by a peer or another manager, by any method of a page', () => {
        for (const person of [team.otherRep, otherManager]) {
            assert.match(refusal(person, 'getGoals', { repId: team.rep.id }), NOT_YOURS);
            for (const [method, params] of methods()) assert.match(refusal(person, method, params), NOT_YOURS, method);
            assert.match(refusal(person, 'saveGoals', { goals: [wish({ source: 'Own' })] }), NOT_YOURS);
            for (const method of ['answerGoal', 'decideGoal'])
                assert.doesNotMatch(
                    refusal(person, method, { goalId, response: 'Agreed', note: null, inForce: true }),
                    /100,?000/
                );
        }
    });

    it('of a quota are not the rep’s to set or change, by any method of a page', () => {
        for (const [method, params] of methods().filter(([name]) => name !== 'getQuotas'))
            assert.match(refusal(team.rep, method, params), NOT_YOURS, method);
        assert.equal(as<Goals>(team.rep, 'getGoals', { repId: team.rep.id }).goals[0]!.mayChange, false);
        const own = as<Result>(team.rep, 'saveGoals', { goals: [wish({ source: 'Own' })] });
        assert.equal(own.saved, true, 'a goal of one’s own is');
        const beside = wish({ source: 'Own', kpi: 'Bookings', grain: 'Quarter', target: 1, replaceExisting: true });
        assert.equal(as<Result>(team.rep, 'saveGoals', { goals: [beside] }).saved, false, 'not beside the quota');
    });

    it('are not written over the API by anybody but admins', async () => {
        for (const person of [team.rep, team.otherRep, team.manager, otherManager, team.outsider]) {
            const who = await served.as(person.username);
            const fields = { Rep__c: person.id, Kpi__c: 'Meetings', Grain__c: 'Week', Target__c: 1 };
            const dates = { Start__c: '2026-04-01', End__c: '2026-06-30', Source__c: 'Quota', State__c: 'Active' };
            await assert.rejects(async () => await who.sobject('CoachGoal__c').create({ ...fields, ...dates }));
            await assert.rejects(async () => await who.sobject('CoachGoal__c').update({ Id: goalId, Target__c: 1 }));
            await assert.rejects(async () => await who.sobject('CoachGoal__c').destroy(goalId));
        }
        const [stored] = await rows<{ Target__c: number }>(
            served.admin,
            `SELECT Target__c FROM CoachGoal__c WHERE Id = '${goalId}'`
        );
        assert.equal(stored!.Target__c, 100_000);
    });

    it('are the admin’s to set for everyone', async () => {
        const admin = await served.as(courtsideAdmin.username);
        const [id] = await createAll(admin, 'CoachGoal__c', [line({ Rep__c: team.otherRep.id })]);
        const [stored] = await rows<{ OwnerId: string }>(
            served.admin,
            `SELECT OwnerId FROM CoachGoal__c WHERE Id = '${id!}'`
        );
        assert.equal(stored!.OwnerId, team.otherRep.id);
        assert.equal(as<Goals>(courtsideAdmin, 'getGoals', { repId: team.otherRep.id }).mayManage, true);
    });

    const line = (over: Fields): Fields => ({
        Rep__c: team.otherRep.id,
        Kpi__c: 'Calls',
        Grain__c: 'Week',
        Start__c: '2026-01-01',
        End__c: '2026-12-31',
        Target__c: 50,
        ...over
    });

    it('imported over the API are refused one by one, each with its reason, and the others are kept', async () => {
        const admin = await served.as(courtsideAdmin.username);
        const lines = [
            line({ Kpi__c: 'Meetings', Target__c: 10 }),
            line({ Kpi__c: 'meetings a week' }),
            line({ Kpi__c: 'Meetings', Grain__c: 'Month', Target__c: 100 }),
            line({ Kpi__c: 'Meetings', Start__c: '2026-06-01' }),
            line({ Kpi__c: 'DealsOpened', Target__c: -5 }),
            line({ Kpi__c: 'DealsOpened', Target__c: null }),
            line({ Kpi__c: 'DealsOpened', End__c: '2025-01-01' }),
            line({ Kpi__c: 'DealsOpened', Rep__c: team.outsider.id }),
            line({ Kpi__c: 'DealsOpened', Grain__c: 'Year', Start__c: '2038-01-01', End__c: '2038-12-31' }),
            line({ Kpi__c: 'DealsOpened', Grain__c: 'Month', Target__c: 6 })
        ];
        const saved = await admin.sobject('CoachGoal__c').create(lines, { allOrNone: false });
        const reasons = saved.map((s) => (s.success ? 'kept' : s.errors.map((e) => e.message).join()));
        const expected = [
            /^kept$/,
            /No goal can be set for “meetings a week”/,
            /ask different things.*44.*100/,
            /There is a goal for Meetings \(week\) from .* already/,
            /cannot be less than zero/,
            /Enter one number/,
            /ends before it starts/,
            /Noor Tester cannot have goals/,
            /not all defined in this org/,
            /^kept$/
        ];
        expected.forEach((reason, index) => assert.match(reasons[index]!, reason, `line ${index}`));
        const kept = await rows<{ Kpi__c: string }>(
            served.admin,
            `SELECT Kpi__c FROM CoachGoal__c WHERE Rep__c = '${team.otherRep.id}' AND Kpi__c != 'Calls' ORDER BY Kpi__c`
        );
        assert.deepEqual(
            kept.map((goal) => goal.Kpi__c),
            ['DealsOpened', 'Meetings']
        );
    });

    it('divide a number among a team so that the parts add up', () => {
        const parts = as<number[]>(team.manager, 'divide', {
            total: 101,
            weights: [120_000, 80_000, 95_000, 110_000, 60_000, 150_000, 33_333]
        });
        assert.equal(
            parts.reduce((sum, part) => sum + part, 0),
            101
        );
        assert.ok(parts.every(Number.isInteger));
    });
});
