import currency from '@salesforce/i18n/currency';
import lang from '@salesforce/i18n/lang';
import locale from '@salesforce/i18n/locale';
import timeZone from '@salesforce/i18n/timeZone';

/** How one user reads. The language of words and the locale of numbers and dates are two settings in Salesforce. */
export interface UserFormat {
    /** BCP 47 tag of the labels' language. */
    readonly lang: string;
    /** BCP 47 tag for numbers and dates. */
    readonly locale: string;
    /** IANA time zone. */
    readonly timeZone: string;
    /** ISO 4217 code. */
    readonly currency: string;
}

/** The signed-in user. */
export const USER: UserFormat = { lang, locale, timeZone, currency };
