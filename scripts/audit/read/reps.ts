/** Who is compared with whom. */
import type { Connection } from 'jsforce';
import { rows } from '../../salesforce/records.ts';
import { addMonths, type Zone } from '../days.ts';
import type { Cohort } from '../scores.ts';
import type { Settings } from '../settings.ts';

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

/** Active users by the value of the cohort field; new ones apart where the admin set a ramp. */
export async function readReps(connection: Connection, settings: Settings, zone: Zone, today: string): Promise<Reps> {
    const fields = [...new Set(['Id', 'Name', 'IsActive', 'UserType', settings.cohortField, settings.tenureField])];
    const users = await rows<UserRow>(connection, `SELECT ${fields.join(', ')} FROM User ORDER BY Id`);
    const cohorts = new Map<string, string[]>();
    for (const user of users.filter((u) => u.IsActive && u.UserType === 'Standard')) {
        const key = [String(user[settings.cohortField] ?? ''), ...rampOf(user, settings, zone, today)].join('|');
        cohorts.set(key, [...(cohorts.get(key) ?? []), user.Id]);
    }
    return {
        cohorts: [...cohorts].map(([key, reps]) => ({ key, reps })),
        names: new Map(users.map((u) => [u.Id, u.Name]))
    };
}

function rampOf(user: UserRow, { rampMonths, tenureField }: Settings, zone: Zone, today: string): string[] {
    const started = user[tenureField];
    if (rampMonths === null || typeof started !== 'string') return [];
    const day = started.length > 10 ? zone.dayOf(started) : started;
    return addMonths(day, rampMonths) > today ? ['ramp'] : [];
}
