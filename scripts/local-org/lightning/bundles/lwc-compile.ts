import { createRequire } from 'node:module';
import path from 'node:path';
import type { Plugin, RollupLog } from 'rollup';
import lwc from '@lwc/rollup-plugin';
import type * as TypeScript from 'typescript';
import { baseComponentsDir, repositoryDir } from './paths.ts';

export interface LwcCompileOptions {
    /** Folders of `<namespace>/<name>` modules, first match wins; the base components come last. */
    moduleDirs: readonly string[];
    /** Transform for the Lightning Web Security sandbox. */
    lws?: boolean;
    /** Paths (globs) that are no LWC sources and are left alone. */
    exclude?: readonly string[];
}

/** The LWC compiler with the switches the base components need. */
export function lwcPlugin({ moduleDirs, lws = false, exclude = [] }: LwcCompileOptions): Plugin {
    return lwc({
        rootDir: repositoryDir,
        defaultModules: [],
        modules: [
            ...moduleDirs.map((dir) => ({ dir })),
            { npm: 'lightning-base-components' },
            { dir: path.join(baseComponentsDir, 'src') }
        ],
        exclude: [
            '**/node_modules/lwc/**',
            '**/node_modules/@l*/**',
            '**/node_modules/dompurify/**',
            '\0*',
            ...exclude
        ],
        enableDynamicComponents: true,
        experimentalDynamicDirective: true,
        enableLwcOn: true,
        enableSyntheticElementInternals: true,
        enableLightningWebSecurityTransforms: lws
    });
}

// Loaded when the first TypeScript source is met: the compiler takes half a second to load.
let typescript: typeof TypeScript | undefined;
const require = createRequire(import.meta.url);

/** Strips types; decorators and class fields reach the LWC compiler as written. */
export function typescriptPlugin(): Plugin {
    return {
        name: 'typescript-to-lwc',
        transform: {
            order: 'pre',
            handler(code, id) {
                if (!id.split('?', 1)[0]!.endsWith('.ts')) return null;
                typescript ??= require('typescript') as typeof TypeScript;
                const { ScriptTarget, ModuleKind } = typescript;
                const { outputText } = typescript.transpileModule(code, {
                    fileName: id,
                    compilerOptions: {
                        target: ScriptTarget.ESNext,
                        module: ModuleKind.ESNext,
                        verbatimModuleSyntax: true,
                        useDefineForClassFields: true
                    }
                });
                return { code: outputText, map: null };
            }
        }
    };
}

/** Warnings of third-party code that say nothing about ours. */
export function quietly(report: (message: string) => void): (log: RollupLog) => void {
    return (log) => {
        if (
            log.code === 'CIRCULAR_DEPENDENCY' ||
            log.id?.includes('node_modules') ||
            log.loc?.file?.includes('node_modules')
        )
            return;
        if (/lightning-base-components/.test(log.message)) return;
        report(log.loc ? `${log.loc.file}:${log.loc.line}: ${log.message}` : log.message);
    };
}

/** As {@link quietly}; an import that nothing resolves is an error, since a browser would only find it when the page loads. */
export function strictly(report: (message: string) => void): (log: RollupLog) => void {
    const other = quietly(report);
    return (log) => {
        if (log.code === 'UNRESOLVED_IMPORT') throw new Error(log.message);
        other(log);
    };
}
