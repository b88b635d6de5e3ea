import { ApexDate } from '../kernel/temporal.ts';
import { queryError } from './errors.ts';
import { fiscalYearStart, weekday } from './date-parts.ts';

/** Days since 1970, `end` not included. */
export interface DayRange {
    start: number;
    end: number;
}

/** What date literals are relative to. */
export interface Calendar {
    /** Today in the running user's zone. */
    today: number;
    /** First day of the week of the user's locale: 0 Sunday, 1 Monday, ... */
    weekStart: number;
    /** 1-12. */
    fiscalStartMonth: number;
    /** The org's Period rows of a type, by start; empty when it has none. */
    periods(type: 'Quarter' | 'Year'): readonly DayRange[];
}

type Unit = 'DAY' | 'WEEK' | 'MONTH' | 'QUARTER' | 'YEAR' | 'FISCAL_QUARTER' | 'FISCAL_YEAR';

/**
 * The days a SOQL date literal stands for ("Date Formats and Date Literals in WHERE", SOQL and SOSL Reference).
 * `LAST_N_DAYS:n` ends with today; `LAST_N_` of longer units ends with the last whole unit; `NEXT_N_` starts with the next.
 */
export function literalRange(name: string, n: number | null, calendar: Calendar): DayRange {
    const one = (unit: Unit, offset: number): DayRange => unitRange(unit, offset, calendar);
    switch (name) {
        case 'TODAY':
            return one('DAY', 0);
        case 'YESTERDAY':
            return one('DAY', -1);
        case 'TOMORROW':
            return one('DAY', 1);
        case 'LAST_90_DAYS':
            return { start: calendar.today - 90, end: calendar.today + 1 };
        case 'NEXT_90_DAYS':
            return { start: calendar.today + 1, end: calendar.today + 91 };
    }
    const plain = /^(LAST|THIS|NEXT)_(WEEK|MONTH|QUARTER|YEAR|FISCAL_QUARTER|FISCAL_YEAR)$/.exec(name);
    if (plain) return one(plain[2] as Unit, { LAST: -1, THIS: 0, NEXT: 1 }[plain[1] as 'LAST' | 'THIS' | 'NEXT']);
    if (n === null) throw queryError('MALFORMED_QUERY', `unexpected token: '${name}'`);
    const ago = /^N_(\w+)S_AGO$/.exec(name);
    if (ago) return one(ago[1] as Unit, -n);
    const many = /^(LAST|NEXT)_N_(\w+)S$/.exec(name);
    if (!many) throw queryError('MALFORMED_QUERY', `unexpected token: '${name}'`);
    const unit = many[2] as Unit;
    if (many[1] === 'NEXT') return { start: one(unit, 1).start, end: one(unit, n).end };
    return unit === 'DAY'
        ? { start: calendar.today - n, end: calendar.today + 1 }
        : { start: one(unit, -n).start, end: one(unit, -1).end };
}

function unitRange(unit: Unit, offset: number, calendar: Calendar): DayRange {
    const today = new ApexDate(calendar.today);
    const months = (first: ApexDate, length: number): DayRange => {
        const month = first.month + offset * length;
        return { start: ApexDate.of(first.year, month, 1).days, end: ApexDate.of(first.year, month + length, 1).days };
    };
    switch (unit) {
        case 'DAY':
            return { start: calendar.today + offset, end: calendar.today + offset + 1 };
        case 'WEEK': {
            const start = calendar.today - ((weekday(calendar.today) - calendar.weekStart + 7) % 7) + offset * 7;
            return { start, end: start + 7 };
        }
        case 'MONTH':
            return months(today, 1);
        case 'QUARTER':
            return months(ApexDate.of(today.year, Math.floor((today.month - 1) / 3) * 3 + 1, 1), 3);
        case 'YEAR':
            return months(ApexDate.of(today.year, 1, 1), 12);
        case 'FISCAL_QUARTER': {
            const year = fiscalYearStart(today, calendar.fiscalStartMonth);
            const into = (today.year - year.year) * 12 + today.month - year.month;
            return ofPeriods('Quarter') ?? months(ApexDate.of(year.year, year.month + Math.floor(into / 3) * 3, 1), 3);
        }
        case 'FISCAL_YEAR':
            return ofPeriods('Year') ?? months(fiscalYearStart(today, calendar.fiscalStartMonth), 12);
    }

    /** Custom fiscal years have only Period rows; a standard one is worked out where the rows end. */
    function ofPeriods(type: 'Quarter' | 'Year'): DayRange | undefined {
        const periods = calendar.periods(type);
        const now = periods.findIndex((p) => p.start <= calendar.today && calendar.today < p.end);
        return now < 0 ? undefined : periods[now + offset];
    }
}

/** First day of the week in a locale such as `en_US`: 0 Sunday, 1 Monday, ... */
export function weekStartOf(locale: string): number {
    try {
        const l = new Intl.Locale(locale.replaceAll('_', '-')) as Intl.Locale & {
            weekInfo?: { firstDay: number };
            getWeekInfo?(): { firstDay: number };
        };
        return ((l.getWeekInfo?.() ?? l.weekInfo)?.firstDay ?? 7) % 7;
    } catch {
        return 0;
    }
}
