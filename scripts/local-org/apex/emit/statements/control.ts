import type {
    DoWhileStatementContext,
    EnhancedForControlContext,
    ForStatementContext,
    IfStatementContext,
    StatementContext,
    WhileStatementContext
} from '@apexdevtools/apex-parser';
import { typeText } from '../../declare/declare.ts';
import { CompileError } from '../../problems.ts';
import { elementType } from '../../resolve/assignable.ts';
import { T } from '../../resolve/types.ts';
import { convert } from '../convert.ts';
import { castTo } from '../expressions/cast.ts';
import { booleanOf, expression, lineOf, nonNull } from '../expressions/expression.ts';
import type { Frame } from '../frame.ts';
import { value } from '../value.ts';
import { block, body, effect, localVariables } from './statement.ts';

export function ifElse(frame: Frame, node: IfStatementContext): string {
    const [yes, no] = node.statement_list();
    const test = booleanOf(frame, node.parExpression().expression());
    return `if(${test})${body(frame, yes!)}${no ? `else${body(frame, no)}` : ''}`;
}

export function whileLoop(frame: Frame, node: WhileStatementContext): string {
    const inner = node.statement();
    return `while(${booleanOf(frame, node.parExpression().expression())})${inner ? body(frame, inner) : '{}'}`;
}

export const doWhile = (frame: Frame, node: DoWhileStatementContext): string =>
    `do${block(frame, node.block())}while(${booleanOf(frame, node.parExpression().expression())});`;

export function forLoop(frame: Frame, node: ForStatementContext): string {
    const control = node.forControl();
    const each = control.enhancedForControl();
    if (each) return forEach(frame, each, node.statement());
    return frame.block(() => {
        const init = control.forInit();
        const declared = init?.localVariableDeclaration();
        const start = declared
            ? localVariables(frame, declared)
            : expressions(frame, init?.expressionList()?.expression_list());
        const test = control.expression();
        const condition = test ? booleanOf(frame, test) : '';
        const step = expressions(frame, control.forUpdate()?.expressionList().expression_list());
        const inner = node.statement();
        return `for(${start};${condition};${step})${inner ? body(frame, inner) : '{}'}`;
    });
}

const expressions = (frame: Frame, nodes: readonly Parameters<typeof expression>[1][] | undefined): string =>
    (nodes ?? []).map((n) => effect(frame, n)).join(',');

/**
 * `for (X x : list)`. A List is walked by index, so that what is added in the loop is met too; a query with a List as
 * its variable comes in batches of 200.
 */
function forEach(frame: Frame, node: EnhancedForControlContext, inner: StatementContext | null): string {
    const line = lineOf(node);
    const source = expression(frame, node.expression());
    const type = frame.type(typeText(node.typeRef()), line);
    return frame.block(() => {
        const local = frame.declare(node.id().getText(), type, line);
        const bodyCode = (): string => (inner ? body(frame, inner) : '{}');
        const element = elementType(frame.program, source.type);
        if (!element) throw new CompileError(`Loop must iterate over a collection: ${source.type.text}`, line);
        const n = frame.unique();
        const [list, at, item] = [`$l${n}`, `$i${n}`, `$x${n}`];
        if (source.rows && type.is('List'))
            return `for(const ${item} of $batches(${source.code})){let ${local.js}=${item};${bodyCode()}}`;
        const isList = source.type.is('List');
        const v = value(element, isList ? `${list}[${at}]` : item);
        // Object values and records are taken as what the variable says, which the platform checks as it goes.
        const narrows = element === T.Object || (element === T.SObject && type !== T.SObject);
        const code =
            narrows && type !== element ? castTo(frame, v, type, line).code : convert(frame.unit, v, type, line);
        const start = `{let ${local.js}=${code};`;
        if (!isList) return `for(const ${item} of $iterate(${nonNull(source)}))${start}${bodyCode()}}`;
        return `for(let ${list}=${nonNull(source)}.items,${at}=0;${at}<${list}.length;${at}++)${start}${bodyCode()}}`;
    });
}
