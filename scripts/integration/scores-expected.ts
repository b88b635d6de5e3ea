/**
 * What scores should be, worked out from facts in a plain way of its own: no figure is added up before it is asked
 * for, and nobody is taken out of a sum, only left out of it. Today is 2026-11-21; months are calendar months.
 */

export interface Fact {
    rep: string;
    /** First day of the slice, ISO. */
    start: string;
    /** '' where blank. */
    segment: string;
    measures: Record<string, number | Record<string, number>>;
}

interface Point {
    value: number | null;
    peerValue: number | null;
}

export interface ExpectedScore {
    value: number | null;
    n: number;
    peerCount: number;
    peerValue: number | null;
    q1: number | null;
    median: number | null;
    q3: number | null;
    percentile: number | null;
    months: Point[];
    weeks: Point[];
}

interface Kpi {
    name: string;
    type: 'rate' | 'count' | 'sum' | 'mean' | 'median';
    numerator: string;
    denominator?: string;
    lessIsBetter?: boolean;
}

const DEFINITIONS: readonly Kpi[] = [
    { name: 'WinRate', type: 'rate', numerator: 'DealsWon', denominator: 'DealsClosed' },
    { name: 'DealsWon', type: 'count', numerator: 'DealsWon' },
    { name: 'Bookings', type: 'sum', numerator: 'Bookings', denominator: 'WonWithAmount' },
    { name: 'DealSize', type: 'mean', numerator: 'WonAmounts' },
    { name: 'WonCycle', type: 'median', numerator: 'WonDays', lessIsBetter: true }
];
export const KPIS: readonly string[] = DEFINITIONS.map((k) => k.name);
const FEWEST_PEERS = 5;
const DAY = 86_400_000;
const WINDOWS: readonly (readonly [string, string])[] = [
    ['12M', '2025-11-01'],
    ['3M', '2026-08-01'],
    ['1M', '2026-10-01']
];
const WINDOW_END = '2026-10-31';
const SEGMENTS = ['', 'Large', 'Small'];

const iso = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** First days of slices: Mondays, and the first of each month. */
function sliceStarts(from: string, to: string): string[] {
    const starts: string[] = [];
    for (let t = Date.parse(from); t <= Date.parse(to); t += DAY) {
        const day = new Date(t);
        if (day.getUTCDay() === 1 || day.getUTCDate() === 1) starts.push(iso(t));
    }
    return starts;
}

/** Facts of two years, for some slices and segments; the last rep closed nothing, the first has no small deals. */
export function randomFacts(reps: readonly string[], random: () => number): Fact[] {
    const facts: Fact[] = [];
    for (const [i, rep] of reps.entries()) {
        for (const start of sliceStarts('2024-10-01', '2026-11-16')) {
            for (const segment of SEGMENTS) {
                if (random() > 0.3 || (i === 0 && segment === 'Small')) continue;
                facts.push({
                    rep,
                    start,
                    segment,
                    measures: i === reps.length - 1 ? { DealsOpened: 1 } : deals(random)
                });
            }
        }
    }
    return facts;
}

function deals(random: () => number): Fact['measures'] {
    const closed = 1 + Math.floor(random() * 4);
    const won = Math.floor(random() * (closed + 1));
    if (won === 0) return { DealsClosed: closed };
    const amounts: Record<string, number> = {};
    const days: Record<string, number> = {};
    let bookings = 0;
    for (let i = 0; i < won; i++) {
        const amount = Math.ceil(random() * 30) * 250;
        const length = Math.floor(random() * 120);
        bookings += amount;
        amounts[amount] = (amounts[amount] ?? 0) + 1;
        days[length] = (days[length] ?? 0) + 1;
    }
    return {
        DealsClosed: closed,
        DealsWon: won,
        Bookings: bookings,
        WonWithAmount: won,
        WonAmounts: amounts,
        WonDays: days
    };
}

