import { join } from 'node:path';

import { apexTypings } from './apex-typings.ts';
import { labelTypings, permissionTypings, readLabels, resourceTypings, schemaTypings } from './metadata-typings.ts';
import { BuildError } from './problems.ts';
import { GENERATED_TYPINGS, configPath, lwcBundles, projectRoot, writeIfChanged } from './project.ts';

/**
 * Writes what TypeScript must know of the platform but can only learn from this package: Apex methods and their DTOs,
 * labels, schema, static resources, custom permissions, and one `paths` entry for each bundle.
 *
 * @returns absolute paths of the files that changed
 * @throws BuildError naming class or label files that cannot be read or say something Lightning cannot carry
 */
export function generateTypings(root: string = projectRoot): string[] {
    const folder = join(root, GENERATED_TYPINGS);
    const apex = apexTypings(root);
    const { labels, problems: labelProblems } = readLabels(root);
    const problems = [...apex.problems, ...labelProblems];
    if (problems.length > 0) throw new BuildError(problems);
    const files: Record<string, string> = {
        'apex.d.ts': apex.text,
        'labels.d.ts': labelTypings(labels),
        'schema.d.ts': schemaTypings(root),
        'resources.d.ts': resourceTypings(root),
        'permissions.d.ts': permissionTypings(root),
        'tsconfig.paths.json': bundlePaths(root, folder)
    };
    return Object.entries(files)
        .map(([name, text]) => ({ file: join(folder, name), text }))
        .filter(({ file, text }) => writeIfChanged(file, text))
        .map(({ file }) => file);
}

/** `c/name` to the bundle's module: paths are relative to the generated file, which `tsconfig.json` extends. */
function bundlePaths(root: string, folder: string): string {
    const paths = Object.fromEntries(
        lwcBundles(root).map((bundle) => [`c/${bundle.name}`, [configPath(folder, join(bundle.folder, bundle.name))]])
    );
    return `${JSON.stringify({ compilerOptions: { paths } }, null, 4)}\n`;
}
