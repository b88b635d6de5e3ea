import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import fc from 'fast-check';
import { inLanes } from './lanes.ts';
import { readGateReport } from './reports.ts';
import { UnreadableReport, judge } from './result.ts';
import type { Counts, SuiteResult } from './result.ts';
import { runSuite } from './suites.ts';
import type { Suite } from './suites.ts';
import { summarise } from './summary.ts';

const ENDED = { code: 0, timedOut: false, output: 'all it said' };
const counts = (passed: number, failed = 0, skipped = 0): Counts => ({
    passed,
    failures: Array.from({ length: failed }, (_, index) => ({ name: `test ${index}`, details: 'why' })),
    skipped: Array.from({ length: skipped }, (_, index) => `test ${index}: why not`)
});

describe('a suite', () => {
    const judged = (found: Counts, ended: object = {}): Counts => judge(() => found, { ...ENDED, ...ended });
    it('is what its report says, when it ended as it should', () => {
        assert.deepEqual(judged(counts(3)), counts(3));
        assert.deepEqual(judged(counts(3, 2, 1), { code: 1 }), counts(3, 2, 1));
    });
    it('has failed when its report is unreadable, with what it printed', () => {
        const result = judge(() => {
            throw new UnreadableReport('it was never written');
        }, ENDED);
        assert.deepEqual(result.failures, [
            { name: 'no readable report: it was never written', details: 'all it said' }
        ]);
    });
    it('has failed when it ran nothing', () => assert.match(judged(counts(0)).failures[0]?.name ?? '', /ran no test/));
    it('has not failed when all of it was skipped', () => assert.deepEqual(judged(counts(0, 0, 1)).failures, []));
    it('has failed when it exits with an error its report does not explain', () => {
        for (const code of [1, null]) assert.match(judged(counts(3), { code }).failures[0]?.name ?? '', /exit code/);
    });
    it('has failed when it ran out of time, whatever its report says', () =>
        assert.match(judged(counts(3), { code: null, timedOut: true }).failures[0]?.name ?? '', /out of time/));
});

describe('running a suite', () => {
    const root = mkdtempSync(join(tmpdir(), 'courtside-suite-'));
    after(() => rmSync(root, { recursive: true }));
    const suite = (program: string, read?: Suite['read']): Suite => {
        const file = join(root, 'suite.mjs');
        writeFileSync(file, program);
        return { name: 'planted', command: (_root, report) => [file, report], ...(read === undefined ? {} : { read }) };
    };
    const WRITES =
        'import { writeFileSync } from "node:fs"; writeFileSync(process.argv[2], \'{"checked": 2, "failures": []}\');';

    it('counts its report', async () => assert.equal((await runSuite(suite(WRITES, readGateReport), root)).passed, 2));
    it('fails one that crashes before its report', async () => {
        const result = await runSuite(suite('throw new Error("crashed")', readGateReport), root);
        assert.equal(result.passed, 0);
        assert.match(result.failures[0]?.details ?? '', /crashed/);
    });
    it('fails one that crashes after its report', async () => {
        assert.equal((await runSuite(suite(`${WRITES} process.exit(7)`, readGateReport), root)).failures.length, 1);
    });
    it('is one check, by its exit code, where a command leaves no report', async () => {
        assert.equal((await runSuite(suite(''), root)).passed, 1);
        const failed = await runSuite(suite('console.log("wrong types"); process.exit(1)'), root);
        assert.deepEqual(failed.failures, [{ name: 'planted', details: 'wrong types' }]);
    });
});

describe('the summary', () => {
    const suites = (...list: Counts[]): SuiteResult[] =>
        list.map((found, index) => ({ suite: `suite${index}`, seconds: 1, ...found }));
    const lastLine = (text: string): string => text.split('\n').at(-1) ?? '';
    it('ends with the totals over all suites, for any counts', () => {
        const suite = fc.record({ passed: fc.nat(50), failed: fc.nat(5), skipped: fc.nat(3) });
        fc.assert(
            fc.property(fc.array(suite), (list) => {
                const sum = (key: 'passed' | 'failed' | 'skipped'): number =>
                    list.reduce((total, one) => total + one[key], 0);
                const tail = sum('skipped') > 0 ? `, ${sum('skipped')} skipped` : '';
                const text = summarise(
                    suites(...list.map(({ passed, failed, skipped }) => counts(passed, failed, skipped)))
                );
                assert.equal(lastLine(text), `${sum('passed')} passed, ${sum('failed')} failed${tail}`);
            })
        );
    });
    it('tells each failure in full and each reason for skipping', () => {
        const text = summarise(
            suites({
                passed: 1,
                failures: [{ name: 'adds', details: 'line one\nline two' }],
                skipped: ['draws: no browser']
            })
        );
        assert.match(text, /FAILED {2}suite0: adds\n {4}line one\n {4}line two/);
        assert.match(text, /SKIPPED {2}suite0: draws: no browser/);
    });
});

describe('lanes', () => {
    it('run every job, never more at a time than there are, and keep the order of results', async () => {
        let running = 0;
        let most = 0;
        const jobs = Array.from({ length: 7 }, (_, index) => async () => {
            most = Math.max(most, ++running);
            await new Promise((resolve) => setImmediate(resolve));
            running--;
            return index;
        });
        assert.deepEqual(await inLanes(jobs, 2), [0, 1, 2, 3, 4, 5, 6]);
        assert.equal(most, 2);
    });
});
