import type { UserContext } from '../../kernel/engine.ts';
import { bcp47 } from './display.ts';

/** Languages written from right to left. */
const RIGHT_TO_LEFT = new Set(['ar', 'fa', 'he', 'iw', 'ur', 'yi']);

/** Values of the `@salesforce/i18n/*` modules that depend on the user; the base components' defaults serve for the rest. */
export function i18nOf(
    user: Pick<UserContext, 'locale' | 'language' | 'timeZone' | 'currency'>
): Record<string, unknown> {
    const locale = bcp47(user.locale);
    const numbers = new Intl.NumberFormat(locale).formatToParts(-1234567.5);
    const symbol = (type: Intl.NumberFormatPartTypes, otherwise: string): string =>
        numbers.find((part) => part.type === type)?.value ?? otherwise;
    const money = new Intl.NumberFormat(locale, { style: 'currency', currency: user.currency }).formatToParts(1);
    const date = (dateStyle: 'short' | 'medium' | 'long'): string =>
        pattern(locale, dateStyle === 'short' ? { year: 'numeric', month: 'numeric', day: 'numeric' } : { dateStyle });
    const time = (timeStyle: 'short' | 'medium'): string => pattern(locale, { timeStyle });
    return {
        lang: bcp47(user.language),
        dir: RIGHT_TO_LEFT.has(user.language.slice(0, 2)) ? 'rtl' : 'ltr',
        locale,
        timeZone: user.timeZone,
        currency: user.currency,
        firstDayOfWeek: firstDayOfWeek(locale),
        'dateTime.shortDateFormat': date('short'),
        'dateTime.mediumDateFormat': date('medium'),
        'dateTime.longDateFormat': date('long'),
        'dateTime.shortTimeFormat': time('short'),
        'dateTime.mediumTimeFormat': time('medium'),
        'dateTime.shortDateTimeFormat': `${date('short')} ${time('short')}`,
        'dateTime.mediumDateTimeFormat': `${date('medium')} ${time('medium')}`,
        'dateTime.longDateTimeFormat': `${date('long')} ${time('medium')}`,
        'number.currencySymbol': money.find((part) => part.type === 'currency')?.value ?? user.currency,
        'number.currencyFormat': money[0]?.type === 'currency' ? '¤#,##0.00' : '#,##0.00 ¤',
        'number.decimalSeparator': symbol('decimal', '.'),
        'number.groupingSeparator': symbol('group', ','),
        'number.minusSign': symbol('minusSign', '-')
    };
}

/** 1 is Sunday, as the platform counts. */
function firstDayOfWeek(locale: string): number {
    const info = new Intl.Locale(locale) as Intl.Locale & {
        getWeekInfo?(): { firstDay: number };
        weekInfo?: { firstDay: number };
    };
    const firstDay = (info.getWeekInfo?.() ?? info.weekInfo)?.firstDay ?? 7;
    return (firstDay % 7) + 1;
}

/** A CLDR pattern (`M/d/yyyy`) of a format the runtime knows only by example. */
function pattern(locale: string, options: Intl.DateTimeFormatOptions): string {
    const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
    const twelveHours = format.resolvedOptions().hour12 ?? false;
    // Every field of this moment has one digit, so a second digit shows padding.
    return format
        .formatToParts(new Date(Date.UTC(2026, 2, 4, 5, 6, 7)))
        .map(({ type, value }) => {
            switch (type) {
                case 'year':
                    return value.length === 2 ? 'yy' : 'yyyy';
                case 'month':
                    return /^\d+$/.test(value)
                        ? 'M'.repeat(value.length)
                        : value.length > 3 && !value.endsWith('.')
                          ? 'MMMM'
                          : 'MMM';
                case 'day':
                    return 'd'.repeat(value.length);
                case 'hour':
                    return (twelveHours ? 'h' : 'H').repeat(value.length);
                case 'minute':
                    return 'mm';
                case 'second':
                    return 'ss';
                case 'dayPeriod':
                    return 'a';
                default:
                    return /[a-z]/i.test(value) ? `'${value}'` : value.replaceAll('\u202f', ' ');
            }
        })
        .join('');
}
