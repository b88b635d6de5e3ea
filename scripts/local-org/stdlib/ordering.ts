/** The order of `List.sort()`: https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_methods_system_list.htm */
import { Decimal } from '../kernel/decimal.ts';
import { apexException } from '../kernel/exceptions.ts';
import type { ObjectInfo } from '../kernel/schema-types.ts';
import { SObj } from '../kernel/sobject.ts';
import { ApexDate, ApexDatetime, ApexTime } from '../kernel/temporal.ts';
import { ApexDouble, ApexEnum, ApexObject, type ApexValue } from '../kernel/values.ts';
import { compareStrings } from './string-parts.ts';
import { apexToString } from './text.ts';

/** Negative, zero or positive. Nulls come first. Throws ListException for values without an order. */
export function compareDefault(a: ApexValue, b: ApexValue): number {
    if (a === null || b === null) return a === b ? 0 : a === null ? -1 : 1;
    if (typeof a === 'string' && typeof b === 'string') return compareStrings(a, b);
    if (isNumber(a) && isNumber(b)) return compareNumbers(a, b);
    if (typeof a === 'boolean' && typeof b === 'boolean') return Number(a) - Number(b);
    if (a instanceof ApexDate && b instanceof ApexDate) return a.days - b.days;
    if ((a instanceof ApexDatetime && b instanceof ApexDatetime) || (a instanceof ApexTime && b instanceof ApexTime))
        return a.ms - b.ms;
    if (a instanceof ApexEnum && b instanceof ApexEnum) return a.ordinal - b.ordinal;
    if (a instanceof SObj && b instanceof SObj) return compareRecords(a, b);
    if (a instanceof ApexObject && a.$class.ancestry.has('system.comparable'))
        return a.$class.invoke(a, 'compareto', [b]);
    const hasText = (v: ApexValue): boolean => typeof v?.apexText === 'function';
    if (hasText(a) && hasText(b)) return compareStrings(apexToString(a), apexToString(b));
    throw apexException('System.ListException', `One or more of the items in this list is not Comparable.`);
}

type Numeric = number | bigint | Decimal | ApexDouble;
const isNumber = (v: ApexValue): v is Numeric =>
    typeof v === 'number' || typeof v === 'bigint' || v instanceof Decimal || v instanceof ApexDouble;
function compareNumbers(a: Numeric, b: Numeric): number {
    const x = a instanceof ApexDouble ? a.value : a;
    const y = b instanceof ApexDouble ? b.value : b;
    if (x instanceof Decimal || y instanceof Decimal)
        return (x instanceof Decimal ? x : Decimal.of(x)).compare(y instanceof Decimal ? y : Decimal.of(y));
    return x < y ? -1 : x > y ? 1 : 0;
}

const orders = new WeakMap<ObjectInfo, string[]>();
/** The name field, then standard fields but Id, then custom ones, each by the alphabet. */
function fieldOrder(object: ObjectInfo): string[] {
    let order = orders.get(object);
    if (!order) {
        const name = object.nameFieldName?.toLowerCase();
        const of = (custom: boolean): string[] =>
            [...object.fields.values()]
                .filter((f) => f.custom === custom)
                .map((f) => f.name.toLowerCase())
                .filter((k) => k !== 'id' && k !== name)
                .sort();
        orders.set(object, (order = [...(name ? [name] : []), ...of(false), ...of(true)]));
    }
    return order;
}

function compareRecords(a: SObj, b: SObj): number {
    if (a.info !== b.info) return compareStrings(a.info.label, b.info.label);
    for (const key of fieldOrder(a.info)) {
        const x = a.values.get(key) ?? null;
        const y = b.values.get(key) ?? null;
        const field = a.info.fields.get(key)!;
        // Picklist values sort as the picklist lists them.
        const place = (v: ApexValue): number => field.picklist.findIndex((p) => p.value === v);
        const byPlace = field.type === 'picklist' && x !== null && y !== null ? place(x) - place(y) : 0;
        const order = byPlace || (x instanceof Uint8Array || y instanceof Uint8Array ? 0 : compareDefault(x, y));
        if (order) return order;
    }
    return 0;
}
