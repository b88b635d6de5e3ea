import {
    ArrayExpressionContext,
    Arth1ExpressionContext,
    Arth2ExpressionContext,
    AssignExpressionContext,
    BitAndExpressionContext,
    BitExpressionContext,
    BitNotExpressionContext,
    BitOrExpressionContext,
    CastExpressionContext,
    CmpExpressionContext,
    CoalExpressionContext,
    CondExpressionContext,
    DotExpressionContext,
    EqualityExpressionContext,
    InstanceOfExpressionContext,
    LogAndExpressionContext,
    LogOrExpressionContext,
    MethodCallExpressionContext,
    NegExpressionContext,
    NewExpressionContext,
    PostOpExpressionContext,
    PreOpExpressionContext,
    PrimaryExpressionContext,
    SubExpressionContext,
    type ExpressionContext
} from '@apexdevtools/apex-parser';
import { CompileError } from '../../problems.ts';
import { T, type Type } from '../../resolve/types.ts';
import { convert } from '../convert.ts';
import type { Frame } from '../frame.ts';
import type { Operand, Value } from '../value.ts';
import { arithmetic, bitwise, shift } from './arithmetic.ts';
import { index } from './array.ts';
import { assign, postfix, prefix } from './assign.ts';
import { methodCall } from './call.ts';
import { cast, instanceOf } from './cast.ts';
import { comparison, equality } from './compare.ts';
import { creator } from './create.ts';
import { dot } from './dot.ts';
import { coalesce, conditional, logical, not } from './logic.ts';
import { primary } from './primary.ts';

type Emit<N> = (frame: Frame, node: N) => Operand;
type NodeClass = abstract new (...args: never[]) => ExpressionContext;

const emitters = new Map<NodeClass, Emit<never>>();
const on = <N extends ExpressionContext>(node: abstract new (...args: never[]) => N, emit: Emit<N>): void =>
    void emitters.set(node, emit);

let ready = false;
/** Filled on first use, because the emitters and this dispatcher import each other. */
function prepare(): void {
    ready = true;
    on(PrimaryExpressionContext, primary);
    on(SubExpressionContext, (f, n) => ({ ...expression(f, n.expression()), place: null }));
    on(DotExpressionContext, dot);
    on(MethodCallExpressionContext, methodCall);
    on(ArrayExpressionContext, index);
    on(NewExpressionContext, creator);
    on(CastExpressionContext, cast);
    on(InstanceOfExpressionContext, instanceOf);
    on(Arth1ExpressionContext, arithmetic);
    on(Arth2ExpressionContext, arithmetic);
    on(BitExpressionContext, shift);
    on(BitAndExpressionContext, bitwise('&'));
    on(BitNotExpressionContext, bitwise('^'));
    on(BitOrExpressionContext, bitwise('|'));
    on(CmpExpressionContext, comparison);
    on(EqualityExpressionContext, equality);
    on(LogAndExpressionContext, logical('&&'));
    on(LogOrExpressionContext, logical('||'));
    on(NegExpressionContext, not);
    on(CondExpressionContext, conditional);
    on(CoalExpressionContext, coalesce);
    on(AssignExpressionContext, assign);
    on(PreOpExpressionContext, prefix);
    on(PostOpExpressionContext, postfix);
}

export const lineOf = (node: { start: { line: number } }): number => node.start.line;

/** A value, a type or a namespace: what may stand to the left of a dot. `?.` guards stay open. */
export function operand(frame: Frame, node: ExpressionContext): Operand {
    if (!ready) prepare();
    const emit = emitters.get(node.constructor as NodeClass) as Emit<ExpressionContext> | undefined;
    if (!emit) throw new CompileError(`Expression not supported: ${node.getText()}`, lineOf(node));
    return emit(frame, node);
}

/** Ends a chain of `?.`: the whole is null when a guard holds. */
export function close(v: Value): Value {
    if (!v.guards.length) return v;
    const code =
        v.type === T.void
            ? `(${v.guards.join('||')}?null:(${v.code},null))`
            : `(${v.guards.join('||')}?null:${v.code})`;
    return { ...v, code, guards: [], nonNull: false, place: null };
}

/** A value; a type's name alone is an error. */
export function expression(frame: Frame, node: ExpressionContext): Value {
    return close(valueOf(operand(frame, node), node));
}

export function valueOf(found: Operand, node: { getText(): string; start: { line: number } }): Value {
    if (found.kind !== 'value') throw new CompileError(`Variable does not exist: ${node.getText()}`, lineOf(node));
    return found;
}

/** JavaScript of an expression where a `to` is wanted. */
export const expressionAs = (frame: Frame, node: ExpressionContext, to: Type): string =>
    convert(frame.unit, expression(frame, node), to, lineOf(node));

/** JavaScript that is never null: throws NullPointerException instead. */
export const nonNull = (v: Value): string => (v.nonNull ? v.code : `$n(${v.code})`);

/** A condition. */
export function booleanOf(frame: Frame, node: ExpressionContext): string {
    const v = expression(frame, node);
    if (v.type !== T.Boolean && v.type !== T.null)
        throw new CompileError(`Condition expression must be of type Boolean: ${v.type.text}`, lineOf(node));
    return nonNull(v);
}
