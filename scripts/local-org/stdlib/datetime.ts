import { currentTransaction } from '../kernel/engine.ts';
import { apexException } from '../kernel/exceptions.ts';
import { platformType } from '../kernel/platform-type.ts';
import { ApexDate, ApexDatetime, ApexTime } from '../kernel/temporal.ts';
import type { ApexValue } from '../kernel/values.ts';
import { nonNullMethods, nonNullStatics, nullArgument } from './arguments.ts';
import { formatWith, parseWith } from './date-format.ts';
import { localeFormats } from './locale.ts';
import { toInt32 } from './numbers.ts';
import { apexToString } from './text.ts';
import { fromLocal, isZone, localDate, localTime, userZone, zonedText } from './zones.ts';

const DAY = 86_400_000;
const HOUR = 3_600_000;
const GMT = 'GMT';

const invalid = (text: string) => apexException('System.TypeException', `Invalid date/time: ${text}`);
export const now = (): ApexDatetime => new ApexDatetime(currentTransaction().now());

const clock = (hour: number, minute: number, second: number, ms = 0): number =>
    hour * HOUR + minute * 60_000 + second * 1000 + ms;
const at = (zone: string, date: ApexDate, time = 0): ApexDatetime =>
    new ApexDatetime(fromLocal(zone, date.days * DAY + time));
/** Clock parts in a zone. */
const part = (unit: number, size: number) => (d: ApexDatetime, zone: string) =>
    Math.floor(localTime(zone, d.ms) / unit) % size;
const hour = part(HOUR, 24);
const minute = part(60_000, 60);
const second = part(1000, 60);
const millisecond = part(1, 1000);
const date = (d: ApexDatetime, zone: string): ApexDate => localDate(zone, d.ms);
const dayOfYear = (d: ApexDate): number => d.days - ApexDate.of(d.year, 1, 1).days + 1;

/** Months and years move the wall clock of GMT; days and below are fixed lengths (a day is 24 hours whatever the zone does). */
const plusMonths = (d: ApexDatetime, n: number): ApexDatetime =>
    at(GMT, date(d, GMT).plusMonths(n), localTime(GMT, d.ms));
const plus = (unit: number) => (d: ApexDatetime, n: number) => new ApexDatetime(d.ms + n * unit);

/** `yyyy-MM-dd HH:mm:ss` on a zone's clock; also ISO 8601 with an offset, which then decides. */
function datetimeOf(text: string, zone: string): ApexDatetime {
    const m =
        /^\s*(\d{4})-(\d{1,2})-(\d{1,2})[ T](\d{1,2}):(\d{1,2}):(\d{1,2})(?:\.(\d{1,3}))?\s*(Z|[+-]\d{2}:?\d{2})?$/.exec(
            text
        );
    if (!m) throw invalid(text);
    const [year, month, day, h, min, s] = m.slice(1, 7).map(Number) as [number, number, number, number, number, number];
    if (
        month < 1 ||
        month > 12 ||
        day < 1 ||
        day > ApexDate.of(year, month, 1).daysInMonth ||
        h > 23 ||
        min > 59 ||
        s > 59
    )
        throw invalid(text);
    const time = clock(h, min, s, Number((m[7] ?? '0').padEnd(3, '0')));
    return at(m[8] ? (m[8] === 'Z' ? GMT : GMT + m[8]) : zone, ApexDate.of(year, month, day), time);
}

function formatIn(d: ApexDatetime, pattern: string, zone: string): string {
    // An unknown zone falls back to GMT, as java.util.TimeZone does.
    return formatWith(pattern, d.ms, isZone(zone) ? zone : GMT);
}

function shortFormat(d: ApexDatetime): string {
    const f = localeFormats();
    return formatWith(`${f.date}${f.separator.replaceAll(',', "','")}${f.time}`, d.ms, userZone());
}

function parse(text: string): ApexDatetime {
    const f = localeFormats();
    const p = parseWith(`${f.date}${f.separator}${f.time}`, text) ?? parseWith(`${f.date} ${f.time}`, text);
    if (!p) throw invalid(text);
    return at(userZone(), ApexDate.of(p.year, p.month, p.day), clock(p.hour, p.minute, p.second));
}

function instance(zone: () => string) {
    return {
        date: (d: ApexDate, t: ApexTime | null) => at(zone(), d, t?.ms ?? 0),
        day: (y: number, m: number, d: number) => at(zone(), ApexDate.of(y, m, d)),
        full: (y: number, mo: number, d: number, h: number, mi: number, s: number) =>
            at(zone(), ApexDate.of(y, mo, d), clock(h, mi, s))
    };
}
const inUserZone = instance(userZone);
const inGmt = instance(() => GMT);

