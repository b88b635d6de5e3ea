/** Deals won and lost, by the close date: bookings, deal size, win rates, cycles, reasons. */
import type { Deal, Entry, Setting } from '../model.ts';
import { daysToClose } from './deal-dates.ts';
import { entriesOf, type Add } from './entries.ts';

/** What a breakdown calls a record without a value. */
export const NONE = '(none)';

export function closingEntries(deal: Deal, setting: Setting): Entry[] {
    return entriesOf(deal, (add) => {
        if (!deal.closed) return;
        add('DealsClosed', deal.closeDate);
        const days = daysToClose(deal, setting);
        if (days !== null) add('ClosedDays', deal.closeDate, days);
        if (deal.won) won(deal, days, add);
        else lost(deal, days, setting, add);
        byValue('Industry', [deal.industry], deal, add);
        byValue('Competitor', deal.competitors, deal, add);
        byValue('Role', deal.roles, deal, add);
        if (deal.fit !== null) byValue('Icp', [fitBand(deal.fit)], deal, add);
    });
}

function won(deal: Deal, days: number | null, add: Add): void {
    add('DealsWon', deal.closeDate);
    if (deal.amount !== null) {
        add('Bookings', deal.closeDate, deal.amount);
        add('WonWithAmount', deal.closeDate);
        add('WonAmounts', deal.closeDate, deal.amount);
    } else add('WonWithAmountExcluded', deal.closeDate);
    if (days !== null) add('WonDays', deal.closeDate, days);
    if (deal.winReason) add(`WonFor~${deal.winReason}`, deal.closeDate);
}

function lost(deal: Deal, days: number | null, { settings }: Setting, add: Add): void {
    if (days !== null) add('LostDays', deal.closeDate, days);
    if (settings.noDecisionValues === null) return;
    if (!deal.lossReason) add('LostWithoutReason', deal.closeDate);
    else {
        add('LostWithReason', deal.closeDate);
        if (settings.noDecisionValues.has(deal.lossReason.toLowerCase())) add('LostNoDecision', deal.closeDate);
    }
}

/** A deal counts once in each of its values. */
function byValue(family: string, values: readonly (string | null)[], deal: Deal, add: Add): void {
    const named = new Set(values.filter((v): v is string => v !== null && v !== ''));
    for (const value of named.size ? named : [NONE]) {
        add(`Closed${family}~${value}`, deal.closeDate);
        if (deal.won) add(`Won${family}~${value}`, deal.closeDate);
    }
}

export function fitBand(share: number): string {
    if (share < 0.25) return '0-25';
    if (share < 0.5) return '25-50';
    return share < 0.75 ? '50-75' : '75-100';
}
