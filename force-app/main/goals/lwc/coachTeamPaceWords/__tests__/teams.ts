import type { CoachTeamPace, CoachTeamPaceKpi } from 'apex/dto';

const ANA = '005000000000001AAA';
const BEN = '005000000000002AAA';

/** Calls a week: it is Ben, and what comes before them. */
export const ONE: CoachTeamPaceKpi = {
    key: 'DealsOpened|Month',
    kpi: 'DealsOpened',
    label: 'New opportunities',
    definition: 'Deals opened.',
    unit: 'number',
    grain: 'Month',
    target: 20,
    done: 9,
    verdict: 'one',
    lookedDone: 9,
    lookedExpected: 19,
    below: 1,
    compared: 2,
    belowIds: [BEN],
    ones: [{ repId: BEN, name: 'Ben Tester', coachOn: 'Meetings', coachOnLabel: 'Meetings', isStepBefore: true }]
};

export const GROUP: CoachTeamPaceKpi = {
    ...ONE,
    key: 'Calls|Week',
    kpi: 'Calls',
    label: 'Calls',
    grain: 'Week',
    verdict: 'group',
    lookedDone: 30,
    lookedExpected: 80,
    below: 2,
    belowIds: [ANA, BEN],
    ones: []
};

export const TEAM: CoachTeamPace = {
    state: 'ready',
    today: '2026-11-25',
    readAt: '2026-11-25T15:04:00.000Z',
    currencyCode: 'USD',
    calendarBasis: 'businessHours',
    kpis: [ONE, GROUP],
    reps: [
        {
            repId: ANA,
            name: 'Ana Tester',
            cells: [{ key: 'Calls|Week', status: 'behind', done: 3, target: 20, expected: 8 }]
        },
        {
            repId: BEN,
            name: 'Ben Tester',
            cells: [
                { key: 'DealsOpened|Month', status: 'behind', done: 1, target: 10, expected: 8 },
                { key: 'Calls|Week', status: 'unknown', reason: 'notRecorded', target: 20 }
            ]
        }
    ],
    leftOut: 0
};
