/** Days as `yyyy-MM-dd`; nothing here knows a time zone. */
export type Day = string;

const ms = (day: Day): number => Date.parse(`${day}T00:00:00Z`);
const ofMs = (n: number): Day => new Date(n).toISOString().slice(0, 10);

export const addDays = (day: Day, n: number): Day => ofMs(ms(day) + Math.round(n) * 86_400_000);
export const daysBetween = (from: Day, to: Day): number => Math.round((ms(to) - ms(from)) / 86_400_000);
/** 0 is Sunday. */
export const weekday = (day: Day): number => new Date(ms(day)).getUTCDay();
export const isWorkday = (day: Day): boolean => weekday(day) % 6 !== 0;

/** The day itself, or the Monday after a weekend. */
export function workday(day: Day): Day {
    let d = day;
    while (!isWorkday(d)) d = addDays(d, 1);
    return d;
}

export const endOfMonth = (day: Day): Day => ofMs(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)), 0));
export const endOfQuarter = (day: Day): Day =>
    ofMs(Date.UTC(Number(day.slice(0, 4)), Math.ceil(Number(day.slice(5, 7)) / 3) * 3, 0));
/** First day of the calendar quarter `n` quarters before the one of `day`. */
export const quarterStart = (day: Day, n = 0): Day =>
    ofMs(Date.UTC(Number(day.slice(0, 4)), (Math.ceil(Number(day.slice(5, 7)) / 3) - 1 - n) * 3, 1));
