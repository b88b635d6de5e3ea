import type { CatchClauseContext, TryStatementContext } from '@apexdevtools/apex-parser';
import { CompileError } from '../../problems.ts';
import { tester } from '../expressions/cast.ts';
import { lineOf } from '../expressions/expression.ts';
import type { Frame } from '../frame.ts';
import { mark } from '../value.ts';
import { block } from './statement.ts';

/** `try`/`catch`/`finally`. What Apex cannot catch (limits, failed assertions, errors of the local org) passes every catch. */
export function tryCatch(frame: Frame, node: TryStatementContext): string {
    let code = `try${block(frame, node.block())}`;
    const clauses = node.catchClause_list();
    if (clauses.length) {
        const caught = frame.temporary();
        const branches = clauses.map((c) => clause(frame, c, caught)).join('else ');
        code += `catch($e){${caught}=$caught($e);${branches}else throw $e;}`;
    }
    const last = node.finallyBlock();
    return last ? `${code}finally${block(frame, last.block())}` : code;
}

function clause(frame: Frame, node: CatchClauseContext, caught: string): string {
    const line = lineOf(node);
    const type = frame.type(node.qualifiedName().getText(), line);
    return frame.block(() => {
        const local = frame.declare(node.id().getText(), type, line);
        if (!type.symbol?.isException && !type.name.toLowerCase().endsWith('exception'))
            throw new CompileError(`Catch type must be an exception: ${type.text}`, line);
        return `${mark(line)}if(${tester(frame, type)}(${caught})){let ${local.js}=${caught};${block(frame, node.block())}}`;
    });
}
