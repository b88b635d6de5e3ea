import { USER } from 'c/coachFormat';
import { unitOf, valueText } from 'c/coachScorecardWords';
import type { Maybe } from 'c/coachScorecardWords';

/** What tells how a number of a goal is meant. */
interface Measured {
    readonly unit?: string | null;
}

/** Less than this is a trace of working with fractions. */
const TRACE = 1e-6;

/** A number of a goal, short for the eye. */
export function amount(value: Maybe, { unit }: Measured, currency: string | null | undefined): string {
    return valueText(value, { unit: unitOf(unit), currency: currency ?? USER.currency }).short;
}

/** What is still needed: things are whole ones, so it is rounded up; half a meeting does not help. */
export function needed(value: Maybe, measured: Measured, currency: string | null | undefined): string {
    const whole = typeof value === 'number' && measured.unit !== 'money' ? Math.ceil(value - TRACE) : value;
    return amount(whole === 0 ? 0 : whole, measured, currency);
}

/** Where it leads: things are whole ones. */
export function likely(value: Maybe, measured: Measured, currency: string | null | undefined): string {
    return amount(
        typeof value === 'number' && measured.unit !== 'money' ? Math.round(value) : value,
        measured,
        currency
    );
}

/** Whether anything is left to do. */
export function isNeeded(value: Maybe): boolean {
    return typeof value === 'number' && value > TRACE;
}
