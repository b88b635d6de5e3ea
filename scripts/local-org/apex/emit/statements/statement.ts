import {
    FieldDeclarationContext,
    PostOpExpressionContext,
    type BlockContext,
    type ExpressionContext,
    type ExpressionStatementContext,
    type LocalVariableDeclarationContext,
    type ReturnStatementContext,
    type StatementContext,
    type ThrowStatementContext
} from '@apexdevtools/apex-parser';
import { typeText, type StatementNode } from '../../declare/declare.ts';
import { CompileError } from '../../problems.ts';
import { mayBe } from '../../resolve/assignable.ts';
import { T } from '../../resolve/types.ts';
import { convert } from '../convert.ts';
import { increment } from '../expressions/assign.ts';
import { expression, lineOf, nonNull } from '../expressions/expression.ts';
import type { Frame } from '../frame.ts';
import { mark } from '../value.ts';
import { doWhile, forLoop, ifElse, whileLoop } from './control.ts';
import { dml } from './dml.ts';
import { runAs } from './run-as.ts';
import { switchOn } from './switch.ts';
import { tryCatch } from './try.ts';

/** One statement, on its line. A problem in it becomes a throw in its place; the statements around it stay. */
export function statement(frame: Frame, node: StatementNode): string {
    const line = lineOf(node);
    const nested = node instanceof FieldDeclarationContext ? null : node.block();
    if (nested) return block(frame, nested);
    frame.unit.lines.add(line);
    const count = frame.unit.counting ? `$hit[${line}]=1;` : '';
    return mark(line) + count + frame.unit.guarded(line, () => simple(frame, node));
}

function simple(frame: Frame, node: StatementNode): string {
    if (node instanceof FieldDeclarationContext) return `${localVariables(frame, node)};`;
    const expressionStatement = node.expressionStatement();
    if (expressionStatement) return standalone(frame, expressionStatement);
    const local = node.localVariableDeclarationStatement();
    if (local) return `${localVariables(frame, local.localVariableDeclaration())};`;
    const returned = node.returnStatement();
    if (returned) return returns(frame, returned);
    const test = node.ifStatement();
    if (test) return ifElse(frame, test);
    const loop = node.forStatement();
    if (loop) return forLoop(frame, loop);
    const repeat = node.whileStatement();
    if (repeat) return whileLoop(frame, repeat);
    const until = node.doWhileStatement();
    if (until) return doWhile(frame, until);
    const guarded = node.tryStatement();
    if (guarded) return tryCatch(frame, guarded);
    const thrown = node.throwStatement();
    if (thrown) return throws(frame, thrown);
    const choice = node.switchStatement();
    if (choice) return switchOn(frame, choice);
    if (node.breakStatement()) return 'break;';
    if (node.continueStatement()) return 'continue;';
    const asUser = node.runAsStatement();
    if (asUser) return runAs(frame, asUser);
    const write = dml(frame, node);
    if (write) return write;
    throw new CompileError(`Statement not supported: ${node.getText().slice(0, 40)}`, lineOf(node));
}

/** `{ ... }` with names of its own. */
export const block = (frame: Frame, node: BlockContext): string =>
    frame.block(() => `{${statements(frame, node.statement_list())}}`);

export const statements = (frame: Frame, nodes: readonly StatementNode[]): string =>
    nodes.map((s) => statement(frame, s)).join('');

/** The body of `if`, `for`, ...: always in braces. */
export const body = (frame: Frame, node: StatementContext): string => frame.block(() => `{${statement(frame, node)}}`);

const standalone = (frame: Frame, node: ExpressionStatementContext): string => `${effect(frame, node.expression())};`;

/** An expression for its effect: nobody looks at the value, so `i++` is `++i`. */
export function effect(frame: Frame, node: ExpressionContext): string {
    return node instanceof PostOpExpressionContext
        ? increment(frame, node.expression(), !!node.INC(), lineOf(node)).code
        : expression(frame, node).code;
}

/** `Type a = x, b` as `let a=...,b=null`. A name is declared even when its value does not compile, so that one problem stays one. */
export function localVariables(frame: Frame, node: LocalVariableDeclarationContext | FieldDeclarationContext): string {
    const line = lineOf(node);
    const type = frame.type(typeText(node.typeRef()), line);
    const parts = node
        .variableDeclarators()
        .variableDeclarator_list()
        .map((d) => {
            const given = d.expression();
            let filled = false;
            let code = 'null';
            // The name may not be used in its own value, so the value comes first.
            try {
                if (given) {
                    const v = expression(frame, given);
                    code = convert(frame.unit, v, type, lineOf(given));
                    filled = v.nonNull;
                }
            } catch (e) {
                frame.declare(d.id().getText(), type, line);
                throw e;
            }
            const local = frame.declare(d.id().getText(), type, line, filled);
            return `${local.js}=${code}`;
        });
    return `let ${parts.join(',')}`;
}

function returns(frame: Frame, node: ReturnStatementContext): string {
    const given = node.expression();
    if (!given) return frame.kind.constructs ? 'return this;' : 'return;';
    const v = expression(frame, given);
    if (frame.returns === T.void) throw new CompileError('Void method must not return a value', lineOf(node));
    return `return(${convert(frame.unit, v, frame.returns, lineOf(given))});`;
}

function throws(frame: Frame, node: ThrowStatementContext): string {
    const v = expression(frame, node.expression());
    const exception = frame.program.platformType('System.Exception', [], []);
    if (exception && !mayBe(frame.program, v.type, exception))
        throw new CompileError(`Throw expression must be of type exception: ${v.type.text}`, lineOf(node));
    return `throw(${nonNull(v)});`;
}
