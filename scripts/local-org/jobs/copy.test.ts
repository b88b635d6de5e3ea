import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ApexList, ApexMap } from '../kernel/collections.ts';
import { SObj } from '../kernel/sobject.ts';
import { ApexObject, type ApexClassRef, type ApexValue } from '../kernel/values.ts';
import { allStandardObjects } from '../schema/standard/index.ts';
import { deepCopy } from './copy.ts';

class Job extends ApexObject {
    list: ApexList = new ApexList('String', ['a']);
    self: Job | null = null;
    note: string | null = 'kept';
    secret: string | null = 'transient';
    get $class(): ApexClassRef {
        const fields = [{ name: 'secret', type: 'String', transient: true, auraEnabled: false }];
        return {
            fields,
            write: (target: ApexObject, field: string, value: ApexValue) => Object.assign(target, { [field]: value })
        } as unknown as ApexClassRef;
    }
}

test('a copy shares nothing with the original, keeps cycles, and drops transient fields', () => {
    const job = new Job();
    job.self = job;
    const copy = deepCopy(job);
    assert.ok(copy instanceof Job);
    assert.notEqual(copy, job);
    assert.equal(copy.self, copy);
    assert.equal(copy.note, 'kept');
    assert.equal(copy.secret, null);
    assert.equal(job.secret, 'transient');
    copy.list.items.push('b');
    assert.deepEqual(job.list.items, ['a']);
});

test('records, their parents and what maps hold are copied too', () => {
    const info = allStandardObjects().find((o) => o.name === 'Account')!;
    const parent = new SObj(info);
    const record = new SObj(info);
    record.parents.set('parent', parent);
    const map = new ApexMap('String', 'Account');
    map.put('k', record);
    const copy = deepCopy(map).get('k') as SObj;
    copy.put('Name', 'changed');
    copy.parents.get('parent')!.put('Name', 'changed');
    assert.equal(record.get('Name'), null);
    assert.equal(parent.get('Name'), null);
});
