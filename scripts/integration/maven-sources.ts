/** Three places where the figures of the Maven set stand: the audit's ledger, the product's facts, and its scores. */
import type { Connection } from 'jsforce';
import { holds, type Span } from '../audit/calendar.ts';
import type { Ledger } from '../audit/ledger.ts';
import type { Deal } from '../audit/model.ts';
import type { Score } from '../audit/scores.ts';
import { sum } from '../audit/statistics.ts';
import { rows } from '../salesforce/records.ts';
import { figuresOf, type Figures, type Part } from './maven-figures.ts';

const YEAR: Span = { start: '2017-01-01', end: '2017-12-31' };
const EVER: Span = { start: '2000-01-01', end: '2099-12-31' };

const spanOf = ({ month }: Part): Span => (month ? { start: `${month}-01`, end: `${month}-31` } : YEAR);

/** From raw records by the audit's own rules. */
export const fromLedger =
    (ledger: Ledger, deals: readonly Deal[], everyone: readonly string[]) =>
    (part: Part): Figures => {
        const reps = part.reps ?? everyone;
        const own = deals.filter(
            (d) => reps.includes(d.owner) && (part.segment === null || d.segment === part.segment)
        );
        return {
            ...figuresOf((measure) => reps.flatMap((r) => ledger.amounts(r, measure, spanOf(part), part.segment))),
            opps: own.length,
            open: own.filter((d) => !d.closed).length
        };
    };

/** One slice of one rep and segment, as the product keeps it. */
export interface Fact {
    rep: string;
    start: string;
    segment: string;
    /** A sum, or how often each value occurs. */
    measures: Record<string, number | Record<string, number>>;
}

export async function readFacts(connection: Connection): Promise<Fact[]> {
    const found = await rows<{
        Rep__c: string;
        Slice_Start__c: string;
        Segment__c: string | null;
        Measures__c: string;
    }>(connection, 'SELECT Rep__c, Slice_Start__c, Segment__c, Measures__c FROM CoachFact__c');
    return found.map((f) => ({
        rep: f.Rep__c,
        start: f.Slice_Start__c,
        segment: f.Segment__c ?? '',
        measures: JSON.parse(f.Measures__c) as Fact['measures']
    }));
}

/** From the product's facts, whose slices end where months do. Deals without an opening day are counted among the excluded. */
export const fromFacts =
    (facts: readonly Fact[]) =>
    (part: Part): Figures => {
        const own = facts.filter(
            (f) =>
                (part.reps === null || part.reps.includes(f.rep)) &&
                (part.segment === null || f.segment === part.segment)
        );
        const within = (span: Span, measure: string): number[] =>
            own.filter((f) => holds(span, f.start)).flatMap((f) => amountsOf(f.measures[measure] ?? 0));
        const opps = sum([...within(EVER, 'DealsOpened'), ...within(EVER, 'DealsOpenedExcluded')]);
        return {
            ...figuresOf((measure) => within(spanOf(part), measure)),
            opps,
            open: opps - sum(within(EVER, 'DealsClosed'))
        };
    };

function amountsOf(stored: number | Record<string, number>): number[] {
    if (typeof stored === 'number') return stored ? [stored] : [];
    return Object.entries(stored).flatMap(([value, times]) => Array<number>(times).fill(Number(value)));
}

/** From the numbers a scorecard shows, for one rep. */
export const fromScores =
    (scores: readonly Score[]) =>
    ({ reps }: Part): Figures => {
        const of = (kpi: string): Score['numbers'] | undefined =>
            scores.find((s) => s.rep === reps?.[0] && s.kpi === kpi && s.window === '12M' && !s.segment && !s.breakdown)
                ?.numbers;
        const number = (kpi: string, name: 'value' | 'second' | 'n' | 'k'): number | null => of(kpi)?.[name] ?? null;
        return {
            won: number('DealsWon', 'value'),
            lost: (number('WinRate', 'n') ?? 0) - (number('WinRate', 'k') ?? 0),
            win_rate: number('WinRate', 'value'),
            won_amount: number('Bookings', 'value'),
            avg_won_amount: number('DealSize', 'value'),
            median_won_amount: number('DealSize', 'second'),
            mean_cycle_days_won: number('WonCycle', 'second'),
            median_cycle_days_won: number('WonCycle', 'value'),
            mean_cycle_days_lost: number('LostCycle', 'second'),
            median_cycle_days_lost: number('LostCycle', 'value')
        };
    };
