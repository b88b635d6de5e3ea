/**
 * The days on which an org's holidays fall.
 * https://developer.salesforce.com/docs/platform/object-reference/references/standard-objects/object-holiday.html
 *
 * Weeks of a weekly holiday run from Sunday, as its mask counts them: an assumption, the page does not say.
 */
import { NotSupported } from '../kernel/exceptions.ts';
import type { SObj } from '../kernel/sobject.ts';
import { ApexDate, MONTHS } from '../kernel/temporal.ts';

const WEEKDAYS = 0b0111110;
const INSTANCES = ['First', 'Second', 'Third', 'Fourth'];
const MINUTE = 60_000;
const DAY = 86_400_000;

export const HOLIDAY_FIELDS = [
    'ActivityDate',
    'IsAllDay',
    'StartTimeInMinutes',
    'EndTimeInMinutes',
    'IsRecurrence',
    'RecurrenceType',
    'RecurrenceStartDate',
    'RecurrenceEndDateOnly',
    'RecurrenceInterval',
    'RecurrenceDayOfWeekMask',
    'RecurrenceDayOfMonth',
    'RecurrenceInstance',
    'RecurrenceMonthOfYear'
];

/** What of its days a holiday closes: from and to in milliseconds of the clock. */
export interface Holiday {
    closed: [number, number];
    /** Whether it falls on the day with this number (days since 1970-01-01). */
    fallsOn(day: number): boolean;
}

/** Throws NotSupported for a holiday that lacks what its kind needs. */
export function holidayOf(row: SObj): Holiday {
    const get = <T>(name: string): T => {
        const value: T | null | undefined = row.get(name);
        if (value === null || value === undefined) throw new NotSupported(`a Holiday without ${name}`);
        return value;
    };
    return {
        closed: row.get('IsAllDay')
            ? [0, DAY]
            : [get<number>('StartTimeInMinutes') * MINUTE, get<number>('EndTimeInMinutes') * MINUTE],
        fallsOn: row.get('IsRecurrence') ? recurring(row, get) : on(get<ApexDate>('ActivityDate').days)
    };
}

const on =
    (day: number) =>
    (asked: number): boolean =>
        asked === day;

function recurring(row: SObj, get: <T>(name: string) => T): Holiday['fallsOn'] {
    const first = get<ApexDate>('RecurrenceStartDate').days;
    const last = (row.get('RecurrenceEndDateOnly') as ApexDate | null)?.days ?? Infinity;
    const falls = byType(get<string>('RecurrenceType'), first, get);
    return (day) => day >= first && day <= last && falls(day);
}

function byType(type: string, first: number, get: <T>(name: string) => T): Holiday['fallsOn'] {
    const every = (): number => get<number>('RecurrenceInterval');
    switch (type) {
        case 'RecursDaily': {
            const days = every();
            return (day) => (day - first) % days === 0;
        }
        case 'RecursEveryWeekday':
            return inMask(WEEKDAYS);
        case 'RecursWeekly': {
            const falls = inMask(get('RecurrenceDayOfWeekMask'));
            const weeks = every();
            return (day) => falls(day) && (weekOf(day) - weekOf(first)) % weeks === 0;
        }
        case 'RecursMonthly': {
            const months = every();
            const falls = onDayOfMonth(get('RecurrenceDayOfMonth'));
            return (day) => (monthOf(day) - monthOf(first)) % months === 0 && falls(day);
        }
        case 'RecursMonthlyNth': {
            const months = every();
            const falls = nth(get('RecurrenceInstance'), get('RecurrenceDayOfWeekMask'));
            return (day) => (monthOf(day) - monthOf(first)) % months === 0 && falls(day);
        }
        case 'RecursYearly': {
            const month = monthNamed(get('RecurrenceMonthOfYear'));
            const falls = onDayOfMonth(get('RecurrenceDayOfMonth'));
            return (day) => new ApexDate(day).month === month && falls(day);
        }
        case 'RecursYearlyNth': {
            const month = monthNamed(get('RecurrenceMonthOfYear'));
            const falls = nth(get('RecurrenceInstance'), get('RecurrenceDayOfWeekMask'));
            return (day) => new ApexDate(day).month === month && falls(day);
        }
        default:
            throw new NotSupported(`a Holiday that recurs by ${type}`);
    }
}

/** Sunday is 1, Monday 2, ... Saturday 64. 1970-01-01 was a Thursday. */
const inMask =
    (mask: number): Holiday['fallsOn'] =>
    (day) =>
        ((mask >> weekday(day)) & 1) === 1;
const weekday = (day: number): number => (((day + 4) % 7) + 7) % 7;
const weekOf = (day: number): number => Math.floor((day + 4) / 7);
const monthOf = (day: number): number => new ApexDate(day).year * 12 + new ApexDate(day).month;

function monthNamed(name: string): number {
    const month = MONTHS.indexOf(name) + 1;
    if (!month) throw new NotSupported(`a Holiday in the month ${name}`);
    return month;
}

const onDayOfMonth =
    (dayOfMonth: number): Holiday['fallsOn'] =>
    (day) => {
        const date = new ApexDate(day);
        if (dayOfMonth > date.daysInMonth)
            throw new NotSupported(`a Holiday on day ${dayOfMonth} of a month that has none`);
        return date.day === dayOfMonth;
    };

/** The nth day of the month among those of the mask; `Last` from its end. */
function nth(instance: string, mask: number): Holiday['fallsOn'] {
    const position = INSTANCES.indexOf(instance);
    if (position < 0 && instance !== 'Last') throw new NotSupported(`a Holiday on the ${instance} day`);
    const falls = inMask(mask);
    return (day) => {
        if (!falls(day)) return false;
        const date = new ApexDate(day);
        const start = day - date.day + 1;
        const days = Array.from({ length: date.daysInMonth }, (_, i) => start + i).filter(falls);
        return day === (instance === 'Last' ? days.at(-1) : days[position]);
    };
}
