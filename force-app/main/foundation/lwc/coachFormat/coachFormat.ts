/**
 * Words, dates, numbers and money as the user reads them. Pure: the same arguments give the same text; "now" and the
 * user can be passed in, and default to the clock and the signed-in user.
 *
 * Dates travel as 'yyyy-MM-dd' and have no time zone; moments travel as ISO 8601 strings and are shown on the user's
 * calendar.
 */
import labelWhen from '@salesforce/label/c.Coach_Ui_When';

import { formatMessage } from './message';
import type { MessageArgument } from './message';
import { USER } from './user';
import type { UserFormat } from './user';

export type { MessageArgument } from './message';
export { USER } from './user';
export type { UserFormat } from './user';

const DAY_MS = 86_400_000;

/** Fills the placeholders of a label; see `formatMessage` for what a label may hold. */
export function say(label: string, ...values: MessageArgument[]): string {
    return formatMessage(label, values, USER);
}

/** The calendar day of a moment where the user is, as 'yyyy-MM-dd'. */
export function dayOf(moment: Date, user: UserFormat = USER): string {
    // The Swedish locale writes dates the ISO way.
    return new Intl.DateTimeFormat('sv-SE', { timeZone: user.timeZone }).format(moment);
}

/** Whole days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
    return Math.round((dayToTime(to) - dayToTime(from)) / DAY_MS);
}

/** A day as milliseconds at midnight UTC, for arithmetic and for axes. */
export function dayToTime(day: string): number {
    return Date.parse(`${day}T00:00:00Z`);
}

/** The inverse of {@link dayToTime}. */
export function timeToDay(time: number): string {
    return new Date(time).toISOString().slice(0, 10);
}

/** "30 Oct" in the year of `today`, else "30 Oct 2025"; order and names follow the user's locale. */
export function formatDay(day: string, today: string = dayOf(new Date()), user: UserFormat = USER): string {
    const sameYear = day.slice(0, 4) === today.slice(0, 4);
    return new Intl.DateTimeFormat(user.locale, {
        day: 'numeric',
        month: 'short',
        timeZone: 'UTC',
        ...(sameYear ? {} : { year: 'numeric' })
    }).format(dayToTime(day));
}

/** "3 weeks ago", "yesterday", "in 2 months": the distance of a day, in the unit that people would use. */
export function formatDistance(day: string, today: string = dayOf(new Date()), user: UserFormat = USER): string {
    const days = daysBetween(today, day);
    const size = Math.abs(days);
    const words = new Intl.RelativeTimeFormat(user.lang, { numeric: 'auto' });
    if (size < 14) return words.format(days, 'day');
    if (size < 60) return words.format(Math.round(days / 7), 'week');
    if (size < 730) return words.format(Math.round(days / 30.44), 'month');
    return words.format(Math.round(days / 365.25), 'year');
}

/** "3 weeks ago, 30 Oct": a moment as people say it. */
export function formatWhen(moment: string, now: Date = new Date(), user: UserFormat = USER): string {
    const day = dayOf(new Date(moment), user);
    const today = dayOf(now, user);
    return formatMessage(labelWhen, [formatDistance(day, today, user), formatDay(day, today, user)], user);
}

/** An amount, short for the eye ("€1.2M") and in full for hovering and for screen readers. */
export interface MoneyText {
    readonly short: string;
    readonly full: string;
}

/** Money in a currency (ISO 4217; the user's own by default). */
export function formatMoney(amount: number, currency: string = USER.currency, user: UserFormat = USER): MoneyText {
    const style = { style: 'currency', currency } as const;
    const short = { ...style, notation: 'compact', minimumFractionDigits: 0, maximumFractionDigits: 1 } as const;
    return {
        short: new Intl.NumberFormat(user.locale, short).format(amount),
        full: new Intl.NumberFormat(user.locale, style).format(amount)
    };
}
