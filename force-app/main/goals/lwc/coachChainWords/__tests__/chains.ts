/** Goal chains as Apex gives them, for tests: a rep of a full-cycle team in the first quarter of 2026. */
import type { CoachChain } from 'apex/dto';

// Lists from Apex may hold nulls, which their generated type does not say.
export const CHAIN: CoachChain = {
    state: 'ready',
    repId: '005000000000001AAA',
    repName: 'Ana Ruiz',
    isOwn: false,
    maySet: true,
    funnel: 'FullCycle',
    isMoney: true,
    goalKpi: 'Bookings',
    goalLabel: 'Bookings',
    grain: 'Quarter',
    currencyCode: 'USD',
    windowStart: '2025-02-01',
    windowEnd: '2026-01-31',
    cohortLabel: 'Standard User',
    computedAt: '2026-02-10T03:00:00.000Z',
    periods: [
        {
            label: 'Q1',
            startDate: '2026-01-01',
            endDate: '2026-03-31',
            goal: 100_000,
            goalSource: 'quota',
            peopleWithGoal: 1
        },
        { label: 'Q2', startDate: '2026-04-01', endDate: '2026-06-30', goal: null, peopleWithGoal: 0 }
    ],
    dealSize: { source: 'own', value: 10_000, n: 25, ownValue: 10_000, peerValue: null, basis: 25, variation: null },
    steps: [
        {
            kpi: 'Meetings',
            label: 'Meetings',
            definition: 'Meetings that have ended.',
            grain: 'Week',
            rate: {
                source: 'borrowed',
                value: 0.4,
                n: 3,
                k: 2,
                ownValue: 0.67,
                peerValue: 0.4,
                basis: 50,
                isShare: false,
                isLagged: false,
                kpi: null
            }
        },
        {
            kpi: 'DealsOpened',
            label: 'New opportunities',
            definition: 'Deals opened.',
            grain: 'Month',
            rate: {
                source: 'own',
                value: 0.25,
                n: 40,
                k: 10,
                ownValue: 0.25,
                peerValue: null,
                basis: 40,
                isShare: true,
                isLagged: false,
                kpi: 'ComprehensiveWinRate',
                label: 'Comprehensive win rate',
                definition: 'Won by today of all opened.'
            }
        },
        { kpi: 'DealsWon', label: 'Deals won', definition: 'Deals won.', grain: 'Quarter', rate: null }
    ],
    reps: [{ repId: '005000000000001AAA', name: 'Ana Ruiz', goals: [100_000, null] as number[], goalKpis: ['Calls'] }],
    problems: []
};

/** The same of a team of three, one of them without a quota. */
export const TEAM: CoachChain = {
    ...CHAIN,
    repId: null,
    repName: null,
    periods: [{ ...CHAIN.periods?.[0], peopleWithGoal: 2 }, ...(CHAIN.periods ?? []).slice(1)],
    reps: [
        { repId: '005000000000001AAA', name: 'Ana Ruiz', goals: [60_000, null] as number[], goalKpis: [] },
        { repId: '005000000000002AAA', name: 'Ben Ode', goals: [40_000, null] as number[], goalKpis: [] },
        { repId: '005000000000003AAA', name: 'Cleo Fox', goals: [null, null] as unknown as number[], goalKpis: [] }
    ]
};
