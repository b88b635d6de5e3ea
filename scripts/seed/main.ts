/** Fills an org with a believable company: `npm run seed`. */
import { connect, isLocalOrg } from '../salesforce/connect.ts';
import { commandLine, TARGET_HELP, TARGET_OPTIONS, targetOf } from '../salesforce/options.ts';
import { play } from './play.ts';
import { playSessions } from './sessions.ts';
import { loadSmallSet, NO_HISTORY } from './small.ts';

const USAGE = `Usage: npm run seed -- [options]
  --seed N              another company with the same habits (default 7)
  --today yyyy-MM-dd    the day the story ends (default today)
${TARGET_HELP}
In the local org the story is played day by day on the org's clock. Any other org gets a small set of open deals.`;

const values = commandLine({ ...TARGET_OPTIONS, seed: { type: 'string' }, today: { type: 'string' } }, USAGE);
const say = (line: string): void => void process.stdout.write(`${line}\n`);

try {
    const seed = Number(values.seed ?? 7);
    if (!Number.isInteger(seed)) throw new Error(`--seed takes a whole number, not ${values.seed}.`);
    const today = values.today ?? new Date().toISOString().slice(0, 10);
    if (!/^\d{4}-\d{2}-\d{2}$/.test(today) || Number.isNaN(Date.parse(today)))
        throw new Error(`--today takes a date such as 2026-11-21, not ${today}.`);
    const target = targetOf(values);
    const connection = await connect(target);
    if (!(await isLocalOrg(connection))) {
        say(NO_HISTORY);
        say(`${await loadSmallSet(connection, today)} deals created.`);
    } else {
        const people = await connection.query("SELECT Id FROM User WHERE Username LIKE '%@courtside.example'");
        if (people.totalSize > 1)
            throw new Error('This local org is filled already. Empty it with: npm run org -- reset');
        await play(target, seed, today, say);
        say(`${await playSessions(target, today)} coaching sessions`);
    }
} catch (error) {
    process.stderr.write(`${(error as Error).message}\n`);
    process.exitCode = 1;
}
