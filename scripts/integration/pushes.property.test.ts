/**
 * The trigger's pushes, the backfill's pushes and a definition written here from the words of the design ("a change of
 * CloseDate, made while the deal was open before the save, to a later period") agree, for random edit sequences.
 */
import fc from 'fast-check';
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Transaction } from '../local-org/kernel/engine.ts';
import { ApexList } from '../local-org/kernel/collections.ts';
import { SObj } from '../local-org/kernel/sobject.ts';
import { ApexDate } from '../local-org/kernel/temporal.ts';
import { createTeam, PROJECT, serveOrg, type ServedOrg } from './support.ts';

const SEQUENCES = 1000;
const SEED = 20_261_121;
const REFUSING = fileURLToPath(new URL('./fixtures/refusing-trigger', import.meta.url));
const SYSTEM = { mode: 'system', sharing: false } as const;

const STAGES = ['Prospecting', 'Proposal/Price Quote', 'Closed Won', 'Closed Lost'] as const;
const isClosed = (stage: string): boolean => stage.startsWith('Closed');

interface Edit {
    deal: 0 | 1;
    /** Days from the start of the story; null leaves the date. */
    date: number | null;
    stage: (typeof STAGES)[number] | null;
    changeOwner: boolean;
}
interface Statement {
    edits: Edit[];
    /** A record that a customer's trigger refuses goes along, with allOrNone false: triggers run twice, statics kept. */
    withRefused: boolean;
}
interface Step {
    user: 0 | 1;
    statements: Statement[];
    /** Instead of the statements: to the recycle bin and back. */
    bin: boolean;
}

const edit: fc.Arbitrary<Edit> = fc.record({
    deal: fc.constantFrom<0 | 1>(0, 1),
    date: fc.option(fc.integer({ min: -120, max: 400 }), { freq: 4 }),
    stage: fc.option(fc.constantFrom(...STAGES), { freq: 2 }),
    changeOwner: fc.boolean()
});
const statement: fc.Arbitrary<Statement> = fc.record({
    edits: fc.uniqueArray(edit, { minLength: 1, maxLength: 2, selector: (e) => e.deal }),
    withRefused: fc.boolean()
});
const step: fc.Arbitrary<Step> = fc.record({
    user: fc.constantFrom<0 | 1>(0, 1),
    statements: fc.array(statement, { minLength: 1, maxLength: 3 }),
    bin: fc.integer({ min: 0, max: 9 }).map((n) => n === 0)
});
const story = fc.record({ refire: fc.boolean(), steps: fc.array(step, { minLength: 1, maxLength: 5 }) });

/** Calendar quarters: the org's fiscal year starts in January. */
const quarter = (d: ApexDate): number => d.year * 4 + Math.floor((d.month - 1) / 3);

interface Model {
    id: string;
    first: ApexDate;
    date: ApexDate;
    stage: string;
    pushes: string[];
}

