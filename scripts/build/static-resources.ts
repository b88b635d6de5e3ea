import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { BuildError } from './problems.ts';
import { projectRoot, writeIfChanged } from './project.ts';

/** Third-party files that ship as static resources: taken from npm at build time, never kept in git. */
const RESOURCES = [
    {
        from: 'node_modules/chart.js/dist/chart.umd.min.js',
        to: 'force-app/main/charts/staticresources/CoachChartJs.js'
    }
] as const;

/**
 * Copies the libraries that ship as static resources out of `node_modules`.
 *
 * @returns absolute paths of the files that changed
 * @throws BuildError when a library is not installed
 */
export function copyStaticResources(root: string = projectRoot): string[] {
    return RESOURCES.flatMap(({ from, to }) => {
        const source = join(root, from);
        if (!existsSync(source)) {
            throw new BuildError([
                { file: source, line: 0, column: 0, message: 'The library is not installed.', cure: 'Run "npm ci".' }
            ]);
        }
        // The map is not shipped, so the reference to it would only make browsers ask for a file that is not there.
        const text = readFileSync(source, 'utf8')
            .replace(/^\/\/# sourceMappingURL=.*$/m, '')
            .trimEnd();
        const target = join(root, to);
        return writeIfChanged(target, `${text}\n`) ? [target] : [];
    });
}
