import type { Program } from './program.ts';
import { T, type Type } from './types.ts';

/** Steps of implicit widening between simple types; a number is the cost by which overloads are ranked. */
const WIDENING: Record<string, Record<string, number>> = {
    Integer: { Long: 1, Double: 2, Decimal: 3 },
    Long: { Double: 1, Decimal: 2 },
    Double: { Decimal: 1 },
    Decimal: { Double: 2 },
    Id: { String: 1 },
    String: { Id: 4 },
    Date: { Datetime: 1 }
};

/** A platform type, what it extends and implements, with type arguments bound; itself first. */
export function* platformLineage(program: Program, type: Type): Iterable<Type> {
    yield type;
    const d = type.definition;
    if (!d || type.kind === 'sobject') return;
    const variables = new Set(d.typeParams ?? []);
    const bound = new Map((d.typeParams ?? []).map((v, i) => [v, type.args[i] ?? T.Object]));
    const namespace = d.name.split('.')[0]!;
    for (const text of [...(d.extends ? [d.extends] : []), ...(d.implements ?? [])]) {
        const parent = program.platformText(text, namespace, variables);
        if (parent) yield* platformLineage(program, program.types.substitute(parent, bound));
    }
}

/** Every type a type is by declaration, with the number of steps to it. */
function* ancestry(program: Program, type: Type, steps = 0): Iterable<[Type, number]> {
    yield [type, steps];
    if (type.symbol) {
        const c = type.symbol;
        if (c.superType) yield* ancestry(program, c.superType, steps + 1);
        for (const i of c.interfaces) yield* ancestry(program, i, steps + 1);
    } else if (type.kind === 'platform') {
        let i = steps;
        for (const t of platformLineage(program, type)) {
            if (t !== type) yield [t, ++i];
        }
    }
}

/** Type arguments may differ as Apex lets them: records and their SObject, classes and what they extend, Id and String. */
function argumentFits(program: Program, from: Type, to: Type): boolean {
    if (from === to || to === T.Object) return from !== T.Double || to === T.Double;
    if (from.kind === 'sobject' && to.kind === 'sobject')
        return from === T.SObject || to === T.SObject || from.object === to.object;
    if (from.isText && to.isText) return true;
    if (from.isCollection && to.isCollection)
        return from.name === to.name && from.args.every((a, i) => argumentFits(program, a, to.args[i]!));
    if (from.isNumber || from.isText) return false;
    return distance(program, from, to) !== null;
}

/** Cost of giving a `from` where a `to` is wanted without a cast; null when Apex refuses. */
export function distance(program: Program, from: Type, to: Type): number | null {
    if (from === to) return 0;
    if (from === T.void || to === T.void) return null;
    if (from === T.null) return to === T.Object ? 2 : 1;
    if (from.kind === 'platform' && to.kind === 'platform') {
        const step = WIDENING[from.name]?.[to.name];
        if (step !== undefined) return step;
    }
    if (to === T.Object) return 50;
    if (to === T.SObject && from.kind === 'sobject') return 5;
    let best: number | null = null;
    for (const [t, steps] of ancestry(program, from)) {
        if (t === to) return steps;
        if (t.name !== to.name || t.kind !== to.kind || t.args.length !== to.args.length || !t.args.length) continue;
        if (t.args.every((a, i) => argumentFits(program, a, to.args[i]!))) best ??= steps + 10;
    }
    return best;
}

export const isAssignable = (program: Program, from: Type, to: Type): boolean => distance(program, from, to) !== null;

/** True when a value of the one can be a value of the other at run time: what a cast or `instanceof` may ask. */
export function mayBe(program: Program, from: Type, to: Type): boolean {
    if (from === T.Object || to === T.Object) return true;
    if (from.kind === 'sobject' && to.kind === 'sobject') return from === T.SObject || to === T.SObject || from === to;
    if (isAssignable(program, from, to) || isAssignable(program, to, from)) return true;
    if (from.isNumber && to.isNumber) return true;
    const isInterface = (t: Type): boolean =>
        t.symbol?.declaration.kind === 'interface' || t.definition?.kind === 'interface';
    return isInterface(from) || isInterface(to);
}

/** The type both branches of `? :`, `??` or a literal list have. */
export function commonType(program: Program, a: Type, b: Type): Type {
    if (a === b || b === T.null) return a;
    if (a === T.null) return b;
    if (a.isText && b.isText) return T.String;
    if (a.isNumber && b.isNumber) return widest(a, b);
    if (isAssignable(program, a, b)) return b;
    if (isAssignable(program, b, a)) return a;
    if (a.kind === 'sobject' && b.kind === 'sobject') return T.SObject;
    for (const [t] of ancestry(program, a)) if (t !== a && isAssignable(program, b, t)) return t;
    return T.Object;
}

const RANK = [T.Integer, T.Long, T.Double, T.Decimal];
/** Numeric promotion: Integer, Long, Double, Decimal. */
export const widest = (a: Type, b: Type): Type => RANK[Math.max(RANK.indexOf(a), RANK.indexOf(b))]!;

/** Element type of what `for (x : y)` can walk, or null. */
export function elementType(program: Program, type: Type): Type | null {
    if (type.is('List') || type.is('Set')) return type.args[0]!;
    for (const [t] of ancestry(program, type)) {
        if (t.kind === 'platform' && (t.name === 'Iterable' || t.name === 'List' || t.name === 'Set') && t.args[0])
            return t.args[0];
    }
    return null;
}
