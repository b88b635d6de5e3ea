import type { RunAsStatementContext } from '@apexdevtools/apex-parser';
import { CompileError } from '../../problems.ts';
import { expression, lineOf, nonNull } from '../expressions/expression.ts';
import type { Frame } from '../frame.ts';
import { block } from './statement.ts';

/**
 * `System.runAs(user) { ... }`. The block becomes a function, for the transaction to run as that user; a `return` in it
 * leaves the method all the same.
 */
export function runAs(frame: Frame, node: RunAsStatementContext): string {
    const given = node.expressionList()?.expression_list() ?? [];
    if (given.length !== 1) throw new CompileError('System.runAs takes one user', lineOf(node));
    const user = expression(frame, given[0]!);
    if (user.type.object?.name !== 'User')
        throw new CompileError(`System.runAs is supported with a User only: ${user.type.text}`, lineOf(node));
    const outcome = frame.temporary();
    const inner = block(frame, node.block());
    return `${outcome}=$runAs(${nonNull(user)},()=>{${inner}return $done;});if(${outcome}!==$done)return ${outcome};`;
}
