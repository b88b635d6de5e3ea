import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Rejection } from './read-csv.ts';

const cell = (s: string): string => (/[",\r\n]/.test(s) ? `"${s.replaceAll('"', '""')}"` : s);

/** Cells longer than this are cut in the report: the row's own file has them whole. */
const LONGEST = 1000;

/**
 * Writes the rejected rows beside each other, one CSV per source file: line, reason, then the row's own cells, so that
 * they can be corrected there and loaded again. Returns the paths written.
 */
export function writeRejections(dir: string, rejected: Rejection[]): string[] {
    if (!rejected.length) return [];
    mkdirSync(dir, { recursive: true });
    const byFile = new Map<string, Rejection[]>();
    for (const r of rejected) byFile.set(r.file, [...(byFile.get(r.file) ?? []), r]);
    return [...byFile].map(([file, rows]) => {
        const columns = [...new Set(rows.flatMap((r) => Object.keys(r.cells)))];
        const lines = [
            ['line', 'reason', ...columns],
            ...rows.map((r) => [String(r.line), r.reason, ...columns.map((c) => (r.cells[c] ?? '').slice(0, LONGEST))])
        ];
        const path = join(dir, `${file.replace(/\.csv$/i, '')}.rejected.csv`);
        writeFileSync(path, lines.map((l) => l.map(cell).join(',')).join('\n') + '\n');
        return path;
    });
}
