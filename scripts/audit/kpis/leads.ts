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
    /** Days of what was done to reach the person, in any order. */
    attempts: Day[];
}

/** A lead is given up when nothing was tried for so many days. */
const DAYS_TO_STOP = 14;
/** Fewer attempts are too few. */
const ENOUGH = 6;

export function leadEntries({ owner, converted, disqualified, reached, attempts }: Lead, today: Day): Entry[] {
    if (converted || reached || !attempts.length) return [];
    const last = attempts.reduce((a, b) => (a > b ? a : b));
    if (!disqualified && last > addDays(today, -DAYS_TO_STOP)) return [];
    const entry = (measure: string, amount = 1): Entry => ({ rep: owner, measure, day: last, segment: '', amount });
    return [
        entry('AttemptsBeforeStop', attempts.length),
        entry('LeadsStopped'),
        ...(attempts.length < ENOUGH ? [entry('LeadsStoppedEarly')] : [])
    ];
}
