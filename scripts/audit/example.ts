/** A small company for the tests: calendar year, six open stages, quarters as sales periods. */
import { FiscalCalendar, type Span } from './calendar.ts';
import { addDays, addMonths, Zone, type Day } from './days.ts';
import type { Deal, HistoryRow, Setting } from './model.ts';
import { settingsOf, type SettingsRow } from './settings.ts';
import { StageOrder } from './stages.ts';

const periods = (first: Day, months: number, count: number): Span[] =>
    Array.from({ length: count }, (_, i) => ({
        start: addMonths(first, i * months),
        end: addDays(addMonths(first, (i + 1) * months), -1)
    }));

/** 2015 to 2018. */
export const CALENDAR = new FiscalCalendar(periods('2015-01-01', 1, 48), periods('2015-01-01', 3, 16), 1);

export const STAGES = new StageOrder(
    ['Prospecting', 'Qualification', 'Proposal', 'Negotiation', 'Closed Won', 'Closed Lost'].map((name, i) => ({
        name,
        label: name,
        closed: i > 3,
        won: i === 4,
        position: i + 1,
        proposal: i === 2
    }))
);

const zone = new Zone('America/New_York');

export function setting(today: Day, settings: SettingsRow = {}): Setting {
    return {
        settings: settingsOf(settings),
        calendar: CALENDAR,
        stages: STAGES,
        discovery: { questions: new Set(), since: null },
        today,
        midnight: (day) => zone.midnight(day)
    };
}

/** A row of history at noon in New York. */
export const step = (day: Day, stage: string, closeDate: Day): HistoryRow => ({
    at: Date.parse(`${day}T17:00:00Z`),
    day,
    stage,
    closeDate
});

/** An open deal of rep r1 over 1,000, opened on 2017-01-10 and due on 2017-06-30, with these differences. */
export function deal(differences: Partial<Deal>): Deal {
    return {
        id: '006',
        name: 'Deal',
        owner: 'r1',
        stage: 'Prospecting',
        closed: false,
        won: false,
        closeDate: '2017-06-30',
        createdDay: '2017-01-10',
        openedOn: '2017-01-10',
        amount: 1000,
        score: 0.1,
        segment: '',
        industry: null,
        lossReason: null,
        winReason: null,
        fit: null,
        history: [],
        pushedOn: [],
        competitors: [],
        roles: [],
        answeredYes: [],
        ...differences
    };
}

export const wonDeal = (differences: Partial<Deal>): Deal =>
    deal({ stage: 'Closed Won', closed: true, won: true, score: 1, ...differences });
export const lostDeal = (differences: Partial<Deal>): Deal =>
    deal({ stage: 'Closed Lost', closed: true, score: 0, ...differences });
