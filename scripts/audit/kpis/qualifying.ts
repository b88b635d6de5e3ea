/** Closed deals by whom the rep talked to and what was asked; opened ones by how ideal the customer is. */
import type { Deal, Entry, Setting } from '../model.ts';
import { entriesOf } from './entries.ts';

/** A deal that meets fewer of the criteria is outside the ideal customer profile. */
export const ENOUGH_FIT = 0.5;

export function qualifyingEntries(deal: Deal, { settings, discovery }: Setting): Entry[] {
    return entriesOf(deal, (add) => {
        if (deal.openedOn !== null && deal.fit !== null) {
            add('OpenedIcp', deal.openedOn);
            if (deal.fit < ENOUGH_FIT) add('OpenedOutsideIcp', deal.openedOn);
        }
        if (!deal.closed) return;
        add('ClosedBuyers', deal.closeDate);
        const has = (roles: ReadonlySet<string>): boolean => deal.roles.some((role) => roles.has(role.toLowerCase()));
        if (has(settings.budgetRoles) && has(settings.authorityRoles)) add('ClosedBuyersCovered', deal.closeDate);
        if (discovery.since === null || deal.closeDate < discovery.since || !discovery.questions.size) return;
        add(
            'DiscoveryAnswers',
            deal.closeDate,
            deal.answeredYes.filter((name) => discovery.questions.has(name)).length
        );
    });
}
