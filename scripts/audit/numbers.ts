/** The numbers of one row of a scorecard: the rep's own, and the peers' beside it. */
import type { Definition } from './definitions.ts';
import { figureOf, LISTED, SHARES, together, type Parts } from './own.ts';
import { median, quantile, wilson } from './statistics.ts';

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

/** Null is unknown; a number that is not there is not checked. */
export type Numbers = Readonly<Partial<Record<(typeof SCORE_NUMBERS)[number], number | null>>>;

/** Fewer peers than this are not shown. */
const FEWEST_PEERS = 5;

/** @param others everyone of the cohort but the rep */
export function numbersOf(kpi: Definition, own: Parts, others: readonly Parts[]): Numbers {
    const interval = kpi.type === 'Rate' ? wilson(own.k, own.n) : null;
    // A peer without a number of their own is nobody to stand beside.
    const peers = others.filter((p) => figureOf(kpi, p).value !== null);
    const shown = peers.length >= FEWEST_PEERS;
    const values = peers.map((p) => figureOf(kpi, p).value!);
    return {
        ...figureOf(kpi, own),
        // The interval of other kinds is a choice of the product, not of its definitions.
        ...(kpi.type === 'Rate' ? { lower: interval?.lower ?? null, upper: interval?.upper ?? null } : {}),
        peerCount: peers.length,
        peerValue: shown ? pooled(kpi, peers) : null,
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
