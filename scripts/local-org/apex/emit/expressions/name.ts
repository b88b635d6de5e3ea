import { CompileError } from '../../problems.ts';
import type { ClassSymbol, FieldSymbol } from '../../resolve/symbols.ts';
import { T } from '../../resolve/types.ts';
import type { Frame } from '../frame.ts';
import { value, type Operand, type Place, type Value } from '../value.ts';
import { literalOf } from './literal.ts';
import { convert } from '../convert.ts';

/** Namespaces of the platform that stand before a type. */
const NAMESPACES = new Set(
    'system schema database messaging approval connectapi auth process search cache dom eventbus flow invocable metadata quickaction reports support test userprovisioning visualeditor wave compression datasource formulaeval sfc site lxscheduler kbmanagement pref_center slack canvas chatteranswers commercepayments'.split(
        ' '
    )
);

export function placed(type: Value['type'], place: Place, more: Partial<Value> = {}): Value {
    return value(type, place.read(place.parts), { place, ...more });
}

/** What a simple name means in this code: variable, field, type, namespace, in that order. */
export function name(frame: Frame, text: string, line: number): Operand {
    const found = tryVariable(frame, text, line) ?? tryQualifier(frame, text);
    if (!found) throw new CompileError(`Variable does not exist: ${text}`, line);
    return found;
}

export function tryVariable(frame: Frame, text: string, line: number): Value | undefined {
    const local = frame.local(text);
    if (local) {
        const { js } = local;
        return placed(
            local.type,
            { parts: [], read: () => js, write: (_, v) => `(${js}=${v})` },
            { nonNull: local.nonNull }
        );
    }
    for (let c: ClassSymbol | null = frame.symbol; c; c = c.outer) {
        const f = c.field(text);
        if (f && (f.static || c === frame.symbol)) return field(frame, f, null, line);
    }
    return undefined;
}

export function tryQualifier(frame: Frame, text: string): Operand | undefined {
    const key = text.toLowerCase();
    const type = frame.program.tryTypeIn(frame.symbol, text);
    if (type?.symbol) return { kind: 'type', type, name: text };
    if (key === 'trigger') return { kind: 'trigger' };
    if (key === 'label') return { kind: 'labels' };
    if (key === 'sobjecttype') return { kind: 'sobjectTypes' };
    if (type) return { kind: 'type', type, name: text };
    return NAMESPACES.has(key) ? { kind: 'namespace', name: key } : undefined;
}

/** A field or property of a user class; `receiver` is null for a static one or one of `this`. */
export function field(frame: Frame, f: FieldSymbol, receiver: Value | null, line: number): Value {
    if (f.literal !== null) {
        const v = literalOf(frame.unit, f.literal, line);
        return value(f.type, convert(frame.unit, v, f.type, line), { nonNull: v.type !== T.null });
    }
    if (f.static) {
        const own = frame.kind.accessor === f.name.toLowerCase() && f.owner === frame.symbol;
        const statics = frame.unit.statics(f.owner);
        if (f.accessors && !own) return property(f, [frame.unit.classRef(f.owner)]);
        return placed(f.type, {
            parts: [],
            read: () => `${statics}.${f.slot}`,
            write: (_, v) => `(${statics}.${f.slot}=${v})`
        });
    }
    if (!receiver && frame.isStatic)
        throw new CompileError(`Non static field cannot be referenced from a static context: ${f.name}`, line);
    const object = receiver ? (receiver.nonNull ? receiver.code : `$n(${receiver.code})`) : 'this';
    const own =
        !receiver || receiver.code === 'this'
            ? frame.kind.accessor === f.name.toLowerCase() && f.owner === frame.symbol
            : false;
    if (f.accessors && !own) return property(f, [object]);
    return placed(f.type, {
        parts: [object],
        read: ([o]) => `${o}.${f.slot}`,
        write: ([o], v) => `(${o}.${f.slot}=${v})`
    });
}

/** Reads and writes through accessors where they have code or can be overridden. */
function property(f: FieldSymbol, parts: string[]): Value {
    const key = f.name.toLowerCase();
    return placed(f.type, { parts, read: ([o]) => `${o}.$get$${key}()`, write: ([o], v) => `${o}.$set$${key}(${v})` });
}
