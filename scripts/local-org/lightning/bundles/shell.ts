import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { rollup } from 'rollup';
import { lwcPlugin, strictly, typescriptPlugin } from './lwc-compile.ts';
import { userContextModules } from './platform-modules.ts';
import { cacheDir, packageVersion, shellModulesDir } from './paths.ts';
import { publish, type Bundle } from './vendor.ts';

const RECIPE = '1'; // raise when the way of building changes

/** Modules that components import and the base components do not bring. */
const STAND_INS = [
    'force/navigation',
    'lightning/actions',
    'lightning/messageService',
    'lightning/platformResourceLoader',
    'lightning/platformShowToastEvent',
    'lightning/quickActionPanel',
    'lightning/recordPicker',
    'lightning/refresh',
    'lightning/uiObjectInfoApi',
    'lightning/uiRecordApi'
];

/** What generated code and the page itself import. */
const INTERNAL = ['org/apex', 'org/context', 'org/sandbox', 'shell/app'];

/** Builds the shell's own components and the platform stand-ins, unless their sources have not changed since. */
export async function shellBundle(vendor: Bundle, report: (message: string) => void = () => {}): Promise<Bundle> {
    const key = createHash('sha256')
        .update([RECIPE, path.basename(vendor.dir), packageVersion('typescript'), sourceHash(shellModulesDir)].join())
        .digest('hex')
        .slice(0, 12);
    const dir = path.join(cacheDir, `shell-${key}`);
    const entries = [...STAND_INS, ...INTERNAL];
    const modules = Object.fromEntries(entries.map((id) => [id, `${id}.js`]));
    if (existsSync(path.join(dir, 'built'))) return { dir, modules };

    const bundle = await rollup({
        input: Object.fromEntries(entries.map((id) => [id, id])),
        external: (id) => id in vendor.modules || id === 'project/components',
        plugins: [
            {
                name: 'shell-entries',
                resolveId(id, importer) {
                    return importer ? null : path.join(shellModulesDir, id, `${path.basename(id)}.ts`);
                }
            },
            userContextModules(),
            typescriptPlugin(),
            lwcPlugin({ moduleDirs: [shellModulesDir] })
        ],
        onwarn: strictly(report)
    });
    const building = `${dir}.${process.pid}`;
    await bundle.write({ dir: building, format: 'esm', chunkFileNames: 'chunk/[name]-[hash].js' });
    await bundle.close();
    await writeFile(path.join(building, 'built'), '');
    await publish(building, dir);
    return { dir, modules };
}

function sourceHash(dir: string): string {
    const hash = createHash('sha256');
    for (const entry of readdirSync(dir, { recursive: true, withFileTypes: true })
        .map((e) => path.join(e.parentPath, e.name))
        .sort()) {
        if (/\.(ts|html|css)$/.test(entry) && !/\.(d|test)\.ts$/.test(entry))
            hash.update(path.relative(dir, entry)).update(readFileSync(entry));
    }
    return hash.digest('hex');
}
