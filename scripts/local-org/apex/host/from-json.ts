import { ApexList, ApexMap, ApexSet } from '../../kernel/collections.ts';
import { Decimal } from '../../kernel/decimal.ts';
import { apexException, NotSupported } from '../../kernel/exceptions.ts';
import { SObj } from '../../kernel/sobject.ts';
import { ApexDate, ApexDatetime, ApexTime } from '../../kernel/temporal.ts';
import type { ApexEnum, ApexValue } from '../../kernel/values.ts';
import { toId } from '../../stdlib/id.ts';
import type { Program } from '../resolve/program.ts';
import { recordMemberNamed } from '../resolve/sobject-members.ts';
import { T, type Type } from '../resolve/types.ts';
import type { Realm } from '../runtime/realm.ts';

const refuse = (json: unknown, type: Type): never => {
    throw apexException(
        'System.JSONException',
        `Value provided is invalid for type ${type.text}: ${JSON.stringify(json)?.slice(0, 100)}`
    );
};
type Json = Record<string, unknown>;

/** JSON as the browser sends it, as Apex values of declared types. */
export class FromJson {
    constructor(
        private readonly program: Program,
        private readonly realm: Realm
    ) {}

    /** Throws JSONException for a value that is not one of the type. */
    value(json: unknown, type: Type): ApexValue {
        if (json === null || json === undefined) return null;
        if (type.kind === 'sobject') return this.record(json as Json, type);
        if (type.symbol) return type.isEnum ? this.constant(json, type) : this.object(json as Json, type);
        if (type.is('List') || type.is('Set')) {
            if (!Array.isArray(json)) return refuse(json, type);
            const element = type.args[0]!;
            const items = json.map((i) => this.value(i, element));
            return type.is('List') ? new ApexList(element.text, items) : new ApexSet(element.text, items);
        }
        if (type.is('Map')) return this.map(json, type);
        return simple(json, type);
    }

    private map(json: unknown, type: Type): ApexMap {
        if (typeof json !== 'object' || Array.isArray(json)) return refuse(json, type);
        const [key, item] = type.args as [Type, Type];
        const map = new ApexMap(key.text, item.text);
        for (const [k, v] of Object.entries(json as Json)) map.put(this.value(k, key), this.value(v, item));
        return map;
    }

    private constant(json: unknown, type: Type): ApexEnum {
        const found = this.realm.constants(type.name).find((c) => c.name === json);
        return found ?? refuse(json, type);
    }

    /** Made by the constructor without parameters; only `@AuraEnabled` members are set. */
    private object(json: Json, type: Type): ApexValue {
        if (typeof json !== 'object' || Array.isArray(json)) return refuse(json, type);
        const ref = this.realm.ref(type.symbol!);
        const made = ref.create();
        for (const f of ref.fields) {
            const given = json[f.name];
            if (given === undefined || !f.auraEnabled) continue;
            ref.write(made, f.name, this.value(given, this.program.typeIn(type.symbol, f.type, 0)));
        }
        return made;
    }

    private record(json: Json, type: Type): SObj {
        if (typeof json !== 'object' || Array.isArray(json)) return refuse(json, type);
        const named = (json['attributes'] as Json | undefined)?.['type'] ?? json['sobjectType'] ?? json['apiName'];
        const object = type.object ?? (typeof named === 'string' ? this.program.object(named) : undefined);
        if (!object)
            throw apexException(
                'System.JSONException',
                'Can not determine the type of a record: sobjectType is missing'
            );
        const record = new SObj(object);
        for (const [name, given] of Object.entries(json)) {
            if (name === 'attributes' || name === 'sobjectType') continue;
            const member = recordMemberNamed(this.program, object, name);
            if (!member)
                throw apexException(
                    'System.JSONException',
                    `No such column '${name}' on sobject of type ${object.name}`
                );
            const v = this.value(given, member.type);
            if (member.kind === 'field') record.values.set(name.toLowerCase(), v);
            else if (member.kind === 'parent') record.parents.set(name.toLowerCase(), v);
            else record.children.set(name.toLowerCase(), v);
        }
        return record;
    }
}

function simple(json: unknown, type: Type): ApexValue {
    const text =
        typeof json === 'string' || typeof json === 'number' || typeof json === 'boolean'
            ? String(json)
            : refuse(json, type);
    switch (type) {
        case T.String:
            return text;
        case T.Id:
            return text === '' ? null : toId(text);
        case T.Boolean:
            return text === 'true' ? true : text === 'false' ? false : refuse(json, type);
        case T.Integer:
            return /^-?\d+$/.test(text) && Number(text) === (Number(text) | 0) ? Number(text) : refuse(json, type);
        case T.Long:
            return /^-?\d+$/.test(text) ? BigInt(text) : refuse(json, type);
        case T.Double:
            return text !== '' && Number.isFinite(Number(text)) ? Number(text) : refuse(json, type);
        case T.Decimal:
            return text === '' ? refuse(json, type) : Decimal.parse(text);
        case T.Date:
            return ApexDate.parseIso(text.slice(0, 10)) ?? refuse(json, type);
        case T.Datetime: {
            const ms = typeof json === 'number' ? json : Date.parse(text);
            return Number.isNaN(ms) ? refuse(json, type) : new ApexDatetime(ms);
        }
        case T.Time: {
            const m = /^(\d{2}):(\d{2}):(\d{2})(?:\.(\d{3}))?Z?$/.exec(text);
            return m
                ? new ApexTime(((Number(m[1]) * 60 + Number(m[2])) * 60 + Number(m[3])) * 1000 + Number(m[4] ?? 0))
                : refuse(json, type);
        }
        case T.Blob:
            return Uint8Array.from(Buffer.from(text, 'base64'));
        case T.Object:
            if (typeof json !== 'number') return json;
            return Number.isInteger(json) && json === (json | 0) ? json : Decimal.parse(text);
    }
    throw new NotSupported(`${type.text} as a parameter from the browser`);
}
