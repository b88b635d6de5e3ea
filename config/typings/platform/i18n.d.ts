// Ambient: who the user is, and the user's language, locale and money (LWC Developer Guide, "Access Internationalization Properties").

declare module '@salesforce/i18n/lang' {
    /** BCP 47 tag of the user's language, such as `en-US`: the language of the labels. */
    const lang: string;
    export default lang;
}

declare module '@salesforce/i18n/locale' {
    /** BCP 47 tag of the user's locale, such as `de-AT`: how numbers and dates are written. */
    const locale: string;
    export default locale;
}

declare module '@salesforce/i18n/timeZone' {
    /** IANA name of the user's time zone, such as `Europe/Vienna`. */
    const timeZone: string;
    export default timeZone;
}

declare module '@salesforce/i18n/currency' {
    /** ISO 4217 code of the user's currency, such as `EUR`. */
    const currency: string;
    export default currency;
}

declare module '@salesforce/user/Id' {
    /** The signed-in user (LWC Developer Guide, "Get Information About the Current User"). */
    const userId: string;
    export default userId;
}
