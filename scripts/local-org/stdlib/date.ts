import { currentTransaction } from '../kernel/engine.ts';
import { apexException } from '../kernel/exceptions.ts';
import { platformType } from '../kernel/platform-type.ts';
import { ApexDate, ApexDatetime } from '../kernel/temporal.ts';
import type { ApexValue } from '../kernel/values.ts';
import { nonNullMethods, nonNullStatics } from './arguments.ts';
import { formatWith, parseWith } from './date-format.ts';
import { firstDayOfWeek, localeFormats } from './locale.ts';
import { localDate, userZone } from './zones.ts';
import { apexToString } from './text.ts';

const invalidDate = (text: string) => apexException('System.TypeException', `Invalid date: ${text}`);

/** Today by the running user's time zone and the org's clock. */
export const today = (): ApexDate => localDate(userZone(), currentTransaction().now());

const leap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** `yyyy-MM-dd`, one digit for month and day allowed; a time after it (`Date.valueOf` takes what String.valueOf(Datetime) gives) is not looked at. */
function dateOf(text: string): ApexDate {
    const m = /^\s*(\d{4})-(\d{1,2})-(\d{1,2})(?:[ T].*)?$/.exec(text);
    const [year, month, day] = m ? m.slice(1).map(Number) : [];
    if (!m || month! < 1 || month! > 12 || day! < 1 || day! > ApexDate.of(year!, month!, 1).daysInMonth)
        throw invalidDate(text);
    return ApexDate.of(year!, month!, day!);
}

function startOfWeek(d: ApexDate): ApexDate {
    // 1970-01-01 was a Thursday; days of the week as 1 (Monday) to 7.
    const weekday = ((((d.days + 3) % 7) + 7) % 7) + 1;
    return d.plusDays(-((weekday - firstDayOfWeek() + 7) % 7));
}

platformType({
    name: 'System.Date',
    test: (v) => v instanceof ApexDate,
    statics: {
        ...nonNullStatics({
            'Integer daysInMonth(Integer year, Integer month)': (year: number, month: number) =>
                ApexDate.of(year, month, 1).daysInMonth,
            'Boolean isLeapYear(Integer year)': leap,
            'Date newInstance(Integer year, Integer month, Integer day)': (y: number, m: number, d: number) =>
                ApexDate.of(y, m, d),
            'Date parse(String text)': (text: string) => {
                const parts = parseWith(localeFormats().date, text);
                if (!parts) throw invalidDate(text);
                return ApexDate.of(parts.year, parts.month, parts.day);
            },
            'Date valueOf(String text)': dateOf,
            'Date valueOf(Object value)': (v: ApexValue) => {
                if (v instanceof ApexDate) return v;
                if (v instanceof ApexDatetime) return localDate(userZone(), v.ms);
                if (typeof v === 'string') return dateOf(v);
                throw invalidDate(apexToString(v));
            }
        }),
        'Date today()': today
    },
    methods: {
        ...nonNullMethods({
            'Date addDays(Integer days)': (d: ApexDate, n: number) => d.plusDays(n),
            'Date addMonths(Integer months)': (d: ApexDate, n: number) => d.plusMonths(n),
            'Date addYears(Integer years)': (d: ApexDate, n: number) => d.plusMonths(12 * n),
            'Integer day()': (d: ApexDate) => d.day,
            'Integer dayOfYear()': (d: ApexDate) => d.days - ApexDate.of(d.year, 1, 1).days + 1,
            'Integer daysBetween(Date other)': (d: ApexDate, other: ApexDate) => other.days - d.days,
            'String format()': (d: ApexDate) => formatWith(localeFormats().date, d.days * 86_400_000, 'GMT'),
            'Boolean isSameDay(Date other)': (d: ApexDate, other: ApexDate) => d.days === other.days,
            'Integer month()': (d: ApexDate) => d.month,
            // By months and years alone; the day of the month does not count.
            'Integer monthsBetween(Date other)': (d: ApexDate, other: ApexDate) =>
                (other.year - d.year) * 12 + other.month - d.month,
            'Date toStartOfMonth()': (d: ApexDate) => ApexDate.of(d.year, d.month, 1),
            'Date toStartOfWeek()': startOfWeek,
            'Integer year()': (d: ApexDate) => d.year
        }),
        'Boolean equals(Object other)': (d: ApexDate, other: ApexValue) =>
            other instanceof ApexDate && d.days === other.days,
        'Integer hashCode()': (d: ApexDate) => d.days,
        'String toString()': (d: ApexDate) => d.toString()
    }
});
