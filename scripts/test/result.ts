/** One thing that failed, with all there is to say about it. */
export interface Failure {
    /** What failed: a test's full name, or the file a gate objects to. */
    name: string;
    /** In full; several lines. */
    details: string;
}

/** What a suite's own report says. */
export interface Counts {
    passed: number;
    failures: Failure[];
    /** One line per skipped check: which, and why. */
    skipped: string[];
}

/** What one suite came to. */
export interface SuiteResult extends Counts {
    suite: string;
    seconds: number;
}

/** A suite reads its report and throws this when the report cannot be what the suite prints when it ran to its end. */
export class UnreadableReport extends Error {
    constructor(reason: string) {
        super(reason);
        this.name = 'UnreadableReport';
    }
}

/**
 * The counts of a suite whose command has ended. A suite that crashed, ran out of time, left no readable report, ran nothing,
 * or exited with an error while reporting none, has failed: none of these may look like success.
 * @param read reads the suite's report; throws UnreadableReport
 * @param ended how the command ended; `output` is shown when the report does not explain the failure
 */
export function judge(read: () => Counts, ended: { code: number | null; timedOut: boolean; output: string }): Counts {
    const said = ended.output.trim();
    const failedAs = (name: string, counts?: Counts): Counts => ({
        passed: counts?.passed ?? 0,
        skipped: counts?.skipped ?? [],
        failures: [...(counts?.failures ?? []), { name, details: said === '' ? '(it printed nothing)' : said }]
    });
    let counts: Counts;
    try {
        counts = read();
    } catch (error) {
        if (!(error instanceof UnreadableReport)) throw error;
        return failedAs(ended.timedOut ? 'ran out of time' : `no readable report: ${error.message}`);
    }
    if (ended.timedOut) return failedAs('ran out of time', counts);
    if (ended.code !== 0 && counts.failures.length === 0)
        return failedAs(`exit code ${ended.code}, yet no failure in its report`, counts);
    if (counts.passed + counts.failures.length + counts.skipped.length === 0) return failedAs('ran no test', counts);
    return counts;
}
