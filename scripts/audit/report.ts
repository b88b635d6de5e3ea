import type { Audit } from './audit.ts';

/** Lines for a person; the last one says it all. */
export function reportOf({ checked, differences, stale, names }: Audit): string[] {
    const lines = stale.map((s) => `Old scores: ${s}`);
    for (const d of differences)
        lines.push(
            `${names.get(d.rep) ?? d.rep}: ${d.kpi} (${d.where}): ${d.what} shown ${d.shown}, expected ${d.expected}`
        );
    const count = differences.length === 1 ? '1 difference' : `${differences.length} differences`;
    lines.push(`${checked} numbers checked, ${count}`);
    return lines;
}

/** An audit passes when it looked at something, and all of that was right and of today. */
export const passed = ({ checked, differences, stale }: Audit): boolean =>
    checked > 0 && !differences.length && !stale.length;
