/** Scorecards as Apex gives them, for tests: a manager's view of one rep who is behind on two KPIs. */
import type { CoachScorecard, CoachScorecardPoint, CoachScorecardRow } from 'apex/dto';

/** Thirteen months from October 2025; every value may be unknown. */
export function months(values: readonly (number | null)[], peerValue: number | null = null): CoachScorecardPoint[] {
    return values.map((value, index) => ({
        startDate: `${index < 3 ? 2025 : 2026}-${String(((index + 9) % 12) + 1).padStart(2, '0')}-01`,
        value,
        n: value === null ? 0 : 5,
        peerValue
    }));
}

export const WIN_RATE: CoachScorecardRow = {
    kpi: 'WinRate',
    label: 'Win rate',
    definition: 'Deals won as a share of all deals closed in the window.',
    processGroup: 'Closing',
    kind: 'Lagging',
    type: 'Rate',
    unit: 'percent',
    better: 'Up',
    value: 0.1167,
    n: 60,
    k: 7,
    lower: 0.058,
    upper: 0.222,
    peerCount: 12,
    peerValue: 0.283,
    peerQ1: 0.24,
    peerMedian: 0.28,
    peerQ3: 0.33,
    bestValue: 0.41,
    bestCount: 2,
    adjustedValue: 0.14,
    orderValue: 2.5,
    pValue: 0.0012,
    status: 'behind',
    statusMonth: '2026-10-31',
    trend: 'falling',
    persistence: 'longStanding',
    slope: -0.015,
    percentile: 8.3,
    months: months([0.2, 0.18, null, 0.15, 0.14, 0.14, 0.13, 0.12, 0.12, 0.11, 0.1, 0.1, 0.09], 0.28),
    // Lists from Apex may hold nulls, which their generated type does not say.
    percentiles: [50, 45, null, 40, 35, 30, 30, 25, 20, 15, 12, 10, 8] as number[]
};

export const CALLS: CoachScorecardRow = {
    kpi: 'Calls',
    label: 'Calls',
    definition: 'Completed calls.',
    processGroup: 'Activity',
    kind: 'Leading',
    type: 'Count',
    unit: 'number',
    better: 'Up',
    value: 412,
    n: 412,
    peerCount: 12,
    peerValue: 520,
    peerQ1: 450,
    peerMedian: 515,
    peerQ3: 590,
    orderValue: 1.1,
    pValue: 0.0031,
    status: 'behind',
    statusMonth: '2026-10-31',
    trend: 'steady',
    months: months([40, 41])
};

export const EMAILS: CoachScorecardRow = {
    kpi: 'Emails',
    label: 'Emails',
    processGroup: 'Activity',
    kind: 'Leading',
    type: 'Count',
    unit: 'number',
    value: null,
    n: 0,
    status: 'unknown',
    reason: 'noActivity',
    trend: 'tooFew',
    months: []
};

export const MEETINGS: CoachScorecardRow = {
    ...CALLS,
    kpi: 'Meetings',
    label: 'Meetings',
    value: 96,
    n: 96,
    pValue: 0.6,
    orderValue: -0.4,
    status: 'onPar'
};

export const STEP: CoachScorecardRow = {
    ...WIN_RATE,
    kpi: 'StepThrough',
    label: 'Step-through by stage',
    breakdown: 'Proposal',
    processGroup: 'MidFunnel',
    pValue: 0.02,
    orderValue: 3,
    status: 'slightlyBehind'
};

export const DEAL_SIZE: CoachScorecardRow = {
    kpi: 'DealSize',
    label: 'Average deal size',
    processGroup: 'Closing',
    kind: 'Lagging',
    type: 'Average',
    unit: 'money',
    value: 48_250,
    n: 7,
    secondValue: 41_000,
    excluded: 2,
    status: 'tooFew',
    trend: 'tooFew',
    months: months([null, 50_000, null])
};

export const CARD: CoachScorecard = {
    repId: '005000000000001AAA',
    repName: 'Ana Ruiz',
    state: 'ready',
    isOwn: false,
    seesPeople: true,
    cohortLabel: 'Standard User',
    peerCount: 12,
    window: '12M',
    windowStart: '2025-11-01',
    windowEnd: '2026-10-31',
    segment: '',
    segmentLabel: 'Type',
    segments: ['Existing Business', 'New Business'],
    currencyCode: 'EUR',
    computedAt: '2026-11-21T03:00:00.000Z',
    problems: [],
    rows: [CALLS, EMAILS, MEETINGS, STEP, WIN_RATE, DEAL_SIZE]
};
