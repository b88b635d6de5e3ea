import type { CmpExpressionContext, EqualityExpressionContext } from '@apexdevtools/apex-parser';
import { CompileError } from '../../problems.ts';
import { mayBe, widest } from '../../resolve/assignable.ts';
import { T, type Type } from '../../resolve/types.ts';
import { convert } from '../convert.ts';
import type { Frame } from '../frame.ts';
import { value, type Value } from '../value.ts';
import { expression, lineOf } from './expression.ts';

/** `<`, `<=`, `>`, `>=`. With a null the answer is false, except that a null String is below every other. */
export function comparison(frame: Frame, node: CmpExpressionContext): Value {
    const [left, right] = node.expression_list();
    const a = expression(frame, left!);
    const b = expression(frame, right!);
    const op = (node.GT() ? '>' : '<') + (node.ASSIGN() ? '=' : '');
    const line = lineOf(node);
    const compared = (helper: string, type: Type): Value =>
        value(
            T.Boolean,
            `(${helper}(${convert(frame.unit, a, type, line)},${convert(frame.unit, b, type, line)})${op}0)`,
            { nonNull: true }
        );
    if (a.type.isNumber && b.type.isNumber) {
        const type = widest(a.type, b.type);
        if (type === T.Decimal) return compared('$compareDecimals', type);
        const x = convert(frame.unit, a, type, line);
        const y = convert(frame.unit, b, type, line);
        if (a.nonNull && b.nonNull) return value(T.Boolean, `(${x}${op}${y})`, { nonNull: true });
        return value(T.Boolean, `${NUMBERS[op]}(${x},${y})`, { nonNull: true });
    }
    if (a.type.isText && b.type.isText) return compared('$compareStrings', T.String);
    if (a.type === T.Date && b.type === T.Date) return compared('$compareDates', T.Date);
    const moment = (t: Type): boolean => t === T.Date || t === T.Datetime;
    if (moment(a.type) && moment(b.type)) return compared('$compareTimes', T.Datetime);
    if (a.type === T.Time && b.type === T.Time) return compared('$compareTimes', T.Time);
    if (a.type === T.null || b.type === T.null) return compared('$compareStrings', T.Object);
    throw new CompileError(`Comparison of incompatible types: ${a.type.text} ${op} ${b.type.text}`, line);
}

const NUMBERS: Record<string, string> = { '<': '$lt', '<=': '$le', '>': '$gt', '>=': '$ge' };

/** `==`, `!=`, `<>`, `===`, `!==`. */
export function equality(frame: Frame, node: EqualityExpressionContext): Value {
    const [left, right] = node.expression_list();
    const a = expression(frame, left!);
    const b = expression(frame, right!);
    const negative = !!(node.NOTEQUAL() || node.LESSANDGREATER() || node.TRIPLENOTEQUAL());
    const identity = !!(node.TRIPLEEQUAL() || node.TRIPLENOTEQUAL());
    return value(T.Boolean, equal(frame, a, b, identity, negative, lineOf(node)), { nonNull: true });
}

/** JavaScript of the test; `negative` turns it around. */
export function equal(frame: Frame, a: Value, b: Value, identity: boolean, negative: boolean, line: number): string {
    const not = negative ? '!' : '';
    const plain = `(${a.code}${not || '='}==${b.code})`;
    if (a.type === T.null || b.type === T.null) return plain;
    if (a.type.isNumber && b.type.isNumber) {
        const type = widest(a.type, b.type);
        const [x, y] = [convert(frame.unit, a, type, line), convert(frame.unit, b, type, line)];
        return type === T.Decimal ? `${not}$equalDecimals(${x},${y})` : `(${x}${not || '='}==${y})`;
    }
    if (a.type.isText && b.type.isText) {
        const ids = a.type === T.Id || b.type === T.Id;
        if (identity) return plain;
        return `${not}${ids ? '$equalIds' : '$equalStrings'}(${a.code},${b.code})`;
    }
    if (!mayBe(frame.program, a.type, b.type) && !(isMoment(a.type) && isMoment(b.type))) {
        throw new CompileError(`Comparison of incompatible types: ${a.type.text} and ${b.type.text}`, line);
    }
    if (identity || a.type === T.Boolean || (a.type.isEnum && b.type.isEnum)) return plain;
    if (isMoment(a.type) && isMoment(b.type)) {
        const type = a.type === b.type ? a.type : T.Datetime;
        return `${not}$equals(${convert(frame.unit, a, type, line)},${convert(frame.unit, b, type, line)})`;
    }
    const box = (v: Value): string => (v.type === T.Double ? `$box(${v.code})` : v.code);
    return `${not}$equals(${box(a)},${box(b)})`;
}

const isMoment = (t: Type): boolean => t === T.Date || t === T.Datetime;
