/** The number of one rep, or of several together, from measures. */
import type { Span } from './calendar.ts';
import type { Definition } from './definitions.ts';
import type { Ledger } from './ledger.ts';
import { mean, median, sum } from './statistics.ts';

/** What a number is made of; adding two gives the number of both together. */
export interface Parts {
    /** Sum of the numerator: hits of a rate, count, total. */
    k: number;
    /** Sum of the denominator, or how many values there are. */
    n: number;
    /** Values of an average or a duration. */
    values: readonly number[];
}

export interface Figure {
    /** Null where there is nothing to divide by or to take the middle of. */
    value: number | null;
    /** Mean beside a median, median beside a mean. */
    second: number | null;
    n: number;
    /** Null for KPIs that are no share of anything. */
    k: number | null;
}

export const LISTED = new Set(['Average', 'Duration']);
export const SHARES = new Set(['Rate', 'Ratio']);

/** @param suffix what is added to the names of the measures: a breakdown (`~value`) or a window (`@12M`) */
export function partsOf(
    ledger: Ledger,
    rep: string,
    kpi: Definition,
    span: Span,
    segment: string | null,
    suffix: string
): Parts {
    const amounts = (measure: string): number[] => ledger.amounts(rep, `${measure}${suffix}`, span, segment);
    const numerator = amounts(kpi.numerator);
    if (LISTED.has(kpi.type)) return { k: 0, n: numerator.length, values: numerator };
    const k = sum(numerator);
    return { k, n: kpi.denominator === null ? k : sum(amounts(kpi.denominator)), values: [] };
}

export function together(parts: readonly Parts[]): Parts {
    return {
        k: sum(parts.map((p) => p.k)),
        n: sum(parts.map((p) => p.n)),
        values: parts.flatMap((p) => p.values)
    };
}

export function figureOf(kpi: Definition, { k, n, values }: Parts): Figure {
    switch (kpi.type) {
        case 'Average':
            return { value: mean(values), second: median(values), n, k: null };
        case 'Duration':
            return { value: median(values), second: mean(values), n, k: null };
        case 'Rate':
        case 'Ratio':
            return { value: n > 0 ? k / n : null, second: null, n, k };
        default:
            return { value: k, second: null, n, k: null };
    }
}
