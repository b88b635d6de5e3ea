import { USER, formatMoney, say } from 'c/coachFormat';
import type { UserFormat } from 'c/coachFormat';

import { WORDS } from './words';

/** How a number is meant: see `CoachScorecardRow.unit`. A percent is a share of 0 to 1, money is in corporate currency. */
export type Unit = 'number' | 'money' | 'percent' | 'days' | 'ratio';

/** A number short for the eye, and in full for hovering and for screen readers. */
export interface ValueText {
    readonly short: string;
    readonly full: string;
}

/** A number that Apex may have left out. */
export type Maybe = number | null | undefined;

/** What puts a number in words besides the number itself. */
export interface Measured {
    readonly unit: Unit;
    /** ISO 4217 code of amounts. */
    readonly currency: string;
}

const UNITS: ReadonlySet<string> = new Set<Unit>(['number', 'money', 'percent', 'days', 'ratio']);

/** The unit named by Apex; a name from a newer version reads as a plain number. */
export function unitOf(name: string | null | undefined): Unit {
    return UNITS.has(name ?? '') ? (name as Unit) : 'number';
}

/** A value in its unit; where it is not known, words instead of a number that would read as zero. */
export function valueText(value: Maybe, measured: Measured, user: UserFormat = USER): ValueText {
    if (typeof value !== 'number') return { short: '–', full: WORDS.noValue };
    if (measured.unit === 'money') return formatMoney(value, measured.currency, user);
    return {
        short: formatter(measured.unit, value, false, user).format(value),
        full: formatter(measured.unit, value, true, user).format(value)
    };
}

/** "24–33%"; empty unless both ends are known. */
export function rangeText(lower: Maybe, upper: Maybe, measured: Measured, user: UserFormat = USER): string {
    if (typeof lower !== 'number' || typeof upper !== 'number') return '';
    if (measured.unit === 'money') return moneyRange(lower, upper, measured.currency, user);
    return between(formatter(measured.unit, Math.min(lower, upper), false, user), lower, upper);
}

/** A change with its sign: "+1.5 percentage points", "-3 days". */
export function changeText(change: number, measured: Measured, user: UserFormat = USER): string {
    const signed = { signDisplay: 'exceptZero', minimumFractionDigits: 0, maximumFractionDigits: 1 } as const;
    const plain = new Intl.NumberFormat(user.locale, signed);
    if (measured.unit === 'percent') return say(WORDS.points, plain.format(change * 100));
    if (measured.unit === 'money') {
        const money = { style: 'currency', currency: measured.currency, notation: 'compact' } as const;
        return new Intl.NumberFormat(user.locale, { ...signed, ...money }).format(change);
    }
    if (measured.unit === 'days') {
        const days = { style: 'unit', unit: 'day', unitDisplay: 'long' } as const;
        return new Intl.NumberFormat(user.locale, { ...signed, ...days }).format(change);
    }
    return new Intl.NumberFormat(user.locale, { signDisplay: 'exceptZero', maximumFractionDigits: 2 }).format(change);
}

/** Tenths of a call say nothing beside hundreds of calls. */
const WHOLE_FROM = 100;

/** Percents below ten keep a digit, since 2 % and 2.4 % differ by a fifth; larger ones do not need it. */
function formatter(unit: Unit, value: number, full: boolean, user: UserFormat): Intl.NumberFormat {
    switch (unit) {
        case 'percent':
            return new Intl.NumberFormat(user.locale, {
                style: 'percent',
                maximumFractionDigits: full || (value !== 0 && Math.abs(value) < 0.1) ? 1 : 0
            });
        case 'days':
            return new Intl.NumberFormat(user.locale, {
                style: 'unit',
                unit: 'day',
                unitDisplay: 'long',
                maximumFractionDigits: full ? 1 : 0
            });
        case 'ratio':
            return new Intl.NumberFormat(user.locale, { maximumFractionDigits: 2 });
        default:
            return new Intl.NumberFormat(user.locale, {
                maximumFractionDigits: !full && Math.abs(value) >= WHOLE_FROM ? 0 : 1
            });
    }
}

/** Ends that read the same are one number; `formatRange` would write "~4,000%" for 40 % to 40 %. */
function between(format: Intl.NumberFormat, lower: number, upper: number): string {
    const [from, to] = [format.format(lower), format.format(upper)];
    return from === to ? from : format.formatRange(lower, upper);
}

function moneyRange(lower: number, upper: number, currency: string, user: UserFormat): string {
    const money = new Intl.NumberFormat(user.locale, {
        style: 'currency',
        currency,
        notation: 'compact',
        minimumFractionDigits: 0,
        maximumFractionDigits: 1
    });
    return between(money, lower, upper);
}
