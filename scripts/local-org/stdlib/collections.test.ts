/** https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_methods_system_list.htm, …_set.htm, …_map.htm */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { ApexList, ApexMap, ApexSet } from '../kernel/collections.ts';
import { Decimal } from '../kernel/decimal.ts';
import { apexEquals, keyOf } from '../kernel/equality.ts';
import { SObj } from '../kernel/sobject.ts';
import { ApexDate, ApexDatetime } from '../kernel/temporal.ts';
import { ApexDouble, ApexEnum } from '../kernel/values.ts';
import { iterate } from './iteration.ts';
import { account, call, contact, fakeClass, field, inTransaction, invoke, object, throwsApex } from './testing.ts';

const list = (type: string, ...items: unknown[]): ApexList => new ApexList(type, items);
const onList = (name: string, ...args: unknown[]): unknown => invoke('System.List', name, ...args);
const sorted = (l: ApexList): unknown[] => (call('System.List', 'void sort()', l), l.items);
const record = (values: Record<string, unknown>, info = account): SObj => {
    const r = new SObj(info);
    for (const [k, v] of Object.entries(values)) r.values.set(k.toLowerCase(), v);
    return r;
};

test('a list refuses an index it does not have', () => {
    throwsApex(() => onList('get', list('String'), 0), 'System.ListException', /List index out of bounds: 0/);
    throwsApex(() => onList('remove', list('String', 'a'), 1), 'System.ListException');
    assert.equal(onList('remove', list('String', 'a'), 0), 'a');
    assert.equal(onList('indexOf', list('String', 'a', 'b'), 'B'), -1);
});

test('sort: nulls first, strings by case, numbers by value, picklists by their order', () => {
    assert.deepEqual(sorted(list('String', 'b', null, 'a', 'B')), [null, 'B', 'a', 'b']);
    assert.deepEqual(
        sorted(list('Decimal', Decimal.parse('1.10'), Decimal.parse('1.1'), Decimal.parse('0.5'))).map(String),
        ['0.5', '1.10', '1.1']
    );
    assert.deepEqual(sorted(list('Date', ApexDate.of(2026, 2, 1), ApexDate.of(2025, 1, 1))).map(String), [
        '2025-01-01',
        '2026-02-01'
    ]);
    const names = sorted(
        list(
            'Account',
            record({ Name: 'B', Rating: 'Hot' }),
            record({ Name: 'A', Rating: 'Cold' }),
            record({ Name: 'A', Rating: 'Hot' })
        )
    ) as SObj[];
    assert.deepEqual(
        names.map((r) => `${r.get('Name')} ${r.get('Rating')}`),
        ['A Hot', 'A Cold', 'B Hot']
    );
    throwsApex(
        () => sorted(list('Object', fakeClass('Plain').create(), fakeClass('Plain').create())),
        'System.ListException'
    );
});

test('sort calls compareTo of users, and a Comparator', () => {
    const byAge = fakeClass('Person', {
        ancestry: ['system.comparable'],
        fields: ['age'],
        methods: { compareto: (self, other) => self.age - other.age }
    });
    const people = [3, 1, 2].map((age) => byAge.make({ age }));
    assert.deepEqual(
        (sorted(list('Person', ...people)) as { age: number }[]).map((p) => p.age),
        [1, 2, 3]
    );
    const descending = fakeClass('Descending', {
        ancestry: ['system.comparator'],
        methods: { compare: (_, a, b) => b.age - a.age }
    }).make({});
    const again = list('Person', ...people);
    invoke('System.List', 'sort', again, descending);
    assert.deepEqual(
        again.items.map((p) => p.age),
        [3, 2, 1]
    );
});

test('sorting is a stable permutation in order', () => {
    fc.assert(
        fc.property(fc.array(fc.option(fc.integer())), (values) => {
            const result = sorted(list('Integer', ...values)) as (number | null)[];
            assert.deepEqual([...result].sort(), [...values].sort());
            result.forEach((v, i) => i && assert.ok(result[i - 1] === null || (v !== null && result[i - 1]! <= v)));
        })
    );
});

test('sets tell strings apart by case and know what changed', () => {
    const set = new ApexSet('String', ['a', 'A', 'a']);
    assert.equal(set.size, 2);
    assert.equal(call('System.Set', 'Boolean addAll(List<T> from)', set, list('String', 'a', 'b')), true);
    assert.equal(call('System.Set', 'Boolean retainAll(List<T> keep)', set, list('String', 'b', 'x')), true);
    assert.deepEqual(set.values(), ['b']);
    assert.equal(call('System.Set', 'Boolean removeAll(List<T> from)', set, list('String', 'x')), false);
});

test('keySet is a view: what leaves it leaves the map, and nothing can be added (salesforce.stackexchange.com/questions/207388)', () => {
    const map = new ApexMap('String', 'Integer');
    map.put('a', null);
    map.put('b', 2);
    const keys = invoke('System.Map', 'keySet', map) as ApexSet;
    assert.equal(keys.remove('a'), true);
    assert.equal(map.size, 1);
    map.put('c', 3);
    assert.deepEqual(keys.values(), ['b', 'c']);
    throwsApex(() => keys.add('d'), 'System.FinalException', /Collection is read-only/);
});

