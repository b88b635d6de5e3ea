import type { CoachScorecardRow } from 'apex/dto';

import { WORDS } from './words';

/** How the rows stand: along the sales process, or with the biggest real gap on top. */
export type RowOrder = 'process' | 'gap';

/** Rows under one heading. */
export interface RowGroup {
    readonly key: string;
    readonly heading: string;
    readonly rows: readonly CoachScorecardRow[];
}

const GROUPS: readonly { key: string; heading: string }[] = [
    { key: 'Activity', heading: WORDS.groupActivity },
    { key: 'MidFunnel', heading: WORDS.groupMidFunnel },
    { key: 'Closing', heading: WORDS.groupClosing }
];

/** Marked gaps first; what was compared next; what cannot be compared last. */
const RANKS: Readonly<Record<string, number>> = { behind: 0, slightlyBehind: 1, noClearGap: 2, onPar: 2 };
const LAST_RANK = 3;

/** The name of a part of the sales process. */
export function groupName(key: string | null | undefined): string {
    return GROUPS.find((group) => group.key === key)?.heading ?? key ?? '';
}

/** The biggest real gap first; Apex's shrunk gap decides among equals, and the process among what was not compared. */
export function byGap(rows: readonly CoachScorecardRow[]): CoachScorecardRow[] {
    const rank = (row: CoachScorecardRow): number => RANKS[row.status ?? ''] ?? LAST_RANK;
    const gap = (row: CoachScorecardRow): number => {
        if (rank(row) === LAST_RANK) return 0;
        return row.orderValue ?? Number.NEGATIVE_INFINITY;
    };
    return [...rows].sort((a, b) => {
        const [left, right] = [gap(a), gap(b)];
        // Two missing gaps are equal; their difference would not be a number.
        return rank(a) - rank(b) || (left === right ? 0 : right - left);
    });
}

/** The rows as they are listed. Rows come from Apex in the order of the process. */
export function inGroups(rows: readonly CoachScorecardRow[], order: RowOrder): RowGroup[] {
    if (order === 'gap') return [{ key: 'gap', heading: WORDS.sortGapHeading, rows: byGap(rows) }];
    const known = new Set(GROUPS.map((group) => group.key));
    const own = rows.map((row) => row.processGroup ?? '').filter((key) => !known.has(key));
    const all = [...GROUPS, ...[...new Set(own)].map((key) => ({ key, heading: key }))];
    return all
        .map((group) => ({ ...group, rows: rows.filter((row) => (row.processGroup ?? '') === group.key) }))
        .filter((group) => group.rows.length > 0);
}
