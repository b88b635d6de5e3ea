/** What the audit works on: records as kpis.md speaks of them. Days are in the org's time zone. */
import type { FiscalCalendar } from './calendar.ts';
import type { Day } from './days.ts';
import type { Settings } from './settings.ts';
import type { StageOrder } from './stages.ts';

export interface HistoryRow {
    /** Moment in milliseconds, to the second as the platform keeps it. */
    at: number;
    day: Day;
    stage: string;
    closeDate: Day | null;
}

export interface Deal {
    id: string;
    name: string;
    /** The current owner: a deal belongs to them, whoever had it before. */
    owner: string;
    stage: string;
    closed: boolean;
    won: boolean;
    closeDate: Day;
    createdDay: Day;
    /** Null where the mapped field is blank: the deal is left out of what is dated by its opening. */
    openedOn: Day | null;
    /** Null is left out of averages; zero is an amount. Corporate currency. */
    amount: number | null;
    /** Probability or the mapped field as a share, 0 to 1. */
    score: number | null;
    segment: string;
    industry: string | null;
    lossReason: string | null;
    winReason: string | null;
    /** Share of the admin's criteria that the deal meets, 0 to 1; null where there are none. */
    fit: number | null;
    /** Oldest first. */
    history: HistoryRow[];
    /** Days of our own push rows. */
    pushedOn: Day[];
    competitors: string[];
    roles: string[];
    /** Names of the stage questions answered with yes. */
    answeredYes: string[];
}

/** Which stage questions count for discovery depth, and since when any is answered; null: never. */
export interface Discovery {
    questions: ReadonlySet<string>;
    since: Day | null;
}

/** What every rule needs besides the record. */
export interface Setting {
    settings: Settings;
    calendar: FiscalCalendar;
    stages: StageOrder;
    discovery: Discovery;
    /** In the org's time zone; complete periods end before it. */
    today: Day;
    /** Moment in milliseconds at which the first instant of a day begins in the org's time zone. */
    midnight: (day: Day) => number;
}

/** What one record adds to one measure on one day. A count adds 1. */
export interface Entry {
    rep: string;
    measure: string;
    day: Day;
    /** Blank where the record has none, and for activities. */
    segment: string;
    amount: number;
}
