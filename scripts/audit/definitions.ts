/** The KPIs of kpis.md by the measures that the files in `kpis/` work out. */
export type KpiType = 'Count' | 'Sum' | 'Average' | 'Rate' | 'Ratio' | 'Duration';
export type WindowRule = 'Trailing' | 'AtWindowEnd' | 'CurrentQuarter' | 'Lagged';

export interface Definition {
    name: string;
    type: KpiType;
    numerator: string;
    denominator: string | null;
    windowRule: WindowRule;
    /** One row for each value of a breakdown. */
    broken: boolean;
}

const define = (
    name: string,
    type: KpiType,
    numerator: string,
    denominator: string | null = null,
    windowRule: WindowRule = 'Trailing',
    broken = false
): Definition => ({ name, type, numerator, denominator, windowRule, broken });

export const SHIPPED: readonly Definition[] = [
    define('Calls', 'Count', 'Calls'),
    define('Emails', 'Count', 'Emails'),
    define('Meetings', 'Count', 'Meetings'),
    define('Demos', 'Count', 'Demos'),
    define('DecisionMakerConversations', 'Count', 'DecisionMakerConversations'),
    define('ContactAttempts', 'Duration', 'AttemptsBeforeStop'),
    define('StoppedEarly', 'Rate', 'LeadsStoppedEarly', 'LeadsStopped'),
    define('UntouchedLeads', 'Count', 'LeadsUntouched'),
    define('DealsOpened', 'Count', 'DealsOpened'),
    define('PipelineCreated', 'Sum', 'PipelineCreated', 'DealsOpenedWithAmount'),
    define('ProposalsSent', 'Count', 'ProposalsSent'),
    define('MeetingsToDeals', 'Ratio', 'DealsOpened', 'Meetings'),
    define('DealToProposal', 'Rate', 'DealsToProposal', 'DealsOpened', 'Lagged'),
    define('ProposalToWon', 'Rate', 'ProposalsWon', 'ProposalsSent', 'Lagged'),
    define('StepThrough', 'Rate', 'Through', 'Reached', 'Trailing', true),
    define('MultiPush', 'Rate', 'MultiPushDeals', 'OpenDeals', 'AtWindowEnd'),
    define('ScoredPipeline', 'Sum', 'ScoredPipeline', 'ScoredDeals', 'CurrentQuarter'),
    define('Bookings', 'Sum', 'Bookings', 'WonWithAmount'),
    define('DealsWon', 'Count', 'DealsWon'),
    define('DealSize', 'Average', 'WonAmounts'),
    define('WinRate', 'Rate', 'DealsWon', 'DealsClosed'),
    define('WinRateByStage', 'Rate', 'WonAt', 'Reached', 'Trailing', true),
    define('WinRateByIcp', 'Rate', 'WonIcp', 'ClosedIcp', 'Trailing', true),
    define('WinRateByIndustry', 'Rate', 'WonIndustry', 'ClosedIndustry', 'Trailing', true),
    define('WinRateByCompetitor', 'Rate', 'WonCompetitor', 'ClosedCompetitor', 'Trailing', true),
    define('WinRateByRole', 'Rate', 'WonRole', 'ClosedRole', 'Trailing', true),
    define('ComprehensiveWinRate', 'Rate', 'OpenedWon', 'DealsOpened'),
    define('ScheduledToWin', 'Rate', 'ScheduledWon', 'Scheduled'),
    define('ScheduledNewToWin', 'Rate', 'ScheduledNewWon', 'ScheduledNew'),
    define('WonCycle', 'Duration', 'WonDays'),
    define('LostCycle', 'Duration', 'LostDays'),
    define('NoDecision', 'Rate', 'LostNoDecision', 'LostWithReason'),
    define('WhyWon', 'Count', 'WonFor', null, 'Trailing', true),
    define('ContactToDemo', 'Rate', 'PeopleToDemo', 'PeopleWorked'),
    define('OpenedOutsideIcp', 'Rate', 'OpenedOutsideIcp', 'OpenedIcp'),
    define('DemosOutsideIcp', 'Rate', 'DemosOutsideIcp', 'DemosIcp'),
    define('FollowUpGap', 'Duration', 'FollowUpDays'),
    define('BuyerRolesCovered', 'Rate', 'ClosedBuyersCovered', 'ClosedBuyers'),
    define('DiscoveryDepth', 'Average', 'DiscoveryAnswers'),
    define('CallCadence', 'Average', 'CallSwings')
];
