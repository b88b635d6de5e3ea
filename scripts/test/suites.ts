import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { runCommand, typescript } from '../lib/process.ts';
import { readApexReport, readEslintReport, readGateReport, readJestReport, readNodeTestReport } from './reports.ts';
import { UnreadableReport, judge } from './result.ts';
import type { Counts, SuiteResult } from './result.ts';

const TIME_LIMIT_MS = 20 * 60_000;

/** One thing `npm test` runs: a command that leaves a report, and the reader of that report. */
export interface Suite {
    name: string;
    /** Arguments for Node; `report` is the path the command must write its report to. */
    command: (root: string, report: string) => string[];
    /** Text of the report to counts; throws UnreadableReport. Without one the command is a single check, judged by its exit code. */
    read?: (text: string) => Counts;
}

const gate = (name: string, file: string): Suite => ({
    name,
    command: (_root, report) => typescript(file, '--json', report),
    read: readGateReport
});

const nodeTests = (name: string, files: (root: string) => string[]): Suite => ({
    name,
    command: (root, report) => {
        // Without files, `node --test` would look for tests by itself and find other suites' ones.
        const list = files(root);
        const runner = [
            '--import',
            'tsx',
            '--test',
            '--test-concurrency=1',
            '--test-reporter=./scripts/test/node-reporter.mjs'
        ];
        return list.length === 0
            ? ['-e', 'console.error("no test file")']
            : [...runner, `--test-reporter-destination=${report}`, ...list];
    },
    read: readNodeTestReport
});

/** Components' .js and typings, which other suites read: runs before them. */
export const BUILD: Suite = { name: 'build', command: () => typescript('scripts/build/cli.ts', 'build') };

/** All others, the longest first, so that two lanes end at about the same time. */
export const SUITES: readonly Suite[] = [
    nodeTests('e2e', (root) => testFiles(root).filter(isEndToEnd)),
    nodeTests('integration', (root) => testFiles(root).filter(isOfTheWhole)),
    nodeTests('scripts', (root) => testFiles(root).filter((file) => !isOfTheWhole(file) && !isEndToEnd(file))),
    {
        name: 'apex',
        command: (_root, report) => typescript('scripts/local-org/main.ts', 'test', '--json', report),
        read: readApexReport
    },
    {
        name: 'lwc',
        command: (_root, report) => npmRun('test:lwc', '--json', `--outputFile=${report}`),
        read: readJestReport
    },
    {
        name: 'lint',
        command: (_root, report) => npmRun('lint', '--format', 'json', '--output-file', report),
        read: readEslintReport
    },
    { name: 'types', command: () => npmRun('typecheck') },
    gate('pmd', 'scripts/gate/pmd/main.ts'),
    gate('apex-ls', 'scripts/gate/apex-ls/main.ts'),
    {
        name: 'format',
        command: () => ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.']
    },
    gate('metadata', 'scripts/gate/metadata/main.ts'),
    gate('permissions', 'scripts/gate/permissions/main.ts'),
    gate('structure', 'scripts/structure/main.ts')
];

/** Runs one suite to its end and counts. Never throws for what the suite does: see `judge`. */
export async function runSuite(suite: Suite, root: string): Promise<SuiteResult> {
    const started = Date.now();
    const directory = mkdtempSync(join(tmpdir(), 'courtside-test-'));
    try {
        const report = join(directory, 'report');
        const ended = await runCommand(process.execPath, suite.command(root, report), {
            cwd: root,
            timeoutMs: TIME_LIMIT_MS
        });
        const output = `${ended.stdout}\n${ended.stderr}`;
        const read = suite.read;
        const counts = judge(() => (read ? read(textOf(report)) : singleCheck(suite.name, ended.code, output)), {
            ...ended,
            output
        });
        return { suite: suite.name, seconds: (Date.now() - started) / 1000, ...counts };
    } finally {
        rmSync(directory, { recursive: true, force: true });
    }
}

function singleCheck(name: string, code: number | null, output: string): Counts {
    return code === 0
        ? { passed: 1, failures: [], skipped: [] }
        : { passed: 0, failures: [{ name, details: output.trim() }], skipped: [] };
}

function textOf(report: string): string {
    try {
        return readFileSync(report, 'utf8');
    } catch {
        throw new UnreadableReport('it was never written');
    }
}

/** All `*.test.ts` under scripts/, relative to the root: Node 20's test runner knows no patterns. */
function testFiles(root: string): string[] {
    return readdirSync(join(root, 'scripts'), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && entry.name.endsWith('.test.ts'))
        .map((entry) => relative(root, join(entry.parentPath, entry.name)))
        .sort();
}

const isEndToEnd = (file: string): boolean => liesIn(file, 'e2e');

/** The product's Apex on the local org: by random edits, on public data, over a thousand simulated teams. */
const isOfTheWhole = (file: string): boolean => liesIn(file, 'integration') || liesIn(file, 'simulations');

function liesIn(file: string, folder: string): boolean {
    return file.split(/[\\/]/).includes(folder);
}

/** A script of package.json by the npm that started us; `npm test` always sets npm_execpath. */
function npmRun(script: string, ...args: string[]): string[] {
    const npm = process.env.npm_execpath;
    if (npm === undefined) throw new Error('Run the tests with npm: npm test');
    return [npm, 'run', '--silent', script, '--', ...args];
}
