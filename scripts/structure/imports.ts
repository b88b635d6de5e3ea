import { readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import ts from 'typescript';
import type { Problem } from '../build/problems.ts';

/** Checks the file imports of TypeScript and JavaScript, as against names of the platform. */
export function checkImports(root: string, files: readonly string[]): Problem[] {
    const scripts = join(root, 'scripts');
    const kernel = join(scripts, 'local-org', 'kernel');
    const product = join(root, 'force-app');
    return files.flatMap((file) => {
        if (isIn(product, file)) {
            return importsOf(file)
                .filter(({ target }) => !isIn(isTest(file) ? featureOf(product, file) : bundleOf(file), target))
                .map(({ line, specifier }) =>
                    problem(
                        file,
                        line,
                        `A component imports ${specifier}, a file outside its bundle.`,
                        'Import another bundle as c/name. What ships never reaches scripts/.'
                    )
                );
        }
        // Tests of the kernel may use what they like.
        if (isIn(kernel, file) && !file.endsWith('.test.ts')) {
            return importsOf(file)
                .filter(({ target }) => !isIn(kernel, target))
                .map(({ line, specifier }) =>
                    problem(
                        file,
                        line,
                        `The kernel imports ${specifier}.`,
                        'Move what it needs into the kernel: every part stands on it, so it may stand on none.'
                    )
                );
        }
        return [];
    });
}

interface Import {
    specifier: string;
    /** Absolute. */
    target: string;
    line: number;
}

/** Relative imports, exports-from and dynamic imports. */
function importsOf(file: string): Import[] {
    const text = readFileSync(file, 'utf8');
    return ts
        .preProcessFile(text, true, true)
        .importedFiles.filter(({ fileName }) => fileName.startsWith('.'))
        .map(({ fileName, pos }) => ({
            specifier: fileName,
            target: resolve(dirname(file), fileName),
            line: text.slice(0, pos).split('\n').length
        }));
}

/** Tests of one feature may share their fixtures. */
function isTest(file: string): boolean {
    return file.split(sep).includes('__tests__');
}

function featureOf(product: string, file: string): string {
    return join(product, ...relative(product, file).split(sep).slice(0, 2));
}

/** The folder `.../lwc/<bundle>` a file lies in; its own folder when it lies in none. */
function bundleOf(file: string): string {
    const parts = file.split(sep);
    const lwc = parts.lastIndexOf('lwc');
    return lwc === -1 ? dirname(file) : parts.slice(0, lwc + 2).join(sep);
}

function isIn(folder: string, path: string): boolean {
    return !relative(folder, path).startsWith('..');
}

function problem(file: string, line: number, message: string, cure: string): Problem {
    return { file, line, column: 0, message, cure };
}
