import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Decimal } from '../kernel/decimal.ts';
import type { Transaction } from '../kernel/engine.ts';
import { SObj } from '../kernel/sobject.ts';
import { ApexDate, ApexDatetime } from '../kernel/temporal.ts';
import type { ApexValue } from '../kernel/values.ts';
import { ADMIN_USERNAME } from '../org/base-data/index.ts';
import { openOrg, type OpenOrg } from '../org/open.ts';
import { fixture } from '../testing/fixture.ts';
import { loadLives, type Life, type Save } from './load.ts';
import type { DataTransaction } from './transaction.ts';

const DAY = 86_400_000;
const START = Date.UTC(2026, 0, 5, 9);
const SYSTEM = { mode: 'system', sharing: false } as const;

/** Saves of a deal a few days apart, each setting some fields. */
const deal = fc
    .tuple(
        fc.constantFrom('Prospecting', 'Qualification', 'Closed Won'),
        fc.array(
            fc.record({
                StageName: fc.option(
                    fc.constantFrom('Prospecting', 'Proposal/Price Quote', 'Closed Won', 'Closed Lost'),
                    { nil: undefined }
                ),
                close: fc.option(fc.integer({ min: -40, max: 200 }), { nil: undefined }),
                amount: fc.option(fc.integer({ min: 0, max: 90_000 }), { nil: undefined }),
                Probability: fc.option(
                    fc.integer({ min: 0, max: 100 }).map((p) => Decimal.of(p)),
                    { nil: undefined }
                )
            }),
            { maxLength: 5 }
        )
    )
    .map(([StageName, changes]) => [{ StageName, close: 30, amount: 1000, Probability: undefined }, ...changes]);

const lifeOf = (changes: readonly Record<string, unknown>[], by: string): Life =>
    changes.map(({ close, amount, ...fields }, i): Save => {
        const given: Record<string, unknown> = {
            ...fields,
            ...(i ? {} : { Name: 'Deal' }),
            ...(close === undefined ? {} : { CloseDate: new ApexDate(Math.floor(START / DAY) + (close as number)) }),
            ...(amount === undefined ? {} : { Amount: Decimal.of(amount as number) })
        };
        const values = Object.fromEntries(Object.entries(given).filter(([, v]) => v !== undefined));
        return { at: START + i * 3 * DAY, by, values };
    }) as unknown as Life;

/** The same by DML, the clock moved from save to save. */
function save(org: OpenOrg, [first, ...later]: Life): string {
    const dml = (operation: 'insert' | 'update', { at, by, values }: Save, id: string | null): string => {
        org.clock.set(at);
        return org.transaction(by, (tx) => {
            const record = new SObj(org.schema.object('Opportunity')!);
            if (id !== null) record.put('Id', id);
            for (const [name, value] of Object.entries(values)) record.put(name, value);
            const [result] = tx.dml(operation, [record], { ...SYSTEM, allOrNone: true });
            assert.deepEqual(result!.errors, []);
            return result!.id!;
        });
    };
    const id = dml('insert', first, null);
    for (const s of later) dml('update', s, id);
    return id;
}

/** Every stored value of a deal and its history, ids and milliseconds apart. */
function storyOf(org: OpenOrg, id: string): unknown {
    const shown = (value: ApexValue): unknown =>
        value instanceof ApexDatetime ? Math.floor(value.ms / 60_000) : String(value);
    const rows = (object: string, where: Record<string, ApexValue>): unknown[] =>
        org.store
            .selectRows(object, where)
            .map((r) =>
                Object.fromEntries(
                    [...r.values]
                        .filter(([k]) => !/^id$|historyid$|^opportunityid$/.test(k))
                        .map(([k, v]) => [k, shown(v)])
                )
            );
    return { deal: rows('Opportunity', { Id: id }), history: rows('OpportunityHistory', { OpportunityId: id }) };
}

test('a loaded deal and its history are what saving it state by state leaves', () => {
    const source = fixture({});
    const org = openOrg({ projectDirs: [source.dir], file: ':memory:', now: START });
    const admin = org.user(ADMIN_USERNAME).id;
    try {
        fc.assert(
            fc.property(deal, (changes) => {
                const life = lifeOf(changes, admin);
                const saved = save(org, life);
                const [loaded] = org.transaction(admin, (tx) =>
                    loadLives(tx as DataTransaction, 'Opportunity', [life])
                );
                assert.deepEqual(storyOf(org, loaded!), storyOf(org, saved));
            }),
            { numRuns: 60 }
        );
    } finally {
        org.close();
        source.remove();
    }
});

test('what was loaded is found by queries, has ids of its own, and its owner', () => {
    const source = fixture({});
    const org = openOrg({ projectDirs: [source.dir], file: ':memory:', now: START });
    const admin = org.user(ADMIN_USERNAME).id;
    const query = (soql: string) => org.transaction(admin, (tx: Transaction) => tx.query(soql, SYSTEM));
    try {
        const task = {
            Subject: 'Call',
            Status: 'Completed',
            TaskSubtype: 'Call',
            ActivityDate: ApexDate.of(2026, 1, 5)
        };
        const ids = org.transaction(admin, (tx) =>
            loadLives(
                tx as DataTransaction,
                'Task',
                Array.from({ length: 50 }, (): Life => [{ at: START, by: admin, values: task }])
            )
        );
        assert.equal(new Set(ids).size, 50);
        assert.equal(query('SELECT COUNT() FROM Task WHERE IsClosed = true AND OwnerId != null').totalSize, 50);
        assert.throws(
            () =>
                org.transaction(admin, (tx) =>
                    loadLives(tx as DataTransaction, 'Task', [[{ at: START, by: admin, values: { Mood: 'good' } }]])
                ),
            /Task has no stored field Mood/
        );
    } finally {
        org.close();
        source.remove();
    }
});
