import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import type { Problem } from '../build/problems.ts';
import type { GateReport } from '../gate/report.ts';
import { Definitions } from './definitions.ts';
import { forbidden, placeOf } from './folders.ts';
import { checkImports } from './imports.ts';
import { referencesIn } from './references.ts';

/**
 * Whether the arrows between folders run one way: experience -> features -> benchmarks -> facts -> charts, foundation, and
 * never from one feature to another; and whether the scripts keep to themselves.
 */
export function structureGate(root: string): GateReport {
    const product = join(root, 'force-app');
    const sources = filesUnder(product).filter((file) => !isCompiled(file));
    const scripts = filesUnder(join(root, 'scripts')).filter((file) => /\.(ts|mjs)$/.test(file));
    return {
        checked: sources.length + scripts.length,
        problems: [
            ...checkPlaces(product, sources),
            ...checkArrows(product, sources),
            ...checkImports(root, [...sources.filter((file) => /\.(ts|js)$/.test(file)), ...scripts])
        ]
    };
}

function checkPlaces(product: string, files: readonly string[]): Problem[] {
    return files
        .filter((file) => placeOf(product, file) === undefined)
        .map((file) => ({
            file,
            line: 0,
            column: 0,
            message: 'It lies in no feature folder.',
            cure: 'Move it into force-app/main/<feature>/ or force-app/test/<feature>/.'
        }));
}

function checkArrows(product: string, files: readonly string[]): Problem[] {
    const definitions = new Definitions(product, files);
    return files.flatMap((file) => {
        const from = placeOf(product, file);
        if (from === undefined) return [];
        const seen = new Set<string>();
        return referencesIn(basename(file), readFileSync(file, 'utf8')).flatMap(({ kind, name, line }): Problem[] => {
            const to = definitions.placeOf(kind, name);
            const reason = to && forbidden(from, to);
            if (to === undefined || reason === undefined || seen.has(`${kind} ${name}`)) return [];
            seen.add(`${kind} ${name}`);
            return [
                {
                    file,
                    line,
                    column: 0,
                    message: `${from.side}/${from.folder} refers to the ${kind} ${name} of ${to.side}/${to.folder}: ${reason}.`,
                    cure: 'Move what both need into a folder below them.'
                }
            ];
        });
    });
}

/** The build puts these beside their .ts, which is what is checked; a static resource's content is a library. */
function isCompiled(file: string): boolean {
    return (
        file.endsWith('.js') &&
        (file.includes(`${sep}staticresources${sep}`) || existsSync(file.replace(/\.js$/, '.ts')))
    );
}

function filesUnder(folder: string): string[] {
    if (!existsSync(folder)) return [];
    return readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && !relative(folder, entry.parentPath).split(sep).includes('node_modules'))
        .map((entry) => join(entry.parentPath, entry.name))
        .sort();
}
