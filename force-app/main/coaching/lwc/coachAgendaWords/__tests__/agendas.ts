import type { CoachAgenda, CoachAgendaItem } from 'apex/dto';

/** One gap, one deal at risk and praise, as Apex tells them. */
export const GAP: CoachAgendaItem = {
    key: 'gap:WinRate',
    source: 'gap',
    mode: 'Ask',
    stage: 'Late',
    kpi: 'WinRate',
    kpiLabel: 'Win rate',
    processGroup: 'Closing',
    unit: 'percent',
    value: 0.12,
    n: 60,
    lower: 0.07,
    upper: 0.22,
    peerValue: 0.28,
    peerQ1: 0.24,
    peerQ3: 0.33,
    status: 'behind',
    questions: []
};

export const RISK: CoachAgendaItem = {
    key: 'risk:006000000000001AAA',
    source: 'risk',
    mode: 'Ask',
    stage: 'Early',
    opportunityId: '006000000000001AAA',
    dealName: 'Acme <b>pilot</b>',
    stageName: 'Qualification',
    daysOverdue: 12,
    pushes: 3,
    daysInactive: null,
    questions: []
};

export const PRAISE: CoachAgendaItem = {
    ...GAP,
    key: 'praise:Meetings',
    source: 'praise',
    mode: 'Tell',
    stage: 'None',
    kpi: 'Meetings',
    kpiLabel: 'Meetings',
    unit: 'number',
    value: 48,
    n: 48,
    lower: 40,
    upper: 57,
    peerQ1: 30,
    peerQ3: 41,
    reason: 'improving'
};

export const AGENDA: CoachAgenda = {
    repId: '005000000000001AAA',
    repName: 'Ana Ruiz',
    state: 'gaps',
    compared: 18,
    judged: 12,
    currencyCode: 'EUR',
    items: [GAP, RISK, PRAISE]
};
