import { ApexList, ApexMap, ApexSet } from '../../kernel/collections.ts';
import { Decimal } from '../../kernel/decimal.ts';
import { NotSupported } from '../../kernel/exceptions.ts';
import { SObj } from '../../kernel/sobject.ts';
import { ApexDate, ApexDatetime, ApexTime } from '../../kernel/temporal.ts';
import { ApexDouble, ApexEnum, ApexObject, type ApexValue } from '../../kernel/values.ts';
import { annotation } from '../declare/shapes.ts';
import { ClassRef } from '../runtime/class-ref.ts';

type Json = Record<string, unknown>;

/**
 * An Apex value as Lightning sends it to the browser: objects by their `@AuraEnabled` members, records without
 * `attributes`, child lists as plain arrays, dates as `yyyy-MM-dd`, Long and Decimal as numbers. Null members of records
 * and objects are left out, so that they read as undefined.
 */
export function toJson(v: ApexValue): unknown {
    if (v === null || v === undefined) return null;
    switch (typeof v) {
        case 'string':
        case 'boolean':
        case 'number':
            return v;
        case 'bigint':
            return Number(v);
    }
    if (v instanceof Decimal) return v.toNumber();
    if (v instanceof ApexDouble) return v.value;
    if (v instanceof ApexDate) return v.toString();
    if (v instanceof ApexDatetime) return v.toIso();
    if (v instanceof ApexTime) return v.ms;
    if (v instanceof ApexEnum) return v.name;
    if (v instanceof Uint8Array) return Buffer.from(v).toString('base64');
    if (v instanceof ApexList) return v.items.map(toJson);
    if (v instanceof ApexSet) return v.values().map(toJson);
    if (v instanceof ApexMap)
        return Object.fromEntries([...v.entries()].map(([k, x]) => [String(toJson(k)), toJson(x)]));
    if (v instanceof SObj) return record(v);
    if (v instanceof ApexObject) return object(v);
    throw new NotSupported(`${(v as object).constructor.name} as an answer to the browser`);
}

function record(r: SObj): Json {
    const json: Json = {};
    for (const [key, v] of r.values) if (v !== null) json[r.info.fields.get(key)?.name ?? key] = toJson(v);
    for (const [key, parent] of r.parents) if (parent) json[relationshipName(r, key)] = record(parent);
    for (const [key, list] of r.children) {
        const child = r.info.childRelationships.find((c) => c.relationshipName?.toLowerCase() === key);
        if (list.items.length) json[child?.relationshipName ?? key] = toJson(list);
    }
    return json;
}

function relationshipName(r: SObj, key: string): string {
    for (const f of r.info.fields.values()) if (f.relationshipName?.toLowerCase() === key) return f.relationshipName;
    return key;
}

/** `@AuraEnabled` fields and properties, and what `@AuraEnabled` getters (`getName()` as `name`) return. */
function object(o: ApexObject): Json {
    const ref = o.$class;
    const json: Json = {};
    const add = (name: string, v: unknown): void => {
        if (v !== null) json[name] = v;
    };
    for (const f of ref.fields) if (f.auraEnabled) add(f.name, toJson(ref.read(o, f.name)));
    if (!(ref instanceof ClassRef)) return json;
    for (const c of ref.symbol.lineage()) {
        for (const m of [...c.methods.values()].flat()) {
            const name = /^get(\w)(\w*)$/i.exec(m.name);
            if (!name || m.static || m.params.length || !annotation(m.declaration.modifiers, 'auraenabled')) continue;
            add(name[1]!.toLowerCase() + name[2]!, toJson(ref.invoke(o, m.name, [])));
        }
    }
    return json;
}
