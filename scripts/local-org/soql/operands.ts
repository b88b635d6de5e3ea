/** Values a filter compares with, as SQL parameters worked out when the query runs. */
import { ApexList, ApexMap, ApexSet } from '../kernel/collections.ts';
import { Decimal } from '../kernel/decimal.ts';
import { SObj } from '../kernel/sobject.ts';
import { ApexDate, ApexDatetime, ApexTime } from '../kernel/temporal.ts';
import { ApexDouble, ApexEnum, type ApexValue } from '../kernel/values.ts';
import type { FieldType } from '../kernel/schema-types.ts';
import { fitsStorage, toDecimal, type SqlValue } from '../data/columns.ts';
import { id18 } from '../schema/ids.ts';
import type { Value } from './ast.ts';
import type { Calendar, DayRange } from './calendar.ts';
import { literalRange } from './calendar.ts';
import { malformed, queryError } from './errors.ts';
import { fromLocal } from '../stdlib/zones.ts';

/** What parameters are worked out from. */
export interface Runtime {
    bind(name: string): ApexValue;
    calendar: Calendar;
    timeZone: string;
    /** Ids of the parents whose children are read; only inside a child query. */
    parentIds: readonly string[];
}

export type Param = (rt: Runtime) => SqlValue;

/** How a comparison meets a number that its field cannot hold exactly. */
export type Rounding = 'exact' | 'floor' | 'ceiling';

/** The left side of a comparison, as far as values care. */
export interface Target {
    type: FieldType;
    scale: number;
    name: string;
}

export const isCollection = (v: ApexValue): v is ApexList | ApexSet | ApexMap =>
    v instanceof ApexList || v instanceof ApexSet || v instanceof ApexMap;

export const membersOf = (v: ApexList | ApexSet | ApexMap): ApexValue[] =>
    v instanceof ApexList ? v.items : v instanceof ApexSet ? v.values() : v.keys();

const KIND: Partial<Record<FieldType, string>> = {
    int: 'int',
    long: 'long',
    double: 'double',
    currency: 'double',
    percent: 'double',
    boolean: 'boolean',
    date: 'date',
    datetime: 'dateTime',
    time: 'time'
};

const wrongType = (target: Target): Error => {
    const kind = KIND[target.type];
    return queryError(
        'INVALID_FIELD',
        `value of filter criterion for field '${target.name}' must be of type ${kind ?? 'string'} and should ${kind ? 'not ' : ''}be enclosed in quotes`
    );
};

/** The Apex value of a literal; binds are handled by the caller. */
export function literalValue(value: Value, target: Target): ApexValue {
    switch (value.kind) {
        case 'null':
            return null;
        case 'boolean':
            if (target.type !== 'boolean') throw wrongType(target);
            return value.value;
        case 'number':
            if (!['int', 'long', 'double', 'currency', 'percent'].includes(target.type)) throw wrongType(target);
            return Decimal.parse(value.text);
        case 'string':
            if (KIND[target.type]) throw wrongType(target);
            return value.value;
        case 'date':
            if (target.type !== 'date') throw wrongType(target);
            return ApexDate.parseIso(value.text) ?? fail(malformed(`Invalid date: ${value.text}`));
        case 'datetime': {
            if (target.type !== 'datetime') throw wrongType(target);
            const ms = Date.parse(value.text.replace(/([+-]\d{2})(\d{2})$/, '$1:$2'));
            return Number.isNaN(ms) ? fail(malformed(`Invalid datetime: ${value.text}`)) : new ApexDatetime(ms);
        }
        case 'time': {
            if (target.type !== 'time') throw wrongType(target);
            const [h, m, s] = value.text.replace('Z', '').split(':').map(Number);
            return new ApexTime(Math.round(((h! * 60 + m!) * 60 + s!) * 1000));
        }
        default:
            throw malformed(`unexpected value for field ${target.name}`);
    }
}

function fail(e: Error): never {
    throw e;
}

/** A value as its column stores it; throws INVALID_FIELD when it is of another type. */
export function encodeFor(target: Target, given: ApexValue, rounding: Rounding = 'exact'): SqlValue {
    const value = given instanceof SObj ? given.id : given instanceof ApexEnum ? given.name : given;
    if (value === null || value === '') return null;
    switch (target.type) {
        case 'id':
        case 'reference':
            return encodeId(value, target);
        case 'boolean':
            if (typeof value !== 'boolean') throw wrongType(target);
            return value ? 1 : 0;
        case 'int':
        case 'long':
        case 'double':
        case 'currency':
        case 'percent':
            if (!(
                value instanceof Decimal ||
                value instanceof ApexDouble ||
                typeof value === 'number' ||
                typeof value === 'bigint'
            ))
                throw wrongType(target);
            return encodeNumber(toDecimal(value), target.scale, rounding);
        case 'date':
            if (value instanceof ApexDatetime) return Math.floor(value.ms / 86_400_000);
            if (!(value instanceof ApexDate)) throw wrongType(target);
            return value.days;
        case 'datetime':
            // A Date where a Datetime is wanted is its midnight in GMT.
            if (value instanceof ApexDate) return value.days * 86_400_000;
            if (!(value instanceof ApexDatetime)) throw wrongType(target);
            return value.ms;
        case 'time':
            if (!(value instanceof ApexTime)) throw wrongType(target);
            return value.ms;
        default:
            if (typeof value !== 'string') throw wrongType(target);
            return value.replace(/\\([%_])/g, '$1');
    }
}

/** Half a unit where the field cannot hold the number and equality is asked: equal to nothing. */
function encodeNumber(value: Decimal, scale: number, rounding: Rounding): SqlValue {
    if (rounding === 'exact') {
        const plain = value.stripTrailingZeros();
        const stored = plain.scale <= scale ? plain.setScale(scale).unscaled : null;
        return stored !== null && fitsStorage(stored) ? stored : 0.5;
    }
    const bound = value.setScale(scale, rounding === 'floor' ? 'FLOOR' : 'CEILING').unscaled;
    // Beyond every stored number, as a float also is.
    return fitsStorage(bound) ? bound : Number(bound);
}

function encodeId(value: ApexValue, target: Target): string {
    if (typeof value !== 'string' || !/^[0-9a-zA-Z]{15}([0-9a-zA-Z]{3})?$/.test(value)) {
        throw queryError(
            'INVALID_QUERY_FILTER_OPERATOR',
            `invalid ID field: ${typeof value === 'string' ? value : target.name}`
        );
    }
    return value.length === 15 ? id18(value) : value;
}

/** Values as a JSON array for `json_each`, nulls left out. */
export function jsonList(values: readonly SqlValue[]): string {
    return `[${values
        .filter((v) => v !== null)
        .map((v) => (typeof v === 'string' ? JSON.stringify(v) : String(v)))
        .join(',')}]`;
}

/** Days of a date literal; for a datetime field, the instants they start and end at in the user's zone. */
export function literalBounds(value: Extract<Value, { kind: 'dateLiteral' }>, target: Target, rt: Runtime): DayRange {
    const days = literalRange(value.name, value.n, rt.calendar);
    if (target.type === 'date') return days;
    return {
        start: fromLocal(rt.timeZone, days.start * 86_400_000),
        end: fromLocal(rt.timeZone, days.end * 86_400_000)
    };
}
