import assert from 'node:assert/strict';
import { test } from 'node:test';
import { column, make, SYSTEM, SYSTEM_PARTIAL, testOrg, textOf, type TestOrg } from '../testing.ts';
import type { DataTransaction } from '../transaction.ts';

const play = (
    o: TestOrg,
    tx: DataTransaction,
    first: Record<string, unknown>,
    ...edits: Record<string, unknown>[]
): string => {
    const record = make(o.schema, 'Opportunity', {
        Name: 'Deal',
        StageName: 'Prospecting',
        CloseDate: 'date:2026-12-15',
        ...first
    });
    assert.deepEqual(tx.dml('insert', [record], SYSTEM)[0]!.errors, []);
    for (const edit of edits)
        assert.deepEqual(
            tx.dml('update', [make(o.schema, 'Opportunity', { Id: record.id, ...edit })], SYSTEM)[0]!.errors,
            []
        );
    return record.id!;
};
const read = (tx: DataTransaction, fields: string, object = 'Opportunity', rest = ''): string[] =>
    tx.query(`SELECT ${fields} FROM ${object} ${rest}`, { mode: 'system', sharing: false }).records.map((r) =>
        fields
            .split(', ')
            .map((f) => textOf(r.get(f)))
            .join(' ')
    );

test('a stage fills in probability and forecast category unless somebody sets them', () => {
    const o = testOrg();
    const fields = 'Probability, ForecastCategoryName, ForecastCategory, IsClosed, IsWon';
    const after = (first: Record<string, unknown>, ...edits: Record<string, unknown>[]): string =>
        o.within((tx) => (play(o, tx, first, ...edits), read(tx, fields)[0]!));
    assert.equal(after({}), '10 Pipeline Pipeline false false');
    assert.equal(after({ Probability: 33 }), '33 Pipeline Pipeline false false');
    assert.equal(after({ Probability: 33 }, { StageName: 'Needs Analysis' }), '40 Best Case BestCase false false');
    assert.equal(after({}, { StageName: 'Negotiation/Review', Probability: 75 }), '75 Commit Forecast false false');
    assert.equal(after({}, { ForecastCategoryName: 'Commit' }, { Name: 'x' }), '10 Commit Forecast false false');
    assert.equal(after({}, { StageName: 'Closed Lost' }), '0 Omitted Omitted true false');
});

test('a stage set by a before-trigger counts like one set by the user', () => {
    const o = testOrg();
    o.triggers.set('Opportunity', (e) => {
        if (e.when === 'before' && e.operation === 'insert') e.newRecords![0]!.put('StageName', 'Needs Analysis');
    });
    o.within((tx) => {
        play(o, tx, {});
        assert.deepEqual(read(tx, 'StageName, Probability, ForecastCategory'), ['Needs Analysis 40 BestCase']);
    });
});

test('a win pulls a future close date to today and leaves a past one', () => {
    const o = testOrg();
    const close = (date: string): string =>
        o.within(
            (tx) => (
                play(o, tx, { CloseDate: date }, { StageName: 'Closed Won' }, { Name: 'later' }),
                read(tx, 'CloseDate')[0]!
            )
        );
    assert.equal(close('date:2026-12-15'), '2026-11-21');
    assert.equal(close('date:2026-10-15'), '2026-10-15');
});

test('pushes are counted when the close date moves to a later month, and never taken back', () => {
    const o = testOrg();
    const pushes = (...dates: string[]): string =>
        o.within(
            (tx) => (
                play(o, tx, { CloseDate: 'date:2026-12-15' }, ...dates.map((d) => ({ CloseDate: `date:${d}` }))),
                read(tx, 'PushCount')[0]!
            )
        );
    assert.equal(pushes('2026-12-31'), '0');
    assert.equal(pushes('2027-01-01'), '1');
    assert.equal(pushes('2027-01-01', '2026-12-01', '2027-06-30'), '2');
});

