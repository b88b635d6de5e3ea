import type { PageReference } from 'lightning/navigation';

import type { RowOrder } from 'c/coachScorecardWords';

/** What of the scorecard stands in the address. */
export interface CardState {
    /** Name of the open KPI; null when all rows are closed. */
    readonly kpi: string | null;
    /** 12M, 3M or 1M; null for the one picked last. */
    readonly window: string | null;
    /** Blank for all segments; null for the one picked last. */
    readonly segment: string | null;
    readonly order: RowOrder;
}

/** Stands before a segment in the address, so that "all segments" is not an empty parameter, which may get lost. */
const SEGMENT_MARK = '~';

/** Reads a page's state; whatever is missing or was typed wrongly falls back to what a fresh page shows. */
export function readState(state: PageReference['state']): CardState {
    const { c__kpi: kpi, c__window: window, c__segment: segment, c__order: order } = state ?? {};
    return {
        kpi: kpi ?? null,
        window: window && /^(12|3|1)M$/.test(window) ? window : null,
        segment: segment?.startsWith(SEGMENT_MARK) ? segment.slice(SEGMENT_MARK.length) : null,
        order: order === 'gap' ? 'gap' : 'process'
    };
}

/** The same page in another state of the scorecard; parameters that are not ours stay. */
export function changeState(page: PageReference, { kpi, window, segment, order }: CardState): PageReference {
    const ours = {
        c__kpi: kpi,
        c__window: window,
        c__segment: segment === null ? null : SEGMENT_MARK + segment,
        c__order: order === 'gap' ? order : null
    };
    const kept = Object.entries(page.state ?? {}).filter(([name]) => !Object.hasOwn(ours, name));
    const set = Object.entries(ours).filter((entry): entry is [string, string] => entry[1] !== null);
    return { ...page, state: Object.fromEntries([...kept, ...set]) };
}