test('a map of records goes by id', () => {
    const a = record({ Id: '001000000000001AAA' });
    const make = (l: ApexList): ApexMap => call('System.Map', '(List<SObject> records)', l, 'Id', 'Account');
    assert.equal(make(list('Account', a)).get('001000000000001AAA'), a);
    throwsApex(() => make(list('Account', a, a)), 'System.ListException', /Row with duplicate Id at index: 1/);
    throwsApex(
        () => make(list('Account', record({ Name: 'x' }))),
        'System.ListException',
        /Row with null Id at index: 0/
    );
    const map = make(list('Account', a));
    call(
        'System.Map',
        'void putAll(List<SObject> records)',
        map,
        list('Account', record({ Id: '001000000000001AAA', Name: 'new' }))
    );
    assert.equal((map.get('001000000000001AAA') as SObj).get('Name'), 'new');
    // putAll is not as strict as the constructor: a public suite that passes on the platform puts records before their insert.
    call('System.Map', 'void putAll(List<SObject> records)', map, list('Account', record({ Name: 'unsaved' })));
    assert.equal((map.get(null) as SObj).get('Name'), 'unsaved');
});

test('deepClone copies records, without their ids unless asked', () => {
    const l = list('Account', record({ Id: '001000000000001AAA', Name: 'A', CreatedDate: new ApexDatetime(0) }));
    const copy = (call('System.List', 'List<T> deepClone()', l) as ApexList).items[0] as SObj;
    assert.equal(copy.id, null);
    assert.equal(copy.get('CreatedDate'), null);
    assert.equal(copy.get('Name'), 'A');
    const whole = (
        call(
            'System.List',
            'List<T> deepClone(Boolean preserveId, Boolean preserveReadonlyTimestamps)',
            l,
            true,
            true
        ) as ApexList
    ).items[0] as SObj;
    assert.equal(whole.id, '001000000000001AAA');
    assert.notEqual(whole, l.items[0]);
    inTransaction(() => assert.equal(String(invoke('System.List', 'getSObjectType', l).apexText()), 'Account'));
});

test('equal values share a key; user objects go by their own equals and hashCode', () => {
    const value = fc.letrec((tie) => ({
        any: fc.oneof(
            { depthSize: 'small' },
            fc.string(),
            fc.boolean(),
            fc.integer(),
            fc.constant(null),
            fc.bigInt(-(2n ** 63n), 2n ** 63n - 1n),
            fc.date({ noInvalidDate: true }).map((x) => new ApexDatetime(x.getTime())),
            fc.array(tie('any')).map((items) => list('Object', ...items)),
            fc.array(tie('any')).map((items) => new ApexSet('Object', items)),
            fc.constantFrom('A', 'B').map((n) => new ApexEnum('E', n, 0))
        )
    })).any;
    fc.assert(
        fc.property(value, value, (a, b) => {
            assert.ok(apexEquals(a, a));
            assert.equal(apexEquals(a, b), apexEquals(b, a));
            if (apexEquals(a, b)) assert.equal(keyOf(a), keyOf(b));
        })
    );
    const point = fakeClass('Point', {
        fields: ['x'],
        methods: { equals: (self, other) => self.x === other.x, hashcode: () => 1 }
    });
    assert.equal(new ApexSet('Point', [point.make({ x: 1 }), point.make({ x: 1 }), point.make({ x: 2 })]).size, 2);
    assert.ok(apexEquals(1, new ApexDouble(1)) && apexEquals(1, 1n) && !apexEquals(1, '1'));
});

test('a record with one more field is another record', () => {
    assert.ok(apexEquals(record({ Name: 'A' }), record({ Name: 'A' })));
    assert.ok(!apexEquals(record({ Name: 'A' }), record({ Name: 'A', Rating: 'Hot' })));
    assert.ok(!apexEquals(record({ Id: '001000000000001AAA' }), record({ Id: '001000000000001AAA' }, contact)));
});

test('an unset checkbox of a new record is false, never null; other unset fields are null', () => {
    const r = new SObj(object('Thing__c', 'a00', [field('On__c', 'boolean'), field('Text__c', 'string')]));
    assert.deepEqual([r.get('On__c'), r.get('Text__c'), r.isSet('On__c')], [false, null, false]);
});

test('iteration goes over lists, sets, iterables and iterators of users', () => {
    const counter = fakeClass('Counter', {
        ancestry: ['system.iterator'],
        fields: ['n'],
        methods: { hasnext: (self) => self.n < 3, next: (self) => self.n++ }
    });
    const counters = fakeClass('Counters', {
        ancestry: ['system.iterable'],
        methods: { iterator: () => counter.make({ n: 0 }) }
    });
    assert.deepEqual([...iterate(counters.make({}))], [0, 1, 2]);
    assert.deepEqual([...iterate(counter.make({ n: 1 }))], [1, 2]);
    assert.deepEqual([...iterate(new ApexSet('Integer', [2, 1]))], [2, 1]);
    const end = call('System.List', 'Iterator<T> iterator()', list('Integer'));
    throwsApex(() => invoke('System.Iterator', 'next', end), 'System.NoSuchElementException');
});
