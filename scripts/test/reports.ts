/** Readers of what each test framework leaves behind: its machine-readable report in, counts out. */
import { UnreadableReport } from './result.ts';
import type { Counts, Failure } from './result.ts';

interface JestReport {
    numTotalTests: number;
    testResults: {
        name: string;
        status: string;
        message: string;
        assertionResults: { fullName: string; status: string; failureMessages: string[] }[];
    }[];
}

/** Jest's `--json` report. A test file that does not load counts as one failure. */
export function readJestReport(text: string): Counts {
    const report = parse<JestReport>(text, (value) => Array.isArray(value.testResults));
    const counts = noCounts();
    for (const file of report.testResults) {
        if (file.assertionResults.length === 0 && file.status === 'failed')
            counts.failures.push({ name: file.name, details: file.message });
        for (const test of file.assertionResults) {
            if (test.status === 'passed') counts.passed++;
            else if (test.status === 'failed')
                counts.failures.push({ name: test.fullName, details: test.failureMessages.join('\n') });
            else counts.skipped.push(`${test.fullName}: marked ${test.status} in ${file.name}`);
        }
    }
    return counts;
}

interface ApexReport {
    passed: number;
    failed: number;
    unsupported: number;
    tests: { class: string; method: string; outcome: string; message?: string | null; line?: number | null }[];
}

/** The local org's Apex report. `unsupported` is a failure: what does not run here proves nothing. */
export function readApexReport(text: string): Counts {
    const report = parse<ApexReport>(text, (value) => Array.isArray(value.tests) && typeof value.passed === 'number');
    const failures = report.tests.filter((test) => test.outcome !== 'passed');
    const passed = report.tests.length - failures.length;
    if (passed !== report.passed || failures.length !== report.failed + report.unsupported) {
        throw new UnreadableReport(
            `its totals (${report.passed} passed, ${report.failed} failed, ${report.unsupported} unsupported) are not those of the ${report.tests.length} tests it lists`
        );
    }
    return {
        passed,
        skipped: [],
        failures: failures.map((test) => ({
            name: `${test.class}.${test.method}`,
            details: `${test.outcome}${test.line ? ` at line ${test.line}` : ''}: ${test.message ?? '(no message)'}`
        }))
    };
}

/** One line of scripts/test/node-reporter.mjs. */
interface NodeTestEvent {
    event: 'pass' | 'fail' | 'end';
    name: string;
    file: string;
    /** 'file': the file as a whole, reported when it holds no test or its process died. */
    kind: 'test' | 'suite' | 'file';
    skip: string | boolean | undefined;
    todo: string | boolean | undefined;
    details: string;
}

/**
 * The events of a node:test run, one JSON object a line. A `describe` is no test, but fails as one when its own set-up fails;
 * a file without a test fails, since the runner would pass it.
 */
export function readNodeTestReport(text: string): Counts {
    const events = text
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => parse<NodeTestEvent>(line, (value) => typeof value.event === 'string'));
    if (events.at(-1)?.event !== 'end') throw new UnreadableReport('it stops before its end');
    const counts = noCounts();
    for (const test of events) {
        if (test.event === 'end') continue;
        if (test.event === 'fail') counts.failures.push({ name: `${test.name} (${test.file})`, details: test.details });
        else if (test.skip !== undefined || test.todo !== undefined)
            counts.skipped.push(`${test.name}: ${reason(test)} (${test.file})`);
        else if (test.kind === 'suite') continue;
        else if (test.kind === 'file') counts.failures.push({ name: test.file, details: 'The file holds no test.' });
        else counts.passed++;
    }
    return counts;
}

function reason({ skip, todo }: NodeTestEvent): string {
    const given = skip ?? todo;
    return typeof given === 'string' && given !== '' ? given : 'no reason given';
}

/** What one of our gates writes with `--json`: see scripts/gate/report.ts. */
interface GateReportJson {
    checked: number;
    failures: Failure[];
    skipped?: string;
}

export function readGateReport(text: string): Counts {
    const report = parse<GateReportJson>(
        text,
        (value) => typeof value.checked === 'number' && Array.isArray(value.failures)
    );
    if (report.skipped !== undefined) return { passed: 0, failures: [], skipped: [report.skipped] };
    return { passed: Math.max(0, report.checked - report.failures.length), failures: report.failures, skipped: [] };
}

interface EslintFile {
    filePath: string;
    messages: { line?: number; column?: number; message: string; ruleId: string | null; severity: number }[];
}

/** ESLint's `--format json`: one check per file, failed when anything at all is reported, warnings too. */
export function readEslintReport(text: string): Counts {
    const files = parse<EslintFile[]>(text, Array.isArray);
    const bad = files.filter((file) => file.messages.length > 0);
    return {
        passed: files.length - bad.length,
        skipped: [],
        failures: bad.map((file) => ({
            name: file.filePath,
            details: file.messages
                .map((m) => `${m.line ?? 0}:${m.column ?? 0} ${m.message} (${m.ruleId ?? 'syntax'})`)
                .join('\n')
        }))
    };
}

function noCounts(): Counts {
    return { passed: 0, failures: [], skipped: [] };
}

function parse<T>(text: string, fits: (value: T) => boolean): T {
    let value: unknown;
    try {
        value = JSON.parse(text);
    } catch (error) {
        throw new UnreadableReport(`not JSON (${(error as Error).message})`);
    }
    if (typeof value !== 'object' || value === null || !fits(value as T))
        throw new UnreadableReport('JSON of another shape than expected');
    return value as T;
}
