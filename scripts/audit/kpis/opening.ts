/** Deals by the day they were opened: pipeline created, the cohort's way to a proposal and to a win. */
import { daysBetween } from '../days.ts';
import type { Deal, Entry, Setting } from '../model.ts';
import { daysToClose, reachedOn } from './deal-dates.ts';
import { entriesOf } from './entries.ts';

export function openingEntries(deal: Deal, setting: Setting): Entry[] {
    return entriesOf(deal, (add) => {
        const opened = deal.openedOn;
        const proposal = setting.stages.proposal;
        const sent = proposal === null ? null : reachedOn(deal, proposal, setting);
        if (opened !== null) {
            add('DealsOpened', opened);
            if (deal.amount !== null) {
                add('PipelineCreated', opened, deal.amount);
                add('DealsOpenedWithAmount', opened);
            } else add('DealsOpenedWithAmountExcluded', opened);
            if (deal.won) add('OpenedWon', opened);
            if (sent !== null) {
                add('DealsToProposal', opened);
                add('DealsOpenedLag', opened, Math.max(0, daysBetween(opened, sent)));
            }
        }
        if (sent === null) return;
        add('ProposalsSent', sent);
        if (!deal.won) return;
        add('ProposalsWon', sent);
        const days = daysToClose(deal, setting);
        if (days !== null && opened !== null)
            add('ProposalsSentLag', sent, Math.max(0, days - daysBetween(opened, sent)));
    });
}
