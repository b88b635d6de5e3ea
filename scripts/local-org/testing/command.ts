/** `npm run org -- test`. */
import { writeFileSync } from 'node:fs';
import { openOrg } from '../org/open.ts';
import { coverageOf, coverageTable } from './coverage.ts';
import { runTests, type TestResult } from './runner.ts';

export interface TestOptions {
    projectDirs: readonly string[];
    filter: string | null;
    /** Where the report goes as JSON, or null. */
    json: string | null;
}

/** Runs the tests in a fresh org in memory and prints what came of them; true when all passed. */
export function testCommand(options: TestOptions, say: (line: string) => void): boolean {
    const org = openOrg({ projectDirs: options.projectDirs, file: ':memory:', warn: say });
    try {
        for (const problem of org.problems) say(`does not compile: ${problem.at}: ${problem.message}`);
        org.apex.coverage(true);
        const report = runTests(org, options.filter, (result) => say(lineOf(result)));
        const coverage = coverageOf(org);
        if (options.json !== null) writeFileSync(options.json, `${JSON.stringify({ ...report, coverage }, null, 2)}\n`);
        if (coverage.length) say(`\nLines run by the tests:\n${coverageTable(coverage)}`);
        say(`\n${report.passed} passed, ${report.failed} failed, ${report.unsupported} unsupported`);
        return report.failed + report.unsupported === 0;
    } finally {
        org.close();
    }
}

const lineOf = (r: TestResult): string =>
    `${r.outcome.padEnd(11)} ${r.class}.${r.method}${r.message === null ? '' : `${r.line === null ? '' : ` (line ${r.line})`}\n            ${r.message}`}`;
