import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DmlOptions, DmlResult } from '../../kernel/engine.ts';
import { Decimal } from '../../kernel/decimal.ts';
import type { SObj } from '../../kernel/sobject.ts';
import {
    AS_USER,
    column,
    make,
    permissions,
    SYSTEM,
    SYSTEM_PARTIAL,
    testOrg,
    textOf,
    type TestOrg
} from '../testing.ts';
import type { DataTransaction } from '../transaction.ts';

const DEAL = { Name: 'Deal', StageName: 'Prospecting', CloseDate: 'date:2026-12-15' };
const save = (
    o: TestOrg,
    tx: DataTransaction,
    object: string,
    values: Record<string, unknown>,
    options: DmlOptions = SYSTEM_PARTIAL
): DmlResult => tx.dml(values['Id'] ? 'update' : 'insert', [make(o.schema, object, values)], options)[0]!;
const error = (r: DmlResult): string =>
    r.success ? 'ok' : `${r.errors[0]!.statusCode}: ${r.errors[0]!.message} [${r.errors[0]!.fields.join()}]`;
const select = (tx: DataTransaction, soql: string): SObj[] =>
    tx.query(soql, { mode: 'system', sharing: false }).records;

test('values are checked in the platform’s words', () => {
    const o = testOrg();
    o.within((tx) => {
        const id = save(o, tx, 'Opportunity', DEAL).id!;
        const deal = (values: Record<string, unknown>): string =>
            error(save(o, tx, 'Opportunity', { ...DEAL, ...values }));
        assert.equal(
            deal({ Name: 'x'.repeat(121) }),
            `STRING_TOO_LONG: Opportunity Name: data value too large: ${'x'.repeat(121)} (max length=120) [Name]`
        );
        assert.equal(
            deal({ Amount: Decimal.parse('1e17') }),
            'NUMBER_OUTSIDE_VALID_RANGE: Amount: value outside of valid range on numeric field: 100000000000000000.00 [Amount]'
        );
        assert.equal(
            deal({ AccountId: '001000000000009AAA' }),
            'INVALID_CROSS_REFERENCE_KEY: invalid cross reference id [AccountId]'
        );
        assert.equal(
            deal({ AccountId: id }),
            `FIELD_INTEGRITY_EXCEPTION: Account ID: id value of incorrect type: ${id} [AccountId]`
        );
        assert.equal(
            deal({ AccountId: 'Acme' }),
            'MALFORMED_ID: Account ID: id value of incorrect type: Acme [AccountId]'
        );
        assert.equal(
            error(save(o, tx, 'Push__c', { Opportunity__c: id, Kinds__c: 'late;moon' })),
            'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST: Kinds  c: bad value for restricted picklist field: moon [Kinds__c]'.replace(
                'Kinds  c',
                o.schema.object('Push__c')!.fields.get('kinds__c')!.label
            )
        );
        assert.equal(
            error(save(o, tx, 'Contact', { LastName: 'X', Email: 'nobody' })),
            'INVALID_EMAIL_ADDRESS: Email: invalid email address: nobody [Email]'
        );
        assert.equal(
            error(save(o, tx, 'Opportunity', { Id: id, Name: null, StageName: '' })),
            'REQUIRED_FIELD_MISSING: Required fields are missing: [Name, StageName] [Name,StageName]'
        );
        const away = o.addUser('Away', { isActive: false });
        assert.match(
            deal({ OwnerId: away }),
            /^INACTIVE_OWNER_OR_USER: operation performed with inactive user \[005\w{12}\] as owner of opportunity \[OwnerId\]/
        );
    });
});

test('text is trimmed, empty text is null, numbers keep their digits', () => {
    const o = testOrg();
    o.within((tx) => {
        save(o, tx, 'Opportunity', { ...DEAL, Name: '  Deal ', NextStep: '   ', Amount: Decimal.parse('1.005') });
        const [r] = select(tx, 'SELECT Name, NextStep, Amount FROM Opportunity');
        assert.deepEqual([r!.get('Name'), r!.get('NextStep'), r!.get('Amount').toString()], ['Deal', null, '1.005']);
    });
});

