/** Everything the audit reads, over jsforce, as an administrator sees it. */
import type { Connection } from 'jsforce';
import { rows } from '../../salesforce/records.ts';
import { Zone, type Day } from '../days.ts';
import type { Moment, Row } from '../filter.ts';
import type { Deal, Setting } from '../model.ts';
import { declaredEntries, fieldsNeeded, type Measure } from '../kpis/activity.ts';
import type { Criterion } from '../kpis/fit.ts';
import type { Entry } from '../model.ts';
import { currentRecords, readCalendar, readSettings, readStages } from './company.ts';
import { readDeals } from './deals.ts';

export interface Org {
    setting: Setting;
    zone: Zone;
    moment: Moment;
    deals: Deal[];
    /** Entries of the measures that are described by data alone. */
    declared: Entry[];
}

/** @param now moment in milliseconds that the numbers are to be of */
export async function readOrg(connection: Connection, now: number): Promise<Org> {
    const [organization] = await rows<{ Id: string; TimeZoneSidKey: string }>(
        connection,
        'SELECT Id, TimeZoneSidKey FROM Organization'
    );
    const zone = new Zone(organization!.TimeZoneSidKey);
    const today = zone.dayOf(new Date(now).toISOString());
    const moment: Moment = { today, now };
    const settings = await readSettings(connection, organization!.Id);
    const setting: Setting = {
        settings,
        calendar: await readCalendar(connection, settings),
        stages: await readStages(connection),
        today,
        midnight: (day: Day) => zone.midnight(day)
    };
    const deals = await readDeals(connection, settings, await readCriteria(connection), zone, moment);
    return { setting, zone, moment, deals, declared: await readDeclared(connection, zone, moment) };
}

async function readCriteria(connection: Connection): Promise<Criterion[]> {
    const records = await currentRecords<{
        DeveloperName: string;
        Field__c: string;
        Operator__c: string;
        Value__c: string | null;
        Active__c: boolean;
        Overrides__c: string | null;
    }>(
        connection,
        'SELECT DeveloperName, Field__c, Operator__c, Value__c, Active__c, Overrides__c FROM CoachIcpCriterion__mdt'
    );
    return records.map((r) => ({ field: r.Field__c, operator: r.Operator__c, value: r.Value__c ?? 'NULL' }));
}

interface MeasureRow {
    DeveloperName: string;
    Rule__c: string | null;
    Object__c: string | null;
    Date_Field__c: string | null;
    Owner_Field__c: string | null;
    Filter__c: string | null;
    Aggregate__c: Measure['aggregate'];
    Value_Field__c: string | null;
    Active__c: boolean;
    Overrides__c: string | null;
}

/** Each object is read once, with the fields of all its measures; archived activities too. */
async function readDeclared(connection: Connection, zone: Zone, moment: Moment): Promise<Entry[]> {
    const records = await currentRecords<MeasureRow>(
        connection,
        'SELECT DeveloperName, Rule__c, Object__c, Date_Field__c, Owner_Field__c, Filter__c, Aggregate__c, Value_Field__c, Active__c, Overrides__c FROM CoachMeasure__mdt'
    );
    const measures = records
        .filter((r) => !r.Rule__c && r.Object__c && r.Date_Field__c)
        .map((r): Measure => ({
            name: r.Overrides__c ?? r.DeveloperName,
            object: r.Object__c!,
            dateField: r.Date_Field__c!,
            ownerField: r.Owner_Field__c ?? 'OwnerId',
            filter: r.Filter__c ?? '',
            aggregate: r.Aggregate__c,
            valueField: r.Value_Field__c
        }));
    const entries: Entry[] = [];
    for (const object of new Set(measures.map((m) => m.object))) {
        const own = measures.filter((m) => m.object === object);
        const fields = new Set(own.flatMap((m) => fieldsNeeded(m, moment)));
        const found = await rows<Row>(
            connection,
            `SELECT ${[...fields].join(', ')} FROM ${object} WHERE IsDeleted = false`,
            { scanAll: true }
        );
        for (const measure of own) entries.push(...declaredEntries(measure, found, zone, moment));
    }
    return entries;
}
