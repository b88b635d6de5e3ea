import { Decimal } from '../kernel/decimal.ts';
import type { FieldInfo, ObjectInfo } from '../kernel/schema-types.ts';
import type { SObj } from '../kernel/sobject.ts';
import { ApexDate, ApexDatetime, ApexTime } from '../kernel/temporal.ts';
import { ApexDouble, type ApexValue } from '../kernel/values.ts';
import { ApiError } from './errors.ts';

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** An Apex value as the REST API writes it: dates `yyyy-MM-dd`, instants `…T…+0000`, numbers as numbers. */
export function valueToJson(value: ApexValue): Json {
    if (value === null || value === undefined) return null;
    if (value instanceof Decimal) return value.toNumber();
    if (value instanceof ApexDate) return value.toString();
    if (value instanceof ApexDatetime) return value.toIso().replace('Z', '+0000');
    if (value instanceof ApexTime) return new Date(value.ms).toISOString().slice(11);
    if (value instanceof ApexDouble) return value.value;
    if (typeof value === 'bigint') return Number(value);
    if (value instanceof Uint8Array) return Buffer.from(value).toString('base64');
    return value as Json;
}

/** A record with `attributes`, its fields in the order selected, parents and child lists nested. */
export function recordToJson(record: SObj, version: string): { [key: string]: Json } {
    const { info } = record;
    const aggregate = info.kind === 'aggregate';
    const out: { [key: string]: Json } = {
        attributes: aggregate
            ? { type: 'AggregateResult' }
            : { type: info.name, url: `/services/data/v${version}/sobjects/${info.name}/${record.id ?? ''}` }
    };
    const selected = record.queried ? [...record.queried] : [...record.values.keys()];
    for (const key of selected) {
        const field = info.fields.get(key);
        if (aggregate || field) {
            out[field?.name ?? key] = valueToJson(record.values.get(key) ?? null);
        } else if (record.parents.has(key)) {
            const parent = record.parents.get(key);
            out[relationshipSpelling(info, key)] = parent ? recordToJson(parent, version) : null;
        } else {
            const children = record.children.get(key);
            const name =
                info.childRelationships.find((c) => c.relationshipName?.toLowerCase() === key)?.relationshipName ?? key;
            const rows = children ? (children.items as SObj[]) : [];
            out[name] = rows.length
                ? { totalSize: rows.length, done: true, records: rows.map((r) => recordToJson(r, version)) }
                : null;
        }
    }
    return out;
}

function relationshipSpelling(info: ObjectInfo, key: string): string {
    for (const f of info.fields.values()) if (f.relationshipName?.toLowerCase() === key) return f.relationshipName;
    return key;
}

const wrongType = (field: FieldInfo, kind: string, value: Json): ApiError =>
    new ApiError(
        400,
        'JSON_PARSER_ERROR',
        `Cannot deserialize instance of ${kind} from ${jsonKind(value)} value ${typeof value === 'string' ? value : JSON.stringify(value)} or request may be missing a required field (${field.name})`,
        [field.name]
    );

const jsonKind = (v: Json): string =>
    typeof v === 'string'
        ? 'VALUE_STRING'
        : typeof v === 'number'
          ? 'VALUE_NUMBER'
          : typeof v === 'boolean'
            ? `VALUE_${String(v).toUpperCase()}`
            : Array.isArray(v)
              ? 'START_ARRAY'
              : 'START_OBJECT';

/** JSON (or CSV text) of a field as an Apex value; throws JSON_PARSER_ERROR naming the field. */
export function jsonToValue(field: FieldInfo, json: Json): ApexValue {
    if (json === null || json === '') return null;
    switch (field.type) {
        case 'boolean':
            if (typeof json === 'boolean') return json;
            if (typeof json === 'string' && /^(true|false|1|0)$/i.test(json)) return /^(true|1)$/i.test(json);
            throw wrongType(field, 'boolean', json);
        case 'int': {
            const n = Number(json);
            if (typeof json === 'object' || !Number.isInteger(n)) throw wrongType(field, 'int', json);
            return n;
        }
        case 'double':
        case 'currency':
        case 'percent':
            if (typeof json === 'number' && Number.isFinite(json)) return Decimal.parse(String(json));
            if (typeof json === 'string' && /^\s*[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?\s*$/.test(json))
                return Decimal.parse(json);
            throw wrongType(field, 'double', json);
        case 'date': {
            const date = typeof json === 'string' ? ApexDate.parseIso(json.slice(0, 10)) : null;
            if (!date || !/^\d{4}-\d{2}-\d{2}(T.*)?$/.test(String(json))) throw wrongType(field, 'date', json);
            return date;
        }
        case 'datetime': {
            const text = String(json).replace(/([+-]\d{2})(\d{2})$/, '$1:$2');
            const ms = /^\d{4}-\d{2}-\d{2}(T[\d:.]+(Z|[+-]\d{2}:\d{2}))?$/.test(text) ? Date.parse(text) : NaN;
            if (Number.isNaN(ms)) throw wrongType(field, 'datetime', json);
            return new ApexDatetime(ms);
        }
        case 'time': {
            const m = /^(\d{2}):(\d{2}):(\d{2})(?:\.(\d{3}))?Z?$/.exec(String(json));
            if (!m) throw wrongType(field, 'time', json);
            return new ApexTime(((Number(m[1]) * 60 + Number(m[2])) * 60 + Number(m[3])) * 1000 + Number(m[4] ?? 0));
        }
        case 'base64':
            return new Uint8Array(Buffer.from(String(json), 'base64'));
        default:
            if (typeof json === 'object') throw wrongType(field, 'string', json);
            return String(json);
    }
}
