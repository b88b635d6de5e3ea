import {
    Arth1ExpressionContext,
    type Arth2ExpressionContext,
    type BitAndExpressionContext,
    type BitExpressionContext,
    type BitNotExpressionContext,
    type BitOrExpressionContext,
    type ExpressionContext
} from '@apexdevtools/apex-parser';
import { CompileError } from '../../problems.ts';
import { widest } from '../../resolve/assignable.ts';
import { T, type Type } from '../../resolve/types.ts';
import { convert } from '../convert.ts';
import type { Frame } from '../frame.ts';
import { value, type Value } from '../value.ts';
import { expression, lineOf, nonNull } from './expression.ts';

export type ArithmeticOperator = '+' | '-' | '*' | '/';

export function arithmetic(frame: Frame, node: Arth1ExpressionContext | Arth2ExpressionContext): Value {
    const [a, b] = node.expression_list();
    const op =
        node instanceof Arth1ExpressionContext ? (node.MUL() ? '*' : node.DIV() ? '/' : null) : node.ADD() ? '+' : '-';
    // The grammar has `%`; Apex has not.
    if (!op) throw new CompileError('Unknown operator', lineOf(node));
    return operate(frame, op, expression(frame, a!), expression(frame, b!), lineOf(node));
}

/** One arithmetic step; also what `+=` and its like do. */
export function operate(frame: Frame, op: ArithmeticOperator, a: Value, b: Value, line: number): Value {
    if (op === '+' && (a.type === T.String || b.type === T.String)) return concatenate(a, b);
    if (op === '+' && (a.type === T.Id || b.type === T.Id)) return concatenate(a, b);
    if (op === '+' || op === '-') {
        const moved = moveDate(op, a, b);
        if (moved) return moved;
    }
    if (!a.type.isNumber || !b.type.isNumber) {
        throw new CompileError(
            `Arithmetic expressions must use numeric arguments: ${a.type.text} ${op} ${b.type.text}`,
            line
        );
    }
    const type = widest(a.type, b.type);
    const x = operandCode(frame, a, type, line);
    const y = operandCode(frame, b, type, line);
    return value(type, compute(type, op, x, y), { nonNull: true });
}

const operandCode = (frame: Frame, v: Value, type: Type, line: number): string => {
    const converted = convert(frame.unit, v, type, line);
    return v.nonNull ? converted : `$n(${converted})`;
};

function compute(type: Type, op: ArithmeticOperator, x: string, y: string): string {
    if (type === T.Integer) {
        if (op === '*') return `$imul(${x},${y})`;
        return op === '/' ? `$idiv(${x},${y})` : `(${x}${op}${y}|0)`;
    }
    if (type === T.Long) return op === '/' ? `$ldiv(${x},${y})` : `$long(${x}${op}${y})`;
    if (type === T.Double) return op === '/' ? `$fdiv(${x},${y})` : `(${x}${op}${y})`;
    if (op === '/') return `$ddiv(${x},${y})`;
    return `${x}.${op === '+' ? 'add' : op === '-' ? 'subtract' : 'multiply'}(${y})`;
}

/** Text of a value inside `+`: JavaScript agrees with Apex for these, null included. */
const textOf = (v: Value): string => {
    if (v.type.isText || v.type === T.Integer || v.type === T.Boolean || v.type === T.Long || v.type === T.null)
        return v.code;
    return `$text(${v.code},${JSON.stringify(v.type.text)})`;
};
function concatenate(a: Value, b: Value): Value {
    const isText = (v: Value): boolean => v.nonNull && v.type === T.String;
    return value(T.String, isText(a) || isText(b) ? `(${textOf(a)}+${textOf(b)})` : `(""+${textOf(a)}+${textOf(b)})`, {
        nonNull: true
    });
}

/** Dates move by days, times by days and fractions of them. */
function moveDate(op: '+' | '-', a: Value, b: Value): Value | undefined {
    const sign = op === '-' ? '-' : '';
    if (a.type === T.Date && (b.type === T.Integer || b.type === T.Long))
        return value(T.Date, `$addDays(${nonNull(a)},${sign}Number(${nonNull(b)}))`, { nonNull: true });
    if (a.type === T.Datetime && b.type.isNumber)
        return value(T.Datetime, `$addTime(${nonNull(a)},${sign}Number(${nonNull(b)}))`, { nonNull: true });
    return undefined;
}

/** `<<`, `>>` and `>>>`. */
export function shift(frame: Frame, node: BitExpressionContext): Value {
    const [a, b] = node.expression_list();
    const op = node.LT_list().length ? '<<' : node.GT_list().length === 3 ? '>>>' : '>>';
    return shifted(op, expression(frame, a!), expression(frame, b!), lineOf(node));
}

export function shifted(op: '<<' | '>>' | '>>>', a: Value, b: Value, line: number): Value {
    const integral = (t: Type): boolean => t === T.Integer || t === T.Long;
    if (!integral(a.type) || !integral(b.type))
        throw new CompileError(`Shift expressions must use Integer or Long: ${a.type.text} ${op} ${b.type.text}`, line);
    const by = b.type === T.Long ? `Number(${nonNull(b)})` : nonNull(b);
    if (a.type === T.Long) return value(T.Long, `$lshift(${nonNull(a)},${by},"${op}")`, { nonNull: true });
    return value(T.Integer, `(${nonNull(a)}${op}${by}${op === '>>>' ? '|0' : ''})`, { nonNull: true });
}

type BitNode = BitAndExpressionContext | BitNotExpressionContext | BitOrExpressionContext;

/** `&`, `^` and `|` of numbers and of Booleans. */
export const bitwise =
    (op: '&' | '^' | '|') =>
    (frame: Frame, node: BitNode): Value => {
        const [a, b] = node.expression_list() as [ExpressionContext, ExpressionContext];
        return bits(frame, op, expression(frame, a), expression(frame, b), lineOf(node));
    };

export function bits(frame: Frame, op: '&' | '^' | '|', a: Value, b: Value, line: number): Value {
    if (a.type === T.Boolean && b.type === T.Boolean) {
        const code = op === '^' ? `(${nonNull(a)}!==${nonNull(b)})` : `((${nonNull(a)}${op}${nonNull(b)})===1)`;
        return value(T.Boolean, code, { nonNull: true });
    }
    const type = a.type.isNumber && b.type.isNumber ? widest(a.type, b.type) : null;
    if (type !== T.Integer && type !== T.Long)
        throw new CompileError(
            `Bitwise expressions must use Integer or Long: ${a.type.text} ${op} ${b.type.text}`,
            line
        );
    return value(type, `(${operandCode(frame, a, type, line)}${op}${operandCode(frame, b, type, line)})`, {
        nonNull: true
    });
}
