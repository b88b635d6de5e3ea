import type { Connection } from 'jsforce';
import { addDays, workday, type Day } from './calendar.ts';
import { createAll, rows } from '../salesforce/records.ts';

/** Why another org gets no past: https://developer.salesforce.com/docs/atlas.en-us.object_reference.meta/object_reference/sforce_api_objects_opportunityhistory.htm (describe and query only). */
export const NO_HISTORY =
    'OpportunityHistory cannot be written from outside, so this org gets open deals without a past. Push a close date there and the panel fills.';

/** A dozen open deals owned by the user signed in, on three accounts of their own; returns how many. */
export async function loadSmallSet(connection: Connection, today: Day): Promise<number> {
    const accounts = await createAll(
        connection,
        'Account',
        ['Courtside Demo East', 'Courtside Demo Central', 'Courtside Demo West'].map((Name) => ({ Name }))
    );
    const stages = ['Prospecting', 'Qualification', 'Proposal/Price Quote', 'Negotiation/Review'];
    const deals = Array.from({ length: 12 }, (_, i) => ({
        Name: `Courtside demo deal ${i + 1}`,
        AccountId: accounts[i % accounts.length]!,
        StageName: stages[i % stages.length]!,
        Amount: 10_000 + i * 2_500,
        CloseDate: workday(addDays(today, 14 + i * 9))
    }));
    return (await createAll(connection, 'Opportunity', deals)).length;
}

/**
 * Goals of the user signed in for the rest of this fiscal year: meetings and new deals. Working hours, holidays and
 * everybody else's goals stay as they are.
 * @returns how many
 * @throws Error with the org's words where the user may not have goals, or has them already
 */
export async function loadSmallGoals(connection: Connection, today: Day): Promise<number> {
    const { user_id: Rep__c } = await connection.identity();
    const [year] = await rows<{ EndDate: string }>(
        connection,
        `SELECT EndDate FROM Period WHERE Type = 'Year' AND StartDate <= ${today} AND EndDate >= ${today}`
    );
    if (!year) throw new Error(`The org has defined no fiscal year for ${today}, so no goals were set.`);
    const of = { Rep__c, Start__c: today, End__c: year.EndDate, Source__c: 'Manual', State__c: 'Active' };
    const goals = [
        { ...of, Kpi__c: 'Meetings', Grain__c: 'Week', Target__c: 5 },
        { ...of, Kpi__c: 'DealsOpened', Grain__c: 'Quarter', Target__c: 12 }
    ];
    return (await createAll(connection, 'CoachGoal__c', goals)).length;
}
