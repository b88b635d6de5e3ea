/** Days in a deal's life that several KPIs speak of. */
import { daysBetween, type Day } from '../days.ts';
import type { Deal, Setting } from '../model.ts';

/**
 * Days from opening to closing; null while open, without an opening day, or where it closed before it was opened. Ends
 * at the earlier of the close date and the first closed history row.
 */
export function daysToClose(deal: Deal, { stages }: Setting): number | null {
    if (!deal.closed || deal.openedOn === null) return null;
    const firstClosed = deal.history.find((h) => stages.isClosed(h.stage))?.day;
    const end = firstClosed !== undefined && firstClosed < deal.closeDate ? firstClosed : deal.closeDate;
    const days = daysBetween(deal.openedOn, end);
    return days < 0 ? null : days;
}

/** The day on which a deal first stood at that depth or beyond; null if it never did. */
export function reachedOn(deal: Deal, depth: number, { stages }: Setting): Day | null {
    const isThere = (stage: string): boolean => (stages.depth(stage) ?? Number.NEGATIVE_INFINITY) >= depth;
    const row = deal.history.find((h) => isThere(h.stage));
    if (row) return row.day;
    // Without a row of its own the stage was there from the start.
    return isThere(deal.stage) ? deal.createdDay : null;
}

/** Whether the deal was open at some time of the day, by its opening day and close date. */
export function isOpenOn(deal: Deal, first: Day, last: Day): boolean {
    if (deal.openedOn === null || deal.openedOn > last) return false;
    return !deal.closed || deal.closeDate >= first;
}

/** Stage and close date as they stood just before a moment; undefined where the deal was not there yet. */
export function standingAt(deal: Deal, moment: number): Deal['history'][number] | undefined {
    return deal.history.findLast((h) => h.at < moment);
}
