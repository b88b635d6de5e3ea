import { BoundExpressionContext, type SoqlLiteralContext } from '@apexdevtools/apex-parser';
import { CompileError } from '../../problems.ts';
import { checkQuery } from '../../resolve/soql.ts';
import { T, type Type } from '../../resolve/types.ts';
import type { Frame } from '../frame.ts';
import { value, type Value } from '../value.ts';
import { expression, lineOf } from './expression.ts';

interface TreeNode {
    children?: TreeNode[] | null;
}

/** Bind expressions of a query in the order they stand. */
function binds(node: TreeNode, found: BoundExpressionContext[] = []): BoundExpressionContext[] {
    if (node instanceof BoundExpressionContext) found.push(node);
    else for (const child of node.children ?? []) binds(child, found);
    return found;
}

/** `[SELECT ... WHERE x = :expression]`: the text goes to the transaction as it is, its binds as `:b0`, `:b1`, ... */
export function soql(frame: Frame, node: SoqlLiteralContext): Value {
    const query = node.query();
    const line = lineOf(node);
    const shape = checkQuery(frame.program, query);
    const source = node.start.getInputStream();
    const bound = binds(query as TreeNode);
    let text = '';
    let at = query.start.start;
    const values: string[] = [];
    bound.forEach((b, i) => {
        text += `${source.getText(at, b.start.start - 1)}:b${i}`;
        at = b.stop!.stop + 1;
        const v = expression(frame, b.expression());
        values.push(`b${i}:${v.type === T.Double ? `$box(${v.code})` : v.code}`);
    });
    text += source.getText(at, query.stop!.stop);
    const withClause = query.withClause();
    if (withClause?.SECURITY_ENFORCED() && frame.symbol.unit.apiVersion >= 67 && frame.symbol.unit.kind !== 'trigger') {
        throw new CompileError('WITH SECURITY_ENFORCED is not available from API version 67.0 on', line);
    }
    const mode = withClause?.USER_MODE() ? 'user' : withClause?.SYSTEM_MODE() ? 'system' : undefined;
    const args = `${JSON.stringify(withoutComments(text))},${frame.access(mode)},{${values.join(',')}}`;
    if (shape.kind === 'count') return value(T.Integer, `$count(${args})`, { nonNull: true });
    const element = elementOf(frame, shape.kind === 'records' ? shape.object.name : 'AggregateResult', line);
    return value(frame.program.types.list(element), `$query(${JSON.stringify(element.text)},${args})`, {
        nonNull: true,
        rows: true
    });
}

/** Comments may stand inside the brackets; texts that look like them may stand in quotes. */
const withoutComments = (text: string): string =>
    text.replace(/'(?:[^'\\]|\\.)*'|\/\*[^]*?\*\/|\/\/[^\n]*/g, (part) => (part.startsWith("'") ? part : ' '));

function elementOf(frame: Frame, name: string, line: number): Type {
    const type = frame.program.tryTypeIn(null, name);
    if (!type) throw new CompileError(`${name} is not declared`, line);
    return type;
}
