/** Immutable dates and times. Zones are IANA names; arithmetic on them lives with the standard library. */

/** A calendar date: days since 1970-01-01. */
export class ApexDate {
    constructor(readonly days: number) {}
    /** Month 1-12; overflowing days and months roll over as `Date.newInstance` does. */
    static of(year: number, month: number, day: number): ApexDate {
        const d = new Date(0);
        d.setUTCFullYear(year, month - 1, day);
        return new ApexDate(Math.floor(d.getTime() / 86_400_000));
    }
    /** From `yyyy-MM-dd`; null when it is not one. */
    static parseIso(text: string): ApexDate | null {
        const m = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
        if (!m) return null;
        const d = ApexDate.of(Number(m[1]), Number(m[2]), Number(m[3]));
        return d.toString() === text ? d : null;
    }
    private get js(): Date {
        return new Date(this.days * 86_400_000);
    }
    get year(): number {
        return this.js.getUTCFullYear();
    }
    get month(): number {
        return this.js.getUTCMonth() + 1;
    }
    get day(): number {
        return this.js.getUTCDate();
    }
    /** Days past the end of the shorter month stay on its last day: January 31 plus 1 is February 28. */
    plusMonths(n: number): ApexDate {
        const first = ApexDate.of(this.year, this.month + n, 1);
        return first.plusDays(Math.min(this.day, first.daysInMonth) - 1);
    }
    get daysInMonth(): number {
        return new Date(Date.UTC(2000 + (this.year % 400), this.month, 0)).getUTCDate();
    }
    plusDays(n: number): ApexDate {
        return new ApexDate(this.days + n);
    }
    /** `yyyy-MM-dd`. */
    toString(): string {
        const two = (n: number): string => String(n).padStart(2, '0');
        return `${String(this.year).padStart(4, '0')}-${two(this.month)}-${two(this.day)}`;
    }
}

/** An instant: milliseconds since the epoch, UTC. */
export class ApexDatetime {
    constructor(readonly ms: number) {}
    /** `yyyy-MM-ddTHH:mm:ss.SSSZ`. */
    toIso(): string {
        return new Date(this.ms).toISOString();
    }
}

/** A time of day: milliseconds since midnight. */
export class ApexTime {
    constructor(readonly ms: number) {}
}

/** Names of the months, January first, in the local org's one language. */
export const MONTHS: readonly string[] = [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December'
];
