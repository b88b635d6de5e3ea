/** Which KPIs the org has: those of kpis.md as this audit knows them, and those an admin added or replaced. */
import type { Connection } from 'jsforce';
import { SHIPPED, type Definition, type KpiType, type WindowRule } from '../definitions.ts';
import { currentRecords } from './company.ts';

interface KpiRow {
    DeveloperName: string;
    Type__c: KpiType;
    Numerator__c: string;
    Denominator__c: string | null;
    Breakdown__c: string | null;
    Window_Rule__c: WindowRule | null;
    Active__c: boolean;
    Overrides__c: string | null;
}

export async function readDefinitions(connection: Connection): Promise<Definition[]> {
    const records = await currentRecords<KpiRow>(
        connection,
        'SELECT DeveloperName, Type__c, Numerator__c, Denominator__c, Breakdown__c, Window_Rule__c, Active__c, Overrides__c FROM CoachKpi__mdt'
    );
    const shipped = new Map(SHIPPED.map((d) => [d.name, d]));
    return records.map((r) => shipped.get(r.DeveloperName) ?? ofRecord(r));
}

/** A replacement keeps the name, and so the history, of what it replaces. */
function ofRecord(record: KpiRow): Definition {
    return {
        name: record.Overrides__c ?? record.DeveloperName,
        type: record.Type__c,
        numerator: record.Numerator__c,
        denominator: record.Denominator__c,
        windowRule: record.Window_Rule__c ?? 'Trailing',
        broken: record.Breakdown__c !== null
    };
}
