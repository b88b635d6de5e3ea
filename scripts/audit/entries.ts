/** Everything that any record adds to any measure. */
import { closingEntries } from './kpis/closing.ts';
import { openingEntries } from './kpis/opening.ts';
import { pushingEntries } from './kpis/pushing.ts';
import { scheduledEntries, scoredEntries } from './kpis/scheduled.ts';
import { stepEntries } from './kpis/steps.ts';
import type { Entry } from './model.ts';
import type { Org } from './read/org.ts';

export function entriesOf({ deals, declared, setting }: Org): Entry[] {
    const ofDeals = deals.flatMap((deal) => [
        ...openingEntries(deal, setting),
        ...closingEntries(deal, setting),
        ...stepEntries(deal, setting),
        ...pushingEntries(deal, setting),
        ...scheduledEntries(deal, setting),
        ...scoredEntries(deal)
    ]);
    return [...declared, ...ofDeals];
}