test('records are found by id or the platform says why not', () => {
    const o = testOrg();
    o.within((tx) => {
        const id = save(o, tx, 'Opportunity', DEAL).id!;
        const update = (values: Record<string, unknown>): string =>
            error(tx.dml('update', [make(o.schema, 'Opportunity', values)], SYSTEM_PARTIAL)[0]!);
        assert.equal(update({ Name: 'x' }), 'MISSING_ARGUMENT: Id not specified in an update call [Id]');
        assert.equal(
            update({ Id: '006000000000zzzAAA' }),
            'INVALID_CROSS_REFERENCE_KEY: invalid cross reference id []'
        );
        assert.match(update({ Id: '001000000000001AAA' }), /^MALFORMED_ID: Opportunity ID: id value of incorrect type/);
        assert.equal(update({ Id: id.slice(0, 15), Name: 'Short id' }), 'ok');
        tx.dml('delete', [make(o.schema, 'Opportunity', { Id: id })], SYSTEM);
        assert.equal(update({ Id: id, Name: 'x' }), 'ENTITY_IS_DELETED: entity is deleted []');
        assert.equal(
            error(tx.dml('insert', [make(o.schema, 'Opportunity', { ...DEAL, Id: id })], SYSTEM_PARTIAL)[0]!),
            'INVALID_FIELD_FOR_INSERT_UPDATE: cannot specify Id in an insert call [Id]'
        );
        const twice = make(o.schema, 'Opportunity', { Id: id });
        assert.throws(() => tx.dml('update', [twice, twice.copy()], SYSTEM), /Duplicate id in list/);
    });
});

test('unique values: against the org and within the chunk', () => {
    const o = testOrg();
    o.within((tx) => {
        const deal = save(o, tx, 'Opportunity', DEAL).id!;
        const push = (key: string) => make(o.schema, 'Push__c', { Opportunity__c: deal, Key__c: key });
        const first = tx.dml('insert', [push('a'), push('b'), push('A')], SYSTEM_PARTIAL);
        assert.deepEqual(
            first.map((r) => r.success),
            [true, true, false]
        );
        assert.match(
            first[2]!.errors[0]!.message,
            /^duplicate value found: Key__c duplicates value on record with id: a00\w{12}$/
        );
        assert.equal(
            error(tx.dml('insert', [push('b')], SYSTEM_PARTIAL)[0]!),
            `DUPLICATE_VALUE: duplicate value found: Key__c duplicates value on record with id: ${first[1]!.id!.slice(0, 15)} []`
        );
        tx.dml('delete', [make(o.schema, 'Push__c', { Id: first[1]!.id })], SYSTEM);
        assert.equal(error(tx.dml('insert', [push('b')], SYSTEM_PARTIAL)[0]!), 'ok');
        assert.deepEqual(
            column(select(tx, 'SELECT Name FROM Push__c ORDER BY Name'), 'Name').map((n) => /^P-\d{4}$/.test(n)),
            [true, true]
        );
    });
});

test('upsert by id and by external id', () => {
    const o = testOrg();
    o.within((tx) => {
        const deal = save(o, tx, 'Opportunity', DEAL).id!;
        const push = (key: string | null, days: number) =>
            make(o.schema, 'Push__c', {
                ...(key === 'new' ? { Opportunity__c: deal } : {}),
                Opportunity__c: deal,
                Key__c: key,
                Days__c: days
            });
        const options = { ...SYSTEM_PARTIAL, externalId: 'Key__c' };
        const [made] = tx.dml('upsert', [push('k', 1)], options);
        assert.deepEqual([made!.success, made!.created], [true, true]);
        const results = tx.dml('upsert', [push('K', 2), push('n', 3), push(null, 4), push('n', 5)], options);
        assert.deepEqual(
            results.map((r) => [r.success, r.created]),
            [
                [true, false],
                [true, true],
                [false, false],
                [false, false]
            ]
        );
        assert.equal(results[0]!.id, made!.id);
        assert.deepEqual(column(select(tx, 'SELECT Days__c FROM Push__c ORDER BY Days__c'), 'Days__c'), ['2', '3']);
        const byId = tx.dml(
            'upsert',
            [
                make(o.schema, 'Push__c', { Id: made!.id, Days__c: 9 }),
                make(o.schema, 'Push__c', { Opportunity__c: deal })
            ],
            SYSTEM
        );
        assert.deepEqual(
            byId.map((r) => r.created),
            [false, true]
        );
    });
});

