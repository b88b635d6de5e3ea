/** What serialising an asynchronous job's object does to it: a copy that shares nothing, without transient fields. */
import { ApexList, ApexMap, ApexSet } from '../kernel/collections.ts';
import { SObj } from '../kernel/sobject.ts';
import { ApexObject, type ApexValue } from '../kernel/values.ts';

export function deepCopy<T extends ApexValue>(value: T): T {
    return copy(value, new Map()) as T;
}

/** `seen` keeps objects that are reached twice one object. Values that cannot change stand for themselves. */
function copy(value: ApexValue, seen: Map<object, ApexValue>): ApexValue {
    if (typeof value !== 'object' || value === null) return value;
    const known = seen.get(value as object);
    if (known !== undefined) return known;
    if (value instanceof ApexList) {
        const list = new ApexList(value.type);
        seen.set(value, list);
        list.items.push(...value.items.map((item) => copy(item, seen)));
        return list;
    }
    if (value instanceof ApexSet) {
        const set = new ApexSet(value.type);
        seen.set(value, set);
        for (const item of value) set.add(copy(item, seen));
        return set;
    }
    if (value instanceof ApexMap) {
        const map = new ApexMap(value.keyType, value.valueType);
        seen.set(value, map);
        for (const [key, item] of value.entries()) map.put(copy(key, seen), copy(item, seen));
        return map;
    }
    if (value instanceof SObj) return copyRecord(value, seen);
    if (value instanceof ApexObject) return copyInstance(value, seen);
    return value;
}

function copyRecord(record: SObj, seen: Map<object, ApexValue>): SObj {
    const twin = record.copy();
    seen.set(record, twin);
    for (const [name, parent] of record.parents) twin.parents.set(name, copy(parent, seen));
    for (const [name, children] of record.children) twin.children.set(name, copy(children, seen));
    return twin;
}

function copyInstance(instance: ApexObject, seen: Map<object, ApexValue>): ApexObject {
    const twin = Object.create(Object.getPrototypeOf(instance) as object) as ApexObject & Record<string, ApexValue>;
    seen.set(instance, twin);
    for (const [name, value] of Object.entries(instance)) twin[name] = copy(value, seen);
    for (const field of instance.$class.fields) if (field.transient) instance.$class.write(twin, field.name, null);
    return twin;
}
