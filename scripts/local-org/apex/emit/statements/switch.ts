import type { SwitchStatementContext, WhenLiteralContext } from '@apexdevtools/apex-parser';
import { typeText } from '../../declare/declare.ts';
import { CompileError } from '../../problems.ts';
import { T } from '../../resolve/types.ts';
import { convert } from '../convert.ts';
import { tester } from '../expressions/cast.ts';
import { expression, lineOf } from '../expressions/expression.ts';
import { literalOf } from '../expressions/literal.ts';
import { field } from '../expressions/name.ts';
import type { Frame } from '../frame.ts';
import { mark, value, type Value } from '../value.ts';
import { block } from './statement.ts';

/** `switch on`: no fall-through, Strings told apart by case (Apex Developer Guide, "Switch Statements"). */
export function switchOn(frame: Frame, node: SwitchStatementContext): string {
    const subject = expression(frame, node.expression());
    const on = frame.temporary();
    const held = value(subject.type, on);
    const branches = node.whenControl_list().map((w, i) => {
        const when = w.whenValue();
        const at = mark(lineOf(w));
        const prefix = i ? 'else ' : '';
        if (when.ELSE()) return `${i ? 'else' : ''}${at}${block(frame, w.block())}`;
        const type = when.typeRef();
        const name = when.id();
        if (type && name) {
            const to = frame.type(typeText(type), lineOf(when));
            return frame.block(() => {
                const local = frame.declare(name.getText(), to, lineOf(when));
                return `${prefix}${at}if(${tester(frame, to)}(${on})){let ${local.js}=${on};${block(frame, w.block())}}`;
            });
        }
        const tests = when.whenLiteral_list().map((l) => test(frame, held, l));
        return `${prefix}${at}if(${tests.join('||')})${block(frame, w.block())}`;
    });
    return `${on}=${subject.code};${branches.join('')}`;
}

function test(frame: Frame, on: Value, node: WhenLiteralContext): string {
    const inner = node.whenLiteral();
    if (inner) return test(frame, on, inner);
    if (node.NULL()) return `${on.code}===null`;
    const line = lineOf(node);
    const named = node.qualifiedName();
    if (named) return `${on.code}===${constant(frame, on, named.getText(), line)}`;
    const v = literalOf(frame.unit, node.getText().replace(/^[+-]+/, ''), line);
    const signed = node.SUB_list().length % 2 ? { ...v, code: `-${v.code}` } : v;
    const type = on.type === T.Long ? T.Long : v.type;
    return `${on.code}===${convert(frame.unit, signed, type, line)}`;
}

/** An enum constant by its simple name, or a constant of a class. */
function constant(frame: Frame, on: Value, name: string, line: number): string {
    const key = name.split('.').at(-1)!.toLowerCase();
    const symbol = on.type.symbol;
    const own = symbol?.declaration.constants.find((c) => c.toLowerCase() === key);
    if (symbol && own) return frame.unit.constant(`$enum(${JSON.stringify(symbol.name)},${JSON.stringify(own)})`);
    const platform = on.type.definition?.values?.find((c) => c.toLowerCase() === key);
    if (platform)
        return frame.unit.constant(
            `$platformEnum(${JSON.stringify(on.type.definition!.name)},${JSON.stringify(platform)})`
        );
    const [owner, member] = name.includes('.')
        ? [frame.program.classIn(frame.symbol, name.slice(0, name.lastIndexOf('.'))), key]
        : [frame.symbol, key];
    const f = owner?.field(member);
    if (f?.static) return field(frame, f, null, line).code;
    throw new CompileError(`Unknown when value: ${name}`, line);
}
