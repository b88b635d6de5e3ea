import type { DeclaredUnit } from '../declare/declare.ts';
import { CompileError, type Problem } from '../problems.ts';
import type { Program } from '../resolve/program.ts';
import type { ClassSymbol } from '../resolve/symbols.ts';
import { functionBody, statementsOf } from './classes/body.ts';
import { classOf } from './classes/class.ts';
import { UnitEmitter } from './unit.ts';
import { layout, mark } from './value.ts';

/** One unit as JavaScript: plain data, for the cache. */
export interface EmittedUnit {
    /** A function of the runtime's helpers that gives `{ define(), link() }`; null when nothing of the unit can run. */
    js: string | null;
    problems: Problem[];
    /** Lines on which code starts. */
    lines: number[];
}

/** Emits a unit. `helpers` are the names of the runtime functions, which every unit takes apart on line 1. */
export function emitUnit(
    program: Program,
    symbol: ClassSymbol,
    declared: DeclaredUnit,
    helpers: readonly string[],
    counting: boolean
): EmittedUnit {
    const unit = new UnitEmitter(program, symbol, declared.code, counting);
    try {
        symbol.resolveAll();
        const code =
            symbol.declaration.kind === 'class'
                ? `return ${classOf(unit, symbol, runner(unit, symbol))}`
                : 'return null';
        const problems = [...program.problemsOf(symbol.unit), ...unit.problems];
        if (program.broken.has(symbol.unit)) return { js: null, problems, lines: [] };
        const text = `"use strict";(({${helpers.join(',')},$hit})=>{${unit.head()}return{define(){${mark(symbol.declaration.line)}${code}},${unit.link()}};})`;
        return { js: layout(text), problems, lines: [...unit.lines].sort((a, b) => a - b) };
    } catch (e) {
        if (!(e instanceof CompileError)) throw e;
        const problem = {
            at: `${symbol.name}:${e.line}`,
            unit: symbol.name,
            line: e.line,
            path: symbol.unit.path,
            message: e.message
        };
        return { js: null, problems: [...program.problemsOf(symbol.unit), ...unit.problems, problem], lines: [] };
    }
}

/** The statements of a trigger or of anonymous Apex are the static method `$run`. */
function runner(unit: UnitEmitter, symbol: ClassSymbol): { line: number; code: string }[] {
    const { statements } = unit.code;
    if (symbol.unit.kind === 'class') return [];
    const line = statements[0]?.start.line ?? symbol.declaration.line;
    return [
        {
            line,
            code: `static $run${functionBody({ unit, symbol, static: true, params: [], line, nodes: statements }, statementsOf(statements))}`
        }
    ];
}
