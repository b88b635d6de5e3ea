/** How each type of field is kept in SQLite, and back. */
import { Decimal } from '../kernel/decimal.ts';
import { NotSupported } from '../kernel/exceptions.ts';
import type { FieldInfo } from '../kernel/schema-types.ts';
import { ApexDate, ApexDatetime, ApexTime } from '../kernel/temporal.ts';
import { ApexDouble, ApexEnum, type ApexValue } from '../kernel/values.ts';
import { id18 } from '../schema/ids.ts';

/** What better-sqlite3 binds and, with safe integers, returns. */
export type SqlValue = null | string | number | bigint | Uint8Array;

/**
 * `text` compares without regard to ASCII case, `exact` by code point (ids, case-sensitive external ids), `integer` holds
 * booleans, whole numbers, days and milliseconds since 1970, `scaled:n` a number times 10^n, so that sums are exact.
 */
export type Storage = 'text' | 'exact' | 'integer' | 'blob' | `scaled:${number}`;

export interface Column {
    readonly field: FieldInfo;
    /** Lower-cased API name: the column's name and the key in `SObj.values`. */
    readonly key: string;
    readonly storage: Storage;
    readonly encode: (value: ApexValue) => SqlValue;
    readonly decode: (stored: SqlValue) => ApexValue;
}

/** Null when the field has no column of its own: formulas, roll-ups, compound addresses and locations. */
export function columnOf(field: FieldInfo): Column | null {
    if (field.calculated || field.type === 'address' || field.type === 'location' || field.type === 'complexvalue')
        return null;
    const storage = storageOf(field);
    return { field, key: field.name.toLowerCase(), storage, encode: encoder(field), decode: decoder(field) };
}

function storageOf(field: FieldInfo): Storage {
    switch (field.type) {
        case 'id':
        case 'reference':
            return 'exact';
        case 'boolean':
        case 'int':
        case 'long':
        case 'date':
        case 'datetime':
        case 'time':
            return 'integer';
        case 'double':
        case 'currency':
        case 'percent':
            return `scaled:${storedScale(field)}`;
        case 'base64':
            return 'blob';
        default:
            return field.caseSensitive ? 'exact' : 'text';
    }
}

export const sqlType = (storage: Storage): string =>
    storage === 'text' ? 'TEXT COLLATE NOCASE' : storage === 'exact' ? 'TEXT' : storage === 'blob' ? 'BLOB' : 'INTEGER';

/** Any Apex number as a Decimal. */
export function toDecimal(value: ApexValue): Decimal {
    if (value instanceof Decimal) return value;
    return Decimal.of(value instanceof ApexDouble ? value.value : (value as number | bigint));
}

/**
 * Digits behind the point that Apex and the API may store beyond a field's scale: "Apex and API methods can save records
 * with decimal places beyond the field definition" (help.salesforce.com, articles 000387302 and 000385689). The platform
 * keeps more; here a number and the sums of it must stay exact in 64 bits, so short fields get six digits, long ones two.
 */
const extraDigits = ({ precision }: FieldInfo): number =>
    Math.max(2, Math.min(6, INT64_DIGITS - (precision || INT64_DIGITS)));
const INT64_DIGITS = 18;
const INT64 = 2n ** 63n - 1n;

/** Digits behind the point that a number field stores. */
export const storedScale = (field: FieldInfo): number => field.scale + (isScaled(field) ? extraDigits(field) : 0);
const isScaled = ({ type }: FieldInfo): boolean => type === 'double' || type === 'currency' || type === 'percent';

/** A number as its field keeps it, with the field's scale or as many digits more as it needs. */
export const keptNumber = (field: FieldInfo, d: Decimal): Decimal =>
    trimmed(d.setScale(storedScale(field)), field.scale);

export const fitsStorage = (n: bigint): boolean => n <= INT64 && n >= -INT64;

function fitting(field: FieldInfo, n: bigint): bigint {
    if (!fitsStorage(n)) throw new NotSupported(`a number of that size in ${field.name}`);
    return n;
}

/** Without the zeros beyond `scale` digits. */
function trimmed(d: Decimal, scale: number): Decimal {
    let { unscaled } = d;
    let at = d.scale;
    for (; at > scale && unscaled % 10n === 0n; at--) unscaled /= 10n;
    return new Decimal(unscaled, at);
}

/** Stores empty text as null, as the platform does. */
function encoder(field: FieldInfo): (value: ApexValue) => SqlValue {
    switch (field.type) {
        case 'boolean':
            return (v) => (v ? 1 : 0);
        case 'int':
            return (v) => (v === null ? null : (v as number));
        case 'long':
            return (v) => (v === null ? null : BigInt(v as number | bigint));
        case 'double':
        case 'currency':
        case 'percent':
            return (v) => (v === null ? null : fitting(field, toDecimal(v).setScale(storedScale(field)).unscaled));
        case 'date':
            return (v) => (v === null ? null : (v as ApexDate).days);
        case 'datetime':
        case 'time':
            return (v) => (v === null ? null : (v as ApexDatetime | ApexTime).ms);
        case 'id':
        case 'reference':
            return (v) =>
                v === null || v === '' ? null : (v as string).length === 15 ? id18(v as string) : (v as string);
        case 'base64':
            return (v) => (v === null ? null : (v as Uint8Array));
        default:
            return (v) => (v === null || v === '' ? null : v instanceof ApexEnum ? v.name : String(v));
    }
}

function decoder(field: FieldInfo): (stored: SqlValue) => ApexValue {
    switch (field.type) {
        case 'boolean':
            return (s) => s === 1n;
        case 'int':
            return (s) => (s === null ? null : Number(s));
        case 'double':
        case 'currency':
        case 'percent':
            return (s) => (s === null ? null : trimmed(new Decimal(s as bigint, storedScale(field)), field.scale));
        case 'date':
            return (s) => (s === null ? null : new ApexDate(Number(s)));
        case 'datetime':
            return (s) => (s === null ? null : new ApexDatetime(Number(s)));
        case 'time':
            return (s) => (s === null ? null : new ApexTime(Number(s)));
        case 'base64':
            return (s) => (s === null ? null : new Uint8Array(s as Uint8Array));
        default:
            return (s) => s;
    }
}
