import type { CoachGoalView } from 'apex/dto';

/** Goals for tests; today is 2026-11-25. */
export const MEETINGS: CoachGoalView = {
    id: 'a01000000000001',
    repId: '005000000000001',
    kpi: 'Meetings',
    kpiLabel: 'Meetings',
    unit: 'number',
    grain: 'Week',
    startDate: '2026-01-01',
    endDate: '2026-12-31',
    target: 10,
    total: null,
    source: 'Manual',
    state: 'Active',
    response: null,
    responseNote: null,
    setBy: 'Maria Ruiz',
    setAt: '2026-01-02T09:00:00.000Z',
    replacesId: null,
    basis: null,
    mayChange: true,
    mayAnswer: false,
    mayDecide: false
};

export const BOOKINGS: CoachGoalView = {
    ...MEETINGS,
    id: 'a01000000000002',
    kpi: 'Bookings',
    kpiLabel: 'Bookings',
    unit: 'money',
    grain: 'Quarter',
    target: null,
    total: 1_200_000,
    source: 'Quota'
};

export const PROPOSAL: CoachGoalView = {
    ...MEETINGS,
    id: 'a01000000000003',
    startDate: '2026-12-01',
    target: 14,
    state: 'Proposed',
    mayChange: false
};

/** What Meetings asked before. */
export const BEFORE: CoachGoalView = {
    ...MEETINGS,
    id: 'a01000000000004',
    startDate: '2025-01-01',
    endDate: '2025-12-31',
    target: 8,
    state: 'Replaced',
    mayChange: false
};
