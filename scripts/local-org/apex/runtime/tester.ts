import { ApexList, ApexMap, ApexSet } from '../../kernel/collections.ts';
import { currentTransaction } from '../../kernel/engine.ts';
import { apexException, ApexException } from '../../kernel/exceptions.ts';
import { platformTypeNamed } from '../../kernel/platform-type.ts';
import { SObj } from '../../kernel/sobject.ts';
import { ApexObject, type ApexClassRef, type ApexValue } from '../../kernel/values.ts';
import { typeNameOf } from '../../stdlib/type.ts';
import { readType, type TypeText } from '../resolve/type-text.ts';
import type { Type, TypeKind } from '../resolve/types.ts';

type Test = (v: ApexValue) => boolean;
const isClassOf = (v: ApexValue, name: string): boolean =>
    (v as { $class?: ApexClassRef }).$class?.ancestry.has(name) ?? false;

/** `value instanceof type`, the type by its full name. False for null. */
export function $tester(text: string, kind: TypeKind): Test {
    if (kind === 'class') {
        const name = text.toLowerCase();
        return (v) => v !== null && typeof v === 'object' && isClassOf(v, name);
    }
    if (kind === 'sobject')
        return text === 'SObject' ? (v) => v instanceof SObj : (v) => v instanceof SObj && v.info.name === text;
    if (text === 'Object') return (v) => v !== null;
    return platformTest(readType(text));
}

function platformTest(type: TypeText): Test {
    const definition = platformTypeNamed(type.name) ?? platformTypeNamed(`System.${type.name}`);
    const name = (definition?.name ?? type.name).toLowerCase();
    const fits = type.args.length ? (v: ApexValue) => argumentsFit(v, type.args) : () => true;
    return (v) => {
        if (v === null) return false;
        if (v instanceof ApexObject || v instanceof ApexException) {
            if (isClassOf(v, name)) return true;
        }
        return (definition?.test?.(v) ?? false) && fits(v);
    };
}

const plain = (t: TypeText): string =>
    (t.args.length ? `${t.name}<${t.args.map(plain).join(',')}>` : t.name)
        .toLowerCase()
        .replace(/(^|[<,])(system|schema)\./g, '$1');

const isRecordType = (t: TypeText): boolean =>
    plain(t) === 'sobject' ||
    (!t.args.length && !platformTypeNamed(`System.${t.name}`) && !!currentTransaction().org.schema.object(t.name));

/** Type arguments by themselves: Object takes anything, SObject any record and the other way round. */
function textsFit(have: TypeText, want: TypeText): boolean {
    if (plain(have) === plain(want) || plain(want) === 'object') return true;
    if (have.args.length && plain({ ...have, args: [] }) === plain({ ...want, args: [] }))
        return have.args.every((a, i) => textsFit(a, want.args[i]!));
    return (plain(want) === 'sobject' || plain(have) === 'sobject') && isRecordType(have) && isRecordType(want);
}

/** Type arguments of a collection fit, or else everything in it does. */
function argumentsFit(v: ApexValue, args: readonly TypeText[]): boolean {
    const own =
        v instanceof ApexMap ? [v.keyType, v.valueType] : v instanceof ApexList || v instanceof ApexSet ? [v.type] : [];
    return args.every((a, i) => {
        if (own[i] === undefined || textsFit(readType(own[i]), a)) return true;
        const want = plain(a);
        const items = v instanceof ApexMap ? (i === 0 ? v.keys() : v.values()) : [...(v as ApexList | ApexSet)];
        return items.length > 0 && items.every((x) => x !== null && typeof x === 'object' && isClassOf(x, want));
    });
}

const tests = new WeakMap<Type, Test>();
/** As {@link $tester} for a resolved type. */
export function valueFits(type: Type, v: ApexValue): boolean {
    let test = tests.get(type);
    if (!test) tests.set(type, (test = $tester(type.text, type.kind)));
    return test(v);
}

/** How an Object that passes a type's test becomes a value of it: an Integer a Decimal, a Date a Datetime. */
export const $converter = (type: string): ((v: ApexValue) => ApexValue) =>
    platformTypeNamed(type)?.convert ?? ((v) => v);

/** The value as one of the type, or TypeException when it cannot be. */
export function $cast(v: ApexValue, test: Test, type: string, convert?: (v: ApexValue) => ApexValue): ApexValue {
    if (v === null) return v;
    if (test(v)) return convert ? convert(v) : v;
    throw apexException('System.TypeException', `Invalid conversion from runtime type ${typeNameOf(v)} to ${type}`);
}
