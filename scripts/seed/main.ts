/** Fills an org with a believable company: `npm run seed`. */
import { clockOf, connect, isLocalOrg } from '../salesforce/connect.ts';
import { commandLine, TARGET_HELP, TARGET_OPTIONS, targetOf } from '../salesforce/options.ts';
import { rows } from '../salesforce/records.ts';
import { dayIn, StoryTime } from './clock.ts';
import { people } from './company.ts';
import { play } from './play.ts';
import { playPractices } from './practices.ts';
import { playSessions } from './sessions.ts';
import { loadSmallGoals, loadSmallSet, NO_HISTORY } from './small.ts';

const USAGE = `Usage: npm run seed -- [options]
  --seed N              another company with the same habits (default 7)
  --today yyyy-MM-dd    the day the story ends (default the org's today)
${TARGET_HELP}
In the local org the story is played day by day on the org's clock. Any other org gets a small set of open deals, and two goals for the user who signs in.`;

const values = commandLine({ ...TARGET_OPTIONS, seed: { type: 'string' }, today: { type: 'string' } }, USAGE);
const say = (line: string): void => void process.stdout.write(`${line}\n`);

try {
    const seed = Number(values.seed ?? 7);
    if (!Number.isInteger(seed)) throw new Error(`--seed takes a whole number, not ${values.seed}.`);
    if (values.today && (!/^\d{4}-\d{2}-\d{2}$/.test(values.today) || Number.isNaN(Date.parse(values.today))))
        throw new Error(`--today takes a date such as 2026-11-21, not ${values.today}.`);
    const target = targetOf(values);
    const connection = await connect(target);
    const now = await clockOf(connection);
    const [org] = await rows<{ TimeZoneSidKey: string }>(connection, 'SELECT TimeZoneSidKey FROM Organization');
    const orgDay = dayIn(org!.TimeZoneSidKey, now);
    const today = values.today ?? orgDay;
    const time = new StoryTime(today > orgDay ? undefined : now);
    if (!(await isLocalOrg(connection))) {
        say(NO_HISTORY);
        say(`${await loadSmallSet(connection, today)} deals created.`);
        // Deals are there by now: whoever may not have goals has them all the same.
        say(
            await loadSmallGoals(connection, today).then(
                (count) => `${count} goals set.`,
                (error: unknown) => `No goals: ${(error as Error).message}`
            )
        );
    } else {
        const users = await connection.query("SELECT Id FROM User WHERE Username LIKE '%@courtside.example'");
        if (users.totalSize > 1)
            throw new Error('This local org is filled already. Empty it with: npm run org -- reset');
        await play(target, seed, today, say, people(), time);
        say(`${await playSessions(target, today, time)} coaching sessions`);
        say(`${await playPractices(target, today, time)} practices shared`);
    }
} catch (error) {
    process.stderr.write(`${(error as Error).message}\n`);
    process.exitCode = 1;
}
