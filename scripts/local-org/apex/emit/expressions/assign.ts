import type {
    AssignExpressionContext,
    ExpressionContext,
    PostOpExpressionContext,
    PreOpExpressionContext
} from '@apexdevtools/apex-parser';
import { CompileError } from '../../problems.ts';
import { T, type Type } from '../../resolve/types.ts';
import { convert } from '../convert.ts';
import type { Frame } from '../frame.ts';
import { value, type Place, type Value } from '../value.ts';
import { bits, operate, shifted, type ArithmeticOperator } from './arithmetic.ts';
import { expression, lineOf, nonNull, operand, valueOf } from './expression.ts';

/** `=` and `+=`, `-=`, `*=`, `/=`, `&=`, `|=`, `^=`, `<<=`, `>>=`, `>>>=`. */
export function assign(frame: Frame, node: AssignExpressionContext): Value {
    const [left, right] = node.expression_list();
    const line = lineOf(node);
    const target = valueOf(operand(frame, left!), left!);
    const place = placeOf(target, left!.getText(), line);
    const given = expression(frame, right!);
    const operator = node.getChild(1).getText();
    if (operator === '=') {
        return value(target.type, place.write(place.parts, convert(frame.unit, given, target.type, line)), {
            nonNull: given.nonNull && given.type === target.type
        });
    }
    const { parts, setup } = stable(frame, place);
    const current = value(target.type, place.read(parts), { nonNull: target.nonNull });
    const result = compound(frame, operator.slice(0, -1), current, given, line);
    return value(target.type, setup + place.write(parts, narrowed(frame, result, target.type, line)) + (setup && ')'), {
        nonNull: true
    });
}

function compound(frame: Frame, operator: string, a: Value, b: Value, line: number): Value {
    switch (operator) {
        case '<<':
        case '>>':
        case '>>>':
            return shifted(operator, a, b, line);
        case '&':
        case '|':
        case '^':
            return bits(frame, operator, a, b, line);
        default:
            return operate(frame, operator as ArithmeticOperator, a, b, line);
    }
}

/** The result as the target's type; a Decimal added to a Long or Integer is refused, as on the platform. */
const narrowed = (frame: Frame, result: Value, type: Type, line: number): string =>
    convert(frame.unit, result, type, line);

function placeOf(target: Value, text: string, line: number): Place {
    if (!target.place || target.guards.length) throw new CompileError(`Expression cannot be assigned: ${text}`, line);
    return target.place;
}

/** Receivers kept in temporaries, so that they run once. `setup` opens a parenthesis that the caller closes. */
function stable(frame: Frame, place: Place): { parts: string[]; setup: string } {
    const setups: string[] = [];
    const parts = place.parts.map((p) => {
        if (/^(this|\w+|\$\w+)$/.test(p)) return p;
        const t = frame.temporary();
        setups.push(`${t}=${p}`);
        return t;
    });
    return { parts, setup: setups.length ? `(${setups.join(',')},` : '' };
}

/** One more or one less of a number, in its own type. */
function step(frame: Frame, op: '+' | '-', v: Value, line: number): string {
    if (!v.type.isNumber) throw new CompileError(`${op}${op} needs a number: ${v.type.text}`, line);
    return convert(frame.unit, operate(frame, op, v, value(T.Integer, '1', { nonNull: true }), line), v.type, line);
}

/** `++x` and `--x`: the value after. */
export function increment(frame: Frame, node: ExpressionContext, up: boolean, line: number): Value {
    const target = valueOf(operand(frame, node), node);
    const place = placeOf(target, node.getText(), line);
    const { parts, setup } = stable(frame, place);
    const current = value(target.type, place.read(parts), { nonNull: target.nonNull });
    return value(target.type, setup + place.write(parts, step(frame, up ? '+' : '-', current, line)) + (setup && ')'), {
        nonNull: true
    });
}

/** `++x`, `--x`, `+x`, `-x`. */
export function prefix(frame: Frame, node: PreOpExpressionContext): Value {
    const line = lineOf(node);
    if (node.INC() || node.DEC()) return increment(frame, node.expression(), !!node.INC(), line);
    // The smallest Integer has no positive counterpart, so its literal must be seen together with the minus.
    if (node.SUB() && node.expression().getText() === '2147483648')
        return value(T.Integer, '-2147483648', { nonNull: true });
    const v = expression(frame, node.expression());
    if (!v.type.isNumber) throw new CompileError(`Unary minus needs a number: ${v.type.text}`, line);
    if (node.ADD()) return v;
    if (/^\d+n?$/.test(v.code)) return value(v.type, `-${v.code}`, { nonNull: true });
    if (v.type === T.Integer) return value(T.Integer, `(-${nonNull(v)}|0)`, { nonNull: true });
    if (v.type === T.Long) return value(T.Long, `$long(-${nonNull(v)})`, { nonNull: true });
    return value(v.type, v.type === T.Double ? `(-${nonNull(v)})` : `${nonNull(v)}.negate()`, { nonNull: true });
}

/** `x++` and `x--`: the value before. */
export function postfix(frame: Frame, node: PostOpExpressionContext): Value {
    const line = lineOf(node);
    const target = valueOf(operand(frame, node.expression()), node.expression());
    const place = placeOf(target, node.getText(), line);
    const { parts, setup } = stable(frame, place);
    const before = frame.temporary();
    const next = step(frame, node.INC() ? '+' : '-', value(target.type, before, { nonNull: true }), line);
    const read = value(target.type, place.read(parts), { nonNull: target.nonNull });
    return value(target.type, `${setup || '('}${before}=${nonNull(read)},${place.write(parts, next)},${before})`, {
        nonNull: true
    });
}
