import type { ExpressionContext, MethodCallExpressionContext } from '@apexdevtools/apex-parser';
import { annotation } from '../../declare/shapes.ts';
import { CompileError } from '../../problems.ts';
import { platformMembers, recordStatics } from '../../resolve/platform-members.ts';
import { choose } from '../../resolve/overloads.ts';
import type { ClassSymbol, MethodSymbol } from '../../resolve/symbols.ts';
import { T, type Type } from '../../resolve/types.ts';
import type { Frame } from '../frame.ts';
import { mark, value, type Operand, type Value } from '../value.ts';
import { enumMethod, enumStatic } from './enum.ts';
import { object, receiverFirst, THIS, type Receiver } from '../receiver.ts';
import { expression, lineOf, nonNull } from './expression.ts';
import { converted, platformInstance, platformProperty, platformStatic } from './platform.ts';
import { qualified } from './qualified.ts';

const argumentsOf = (frame: Frame, nodes: readonly ExpressionContext[]): Value[] =>
    nodes.map((n) => expression(frame, n));
const shown = (args: readonly Value[]): string => args.map((a) => a.type.text).join(', ');

/** `method(...)`, `this(...)`, `super(...)`. */
export function methodCall(frame: Frame, node: MethodCallExpressionContext): Value {
    const call = node.methodCall();
    const args = argumentsOf(frame, call.expressionList()?.expression_list() ?? []);
    const line = lineOf(call);
    if (call.THIS() || call.SUPER()) return constructorCall(frame, call.THIS() ? frame.symbol : null, args, line);
    const name = call.id().getText();
    for (let c: ClassSymbol | null = frame.symbol; c; c = c.outer) {
        const methods = c.methodsNamed(name).filter((m) => m.static || (c === frame.symbol && !frame.isStatic));
        const m = choose(frame.program, methods, args);
        if (m) return userCall(frame, m, THIS, args, line);
    }
    if (!frame.isStatic) {
        const inherited = inheritedCall(frame, frame.symbol.type, THIS, name, args, line);
        if (inherited) return inherited;
    }
    throw new CompileError(`Method does not exist or incorrect signature: ${name}(${shown(args)})`, line);
}

/** `receiver.method(...)` with a value, a type or a namespace to the left. */
export function callOn(
    frame: Frame,
    receiver: Operand,
    name: string,
    nodes: readonly ExpressionContext[],
    line: number
): Value {
    const args = argumentsOf(frame, nodes);
    const found =
        receiver.kind === 'value'
            ? onValue(frame, receiver, name, args, line)
            : onType(frame, receiver, name, args, line);
    if (found) return receiver.kind === 'value' ? { ...found, guards: receiver.guards } : found;
    const where = receiver.kind === 'value' ? receiver.type.text : 'name' in receiver ? receiver.name : receiver.kind;
    throw new CompileError(`Method does not exist or incorrect signature: ${name}(${shown(args)}) on ${where}`, line);
}

function onType(
    frame: Frame,
    q: Exclude<Operand, Value>,
    name: string,
    args: Value[],
    line: number
): Value | undefined {
    if (q.kind === 'labels') return fromPlatform(frame, 'System.Label', name, args, line);
    if (q.kind === 'namespace') return fromPlatform(frame, `${q.name}.${q.name}`, name, args, line);
    if (q.kind === 'fieldTokens') return onFields(frame, q.type, name, args, line);
    if (q.kind !== 'type') return undefined;
    const { type } = q;
    if (type.symbol) {
        const m = choose(
            frame.program,
            type.symbol.methodsNamed(name).filter((s) => s.static),
            args
        );
        if (m) return userCall(frame, m, null, args, line);
        // `Outer.method()` on the instance at hand, and enums.
        return type.isEnum ? enumStatic(frame, type, name, args) : undefined;
    }
    if (type.isEnum) {
        const e = enumStatic(frame, type, name, args);
        if (e) return e;
    }
    if (type.kind === 'sobject') return recordStatic(frame, type, name, args, line);
    return platformStatic(frame, type, name, args, line);
}

/** `Schema.SObjectType.Account.fields.getMap()`. */
function onFields(frame: Frame, object: Type, name: string, args: Value[], line: number): Value | undefined {
    const describe = frame.program.platformType('Schema.DescribeSObjectResult', [], []);
    const [fields] = describe ? platformMembers(frame.program, describe, 'props', 'fields') : [];
    if (!fields) return undefined;
    const { code, type } = platformProperty(frame, fields, `$describe(${JSON.stringify(object.name)})`);
    return platformInstance(frame, type, { code, nonNull: true }, name, args, line);
}

function fromPlatform(frame: Frame, typeName: string, name: string, args: Value[], line: number): Value | undefined {
    const type = frame.program.platformType(typeName, [], []);
    return type && platformStatic(frame, type, name, args, line);
}

/** `Settings__c.getInstance()`, `Account.getSObjectType()`: the standard library gives them by object. */
function recordStatic(frame: Frame, type: Type, name: string, args: Value[], line: number): Value | undefined {
    if (name.toLowerCase() === 'getsobjecttype' && !args.length)
        return qualified(frame, { kind: 'type', type, name: type.name }, 'SObjectType', line) as Value;
    const m = choose(frame.program, recordStatics(frame.program, type, name), args);
    if (!m)
        return (
            fromPlatform(frame, `System.${type.name}`, name, args, line) ??
            platformStatic(frame, type, name, args, line)
        );
    const fn = frame.unit.constant(`$sobjectStatic(${JSON.stringify(type.name)},${JSON.stringify(m.key)})`);
    return value(m.returns, `${fn}(${converted(frame, args, m.params, line).join(',')})`);
}

