import { ApexList, ApexMap, ApexSet } from '../../kernel/collections.ts';
import { apexException } from '../../kernel/exceptions.ts';
import type { ApexValue } from '../../kernel/values.ts';
import { iterate } from '../../stdlib/iteration.ts';

export const $List = ApexList;
export const $Set = ApexSet;

export function $map(keyType: string, valueType: string, entries: [ApexValue, ApexValue][]): ApexMap {
    const map = new ApexMap(keyType, valueType);
    for (const [k, v] of entries) map.put(k, v);
    return map;
}

/** `list[i] = v`; gives the value. */
export function $setAt(list: ApexList, i: number, v: ApexValue): ApexValue {
    if (i < 0 || i >= list.items.length) throw apexException('System.ListException', `List index out of bounds: ${i}`);
    list.items[i] = v;
    return v;
}

/** `new Integer[n]`. */
export const $newArray = (type: string, size: number | null): ApexList =>
    new ApexList(type, new Array<ApexValue>(size ?? 0).fill(null));

export const $iterate = iterate;

const BATCH = 200;
/** `for (List<Account> batch : [SELECT ...])`. */
export function* $batches(list: ApexList): Generator<ApexList, void> {
    for (let i = 0; i < list.items.length; i += BATCH) yield new ApexList(list.type, list.items.slice(i, i + BATCH));
}

/** Calls a property's setter; gives the value. */
export function $set(setter: (...args: ApexValue[]) => void, v: ApexValue, ...receiver: ApexValue[]): ApexValue {
    setter(...receiver, v);
    return v;
}
