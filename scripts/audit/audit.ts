/** Recomputes what the scorecards show from raw records and compares. */
import type { Connection } from 'jsforce';
import { compare, type Comparison } from './compare.ts';
import { entriesOf } from './entries.ts';
import { knowledgeOf } from './knowledge.ts';
import { Ledger } from './ledger.ts';
import { readDefinitions } from './read/definitions.ts';
import { readOrg } from './read/org.ts';
import { readReps } from './read/reps.ts';
import { changesSince, lastRun, readStoredScores } from './read/stored.ts';
import { expectedScores } from './scores.ts';

export interface Audit extends Comparison {
    /** Why the stored numbers cannot be of the data as it is now; empty where they are. */
    stale: string[];
    /** Names of users by id. */
    names: ReadonlyMap<string, string>;
}

const NOTHING = { checked: 0, differences: [], names: new Map<string, string>() };

/** @param now moment in milliseconds on the org's clock */
export async function audit(connection: Connection, now: number): Promise<Audit> {
    const run = await lastRun(connection);
    if (!run)
        return {
            ...NOTHING,
            stale: ['No nightly run has come to its end in this org, so there are no scores to check. Run it first.']
        };
    // The stored numbers are of the run's own day.
    const org = await readOrg(connection, Date.parse(run.started));
    const { setting, zone } = org;
    const stale: string[] = [];
    if (run.status !== 'done')
        stale.push(`The last nightly run ended as "${run.status}": some reps may have old scores.`);
    const today = zone.dayOf(new Date(now).toISOString());
    if (setting.calendar.window('1M', today)?.end !== setting.calendar.window('1M', setting.today)?.end)
        stale.push(`A fiscal month has ended since the last nightly run (${run.finished}).`);
    for (const [object, count] of await changesSince(connection, run))
        stale.push(`${object}: ${count} changed after the last nightly run (${run.finished}).`);
    const ledger = new Ledger(entriesOf(org));
    const { cohorts, names } = await readReps(connection, setting, zone, new Set(ledger.firstDays.keys()));
    const refused = new Set(org.measures.filter((m) => m.refused).map((m) => m.name));
    const definitions = (await readDefinitions(connection)).filter(
        (kpi) => !refused.has(kpi.numerator) && !refused.has(kpi.denominator ?? kpi.numerator)
    );
    const { calendar, today: day } = setting;
    const knowledge = knowledgeOf(org);
    const expected = expectedScores({ ledger, knowledge, calendar, today: day, definitions, cohorts });
    return { ...compare(await readStoredScores(connection), expected), stale, names };
}