test('deleting a deal takes its details without their triggers and clears lookups; undelete brings all back', () => {
    const o = testOrg();
    const fired: string[] = [];
    o.triggers.set('Push__c', (e) => void fired.push(`${e.when} ${e.operation}`));
    o.within((tx) => {
        const deal = save(o, tx, 'Opportunity', DEAL).id!;
        save(o, tx, 'Push__c', { Opportunity__c: deal });
        const note = save(o, tx, 'Note__c', { Name: 'n', Opportunity__c: deal }).id!;
        fired.length = 0;
        const record = make(o.schema, 'Opportunity', { Id: deal });
        tx.dml('delete', [record], SYSTEM);
        const state = (): unknown[] => [
            select(tx, 'SELECT Id FROM Opportunity').length,
            select(tx, 'SELECT Id FROM Push__c').length,
            select(tx, 'SELECT Id FROM OpportunityHistory').length,
            textOf(select(tx, `SELECT Opportunity__c FROM Note__c WHERE Id = '${note}'`)[0]!.get('Opportunity__c'))
        ];
        assert.deepEqual(state(), [0, 0, 0, 'null']);
        assert.deepEqual(column(select(tx, 'SELECT IsDeleted FROM Opportunity ALL ROWS'), 'IsDeleted'), ['true']);
        assert.deepEqual(fired, []);
        tx.dml('undelete', [record], SYSTEM);
        assert.deepEqual(state(), [1, 1, 1, deal]);
        assert.equal(
            error(tx.dml('undelete', [record], SYSTEM_PARTIAL)[0]!),
            'UNDELETE_FAILED: Entity is not in the recycle bin []'
        );
    });
});

test('a parent may be named by its external id', () => {
    const o = testOrg();
    o.within((tx) => {
        const account = save(o, tx, 'Account', { Name: 'Acme', Code__c: 'AC-1' }).id;
        const contact = (code: string): SObj => {
            const record = make(o.schema, 'Contact', { LastName: 'Smith' });
            record.parents.set('account', make(o.schema, 'Account', { Code__c: code }));
            return record;
        };
        const results = tx.dml('insert', [contact('ac-1'), contact('AC-2')], SYSTEM_PARTIAL);
        assert.deepEqual(results.map(error), [
            'ok',
            'INVALID_FIELD: Foreign key external ID: ac-2 not found for field Code__c in entity Account []'
        ]);
        assert.deepEqual(column(select(tx, 'SELECT AccountId FROM Contact'), 'AccountId'), [account]);
    });
});

test('a hierarchy setting has one record per owner, the organization unless another is named', () => {
    const o = testOrg();
    o.within((tx) => {
        assert.equal(error(save(o, tx, 'Options__c', { On__c: true })), 'ok');
        assert.deepEqual(column(select(tx, 'SELECT SetupOwnerId FROM Options__c'), 'SetupOwnerId'), [o.org.id]);
        assert.match(
            error(save(o, tx, 'Options__c', { On__c: false })),
            /^DUPLICATE_VALUE: duplicate value found: SetupOwnerId/
        );
        assert.equal(error(save(o, tx, 'Options__c', { SetupOwnerId: tx.user.id })), 'ok');
    });
});

