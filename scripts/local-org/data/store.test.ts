import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { Decimal } from '../kernel/decimal.ts';
import type { Schema } from '../kernel/schema-types.ts';
import { ApexDate, ApexDatetime, ApexTime } from '../kernel/temporal.ts';
import { addField, idField, makeField, makeObject, systemFields, type MutableField } from '../schema/model.ts';
import { Store } from './store.ts';

function schemaWith(...fields: MutableField[]): Schema {
    const object = makeObject('Thing__c', { keyPrefix: 'a09', custom: true });
    for (const f of [idField(), ...systemFields.deleted(), ...fields]) addField(object, f);
    const objects = [object];
    return {
        object: (n) => objects.find((o) => o.name.toLowerCase() === n.toLowerCase()),
        objectByPrefix: (p) => objects.find((o) => o.keyPrefix === p),
        objects: () => objects,
        label: () => undefined,
        hasLabel: () => false,
        labels: () => []
    };
}

function inFile(fn: (open: (...fields: MutableField[]) => Store) => void): void {
    const folder = mkdtempSync(join(tmpdir(), 'store-'));
    const stores: Store[] = [];
    try {
        fn((...fields) => {
            stores.at(-1)?.close();
            stores.push(Store.open(join(folder, 'org.db'), schemaWith(...fields)));
            return stores.at(-1)!;
        });
    } finally {
        stores.at(-1)?.close();
        rmSync(folder, { recursive: true });
    }
}

const amount = (scale: number): MutableField =>
    makeField('Amount__c', 'currency', { custom: true, precision: 18, scale });

test('every type of value comes back as it was', () => {
    const store = Store.open(
        ':memory:',
        schemaWith(
            makeField('Text__c', 'string'),
            amount(2),
            makeField('Flag__c', 'boolean'),
            makeField('Count__c', 'int'),
            makeField('Long__c', 'long'),
            makeField('Day__c', 'date'),
            makeField('At__c', 'datetime'),
            makeField('Time__c', 'time'),
            makeField('Bytes__c', 'base64'),
            makeField('Ref__c', 'reference', { referenceTo: ['Thing__c'] })
        )
    );
    const values = {
        Text__c: 'Äé',
        Amount__c: Decimal.parse('-90071992547409.93'),
        Flag__c: true,
        Count__c: -7,
        Long__c: 9_007_199_254_740_993n,
        Day__c: ApexDate.of(1969, 12, 31),
        At__c: new ApexDatetime(1_795_262_400_123),
        Time__c: new ApexTime(1),
        Bytes__c: new Uint8Array([0, 255])
    };
    const id = store.insertRow('Thing__c', values);
    const row = store.selectRow('thing__c', id)!;
    for (const [name, value] of Object.entries(values)) assert.deepEqual(row.get(name), value, name);
    assert.equal(row.get('Ref__c'), null);
    store.updateRow('Thing__c', id, { Text__c: '', Ref__c: id.slice(0, 15) });
    assert.deepEqual(
        [store.selectRow('Thing__c', id)!.get('Text__c'), store.selectRow('Thing__c', id)!.get('Ref__c')],
        [null, id]
    );
});

test('new fields and scales are taken up, old values stay', () => {
    inFile((open) => {
        const id = open(amount(2)).insertRow('Thing__c', { Amount__c: Decimal.parse('12.35') });
        const store = open(amount(4), makeField('New__c', 'boolean'));
        assert.equal((store.selectRow('Thing__c', id)!.get('Amount__c') as Decimal).toString(), '12.3500');
        assert.equal(store.selectRow('Thing__c', id)!.get('New__c'), false);
        assert.equal((open(amount(1)).selectRow('Thing__c', id)!.get('Amount__c') as Decimal).toString(), '12.35');
        assert.throws(() => open(makeField('Amount__c', 'string')), /changed from scaled:3 to text/);
    });
});

test('ids grow, keep their prefix and check suffix, and are not given again', () => {
    inFile((open) => {
        const first = open(amount(2));
        const ids = [first.insertRow('Thing__c', {}), first.insertRow('Thing__c', {})];
        const mark = first.mark();
        ids.push(first.insertRow('Thing__c', {}));
        first.discard(mark);
        ids.push(first.insertRow('Thing__c', {}));
        ids.push(open(amount(2)).insertRow('Thing__c', {}));
        assert.deepEqual([...new Set(ids)].sort(), ids);
        for (const id of ids) assert.match(id, /^a09000\w{9}[A-Z0-5]{3}$/);
    });
});

test('what is committed lasts, what is discarded does not, and transactions nest', () => {
    inFile((open) => {
        const store = open(amount(2));
        const outer = store.mark();
        store.insertRow('Thing__c', {});
        const inner = store.mark();
        store.insertRow('Thing__c', {});
        store.discard(inner);
        assert.throws(() => store.rollbackTo(inner), /is gone/);
        store.release(outer);
        const undone = store.mark();
        store.insertRow('Thing__c', {});
        store.discard(undone);
        assert.equal(open(amount(2)).selectRows('Thing__c').length, 1);
    });
});
