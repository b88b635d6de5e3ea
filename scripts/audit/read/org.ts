/** Everything the audit reads, over jsforce, as an administrator sees it. */
import type { Connection } from 'jsforce';
import { rows } from '../../salesforce/records.ts';
import { Zone } from '../days.ts';
import type { Moment, Row } from '../filter.ts';
import type { Measure } from '../kpis/activity.ts';
import type { Criterion } from '../kpis/fit.ts';
import type { Lead } from '../kpis/leads.ts';
import type { Deal, Setting } from '../model.ts';
import { currentRecords, readCalendar, readSettings, readStages } from './company.ts';
import { readDeals } from './deals.ts';
import { hasEnded, readDeciders, readLeads } from './people.ts';
import { readMeasures, readRecords } from './records.ts';

export interface Org {
    setting: Setting;
    zone: Zone;
    moment: Moment;
    deals: Deal[];
    leads: Lead[];
    /** Measures described by data alone, and rows by object. */
    measures: Measure[];
    records: ReadonlyMap<string, Row[]>;
    /** Completed tasks and ended events, copies for invitees and masters of series left out. */
    activities: Row[];
    /** Contacts who decide. */
    deciders: ReadonlySet<string>;
}

/** @param now moment in milliseconds that the numbers are to be of */
export async function readOrg(connection: Connection, now: number): Promise<Org> {
    const [organization] = await rows<{ Id: string; TimeZoneSidKey: string }>(
        connection,
        'SELECT Id, TimeZoneSidKey FROM Organization'
    );
    const zone = new Zone(organization!.TimeZoneSidKey);
    const moment: Moment = { today: zone.dayOf(new Date(now).toISOString()), now };
    const settings = await readSettings(connection, organization!.Id);
    const measures = await readMeasures(connection);
    const records = await readRecords(connection, measures, moment);
    const tasks = records.get('Task') ?? [];
    const events = records.get('Event') ?? [];
    return {
        setting: {
            settings,
            calendar: await readCalendar(connection, settings),
            stages: await readStages(connection),
            today: moment.today,
            midnight: (day) => zone.midnight(day)
        },
        zone,
        moment,
        deals: await readDeals(connection, settings, await readCriteria(connection), zone, moment),
        leads: await readLeads(connection, settings, { tasks, events }, zone, moment),
        measures,
        records,
        activities: [
            ...tasks.filter((t) => t.IsClosed === true && t.IsRecurrence !== true),
            ...events.filter((e) => hasEnded(e, moment) && e.IsChild !== true && e.IsRecurrence !== true)
        ],
        deciders: await readDeciders(connection, settings)
    };
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
