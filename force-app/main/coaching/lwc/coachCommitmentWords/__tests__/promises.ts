import type { CoachCommitmentView } from 'apex/dto';

const NONE: CoachCommitmentView = {
    id: 'a01000000000001AAA',
    sessionId: 'a02000000000001AAA',
    repId: '005000000000001AAA',
    repName: 'Jon Bell',
    coachId: '005000000000002AAA',
    coachName: 'Maria Chen',
    kind: 'Action',
    state: 'Open',
    text: 'Call Ada at Globex',
    start: '2026-11-20',
    due: '2026-12-04',
    daysLeft: 7,
    kpi: null,
    kpiLabel: null,
    unit: null,
    better: null,
    addsUp: null,
    target: null,
    progress: null,
    baselineValue: null,
    records: null,
    tooFew: false,
    measuredAt: null,
    reportText: null,
    reportDraft: null,
    reportDraftVersion: 0,
    reportDraftAt: null,
    reportedAt: null,
    closedOn: null,
    version: 1,
    isOwn: true,
    mayReport: true,
    mayMark: true,
    mayReopen: false,
    mayClose: false
};

/** The rep's own, on 27 November 2026. */
export const ACTION: CoachCommitmentView = NONE;

export const GOAL: CoachCommitmentView = {
    ...NONE,
    id: 'a01000000000002AAA',
    kind: 'ReportBack',
    text: 'Talk to 5 decision-makers',
    target: 5,
    progress: 2,
    reportText: 'Two said yes',
    reportedAt: '2026-11-26T09:00:00.000Z'
};

export const METRIC: CoachCommitmentView = {
    ...NONE,
    id: 'a01000000000003AAA',
    kind: 'Metric',
    text: 'Qualify before the demo',
    kpi: 'WinRate',
    kpiLabel: 'Win rate',
    unit: 'percent',
    better: 'Up',
    addsUp: false,
    target: 0.3,
    progress: 0.24,
    records: 12,
    baselineValue: 0.2,
    measuredAt: '2026-11-27T02:00:00.000Z',
    mayMark: false
};

/** The same promise, as its coach sees it. */
export const TO_ME: CoachCommitmentView = {
    ...NONE,
    id: 'a01000000000004AAA',
    isOwn: false,
    mayReport: false,
    mayClose: true
};
