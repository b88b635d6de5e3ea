/** Records, DML, describe and settings: https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_methods_system_sobject.htm, …_database.htm, …_custom_settings.htm */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ApexValue } from '../kernel/values.ts';
import type { ApexMap } from '../kernel/collections.ts';
import { ApexList } from '../kernel/collections.ts';
import { apexEquals } from '../kernel/equality.ts';
import { Decimal } from '../kernel/decimal.ts';
import type { DmlOptions, DmlResult } from '../kernel/engine.ts';
import type { ApexException } from '../kernel/exceptions.ts';
import { SObj } from '../kernel/sobject.ts';
import type { AccessLevelValue } from './access-level.ts';
import { sobjectStatics } from './custom-settings.ts';
import { platformTypeNamed } from '../kernel/platform-type.ts';
import { enumConstant } from './enums.ts';
import { sobjectField, sobjectType } from './schema-tokens.ts';
import { account, call, contact, field, inTransaction, invoke, object, throwsApex } from './testing.ts';

const record = (values: Record<string, unknown> = {}, info = account): SObj => {
    const r = new SObj(info);
    for (const [k, v] of Object.entries(values)) r.values.set(k.toLowerCase(), v);
    return r;
};
const put = (r: SObj, name: string, v: unknown): unknown =>
    call('System.SObject', 'Object put(String field, Object value)', r, name, v);

test('put takes what the field can hold, gives the old value, and refuses the rest', () => {
    const r = record({ Name: 'Old' });
    assert.equal(put(r, 'name', 'New'), 'Old');
    put(r, 'AnnualRevenue', 5);
    assert.deepEqual(r.get('AnnualRevenue'), Decimal.of(5));
    put(r, 'OwnerId', '005000000000001');
    assert.equal(r.get('OwnerId'), '005000000000001AAA');
    throwsApex(
        () => put(r, 'AnnualRevenue', '5'),
        'System.SObjectException',
        /Illegal assignment from String to Decimal/
    );
    throwsApex(() => put(r, 'Nope', 1), 'System.SObjectException', /Invalid field Nope for Account/);
    throwsApex(() => r.get('Nope'), 'System.SObjectException', /Invalid field Nope for Account/);
    throwsApex(() => put(r, 'OwnerId', 'x'), 'System.StringException', /Invalid id: x/);
    r.readOnly = true;
    throwsApex(() => put(r, 'Name', 'x'), 'System.FinalException', /Record is read-only/);
});

test('fields by token, parents by relationship', () => {
    const r = record({ Name: 'A' });
    assert.equal(
        call('System.SObject', 'Object get(Schema.SObjectField field)', r, sobjectField(account, 'NAME')),
        'A'
    );
    const c = record({}, contact);
    call('System.SObject', 'SObject putSObject(String field, SObject parent)', c, 'Account', r);
    assert.equal(
        call('System.SObject', 'SObject getSObject(Schema.SObjectField field)', c, sobjectField(contact, 'AccountId')),
        r
    );
    assert.equal(call('System.SObject', 'List<SObject> getSObjects(String field)', r, 'Contacts'), null);
    throwsApex(() => call('System.SObject', 'SObject getSObject(String field)', c, 'Nope'), 'System.SObjectException');
});

test('clone drops the id and the stamps unless told not to', () => {
    const r = record({ Id: '001000000000001AAA', Name: 'A' });
    const copy = invoke('System.SObject', 'clone', r) as SObj;
    assert.deepEqual(
        [
            copy.id,
            copy.get('Name'),
            invoke('System.SObject', 'isClone', copy),
            invoke('System.SObject', 'getCloneSourceId', copy)
        ],
        [null, 'A', true, '001000000000001AAA']
    );
    assert.equal((invoke('System.SObject', 'clone', r, true) as SObj).id, '001000000000001AAA');
    assert.equal(invoke('System.SObject', 'isClone', r), false);
});

test('addError keeps message and field', () => {
    const r = record();
    call('System.SObject', 'void addError(String message)', r, 'no');
    call(
        'System.SObject',
        'void addError(Schema.SObjectField field, String message)',
        r,
        sobjectField(account, 'Name'),
        'bad'
    );
    assert.deepEqual(
        r.errors.map((e) => [e.message, e.fields]),
        [
            ['no', []],
            ['bad', ['Name']]
        ]
    );
    assert.equal(invoke('System.SObject', 'hasErrors', r), true);
});

