import type {
    CoalExpressionContext,
    CondExpressionContext,
    LogAndExpressionContext,
    LogOrExpressionContext,
    NegExpressionContext
} from '@apexdevtools/apex-parser';
import { CompileError } from '../../problems.ts';
import { commonType } from '../../resolve/assignable.ts';
import { T } from '../../resolve/types.ts';
import { convert } from '../convert.ts';
import type { Frame } from '../frame.ts';
import { value, type Value } from '../value.ts';
import { booleanOf, expression, lineOf, nonNull } from './expression.ts';

export const logical =
    (op: '&&' | '||') =>
    (frame: Frame, node: LogAndExpressionContext | LogOrExpressionContext): Value => {
        const [a, b] = node.expression_list();
        return value(T.Boolean, `(${booleanOf(frame, a!)}${op}${booleanOf(frame, b!)})`, { nonNull: true });
    };

/** `!x` and `~x`. */
export function not(frame: Frame, node: NegExpressionContext): Value {
    if (node.BANG()) return value(T.Boolean, `!${booleanOf(frame, node.expression())}`, { nonNull: true });
    const v = expression(frame, node.expression());
    if (v.type !== T.Integer && v.type !== T.Long)
        throw new CompileError(`~ needs an Integer or Long: ${v.type.text}`, lineOf(node));
    return value(v.type, `(~${nonNull(v)})`, { nonNull: true });
}

/** `c ? a : b`. */
export function conditional(frame: Frame, node: CondExpressionContext): Value {
    const [condition, yes, no] = node.expression_list();
    const test = booleanOf(frame, condition!);
    const [a, b] = branches(frame, expression(frame, yes!), expression(frame, no!));
    const type = commonType(frame.program, a.type, b.type);
    const line = lineOf(node);
    return value(type, `(${test}?${convert(frame.unit, a, type, line)}:${convert(frame.unit, b, type, line)})`, {
        nonNull: a.nonNull && b.nonNull,
        rows: bothRows(a, b)
    });
}

/** A query where the other branch is a record means its one record. */
function branches(frame: Frame, a: Value, b: Value): [Value, Value] {
    const one = (v: Value, other: Value): Value =>
        v.rows && other.type.kind === 'sobject'
            ? value(v.type.args[0]!, convert(frame.unit, v, v.type.args[0]!, 0))
            : v;
    return [one(a, b), one(b, a)];
}
const bothRows = (a: Value, b: Value): boolean => (a.rows || a.type === T.null) && (b.rows || b.type === T.null);

/** `a ?? b`. */
export function coalesce(frame: Frame, node: CoalExpressionContext): Value {
    const [left, right] = node.expression_list();
    const [a, b] = branches(frame, expression(frame, left!), expression(frame, right!));
    const type = commonType(frame.program, a.type, b.type);
    const line = lineOf(node);
    return value(type, `(${convert(frame.unit, a, type, line)}??${convert(frame.unit, b, type, line)})`, {
        nonNull: b.nonNull,
        rows: bothRows(a, b)
    });
}
