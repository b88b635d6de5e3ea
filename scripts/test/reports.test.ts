import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readApexReport, readEslintReport, readGateReport, readJestReport, readNodeTestReport } from './reports.ts';
import { UnreadableReport } from './result.ts';

const lines = (...events: object[]): string => events.map((event) => `${JSON.stringify(event)}\n`).join('');
const event = (change: object): object => ({
    event: 'pass',
    name: 'works',
    file: '/p/a.test.ts',
    kind: 'test',
    details: '',
    ...change
});
const END = { event: 'end' };

describe('the report of node:test', () => {
    it('counts tests, not the suites around them', () => {
        assert.deepEqual(readNodeTestReport(lines(event({}), event({ kind: 'suite' }), END)), {
            passed: 1,
            failures: [],
            skipped: []
        });
    });
    it('counts failures with their details, those of a set-up too', () => {
        const counts = readNodeTestReport(
            lines(event({ event: 'fail', details: 'boo' }), event({ event: 'fail', kind: 'suite' }), END)
        );
        assert.equal(counts.failures.length, 2);
        assert.equal(counts.failures[0]?.details, 'boo');
    });
    it('counts skipped tests with their reason', () => {
        const counts = readNodeTestReport(lines(event({ skip: 'no Java' }), event({ todo: true }), END));
        assert.equal(counts.passed, 0);
        assert.equal(readNodeTestReport(lines(event({ kind: 'suite', skip: 'no Java' }), END)).skipped.length, 1);
        assert.match(counts.skipped.join('\n'), /works: no Java[\s\S]*works: no reason given/);
    });
    it('fails a file that holds no test', () => {
        assert.match(readNodeTestReport(lines(event({ kind: 'file' }), END)).failures[0]?.details ?? '', /no test/);
    });
    it('is refused when it stops before its end', () => {
        assert.throws(() => readNodeTestReport(lines(event({}))), UnreadableReport);
        assert.throws(() => readNodeTestReport(''), UnreadableReport);
        assert.throws(() => readNodeTestReport(`${lines(event({}))}{"event":`), UnreadableReport);
    });
});

describe('the report of the Apex runner', () => {
    const test = (outcome: string): object => ({
        class: 'CoachTest',
        method: 'works',
        outcome,
        message: 'why',
        line: 7
    });
    it('counts unsupported as failed', () => {
        const counts = readApexReport(
            JSON.stringify({
                passed: 1,
                failed: 1,
                unsupported: 1,
                tests: [test('passed'), test('failed'), test('unsupported')]
            })
        );
        assert.equal(counts.passed, 1);
        assert.deepEqual(
            counts.failures.map(({ details }) => details),
            ['failed at line 7: why', 'unsupported at line 7: why']
        );
    });
    it('is refused when its totals are not those of its tests', () => {
        assert.throws(
            () => readApexReport(JSON.stringify({ passed: 2, failed: 0, unsupported: 0, tests: [test('passed')] })),
            /totals/
        );
    });
});

describe('the report of Jest', () => {
    const file = (change: object): object => ({
        name: '/p/a.test.ts',
        status: 'passed',
        message: '',
        assertionResults: [],
        ...change
    });
    const result = (status: string): object => ({ fullName: 'panel shows', status, failureMessages: ['expected'] });
    const read = (...files: object[]): ReturnType<typeof readJestReport> =>
        readJestReport(JSON.stringify({ testResults: files }));
    it('counts passed, failed and skipped tests', () => {
        const counts = read(
            file({ status: 'failed', assertionResults: [result('passed'), result('failed'), result('pending')] })
        );
        assert.equal(counts.passed, 1);
        assert.deepEqual(counts.failures, [{ name: 'panel shows', details: 'expected' }]);
        assert.equal(counts.skipped.length, 1);
    });
    it('counts a file that does not load as a failure', () => {
        assert.deepEqual(read(file({ status: 'failed', message: 'Cannot find module' })).failures, [
            { name: '/p/a.test.ts', details: 'Cannot find module' }
        ]);
    });
});

describe('the report of ESLint', () => {
    it('is one check a file, failed by a warning too', () => {
        const messages = [{ line: 1, column: 2, message: 'unused', ruleId: 'no-unused-vars', severity: 1 }];
        const counts = readEslintReport(
            JSON.stringify([
                { filePath: 'a.ts', messages: [] },
                { filePath: 'b.ts', messages }
            ])
        );
        assert.equal(counts.passed, 1);
        assert.deepEqual(counts.failures, [{ name: 'b.ts', details: '1:2 unused (no-unused-vars)' }]);
    });
});

describe('the report of a gate', () => {
    it('has passed what was checked and did not fail', () => {
        const failures = [{ name: 'a.cls', details: 'x' }];
        assert.deepEqual(readGateReport(JSON.stringify({ checked: 5, failures })), {
            passed: 4,
            failures,
            skipped: []
        });
    });
    it('is one skipped check when the gate did not run', () => {
        assert.deepEqual(readGateReport(JSON.stringify({ checked: 0, failures: [], skipped: 'no Java' })), {
            passed: 0,
            failures: [],
            skipped: ['no Java']
        });
    });
});

it('every report of another shape is refused', () => {
    for (const read of [readApexReport, readEslintReport, readGateReport, readJestReport]) {
        for (const text of ['', 'null', '{}', '3', 'Segmentation fault'])
            assert.throws(() => read(text), UnreadableReport, `${read.name}: ${text}`);
    }
});
