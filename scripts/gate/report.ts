import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { parseArgs } from 'node:util';
import { formatProblems } from '../build/problems.ts';
import type { Problem } from '../build/problems.ts';

/** What a gate found. One check is one file looked at, so a gate's "passed" is the number of files it has nothing against. */
export interface GateReport {
    /** Files looked at, or the `unit` named. */
    checked: number;
    /** What is counted, in the plural; files when absent. */
    unit?: string;
    problems: readonly Problem[];
    /** Why the gate did not run, with the step that makes it run; absent when it ran. */
    skipped?: string;
}

/** A gate: looks at the project in `root` and says what is wrong with it. */
export type Gate = (root: string) => GateReport | Promise<GateReport>;

/**
 * The command line of a gate, `[--root DIR] [--json FILE]`: prints what it found, exit code 1 when it objects to anything.
 * With `--json`, also writes `{checked, failures: [{name, details}], skipped?}` with one failure per file.
 */
export async function runGate(name: string, gate: Gate, args: readonly string[]): Promise<void> {
    const { values } = parseArgs({ args: [...args], options: { root: { type: 'string' }, json: { type: 'string' } } });
    const root = values.root ?? process.cwd();
    const report = await gate(root);
    if (values.json !== undefined) writeFileSync(values.json, JSON.stringify(toJson(root, report)));
    const count = `${report.checked} ${report.unit ?? 'files'}`;
    if (report.skipped !== undefined) console.log(`${name}: skipped. ${report.skipped}`);
    else if (report.problems.length === 0) console.log(`${name}: ${count}, nothing to object.`);
    else {
        console.error(
            `${formatProblems(root, report.problems)}\n\n${name}: ${count}, ${report.problems.length} problem(s).`
        );
        process.exitCode = 1;
    }
}

function toJson(root: string, { checked, problems, skipped }: GateReport): object {
    const byFile = new Map<string, Problem[]>();
    for (const problem of problems) byFile.set(problem.file, [...(byFile.get(problem.file) ?? []), problem]);
    const failures = [...byFile].map(([file, list]) => ({
        name: relative(root, file),
        details: formatProblems(root, list)
    }));
    return { checked, failures, ...(skipped === undefined ? {} : { skipped }) };
}
