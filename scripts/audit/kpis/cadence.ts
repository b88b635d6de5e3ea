/** How evenly a rep calls, week by week. */
import { addDays, weekday, type Day } from '../days.ts';
import type { Entry } from '../model.ts';
import { sum } from '../statistics.ts';
import type { Touch } from './touches.ts';

const WEEKS_BEFORE = 8;
const ENOUGH_CALLS = 3;

/**
 * @param touches of one rep
 * @param since first day of which anything is known
 * @returns for each complete week at work, the distance of its calls from the average of the eight such weeks before, in
 * steps of that average's square root, to two decimals
 */
export function cadenceEntries(touches: readonly Touch[], since: Day, today: Day, weekStartsOn: number): Entry[] {
    const weekOf = (day: Day): Day => addDays(day, -((weekday(day) - weekStartsOn + 7) % 7));
    const callsIn = new Map<Day, number>();
    for (const touch of touches) {
        const week = weekOf(touch.day);
        callsIn.set(week, (callsIn.get(week) ?? 0) + (touch.kinds.has('Calls') ? 1 : 0));
    }
    const weeks = [...callsIn.keys()].filter((week) => week >= since && addDays(week, 7) <= today).sort();
    const calls = weeks.map((week) => callsIn.get(week)!);
    return weeks.flatMap((week, i) => {
        const average = sum(calls.slice(Math.max(0, i - WEEKS_BEFORE), i)) / WEEKS_BEFORE;
        if (i < WEEKS_BEFORE || average < ENOUGH_CALLS) return [];
        const steps = Math.abs(calls[i]! - average) / Math.sqrt(average);
        const amount = Math.round(steps * 100 + 1e-9) / 100;
        return [{ rep: touches[0]!.rep, measure: 'CallSwings', day: addDays(week, 6), segment: '', amount }];
    });
}
