/** Random saves, partial failures, savepoints and rollbacks against a plain list of what should be there. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Savepoint } from '../kernel/engine.ts';
import { make, SYSTEM, SYSTEM_PARTIAL, testOrg } from './testing.ts';

type Step =
    | { kind: 'insert'; names: (string | null)[]; allOrNone: boolean }
    | { kind: 'rename'; at: number; name: string | null }
    | { kind: 'delete'; at: number }
    | { kind: 'undelete'; at: number }
    | { kind: 'savepoint' }
    | { kind: 'rollback'; at: number };

/** A missing name is an error of its record. */
const name = fc.option(fc.constantFrom('a', 'b', 'c'), { freq: 5 });
const step: fc.Arbitrary<Step> = fc.oneof(
    fc.record({
        kind: fc.constant('insert' as const),
        names: fc.array(name, { minLength: 1, maxLength: 4 }),
        allOrNone: fc.boolean()
    }),
    fc.record({ kind: fc.constant('rename' as const), at: fc.nat(20), name }),
    fc.record({ kind: fc.constant('delete' as const), at: fc.nat(20) }),
    fc.record({ kind: fc.constant('undelete' as const), at: fc.nat(20) }),
    fc.record({ kind: fc.constant('savepoint' as const) }),
    fc.record({ kind: fc.constant('rollback' as const), at: fc.nat(5) })
);

interface Record_ {
    name: string;
    deleted: boolean;
}
type Model = Map<string, Record_>;
const copy = (m: Model): Model => new Map([...m].map(([id, r]) => [id, { ...r }]));

test('after any sequence of steps the org holds what the model holds, and nothing of it after an abort', () => {
    const o = testOrg();
    // A trigger with a write of its own: what it did must go with the attempt it belongs to.
    o.triggers.set('Account', (e, tx) => {
        if (e.when === 'after' && e.operation === 'insert')
            tx.dml(
                'insert',
                e.newRecords!.map((r) => make(o.schema, 'Lead', { LastName: r.id, Company: 'x' })),
                SYSTEM
            );
    });
    fc.assert(
        fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
            o.within((tx) => {
                let model: Model = new Map();
                let inserted = new Set<string>();
                let marks: { savepoint: Savepoint; model: Model; inserted: Set<string> }[] = [];
                const ids: string[] = [];
                for (const s of steps) {
                    const id = 'at' in s ? ids[s.at % Math.max(1, ids.length)] : undefined;
                    switch (s.kind) {
                        case 'insert': {
                            const results = tx.dml(
                                'insert',
                                s.names.map((n) => make(o.schema, 'Account', { Name: n })),
                                s.allOrNone ? SYSTEM : SYSTEM_PARTIAL
                            );
                            const saved =
                                s.allOrNone && s.names.includes(null)
                                    ? []
                                    : s.names.flatMap((n, i) => (n === null ? [] : [i]));
                            assert.deepEqual(
                                results.flatMap((r, i) => (r.success ? [i] : [])),
                                saved
                            );
                            for (const i of saved) {
                                model.set(results[i]!.id!, { name: s.names[i]!, deleted: false });
                                inserted.add(results[i]!.id!);
                                ids.push(results[i]!.id!);
                            }
                            break;
                        }
                        case 'rename': {
                            if (!id) break;
                            const [r] = tx.dml('update', [make(o.schema, 'Account', { Id: id, Name: s.name })], SYSTEM);
                            const known = model.get(id);
                            assert.equal(r!.success, known !== undefined && !known.deleted && s.name !== null);
                            if (r!.success) known!.name = s.name!;
                            break;
                        }
                        case 'delete':
                        case 'undelete': {
                            if (!id) break;
                            const [r] = tx.dml(s.kind, [make(o.schema, 'Account', { Id: id })], SYSTEM_PARTIAL);
                            const known = model.get(id);
                            assert.equal(r!.success, known !== undefined && known.deleted === (s.kind === 'undelete'));
                            if (r!.success) known!.deleted = s.kind === 'delete';
                            break;
                        }
                        case 'savepoint':
                            marks.push({ savepoint: tx.savepoint(), model: copy(model), inserted: new Set(inserted) });
                            break;
                        case 'rollback': {
                            const mark = marks[s.at];
                            if (!mark) break;
                            tx.rollback(mark.savepoint);
                            marks = marks.slice(0, s.at + 1);
                            model = copy(mark.model);
                            inserted = new Set(mark.inserted);
                        }
                    }
                }
                const names = (rows: { get(f: string): unknown }[]): unknown[] => rows.map((r) => r.get('Name'));
                const found = tx.query('SELECT Name FROM Account ORDER BY Id', {
                    mode: 'system',
                    sharing: false,
                    uncounted: true
                }).records;
                assert.deepEqual(
                    names(found),
                    [...model]
                        .filter(([, r]) => !r.deleted)
                        .sort(([a], [b]) => (a < b ? -1 : 1))
                        .map(([, r]) => r.name)
                );
                assert.equal(
                    tx.query('SELECT COUNT() FROM Lead', { mode: 'system', sharing: false, uncounted: true }).totalSize,
                    inserted.size
                );
            });
            assert.equal(o.store.selectRows('Account').length, 0);
        }),
        { numRuns: 120, seed: 20261121 }
    );
});
