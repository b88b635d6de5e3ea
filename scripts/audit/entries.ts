/** Everything that any record adds to any measure. */
import { declaredEntries } from './kpis/activity.ts';
import { closingEntries } from './kpis/closing.ts';
import { conversationEntries } from './kpis/conversations.ts';
import { leadEntries } from './kpis/leads.ts';
import { openingEntries } from './kpis/opening.ts';
import { pushingEntries } from './kpis/pushing.ts';
import { scheduledEntries, scoredEntries } from './kpis/scheduled.ts';
import { stepEntries } from './kpis/steps.ts';
import type { Entry } from './model.ts';
import type { Org } from './read/org.ts';

export function entriesOf(org: Org): Entry[] {
    const { setting } = org;
    return [
        ...org.measures.flatMap((m) => declaredEntries(m, org.records.get(m.object) ?? [], org.zone, org.moment)),
        ...conversationEntries(org.activities, org.deciders),
        ...org.leads.flatMap((lead) => leadEntries(lead, setting.today)),
        ...org.deals.flatMap((deal) => [
            ...openingEntries(deal, setting),
            ...closingEntries(deal, setting),
            ...stepEntries(deal, setting),
            ...pushingEntries(deal, setting),
            ...scheduledEntries(deal, setting),
            ...scoredEntries(deal)
        ])
    ];
}
