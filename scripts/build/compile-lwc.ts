import { readFileSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';

import ts from 'typescript';

import { BuildError } from './problems.ts';
import type { Problem } from './problems.ts';
import { isLwcSource, lwcSources, packageFiles, projectRoot, writeIfChanged } from './project.ts';

/**
 * What the LWC compiler needs from TypeScript: types taken away and nothing else touched. Any target below ESNext,
 * or `experimentalDecorators`, would rewrite `@api` and `@wire` before the LWC compiler has seen them.
 */
const EMIT: ts.CompilerOptions = {
    target: ts.ScriptTarget.ESNext,
    module: ts.ModuleKind.ESNext,
    verbatimModuleSyntax: true,
    isolatedModules: true,
    useDefineForClassFields: true,
    removeComments: false
};

export interface CompileResult {
    /** Absolute paths of the `.js` files written; those already up to date are not among them. */
    written: string[];
    /** How many sources were read. */
    sources: number;
}

/**
 * Compiles LWC sources in place: `x.ts` gives `x.js` beside it. Types are not checked here (see `checkTypes`), which
 * keeps it at a few milliseconds a file, fast enough for live reload.
 *
 * @param files absolute or root-relative paths; paths that are no LWC source are passed over; default: all sources
 * @throws BuildError naming each file and line that is not valid TypeScript; nothing is written in that case
 */
export function compileLwc(files?: readonly string[], root: string = projectRoot): CompileResult {
    const sources = files?.map((file) => resolve(root, file)).filter(isLwcSource) ?? lwcSources(root);
    const problems: Problem[] = [];
    const outputs = sources.map((file) => {
        const result = ts.transpileModule(readFileSync(file, 'utf8'), {
            fileName: file,
            reportDiagnostics: true,
            compilerOptions: EMIT
        });
        problems.push(...(result.diagnostics ?? []).map((diagnostic) => syntaxProblem(file, diagnostic)));
        return { file: file.replace(/\.ts$/, '.js'), text: result.outputText };
    });
    if (problems.length > 0) throw new BuildError(problems);
    const written = outputs.filter(({ file, text }) => writeIfChanged(file, text)).map(({ file }) => file);
    return { written, sources: sources.length };
}

/** Removes `.js` files in bundles whose `.ts` is gone, so that a renamed module does not live on. Returns their paths. */
export function removeOrphans(root: string = projectRoot): string[] {
    const kept = new Set(lwcSources(root).map((file) => file.replace(/\.ts$/, '.js')));
    const orphans = packageFiles(root, '.js').filter(
        (file) => isLwcSource(file.replace(/\.js$/, '.ts')) && !kept.has(file)
    );
    for (const file of orphans) rmSync(file);
    return orphans;
}

function syntaxProblem(file: string, diagnostic: ts.Diagnostic): Problem {
    const position = diagnostic.file?.getLineAndCharacterOfPosition(diagnostic.start ?? 0);
    return {
        file,
        line: (position?.line ?? -1) + 1,
        column: (position?.character ?? -1) + 1,
        message: `TS${diagnostic.code}: ${ts.flattenDiagnosticMessageText(diagnostic.messageText, '\n')}`,
        cure: 'Correct the syntax of this line; nothing was compiled.'
    };
}
