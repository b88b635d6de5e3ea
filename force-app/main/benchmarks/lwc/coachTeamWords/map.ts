import type { CoachTeam, CoachTeamCell, CoachTeamKpi, CoachTeamRep } from 'apex/dto';

import { USER, say } from 'c/coachFormat';
import { groupName, recordsText, statusCode, statusText, unitOf, valueText } from 'c/coachScorecardWords';
import type { StatusCode } from 'c/coachScorecardWords';

import { WORDS } from './words';

/** A column of the map. */
export interface MapColumn {
    readonly kpi: string;
    readonly label: string;
    readonly definition: string;
    readonly unit: string;
}

/** The columns of one part of the sales process. */
export interface MapGroup {
    readonly key: string;
    readonly heading: string;
    readonly columns: readonly MapColumn[];
}

/** By name, or by one KPI with the furthest behind (or ahead) first. */
export interface RepOrder {
    /** Name of a KPI; null for the reps' names. */
    readonly kpi: string | null;
    readonly aheadFirst: boolean;
}

/** One rep on one KPI, ready to be shown. */
export interface CellView {
    readonly key: string;
    readonly column: string;
    readonly code: StatusCode;
    readonly word: string;
    readonly value: string;
    readonly records: string;
    /** Everything in one sentence, for hovering and for screen readers. */
    readonly title: string;
    /** Whether it leads to the scorecard: only what is marked does, so that the keyboard has few stops. */
    readonly isMarked: boolean;
}

/** Marked gaps first; compared ones next; what cannot be compared stays last whichever way the order runs. */
const RANKS: Readonly<Partial<Record<StatusCode, number>>> = { behind: 0, slightlyBehind: 1, noClearGap: 2, onPar: 2 };
const NOT_COMPARED = 3;

/** The columns by part of the process, in Apex's order; KPIs without any cell are left out. */
export function groupsOf({ kpis, reps }: CoachTeam): MapGroup[] {
    const filled = new Set((reps ?? []).flatMap((rep) => (rep.cells ?? []).map((cell) => cell.kpi)));
    const shown = (kpis ?? []).filter((kpi) => filled.has(kpi.kpi));
    const keys = [...new Set(shown.map((kpi) => kpi.processGroup ?? ''))];
    return keys.map((key) => ({
        key,
        heading: groupName(key),
        columns: shown.filter((kpi) => (kpi.processGroup ?? '') === key).map(columnOf)
    }));
}

export function sortReps(reps: readonly CoachTeamRep[], { kpi, aheadFirst }: RepOrder): CoachTeamRep[] {
    const byName = [...reps].sort((a, b) => (a.name ?? '').localeCompare(b.name ?? '', USER.lang));
    if (kpi === null) return byName;
    const cells = new Map(byName.map((rep) => [rep, cellOf(rep, kpi)]));
    const rank = (rep: CoachTeamRep): number => RANKS[statusCode(cells.get(rep)?.status)] ?? NOT_COMPARED;
    const gap = (rep: CoachTeamRep): number => cells.get(rep)?.orderValue ?? 0;
    return byName.sort((a, b) => {
        const [left, right] = [rank(a), rank(b)];
        if (left === NOT_COMPARED || right === NOT_COMPARED) return left - right;
        const behindFirst = left - right || gap(b) - gap(a);
        return aheadFirst ? -behindFirst : behindFirst;
    });
}

export function cellOf(rep: CoachTeamRep, kpi: string): CoachTeamCell | undefined {
    return (rep.cells ?? []).find((cell) => cell.kpi === kpi);
}

export function cellView(rep: CoachTeamRep, column: MapColumn, currency: string): CellView {
    const cell = cellOf(rep, column.kpi) ?? {};
    const code = statusCode(cell.status);
    const { word } = statusText(code);
    const value = valueText(cell.value, { unit: unitOf(column.unit), currency });
    return {
        key: column.kpi,
        column: column.label,
        code,
        word,
        value: value.short,
        // A count is its own n.
        records: typeof cell.n === 'number' && unitOf(column.unit) !== 'number' ? say(WORDS.n, cell.n) : '',
        title: say(WORDS.openCell, rep.name ?? '', column.label, word, fullText(cell, column, value.full)),
        isMarked: code === 'behind' || code === 'slightlyBehind'
    };
}

function fullText(cell: CoachTeamCell, column: MapColumn, value: string): string {
    return typeof cell.n === 'number' ? `${value} (${recordsText(column.kpi, cell.n)})` : value;
}

function columnOf(kpi: CoachTeamKpi): MapColumn {
    return {
        kpi: kpi.kpi ?? '',
        label: kpi.label ?? kpi.kpi ?? '',
        definition: kpi.definition ?? '',
        unit: kpi.unit ?? ''
    };
}
