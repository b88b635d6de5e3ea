/** Open deals whose close date was moved again and again, or left standing in the past. */
import { addDays } from '../days.ts';
import { WINDOW_CODES } from '../calendar.ts';
import type { Deal, Entry, Setting } from '../model.ts';
import { isOpenOn, standingAt } from './deal-dates.ts';
import { entriesOf } from './entries.ts';

const MULTI = 2;

/** One entry a window, on its last day: "open on any day of the window" cannot be added up from weeks. */
export function pushingEntries(deal: Deal, setting: Setting): Entry[] {
    return entriesOf(deal, (add) => {
        for (const code of WINDOW_CODES) {
            const window = setting.calendar.window(code, setting.today);
            if (!window || !isOpenOn(deal, window.start, window.end)) continue;
            add(`OpenDeals@${code}`, window.end);
            const pushes = deal.pushedOn.filter((day) => day <= window.end).length;
            if (pushes + periodsOverdue(deal, window.end, setting) >= MULTI) add(`MultiPushDeals@${code}`, window.end);
        }
    });
}

/** Fiscal periods begun since the close date as it stood at the end of a day; 0 for a deal closed by then. */
function periodsOverdue(deal: Deal, day: string, { settings, calendar, midnight }: Setting): number {
    if (deal.closed && deal.closeDate <= day) return 0;
    const due = standingAt(deal, midnight(addDays(day, 1)))?.closeDate ?? deal.closeDate;
    return Math.max(0, calendar.periodsBetween(settings.pushPeriod, due, day) ?? 0);
}