test('history: one row per save that changes stage, amount, date, probability or forecast, with the values before', () => {
    const o = testOrg();
    o.within((tx) => {
        const id = play(
            o,
            tx,
            { Amount: 10 },
            { Name: 'no row' },
            { Amount: 20 },
            { CloseDate: 'date:2027-02-01', StageName: 'Qualification' },
            { NextStep: 'no row' },
            { Probability: 21 }
        );
        assert.deepEqual(
            read(
                tx,
                'StageName, Amount, CloseDate, Probability, ForecastCategory, ExpectedRevenue, PrevAmount, PrevCloseDate',
                'OpportunityHistory',
                'ORDER BY CreatedDate'
            ),
            [
                'Prospecting 10 2026-12-15 10 Pipeline 1 null null',
                'Prospecting 20 2026-12-15 10 Pipeline 2 10 2026-12-15',
                'Qualification 20 2027-02-01 20 Pipeline 4 20 2026-12-15',
                'Qualification 20 2027-02-01 21 Pipeline 4.2 20 2027-02-01'
            ]
        );
        const rows = column(
            tx.query('SELECT Id FROM OpportunityHistory ORDER BY CreatedDate', { mode: 'system', sharing: false })
                .records,
            'Id'
        );
        const [deal] = tx.query(
            `SELECT LastAmountChangedHistoryId, LastCloseDateChangedHistoryId, LastStageChangeDate, LastModifiedDate FROM Opportunity WHERE Id = '${id}'`,
            { mode: 'system', sharing: false }
        ).records;
        assert.equal(deal!.get('LastAmountChangedHistoryId'), rows[1]);
        assert.equal(deal!.get('LastCloseDateChangedHistoryId'), rows[2]);
        assert.ok(deal!.get('LastStageChangeDate').ms < deal!.get('LastModifiedDate').ms);
    });
});

// "Triggers and Order of Execution", Apex Developer Guide: workflow field updates fire update triggers once more.
test('with re-fired updates the triggers run once more with the original old values, and one save is one history row', () => {
    const o = testOrg({ refireUpdates: true });
    const fired: string[] = [];
    o.triggers.set('Opportunity', (e) => {
        if (e.operation === 'delete') return;
        fired.push(
            `${e.when} ${e.operation} ${e.oldRecords ? textOf(e.oldRecords[0]!.get('Amount')) : '-'} ${textOf(e.newRecords![0]!.get('Amount'))}`
        );
        if (e.when === 'before' && e.operation === 'update' && textOf(e.newRecords![0]!.get('Amount')) === '20')
            e.newRecords![0]!.put('Amount', e.newRecords![0]!.get('Amount').add(e.newRecords![0]!.get('Amount')));
    });
    o.within((tx) => {
        const id = play(o, tx, { Amount: 10 });
        assert.deepEqual(fired.splice(0), [
            'before insert - 10',
            'after insert - 10',
            'before update 10 10',
            'after update 10 10'
        ]);
        tx.dml('update', [make(o.schema, 'Opportunity', { Id: id, Amount: 5, CloseDate: 'date:2027-03-01' })], SYSTEM);
        assert.deepEqual(fired.splice(0), [
            'before update 10 5',
            'after update 10 5',
            'before update 10 5',
            'after update 10 5'
        ]);
        assert.deepEqual(read(tx, 'PushCount, Amount'), ['1 5']);
        assert.deepEqual(read(tx, 'Amount, PrevAmount', 'OpportunityHistory', 'ORDER BY CreatedDate'), [
            '10 null',
            '5 10'
        ]);
    });
});

test('a change of the re-fired trigger amends the history row of its save', () => {
    const o = testOrg({ refireUpdates: true });
    let runs = 0;
    o.triggers.set('Opportunity', (e) => {
        // The insert's second pass, the update, and then the update's second pass.
        if (e.when === 'before' && e.operation === 'update' && ++runs === 3)
            e.newRecords![0]!.put('StageName', 'Qualification');
    });
    o.within((tx) => {
        const record = make(o.schema, 'Opportunity', {
            Name: 'Deal',
            StageName: 'Prospecting',
            CloseDate: 'date:2026-12-15'
        });
        tx.dml('insert', [record], SYSTEM);
        tx.dml(
            'update',
            [make(o.schema, 'Opportunity', { Id: record.id, CloseDate: 'date:2027-03-01' })],
            SYSTEM_PARTIAL
        );
        assert.deepEqual(
            read(tx, 'StageName, CloseDate, PrevCloseDate', 'OpportunityHistory', 'ORDER BY CreatedDate'),
            ['Prospecting 2026-12-15 null', 'Qualification 2027-03-01 2026-12-15']
        );
        assert.deepEqual(read(tx, 'StageName, PushCount'), ['Qualification 1']);
    });
});