test('what is not modelled is refused by name', () => {
    const o = testOrg();
    o.within((tx) => {
        assert.throws(() => save(o, tx, 'OpportunityLineItem', {}), /NotSupported: saving OpportunityLineItem/);
        const account = o.schema.object('Account')! as unknown as { validationRules: unknown[] };
        account.validationRules.push({ name: 'Rule', active: true, formula: 'FALSE', message: 'x', field: null });
        assert.throws(() => save(o, tx, 'Account', { Name: 'x' }), /NotSupported: validation rule Account\.Rule/);
        assert.throws(
            () => tx.enqueue({ kind: 'queueable', instance: null as never }),
            /NotSupported: asynchronous work/
        );
        o.triggers.set('Lead', () => tx.rollback(outside));
        const outside = tx.savepoint();
        assert.throws(
            () => save(o, tx, 'Lead', { LastName: 'x', Company: 'x' }),
            /NotSupported: Database\.rollback in a trigger/
        );
    });
});

test('a third failing attempt ends the statement', () => {
    const o = testOrg();
    let n = 0;
    o.triggers.set('Opportunity', (e) => {
        if (e.when === 'before')
            e.newRecords![0]!.errors.push({
                statusCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION',
                message: `no ${++n}`,
                fields: []
            });
    });
    o.within((tx) => {
        const deals = () => Array.from({ length: 4 }, () => make(o.schema, 'Opportunity', DEAL));
        assert.throws(() => tx.dml('insert', deals(), SYSTEM_PARTIAL), /Too many batch retries/);
        const results = tx.dml('insert', deals(), { ...AS_USER, allOrNone: false, api: true });
        assert.ok(results.every((r) => !r.success));
        assert.equal(select(tx, 'SELECT Id FROM Opportunity').length, 0);
    });
});

test('a trigger that starts itself stops 16 deep', () => {
    const o = testOrg();
    let deepest = 0;
    o.triggers.set('Opportunity', (e, tx) => {
        if (e.when !== 'after' || e.operation !== 'update') return;
        deepest = Math.max(deepest, tx.triggerDepth);
        const [r] = tx.dml(
            'update',
            [make(o.schema, 'Opportunity', { Id: e.newRecords![0]!.id, Name: 'again' })],
            SYSTEM
        );
        if (!r!.success) e.newRecords![0]!.errors.push(r!.errors[0]!);
    });
    o.within((tx) => {
        const id = save(o, tx, 'Opportunity', DEAL).id!;
        assert.match(
            error(save(o, tx, 'Opportunity', { Id: id, Name: 'x' }, SYSTEM)),
            /^CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY: maximum trigger depth exceeded/
        );
        assert.equal(deepest, 16);
    });
});

test('user mode and the API: rights to objects and fields', () => {
    const o = testOrg();
    const rep = o.addUser('Rep', {
        permissions: permissions({ deny: ['Opportunity.Amount.edit', 'Note__c.create', 'Note__c.delete'] })
    });
    o.within((tx) => {
        const api = { ...AS_USER, allOrNone: false, api: true };
        const deal = { ...DEAL, Amount: 5 };
        assert.equal(
            error(save(o, tx, 'Opportunity', deal, api)),
            'INVALID_FIELD_FOR_INSERT_UPDATE: Unable to create/update fields: Amount. Please check the security settings of this field and verify that it is read/write for your profile or permission set. [Amount]'
        );
        assert.equal(
            error(save(o, tx, 'Opportunity', { ...DEAL, IsWon: true }, api)),
            'INVALID_FIELD_FOR_INSERT_UPDATE: Unable to create/update fields: IsWon. Please check the security settings of this field and verify that it is read/write for your profile or permission set. [IsWon]'
        );
        assert.throws(
            () => save(o, tx, 'Opportunity', deal, AS_USER),
            /^System\.DmlException: Operation failed due to fields being inaccessible on Sobject Opportunity, check errors on Exception or Result!$/
        );
        assert.throws(
            () => save(o, tx, 'Note__c', { Name: 'n' }, AS_USER),
            /^System\.SecurityException: Access to entity 'Note__c' denied$/
        );
        assert.equal(
            error(save(o, tx, 'Note__c', { Name: 'n' }, api)).split(':')[0],
            'CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY'
        );
        const id = save(o, tx, 'Opportunity', deal, SYSTEM).id!;
        const read = select(tx, `SELECT Id, Amount, Name FROM Opportunity WHERE Id = '${id}'`)[0]!;
        read.put('Name', 'Renamed');
        assert.equal(
            error(tx.dml('update', [read], AS_USER)[0]!),
            'ok',
            'a field that was only read and left alone is no write'
        );
    }, rep);
});

