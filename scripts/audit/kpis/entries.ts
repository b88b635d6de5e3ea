import type { Day } from '../days.ts';
import type { Deal, Entry } from '../model.ts';

/** Adds an entry of this deal's owner and segment. */
export type Add = (measure: string, day: Day, amount?: number) => void;

/** Collects what one deal adds. */
export function entriesOf(deal: Deal, rule: (add: Add) => void): Entry[] {
    const entries: Entry[] = [];
    rule((measure, day, amount = 1) => entries.push({ rep: deal.owner, measure, day, segment: deal.segment, amount }));
    return entries;
}
