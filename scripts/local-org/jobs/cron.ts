/**
 * Cron expressions of `System.schedule`: seconds minutes hours day-of-month month day-of-week [year].
 * https://developer.salesforce.com/docs/atlas.en-us.apexcode.meta/apexcode/apex_scheduler.htm
 */
import { apexException } from '../kernel/exceptions.ts';
import { ApexDate } from '../kernel/temporal.ts';
import { fromLocal, toLocal } from '../stdlib/zones.ts';

const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const DAYS = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];
const DAY = 86_400_000;
/** The last year an expression can name; no fire time is looked for beyond it. */
const END = ApexDate.of(2100, 1, 1).days;

type DayTest = (date: ApexDate) => boolean;

export class CronExpression {
    private constructor(
        private readonly second: number,
        private readonly minute: number,
        private readonly hours: ReadonlySet<number>,
        private readonly isDay: DayTest
    ) {}

    /** Throws System.AsyncException for what the platform would not schedule. */
    static parse(text: string): CronExpression {
        const parts = text.trim().split(/\s+/);
        if (parts.length < 6 || parts.length > 7) throw invalid(text);
        const [seconds, minutes, hours, dayOfMonth, month, dayOfWeek, year = '*'] = parts.map((p) =>
            p.toUpperCase()
        ) as [string, string, string, string, string, string, string?];
        if ((dayOfMonth === '?') === (dayOfWeek === '?')) throw invalid(text);
        const months = numbers(text, month, 1, 12, MONTHS);
        const years = year === '*' ? null : numbers(text, year, 1970, 2099);
        const day = dayOfMonth === '?' ? weekDayTest(text, dayOfWeek) : monthDayTest(text, dayOfMonth);
        return new CronExpression(
            single(text, seconds),
            single(text, minutes),
            numbers(text, hours, 0, 23),
            (date) => months.has(date.month) && (years === null || years.has(date.year)) && day(date)
        );
    }

    /** The first fire time after an instant, on the clocks of a time zone; null when there is none before 2100. */
    next(after: number, zone: string): number | null {
        const today = Math.floor(toLocal(zone, after) / DAY);
        for (let days = today; days < END; days++) {
            if (!this.isDay(new ApexDate(days))) continue;
            for (const hour of [...this.hours].sort((a, b) => a - b)) {
                const at = fromLocal(zone, days * DAY + hour * 3_600_000 + this.minute * 60_000 + this.second * 1000);
                if (at > after) return at;
            }
        }
        return null;
    }
}

const invalid = (text: string): Error => apexException('System.AsyncException', `Illegal cron expression: ${text}`);

/** Seconds and minutes are one number each: Apex is scheduled at most hourly. */
function single(text: string, part: string): number {
    const values = /^\d+$/.test(part) ? numbers(text, part, 0, 59) : null;
    if (!values)
        throw apexException('System.AsyncException', `Seconds and minutes must be specified as integers: ${part}`);
    return [...values][0]!;
}

function numbers(text: string, part: string, min: number, max: number, names: readonly string[] = []): Set<number> {
    const value = (word: string): number => {
        const named = names.indexOf(word);
        const n = named >= 0 ? named + min : /^\d+$/.test(word) ? Number(word) : NaN;
        if (!(n >= min && n <= max)) throw invalid(text);
        return n;
    };
    const found = new Set<number>();
    for (const item of part.split(',')) {
        const [range = '', stepText] = item.split('/');
        const step = stepText === undefined ? 1 : Number(stepText);
        if (!(step >= 1)) throw invalid(text);
        const [from, to] =
            range === '*'
                ? [min, max]
                : range.includes('-')
                  ? (range.split('-').map(value) as [number, number])
                  : [value(range), stepText === undefined ? value(range) : max];
        // A range may pass the end: FRI-MON.
        for (let n = from, guard = 0; guard <= max - min; n = n === max ? min : n + 1, guard++) {
            if (guard % step === 0) found.add(n);
            if (n === to) break;
        }
    }
    return found;
}

const lastOf = (date: ApexDate): number => ApexDate.of(date.year, date.month + 1, 1).plusDays(-1).day;
/** 1 is Sunday; 1970-01-01 was a Thursday. */
const weekDay = (date: ApexDate): number => ((((date.days + 4) % 7) + 7) % 7) + 1;

function monthDayTest(text: string, part: string): DayTest {
    if (part === 'L') return (date) => date.day === lastOf(date);
    if (part === 'LW')
        return (date) => date.day === nearestWeekday(ApexDate.of(date.year, date.month, lastOf(date))).day;
    const nearest = /^(\d+)W$/.exec(part);
    if (nearest) {
        const day = Number(nearest[1]);
        return (date) =>
            day <= lastOf(date) && date.day === nearestWeekday(ApexDate.of(date.year, date.month, day)).day;
    }
    const days = numbers(text, part, 1, 31);
    return (date) => days.has(date.day);
}

/** The Monday-to-Friday day nearest to a date, in the same month. */
function nearestWeekday(date: ApexDate): ApexDate {
    const day = weekDay(date);
    if (day === 7) return date.day === 1 ? date.plusDays(2) : date.plusDays(-1);
    if (day === 1) return date.day === lastOf(date) ? date.plusDays(-2) : date.plusDays(1);
    return date;
}

function weekDayTest(text: string, part: string): DayTest {
    if (part === 'L') return (date) => weekDay(date) === 7;
    const special = /^(\d|[A-Z]{3})(L|#(\d))$/.exec(part);
    if (special) {
        const [day] = numbers(text, special[1]!, 1, 7, DAYS);
        const nth = special[3] === undefined ? null : Number(special[3]);
        return (date) =>
            weekDay(date) === day && (nth === null ? date.day + 7 > lastOf(date) : Math.ceil(date.day / 7) === nth);
    }
    const days = numbers(text, part, 1, 7, DAYS);
    return (date) => days.has(weekDay(date));
}
