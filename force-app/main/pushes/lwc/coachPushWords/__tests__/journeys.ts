import type { CoachPushJourney, CoachPushMove } from 'apex/dto';

import type { Telling } from 'c/coachPushWords';

/** A reader on 21 November 2026 in an org that counts fiscal quarters. */
export const TELLING: Telling = {
    now: new Date('2026-11-21T18:00:00Z'),
    today: '2026-11-21',
    period: 'Quarter',
    currency: 'USD'
};

const CREATED: CoachPushMove = {
    key: 'h0',
    kind: 'created',
    movedBy: 'Ana Ruiz',
    movedAt: '2026-01-20T10:00:00.000Z',
    toDate: '2026-02-28',
    stage: 'Discovery'
};

export const PUSH_1: CoachPushMove = {
    key: 'h1',
    kind: 'push',
    movedById: '005000000000001AAA',
    movedBy: 'Ana Ruiz',
    movedAt: '2026-02-26T18:00:00.000Z',
    fromDate: '2026-02-28',
    toDate: '2026-04-30',
    days: 61,
    periods: 1,
    stage: 'Proposal',
    amount: 120_000,
    reason: 'NoBudget',
    reasonLabel: 'No budget until next quarter',
    soundReason: true,
    comment: 'Budget round is in April.',
    mayExplain: true
};

const SLIP: CoachPushMove = {
    key: 'h2',
    kind: 'slip',
    movedBy: 'Ana Ruiz',
    movedAt: '2026-04-20T18:00:00.000Z',
    fromDate: '2026-04-30',
    toDate: '2026-05-12',
    days: 12,
    periods: 0
};

export const PUSH_2: CoachPushMove = {
    key: 'h3',
    kind: 'push',
    movedAt: '2026-05-09T18:00:00.000Z',
    fromDate: '2026-05-12',
    toDate: '2026-07-31',
    days: 80,
    periods: 1,
    mayExplain: true
};

/** The deal of the sketch: promised for 28 February, pushed twice, one slip between; not overdue. */
export const TWICE: CoachPushJourney = {
    isOpen: true,
    isWon: false,
    closeDate: '2026-07-31',
    firstCloseDate: '2026-02-28',
    daysPushed: 153,
    pushCount: 2,
    daysOverdue: 0,
    periodsOverdue: 0,
    verdict: 'overOptimistic',
    reasonsGiven: 1,
    soundReasons: 1,
    standardPushCount: 3,
    period: 'Quarter',
    mayEdit: true,
    trackingOff: false,
    historyMissing: false,
    notes: [],
    // Out of order, as nothing in the contract promises one.
    moves: [PUSH_2, CREATED, PUSH_1, SLIP],
    periods: [
        { label: 'Q1', startDate: '2026-01-01', endDate: '2026-03-31' },
        { label: 'Q2', startDate: '2026-04-01', endDate: '2026-06-30' },
        { label: 'Q3', startDate: '2026-07-01', endDate: '2026-09-30' }
    ],
    reasons: [
        { value: 'NoBudget', label: 'No budget until next quarter', sound: true },
        { value: 'Education', label: 'Needs further education', sound: true }
    ]
};

/** A deal whose close date never moved. */
export const NEVER: CoachPushJourney = {
    ...TWICE,
    closeDate: '2026-12-15',
    firstCloseDate: '2026-12-15',
    daysPushed: 0,
    pushCount: 0,
    verdict: 'onPlan',
    reasonsGiven: 0,
    soundReasons: 0,
    standardPushCount: 0,
    moves: [{ ...CREATED, toDate: '2026-12-15' }]
};

/** TWICE, left alone since: 113 days past its date. */
export const OVERDUE: CoachPushJourney = { ...TWICE, daysOverdue: 113, periodsOverdue: 1, verdict: 'zombie' };

/** A deal about which nothing is recorded. */
export const BLANK: CoachPushJourney = {
    isOpen: true,
    isWon: false,
    closeDate: '2026-12-15',
    verdict: 'unknown',
    period: 'Quarter',
    historyMissing: true,
    moves: []
};
