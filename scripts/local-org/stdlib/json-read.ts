/** `JSON.deserialize`: JSON as a value of a given Apex type. */
import { ApexList, ApexMap, ApexSet } from '../kernel/collections.ts';
import { Decimal } from '../kernel/decimal.ts';
import { currentTransaction } from '../kernel/engine.ts';
import type { FieldInfo, ObjectInfo } from '../kernel/schema-types.ts';
import { SObj } from '../kernel/sobject.ts';
import { ApexDate, ApexDatetime, ApexTime } from '../kernel/temporal.ts';
import { ApexDouble, type ApexClassRef, type ApexValue } from '../kernel/values.ts';
import { DmlResultValue, RESULT_TYPES, type ResultType } from './dml-results.ts';
import { enumConstant } from './enums.ts';
import { fieldType } from './field-values.ts';
import { idOf, isId } from './id-text.ts';
import { JsonNumber, jsonError, untyped, type JsonValue } from './json-tokens.ts';
import { parseTypeName, typeText, type TypeName } from './type-names.ts';
import { resolveType } from './type.ts';

/** With `strict` a name the type does not have throws. */
export function fromJson(v: JsonValue, type: string, strict: boolean): ApexValue {
    return new Reader(strict).value(v, parseTypeName(type));
}

/** The platform looks at the first character before anything else: a list begins with `[`, a map, object or record with `{`. */
export function expectOpening(text: string, type: string): void {
    const name = /^(?:System\.)?(\w+)/i.exec(type)![1]!.toLowerCase();
    const first = text.trimStart()[0];
    if (first === undefined || first === 'n' || PRIMITIVES[name]) return;
    if (name === 'list' || name === 'set') {
        if (first !== '[' && first !== '{')
            throw jsonError("Malformed JSON: Expected '[' at the beginning of List/Set");
    } else if (first !== '{' && first !== '"')
        throw jsonError("Malformed JSON: Expected '{' at the beginning of object");
}

const wrong = (what = 'Illegal value for primitive') => jsonError(what);

class Reader {
    constructor(private readonly strict: boolean) {}

    /** `scope`: full name of the class whose field this is, for names of inner classes. */
    value(v: JsonValue, type: TypeName, scope?: string): ApexValue {
        if (v === null) return null;
        const simple = /^(?:System\.)?(\w+)$/i.exec(type.name)?.[1]?.toLowerCase();
        const read = simple === undefined ? undefined : PRIMITIVES[simple];
        if (read) return read(v);
        const arg = (i: number): TypeName => type.args[i] ?? { name: 'Object', args: [] };
        if (simple === 'list' || simple === 'iterable')
            return new ApexList(typeText(arg(0)), this.items(v, arg(0), scope));
        if (simple === 'set') return new ApexSet(typeText(arg(0)), this.items(v, arg(0), scope));
        if (simple === 'map') return this.map(v, arg(0), arg(1), scope);
        return this.object(v, type, scope);
    }

    private items(v: JsonValue, type: TypeName, scope?: string): ApexValue[] {
        // Lists of records may stand in the form of a query's answer.
        const array = v instanceof Map && Array.isArray(v.get('records')) ? v.get('records')! : v;
        if (!Array.isArray(array)) throw wrong("Malformed JSON: Expected '[' at the beginning of List/Set");
        return array.map((i) => plainDouble(this.value(i, type, scope), type.name));
    }

    private map(v: JsonValue, keyType: TypeName, valueType: TypeName, scope?: string): ApexMap {
        if (!(v instanceof Map)) throw wrong("Malformed JSON: Expected '{' at the beginning of object");
        const map = new ApexMap(typeText(keyType), typeText(valueType));
        for (const [k, x] of v) {
            const whole = /^(System\.)?(Integer|Long|Decimal|Double)$/i.test(keyType.name);
            map.put(
                plainDouble(this.value(whole ? new JsonNumber(k) : k, keyType, scope), keyType.name),
                plainDouble(this.value(x, valueType, scope), valueType.name)
            );
        }
        return map;
    }