platformType({
    name: 'System.Datetime',
    // A Date is one, too: midnight of GMT, as an assignment gives.
    test: (v) => v instanceof ApexDatetime || v instanceof ApexDate,
    convert: (v) => (v instanceof ApexDate ? new ApexDatetime(v.days * DAY) : v),
    statics: nonNullStatics({
        'Datetime newInstance(Date date, Time time)': inUserZone.date,
        'Datetime newInstance(Integer year, Integer month, Integer day)': inUserZone.day,
        'Datetime newInstance(Integer year, Integer month, Integer day, Integer hour, Integer minute, Integer second)':
            inUserZone.full,
        'Datetime newInstance(Long milliseconds)': (ms: bigint) => new ApexDatetime(Number(ms)),
        'Datetime newInstanceGmt(Date date, Time time)': inGmt.date,
        'Datetime newInstanceGmt(Integer year, Integer month, Integer day)': inGmt.day,
        'Datetime newInstanceGmt(Integer year, Integer month, Integer day, Integer hour, Integer minute, Integer second)':
            inGmt.full,
        'Datetime now()': now,
        'Datetime parse(String text)': parse,
        'Datetime valueOf(String text)': (text: string) => datetimeOf(text, userZone()),
        'Datetime valueOf(Object value)': (v: ApexValue) => {
            if (v instanceof ApexDatetime) return v;
            if (v instanceof ApexDate) return at(userZone(), v);
            if (typeof v === 'string') return datetimeOf(v, userZone());
            throw invalid(apexToString(v));
        },
        'Datetime valueOfGmt(String text)': (text: string) => datetimeOf(text, GMT)
    }),
    methods: {
        ...nonNullMethods({
            'Datetime addDays(Integer days)': plus(DAY),
            'Datetime addHours(Integer hours)': plus(HOUR),
            'Datetime addMinutes(Integer minutes)': plus(60_000),
            'Datetime addMonths(Integer months)': plusMonths,
            'Datetime addSeconds(Integer seconds)': plus(1000),
            'Datetime addYears(Integer years)': (d: ApexDatetime, n: number) => plusMonths(d, 12 * n),
            'String formatGmt(String pattern)': (d: ApexDatetime, pattern: string) => formatWith(pattern, d.ms, GMT),
            'Boolean isSameDay(Datetime other)': (d: ApexDatetime, other: ApexDatetime) =>
                date(d, userZone()).days === date(other, userZone()).days
        }),
        'Date date()': (d: ApexDatetime) => date(d, userZone()),
        'Date dateGmt()': (d: ApexDatetime) => date(d, GMT),
        'Integer day()': (d: ApexDatetime) => date(d, userZone()).day,
        'Integer dayGmt()': (d: ApexDatetime) => date(d, GMT).day,
        'Integer dayOfYear()': (d: ApexDatetime) => dayOfYear(date(d, userZone())),
        'Integer dayOfYearGmt()': (d: ApexDatetime) => dayOfYear(date(d, GMT)),
        'String format()': shortFormat,
        'String format(String pattern)': (d: ApexDatetime, pattern: string | null) =>
            pattern === null ? shortFormat(d) : formatWith(pattern, d.ms, userZone()),
        'String format(String pattern, String zone)': (
            d: ApexDatetime,
            pattern: string | null,
            zone: string | null
        ) => {
            if (pattern === null) throw nullArgument(1);
            return formatIn(d, pattern, zone ?? userZone());
        },
        'String formatLong()': (d: ApexDatetime) => {
            const f = localeFormats();
            return formatWith(
                `${f.date}${f.separator.replaceAll(',', "','")}${f.time.replace('mm', 'mm:ss')} z`,
                d.ms,
                userZone()
            );
        },
        'Long getTime()': (d: ApexDatetime) => BigInt(d.ms),
        'Integer hour()': (d: ApexDatetime) => hour(d, userZone()),
        'Integer hourGmt()': (d: ApexDatetime) => hour(d, GMT),
        'Integer millisecond()': (d: ApexDatetime) => millisecond(d, userZone()),
        'Integer millisecondGmt()': (d: ApexDatetime) => millisecond(d, GMT),
        'Integer minute()': (d: ApexDatetime) => minute(d, userZone()),
        'Integer minuteGmt()': (d: ApexDatetime) => minute(d, GMT),
        'Integer month()': (d: ApexDatetime) => date(d, userZone()).month,
        'Integer monthGmt()': (d: ApexDatetime) => date(d, GMT).month,
        'Integer second()': (d: ApexDatetime) => second(d, userZone()),
        'Integer secondGmt()': (d: ApexDatetime) => second(d, GMT),
        'Time time()': (d: ApexDatetime) => new ApexTime(localTime(userZone(), d.ms)),
        'Time timeGmt()': (d: ApexDatetime) => new ApexTime(localTime(GMT, d.ms)),
        'Integer year()': (d: ApexDatetime) => date(d, userZone()).year,
        'Integer yearGmt()': (d: ApexDatetime) => date(d, GMT).year,
        'Boolean equals(Object other)': (d: ApexDatetime, other: ApexValue) =>
            other instanceof ApexDatetime && other.ms === d.ms,
        'Integer hashCode()': (d: ApexDatetime) => toInt32(BigInt(d.ms) ^ (BigInt(d.ms) >> 32n)),
        'String toString()': (d: ApexDatetime) => zonedText(d, GMT)
    }
});