describe('pushes by trigger, by backfill and by definition', () => {
    let served: ServedOrg;
    let users: string[];
    let refused: string;
    const models: Model[] = [];
    const told = new Map<string, string>();

    before(async () => {
        served = await serveOrg('2026-02-02T15:00:00Z', [PROJECT, REFUSING]);
        const team = await createTeam(served.admin);
        users = [team.manager.id, team.rep.id];
        refused = insertDeal('Refused', 0);
    });
    after(() => served.close());

    const start = ApexDate.of(2026, 2, 2);
    const admin = (): string => served.org.user('admin@courtside.example').id;

    function record(fields: Record<string, unknown>): SObj {
        const r = new SObj(served.org.schema.object('Opportunity')!);
        for (const [k, v] of Object.entries(fields)) r.values.set(k.toLowerCase(), v);
        return r;
    }

    function insertDeal(name: string, offset: number): string {
        return served.org.transaction(
            admin(),
            (tx) =>
                tx.dml(
                    'insert',
                    [
                        record({
                            Name: name,
                            StageName: 'Prospecting',
                            CloseDate: start.plusDays(offset),
                            OwnerId: users[1]
                        })
                    ],
                    { ...SYSTEM, allOrNone: true }
                )[0]!.id!
        );
    }

    /** One statement on the org and, for what it saved, on the model. */
    function run(tx: Transaction, s: Statement, pair: Model[]): void {
        const records = s.edits.map((e) =>
            record({
                Id: pair[e.deal]!.id,
                ...(e.date === null ? {} : { CloseDate: start.plusDays(e.date) }),
                ...(e.stage ? { StageName: e.stage } : {}),
                ...(e.changeOwner ? { OwnerId: users[0] } : {})
            })
        );
        if (s.withRefused) records.push(record({ Id: refused, NextStep: 'refuse', CloseDate: start.plusDays(300) }));
        const results = tx.dml('update', records, { ...SYSTEM, allOrNone: false });
        for (const [i, e] of s.edits.entries()) {
            assert.ok(results[i]!.success, JSON.stringify(results[i]!.errors));
            apply(tx, pair[e.deal]!, e);
        }
        if (s.withRefused) assert.equal(results.at(-1)!.success, false);
    }

    /** The definition. A win pulls a date in the future to today; that is the org's rule, not a push. */
    function apply(tx: Transaction, m: Model, e: Edit): void {
        const stage = e.stage ?? m.stage;
        let date = e.date === null ? m.date : start.plusDays(e.date);
        const today = ApexDate.parseIso(
            new Date(tx.now()).toLocaleDateString('sv-SE', { timeZone: served.org.settings.timeZone })
        )!;
        if (stage === 'Closed Won' && m.stage !== 'Closed Won' && date.days > today.days) date = today;
        const periods = quarter(date) - quarter(m.date);
        if (!isClosed(m.stage) && date.days > m.date.days && periods > 0) {
            m.pushes.push([tx.user.id, m.date, date, date.days - m.date.days, periods, stage].join(' '));
        }
        Object.assign(m, { date, stage });
    }

    function pushesOf(ids: string[]): Map<string, string[]> {
        return served.org.transaction(admin(), (tx) => {
            const found = new Map<string, string[]>(ids.map((id) => [id, []]));
            const { records } = tx.query(
                'SELECT Opportunity__c, Pushed_By__c, From_Date__c, To_Date__c, Days__c, Periods__c, Stage__c FROM CoachPush__c WHERE Opportunity__c IN :ids ORDER BY Pushed_At__c, Name',
                { ...SYSTEM, binds: { ids: new ApexList('Id', ids) } }
            );
            for (const p of records) {
                const g = (f: string): unknown => p.get(f);
                found
                    .get(g('Opportunity__c') as string)!
                    .push(
                        [
                            g('Pushed_By__c'),
                            g('From_Date__c'),
                            g('To_Date__c'),
                            Number(String(g('Days__c'))),
                            Number(String(g('Periods__c'))),
                            g('Stage__c')
                        ].join(' ')
                    );
            }
            return found;
        });
    }

    function countersOf(id: string): { count: number; days: number } {
        return served.org.transaction(admin(), (tx) => {
            const [o] = tx.query('SELECT Coach_Push_Count__c, Coach_Days_Pushed__c FROM Opportunity WHERE Id = :id', {
                ...SYSTEM,
                binds: { id }
            }).records;
            return {
                count: Number(String(o!.get('Coach_Push_Count__c'))),
                days: Number(String(o!.get('Coach_Days_Pushed__c')))
            };
        });
    }

    function check(m: Model): void {
        assert.deepEqual(pushesOf([m.id]).get(m.id)!.sort(), [...m.pushes].sort());
        assert.deepEqual(countersOf(m.id), { count: m.pushes.length, days: m.date.days - m.first.days });
    }

    function play(refire: boolean, steps: Step[]): void {
        served.org.settings.refireUpdates = refire;
        const pair = [10, 100].map((offset): Model => ({
            id: insertDeal('Deal', offset),
            first: start.plusDays(offset),
            date: start.plusDays(offset),
            stage: 'Prospecting',
            pushes: []
        }));
        for (const s of steps) {
            served.org.transaction(users[s.user]!, (tx) => {
                if (!s.bin) for (const one of s.statements) run(tx, one, pair);
                else
                    for (const how of ['delete', 'undelete'] as const)
                        assert.ok(
                            tx
                                .dml(
                                    how,
                                    pair.map((m) => record({ Id: m.id })),
                                    { ...SYSTEM, allOrNone: true }
                                )
                                .every((r) => r.success)
                        );
            });
        }
        for (const m of pair) {
            check(m);
            models.push(m);
            told.set(m.id, JSON.stringify({ refire, steps }));
        }
    }

    it(`agree by trigger for ${SEQUENCES} random sequences`, () => {
        fc.assert(
            fc.property(story, ({ refire, steps }) => play(refire, steps)),
            { numRuns: SEQUENCES, seed: SEED }
        );
    });

    const backfill = (): void => {
        served.org.transaction(admin(), (tx) =>
            served.org.apex.executeAnonymous(tx, 'Database.executeBatch(new CoachPushBackfillBatch(), 200);')
        );
        served.org.runJobs();
    };
    const count = (where: string): number =>
        served.org.transaction(
            admin(),
            (tx) => tx.query(`SELECT COUNT() FROM CoachPush__c ${where}`, SYSTEM).totalSize
        );

    it('leave the backfill nothing to add, twice over, but the stamp of each history row', () => {
        served.org.settings.refireUpdates = false;
        const before = count('');
        assert.ok(before > SEQUENCES / 2, 'the sequences push');
        backfill();
        backfill();
        assert.equal(count(''), before);
        assert.equal(count('WHERE History_Id__c = null'), 0);
    });

    it('are the same when the backfill finds them alone', () => {
        served.org.transaction(admin(), (tx) => {
            const all = tx.query('SELECT Id FROM CoachPush__c', SYSTEM).records;
            for (let i = 0; i < all.length; i += 5000)
                tx.dml('delete', all.slice(i, i + 5000), { ...SYSTEM, allOrNone: true });
        });
        backfill();
        const found = pushesOf(models.map((m) => m.id));
        for (const m of models) assert.deepEqual(found.get(m.id)!.sort(), [...m.pushes].sort(), told.get(m.id));
        backfill();
        assert.equal(
            count(''),
            models.reduce((n, m) => n + m.pushes.length, 0)
        );
    });
});
