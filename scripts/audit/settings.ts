/** The package's settings (`CoachSettings__c`, the organization's own row) with the shipped defaults of the blank ones. */
export interface Settings {
    openedField: string;
    amountField: string;
    /** Percent, 0 to 100. */
    scoreField: string;
    /** Null: not set up. */
    lossReasonField: string | null;
    /** Lower case; null: not set up, so nothing is known of deals lost for no decision. */
    noDecisionValues: ReadonlySet<string> | null;
    winReasonField: string | null;
    /** Path from Opportunity; null: no segments. */
    segmentField: string | null;
    cohortField: string;
    tenureField: string;
    /** Null: no cohorts of their own for new reps. */
    rampMonths: number | null;
    weekStartsOn: number;
    factMonths: number;
    decisionMakerTitles: readonly RegExp[];
    /** Lower case. */
    decisionMakerRoles: ReadonlySet<string>;
    /** Contact roles that hold the budget, and that decide on a deal. Lower case. */
    budgetRoles: ReadonlySet<string>;
    authorityRoles: ReadonlySet<string>;
    /** Lower case. */
    webLeadSources: ReadonlySet<string>;
    /** Results of a call that mean somebody was reached. Lower case. */
    reachedResults: ReadonlySet<string>;
    /** Lead statuses that mean the lead was dropped. Lower case. */
    disqualifiedStatuses: ReadonlySet<string>;
    pushPeriod: 'Month' | 'Quarter';
}

export type SettingsRow = Record<string, string | number | boolean | null | undefined>;

/** @param row fields of the custom setting by name; an empty object where the org has no row */
export function settingsOf(row: SettingsRow): Settings {
    const text = (name: string): string | null => String(row[name] ?? '').trim() || null;
    const list = (name: string): string[] =>
        (text(name) ?? '')
            .split(';')
            .map((s) => s.trim())
            .filter(Boolean);
    const lower = (values: string[]): Set<string> => new Set(values.map((v) => v.toLowerCase()));
    const lossReasonField = text('Loss_Reason_Field__c');
    const noDecision = list('No_Decision_Values__c');
    /** The admin's list, else what ships. */
    const listOr = (name: string, shipped: string[]): Set<string> => {
        const given = list(name);
        return lower(given.length ? given : shipped);
    };
    const ramp = Number(row.Ramp_Months__c ?? 0);
    return {
        openedField: text('Opened_Field__c') ?? 'CreatedDate',
        amountField: text('Amount_Field__c') ?? 'Amount',
        scoreField: text('Score_Field__c') ?? 'Probability',
        lossReasonField,
        noDecisionValues: lossReasonField && noDecision.length ? lower(noDecision) : null,
        winReasonField: text('Win_Reason_Field__c'),
        segmentField: text('Segment_Field__c'),
        cohortField: text('Cohort_Field__c') ?? 'ProfileId',
        tenureField: text('Tenure_Field__c') ?? 'CreatedDate',
        rampMonths: ramp > 0 ? ramp : null,
        weekStartsOn: Number(row.Week_Starts_On__c ?? 1),
        factMonths: Number(row.Fact_Months__c ?? 27),
        decisionMakerTitles: list('Decision_Maker_Titles__c').map(wildcard),
        decisionMakerRoles: listOr('Decision_Maker_Roles__c', [
            'Decision Maker',
            'Economic Decision Maker',
            'Economic Buyer',
            'Executive Sponsor'
        ]),
        budgetRoles: listOr('Budget_Roles__c', ['Economic Buyer', 'Economic Decision Maker']),
        authorityRoles: listOr('Authority_Roles__c', ['Decision Maker', 'Executive Sponsor']),
        webLeadSources: listOr('Web_Lead_Sources__c', ['Web']),
        reachedResults: listOr('Reached_Results__c', ['Reached', 'Connected']),
        disqualifiedStatuses: listOr('Disqualified_Statuses__c', [
            'Closed - Not Converted',
            'Unqualified',
            'Disqualified'
        ]),
        pushPeriod: text('Push_Period__c')?.toLowerCase() === 'month' ? 'Month' : 'Quarter'
    };
}

/** `*` stands for any text; the rest is taken as written, ignoring case. */
function wildcard(pattern: string): RegExp {
    const parts = pattern.split('*').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    return new RegExp(`^${parts.join('.*')}$`, 'i');
}
