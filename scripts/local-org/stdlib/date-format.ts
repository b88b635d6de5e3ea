/** Java's SimpleDateFormat patterns. Names of months and days are English: the local org knows no other. */
import { apexException, NotSupported } from '../kernel/exceptions.ts';
import { ApexDate, MONTHS } from '../kernel/temporal.ts';
import { localDate, localTime, zoneOffset } from './zones.ts';

const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

const pad = (n: number, width: number): string => String(n).padStart(width, '0');
const mod = (n: number, m: number): number => ((n % m) + m) % m;
/** Sunday is 0. */
const weekday = (d: ApexDate): number => mod(d.days + 4, 7);

/** Weeks as Java's calendar of the United States counts them: from Sunday, week 1 holds January 1. */
function weekOf(d: ApexDate, start: ApexDate): number {
    return Math.floor((d.days - start.days + weekday(start)) / 7) + 1;
}
function weekYear(d: ApexDate): { week: number; year: number } {
    const nextYear = ApexDate.of(d.year + 1, 1, 1);
    if (d.days >= nextYear.days - weekday(nextYear)) return { week: 1, year: d.year + 1 };
    return { week: weekOf(d, ApexDate.of(d.year, 1, 1)), year: d.year };
}

const offsetText = (ms: number, colon: string): string => {
    const minutes = Math.abs(ms) / 60_000;
    return `${ms < 0 ? '-' : '+'}${pad(Math.floor(minutes / 60), 2)}${colon}${pad(Math.floor(minutes % 60), 2)}`;
};
/** Intl gives many zones as GMT+1 where Java has letters. */
const SHORT_ZONES: Record<string, string> = {
    'Central European Standard Time': 'CET',
    'Central European Summer Time': 'CEST',
    'Western European Standard Time': 'WET',
    'Western European Summer Time': 'WEST',
    'Eastern European Standard Time': 'EET',
    'Eastern European Summer Time': 'EEST',
    'British Summer Time': 'BST',
    'India Standard Time': 'IST',
    'Japan Standard Time': 'JST'
};
function zoneName(zone: string, ms: number, long: boolean): string {
    if (zone === 'GMT' || zone === 'UTC')
        return long ? (zone === 'GMT' ? 'Greenwich Mean Time' : 'Coordinated Universal Time') : zone;
    const name = (style: 'long' | 'short'): string =>
        new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: style })
            .formatToParts(ms)
            .find((p) => p.type === 'timeZoneName')!.value;
    if (long) return name('long');
    const short = SHORT_ZONES[name('long')] ?? name('short');
    if (/^GMT[+-]/.test(short)) throw new NotSupported(`short name of time zone ${zone}`);
    return short;
}

/** An instant shown on a zone's clock by a SimpleDateFormat pattern; throws IllegalArgumentException for an unknown letter. */
export function formatWith(pattern: string, ms: number, zone: string): string {
    const d = localDate(zone, ms);
    const time = localTime(zone, ms);
    const hour = Math.floor(time / 3_600_000);
    const field = (letter: string, n: number): string => {
        switch (letter) {
            case 'G':
                return d.year > 0 ? 'AD' : 'BC';
            case 'y':
                return n === 2 ? pad(mod(d.year, 100), 2) : pad(d.year, n);
            case 'Y':
                return n === 2 ? pad(mod(weekYear(d).year, 100), 2) : pad(weekYear(d).year, n);
            case 'M':
            case 'L':
                return n >= 4 ? MONTHS[d.month - 1]! : n === 3 ? MONTHS[d.month - 1]!.slice(0, 3) : pad(d.month, n);
            case 'w':
                return pad(weekYear(d).week, n);
            case 'W':
                return pad(weekOf(d, ApexDate.of(d.year, d.month, 1)), n);
            case 'D':
                return pad(d.days - ApexDate.of(d.year, 1, 1).days + 1, n);
            case 'd':
                return pad(d.day, n);
            case 'F':
                return pad(Math.floor((d.day - 1) / 7) + 1, n);
            case 'E':
                return n >= 4 ? DAYS[weekday(d)]! : DAYS[weekday(d)]!.slice(0, 3);
            case 'u':
                return pad(weekday(d) || 7, n);
            case 'a':
                return hour < 12 ? 'AM' : 'PM';
            case 'H':
                return pad(hour, n);
            case 'k':
                return pad(hour || 24, n);
            case 'K':
                return pad(hour % 12, n);
            case 'h':
                return pad(hour % 12 || 12, n);
            case 'm':
                return pad(Math.floor(time / 60_000) % 60, n);
            case 's':
                return pad(Math.floor(time / 1000) % 60, n);
            case 'S':
                return pad(time % 1000, n);
            case 'z':
                return zoneName(zone, ms, n >= 4);
            case 'Z':
                return offsetText(zoneOffset(zone, ms), '');
            case 'X': {
                const offset = zoneOffset(zone, ms);
                if (offset === 0) return 'Z';
                return n === 1 ? offsetText(offset, '').slice(0, 3) : offsetText(offset, n === 2 ? '' : ':');
            }
        }
        throw apexException('System.IllegalArgumentException', `Illegal pattern character '${letter}'`);
    };
    return pattern.replace(
        /''|'((?:[^']|'')*)'|([A-Za-z])\2*/g,
        (token, quoted: string | undefined, letter: string | undefined) =>
            letter ? field(letter, token.length) : quoted === undefined ? "'" : quoted.replaceAll("''", "'")
    );
}

export interface Parsed {
    year: number;
    month: number;
    day: number;
    hour: number;
    minute: number;
    second: number;
}

/** Reads a text by a pattern of numbers and `a`; null when it does not fit or a part is out of range. */
export function parseWith(pattern: string, text: string): Parsed | null {
    const letters: string[] = [];
    const source = pattern.replace(/([A-Za-z])\1*|[^A-Za-z]/g, (token, letter: string | undefined) => {
        if (!letter) return /\s/.test(token) ? '\\s' : token.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
        letters.push(letter);
        return letter === 'a' ? '([AaPp][Mm])' : letter === 'y' ? '(\\d{1,4})' : '(\\d{1,2})';
    });
    const m = new RegExp(`^\\s*${source}\\s*$`).exec(text);
    if (!m) return null;
    const value = (letter: string): number | undefined =>
        letters.includes(letter) ? Number(m[letters.indexOf(letter) + 1]) : undefined;
    const half = letters.includes('a') ? m[letters.indexOf('a') + 1]!.toUpperCase() : null;
    const clock = value('h');
    const hour = clock === undefined ? (value('H') ?? 0) : (clock % 12) + (half === 'PM' ? 12 : 0);
    const parsed = {
        year: value('y') ?? 1970,
        month: value('M') ?? 1,
        day: value('d') ?? 1,
        hour,
        minute: value('m') ?? 0,
        second: value('s') ?? 0
    };
    const ok =
        parsed.month >= 1 &&
        parsed.month <= 12 &&
        parsed.day >= 1 &&
        parsed.day <= ApexDate.of(parsed.year, parsed.month, 1).daysInMonth;
    return ok && hour < 24 && (clock ?? 1) <= 12 && parsed.minute < 60 && parsed.second < 60 ? parsed : null;
}