    private object(v: JsonValue, type: TypeName, scope?: string): ApexValue {
        const found = resolveType(type, scope);
        if (!found) throw wrong(`Apex Type unsupported in JSON: ${type.name}`);
        if (found.kind === 'sobject') return this.record(v, found.info);
        if (found.kind === 'class') return this.instance(v, found.ref);
        const { definition } = found;
        if (definition.name === 'System.SObject') return this.record(v, null);
        if (definition.kind === 'enum') {
            const name = definition.values!.find((c) => typeof v === 'string' && c.toLowerCase() === v.toLowerCase());
            if (!name) throw wrong();
            return enumConstant(definition.name, name);
        }
        const result = RESULT_TYPES.find((r) => definition.name === `Database.${r}`);
        if (result) return dmlResult(v, result);
        throw wrong(`Apex Type unsupported in JSON: ${definition.name}`);
    }

    private instance(v: JsonValue, ref: ApexClassRef): ApexValue {
        if (ref.constants) {
            const constant = ref.constants.find(
                (c) => typeof v === 'string' && c.name.toLowerCase() === v.toLowerCase()
            );
            if (!constant) throw wrong();
            return constant;
        }
        if (!(v instanceof Map)) throw wrong(`Malformed JSON: Expected '{' at the beginning of object`);
        const fields = new Map(ref.fields.map((f) => [f.name.toLowerCase(), f]));
        const target = ref.create(true);
        for (const [name, x] of v) {
            const field = fields.get(name.toLowerCase());
            if (!field) {
                if (this.strict) throw jsonError(`Unknown field: ${ref.name}.${name}`);
                continue;
            }
            if (!field.transient)
                ref.write(
                    target,
                    field.name.toLowerCase(),
                    plainDouble(this.value(x, parseTypeName(field.type), ref.name), field.type)
                );
        }
        return target;
    }

    private record(v: JsonValue, info: ObjectInfo | null): SObj {
        if (!(v instanceof Map)) throw wrong(`Malformed JSON: Expected '{' at the beginning of object`);
        const attributes = v.get('attributes');
        const named = attributes instanceof Map ? attributes.get('type') : undefined;
        const object = info ?? (typeof named === 'string' ? currentTransaction().org.schema.object(named) : undefined);
        if (!object) throw jsonError('Apex Type unsupported in JSON: SObject without attributes');
        const record = new SObj(object);
        for (const [name, x] of v) if (name !== 'attributes') this.member(record, name, x);
        return record;
    }

    private member(record: SObj, name: string, v: JsonValue): void {
        const key = name.toLowerCase();
        const object = record.info;
        const field = object.fields.get(key);
        if (field) return void record.values.set(key, fieldOfJson(field, v));
        const reference = [...object.fields.values()].find((f) => f.relationshipName?.toLowerCase() === key);
        const { schema } = currentTransaction().org;
        if (reference) {
            const target = reference.referenceTo.length === 1 ? schema.object(reference.referenceTo[0]!) : undefined;
            return void record.parents.set(key, v === null ? null : this.record(v, target ?? null));
        }
        const child = object.childRelationships.find((c) => c.relationshipName?.toLowerCase() === key);
        const childObject = child && schema.object(child.childObject);
        if (!childObject) throw jsonError(`No such column '${name}' on sobject of type ${object.name}`);
        record.children.set(key, new ApexList(childObject.name, this.items(v, { name: childObject.name, args: [] })));
    }
}

/** Doubles are plain numbers where the declared type is Double. */
const plainDouble = (v: ApexValue, type: string): ApexValue =>
    v instanceof ApexDouble && /^(System\.)?Double$/i.test(type) ? v.value : v;

function fieldOfJson(field: FieldInfo, v: JsonValue): ApexValue {
    if (v === null) return null;
    return PRIMITIVES[fieldType(field).toLowerCase()]!(v);
}

