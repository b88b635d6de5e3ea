/** Who is compared with whom. */
import type { Connection } from 'jsforce';
import { rows } from '../../salesforce/records.ts';
import { addMonths, type Zone } from '../days.ts';
import type { Cohort } from '../scores.ts';
import type { Settings } from '../settings.ts';
import type { Setting } from '../model.ts';

interface UserRow {
    Id: string;
    Name: string;
    IsActive: boolean;
    UserType: string;
    [field: string]: string | number | boolean | null;
}

export interface Reps {
    cohorts: Cohort[];
    /** Names of all users by id, for the report. */
    names: ReadonlyMap<string, string>;
}

/**
 * Active users with records, by the value of the cohort field; new ones apart where the admin set a ramp.
 * @param selling users who have a record that any KPI looks at: nobody else is a rep
 */
export async function readReps(
    connection: Connection,
    { settings, calendar, today }: Setting,
    zone: Zone,
    selling: ReadonlySet<string>
): Promise<Reps> {
    // The last month's end, so that nobody changes peers within a month.
    const asOf = calendar.window('1M', today)?.end ?? today;
    const fields = [...new Set(['Id', 'Name', 'IsActive', 'UserType', settings.cohortField, settings.tenureField])];
    const users = await rows<UserRow>(connection, `SELECT ${fields.join(', ')} FROM User ORDER BY Id`);
    const cohorts = new Map<string, string[]>();
    for (const user of users.filter((u) => u.IsActive && u.UserType === 'Standard' && selling.has(u.Id))) {
        const key = [String(user[settings.cohortField] ?? ''), ...rampOf(user, settings, zone, asOf)].join('|');
        cohorts.set(key, [...(cohorts.get(key) ?? []), user.Id]);
    }
    return {
        cohorts: [...cohorts].map(([key, reps]) => ({ key, reps })),
        names: new Map(users.map((u) => [u.Id, u.Name]))
    };
}

function rampOf(user: UserRow, { rampMonths, tenureField }: Settings, zone: Zone, asOf: string): string[] {
    const started = user[tenureField];
    if (rampMonths === null || typeof started !== 'string') return [];
    const day = started.length > 10 ? zone.dayOf(started) : started;
    return addMonths(day, rampMonths) > asOf ? ['ramp'] : [];
}
