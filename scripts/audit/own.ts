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
    /** Whether finding nothing means that there was nothing. */
    known: boolean;
}

/** Of whom nothing is known. */
export const NOT_KNOWN: Parts = { k: 0, n: 0, values: [], known: false };

export interface Figure {
    /** Null where it is not known, or there is nothing to divide by or to take the middle of. */
    value: number | null;
    /** Mean beside a median, median beside a mean. */
    second: number | null;
    /** Null where it is not known. */
    n: number | null;
    /** Null for KPIs that are no share of anything, and where it is not known. */
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
    if (LISTED.has(kpi.type)) return { k: 0, n: numerator.length, values: numerator, known: true };
    const k = sum(numerator);
    const n = kpi.denominator === null ? k : sum(amounts(kpi.denominator));
    // A sum of which every record lacks its amount is not zero.
    const lacking = kpi.type === 'Sum' && n === 0 && amounts(`${kpi.denominator}Excluded`).length > 0;
    return { k, n, values: [], known: !lacking };
}

export function together(parts: readonly Parts[]): Parts {
    return {
        k: sum(parts.map((p) => p.k)),
        n: sum(parts.map((p) => p.n)),
        values: parts.flatMap((p) => p.values),
        known: parts.some((p) => p.known)
    };
}

export function figureOf(kpi: Definition, { k, n, values, known }: Parts): Figure {
    if (!known) return { value: null, second: null, n: null, k: null };
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
