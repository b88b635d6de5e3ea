import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const here = path.dirname(fileURLToPath(import.meta.url));

export const repositoryDir = path.resolve(here, '../../../..');
/** LWC modules of the shell and stand-ins for platform modules, as `<namespace>/<name>` folders. */
export const shellModulesDir = path.resolve(here, '../modules');
export const cacheDir = path.join(repositoryDir, '.local-org/cache/lightning');

/** Root folder of an installed npm package. */
export function packageDir(name: string): string {
    for (const base of require.resolve.paths(name) ?? []) {
        const dir = path.join(base, name);
        if (existsSync(path.join(dir, 'package.json'))) return dir;
    }
    throw new Error(`The npm package ${name} is not installed. Run: npm install`);
}

/** Version of an installed npm package. */
export const packageVersion = (name: string): string =>
    (require(path.join(packageDir(name), 'package.json')) as { version: string }).version;

// Resolved from `lwc` itself: other tools bring older copies of the engine to the top of node_modules.
const fromLwc = createRequire(path.join(packageDir('lwc'), 'package.json'));

/** Files of the LWC runtime by module name. */
export const lwcRuntime: Readonly<Record<string, string>> = {
    lwc: fromLwc.resolve('@lwc/engine-dom'),
    '@lwc/synthetic-shadow': fromLwc.resolve('@lwc/synthetic-shadow')
};

export const baseComponentsDir = packageDir('lightning-base-components');
export const designSystemDir = packageDir('@salesforce-ux/design-system-2');
/** Style sheet and icon of the shell's page. */
export const shellAssetsDir = path.resolve(here, '../assets');
