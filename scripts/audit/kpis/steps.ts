/** Closed deals by the stages they reached: where deals get stuck, and how many are won from each stage on. */
import type { Deal, Entry, Setting } from '../model.ts';
import { reachedOn } from './deal-dates.ts';
import { entriesOf } from './entries.ts';

export function stepEntries(deal: Deal, setting: Setting): Entry[] {
    return entriesOf(deal, (add) => {
        if (!deal.closed) return;
        const open = setting.stages.open;
        for (const [i, stage] of open.entries()) {
            if (reachedOn(deal, stage.position!, setting) === null) continue;
            add(`Reached~${stage.name}`, deal.closeDate);
            if (deal.won) add(`WonAt~${stage.name}`, deal.closeDate);
            const next = open[i + 1];
            if (deal.won || (next && reachedOn(deal, next.position!, setting) !== null))
                add(`Through~${stage.name}`, deal.closeDate);
        }
    });
}
