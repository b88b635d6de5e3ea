/** Everything the audit reads, over jsforce, as an administrator sees it. */
import type { Connection } from 'jsforce';
import { rows } from '../../salesforce/records.ts';
import { Zone, type Day } from '../days.ts';
import type { Moment, Row } from '../filter.ts';
import type { Measure } from '../kpis/activity.ts';
import type { Criterion } from '../kpis/fit.ts';
import type { Lead } from '../kpis/leads.ts';
import type { Touch } from '../kpis/touches.ts';
import type { Deal, Setting } from '../model.ts';
import { currentRecords, readCalendar, readSettings, readStages } from './company.ts';
import { readDeals } from './deals.ts';
import { hasEnded, readDeciders, readLeads } from './people.ts';
import { readMeasures, readRecords } from './records.ts';
import { keptSince, readDiscovery, touchesOf } from './touches.ts';

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
    /** By rep; those who did nothing are missing. */
    touches: ReadonlyMap<string, Touch[]>;
    /** First day of which activities are looked at together. */
    since: Day;
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
    const calendar = await readCalendar(connection, settings);
    const since = keptSince(calendar, settings, moment.today);
    return {
        setting: {
            settings,
            calendar,
            stages: await readStages(connection),
            discovery: await readDiscovery(connection, zone),
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
        touches: touchesOf(measures, records, zone, moment, since),
        since,
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