test('populated fields are those set or selected with a value', () => {
    const r = record({ Name: 'A', Rating: null });
    assert.deepEqual((invoke('System.SObject', 'getPopulatedFieldsAsMap', r) as ApexMap).keys(), ['Name', 'Rating']);
    r.queried = new Set(['name', 'rating']);
    assert.deepEqual((invoke('System.SObject', 'getPopulatedFieldsAsMap', r) as ApexMap).keys(), ['Name']);
});

/** A transaction whose DML answers what is given, and keeps the options it was called with. */
function withDml(results: Partial<DmlResult>[], fn: (seen: DmlOptions[]) => void): void {
    const seen: DmlOptions[] = [];
    const dml = (_: unknown, __: unknown, options: DmlOptions): DmlResult[] => {
        seen.push(options);
        return results.map((r) => ({ id: null, success: true, created: false, errors: [], ...r }));
    };
    inTransaction(() => fn(seen), { tx: { dml } });
}
const failure = {
    success: false,
    errors: [
        {
            statusCode: 'REQUIRED_FIELD_MISSING',
            message: 'Required fields are missing: [LastName]',
            fields: ['LastName']
        }
    ]
};
const rolledBack = {
    success: false,
    errors: [{ statusCode: 'ALL_OR_NONE_OPERATION_ROLLED_BACK', message: 'Record rolled back', fields: [] }]
};

test("an all-or-none failure throws DmlException in the platform's words", () => {
    withDml([rolledBack, failure], () => {
        const records = new ApexList('Contact', [record({}, contact), record({}, contact)]);
        let thrown: ApexException | null = null;
        try {
            call('System.Database', 'List<Database.SaveResult> insert(List<SObject> records)', records);
        } catch (e) {
            thrown = e as ApexException;
        }
        assert.equal(
            thrown!.message,
            'Insert failed. First exception on row 1; first error: REQUIRED_FIELD_MISSING, Required fields are missing: [LastName]: [LastName]'
        );
        const on = (name: string, ...args: unknown[]): any => invoke('System.Exception', name, thrown, ...args); // eslint-disable-line @typescript-eslint/no-explicit-any
        assert.deepEqual(
            [
                on('getNumDml'),
                on('getDmlIndex', 0),
                on('getDmlId', 0),
                on('getDmlStatusCode', 0),
                on('getDmlType', 0).name,
                on('getDmlFieldNames', 0).items
            ],
            [1, 1, null, 'REQUIRED_FIELD_MISSING', 'REQUIRED_FIELD_MISSING', ['LastName']]
        );
        assert.equal(on('getDmlFields', 0).items[0], sobjectField(contact, 'LastName'));
    });
    withDml([{ ...failure, id: '003000000000001AAA' }], () =>
        throwsApex(
            () =>
                call(
                    'System.Database',
                    'Database.SaveResult update(SObject record)',
                    record({ Id: '003000000000001AAA' }, contact)
                ),
            'System.DmlException',
            /^Update failed. First exception on row 0 with id 003000000000001AAA; first error/
        )
    );
});

