/** Formats of the running user's locale. Salesforce uses ICU's short formats with a four-digit year. */
import { NotSupported } from '../kernel/exceptions.ts';
import { userLocale } from './zones.ts';

export const localeTag = (locale: string): string => locale.replaceAll('_', '-');

/** Date pattern and time pattern with what stands between them; https://help.salesforce.com/s/articleView?id=sf.admin_supported_date_time_format.htm */
const FORMATS: Record<string, [date: string, separator: string, time: string]> = {
    en_US: ['M/d/yyyy', ', ', 'h:mm a'],
    en_GB: ['dd/MM/yyyy', ', ', 'HH:mm'],
    en_IE: ['dd/MM/yyyy', ', ', 'HH:mm'],
    en_AU: ['d/MM/yyyy', ', ', 'h:mm a'],
    en_IN: ['dd/MM/yyyy', ', ', 'h:mm a'],
    de_DE: ['dd.MM.yyyy', ', ', 'HH:mm'],
    de_AT: ['dd.MM.yyyy', ', ', 'HH:mm'],
    de_CH: ['dd.MM.yyyy', ', ', 'HH:mm'],
    fr_FR: ['dd/MM/yyyy', ' ', 'HH:mm'],
    es_ES: ['d/M/yyyy', ', ', 'H:mm'],
    it_IT: ['dd/MM/yyyy', ', ', 'HH:mm'],
    nl_NL: ['dd-MM-yyyy', ' ', 'HH:mm'],
    pt_BR: ['dd/MM/yyyy', ' ', 'HH:mm'],
    sv_SE: ['yyyy-MM-dd', ' ', 'HH:mm'],
    ja_JP: ['yyyy/MM/dd', ' ', 'H:mm']
};

export function localeFormats(locale = userLocale()): { date: string; separator: string; time: string } {
    const known = FORMATS[locale];
    if (!known) throw new NotSupported(`date format of locale ${locale}`);
    const [date, separator, time] = known;
    return { date, separator, time };
}

/** First day of the week in a locale: 1 is Monday, 7 Sunday. */
export function firstDayOfWeek(locale = userLocale()): number {
    const tag = new Intl.Locale(localeTag(locale)) as Intl.Locale & {
        weekInfo?: { firstDay: number };
        getWeekInfo?(): { firstDay: number };
    };
    // Node 20 has the property, later versions the method.
    return (tag.getWeekInfo?.() ?? tag.weekInfo!).firstDay;
}

/** Grouped, at most three digits after the point, half even: Java's NumberFormat. `digits` is a plain decimal text. */
export function formatNumber(digits: string): string {
    const options = { maximumFractionDigits: 3, roundingMode: 'halfEven' } as Intl.NumberFormatOptions;
    return new Intl.NumberFormat(localeTag(userLocale()), options).format(digits as unknown as number);
}