test('LimitException ends everything, whatever allOrNone says', () => {
    const o = testOrg();
    o.within((tx) =>
        assert.throws(
            () =>
                tx.dml(
                    'insert',
                    Array.from({ length: 10_001 }, () => make(o.schema, 'Account', { Name: 'x' })),
                    SYSTEM_PARTIAL
                ),
            /Too many DML rows: 10001/
        )
    );
    o.triggers.set('Account', (e, tx) => {
        if (e.when === 'after')
            for (let i = 0; i < 101; i++) tx.query('SELECT Id FROM Lead', { mode: 'system', sharing: false });
    });
    o.within((tx) => {
        assert.throws(
            () => tx.dml('insert', [make(o.schema, 'Account', { Name: 'x' })], SYSTEM_PARTIAL),
            /Too many SOQL queries: 101/
        );
        assert.equal(tx.store.selectRows('Account').length, 0);
    });
});

test('savepoints: rolled back again and again, and gone after an older one', () => {
    const o = testOrg();
    o.within((tx) => {
        const add = (name: string): string => save(o, tx, 'Account', { Name: name }).id!;
        const names = (): string => column(select(tx, 'SELECT Name FROM Account ORDER BY Name'), 'Name').join();
        add('a');
        const one = tx.savepoint();
        add('b');
        const two = tx.savepoint();
        add('c');
        tx.rollback(two);
        assert.equal(names(), 'a,b');
        tx.rollback(one);
        assert.equal(names(), 'a');
        add('d');
        tx.rollback(one);
        assert.equal(names(), 'a');
        assert.throws(() => tx.rollback(two));
        assert.equal(tx.limits.dmlStatements, 4 + 2 + 4);
    });
});

test('numbers keep digits beyond the scale of their field', () => {
    // help.salesforce.com, article 000385689: values set by API or Apex are stored as entered, whatever the decimal places.
    const o = testOrg();
    o.within((tx) => {
        const amountOf = (given: string): string => {
            const { id } = save(o, tx, 'Opportunity', { ...DEAL, Amount: Decimal.parse(given) });
            return textOf(select(tx, `SELECT Amount FROM Opportunity WHERE Id = '${id}'`)[0]!.get('Amount'));
        };
        assert.deepEqual(['5', '1.234', '1.2345678', '-0.005'].map(amountOf), ['5', '1.234', '1.2346', '-0.005']);
        assert.equal(select(tx, 'SELECT Id FROM Opportunity WHERE Amount = 1.234').length, 1);
        assert.equal(
            textOf(select(tx, 'SELECT SUM(Amount) s FROM Opportunity WHERE Amount < 2')[0]!.get('s')),
            '2.4636'
        );
        assert.equal(select(tx, 'SELECT Id FROM Opportunity WHERE Amount < 9000000000000000').length, 4);
        assert.throws(() => amountOf('1234567890123456'), /NotSupported: a number of that size in Amount/);
    });
});

test('a save or deletion that would start a flow is refused, since flows are not modelled', () => {
    const o = testOrg();
    const info = o.schema.object('Opportunity') as unknown as { recordFlows: { name: string; runsOn: string[] }[] };
    o.within((tx) => {
        info.recordFlows.push({ name: 'Tidy', runsOn: ['update'] });
        const id = save(o, tx, 'Opportunity', DEAL).id!;
        assert.throws(
            () => save(o, tx, 'Opportunity', { Id: id, Name: 'Other' }),
            /NotSupported: record-triggered flow Tidy on update of Opportunity/
        );
        info.recordFlows.push({ name: 'Sweep', runsOn: ['delete'] });
        assert.throws(
            () => tx.dml('delete', [make(o.schema, 'Opportunity', { Id: id })], SYSTEM_PARTIAL),
            /record-triggered flow Sweep on delete of Opportunity/
        );
    });
});