test('partial success gives results; modes and choices reach the statement', () => {
    withDml([failure, { id: '003000000000002AAA' }], (seen) => {
        const records = new ApexList('Contact', [record({}, contact), record({}, contact)]);
        const user = platformTypeNamed('System.AccessLevel')!.staticProps![
            'System.AccessLevel USER_MODE'
        ]!.get() as AccessLevelValue;
        const results = call(
            'System.Database',
            'List<Database.SaveResult> insert(List<SObject> records, Boolean allOrNone, System.AccessLevel level)',
            records,
            false,
            user
        ) as ApexList;
        assert.deepEqual(
            results.items.map((r) => invoke('Database.SaveResult', 'isSuccess', r)),
            [false, true]
        );
        assert.deepEqual(seen, [{ mode: 'user', sharing: true, allOrNone: false }]);
        assert.match(
            results.items[0].apexText(),
            /^Database.SaveResult\[getErrors=\(Database.Error\[getFields=\(LastName\);/
        );
    });
});

test('a list that names a record twice is refused whole', () => {
    withDml([], () => {
        const one = record({ Id: '001000000000001AAA' });
        const twice = new ApexList('Account', [one, record({ Id: '001000000000001AAA' })]);
        throwsApex(
            () =>
                call(
                    'System.Database',
                    'List<Database.SaveResult> update(List<SObject> records, Boolean allOrNone)',
                    twice,
                    false
                ),
            'System.ListException',
            /Duplicate id in list: 001000000000001AAA/
        );
        throwsApex(
            () =>
                call(
                    'System.Database',
                    'List<Database.SaveResult> insert(List<SObject> records)',
                    new ApexList('Account', [one, one])
                ),
            'System.ListException',
            /two identically equal elements/
        );
    });
});

test('describe tells the schema and the rights of the user', () => {
    inTransaction(
        () => {
            const token = sobjectType(account);
            const d = call('Schema.SObjectType', 'Schema.DescribeSObjectResult getDescribe()', token);
            assert.equal(invoke('Schema.DescribeSObjectResult', 'getKeyPrefix', d), '001');
            const fields = invoke(
                'Schema.SObjectTypeFields',
                'getMap',
                invoke('Schema.DescribeSObjectResult', 'getFields', d)
            ) as ApexMap;
            assert.equal(fields.get('NAME'), sobjectField(account, 'Name'));
            const rating = call(
                'Schema.SObjectField',
                'Schema.DescribeFieldResult getDescribe()',
                sobjectField(account, 'Rating')
            );
            assert.deepEqual(
                (invoke('Schema.DescribeFieldResult', 'getPicklistValues', rating) as ApexList).items.map((e) =>
                    invoke('Schema.PicklistEntry', 'getValue', e)
                ),
                ['Hot', 'Warm', 'Cold']
            );
            assert.equal(invoke('Schema.DescribeFieldResult', 'getType', rating).name, 'PICKLIST');
            assert.equal(invoke('Schema.DescribeFieldResult', 'isUpdateable', rating), true);
            const global = call('System.Schema', 'Map<String,Schema.SObjectType> getGlobalDescribe()') as ApexMap;
            assert.equal(global.get('Account'), token);
            const child = (invoke('Schema.DescribeSObjectResult', 'getChildRelationships', d) as ApexList).items[0];
            assert.equal(invoke('Schema.ChildRelationship', 'getField', child), sobjectField(contact, 'AccountId'));
            // Maps are kept by relationships: each describe call gives the same ones.
            assert.equal(
                (invoke('Schema.DescribeSObjectResult', 'getChildRelationships', d) as ApexList).items[0],
                child
            );
            const types = (invoke('Schema.DescribeSObjectResult', 'getRecordTypeInfos', d) as ApexList).items;
            assert.deepEqual(
                types.map((t) => invoke('Schema.RecordTypeInfo', 'getName', t)),
                ['Master']
            );
        },
        {
            user: {
                permissions: {
                    object: () => ({ read: true, create: false, edit: true, delete: false }),
                    field: (_: string, f: string) => ({ read: true, edit: f === 'Rating' })
                }
            }
        }
    );
});

const settings = object(
    'CoachSettings__c',
    'a0S',
    [
        field('SetupOwnerId', 'reference'),
        field('Period__c', 'string'),
        field('Days__c', 'double'),
        field('Off__c', 'boolean')
    ],
    { kind: 'customSetting', customSettingType: 'Hierarchy' }
);
const profile = object('Profile', '00e', []);

/** Settings by owner id, as rows of the org. */
function withSettings(
    rows: Record<string, Record<string, unknown>>,
    fn: (s: (signature: string, ...args: unknown[]) => ApexValue) => void
): void {
    const query = (_: string, o: { binds: Record<string, string> }) => {
        const row = rows[o.binds['owner']!];
        return {
            kind: 'records',
            totalSize: row ? 1 : 0,
            records: row ? [record({ Id: 'a0S000000000001AAA', SetupOwnerId: o.binds['owner'], ...row }, settings)] : []
        };
    };
    inTransaction(() => fn((signature, ...args) => sobjectStatics(settings)[signature]!(...args)), {
        objects: [settings, profile],
        tx: { query }
    });
}
const ORG = '00D000000000001AAA';
const PROFILE = '00e000000000001AAA';
const USER = '005000000000001AAA';

test('hierarchy settings merge user over profile over organization', () => {
    withSettings(
        {
            [ORG]: { Period__c: 'Quarter', Days__c: Decimal.of(7), Off__c: false },
            [PROFILE]: { Period__c: 'Month', Off__c: false },
            [USER]: { Off__c: true }
        },
        (s) => {
            const own = s('CoachSettings__c getInstance()') as SObj;
            assert.deepEqual(
                [own.get('Period__c'), String(own.get('Days__c')), own.get('Off__c'), own.get('SetupOwnerId')],
                ['Month', '7', true, USER]
            );
            assert.equal((s('CoachSettings__c getInstance(Id ownerId)', PROFILE) as SObj).get('Off__c'), false);
            assert.equal((s('CoachSettings__c getOrgDefaults()') as SObj).get('Period__c'), 'Quarter');
            assert.equal((s('CoachSettings__c getValues(Id ownerId)', USER) as SObj).get('Period__c'), null);
        }
    );
});

test('without any record there is an empty one with its owner, never null; getValues is null', () => {
    withSettings({}, (s) => {
        const own = s('CoachSettings__c getInstance()') as SObj;
        assert.deepEqual(
            [own.id, own.get('Period__c'), own.get('Off__c'), own.get('SetupOwnerId')],
            [null, null, false, USER]
        );
        assert.equal((s('CoachSettings__c getOrgDefaults()') as SObj).get('SetupOwnerId'), ORG);
        assert.equal(s('CoachSettings__c getValues(Id ownerId)', USER), null);
    });
});

test('stripInaccessible takes away what the user may not see and says what', () => {
    const rights = {
        permissions: {
            object: () => ({ read: true, create: true, edit: true, delete: true }),
            field: (_: string, f: string) => ({ read: f !== 'AnnualRevenue', edit: true })
        }
    };
    inTransaction(
        () => {
            const records = new ApexList('Account', [
                record({ Name: 'A' }),
                record({ Name: 'B', AnnualRevenue: Decimal.of(1) })
            ]);
            const readable = enumConstant('System.AccessType', 'READABLE');
            const decision = call(
                'System.Security',
                'System.SObjectAccessDecision stripInaccessible(System.AccessType type, List<SObject> records)',
                readable,
                records
            );
            assert.deepEqual(invoke('System.SObjectAccessDecision', 'getModifiedIndexes', decision).values(), [1]);
            assert.deepEqual(
                invoke('System.SObjectAccessDecision', 'getRemovedFields', decision).get('Account').values(),
                ['AnnualRevenue']
            );
            assert.equal(
                ((invoke('System.SObjectAccessDecision', 'getRecords', decision) as ApexList).items[1] as SObj).isSet(
                    'AnnualRevenue'
                ),
                false
            );
            assert.equal((records.items[1] as SObj).isSet('AnnualRevenue'), true);
        },
        { user: rights }
    );
});

test('stripInaccessible drops child rows of an object the user may not read', () => {
    const rights = {
        permissions: {
            object: (o: string) => ({ read: o === 'Account', create: true, edit: true, delete: true }),
            field: () => ({ read: true, edit: true })
        }
    };
    inTransaction(
        () => {
            const parent = record({ Name: 'A' });
            parent.children.set('contacts', new ApexList('Contact', [record({ LastName: 'X' }, contact)]));
            const readable = enumConstant('System.AccessType', 'READABLE');
            const decision = call(
                'System.Security',
                'System.SObjectAccessDecision stripInaccessible(System.AccessType type, List<SObject> records)',
                readable,
                new ApexList('Account', [parent])
            );
            assert.equal(
                (invoke('System.SObjectAccessDecision', 'getRecords', decision) as ApexList).items[0].children.size,
                0
            );
            assert.deepEqual(
                invoke('System.SObjectAccessDecision', 'getRemovedFields', decision).get('Account').values(),
                ['Contacts']
            );
        },
        { user: rights }
    );
});

test('parents take part in what a record equals and hashes to', () => {
    const child = (parentName: string): SObj => {
        const r = record({ Name: 'Child' });
        r.parents.set('parent', record({ Name: parentName }));
        return r;
    };
    const hash = (r: SObj): number => invoke('System.SObject', 'hashCode', r);
    assert.ok(apexEquals(child('A'), child('A')) && hash(child('A')) === hash(child('A')));
    assert.ok(!apexEquals(child('A'), child('B')) && hash(child('A')) !== hash(child('B')));
    assert.ok(!apexEquals(child('A'), record({ Name: 'Child' })));
    const orphan = record({ Name: 'Child' });
    orphan.parents.set('parent', null);
    assert.ok(apexEquals(orphan, record({ Name: 'Child' })));
});
