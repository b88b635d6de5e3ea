import {
    ApexErrorListener,
    ApexParserFactory,
    type AnonymousUnitContext,
    type ApexParser,
    type CompilationUnitContext,
    type TriggerUnitContext
} from '@apexdevtools/apex-parser';
import { CompileError } from './problems.ts';

class FirstError extends ApexErrorListener {
    first: CompileError | null = null;
    apexSyntaxError(line: number, column: number, message: string): void {
        this.first ??= new CompileError(`Syntax error at column ${column + 1}: ${message}`, line);
    }
}

function parse<T>(source: string, rule: (parser: ApexParser) => T): T {
    const errors = new FirstError();
    const { parser } = ApexParserFactory.createLexerAndParser(source, errors);
    const tree = rule(parser);
    if (errors.first) throw errors.first;
    return tree;
}

/** Each throws {@link CompileError} at the first syntax error. */
export const parseClass = (source: string): CompilationUnitContext => parse(source, (p) => p.compilationUnit());
export const parseTrigger = (source: string): TriggerUnitContext => parse(source, (p) => p.triggerUnit());
export const parseAnonymous = (source: string): AnonymousUnitContext => parse(source, (p) => p.anonymousUnit());
