import '../stdlib/index.ts';
import { CompiledHost } from './host/host.ts';
import type { CompileOptions } from './compile.ts';

export type { Problem } from './problems.ts';
export type { Source } from './declare/declare.ts';
export { CompileError } from './problems.ts';

/**
 * Compiles the org's Apex. Never throws for what is wrong with a source: `problems` lists it, and code that could not be
 * compiled throws NotSupported when it is reached.
 */
export const compileApex = (options: CompileOptions): CompiledHost => new CompiledHost(options);
