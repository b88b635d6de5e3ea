/**
 * Apex values as text: what `String.valueOf(Object)`, `+` with a String and `System.debug` give. The overloads
 * `String.valueOf(Date)` and `String.valueOf(Datetime)` differ (`yyyy-MM-dd`; the user's time zone) and stand in string.ts.
 */
import { ApexList, ApexMap, ApexSet } from '../kernel/collections.ts';
import { Decimal } from '../kernel/decimal.ts';
import { ApexException } from '../kernel/exceptions.ts';
import { SObj } from '../kernel/sobject.ts';
import { ApexDate, ApexDatetime, ApexTime } from '../kernel/temporal.ts';
import { ApexDouble, ApexEnum, ApexObject, type ApexValue } from '../kernel/values.ts';

/** What the platform says of an exception made without a message. */
export const NO_MESSAGE = 'Script-thrown exception';

/** Platform objects that have a text of their own (Type, SObjectType, UUID, ...) carry this. */
export interface HasText {
    apexText(): string;
}
const hasText = (v: ApexValue): v is HasText => typeof v?.apexText === 'function';

/** `type` is the static type as written where it is known; it tells a Double from an Integer. */
export function apexToString(value: ApexValue, type = 'Object'): string {
    return text(value, type, new Set());
}

function text(v: ApexValue, type: string, open: Set<object>): string {
    if (v === null || v === undefined) return 'null';
    if (typeof v === 'number') return isDouble(type) ? doubleText(v) : String(v);
    if (typeof v !== 'object') return String(v);
    if (v instanceof Decimal) return decimalText(v);
    if (v instanceof ApexDouble) return doubleText(v.value);
    if (v instanceof ApexDate) return `${v.toString()} 00:00:00`;
    if (v instanceof ApexDatetime) return v.toIso().replace('T', ' ').slice(0, -5);
    if (v instanceof ApexTime) return timeText(v);
    if (v instanceof ApexEnum) return v.name;
    if (v instanceof Uint8Array) return `Blob[${v.length}]`;
    if (v instanceof ApexException) return `${v.typeName}: ${v.apexMessage ?? NO_MESSAGE}`;
    if (hasText(v)) return v.apexText();
    if (open.has(v)) return '(already output)';
    open.add(v);
    try {
        return compound(v, open);
    } finally {
        open.delete(v);
    }
}

function compound(v: object, open: Set<object>): string {
    if (v instanceof ApexList) return `(${v.items.map((i) => text(i, v.type, open)).join(', ')})`;
    if (v instanceof ApexSet)
        return `{${v
            .values()
            .map((i) => text(i, v.type, open))
            .join(', ')}}`;
    if (v instanceof ApexMap)
        return `{${[...v.entries()].map(([k, x]) => `${text(k, v.keyType, open)}=${text(x, v.valueType, open)}`).join(', ')}}`;
    if (v instanceof SObj) {
        const named = [...v.values].map(([k, x]) => `${v.info.fields.get(k)?.name ?? k}=${text(x, 'Object', open)}`);
        return `${v.info.name}:{${named.join(', ')}}`;
    }
    if (v instanceof ApexObject) {
        const c = v.$class;
        if (c.has('tostring', 0)) return c.invoke(v, 'tostring', []);
        // Inner classes go by their own name alone.
        return `${c.name.split('.').at(-1)}:[${c.fields.map((f) => `${f.name}=${text(c.read(v, f.name.toLowerCase()), f.type, open)}`).join(', ')}]`;
    }
    throw new TypeError(`No Apex text for ${v.constructor.name}`);
}

export const isDouble = (type: string): boolean => /^(System\.)?Double$/i.test(type);

/** As Java prints a double: `1.0`, `1.0E7`, `1.0E-4`. */
export function doubleText(n: number): string {
    if (Number.isNaN(n)) return 'NaN';
    if (!Number.isFinite(n)) return n > 0 ? 'Infinity' : '-Infinity';
    if (n === 0) return Object.is(n, -0) ? '-0.0' : '0.0';
    const size = Math.abs(n);
    if (size >= 1e-3 && size < 1e7) return Number.isInteger(n) ? `${n}.0` : String(n);
    const [mantissa, exponent] = n.toExponential().split('e') as [string, string];
    return `${mantissa.includes('.') ? mantissa : `${mantissa}.0`}E${Number(exponent)}`;
}

/** As BigDecimal.toString: every digit of the scale; scientific below 1E-6 and for scales below 0. */
export function decimalText(d: Decimal): string {
    const exponent = d.precision - d.scale - 1;
    if (d.scale >= 0 && exponent >= -6) return d.toString();
    const digits = d.unscaled.toString().replace('-', '');
    const mantissa = digits.length > 1 ? `${digits[0]}.${digits.slice(1)}` : digits;
    return `${d.unscaled < 0n ? '-' : ''}${mantissa}E${exponent >= 0 ? '+' : ''}${exponent}`;
}

const pad = (n: number, width: number): string => String(n).padStart(width, '0');
export function timeText(t: ApexTime): string {
    const s = Math.floor(t.ms / 1000);
    return `${pad(Math.floor(s / 3600), 2)}:${pad(Math.floor(s / 60) % 60, 2)}:${pad(s % 60, 2)}.${pad(t.ms % 1000, 3)}Z`;
}
