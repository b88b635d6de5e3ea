import type { CoachCauseEvidence, CoachCauseList, CoachCauseView } from 'apex/dto';

export const WIN_RATE: CoachCauseEvidence = {
    kpi: 'WinRate',
    label: 'Win rate',
    definition: 'Won of all closed.',
    type: 'Rate',
    unit: 'percent',
    better: 'Up',
    value: 0.12,
    n: 60,
    lower: 0.06,
    upper: 0.22,
    peerCount: 9,
    peerValue: 0.28,
    peerQ1: 0.24,
    peerQ3: 0.33,
    status: 'behind',
    statusMonth: '2026-10-31',
    pValue: 0.001
};

export const DEPTH: CoachCauseEvidence = {
    kpi: 'DiscoveryDepth',
    label: 'Discovery questions answered per deal',
    type: 'Average',
    unit: 'number',
    better: 'Up',
    value: 3.1,
    n: 60,
    peerQ1: 6.5,
    peerQ3: 7.5,
    status: 'slightlyBehind',
    statusMonth: '2026-10-31',
    pValue: 0.0001
};

export const CALLS: CoachCauseEvidence = {
    kpi: 'Calls',
    label: 'Calls',
    type: 'Count',
    unit: 'number',
    better: 'Up',
    value: 812,
    n: 812,
    status: 'onPar'
};

export const SHALLOW: CoachCauseView = {
    cause: 'ShallowDiscovery',
    label: 'Discovery stays at the surface',
    situation: 'ContactToTrial',
    state: 'named',
    measureIs: 'Behind',
    triggers: [WIN_RATE],
    measure: DEPTH,
    counter: [CALLS],
    broughtBy: ['Many demos'],
    notLookedAt: ['Nobody with budget'],
    questions: ['What happens if nothing changes?', 'What surprised you?'],
    behaviours: ['Keeps silent after a question'],
    verdict: ''
};

export const DEMOS: CoachCauseView = {
    cause: 'DemosOutsideIcp',
    label: 'Many demos',
    situation: 'ContactToTrial',
    state: 'named',
    triggers: [WIN_RATE],
    measure: { ...WIN_RATE, kpi: 'DemosOutsideIcp', label: 'Demos outside', value: 0.6 },
    counter: [],
    broughtBy: [],
    notLookedAt: [],
    questions: ['What do you need to know before a demo?'],
    behaviours: ['Holds a discovery talk first'],
    verdict: 'Confirmed'
};

export const WRONG_PERSON: CoachCauseView = {
    cause: 'WrongPerson',
    label: 'Nobody with budget',
    situation: 'Closing',
    state: 'notMeasurable',
    triggers: [WIN_RATE],
    measure: { kpi: 'BuyerRolesCovered', label: 'Budget and decision covered', status: 'unknown', reason: 'notSetUp' }
};

export const LIST: CoachCauseList = {
    repId: '005000000000001AAA',
    repName: 'Jon Berg',
    state: 'named',
    window: '12M',
    windowStart: '2025-11-01',
    windowEnd: '2026-10-31',
    currencyCode: 'EUR',
    problems: [],
    causes: [DEMOS, SHALLOW, WRONG_PERSON],
    effort: {
        quadrant: 'better',
        effort: 'notBehind',
        conversion: 'behind',
        effortNumbers: [CALLS],
        conversionNumbers: [WIN_RATE],
        verdict: ''
    }
};
