/** Working time of each day: business hours, holidays and leave, as kpis.md speaks of working days. */
import { addDays, weekday, type Day, type Zone } from './days.ts';

/** Open span of a day in minutes of its clock; null: closed. */
export type Opening = { from: number; to: number } | null;

export interface Absence {
    rep: string;
    /** Whole days. */
    days?: { first: Day; last: Day };
    /** Moments in milliseconds. */
    time?: { from: number; to: number };
}

const AROUND_THE_CLOCK = 24 * 60;
const NINE_TO_FIVE: Opening = { from: 9 * 60, to: 17 * 60 };

/** Shares of a full working day, for each rep. */
export class WorkingTime {
    private readonly week: readonly Opening[];
    private readonly fullDay: number;
    private readonly daysOff = new Set<string>();
    private readonly partsOff = new Map<string, { from: number; to: number }[]>();

    /**
     * @param week from Monday; open around the clock on each day means that nobody has set up any hours
     * @param zone of the hours
     */
    constructor(
        week: readonly Opening[],
        private readonly zone: Zone,
        private readonly isHoliday: (day: Day) => boolean,
        absences: readonly Absence[]
    ) {
        const isSetUp = week.some((o) => o !== null) && !week.every((o) => o && o.to - o.from === AROUND_THE_CLOCK);
        this.week = isSetUp ? week : week.map((_, i) => (i < 5 ? NINE_TO_FIVE : null));
        this.fullDay = Math.max(...this.week.map((o) => (o ? o.to - o.from : 0)));
        for (const { rep, days, time } of absences) {
            if (days) for (let d = days.first; d <= days.last; d = addDays(d, 1)) this.daysOff.add(`${rep} ${d}`);
            if (time) this.partsOff.set(rep, [...(this.partsOff.get(rep) ?? []), time]);
        }
    }

    /** 0 to 1. A change of the clock falls on no working day here. */
    weight(rep: string, day: Day): number {
        const open = this.week[weekday(day) - 1] ?? null;
        if (!open || this.isHoliday(day) || this.daysOff.has(`${rep} ${day}`)) return 0;
        const midnight = this.zone.midnight(day);
        const [from, to] = [midnight + open.from * 60_000, midnight + open.to * 60_000];
        const off = (this.partsOff.get(rep) ?? [])
            .map((p) => ({ from: Math.max(from, p.from), to: Math.min(to, p.to) }))
            .filter((p) => p.from < p.to)
            .sort((a, b) => a.from - b.from);
        let away = 0;
        let covered = from;
        for (const part of off) {
            away += Math.max(0, part.to - Math.max(covered, part.from));
            covered = Math.max(covered, part.to);
        }
        return (to - from - away) / 60_000 / this.fullDay;
    }

    /** Both ends included; 0 where the last day is before the first. */
    between(rep: string, first: Day, last: Day): number {
        let sum = 0;
        for (let day = first; day <= last; day = addDays(day, 1)) sum += this.weight(rep, day);
        return sum;
    }
}
