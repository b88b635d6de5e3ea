import { ApexList, ApexMap, ApexSet } from './collections.ts';
import { Decimal } from './decimal.ts';
import { SObj } from './sobject.ts';
import { ApexDate, ApexDatetime, ApexTime } from './temporal.ts';
import { ApexDouble, ApexEnum, ApexObject, type ApexValue } from './values.ts';

type Numeric = number | bigint | Decimal | ApexDouble;
const isNumeric = (v: ApexValue): v is Numeric =>
    typeof v === 'number' || typeof v === 'bigint' || v instanceof Decimal || v instanceof ApexDouble;

/** Equality of collection members and of `==` between Objects: strings by case, numbers by value, records by fields, user classes by `equals`. */
export function apexEquals(a: ApexValue, b: ApexValue): boolean {
    if (a === b) return true;
    if (a === null || b === null) return false;
    if (isNumeric(a)) return isNumeric(b) && sameNumber(a, b);
    if (a instanceof ApexObject) {
        if (a.$class.has('equals', 1)) return a.$class.invoke(a, 'equals', [b]) === true;
        return false;
    }
    if (a instanceof ApexList)
        return (
            b instanceof ApexList &&
            a.items.length === b.items.length &&
            a.items.every((v, i) => apexEquals(v, b.items[i]))
        );
    if (a instanceof ApexSet) return b instanceof ApexSet && a.size === b.size && a.values().every((v) => b.has(v));
    if (a instanceof ApexMap)
        return (
            b instanceof ApexMap &&
            a.size === b.size &&
            [...a.entries()].every(([k, v]) => b.has(k) && apexEquals(v, b.get(k)))
        );
    if (a instanceof SObj) {
        if (!(b instanceof SObj) || a.info.name !== b.info.name || a.values.size !== b.values.size) return false;
        const [mine, theirs] = [parentsOf(a), parentsOf(b)];
        return (
            mine.length === theirs.length &&
            mine.every(([k, parent]) => apexEquals(parent, b.parents.get(k) ?? null)) &&
            [...a.values].every(([k, v]) => b.values.has(k) && apexEquals(v, b.values.get(k)))
        );
    }
    return keyOf(a) === keyOf(b);
}

/** Parent records that are there: they take part in what a record equals and hashes to, as fields do. */
const parentsOf = (r: SObj): [string, SObj][] => [...r.parents].filter((p): p is [string, SObj] => p[1] !== null);

function sameNumber(a: Numeric, b: Numeric): boolean {
    if (a instanceof ApexDouble) a = a.value;
    if (b instanceof ApexDouble) b = b.value;
    // A NaN is never equal to another; `==` between number and bigint compares values exactly.
    // eslint-disable-next-line eqeqeq -- the one comparison that crosses number and bigint without rounding
    if (!(a instanceof Decimal) && !(b instanceof Decimal)) return a == b;
    if ([a, b].some((n) => typeof n === 'number' && !Number.isFinite(n))) return false;
    return (a instanceof Decimal ? a : Decimal.of(a)).compare(b instanceof Decimal ? b : Decimal.of(b)) === 0;
}

const ids = new WeakMap<object, number>();
let nextId = 0;
const identity = (o: object): number => ids.get(o) ?? (ids.set(o, ++nextId), nextId);
const number = (n: number): string =>
    Number.isSafeInteger(n) || !Number.isFinite(n) ? String(n) : Decimal.of(n).toString();

/**
 * What a value hashes to in a Set or as a Map key; equal keys are then told apart by {@link apexEquals}. Decimals that
 * differ in scale alone (1.1 and 1.10) hash apart, as the platform documents; user objects go by `hashCode`.
 */
export function keyOf(v: ApexValue): string {
    if (v === null) return 'n';
    switch (typeof v) {
        case 'string':
            return 's' + v;
        case 'number':
            return 'd' + number(v);
        case 'bigint':
            return 'd' + v;
        case 'boolean':
            return 'b' + v;
    }
    if (v instanceof Decimal) return 'd' + v.toString();
    if (v instanceof ApexDouble) return 'd' + number(v.value);
    if (v instanceof ApexDate) return 'D' + v.days;
    if (v instanceof ApexDatetime) return 'T' + v.ms;
    if (v instanceof ApexTime) return 't' + v.ms;
    if (v instanceof ApexEnum) return `e${v.type}.${v.name}`;
    if (v instanceof ApexList) return '[' + v.items.map(keyOf).join('\u0001') + ']';
    if (v instanceof ApexSet) return '{' + v.values().map(keyOf).sort().join('\u0001') + '}';
    if (v instanceof ApexMap)
        return (
            '<' +
            [...v.entries()]
                .map(([k, x]) => keyOf(k) + '\u0002' + keyOf(x))
                .sort()
                .join('\u0001') +
            '>'
        );
    if (v instanceof SObj)
        return (
            `o${v.info.name}(` +
            [...v.values, ...parentsOf(v)]
                .map(([k, x]) => k + '\u0002' + keyOf(x))
                .sort()
                .join('\u0001') +
            ')'
        );
    if (v instanceof Uint8Array) return 'B' + Buffer.from(v).toString('base64');
    if (v instanceof ApexObject && v.$class.has('hashcode', 0)) return 'h' + String(v.$class.invoke(v, 'hashcode', []));
    return 'i' + identity(v as object);
}
