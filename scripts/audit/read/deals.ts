/** Deals with all that belongs to them. */
import type { Connection } from 'jsforce';
import { rows } from '../../salesforce/records.ts';
import type { Zone } from '../days.ts';
import { at, type Moment, type Row } from '../filter.ts';
import type { Deal, HistoryRow } from '../model.ts';
import type { Settings } from '../settings.ts';
import { fitOf, type Criterion } from '../kpis/fit.ts';

interface Parts {
    history: Map<string, HistoryRow[]>;
    pushedOn: Map<string, string[]>;
    competitors: Map<string, string[]>;
    roles: Map<string, string[]>;
    answeredYes: Map<string, string[]>;
}

/** Every deal of the org, with the fields that the settings and the criteria name. */
export async function readDeals(
    connection: Connection,
    settings: Settings,
    criteria: readonly Criterion[],
    zone: Zone,
    moment: Moment
): Promise<Deal[]> {
    const fields = [
        ...['Id', 'Name', 'OwnerId', 'StageName', 'IsClosed', 'IsWon', 'CloseDate', 'CreatedDate', 'Account.Industry'],
        ...[settings.openedField, settings.amountField, settings.scoreField],
        ...[settings.segmentField, settings.lossReasonField, settings.winReasonField].filter((f) => f !== null),
        ...criteria.map((c) => c.field)
    ];
    const found = await rows<Row>(connection, `SELECT ${distinct(fields).join(', ')} FROM Opportunity`);
    const parts = await readParts(connection, zone);
    return found.map((row) => dealOf(row, parts, settings, criteria, zone, moment));
}

function dealOf(
    row: Row,
    parts: Parts,
    settings: Settings,
    criteria: readonly Criterion[],
    zone: Zone,
    moment: Moment
): Deal {
    const id = String(row.Id);
    const text = (path: string | null): string | null => {
        const value = path === null ? null : at(row, path);
        return value === null || value === '' ? null : String(value);
    };
    const number = (path: string): number | null => {
        const value = at(row, path);
        return typeof value === 'number' ? value : null;
    };
    const opened = text(settings.openedField);
    const score = number(settings.scoreField);
    return {
        id,
        name: String(row.Name),
        owner: String(row.OwnerId),
        stage: String(row.StageName),
        closed: row.IsClosed === true,
        won: row.IsWon === true,
        closeDate: String(row.CloseDate),
        createdDay: zone.dayOf(String(row.CreatedDate)),
        openedOn: opened === null ? null : opened.length > 10 ? zone.dayOf(opened) : opened,
        amount: number(settings.amountField),
        score: score === null ? null : score / 100,
        segment: text(settings.segmentField) ?? '',
        industry: text('Account.Industry'),
        lossReason: text(settings.lossReasonField),
        winReason: text(settings.winReasonField),
        fit: fitOf(row, criteria, moment),
        history: parts.history.get(id) ?? [],
        pushedOn: parts.pushedOn.get(id) ?? [],
        competitors: parts.competitors.get(id) ?? [],
        roles: parts.roles.get(id) ?? [],
        answeredYes: parts.answeredYes.get(id) ?? []
    };
}

async function readParts(connection: Connection, zone: Zone): Promise<Parts> {
    const history = await rows<{ OpportunityId: string; CreatedDate: string; StageName: string; CloseDate: string }>(
        connection,
        'SELECT OpportunityId, CreatedDate, StageName, CloseDate FROM OpportunityHistory ORDER BY CreatedDate, Id'
    );
    const pushes = await rows<{ Opportunity__c: string; Pushed_At__c: string }>(
        connection,
        'SELECT Opportunity__c, Pushed_At__c FROM CoachPush__c'
    );
    const competitors = await rows<{ OpportunityId: string; CompetitorName: string | null }>(
        connection,
        'SELECT OpportunityId, CompetitorName FROM OpportunityCompetitor'
    );
    const roles = await rows<{ OpportunityId: string; Role: string | null }>(
        connection,
        'SELECT OpportunityId, Role FROM OpportunityContactRole'
    );
    const answers = await rows<{ Opportunity__c: string; Question__c: string }>(
        connection,
        "SELECT Opportunity__c, Question__c FROM CoachAnswer__c WHERE Answer__c = 'Yes'"
    );
    return {
        history: grouped(
            history,
            (h) => h.OpportunityId,
            (h) => ({
                at: Date.parse(h.CreatedDate),
                day: zone.dayOf(h.CreatedDate),
                stage: h.StageName,
                closeDate: h.CloseDate
            })
        ),
        pushedOn: grouped(
            pushes,
            (p) => p.Opportunity__c,
            (p) => zone.dayOf(p.Pushed_At__c)
        ),
        competitors: grouped(
            competitors,
            (c) => c.OpportunityId,
            (c) => c.CompetitorName ?? ''
        ),
        roles: grouped(
            roles,
            (r) => r.OpportunityId,
            (r) => r.Role ?? ''
        ),
        answeredYes: grouped(
            answers,
            (a) => a.Opportunity__c,
            (a) => a.Question__c
        )
    };
}

function grouped<T, V>(items: readonly T[], key: (item: T) => string, value: (item: T) => V): Map<string, V[]> {
    const groups = new Map<string, V[]>();
    for (const item of items) {
        const group = groups.get(key(item));
        if (group) group.push(value(item));
        else groups.set(key(item), [value(item)]);
    }
    return groups;
}

const distinct = (names: readonly string[]): string[] => [...new Map(names.map((n) => [n.toLowerCase(), n])).values()];
