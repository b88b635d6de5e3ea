import { localDate, toLocal } from '../stdlib/zones.ts';
import { ApexDate } from '../kernel/temporal.ts';
import type { DateFunction } from './ast.ts';

const DAY = 86_400_000;

/** Days since 1970 on the zone's calendar. */
export const localDay = (ms: number, zone: string): number => localDate(zone, ms).days;

/**
 * A fiscal calendar in one number, so that it can stand in SQL: the month it starts in, plus 100 when the fiscal year
 * has the name of the year it starts in rather than ends in.
 */
export const fiscalCode = (startMonth: number, namedByStart: boolean): number => startMonth + (namedByStart ? 100 : 0);

/** Value of a SOQL date function at an instant, read on the zone's clock. */
export function datePart(fn: DateFunction | string, ms: number, zone: string, fiscal: number): number {
    const local = toLocal(zone, ms);
    const date = new ApexDate(Math.floor(local / DAY));
    const start = fiscal % 100;
    const fiscalMonth = ((date.month - start + 12) % 12) + 1;
    switch (fn) {
        case 'CALENDAR_YEAR':
            return date.year;
        case 'CALENDAR_QUARTER':
            return Math.ceil(date.month / 3);
        case 'CALENDAR_MONTH':
            return date.month;
        case 'DAY_IN_MONTH':
            return date.day;
        case 'DAY_IN_WEEK':
            return weekday(date.days) + 1;
        case 'DAY_IN_YEAR':
            return date.days - ApexDate.of(date.year, 1, 1).days + 1;
        case 'WEEK_IN_MONTH':
            return Math.ceil(date.day / 7);
        case 'WEEK_IN_YEAR':
            return Math.ceil((date.days - ApexDate.of(date.year, 1, 1).days + 1) / 7);
        case 'HOUR_IN_DAY':
            return Math.floor((local - date.days * DAY) / 3_600_000);
        case 'FISCAL_MONTH':
            return fiscalMonth;
        case 'FISCAL_QUARTER':
            return Math.ceil(fiscalMonth / 3);
        case 'FISCAL_YEAR':
            return fiscalYearStart(date, start).year + (start > 1 && fiscal < 100 ? 1 : 0);
    }
    throw new Error(`Unknown date function ${fn}`);
}

/** 0 Sunday .. 6 Saturday. */
export const weekday = (days: number): number => (((days + 4) % 7) + 7) % 7;

/** First day of the fiscal year that a date is in. */
export const fiscalYearStart = (date: ApexDate, startMonth: number): ApexDate =>
    ApexDate.of(date.month < startMonth ? date.year - 1 : date.year, startMonth, 1);
