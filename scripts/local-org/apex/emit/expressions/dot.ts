import type { DotExpressionContext } from '@apexdevtools/apex-parser';
import { CompileError } from '../../problems.ts';
import { platformMembers } from '../../resolve/platform-members.ts';
import { T, type Type } from '../../resolve/types.ts';
import type { Frame } from '../frame.ts';
import { value, type Operand, type Value } from '../value.ts';
import { callOn } from './call.ts';
import { lineOf, nonNull, operand } from './expression.ts';
import { field } from './name.ts';
import { platformProperty } from './platform.ts';
import { qualified } from './qualified.ts';
import { recordMember } from './record.ts';

/** `a.b`, `a?.b`, `a.b()`, `a?.b()`, with `a` a value, a type or a namespace. */
export function dot(frame: Frame, node: DotExpressionContext): Operand {
    const left = operand(frame, node.expression());
    const receiver = node.QUESTIONDOT() ? guarded(frame, left) : left;
    const call = node.dotMethodCall();
    const line = lineOf(call ?? node.anyId());
    if (call)
        return callOn(frame, receiver, call.anyId().getText(), call.expressionList()?.expression_list() ?? [], line);
    const name = node.anyId().getText();
    if (receiver.kind === 'value' && receiver.describes && name.toLowerCase() === 'fields') {
        return {
            kind: 'fieldTokens',
            type: receiver.describes,
            describe: receiver.type.name === 'Schema.DescribeSObjectResult'
        };
    }
    const member =
        receiver.kind === 'value' ? memberOf(frame, receiver, name, line) : qualified(frame, receiver, name, line);
    return member.kind === 'value' && receiver.kind === 'value' ? { ...member, guards: receiver.guards } : member;
}

/** Keeps the receiver of `?.` in a temporary and adds the guard that ends the chain. */
function guarded(frame: Frame, left: Operand): Operand {
    if (left.kind !== 'value') return left;
    const t = frame.temporary();
    return {
        ...left,
        code: t,
        nonNull: true,
        place: null,
        rows: false,
        guards: [...left.guards, `(${t}=${left.rows ? oneRow(left) : left.code})===null`],
        type: left.rows ? left.type.args[0]! : left.type
    };
}

/** A query in front of a dot that is not a List member is its one record. */
const oneRow = (v: Value): string => `$one(${v.code})`;

function memberOf(frame: Frame, receiver: Value, name: string, line: number): Value {
    const type: Type = receiver.rows ? receiver.type.args[0]! : receiver.type;
    const one = receiver.rows ? { ...receiver, type, code: oneRow(receiver), rows: false } : receiver;
    if (type.kind === 'sobject') return recordMember(frame, one, name, line);
    if (type.symbol) {
        const f = type.symbol.field(name);
        if (f && !f.static) return field(frame, f, one, line);
    }
    const cause = receiver.causes.find((c) => c.toLowerCase() === name.toLowerCase());
    if (cause) return value(T.String, JSON.stringify(cause), { nonNull: true });
    const [prop] = platformMembers(frame.program, type.symbol ? (platformBase(type) ?? T.Object) : type, 'props', name);
    if (prop) return platformProperty(frame, prop, nonNull(one));
    throw new CompileError(`Variable does not exist: ${name} on ${type.text}`, line);
}

/** The platform class a user class ends in (exceptions). */
function platformBase(type: Type): Type | null {
    for (const c of type.symbol!.lineage()) if (c.superType?.kind === 'platform') return c.superType;
    return null;
}
