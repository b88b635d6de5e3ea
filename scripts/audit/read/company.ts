/** Who works in the org, how its year is cut and how its deals are staged. */
import type { Connection } from 'jsforce';
import { FiscalCalendar, type Span } from '../calendar.ts';
import { rows } from '../../salesforce/records.ts';
import { settingsOf, type Settings, type SettingsRow } from '../settings.ts';
import { StageOrder, type Stage } from '../stages.ts';

export async function readSettings(connection: Connection, organizationId: string): Promise<Settings> {
    const described = await connection.describe('CoachSettings__c');
    const fields = described.fields.filter((f) => f.custom).map((f) => f.name);
    const [row] = await rows<SettingsRow>(
        connection,
        `SELECT ${fields.join(', ')} FROM CoachSettings__c WHERE SetupOwnerId = '${organizationId}'`
    );
    return settingsOf(row ?? {});
}

export async function readCalendar(connection: Connection, settings: Settings): Promise<FiscalCalendar> {
    const periods = await rows<{ Type: string; StartDate: string; EndDate: string }>(
        connection,
        "SELECT Type, StartDate, EndDate FROM Period WHERE Type IN ('Month', 'Quarter') ORDER BY StartDate"
    );
    const ofType = (type: string): Span[] =>
        periods.filter((p) => p.Type === type).map((p) => ({ start: p.StartDate, end: p.EndDate }));
    return new FiscalCalendar(ofType('Month'), ofType('Quarter'), settings.weekStartsOn);
}

interface StageRow {
    ApiName: string;
    MasterLabel: string;
    IsActive: boolean;
    IsClosed: boolean;
    IsWon: boolean;
    SortOrder: number;
}
interface StageMapping {
    DeveloperName: string;
    Stage__c: string;
    Position__c: number | null;
    Is_Proposal__c: boolean;
    Active__c: boolean;
    Overrides__c: string | null;
    Record_Type__c: string | null;
}

/** @throws Error where the admin maps stages per record type: the audit knows one order only */
export async function readStages(connection: Connection): Promise<StageOrder> {
    const stages = await rows<StageRow>(
        connection,
        'SELECT ApiName, MasterLabel, IsActive, IsClosed, IsWon, SortOrder FROM OpportunityStage ORDER BY SortOrder'
    );
    const mappings = await currentRecords<StageMapping>(
        connection,
        'SELECT DeveloperName, Stage__c, Position__c, Is_Proposal__c, Active__c, Overrides__c, Record_Type__c FROM CoachStage__mdt'
    );
    if (mappings.some((m) => m.Record_Type__c))
        throw new Error('The audit does not know stage orders per record type (CoachStage__mdt.Record_Type__c).');
    const mapped = new Map(mappings.map((m) => [m.Stage__c.toLowerCase(), m]));
    const known = stages.map((s): Stage => {
        const mapping = mapped.get(s.ApiName.toLowerCase()) ?? mapped.get(s.MasterLabel.toLowerCase());
        return {
            name: s.ApiName,
            label: s.MasterLabel,
            closed: s.IsClosed,
            won: s.IsWon,
            position: mapped.size ? (mapping?.Position__c ?? null) : s.IsActive ? s.SortOrder : null,
            proposal: mapping?.Is_Proposal__c ?? false
        };
    });
    // Nothing mapped: the first open stage that is called a proposal or a quote is proposed as such.
    if (!mapped.size) {
        const proposed = known.find((s) => !s.closed && s.position !== null && /proposal|quote/i.test(s.name));
        if (proposed) proposed.proposal = true;
    }
    return new StageOrder(known);
}

/** Custom metadata in force: active records, those left out that another one replaces. */
export async function currentRecords<
    T extends { DeveloperName: string; Active__c: boolean; Overrides__c: string | null }
>(connection: Connection, soql: string): Promise<T[]> {
    const all = await rows<T>(connection, soql);
    const replaced = new Set(all.map((r) => r.Overrides__c).filter(Boolean));
    return all.filter((r) => r.Active__c && !replaced.has(r.DeveloperName));
}
