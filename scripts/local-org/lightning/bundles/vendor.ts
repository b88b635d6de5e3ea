import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { readFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { rollup, type Plugin } from 'rollup';
import { baseComponentsDir, cacheDir, lwcRuntime, packageVersion } from './paths.ts';
import { lwcPlugin, strictly } from './lwc-compile.ts';
import { baseComponentModules, userContextModules } from './platform-modules.ts';

export interface Bundle {
    /** Folder with the built files. */
    dir: string;
    /** File, relative to `dir`, of each module by its import specifier. */
    modules: Readonly<Record<string, string>>;
}

const RECIPE = '6'; // raise when the way of building changes

/** LWC's own name of everything the vendor bundle leaves to the shell bundle. */
export const isShellModule = (id: string): boolean => id.startsWith('force/');

/**
 * Builds the LWC engine, synthetic shadow, the sandbox and every base component once for the installed versions.
 * Takes about half a minute the first time; afterwards the files in the cache are used.
 */
export async function vendorBundle(report: (message: string) => void = () => {}): Promise<Bundle> {
    const versions = ['lwc', 'lightning-base-components', '@locker/sandbox', 'rollup'].map(
        (name) => `${name}@${packageVersion(name)}`
    );
    const key = createHash('sha256')
        .update([RECIPE, ...versions].join())
        .digest('hex')
        .slice(0, 12);
    const dir = path.join(cacheDir, `vendor-${key}`);
    const manifest = path.join(dir, 'modules.json');
    if (existsSync(manifest))
        return { dir, modules: JSON.parse(await readFile(manifest, 'utf8')) as Record<string, string> };

    report('Building the Lightning base components (once)');
    const entries = [...Object.keys(lwcRuntime), '@locker/sandbox', ...exposedBaseComponents()];
    const modules = Object.fromEntries(entries.map((id) => [id, `${id.replace('@', '')}.js`]));
    const bundle = await rollup({
        input: Object.fromEntries(entries.map((id) => [id.replace('@', ''), id])),
        external: isShellModule,
        plugins: [
            entryPlugin(),
            runtimePlugin(),
            userContextModules(),
            baseComponentModules(),
            lwcPlugin({ moduleDirs: [] })
        ],
        onwarn: strictly(report)
    });
    const building = `${dir}.${process.pid}`;
    await bundle.write({
        dir: building,
        format: 'esm',
        // One file for all components (a page would otherwise ask for hundreds); icon templates stay apart, loaded on use.
        // Synthetic shadow patches the DOM, so it must be a file that can be loaded before the engine.
        manualChunks: (id) =>
            id.includes('iconSvgTemplates')
                ? undefined
                : id.includes('/@locker/')
                  ? 'locker'
                  : id.includes('synthetic-shadow')
                    ? 'synthetic-shadow'
                    : 'core',
        chunkFileNames: 'chunk/[name]-[hash].js'
    });
    await bundle.close();
    await writeFile(path.join(building, 'modules.json'), JSON.stringify(modules));
    await publish(building, dir);
    return { dir, modules };
}

const WEEK_MS = 7 * 24 * 3_600_000;

/**
 * Moves a finished build into place; when another process was quicker, its files are as good. Builds of the same kind
 * that are a week old are of versions or sources long gone.
 */
export async function publish(building: string, dir: string): Promise<void> {
    await rename(building, dir).catch(() => rm(building, { recursive: true, force: true }));
    const kind = path.basename(dir).replace(/-\w+$/, '-');
    for (const name of await readdir(path.dirname(dir))) {
        const other = path.join(path.dirname(dir), name);
        if (!name.startsWith(kind) || other === dir) continue;
        const { mtimeMs } = await stat(other);
        if (Date.now() - mtimeMs > WEEK_MS) await rm(other, { recursive: true, force: true });
    }
}

/** Listed by the package, but importing modules it does not bring. A component that uses one is refused by name. */
const INCOMPLETE = new Set(['lightning/barcodeScanner', 'lightning/primitiveFigure']);

function exposedBaseComponents(): string[] {
    const { lwc } = JSON.parse(readFileSync(path.join(baseComponentsDir, 'package.json'), 'utf8')) as {
        lwc: { expose: string[] };
    };
    return lwc.expose.filter((id) => !id.startsWith('lightning/iconSvgTemplates') && !INCOMPLETE.has(id));
}

/** Entry points have no importer, which the LWC resolver needs. */
function entryPlugin(): Plugin {
    return {
        name: 'vendor-entries',
        resolveId(id, importer) {
            return importer || !id.startsWith('lightning/')
                ? null
                : this.resolve(id, path.join(baseComponentsDir, 'src/entry.js'), { skipSelf: true });
        }
    };
}

function runtimePlugin(): Plugin {
    return {
        name: 'lwc-runtime',
        resolveId: (id) => lwcRuntime[id] ?? null,
        transform: {
            order: 'pre',
            // Without LWC's debug mode, as in an org: it warns of much that the base components do on purpose.
            handler: (code) => ({
                code: code
                    .replaceAll('import.meta.env.SSR', 'false')
                    .replaceAll('process.env.NODE_ENV', '"production"'),
                map: null
            })
        }
    };
}
