import { relative, sep } from 'node:path';

/** Folders below the features, each with the folders it may reach. Experience reaches everything, every other folder is a feature. */
const FOUNDATIONS: Record<string, readonly string[]> = {
    foundation: [],
    charts: ['foundation'],
    facts: ['charts', 'foundation'],
    benchmarks: ['charts', 'foundation', 'facts']
};
const COMPOSITION = 'experience';
const BELOW_FEATURES = Object.keys(FOUNDATIONS);

/** A place in the package: `main/pushes`, `test/pushes`. */
export interface Place {
    /** Shipped code, or Apex tests, which mirror it. */
    side: 'main' | 'test';
    folder: string;
}

/** The place of a file under force-app; undefined for a file outside `main/<folder>` and `test/<folder>`. */
export function placeOf(packageFolder: string, file: string): Place | undefined {
    const [side, folder, inside] = relative(packageFolder, file).split(sep);
    if ((side !== 'main' && side !== 'test') || folder === undefined || inside === undefined) return undefined;
    return { side, folder };
}

/** Why code in `from` may not refer to something in `to`; undefined when it may. */
export function forbidden(from: Place, to: Place): string | undefined {
    if (from.side === 'main' && to.side === 'test') return 'what ships may not depend on tests';
    if (from.folder === to.folder || from.folder === COMPOSITION) return undefined;
    const allowed = FOUNDATIONS[from.folder] ?? BELOW_FEATURES;
    if (allowed.includes(to.folder)) return undefined;
    return from.folder in FOUNDATIONS
        ? `${from.folder} may reach ${allowed.length === 0 ? 'no other folder' : `only ${allowed.join(' and ')}`}`
        : `a feature may reach only ${BELOW_FEATURES.join(', ')}`;
}
