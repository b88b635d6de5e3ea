import { ApexList, ApexMap, ApexSet } from './collections.ts';
import { Decimal } from './decimal.ts';
import { SObj } from './sobject.ts';
import { ApexDate, ApexDatetime, ApexTime } from './temporal.ts';
import { ApexDouble, ApexEnum, ApexObject, type ApexValue } from './values.ts';

/** Equality of collection members and of `==` between Objects: strings by case, numbers by value, records by fields, user classes by `equals`. */
export function apexEquals(a: ApexValue, b: ApexValue): boolean {
    if (a === b) return true;
    if (a === null || b === null) return false;
    return keyOf(a) === keyOf(b) && (!(a instanceof ApexObject) || !a.$class.has('equals', 1) || a.$class.invoke(a, 'equals', [b]) === true);
}

const ids = new WeakMap<object, number>();
let nextId = 0;
const identity = (o: object): number => ids.get(o) ?? (ids.set(o, ++nextId), nextId);

/** A text that is the same for equal values; unequal user objects may share one when their `hashCode` does. */
export function keyOf(v: ApexValue): string {
    if (v === null) return 'n';
    switch (typeof v) {
        case 'string': return 's' + v;
        case 'number': return 'd' + v;
        case 'bigint': return 'd' + v;
        case 'boolean': return 'b' + v;
    }
    if (v instanceof Decimal) return 'd' + v.toPlain();
    if (v instanceof ApexDouble) return 'd' + v.value;
    if (v instanceof ApexDate) return 'D' + v.days;
    if (v instanceof ApexDatetime) return 'T' + v.ms;
    if (v instanceof ApexTime) return 't' + v.ms;
    if (v instanceof ApexEnum) return `e${v.type}.${v.name}`;
    if (v instanceof ApexList) return '[' + v.items.map(keyOf).join('\u0001') + ']';
    if (v instanceof ApexSet) return '{' + v.values().map(keyOf).sort().join('\u0001') + '}';
    if (v instanceof ApexMap) return '<' + [...v.entries()].map(([k, x]) => keyOf(k) + '\u0002' + keyOf(x)).sort().join('\u0001') + '>';
    if (v instanceof SObj) return `o${v.info.name}(` + [...v.values].map(([k, x]) => k + '\u0002' + keyOf(x)).sort().join('\u0001') + ')';
    if (v instanceof Uint8Array) return 'B' + Buffer.from(v).toString('base64');
    if (v instanceof ApexObject && v.$class.has('hashcode', 0)) return 'h' + String(v.$class.invoke(v, 'hashcode', []));
    return 'i' + identity(v as object);
}
