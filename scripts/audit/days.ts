/** A calendar day as `yyyy-MM-dd`; such texts sort as days do. */
export type Day = string;

const DAY_MS = 86_400_000;
const ms = (day: Day): number => Date.parse(`${day}T00:00:00Z`);
const ofMs = (n: number): Day => new Date(n).toISOString().slice(0, 10);

export const addDays = (day: Day, days: number): Day => ofMs(ms(day) + days * DAY_MS);

/** Negative where `to` lies before `from`. */
export const daysBetween = (from: Day, to: Day): number => Math.round((ms(to) - ms(from)) / DAY_MS);

/** The same day of another month, or that month's last day where there is none. */
export function addMonths(day: Day, months: number): Day {
    const [year, month, date] = day.split('-').map(Number) as [number, number, number];
    const lastOfMonth = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
    return ofMs(Date.UTC(year, month - 1 + months, Math.min(date, lastOfMonth)));
}

/** 1 is Monday, 7 is Sunday. */
export const weekday = (day: Day): number => new Date(ms(day)).getUTCDay() || 7;

/** Which day it is in a time zone at a moment given as the API writes it (`2026-11-21T14:00:00.000+0000`). */
export class Zone {
    private readonly format: Intl.DateTimeFormat;
    /** Thousands of records share few moments: a save gives all its records one. */
    private readonly known = new Map<string, Day>();
    private readonly midnights = new Map<Day, number>();

    /** @param name IANA name, as Organization.TimeZoneSidKey holds it */
    constructor(name: string) {
        this.format = new Intl.DateTimeFormat('en-CA', {
            timeZone: name,
            year: 'numeric',
            month: '2-digit',
            day: '2-digit'
        });
    }

    dayOf(moment: string): Day {
        let day = this.known.get(moment);
        if (day === undefined) {
            day = this.format.format(new Date(moment));
            this.known.set(moment, day);
        }
        return day;
    }

    /** Moment in milliseconds at which a day begins. */
    midnight(day: Day): number {
        const known = this.midnights.get(day);
        if (known !== undefined) return known;
        // No zone is more than 14 hours off; all are off by quarters of an hour.
        let moment = Date.parse(`${day}T00:00:00Z`) - 14 * 3_600_000;
        while (this.dayOf(new Date(moment).toISOString()) < day) moment += 900_000;
        this.midnights.set(day, moment);
        return moment;
    }
}
