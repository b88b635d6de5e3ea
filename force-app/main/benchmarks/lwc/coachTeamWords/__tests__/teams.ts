/** A team as Apex gives it, for tests: one KPI on which everyone is down, one on which one rep is. */
import type { CoachTeam, CoachTeamCell } from 'apex/dto';

const cell = (kpi: string, status: string, more: CoachTeamCell = {}): CoachTeamCell => ({
    kpi,
    status,
    value: 0.25,
    n: 40,
    orderValue: 0,
    ...more
});

export const TEAM: CoachTeam = {
    state: 'ready',
    window: '12M',
    windowStart: '2025-11-01',
    windowEnd: '2026-10-31',
    currencyCode: 'EUR',
    computedAt: '2026-11-21T03:00:00.000Z',
    reds: 1,
    chanceReds: 0.82,
    compared: 5,
    kpis: [
        {
            kpi: 'DealsOpened',
            label: 'New opportunities',
            definition: 'Deals opened.',
            processGroup: 'Activity',
            unit: 'number',
            verdict: 'everyone',
            compared: 3,
            below: 3,
            pooledValue: 40,
            pooledLower: 36,
            pooledUpper: 44,
            heldTo: 60,
            smallestP: 0.2
        },
        {
            kpi: 'WinRate',
            label: 'Win rate',
            definition: 'Deals won.',
            processGroup: 'Closing',
            unit: 'percent',
            verdict: 'oneRep',
            names: ['Jon Bell'],
            compared: 3,
            below: 1,
            pooledValue: 0.25,
            pooledLower: 0.2,
            pooledUpper: 0.31,
            smallestP: 0.00004
        },
        {
            kpi: 'WonCycle',
            label: 'Sales cycle of won deals',
            processGroup: 'Closing',
            unit: 'days',
            verdict: 'cannotTell',
            compared: 0
        },
        { kpi: 'Bookings', label: 'Bookings', processGroup: 'Closing', unit: 'money', verdict: 'notCompared' }
    ],
    reps: [
        {
            repId: '005000000000001AAA',
            name: 'Ana Ruiz',
            cells: [
                cell('DealsOpened', 'noClearGap', { value: 52, n: 52, orderValue: 0.2 }),
                cell('WinRate', 'onPar', { value: 0.31, orderValue: -1 }),
                cell('WonCycle', 'tooFew', { value: null, n: 0, orderValue: null }),
                cell('Bookings', 'notCompared', { value: 1_200_000, n: 12 })
            ]
        },
        {
            repId: '005000000000002AAA',
            name: 'Jon Bell',
            cells: [
                cell('DealsOpened', 'slightlyBehind', { value: 31, n: 31, orderValue: 1.4 }),
                cell('WinRate', 'behind', { value: 0.12, n: 60, orderValue: 2.5 }),
                cell('WonCycle', 'noClearGap', { value: 63, n: 7, orderValue: 0.1 })
            ]
        },
        {
            repId: '005000000000003AAA',
            name: 'Élodie Roy',
            cells: [
                cell('DealsOpened', 'noClearGap', { value: 50, n: 50, orderValue: 0.5 }),
                cell('WinRate', 'noClearGap', { value: 0.22, orderValue: 0.3 })
            ]
        }
    ]
};
