/** Web inquiries a rep stopped working on, and after how many attempts. */
import { addDays, type Day } from '../days.ts';
import type { Entry } from '../model.ts';

export interface Lead {
    owner: string;
    converted: boolean;
    /** Dropped by its status. */
    disqualified: boolean;
    /** Whether anybody ever got through. */
    reached: boolean;
    createdDay: Day;
    /** Days of what was done to reach the person, in any order. */
    attempts: Day[];
}

/** A lead is given up when nothing was tried for so many days. */
const DAYS_TO_STOP = 14;
/** Fewer attempts are too few. */
const ENOUGH = 6;

export function leadEntries(lead: Lead, today: Day): Entry[] {
    const { owner, converted, disqualified, reached, attempts } = lead;
    if (converted || reached) return [];
    const last = attempts.reduce((a, b) => (a > b ? a : b), lead.createdDay);
    if (!disqualified && last > addDays(today, -DAYS_TO_STOP)) return [];
    const entry = (measure: string, amount = 1): Entry => ({ rep: owner, measure, day: last, segment: '', amount });
    if (!attempts.length) return [entry('LeadsUntouched')];
    return [
        entry('AttemptsBeforeStop', attempts.length),
        entry('LeadsStopped'),
        ...(attempts.length < ENOUGH ? [entry('LeadsStoppedEarly')] : [])
    ];
}
