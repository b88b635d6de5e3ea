/** Contacts who decide, and web inquiries with what was done about them. */
import type { Connection } from 'jsforce';
import { rows } from '../../salesforce/records.ts';
import type { Zone } from '../days.ts';
import { at, type Moment, type Row } from '../filter.ts';
import type { Lead } from '../kpis/leads.ts';
import type { Settings } from '../settings.ts';

/** Ids of contacts whose title, or role on any deal, is on the admin's lists. */
export async function readDeciders(connection: Connection, settings: Settings): Promise<Set<string>> {
    const contacts = await rows<{ Id: string; Title: string }>(
        connection,
        'SELECT Id, Title FROM Contact WHERE Title != null'
    );
    const roles = await rows<{ ContactId: string; Role: string }>(
        connection,
        'SELECT ContactId, Role FROM OpportunityContactRole WHERE Role != null'
    );
    return new Set([
        ...contacts.filter((c) => settings.decisionMakerTitles.some((t) => t.test(c.Title))).map((c) => c.Id),
        ...roles.filter((r) => settings.decisionMakerRoles.has(r.Role.toLowerCase())).map((r) => r.ContactId)
    ]);
}

interface LeadRow {
    Id: string;
    OwnerId: string;
    LeadSource: string;
    Status: string;
    IsConverted: boolean;
    ConvertedContactId: string | null;
    CreatedDate: string;
}

/** @param activities tasks and events, deleted ones left out */
export async function readLeads(
    connection: Connection,
    settings: Settings,
    activities: { tasks: readonly Row[]; events: readonly Row[] },
    zone: Zone,
    moment: Moment
): Promise<Lead[]> {
    const found = await rows<LeadRow>(
        connection,
        'SELECT Id, OwnerId, LeadSource, Status, IsConverted, ConvertedContactId, CreatedDate FROM Lead WHERE LeadSource != null'
    );
    const leads = new Map<string, Lead>();
    for (const row of found.filter((r) => settings.webLeadSources.has(r.LeadSource.toLowerCase()))) {
        const lead: Lead = {
            owner: row.OwnerId,
            converted: row.IsConverted,
            disqualified: settings.disqualifiedStatuses.has(row.Status.toLowerCase()),
            createdDay: zone.dayOf(row.CreatedDate),
            reached: false,
            attempts: []
        };
        leads.set(row.Id, lead);
        if (row.ConvertedContactId) leads.set(row.ConvertedContactId, lead);
    }
    for (const task of activities.tasks.filter((t) => t.IsClosed === true)) {
        const lead = leads.get(String(at(task, 'WhoId')));
        if (!lead) continue;
        lead.attempts.push(String(at(task, 'ActivityDate') ?? zone.dayOf(String(at(task, 'CreatedDate')))));
        const result = String(at(task, 'CallDisposition') ?? '').toLowerCase();
        if (settings.reachedResults.has(result) || task.CallType === 'Inbound') lead.reached = true;
    }
    for (const event of activities.events.filter((e) => e.IsChild === false && hasEnded(e, moment))) {
        const lead = leads.get(String(at(event, 'WhoId')));
        if (!lead) continue;
        lead.attempts.push(String(at(event, 'ActivityDate')));
        lead.reached = true;
    }
    return [...new Set(leads.values())];
}

export const hasEnded = (event: Row, { now }: Moment): boolean =>
    typeof event.EndDateTime === 'string' && Date.parse(event.EndDateTime) <= now;
