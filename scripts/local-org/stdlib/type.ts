import { ApexList, ApexMap, ApexSet } from '../kernel/collections.ts';
import { currentTransaction } from '../kernel/engine.ts';
import { ApexException, apexException, nullPointer } from '../kernel/exceptions.ts';
import {
    holdsStaticsAlone,
    platformType,
    platformTypeNamed,
    type PlatformTypeDefinition
} from '../kernel/platform-type.ts';
import type { ObjectInfo } from '../kernel/schema-types.ts';
import { SObj } from '../kernel/sobject.ts';
import { ApexObject, type ApexClassRef, type ApexValue } from '../kernel/values.ts';
import { typeOfValue } from './field-values.ts';
import { stringHash } from './string-parts.ts';
import { sobjectType } from './schema-tokens.ts';
import { parseTypeName, typeText, type TypeName } from './type-names.ts';

/** A System.Type; there is one for each name whatever its case, so types compare by identity. */
export class TypeValue {
    constructor(readonly name: string) {}
    apexText(): string {
        return this.name;
    }
}
const interned = new Map<string, TypeValue>();

/** `Account.class`, `List<String>.class`; `name` as the platform spells it, with or without `System.`. */
export function typeValue(name: string): TypeValue {
    const plain = name.replace(/\bSystem\./gi, '');
    const key = plain.replace(/\s+/g, '').toLowerCase();
    let type = interned.get(key);
    if (!type) interned.set(key, (type = new TypeValue(plain)));
    return type;
}

export type Resolved =
    | { kind: 'class'; ref: ApexClassRef; name: string }
    | { kind: 'sobject'; info: ObjectInfo; name: string }
    | { kind: 'platform'; definition: PlatformTypeDefinition; name: string; args: TypeName[] };

/**
 * What a type name stands for: a user's class first, then the platform's System and Schema types, then an sObject.
 * `scope` is the full name of the class the name is written in: its inner classes come before all else.
 */
export function resolveType(type: TypeName, scope?: string): Resolved | null {
    const { schema, apex } = currentTransaction().org;
    for (let outer = scope; outer; outer = outer.includes('.') ? outer.slice(0, outer.lastIndexOf('.')) : undefined) {
        const inner = apex.classNamed(`${outer}.${type.name}`);
        if (inner) return { kind: 'class', ref: inner, name: inner.name };
    }
    const ref = apex.classNamed(type.name);
    if (ref) return { kind: 'class', ref, name: ref.name };
    const definition =
        platformTypeNamed(type.name) ??
        platformTypeNamed(`System.${type.name}`) ??
        platformTypeNamed(`Schema.${type.name}`);
    const info = schema.object(type.name.replace(/^schema\./i, ''));
    if (definition && !(info && holdsStaticsAlone(definition))) {
        const plain = definition.name.replace(/^System\./, '');
        return {
            kind: 'platform',
            definition,
            args: type.args,
            name: type.args.length ? typeText({ name: plain, args: type.args }) : plain
        };
    }
    return info ? { kind: 'sobject', info, name: info.name } : null;
}

function forName(name: string | null): TypeValue | null {
    if (!name) return null;
    const found = resolveType(parseTypeName(name.replaceAll('$', '.')));
    return found && typeValue(found.name);
}

/** The local org has no namespaces of its own: an empty one is the org's, `System` and `Schema` are the platform's. */
function forNameIn(namespace: string | null, name: string | null): TypeValue | null {
    return forName(namespace && name ? `${namespace}.${name}` : name);
}

function newInstance(type: TypeValue): ApexValue {
    const found = resolveType(parseTypeName(type.name));
    if (found?.kind === 'class') return found.ref.create();
    if (found?.kind === 'sobject') return new SObj(found.info);
    const args = found?.kind === 'platform' ? found.args.map(typeText) : [];
    const create = found?.kind === 'platform' ? found.definition.constructors?.['()'] : undefined;
    if (!create) throw apexException('System.TypeException', `Type cannot be constructed: ${type.name}`);
    return create(...args);
}

/** Full name of a value's own type. */
export const typeNameOf = (v: ApexValue): string => (v instanceof ApexException ? v.typeName : typeOfValue(v));

/** `value instanceof type`, the type by its name. Null is an instance of nothing. */
export function instanceOf(v: ApexValue, name: string): boolean {
    if (v === null) return false;
    const type = parseTypeName(name);
    if (/^(System\.)?Object$/i.test(type.name)) return true;
    const found = resolveType(type);
    if (!found) throw apexException('System.TypeException', `Invalid type: ${name}`);
    if (found.kind === 'sobject') return v instanceof SObj && v.info.name === found.info.name;
    if (v instanceof ApexObject)
        return v.$class.ancestry.has(
            found.kind === 'class' ? found.name.toLowerCase() : found.definition.name.toLowerCase()
        );
    if (found.kind === 'class') return v instanceof ApexException && isExceptionOf(v, found.name);
    if (!found.definition.test?.(v)) return false;
    return elementsFit(v, found.args);
}

function isExceptionOf(e: ApexException, name: string): boolean {
    const ref = currentTransaction().org.apex.classNamed(e.typeName);
    return ref?.ancestry.has(name.toLowerCase()) ?? false;
}

/** Type arguments of collections must be the same; Object takes any. */
function elementsFit(v: ApexValue, args: TypeName[]): boolean {
    const own =
        v instanceof ApexMap ? [v.keyType, v.valueType] : v instanceof ApexList || v instanceof ApexSet ? [v.type] : [];
    return args.every(
        (a, i) =>
            /^Object$/i.test(a.name) ||
            own[i] === undefined ||
            typeText(parseTypeName(own[i])).toLowerCase() === typeText(a).toLowerCase()
    );
}

function isAssignableFrom(to: TypeValue, from: TypeValue | null): boolean {
    if (from === null) throw nullPointer();
    if (to === from || /^Object$/i.test(to.name)) return true;
    const source = resolveType(parseTypeName(from.name));
    const target = resolveType(parseTypeName(to.name));
    if (source?.kind === 'sobject') return target?.kind === 'platform' && target.definition.name === 'System.SObject';
    if (source?.kind !== 'class' || !target) return false;
    return source.ref.ancestry.has(
        target.kind === 'platform' ? target.definition.name.toLowerCase() : target.name.toLowerCase()
    );
}

platformType({
    name: 'System.Type',
    test: (v) => v instanceof TypeValue,
    statics: {
        'System.Type forName(String name)': forName,
        'System.Type forName(String namespace, String name)': forNameIn
    },
    methods: {
        'Boolean equals(Object other)': (type: TypeValue, other: ApexValue) => type === other,
        'String getName()': (type: TypeValue) => type.name,
        'Integer hashCode()': (type: TypeValue) => stringHash(type.name),
        'Boolean isAssignableFrom(System.Type source)': isAssignableFrom,
        'Object newInstance()': newInstance,
        'String toString()': (type: TypeValue) => type.name
    },
    props: {
        'Schema.SObjectType SObjectType': {
            get: (type: TypeValue) => {
                const found = resolveType(parseTypeName(type.name));
                return found?.kind === 'sobject' ? sobjectType(found.info) : null;
            }
        }
    }
});
