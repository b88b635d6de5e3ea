/** What every stored score should say, from the ledger alone. */
import { WINDOW_CODES, type FiscalCalendar, type Span, type WindowCode } from './calendar.ts';
import type { Definition } from './definitions.ts';
import type { Ledger } from './ledger.ts';
import { figureOf, LISTED, partsOf, SHARES, together, type Parts } from './own.ts';
import { median, quantile, smallestCovering, wilson } from './statistics.ts';

/** Fewer peers than this are not shown. */
const FEWEST_PEERS = 5;
/** A cohort has had time for the next step when this share of those who take it has taken it. */
const LAG_SHARE = 0.8;

export interface Score {
    rep: string;
    kpi: string;
    breakdown: string;
    window: WindowCode;
    segment: string;
    start: string;
    end: string;
    /** Null is unknown; a number that is not there is not checked. */
    numbers: Readonly<Partial<Record<ScoreNumber, number | null>>>;
}

export const SCORE_NUMBERS = [
    'value',
    'second',
    'n',
    'k',
    'lower',
    'upper',
    'peerCount',
    'peerValue',
    'peerQ1',
    'peerMedian',
    'peerQ3'
] as const;
export type ScoreNumber = (typeof SCORE_NUMBERS)[number];

export interface Cohort {
    key: string;
    reps: readonly string[];
}

export interface Scored {
    ledger: Ledger;
    calendar: FiscalCalendar;
    today: string;
    definitions: readonly Definition[];
    cohorts: readonly Cohort[];
}

/** Every row that should be stored: each rep, KPI and window; segments and breakdown values where there are records. */
export function expectedScores(company: Scored): Score[] {
    return company.cohorts.flatMap((cohort) =>
        company.definitions.flatMap((kpi) =>
            WINDOW_CODES.flatMap((code) => {
                const window = windowOf(company, kpi, code, cohort);
                return window ? scoresOf(company, cohort, kpi, code, window) : [];
            })
        )
    );
}

/** The days a KPI looks at; undefined where the org's periods do not reach. */
export function windowOf(
    { calendar, today, ledger }: Pick<Scored, 'calendar' | 'today' | 'ledger'>,
    kpi: Definition,
    code: WindowCode,
    cohort: Cohort
): Span | undefined {
    if (kpi.windowRule === 'CurrentQuarter') return calendar.quarterOf(today);
    const window = calendar.window(code, today);
    if (!window || kpi.windowRule !== 'Lagged') return window;
    const lags = cohort.reps.flatMap((rep) => ledger.amounts(rep, `${kpi.denominator}Lag`, window, null));
    return calendar.laggedWindow(window, smallestCovering(lags, LAG_SHARE) ?? 0);
}

function scoresOf({ ledger }: Scored, cohort: Cohort, kpi: Definition, code: WindowCode, window: Span): Score[] {
    const found: Score[] = [];
    const score = (segment: string, breakdown: string, always: boolean): void => {
        const suffix = breakdown ? `~${breakdown}` : kpi.windowRule === 'AtWindowEnd' ? `@${code}` : '';
        const parts = new Map(
            cohort.reps.map((rep) => [rep, partsOf(ledger, rep, kpi, window, segment || null, suffix)])
        );
        for (const rep of cohort.reps) {
            if (!always && parts.get(rep)!.n === 0) continue;
            const peers = cohort.reps.filter((r) => r !== rep).map((r) => parts.get(r)!);
            found.push({
                rep,
                kpi: kpi.name,
                breakdown,
                window: code,
                segment,
                ...window,
                numbers: numbersOf(kpi, parts.get(rep)!, peers)
            });
        }
    };
    score('', '', true);
    for (const segment of ledger.segments()) score(segment, '', false);
    if (kpi.broken && code === '12M')
        for (const value of new Set(
            cohort.reps.flatMap((r) => [...ledger.breakdowns(r, kpi.denominator ?? kpi.numerator)])
        ))
            score('', value, false);
    return found;
}

function numbersOf(kpi: Definition, own: Parts, peers: readonly Parts[]): Score['numbers'] {
    const figure = figureOf(kpi, own);
    const interval = kpi.type === 'Rate' ? wilson(own.k, own.n) : null;
    // A peer without a number of their own is nobody to stand beside.
    const known = peers.filter((p) => figureOf(kpi, p).value !== null);
    const shown = known.length >= FEWEST_PEERS;
    const values = known.map((p) => figureOf(kpi, p).value!);
    return {
        ...figure,
        // The interval of other kinds is a choice of the product, not of its definitions.
        ...(kpi.type === 'Rate' ? { lower: interval?.lower ?? null, upper: interval?.upper ?? null } : {}),
        peerCount: known.length,
        peerValue: shown ? pooled(kpi, known) : null,
        peerQ1: shown ? quantile(values, 0.25) : null,
        peerMedian: shown ? median(values) : null,
        peerQ3: shown ? quantile(values, 0.75) : null
    };
}

/** Shares and lists of all peers put together; of counts and sums what falls to one of them. */
function pooled(kpi: Definition, peers: readonly Parts[]): number | null {
    const all = together(peers);
    if (SHARES.has(kpi.type) || LISTED.has(kpi.type)) return figureOf(kpi, all).value;
    return all.k / peers.length;
}
