import type { ArrayExpressionContext } from '@apexdevtools/apex-parser';
import { CompileError } from '../../problems.ts';
import { T } from '../../resolve/types.ts';
import { convert } from '../convert.ts';
import type { Frame } from '../frame.ts';
import type { Value } from '../value.ts';
import { expression, lineOf, nonNull, operand, valueOf } from './expression.ts';
import { placed } from './name.ts';

/** `list[i]`. */
export function index(frame: Frame, node: ArrayExpressionContext): Value {
    const [of, at] = node.expression_list();
    const list = valueOf(operand(frame, of!), of!);
    if (!list.type.is('List'))
        throw new CompileError(`Expression must be a list type: ${list.type.text}`, lineOf(node));
    const i = expression(frame, at!);
    if (i.type !== T.Integer) throw new CompileError(`List index must be an Integer: ${i.type.text}`, lineOf(node));
    const parts = [nonNull(list), nonNull({ ...i, code: convert(frame.unit, i, T.Integer, lineOf(node)) })];
    const read = ([l, n]: readonly string[]): string => `${l}.at(${n})`;
    return placed(
        list.type.args[0]!,
        { parts, read, write: ([l, n], v) => `$setAt(${l},${n},${v})` },
        { guards: list.guards }
    );
}
