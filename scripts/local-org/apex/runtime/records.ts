/** Reads and writes of SObject fields. Names arrive lower-cased. */
import { ApexList } from '../../kernel/collections.ts';
import { apexException } from '../../kernel/exceptions.ts';
import type { ObjectInfo } from '../../kernel/schema-types.ts';
import { SObj } from '../../kernel/sobject.ts';
import type { ApexValue } from '../../kernel/values.ts';
import { addError } from '../../stdlib/sobject.ts';

export function $get(record: SObj, name: string): ApexValue {
    const v = record.values.get(name);
    return v !== undefined ? v : record.get(name);
}
export function $put(record: SObj, name: string, v: ApexValue): ApexValue {
    record.put(name, v);
    return v;
}
export const $parent = (record: SObj, name: string): SObj | null => record.parent(name);
export function $putParent(record: SObj, name: string, parent: SObj | null): SObj | null {
    if (record.readOnly) throw apexException('System.FinalException', 'Record is read-only');
    record.parents.set(name, parent);
    return parent;
}
/** `opportunity.Account.Name`: a parent that is not there gives null fields. */
export const $fieldOfParent = (parent: SObj | null, name: string): ApexValue =>
    parent === null ? null : $get(parent, name);
export const $parentOfParent = (parent: SObj | null, name: string): SObj | null =>
    parent === null ? null : parent.parent(name);

export function $children(record: SObj, name: string, type: string): ApexList {
    const list = record.children.get(name);
    if (list) return list;
    if (record.queried && !record.queried.has(name)) {
        throw apexException(
            'System.SObjectException',
            `SObject row was retrieved via SOQL without querying the requested field: ${record.info.name}.${name}`
        );
    }
    return new ApexList(type);
}

export const $record = (info: ObjectInfo): SObj => new SObj(info);
export function $with(record: SObj, name: string, v: ApexValue): SObj {
    record.values.set(name, v);
    return record;
}
export function $withParent(record: SObj, name: string, parent: SObj | null): SObj {
    record.parents.set(name, parent);
    return record;
}
export const $fieldError = (record: SObj, field: string, message: string | null): void =>
    addError(record, field, message);
