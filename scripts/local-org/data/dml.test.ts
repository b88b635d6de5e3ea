import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AS_USER, column, make, SYSTEM, SYSTEM_PARTIAL, testOrg, textOf, type TestOrg } from './testing.ts';
import type { DataTransaction } from './transaction.ts';

const deal = (o: TestOrg, more: Record<string, unknown> = {}) =>
    make(o.schema, 'Opportunity', { Name: 'Deal', StageName: 'Prospecting', CloseDate: 'date:2026-12-15', ...more });
const all = (tx: DataTransaction, soql: string, binds = {}) =>
    tx.query(soql, { mode: 'system', sharing: false, binds }).records;

test('an inserted deal gets id, audit fields, owner and what its stage defines', () => {
    const o = testOrg();
    o.within((tx) => {
        const record = deal(o, { Amount: 100 });
        const [result] = tx.dml('insert', [record], SYSTEM);
        assert.deepEqual(result!.errors, []);
        assert.equal(record.id, result!.id);
        assert.match(record.id!, /^006\w{12}AA[A-Z0-9]$/);
        const [found] = all(
            tx,
            'SELECT Id, Owner.Name, CreatedBy.Name, IsClosed, IsWon, Probability, ForecastCategory, ExpectedRevenue, FiscalYear, FiscalQuarter, Fiscal, PushCount FROM Opportunity'
        );
        assert.equal(found!.parent('Owner')!.get('Name'), 'Admin');
        assert.deepEqual(
            [
                'IsClosed',
                'IsWon',
                'Probability',
                'ForecastCategory',
                'ExpectedRevenue',
                'FiscalYear',
                'FiscalQuarter',
                'Fiscal',
                'PushCount'
            ].map((f) => textOf(found!.get(f))),
            ['false', 'false', '10', 'Pipeline', '10', '2026', '4', '2026 4', '0']
        );
    });
});

test('triggers see old and new values in the platform’s order, and may change records before the save', () => {
    const o = testOrg();
    const seen: string[] = [];
    o.triggers.set('Opportunity', (e) => {
        seen.push(
            `${e.when} ${e.operation} ${e.oldRecords?.[0]?.get('Name') ?? '-'} -> ${e.newRecords?.[0]?.get('Name') ?? '-'}`
        );
        if (e.when === 'before' && e.newRecords) e.newRecords[0]!.put('Description', 'by trigger');
        if (e.when === 'after' && e.newRecords) assert.throws(() => e.newRecords![0]!.put('Name', 'x'), /read-only/);
    });
    o.within((tx) => {
        const record = deal(o);
        tx.dml('insert', [record], SYSTEM);
        record.put('Name', 'Renamed');
        tx.dml('update', [record], SYSTEM);
        assert.deepEqual(column(all(tx, 'SELECT Description FROM Opportunity'), 'Description'), ['by trigger']);
        tx.dml('delete', [record], SYSTEM);
        tx.dml('undelete', [record], SYSTEM);
    });
    assert.deepEqual(seen, [
        'before insert - -> Deal',
        'after insert - -> Deal',
        'before update Deal -> Renamed',
        'after update Deal -> Renamed',
        'before delete Renamed -> -',
        'after delete Renamed -> -',
        'after undelete - -> Renamed'
    ]);
});

test('triggers run in chunks of 200', () => {
    const o = testOrg();
    const sizes: number[] = [];
    o.triggers.set('Opportunity', (e) => void sizes.push(e.newRecords!.length));
    o.within((tx) =>
        tx.dml(
            'insert',
            Array.from({ length: 450 }, () => deal(o)),
            SYSTEM
        )
    );
    assert.deepEqual(sizes, [200, 200, 200, 200, 50, 50]);
});

test('all or none: one failure undoes the statement and the others are reported as rolled back', () => {
    const o = testOrg();
    o.within((tx) => {
        const records = [deal(o), deal(o, { StageName: null }), deal(o)];
        const results = tx.dml('insert', records, SYSTEM);
        assert.deepEqual(
            results.map((r) => r.errors[0]!.statusCode),
            ['ALL_OR_NONE_OPERATION_ROLLED_BACK', 'REQUIRED_FIELD_MISSING', 'ALL_OR_NONE_OPERATION_ROLLED_BACK']
        );
        assert.deepEqual(results[1]!.errors[0], {
            statusCode: 'REQUIRED_FIELD_MISSING',
            message: 'Required fields are missing: [StageName]',
            fields: ['StageName']
        });
        assert.equal(records[0]!.id, null);
        assert.equal(all(tx, 'SELECT Id FROM Opportunity').length, 0);
    });
});

// "Bulk DML Exception Handling", Apex Developer Guide.
test('partial success: the good records are saved anew with their triggers, statics are kept, limits go back', () => {
    const o = testOrg();
    let runs = 0;
    o.triggers.set('Opportunity', (e, tx) => {
        if (e.when !== 'before') return;
        runs++;
        tx.query('SELECT Id FROM Account', { mode: 'system', sharing: false });
        for (const r of e.newRecords!)
            if (r.get('Name') === 'Bad')
                r.errors.push({ statusCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION', message: 'No', fields: [] });
    });
    o.within((tx) => {
        const results = tx.dml('insert', [deal(o), deal(o, { Name: 'Bad' }), deal(o)], SYSTEM_PARTIAL);
        assert.deepEqual(
            results.map((r) => r.success),
            [true, false, true]
        );
        assert.equal(runs, 2);
        assert.equal(tx.limits.soqlQueries, 1);
        assert.equal(all(tx, 'SELECT Id FROM OpportunityHistory').length, 2);
    });
});

test('an exception leaving a trigger fails its whole chunk in the platform’s words', () => {
    const o = testOrg();
    o.triggers.set('Opportunity', (e, tx) => {
        if (e.when === 'before') tx.query('SELECT Nope FROM Opportunity', { mode: 'system', sharing: false });
    });
    o.within((tx) => {
        const [result] = tx.dml('insert', [deal(o)], SYSTEM_PARTIAL);
        assert.equal(result!.errors[0]!.statusCode, 'CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY');
        assert.match(
            result!.errors[0]!.message,
            /^Trigger: execution of BeforeInsert\n\ncaused by: System\.QueryException: No such column 'Nope' on entity 'Opportunity'\./
        );
    });
});

test('user mode refuses objects and fields without permission', () => {
    const o = testOrg();
    const rep = o.addUser('Rep');
    o.within((tx) => {
        assert.equal(tx.dml('insert', [deal(o)], AS_USER)[0]!.success, true);
    }, rep);
});