/** By key of the row. */
export function expectedScores(facts: readonly Fact[], reps: readonly string[]): Map<string, ExpectedScore> {
    const expected = new Map<string, ExpectedScore>();
    const firstOf = new Map(
        reps.map((r) => [
            r,
            facts
                .filter((f) => f.rep === r)
                .map((f) => f.start)
                .sort()[0]!
        ])
    );
    for (const kpi of DEFINITIONS) {
        for (const [window, from] of WINDOWS) {
            for (const segment of SEGMENTS) {
                const over = (rep: string, first: string, last: string): Fact[] | null =>
                    last < firstOf.get(rep)!
                        ? null
                        : facts.filter(
                              (f) =>
                                  f.rep === rep &&
                                  f.start >= first &&
                                  f.start <= last &&
                                  (segment === '' || f.segment === segment)
                          );
                // A segment has a row only for those with records in it.
                const members = reps.filter((r) => segment === '' || records(kpi, over(r, from, WINDOW_END)!) > 0);
                for (const rep of members) {
                    const others = members.filter((r) => r !== rep);
                    const at = (first: string, last: string): Point => ({
                        value: valueOf(kpi, over(rep, first, last)),
                        peerValue: together(
                            kpi,
                            others.map((r) => over(r, first, last))
                        )
                    });
                    expected.set(`${rep}|${kpi.name}||${window}|${segment}`, {
                        ...beside(
                            kpi,
                            valueOf(kpi, over(rep, from, WINDOW_END)),
                            others.map((r) => valueOf(kpi, over(r, from, WINDOW_END)))
                        ),
                        n: records(kpi, over(rep, from, WINDOW_END)!),
                        peerValue: at(from, WINDOW_END).peerValue,
                        months: months().map(([first, last]) => at(first, last)),
                        weeks: weeks().map(([first, last]) => at(first, last))
                    });
                }
            }
        }
    }
    return expected;
}

/** Thirteen months up to October 2026. */
function months(): [string, string][] {
    return Array.from({ length: 13 }, (_, i): [string, string] => [
        iso(Date.UTC(2025, 9 + i, 1)),
        iso(Date.UTC(2025, 10 + i, 0))
    ]);
}

/** Thirteen weeks up to Sunday, 15 November 2026. */
function weeks(): [string, string][] {
    const end = Date.parse('2026-11-15');
    return Array.from({ length: 13 }, (_, i): [string, string] => [
        iso(end - (7 * (12 - i) + 6) * DAY),
        iso(end - 7 * (12 - i) * DAY)
    ]);
}

const sum = (facts: readonly Fact[], measure: string): number =>
    facts.reduce((total, f) => total + ((f.measures[measure] as number | undefined) ?? 0), 0);

const list = (facts: readonly Fact[], measure: string): number[] =>
    facts
        .flatMap((f) =>
            Object.entries((f.measures[measure] as Record<string, number> | undefined) ?? {}).flatMap(
                ([value, times]) => Array<number>(times).fill(Number(value))
            )
        )
        .sort((a, b) => a - b);

function records(kpi: Kpi, facts: readonly Fact[]): number {
    if (kpi.type === 'mean' || kpi.type === 'median') return list(facts, kpi.numerator).length;
    return sum(facts, kpi.denominator ?? kpi.numerator);
}

function valueOf(kpi: Kpi, facts: readonly Fact[] | null): number | null {
    if (facts === null) return null;
    switch (kpi.type) {
        case 'rate':
            return records(kpi, facts) === 0 ? null : sum(facts, kpi.numerator) / records(kpi, facts);
        case 'count':
        case 'sum':
            return sum(facts, kpi.numerator);
        case 'mean': {
            const values = list(facts, kpi.numerator);
            return values.length ? values.reduce((a, b) => a + b, 0) / values.length : null;
        }
        case 'median':
            return quantile(list(facts, kpi.numerator), 0.5);
    }
}

/** All others together, or the mean of one; nobody below five. */
function together(kpi: Kpi, others: readonly (readonly Fact[] | null)[]): number | null {
    const known = others.filter((f): f is readonly Fact[] => valueOf(kpi, f) !== null);
    if (known.length < FEWEST_PEERS) return null;
    const value = valueOf(kpi, known.flat())!;
    return kpi.type === 'count' || kpi.type === 'sum' ? value / known.length : value;
}

function beside(
    kpi: Kpi,
    own: number | null,
    others: readonly (number | null)[]
): Omit<ExpectedScore, 'n' | 'peerValue' | 'months' | 'weeks'> {
    const known = others.filter((v): v is number => v !== null).sort((a, b) => a - b);
    const shown = known.length >= FEWEST_PEERS;
    const worse = (v: number): boolean => (kpi.lessIsBetter ? v > own! : v < own!);
    return {
        value: own,
        peerCount: known.length,
        q1: shown ? quantile(known, 0.25) : null,
        median: shown ? quantile(known, 0.5) : null,
        q3: shown ? quantile(known, 0.75) : null,
        percentile:
            shown && own !== null
                ? ((known.filter(worse).length + known.filter((v) => v === own).length / 2) / known.length) * 100
                : null
    };
}

/** Interpolated, as spreadsheets do. */
function quantile(sorted: readonly number[], share: number): number | null {
    if (!sorted.length) return null;
    const position = share * (sorted.length - 1);
    const low = sorted[Math.floor(position)]!;
    const high = sorted[Math.ceil(position)]!;
    return low + (position - Math.floor(position)) * (high - low);
}
