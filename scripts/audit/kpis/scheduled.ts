/** Deals by what was promised for a fiscal quarter when it began, and what is promised for the present one. */
import { holds } from '../calendar.ts';
import type { Deal, Entry, Setting } from '../model.ts';
import { standingAt } from './deal-dates.ts';
import { entriesOf } from './entries.ts';

export function scheduledEntries(deal: Deal, setting: Setting): Entry[] {
    const { calendar, stages, today, midnight } = setting;
    return entriesOf(deal, (add) => {
        const firstWon = deal.history.find((h) => stages.isWon(h.stage));
        for (const quarter of calendar.quarters) {
            if (quarter.end >= today) continue;
            const then = standingAt(deal, midnight(quarter.start));
            const wonThen = firstWon !== undefined && holds(quarter, firstWon.day);
            // What came into being later is promised for the quarter by its first close date.
            const first = deal.history[0];
            if (!then && first && holds(quarter, first.day) && first.closeDate && holds(quarter, first.closeDate)) {
                add('ScheduledNew', quarter.end);
                if (wonThen) add('ScheduledNewWon', quarter.end);
            }
            if (!then || stages.isClosed(then.stage) || !then.closeDate || !holds(quarter, then.closeDate)) continue;
            add('Scheduled', quarter.end);
            if (wonThen) add('ScheduledWon', quarter.end);
        }
    });
}

/** Amount times score of an open deal, by its close date. */
export function scoredEntries(deal: Deal): Entry[] {
    return entriesOf(deal, (add) => {
        if (deal.closed) return;
        if (deal.amount === null || deal.score === null) return add('ScoredDealsExcluded', deal.closeDate);
        add('ScoredPipeline', deal.closeDate, deal.amount * deal.score);
        add('ScoredDeals', deal.closeDate);
    });
}
