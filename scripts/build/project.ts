import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';

/** The folder that holds `package.json` and `sfdx-project.json`. */
export const projectRoot = resolve(import.meta.dirname, '../..');

/** Where everything that ships lives, relative to the root. */
const PACKAGE_FOLDER = 'force-app/main';
/** Where generated declarations go, relative to the root; ignored by git. */
export const GENERATED_TYPINGS = 'config/typings/generated';

const SKIPPED_FOLDERS = new Set(['node_modules', '.git', '__tests__', '__mocks__']);

/** One Lightning Web Component bundle: a folder `lwc/<name>` with `<name>.ts` in it. */
export interface LwcBundle {
    name: string;
    /** Absolute path of the bundle's folder. */
    folder: string;
}

/** Absolute paths of the package's files whose name ends in `ending`, sorted; tests of LWCs left out. */
export function packageFiles(root: string, ending: string): string[] {
    const start = join(root, PACKAGE_FOLDER);
    return existsSync(start) ? [...filesBelow(start, ending)].sort() : [];
}

function* filesBelow(folder: string, ending: string): Generator<string> {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
        const path = join(folder, entry.name);
        if (entry.isDirectory()) {
            if (!SKIPPED_FOLDERS.has(entry.name)) yield* filesBelow(path, ending);
        } else if (entry.name.endsWith(ending)) {
            yield path;
        }
    }
}

/** The TypeScript sources of all bundles (declarations and tests left out). */
export function lwcSources(root: string): string[] {
    return packageFiles(root, '.ts').filter(isLwcSource);
}

/** Whether a path is TypeScript that ends up in a bundle: below an `lwc` folder, no test, no declaration. */
export function isLwcSource(path: string): boolean {
    const parts = path.split(sep);
    return path.endsWith('.ts') && !path.endsWith('.d.ts') && parts.includes('lwc') && !parts.includes('__tests__');
}

/** All bundles, by name. A bundle is a folder below `lwc/` with a module of its own name. */
export function lwcBundles(root: string): LwcBundle[] {
    return lwcSources(root)
        .filter(
            (file) => basename(dirname(file)) === basename(file, '.ts') && basename(dirname(dirname(file))) === 'lwc'
        )
        .map((file) => ({ name: basename(file, '.ts'), folder: dirname(file) }))
        .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** A path as configuration files want it: relative to `from`, with forward slashes and a leading dot. */
export function configPath(from: string, to: string): string {
    const path = relative(from, to).split(sep).join('/');
    return path.startsWith('.') ? path : `./${path}`;
}

/** Writes only what differs, so that watchers and incremental builds see no change where there is none. */
export function writeIfChanged(file: string, text: string): boolean {
    if (existsSync(file) && readFileSync(file, 'utf8') === text) return false;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    return true;
}
