import { endWithUs } from '../lib/process.ts';
import { UserError } from '../lib/user-error.mjs';
import { inLanes } from './lanes.ts';
import type { SuiteResult } from './result.ts';
import { BUILD, SUITES, runSuite } from './suites.ts';
import type { Suite } from './suites.ts';
import { summarise, totals } from './summary.ts';

/** Two, since that is how many cores the smallest machine we promise for has. */
const LANES = 2;

/**
 * Runs the suites named (all when none is), each even when another fails, and prints the summary; its last line is
 * `N passed, N failed`. Exit code 1 when anything failed.
 */
export async function test(root: string, names: readonly string[], say: (line: string) => void): Promise<void> {
    const chosen = choose(names);
    endWithUs();
    const run = async (suite: Suite): Promise<SuiteResult> => {
        const result = await runSuite(suite, root);
        say(
            `${suite.name}: ${result.passed} passed, ${result.failures.length} failed (${result.seconds.toFixed(1)} s)`
        );
        return result;
    };
    say(`Running ${chosen.length + 1} suites, ${LANES} at a time ...`);
    const built = await run(BUILD);
    const others = await inLanes(
        chosen.map((suite) => () => run(suite)),
        LANES
    );
    const results = [built, ...others];
    console.log(`\n${summarise(results)}`);
    if (totals(results).failed > 0) process.exitCode = 1;
}

function choose(names: readonly string[]): readonly Suite[] {
    const unknown = names.filter((name) => !SUITES.some((suite) => suite.name === name));
    if (unknown.length > 0) {
        throw new UserError(
            `There is no suite ${unknown.join(', ')}.`,
            `Choose from: ${SUITES.map((suite) => suite.name).join(', ')}`
        );
    }
    return names.length === 0 ? SUITES : SUITES.filter((suite) => names.includes(suite.name));
}
