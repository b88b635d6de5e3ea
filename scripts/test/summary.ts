import type { SuiteResult } from './result.ts';

/** The totals over all suites. */
export function totals(results: readonly SuiteResult[]): { passed: number; failed: number; skipped: number } {
    const sum = (count: (result: SuiteResult) => number): number =>
        results.reduce((total, result) => total + count(result), 0);
    return {
        passed: sum((result) => result.passed),
        failed: sum((result) => result.failures.length),
        skipped: sum((result) => result.skipped.length)
    };
}

/**
 * The whole report: failures in full, then what was skipped and why, then a table, then the line that CI reads,
 * `N passed, N failed` with `, N skipped` when something was.
 */
export function summarise(results: readonly SuiteResult[]): string {
    const failures = results.flatMap(({ suite, failures: list }) =>
        list.map(({ name, details }) => `FAILED  ${suite}: ${name}\n${indent(details)}\n`)
    );
    const skipped = results.flatMap(({ suite, skipped: list }) => list.map((reason) => `SKIPPED  ${suite}: ${reason}`));
    const { passed, failed, skipped: skippedCount } = totals(results);
    const closing = `${passed} passed, ${failed} failed${skippedCount > 0 ? `, ${skippedCount} skipped` : ''}`;
    return [...failures, ...skipped, '', table(results), '', closing].join('\n');
}

function table(results: readonly SuiteResult[]): string {
    const rows = results.map((result) => [
        result.suite,
        String(result.passed),
        String(result.failures.length),
        String(result.skipped.length),
        `${result.seconds.toFixed(1)} s`
    ]);
    const lines = [['suite', 'passed', 'failed', 'skipped', 'time'], ...rows];
    const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...lines.map((line) => (line[column] ?? '').length)));
    return lines
        .map((line) =>
            line
                .map((cell, column) =>
                    column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)
                )
                .join('  ')
        )
        .join('\n');
}

function indent(text: string): string {
    return text.replace(/^/gm, '    ');
}
