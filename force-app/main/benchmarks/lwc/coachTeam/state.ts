import type { PageReference } from 'lightning/navigation';

import type { RepOrder } from 'c/coachTeamWords';

/** Stands before the KPI in the address when the furthest ahead come first. */
const AHEAD = '-';

/** The order of the reps that a page's state asks for: by name unless it names a KPI. */
export function readOrder(state: PageReference['state']): RepOrder {
    const { c__teamSort: sort = '' } = state ?? {};
    const aheadFirst = sort.startsWith(AHEAD);
    return { kpi: (aheadFirst ? sort.slice(AHEAD.length) : sort) || null, aheadFirst };
}

/** The same page in another order; parameters that are not ours stay. */
export function changeOrder(page: PageReference, { kpi, aheadFirst }: RepOrder): PageReference {
    const kept = Object.entries(page.state ?? {}).filter(([name]) => name !== 'c__teamSort');
    const sort = kpi === null ? [] : [['c__teamSort', `${aheadFirst ? AHEAD : ''}${kpi}`]];
    return { ...page, state: Object.fromEntries([...kept, ...sort]) as Record<string, string> };
}