function onValue(frame: Frame, receiver: Value, name: string, args: Value[], line: number): Value | undefined {
    if (name.toLowerCase() === 'adderror' && receiver.field) return fieldError(frame, receiver.field, args, line);
    const { type } = receiver;
    if (type.symbol) {
        const methods = type.symbol.methodsNamed(name).filter((m) => !m.static);
        const m = choose(frame.program, methods, args);
        if (m) return userCall(frame, m, receiver.isSuper ? { code: 'super', nonNull: true } : receiver, args, line);
        if (type.isEnum) return enumMethod(frame, receiver, name, args);
        if (name.toLowerCase() === 'clone' && !args.length)
            return value(type, `$clone(${nonNull(receiver)})`, { nonNull: true });
        return inheritedCall(frame, type, receiver.isSuper ? THIS : receiver, name, args, line);
    }
    if (type.isEnum) {
        const e = enumMethod(frame, receiver, name, args);
        if (e) return e;
    }
    const direct = platformInstance(frame, type, receiver.isSuper ? THIS : receiver, name, args, line);
    if (direct) return direct;
    if (receiver.rows) {
        const one = { code: `$one(${receiver.code})`, nonNull: true };
        return platformInstance(frame, type.args[0]!, one, name, args, line);
    }
    return objectMethod(frame, receiver, name, args, line);
}

/** Methods a user class has from the platform: of exceptions, of platform interfaces, of Object. */
function inheritedCall(
    frame: Frame,
    type: Type,
    receiver: Receiver,
    name: string,
    args: Value[],
    line: number
): Value | undefined {
    const bases: Type[] = [];
    const visit = (c: ClassSymbol): void => {
        for (const t of [c.superType, ...c.interfaces]) {
            if (t?.symbol) visit(t.symbol);
            else if (t) bases.push(t);
        }
    };
    visit(type.symbol!);
    for (const base of bases) {
        const v = platformInstance(frame, base, receiver, name, args, line);
        if (v) return v;
    }
    return objectMethod(frame, receiver, name, args, line);
}

/** `toString`, `equals` and `hashCode`, which everything has. */
function objectMethod(frame: Frame, receiver: Receiver, name: string, args: Value[], line: number): Value | undefined {
    switch (`${name.toLowerCase()} ${args.length}`) {
        case 'tostring 0':
            return value(T.String, `$text(${receiverFirst(frame, receiver, []).join()},"Object")`, { nonNull: true });
        case 'hashcode 0':
            return value(T.Integer, `$hash(${receiverFirst(frame, receiver, []).join()})`, { nonNull: true });
        case 'equals 1':
            return value(
                T.Boolean,
                `$equals(${receiverFirst(frame, receiver, converted(frame, args, [T.Object], line)).join(',')})`,
                { nonNull: true }
            );
    }
    return undefined;
}

/** A call of a user method; `receiver` is null for a static one. */
export function userCall(
    frame: Frame,
    m: MethodSymbol,
    receiver: Receiver | null,
    args: readonly Value[],
    line: number
): Value {
    frame.calls(m.owner);
    const given = converted(frame, args, m.params, line).join(',');
    const target = m.static || !receiver ? frame.unit.classRef(m.owner) : object(receiver);
    if (annotation(m.declaration.modifiers, 'future')) {
        return value(
            T.void,
            `$future(${JSON.stringify(m.owner.name)},${JSON.stringify(m.name)},${target}.${m.slot},[${given}])`
        );
    }
    return value(m.returns, `${target}${mark(line)}.${m.slot}(${given})`);
}

/** `this(...)` and `super(...)`; `own` is null for the latter. */
function constructorCall(frame: Frame, own: ClassSymbol | null, args: readonly Value[], line: number): Value {
    const target = own ?? frame.symbol.superclass;
    if (!target) {
        if (frame.symbol.superType)
            return value(T.void, `$initException(this${args.map((a) => `,${a.code}`).join('')})`);
        throw new CompileError('super(...) needs a superclass', line);
    }
    const c = choose(frame.program, target.constructors, args);
    if (!c) {
        if (target.isException) return value(T.void, `$initException(this${args.map((a) => `,${a.code}`).join('')})`);
        throw new CompileError(`Constructor not defined: ${target.name}(${shown(args)})`, line);
    }
    return value(T.void, `this.${c.slot}(${converted(frame, args, c.params, line).join(',')})`);
}

/** `record.Field.addError(...)`. */
function fieldError(
    frame: Frame,
    field: { record: string; name: string },
    args: Value[],
    line: number
): Value | undefined {
    const [message] = args;
    if (!message || args.length > 2) return undefined;
    const text =
        message.type === T.String
            ? message.code
            : message.type.symbol?.isException ||
                platformMembers(frame.program, message.type, 'methods', 'getMessage').length
              ? `${nonNull(message)}.apexMessage`
              : null;
    if (text === null) throw new CompileError(`addError does not take ${message.type.text}`, line);
    return value(T.void, `$fieldError(${field.record},${JSON.stringify(field.name)},${text})`);
}
