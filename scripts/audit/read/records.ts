/** Records that measures described by data are made of, and the activities that rules look at. */
import type { Connection } from 'jsforce';
import { rows } from '../../salesforce/records.ts';
import { parseFilter, type Moment, type Row } from '../filter.ts';
import { fieldsNeeded, type Measure } from '../kpis/activity.ts';
import { currentRecords } from './company.ts';

interface MeasureRow {
    DeveloperName: string;
    Rule__c: string | null;
    Object__c: string | null;
    Date_Field__c: string | null;
    Owner_Field__c: string | null;
    Filter__c: string | null;
    Value_Field__c: string | null;
    Aggregate__c: string;
    Active__c: boolean;
    Overrides__c: string | null;
}

/** What the rules for conversations and leads read of an activity. */
const ACTIVITY_FIELDS: Readonly<Record<string, readonly string[]>> = {
    Task: [
        ...['Id', 'OwnerId', 'WhoId', 'WhatId', 'ActivityDate', 'CreatedDate'],
        ...['IsClosed', 'IsRecurrence', 'CallDisposition', 'CallType']
    ],
    Event: ['Id', 'OwnerId', 'WhoId', 'WhatId', 'ActivityDate', 'EndDateTime', 'IsChild', 'IsRecurrence']
};

export async function readMeasures(connection: Connection): Promise<Measure[]> {
    const records = await currentRecords<MeasureRow>(
        connection,
        'SELECT DeveloperName, Rule__c, Object__c, Date_Field__c, Owner_Field__c, Filter__c, Value_Field__c, Aggregate__c, Active__c, Overrides__c FROM CoachMeasure__mdt'
    );
    const measures = records
        .filter((r) => !r.Rule__c && r.Object__c && r.Date_Field__c)
        .map((r) => ({
            name: r.Overrides__c ?? r.DeveloperName,
            object: r.Object__c!,
            dateField: r.Date_Field__c!,
            ownerField: r.Owner_Field__c ?? 'OwnerId',
            filter: r.Filter__c ?? '',
            valueField: r.Aggregate__c === 'Count' ? null : r.Value_Field__c
        }));
    return Promise.all(measures.map(async (m) => ({ ...m, refused: await asksForNoChoice(connection, m) })));
}

/**
 * Whether a condition wants values of a picklist of which the org has none: such a number would be 0 for ever, so the
 * product refuses it and tells the administrator.
 */
async function asksForNoChoice(connection: Connection, measure: Omit<Measure, 'refused'>): Promise<boolean> {
    const { fields } = await connection.describe(measure.object);
    return parseFilter(measure.filter, { today: '', now: 0 }).some(({ field, operator, values }) => {
        const described = fields.find((f) => f.name.toLowerCase() === field.toLowerCase());
        if (described?.type !== 'picklist' || !['=', 'in'].includes(operator)) return false;
        // jsforce's types know a picklist's entries only as any.
        const choices = ((described.picklistValues ?? []) as { active: boolean; value: string }[])
            .filter((p) => p.active)
            .map((p) => p.value.toLowerCase());
        return !values.some((v) => choices.includes(String(v).toLowerCase()));
    });
}

/** Rows by object; each object is read once, with the fields of all its measures. Archived activities too. */
export async function readRecords(
    connection: Connection,
    measures: readonly Measure[],
    moment: Moment
): Promise<Map<string, Row[]>> {
    const found = new Map<string, Row[]>();
    for (const object of new Set([...Object.keys(ACTIVITY_FIELDS), ...measures.map((m) => m.object)])) {
        const needed = measures.filter((m) => m.object === object).flatMap((m) => fieldsNeeded(m, moment));
        const fields = new Set([...(ACTIVITY_FIELDS[object] ?? []), ...needed]);
        found.set(
            object,
            await rows<Row>(connection, `SELECT ${[...fields].join(', ')} FROM ${object} WHERE IsDeleted = false`, {
                scanAll: true
            })
        );
    }
    return found;
}
