/** Runs `@IsTest` classes in an org and tells what came of each method. */
import type { Transaction } from '../kernel/engine.ts';
import { ApexException, apexFrames, NotSupported } from '../kernel/exceptions.ts';
import type { OpenOrg } from '../org/open.ts';
import { ADMIN_USERNAME } from '../org/base-data/index.ts';
import { testsOfSource } from './sources.ts';
import { withinTime } from './time-limit.ts';

/** Longer than any honest test; the platform itself gives a transaction 10 s of CPU. */
const TIME_LIMIT_MS = 120_000;

export type Outcome = 'passed' | 'failed' | 'unsupported';

export interface TestResult {
    class: string;
    method: string;
    outcome: Outcome;
    /** Why it did not pass, exception type first; null when it did. */
    message: string | null;
    /** Line of the test class, or of the unit the message names. */
    line: number | null;
}

export interface TestReport {
    passed: number;
    failed: number;
    unsupported: number;
    tests: TestResult[];
}

interface TestClass {
    className: string;
    methods: readonly string[];
    setup: readonly string[];
}

/**
 * Runs every test whose `Class.method` fits the filter (see {@link matcher}), each in a transaction that is rolled back,
 * after its class's `@TestSetup`. Test classes that did not compile are reported, method by method, as unsupported.
 * @param onResult is told each result as it comes
 * @param timeLimitMs a test that takes longer is stopped and counts as unsupported
 */
export function runTests(
    org: OpenOrg,
    filter: string | null = null,
    onResult: (result: TestResult) => void = () => undefined,
    timeLimitMs = TIME_LIMIT_MS
): TestReport {
    const wanted = matcher(filter);
    const tests: TestResult[] = [];
    const tell = (result: TestResult): void => {
        tests.push(result);
        onResult(result);
    };
    const compiled = org.apex.testClasses();
    for (const test of compiled) {
        const methods = test.methods.filter((m) => wanted(`${test.className}.${m}`));
        if (methods.length) runClass(org, { ...test, methods }, tell, timeLimitMs);
    }
    for (const result of uncompiled(org, new Set(compiled.map((t) => t.className.toLowerCase()))))
        if (wanted(`${result.class}.${result.method}`)) tell(result);
    const count = (outcome: Outcome): number => tests.filter((t) => t.outcome === outcome).length;
    return { passed: count('passed'), failed: count('failed'), unsupported: count('unsupported'), tests };
}

/** Part of `Class.method`, whatever its case; `*` stands for anything. */
export function matcher(filter: string | null): (name: string) => boolean {
    if (filter === null) return () => true;
    const pattern = new RegExp(
        filter
            .split('*')
            .map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
            .join('.*'),
        'i'
    );
    return (name) => pattern.test(name);
}

function runClass(org: OpenOrg, test: TestClass, tell: (result: TestResult) => void, timeLimitMs: number): void {
    const admin = org.user(ADMIN_USERNAME).id;
    const mark = org.store.mark();
    const result = (method: string, error: unknown): TestResult => ({
        class: test.className,
        method,
        ...outcomeOf(error, test.className)
    });
    const run =
        (method: string) =>
        (tx: Transaction): void =>
            withinTime(timeLimitMs, test.className, () => org.apex.runTestMethod(tx, test.className, method));
    try {
        try {
            for (const method of test.setup) org.transaction(admin, run(method), { isTest: true });
        } catch (error) {
            for (const method of test.methods) tell(result(method, error));
            return;
        }
        for (const method of test.methods) {
            try {
                org.transaction(admin, run(method), { isTest: true, rollback: true });
                tell(result(method, null));
            } catch (error) {
                tell(result(method, error));
            }
        }
    } finally {
        org.store.discard(mark);
    }
}

/** An error of the local org itself counts as unsupported: it says nothing about the Apex. */
function outcomeOf(error: unknown, className: string): Pick<TestResult, 'outcome' | 'message' | 'line'> {
    if (error === null) return { outcome: 'passed', message: null, line: null };
    const { message, stack } = error as Error;
    const frames = apexFrames(stack);
    const frame = frames.find((f) => f.unit.toLowerCase() === className.toLowerCase()) ?? frames[0];
    const line = frame?.line ?? null;
    if (error instanceof ApexException)
        return { outcome: 'failed', message: message ? `${error.typeName}: ${message}` : error.typeName, line };
    if (error instanceof NotSupported) return { outcome: 'unsupported', message, line };
    return {
        outcome: 'unsupported',
        message: `Internal error of the local org: ${message}${frames[0] ? ` at ${frames[0].text}` : ''}`,
        line
    };
}

/** Methods of test classes that are missing from the compiled ones, with the first problem of their class. */
function* uncompiled(org: OpenOrg, compiled: ReadonlySet<string>): Generator<TestResult> {
    for (const source of org.loaded.apexSources) {
        if (source.kind !== 'class' || compiled.has(source.name.toLowerCase())) continue;
        const problem = org.problems.find((p) => p.unit.toLowerCase() === source.name.toLowerCase());
        if (!problem) continue;
        for (const method of testsOfSource(source.text))
            yield {
                class: source.name,
                method,
                outcome: 'unsupported',
                message: `NotSupported: ${problem.message} at ${problem.at}`,
                line: problem.line
            };
    }
}