function whole(v: JsonValue, bits: number): bigint {
    const text = v instanceof JsonNumber ? v.text : typeof v === 'string' ? v : '';
    if (!/^-?\d+$/.test(text) || BigInt.asIntN(bits, BigInt(text)) !== BigInt(text)) throw wrong();
    return BigInt(text);
}
function decimal(v: JsonValue): Decimal {
    const text = v instanceof JsonNumber ? v.text : typeof v === 'string' ? v.trim() : '';
    if (!/^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/.test(text)) throw wrong();
    return Decimal.parse(text);
}
function text(v: JsonValue): string {
    if (typeof v === 'string') return v;
    // Numbers and truth values are taken as their text.
    if (v instanceof JsonNumber) return v.text;
    if (typeof v === 'boolean') return String(v);
    throw wrong();
}
function id(v: JsonValue): string {
    if (typeof v !== 'string' || !isId(v)) throw jsonError(`Invalid Id: ${String(v)}`);
    return idOf(v);
}
function date(v: JsonValue): ApexDate {
    const d = typeof v === 'string' ? ApexDate.parseIso(v.slice(0, 10)) : null;
    if (!d) throw jsonError(`Invalid format: "${String(v)}"`);
    return d;
}
function datetime(v: JsonValue): ApexDatetime {
    const m =
        typeof v === 'string'
            ? /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)(Z|[+-]\d{2}:?\d{2})?)?$/.exec(v)
            : null;
    const ms = m
        ? Date.parse(`${m[1]}T${m[2] ?? '00:00:00'}${(m[3] ?? 'Z').replace(/^([+-]\d{2}):?(\d{2})$/, '$1:$2')}`)
        : NaN;
    if (Number.isNaN(ms)) throw jsonError(`Invalid format: "${String(v)}"`);
    return new ApexDatetime(ms);
}
function time(v: JsonValue): ApexTime {
    const m = typeof v === 'string' ? /^(\d{2}):(\d{2}):(\d{2})(?:\.(\d{1,3}))?Z?$/.exec(v) : null;
    if (!m) throw jsonError(`Invalid format: "${String(v)}"`);
    const [h, min, s] = m.slice(1, 4).map(Number) as [number, number, number];
    return new ApexTime(((h * 60 + min) * 60 + s) * 1000 + Number((m[4] ?? '').padEnd(3, '0')));
}
function bool(v: JsonValue): boolean {
    if (typeof v === 'boolean') return v;
    if (v === 'true' || v === 'false') return v === 'true';
    throw wrong();
}

const PRIMITIVES: Record<string, (v: JsonValue) => ApexValue> = {
    object: untyped,
    string: text,
    id,
    boolean: bool,
    integer: (v) => Number(whole(v, 32)),
    long: (v) => whole(v, 64),
    decimal,
    double: (v) => new ApexDouble(decimal(v).toNumber()),
    date,
    datetime,
    time,
    blob: (v) => {
        if (typeof v !== 'string') throw wrong();
        return new Uint8Array(Buffer.from(v, 'base64'));
    }
};

/** Tests make results this way, since they have no constructor. */
function dmlResult(v: JsonValue, type: ResultType): DmlResultValue {
    if (!(v instanceof Map)) throw wrong(`Malformed JSON: Expected '{' at the beginning of object`);
    const errors = (v.get('errors') ?? []) as JsonValue[];
    return new DmlResultValue(type, {
        id: (v.get('id') as string | null | undefined) ?? null,
        success: v.get('success') === true,
        created: v.get('created') === true,
        errors: errors.map((e) => {
            const part = (name: string): JsonValue => (e instanceof Map ? (e.get(name) ?? null) : null);
            return {
                statusCode: String(part('statusCode') ?? ''),
                message: String(part('message') ?? ''),
                fields: ((part('fields') ?? []) as string[]).map(String)
            };
        })
    });
}
