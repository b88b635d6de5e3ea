/** Everything that any record adds to any measure. */
import { declaredEntries } from './kpis/activity.ts';
import { cadenceEntries } from './kpis/cadence.ts';
import { closingEntries } from './kpis/closing.ts';
import { conversationEntries } from './kpis/conversations.ts';
import { leadEntries } from './kpis/leads.ts';
import { openingEntries } from './kpis/opening.ts';
import { pushingEntries } from './kpis/pushing.ts';
import { qualifyingEntries } from './kpis/qualifying.ts';
import { scheduledEntries, scoredEntries } from './kpis/scheduled.ts';
import { stepEntries } from './kpis/steps.ts';
import { touchEntries } from './kpis/touches.ts';
import type { Entry } from './model.ts';
import type { Org } from './read/org.ts';

export function entriesOf(org: Org): Entry[] {
    const { setting } = org;
    const fits = new Map(org.deals.flatMap((deal) => (deal.fit === null ? [] : [[deal.id, deal.fit] as const])));
    return [
        ...[...org.touches.values()].flatMap((touches) => [
            ...touchEntries(touches, fits, setting.today),
            ...cadenceEntries(touches, org.since, setting.today, setting.settings.weekStartsOn)
        ]),
        ...org.measures.flatMap((m) => declaredEntries(m, org.records.get(m.object) ?? [], org.zone, org.moment)),
        ...conversationEntries(org.activities, org.deciders),
        ...org.leads.flatMap((lead) => leadEntries(lead, setting.today)),
        ...org.deals.flatMap((deal) => [
            ...openingEntries(deal, setting),
            ...closingEntries(deal, setting),
            ...stepEntries(deal, setting),
            ...qualifyingEntries(deal, setting),
            ...pushingEntries(deal, setting),
            ...scheduledEntries(deal, setting),
            ...scoredEntries(deal)
        ])
    ];
}
