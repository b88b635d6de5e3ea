/** Which lines the tests have run. */
import type { OpenOrg } from '../org/open.ts';
import { isTestClass } from './sources.ts';

export interface UnitCoverage {
    name: string;
    covered: number;
    /** Lines that can run. */
    lines: number;
    uncoveredLines: number[];
}

/** Of every class and trigger but test classes, by name. Only counted after `apex.coverage(true)`. */
export function coverageOf(org: OpenOrg): UnitCoverage[] {
    const tests = new Set(
        org.loaded.apexSources.filter((s) => s.kind === 'class' && isTestClass(s.text)).map((s) => s.name.toLowerCase())
    );
    const units: UnitCoverage[] = [];
    for (const [name, { lines, hits }] of org.apex.coverage()) {
        if (!lines.length || tests.has(name.toLowerCase())) continue;
        const uncoveredLines = lines.filter((line) => !hits.has(line));
        units.push({ name, covered: lines.length - uncoveredLines.length, lines: lines.length, uncoveredLines });
    }
    return units.sort((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1));
}

const percent = (covered: number, lines: number): string => (lines ? `${Math.floor((covered / lines) * 100)}%` : '-');

/** A table for the terminal, the total last. */
export function coverageTable(units: readonly UnitCoverage[]): string {
    const total = units.reduce((sum, u) => ({ covered: sum.covered + u.covered, lines: sum.lines + u.lines }), {
        covered: 0,
        lines: 0
    });
    const width = Math.max(5, ...units.map((u) => u.name.length));
    const row = (name: string, covered: number, lines: number, rest = ''): string =>
        `  ${name.padEnd(width)}  ${percent(covered, lines).padStart(4)}  ${String(covered).padStart(5)} of ${String(lines).padEnd(5)}${rest}`.trimEnd();
    return [
        ...units.map((u) =>
            row(u.name, u.covered, u.lines, u.uncoveredLines.length ? `  not run: ${ranges(u.uncoveredLines)}` : '')
        ),
        row('Total', total.covered, total.lines)
    ].join('\n');
}

/** `3-5, 9`, the first few. */
function ranges(lines: readonly number[]): string {
    const found: [number, number][] = [];
    for (const line of lines) {
        const last = found.at(-1);
        if (last && last[1] === line - 1) last[1] = line;
        else found.push([line, line]);
    }
    const shown = found.slice(0, 6).map(([a, b]) => (a === b ? String(a) : `${a}-${b}`));
    return shown.join(', ') + (found.length > shown.length ? ', ...' : '');
}
