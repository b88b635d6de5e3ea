import type { CastExpressionContext, InstanceOfExpressionContext } from '@apexdevtools/apex-parser';
import { typeText } from '../../declare/declare.ts';
import { CompileError } from '../../problems.ts';
import { isAssignable, mayBe } from '../../resolve/assignable.ts';
import { T, type Type } from '../../resolve/types.ts';
import { convert as converted } from '../convert.ts';
import type { Frame } from '../frame.ts';
import { value, type Value } from '../value.ts';
import { expression, lineOf } from './expression.ts';

/** `(Type) x`. */
export function cast(frame: Frame, node: CastExpressionContext): Value {
    const line = lineOf(node);
    const to = frame.type(typeText(node.typeRef()), line);
    const v = expression(frame, node.expression());
    return castTo(frame, v, to, line);
}

export function castTo(frame: Frame, v: Value, to: Type, line: number): Value {
    if (v.type === to) return { ...v, place: null };
    if (v.type.isNumber && to.isNumber) return value(to, narrow(frame, v, to, line), { nonNull: v.nonNull });
    if (v.rows || isAssignable(frame.program, v.type, to)) {
        // Lists of records and Id texts are taken as they are; what they hold is looked at when it is read.
        return value(to, converted(frame.unit, v, to, line), { nonNull: v.nonNull });
    }
    if (!mayBe(frame.program, v.type, to))
        throw new CompileError(`Incompatible types: ${v.type.text} to ${to.text}`, line);
    const { definition } = to;
    const convert = definition?.convert
        ? `,${frame.unit.constant(`$converter(${JSON.stringify(definition.name)})`)}`
        : '';
    return value(to, `$cast(${v.code},${tester(frame, to)},${JSON.stringify(to.text)}${convert})`);
}

/** Numeric casts cut off what does not fit: digits behind the point, and high bits. */
function narrow(frame: Frame, v: Value, to: Type, line: number): string {
    if (to === T.Integer) {
        if (v.type === T.Long) return `$integerOfLong(${v.code})`;
        return v.type === T.Double ? `$integerOfDouble(${v.code})` : `$integerOfDecimal(${v.code})`;
    }
    if (to === T.Long && (v.type === T.Double || v.type === T.Decimal))
        return v.type === T.Double ? `$longOfDouble(${v.code})` : `$longOfDecimal(${v.code})`;
    return converted(frame.unit, v, to, line);
}

/** A linked constant `(value) => boolean`: is a value of that type at run time. */
export function tester(frame: Frame, type: Type): string {
    return frame.unit.constant(`$tester(${JSON.stringify(type.text)},${JSON.stringify(type.kind)})`);
}

/** `x instanceof Type`. */
export function instanceOf(frame: Frame, node: InstanceOfExpressionContext): Value {
    const line = lineOf(node);
    const type = frame.type(typeText(node.typeRef()), line);
    const v = expression(frame, node.expression());
    if (!mayBe(frame.program, v.type, type))
        throw new CompileError(
            `Operation instanceof is always false since an instance of ${v.type.text} is never an instance of ${type.text}`,
            line
        );
    const boxed = v.type === T.Double ? `$box(${v.code})` : v.code;
    return value(T.Boolean, `${tester(frame, type)}(${boxed})`, { nonNull: true });
}
