/** Reps' activities by kind, as the org's measures of calls, e-mails, meetings and demos say what is one. */
import type { Connection } from 'jsforce';
import { rows } from '../../salesforce/records.ts';
import { addMonths, type Day, type Zone } from '../days.ts';
import { at, matches, parseFilter, type Moment, type Row } from '../filter.ts';
import type { Measure } from '../kpis/activity.ts';
import type { Kind, Touch } from '../kpis/touches.ts';
import type { Discovery } from '../model.ts';
import type { FiscalCalendar } from '../calendar.ts';
import type { Settings } from '../settings.ts';
import { currentRecords } from './company.ts';

const KINDS: readonly Kind[] = ['Calls', 'Emails', 'Meetings', 'Demos'];
/** Only these tell whom they were with. */
const OBJECTS = new Set(['Task', 'Event']);
/** How the id of an opportunity begins. */
const DEAL = '006';

/** First day of which facts are kept: of the fiscal month in which that many months ago lies. */
export function keptSince(calendar: FiscalCalendar, settings: Settings, today: Day): Day {
    const day = addMonths(today, -settings.factMonths);
    return calendar.monthOf(day)?.start ?? day;
}

/** @returns touches by rep */
export function touchesOf(
    measures: readonly Measure[],
    records: ReadonlyMap<string, Row[]>,
    zone: Zone,
    moment: Moment,
    since: Day
): Map<string, Touch[]> {
    const byId = new Map<string, Touch & { kinds: Set<Kind> }>();
    for (const kind of KINDS) {
        const measure = measures.find((m) => m.name === kind && OBJECTS.has(m.object) && !m.refused);
        if (!measure) continue;
        const conditions = parseFilter(measure.filter, moment);
        for (const row of records.get(measure.object) ?? []) {
            const date = at(row, measure.dateField);
            if (typeof date !== 'string' || !matches(row, conditions)) continue;
            const day = date.length > 10 ? zone.dayOf(date) : date;
            const known = byId.get(String(row.Id));
            if (known) known.kinds.add(kind);
            else if (day >= since) byId.set(String(row.Id), touchOf(row, measure, day, kind));
        }
    }
    const byRep = new Map<string, Touch[]>();
    for (const touch of byId.values()) byRep.set(touch.rep, [...(byRep.get(touch.rep) ?? []), touch]);
    return byRep;
}

function touchOf(row: Row, measure: Measure, day: Day, kind: Kind): Touch & { kinds: Set<Kind> } {
    const id = (field: string): string | null => {
        const value = at(row, field);
        return typeof value === 'string' ? value : null;
    };
    const about = id('WhatId');
    return {
        rep: String(at(row, measure.ownerField)),
        day,
        kinds: new Set([kind]),
        person: id('WhoId'),
        deal: about?.startsWith(DEAL) ? about : null
    };
}

interface QuestionRow {
    DeveloperName: string;
    Discovery__c: boolean;
    Active__c: boolean;
    Overrides__c: string | null;
}

/** A question that replaces another one keeps its name, and so its answers. */
export async function readDiscovery(connection: Connection, zone: Zone): Promise<Discovery> {
    const questions = await currentRecords<QuestionRow>(
        connection,
        'SELECT DeveloperName, Discovery__c, Active__c, Overrides__c FROM CoachQuestion__mdt'
    );
    const [first] = await rows<{ Answered_At__c: string }>(
        connection,
        'SELECT Answered_At__c FROM CoachAnswer__c WHERE Answered_At__c != null ORDER BY Answered_At__c LIMIT 1'
    );
    return {
        questions: new Set(questions.filter((q) => q.Discovery__c).map((q) => q.Overrides__c ?? q.DeveloperName)),
        since: first ? zone.dayOf(first.Answered_At__c) : null
    };
}
