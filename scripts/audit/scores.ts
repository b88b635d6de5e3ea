/** What every stored score should say, from the ledger alone. */
import { WINDOW_CODES, type FiscalCalendar, type Span, type WindowCode } from './calendar.ts';
import type { Definition } from './definitions.ts';
import type { Ledger } from './ledger.ts';
import type { Knowledge } from './knowledge.ts';
import { numbersOf, type Numbers } from './numbers.ts';
import { NOT_KNOWN, partsOf, type Parts } from './own.ts';
import { smallestCovering } from './statistics.ts';

/** A cohort has had time for the next step when this share of those who take it has taken it. */
const LAG_SHARE = 0.8;

export interface Score {
    rep: string;
    kpi: string;
    breakdown: string;
    window: WindowCode;
    segment: string;
    /** Days the records lie in. */
    start: string;
    end: string;
    numbers: Numbers;
}

export interface Cohort {
    key: string;
    reps: readonly string[];
}

export interface Company {
    ledger: Ledger;
    knowledge: Knowledge;
    calendar: FiscalCalendar;
    today: string;
    definitions: readonly Definition[];
    cohorts: readonly Cohort[];
}

/** Every row that should be stored: each rep, KPI and window; segments and breakdown values where there are records. */
export const expectedScores = (company: Company): Score[] =>
    company.cohorts.flatMap((cohort) =>
        company.definitions.flatMap((kpi) =>
            kpi.broken ? brokenScores(company, cohort, kpi) : wholeScores(company, cohort, kpi)
        )
    );

function wholeScores(company: Company, cohort: Cohort, kpi: Definition): Score[] {
    return WINDOW_CODES.flatMap((code) => {
        const span = spanOf(company, cohort, kpi, code);
        if (!span) return [];
        const suffix = kpi.windowRule === 'AtWindowEnd' ? `@${code}` : '';
        return ['', ...company.ledger.segments()].flatMap((segment) =>
            scoresOf(company, cohort, kpi, { window: code, span, segment, breakdown: '', suffix })
        );
    });
}

/** By value, for the year alone. Such a KPI has no whole; a rep of whom no value is known is told so in a row of its own. */
function brokenScores(company: Company, cohort: Cohort, kpi: Definition): Score[] {
    const { ledger } = company;
    const values = new Set(cohort.reps.flatMap((rep) => [...ledger.breakdowns(rep, kpi.denominator ?? kpi.numerator)]));
    const year = spanOf(company, cohort, kpi, '12M');
    const told = [...values].flatMap((breakdown) =>
        year
            ? scoresOf(company, cohort, kpi, {
                  window: '12M',
                  span: year,
                  segment: '',
                  breakdown,
                  suffix: `~${breakdown}`
              })
            : []
    );
    const known = new Set(told.map((score) => score.rep));
    const unknown = WINDOW_CODES.flatMap((window) => {
        const span = spanOf(company, cohort, kpi, window);
        const reps = span ? cohort.reps.filter((rep) => !known.has(rep)) : [];
        return reps.map((rep) =>
            scoreOf(rep, kpi, { window, span: span!, segment: '', breakdown: '' }, numbersOf(kpi, NOT_KNOWN, []))
        );
    });
    return [...told, ...unknown];
}

/** The days a KPI looks at; undefined where the org's periods do not reach. */
function spanOf(company: Company, cohort: Cohort, kpi: Definition, code: WindowCode): Span | undefined {
    const { calendar, today, ledger } = company;
    if (kpi.windowRule === 'CurrentQuarter') return calendar.quarterOf(today);
    const window = calendar.window(code, today);
    if (!window) return undefined;
    // A state at the end of a window is dated by its last slice.
    if (kpi.windowRule === 'AtWindowEnd') return { start: calendar.sliceStart(window.end), end: window.end };
    if (kpi.windowRule === 'Trailing') return window;
    // One lag for all windows: a month alone holds too few records to tell how long a step takes.
    const year = calendar.window('12M', today) ?? window;
    const lags = cohort.reps.flatMap((rep) => ledger.amounts(rep, `${kpi.denominator}Lag`, year, null));
    return calendar.laggedWindow(window, smallestCovering(lags, LAG_SHARE) ?? 0);
}

interface Place {
    window: WindowCode;
    span: Span;
    segment: string;
    breakdown: string;
}

/** One row for each rep; in a part of the business for each rep with records there, and they are each other's peers. */
function scoresOf(
    { ledger, knowledge }: Company,
    cohort: Cohort,
    kpi: Definition,
    place: Place & { suffix: string }
): Score[] {
    const { span, segment, breakdown, suffix } = place;
    const partsOfRep = (rep: string): Parts => {
        // What lies before a rep's first record is not a time of zero.
        const first = ledger.firstDays.get(rep);
        if (!knowledge.knows(kpi) || first === undefined || first > span.end) return NOT_KNOWN;
        const parts = partsOf(ledger, rep, kpi, span, segment || null, suffix);
        return parts.n === 0 && !knowledge.reaches(kpi, span) ? NOT_KNOWN : parts;
    };
    const parts = new Map(cohort.reps.map((rep) => [rep, partsOfRep(rep)]));
    const isPart = segment !== '' || breakdown !== '';
    const reps = isPart ? cohort.reps.filter((rep) => parts.get(rep)!.n > 0) : cohort.reps;
    return reps.map((rep) => {
        const others = reps.filter((r) => r !== rep).map((r) => parts.get(r)!);
        return scoreOf(rep, kpi, place, numbersOf(kpi, parts.get(rep)!, others));
    });
}

const scoreOf = (rep: string, kpi: Definition, place: Place, numbers: Numbers): Score => ({
    rep,
    kpi: kpi.name,
    breakdown: place.breakdown,
    window: place.window,
    segment: place.segment,
    ...place.span,
    numbers
});
