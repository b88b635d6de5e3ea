/** Stored scores beside expected ones. */
import { SCORE_NUMBERS } from './numbers.ts';
import type { Score } from './scores.ts';

export interface Difference {
    rep: string;
    kpi: string;
    /** Window, with segment and breakdown where the row is of one. */
    where: string;
    what: string;
    shown: string;
    expected: string;
}

export interface Comparison {
    /** Numbers looked at, those of missing and superfluous rows included. */
    checked: number;
    differences: Difference[];
}

/** Scores are kept to six decimals. */
const ROUNDING = 0.000_000_51;

export function compare(shown: readonly Score[], expected: readonly Score[]): Comparison {
    const byKey = new Map(shown.map((s) => [keyOf(s), s]));
    const result: Comparison = { checked: 0, differences: [] };
    for (const score of expected) {
        const stored = byKey.get(keyOf(score));
        byKey.delete(keyOf(score));
        if (stored) compareRow(stored, score, result);
        else addRow(score, { shown: 'no row', expected: `a row with value ${text(score.numbers.value)}` }, result);
    }
    for (const score of byKey.values())
        addRow(score, { shown: `a row with value ${text(score.numbers.value)}`, expected: 'no row' }, result);
    return result;
}

function compareRow(stored: Score, expected: Score, result: Comparison): void {
    const note = (what: string, a: string, b: string): void =>
        void result.differences.push({ ...placeOf(expected), what, shown: a, expected: b });
    result.checked++;
    const [from, to] = [stored, expected].map((s) => `${s.start} to ${s.end}`);
    if (from !== to) note('days', from!, to!);
    for (const name of SCORE_NUMBERS) {
        const b = expected.numbers[name];
        if (b === undefined) continue;
        const a = stored.numbers[name] ?? null;
        result.checked++;
        if (!same(a, b)) note(name, text(a), text(b));
    }
}

function addRow(score: Score, { shown, expected }: { shown: string; expected: string }, result: Comparison): void {
    result.checked++;
    result.differences.push({ ...placeOf(score), what: 'row', shown, expected });
}

function same(a: number | null, b: number | null): boolean {
    if (a === null || b === null) return a === b;
    // Money in the millions carries the rounding of binary fractions in its last places.
    return Math.abs(a - b) <= Math.max(ROUNDING, Math.abs(b) * 1e-12);
}

const keyOf = (s: Score): string => [s.rep, s.kpi, s.breakdown, s.window, s.segment].join('|');

const placeOf = (s: Score): Pick<Difference, 'rep' | 'kpi' | 'where'> => ({
    rep: s.rep,
    kpi: s.kpi,
    where: [s.window, s.segment && `segment ${s.segment}`, s.breakdown && `of ${s.breakdown}`]
        .filter(Boolean)
        .join(', ')
});

const text = (n: number | null | undefined): string =>
    n === null || n === undefined ? 'nothing' : String(Math.round(n * 1e6) / 1e6);
