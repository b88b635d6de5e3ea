/**
 * Speed as ratios within one run, and exact counts: `npm run bench [-- --deals N]`. Absolute times depend on the machine
 * and are not promised; the ratios and counts should stay where they are. With 300,000 deals, the default, it takes
 * some minutes.
 */
import { parseArgs } from 'node:util';
import { UserError, runMain } from '../lib/user-error.mjs';
import { benchPushes } from './pushes.ts';
import { benchScorecards } from './scorecards.ts';

const LARGE = 300_000;

await runMain(() => {
    const { values } = parseArgs({ options: { deals: { type: 'string' } } });
    const deals = Number(values.deals ?? LARGE);
    if (!Number.isInteger(deals) || deals < 1)
        throw new UserError(
            `--deals is no number of deals: ${values.deals}`,
            'Give a whole number, such as --deals 50000.'
        );
    benchPushes();
    benchScorecards(deals);
    return Promise.resolve();
});
