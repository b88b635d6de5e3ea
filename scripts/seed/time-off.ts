/** When nobody works, and when one person does not. */
import type { Connection } from 'jsforce';
import { createAll, rows, updateAll } from '../salesforce/records.ts';
import { addDays, daysBetween, endOfQuarter, isWorkday, quarterStart, weekday, workday, type Day } from './calendar.ts';
import type { Person } from './company.ts';
import type { Random } from './random.ts';

interface Yearly {
    name: string;
    /** As Holiday.RecurrenceMonthOfYear writes it. */
    month: string;
    number: number;
    /** Day of the month, or which of the month's Mondays and so on; 0 is Sunday. */
    on: number | { nth: 'First' | 'Fourth' | 'Last'; weekday: number };
}

const HOLIDAYS: readonly Yearly[] = [
    { name: "New Year's Day", month: 'January', number: 1, on: 1 },
    { name: 'Memorial Day', month: 'May', number: 5, on: { nth: 'Last', weekday: 1 } },
    { name: 'Independence Day', month: 'July', number: 7, on: 4 },
    { name: 'Labor Day', month: 'September', number: 9, on: { nth: 'First', weekday: 1 } },
    { name: 'Thanksgiving', month: 'November', number: 11, on: { nth: 'Fourth', weekday: 4 } },
    { name: 'Christmas Day', month: 'December', number: 12, on: 25 }
];

/** The day of this holiday in a year. */
function dayOf({ number, on }: Yearly, year: number): Day {
    const first = `${year}-${String(number).padStart(2, '0')}-01`;
    if (typeof on === 'number') return addDays(first, on - 1);
    const all = Array.from({ length: 31 }, (_, i) => addDays(first, i)).filter(
        (day) => day.slice(0, 7) === first.slice(0, 7) && weekday(day) === on.weekday
    );
    return all.at({ First: 0, Fourth: 3, Last: -1 }[on.nth])!;
}

const holidaysOf = new Map<string, Set<Day>>();

export function isHoliday(day: Day): boolean {
    const year = day.slice(0, 4);
    const known = holidaysOf.get(year) ?? new Set(HOLIDAYS.map((h) => dayOf(h, Number(year))));
    holidaysOf.set(year, known);
    return known.has(day);
}

export interface Leave {
    owner: string;
    subject: string;
    first: Day;
    last: Day;
    /** Moments of that one day, where it is not all of it. */
    hours?: { from: string; to: string };
}

/** No holidays of one's own in the last weeks, other than those named below: they would hide how the pace stands. */
const WEEKS_AT_WORK = 6;

/** Weeks off of all reps over the story, a few of them still to come, and this week's absences. Pure. */
export function planLeave(reps: readonly Person[], today: Day, random: Random): Leave[] {
    const weeks = reps.flatMap((rep) => {
        const r = random.fork(rep.name);
        const quarters = Array.from({ length: 9 }, (_, i) => quarterStart(today, 8 - i));
        const past = quarters.flatMap((quarter) => {
            const monday = mondayOnOrAfter(addDays(quarter, r.int(0, 70)));
            return r.chance(0.4) && addDays(monday, 7 * WEEKS_AT_WORK) < today ? [monday] : [];
        });
        const next = r.chance(0.3) ? [mondayOnOrAfter(addDays(endOfQuarter(today), -r.int(10, 25)))] : [];
        const joined = rep.joinedDaysAgo === null ? null : addDays(today, -rep.joinedDaysAgo);
        return [...past, ...next.filter((monday) => monday > addDays(today, 7))]
            .filter((monday) => joined === null || monday > joined)
            .map((first) => ({ owner: rep.name, subject: 'Vacation', first, last: addDays(first, 4) }));
    });
    const known = new Set(reps.map((rep) => rep.name));
    const last = lastAtWork(addDays(today, -1));
    const recent: Leave[] = [
        {
            owner: 'Chloe Martin',
            subject: 'Dentist',
            first: last,
            last,
            hours: { from: `${last}T21:00:00Z`, to: `${last}T23:00:00Z` }
        },
        { owner: 'David Osei', subject: 'Family matter', first: lastAtWork(addDays(last, -1)), last }
    ];
    return [...weeks, ...recent.filter((leave) => known.has(leave.owner))];
}

/** Whether a rep is away for all of a day. */
export function daysOff(leave: readonly Leave[]): (owner: string, day: Day) => boolean {
    const off = new Set<string>();
    for (const { owner, first, last, hours } of leave)
        if (!hours) for (let day = first; day <= last; day = addDays(day, 1)) off.add(`${owner} ${day}`);
    return (owner, day) => isHoliday(day) || off.has(`${owner} ${day}`);
}

export const mondayOnOrAfter = (day: Day): Day => {
    let monday = workday(day);
    while (weekday(monday) !== 1) monday = addDays(monday, 1);
    return monday;
};

/** The day itself, or the Friday before a weekend. */
export function lastWorkday(day: Day): Day {
    let d = day;
    while (!isWorkday(d)) d = addDays(d, -1);
    return d;
}

/** As above, holidays aside too. */
function lastAtWork(day: Day): Day {
    let d = lastWorkday(day);
    while (isHoliday(d)) d = lastWorkday(addDays(d, -1));
    return d;
}

const WORKING = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'];

/** Office hours from eight to five on weekdays, in the org's time zone, and the holidays of every year since the story began. */
export async function setOfficeHours(admin: Connection, since: Day): Promise<void> {
    const [hours] = await rows<{ Id: string }>(admin, 'SELECT Id FROM BusinessHours WHERE IsDefault = true');
    const open = (day: string): Record<string, string | null> =>
        WORKING.includes(day)
            ? { [`${day}StartTime`]: '08:00:00.000Z', [`${day}EndTime`]: '17:00:00.000Z' }
            : { [`${day}StartTime`]: null, [`${day}EndTime`]: null };
    const week = Object.assign({}, ...[...WORKING, 'Saturday', 'Sunday'].map(open)) as Record<string, string | null>;
    await updateAll(admin, 'BusinessHours', [{ Id: hours!.Id, ...week }]);
    const RecurrenceStartDate = `${since.slice(0, 4)}-01-01`;
    await createAll(
        admin,
        'Holiday',
        HOLIDAYS.map(({ name, month, on }) => ({
            Name: name,
            IsAllDay: true,
            IsRecurrence: true,
            RecurrenceStartDate,
            RecurrenceMonthOfYear: month,
            ...(typeof on === 'number'
                ? { RecurrenceType: 'RecursYearly', RecurrenceDayOfMonth: on }
                : {
                      RecurrenceType: 'RecursYearlyNth',
                      RecurrenceInstance: on.nth,
                      RecurrenceDayOfWeekMask: 2 ** on.weekday
                  })
        }))
    );
}

/** Leave as people write it down: an entry of their own calendar that shows them as out of office. */
export async function enterLeave(as: ReadonlyMap<string, Connection>, leave: readonly Leave[]): Promise<void> {
    for (const [owner, connection] of as) {
        const mine = leave.filter((l) => l.owner === owner);
        const events = mine.map(({ subject, first, last, hours }) => ({
            Subject: subject,
            ShowAs: 'OutOfOffice',
            ...(hours
                ? { StartDateTime: hours.from, EndDateTime: hours.to }
                : {
                      IsAllDayEvent: true,
                      StartDateTime: `${first}T00:00:00Z`,
                      DurationInMinutes: (daysBetween(first, last) + 1) * 24 * 60
                  })
        }));
        if (events.length) await createAll(connection, 'Event', events);
    }
}
