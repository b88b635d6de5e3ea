/** Values as a field takes them: `SObject.put`, JSON and test data give Objects, a field has one Apex type. */
import { Decimal } from '../kernel/decimal.ts';
import { apexException } from '../kernel/exceptions.ts';
import type { FieldInfo } from '../kernel/schema-types.ts';
import { SObj } from '../kernel/sobject.ts';
import { ApexDate, ApexDatetime, ApexTime } from '../kernel/temporal.ts';
import { ApexDouble, ApexEnum, type ApexValue } from '../kernel/values.ts';
import { ApexList, ApexMap, ApexSet } from '../kernel/collections.ts';
import { idOf, isId } from './id-text.ts';

/** Apex type of a field. */
export function fieldType(field: FieldInfo): string {
    switch (field.type) {
        case 'id':
        case 'reference':
            return 'Id';
        case 'boolean':
            return 'Boolean';
        case 'int':
            return 'Integer';
        case 'long':
            return 'Long';
        case 'double':
        case 'currency':
        case 'percent':
            return 'Decimal';
        case 'date':
            return 'Date';
        case 'datetime':
            return 'Datetime';
        case 'time':
            return 'Time';
        case 'base64':
            return 'Blob';
        case 'anyType':
            return 'Object';
        default:
            return 'String';
    }
}

/** Name of a value's own type, for messages. */
export function typeOfValue(v: ApexValue): string {
    if (typeof v === 'string') return 'String';
    if (typeof v === 'number') return 'Integer';
    if (typeof v === 'bigint') return 'Long';
    if (typeof v === 'boolean') return 'Boolean';
    if (v instanceof Decimal) return 'Decimal';
    if (v instanceof ApexDouble) return 'Double';
    if (v instanceof ApexDate) return 'Date';
    if (v instanceof ApexDatetime) return 'Datetime';
    if (v instanceof ApexTime) return 'Time';
    if (v instanceof Uint8Array) return 'Blob';
    if (v instanceof ApexList) return `List<${v.type}>`;
    if (v instanceof ApexSet) return `Set<${v.type}>`;
    if (v instanceof ApexMap) return `Map<${v.keyType},${v.valueType}>`;
    if (v instanceof SObj) return v.info.name;
    if (v instanceof ApexEnum) return v.type;
    return v?.$class?.name ?? 'Object';
}

/** The value in the field's own type; throws SObjectException `Illegal assignment from String to Decimal` when it has none. */
export function fieldValue(field: FieldInfo, v: ApexValue): ApexValue {
    if (v === null) return null;
    const type = fieldType(field);
    const converted = convert(type, v);
    if (converted === undefined)
        throw apexException('System.SObjectException', `Illegal assignment from ${typeOfValue(v)} to ${type}`);
    return converted;
}

function convert(type: string, v: ApexValue): ApexValue | undefined {
    switch (type) {
        case 'Id':
            if (typeof v !== 'string') return undefined;
            if (!isId(v)) throw apexException('System.StringException', `Invalid id: ${v}`);
            return idOf(v);
        case 'Boolean':
            return typeof v === 'boolean' ? v : undefined;
        case 'Integer':
            if (v instanceof Decimal || v instanceof ApexDouble) {
                const n = v instanceof Decimal ? v.toNumber() : v.value;
                return Number.isInteger(n) ? n : undefined;
            }
            return typeof v === 'number' ? v : typeof v === 'bigint' ? Number(v) : undefined;
        case 'Long':
            return typeof v === 'number' || typeof v === 'bigint' ? BigInt(v) : undefined;
        case 'Decimal':
            if (v instanceof Decimal) return v;
            if (v instanceof ApexDouble) return Decimal.of(v.value);
            return typeof v === 'number' || typeof v === 'bigint' ? Decimal.of(v) : undefined;
        case 'Date':
            if (v instanceof ApexDatetime) return new ApexDate(Math.floor(v.ms / 86_400_000));
            return v instanceof ApexDate ? v : undefined;
        case 'Datetime':
            if (v instanceof ApexDate) return new ApexDatetime(v.days * 86_400_000);
            return v instanceof ApexDatetime ? v : undefined;
        case 'Time':
            return v instanceof ApexTime ? v : undefined;
        case 'Blob':
            return v instanceof Uint8Array ? v : undefined;
        case 'Object':
            return v;
        default:
            return typeof v === 'string' ? v : undefined;
    }
}
