/** Recomputes how the goals of all reps stand and compares with what the pace panel is told. */
import type { Connection } from 'jsforce';
import { rows } from '../salesforce/records.ts';
import type { Comparison, Difference } from './compare.ts';
import { entriesOf } from './entries.ts';
import { standingsOf, type Standing } from './goals.ts';
import { Ledger } from './ledger.ts';
import { readDefinitions } from './read/definitions.ts';
import { readGoals, readJoined, readWorkingTime, readYears } from './read/goals.ts';
import { readOrg } from './read/org.ts';
import { sum } from './statistics.ts';

/** One goal as the panel is told of it; what is null may be left out. */
export interface ShownGoal {
    kpi: string;
    grain: string;
    periodStart: string;
    periodEnd: string;
    countsFrom: string;
    countsTo: string;
    target?: number;
    done?: number;
    expectedByDays?: number;
    neededToday?: number;
}

/** Asks the product how the goals of a rep stand. */
export type AskPace = (repId: string) => Promise<{ goals?: ShownGoal[] }>;

const NUMBERS = ['target', 'done', 'expectedByDays', 'neededToday'] as const;

/** @param now moment in milliseconds on the org's clock */
export async function auditPace(connection: Connection, now: number, ask: AskPace): Promise<Comparison> {
    const org = await readOrg(connection, now);
    const { setting, zone } = org;
    const ledger = new Ledger(entriesOf(org));
    const definitions = new Map((await readDefinitions(connection)).map((d) => [d.name, d]));
    const [organization] = await rows<{ TimeZoneSidKey: string }>(
        connection,
        'SELECT TimeZoneSidKey FROM Organization'
    );
    const standings = standingsOf(await readGoals(connection, setting.today), {
        calendar: setting.calendar,
        years: await readYears(connection),
        time: await readWorkingTime(connection, organization!.TimeZoneSidKey),
        today: setting.today,
        joined: await readJoined(connection, setting.settings, zone),
        done: (rep, kpi, span) => sum(ledger.amounts(rep, definitions.get(kpi)!.numerator, span, null)),
        decimals: (kpi) => (definitions.get(kpi)!.type === 'Sum' ? 2 : 0)
    });
    const reps = new Set(standings.map((s) => s.rep));
    const result: Comparison = { checked: 0, differences: [] };
    for (const rep of reps) {
        const mine = standings.filter((s) => s.rep === rep);
        compareRep(rep, mine, (await ask(rep)).goals ?? [], result);
    }
    return result;
}

function compareRep(rep: string, expected: readonly Standing[], shown: readonly ShownGoal[], result: Comparison): void {
    const byKey = new Map(shown.map((g) => [`${g.kpi}|${g.grain}`, g]));
    for (const standing of expected) {
        const key = `${standing.kpi}|${standing.grain}`;
        const goal = byKey.get(key);
        byKey.delete(key);
        const place = { rep, kpi: standing.kpi, where: `goal by ${standing.grain.toLowerCase()}` };
        if (goal) compareGoal(place, standing, goal, result);
        else note(result, { ...place, what: 'goal', shown: 'none', expected: String(standing.target) });
    }
    for (const goal of byKey.values())
        note(result, {
            rep,
            kpi: goal.kpi,
            where: `goal by ${goal.grain}`,
            what: 'goal',
            shown: 'one',
            expected: 'none'
        });
}

function compareGoal(
    place: Pick<Difference, 'rep' | 'kpi' | 'where'>,
    standing: Standing,
    goal: ShownGoal,
    result: Comparison
): void {
    result.checked++;
    const days = (g: readonly string[]): string => `${g[0]} to ${g[1]}, counted ${g[2]} to ${g[3]}`;
    const a = days([goal.periodStart, goal.periodEnd, goal.countsFrom, goal.countsTo]);
    const b = days([standing.start, standing.end, standing.countsFrom, standing.countsTo]);
    if (a !== b) result.differences.push({ ...place, what: 'days', shown: a, expected: b });
    for (const name of NUMBERS) {
        result.checked++;
        const told = goal[name];
        const right = standing[name];
        if (told === undefined || Math.abs(told - right) > Math.max(1e-6, Math.abs(right) * 1e-9))
            result.differences.push({
                ...place,
                what: name,
                shown: String(told ?? 'nothing'),
                expected: String(right)
            });
    }
}

function note(result: Comparison, difference: Difference): void {
    result.checked++;
    result.differences.push(difference);
}
