/** Equality and order of compiled code, and texts of values. */
import type { Decimal } from '../../kernel/decimal.ts';
import { apexEquals, keyOf } from '../../kernel/equality.ts';
import type { ApexDate, ApexDatetime, ApexTime } from '../../kernel/temporal.ts';
import type { ApexValue } from '../../kernel/values.ts';
import { idOf } from '../../stdlib/id-text.ts';
import { toId } from '../../stdlib/id.ts';
import { stringHash } from '../../stdlib/string-parts.ts';
import { apexToString } from '../../stdlib/text.ts';

type Maybe<T> = T | null;
type Number_ = Maybe<number | bigint>;

export const $lt = (a: Number_, b: Number_): boolean => a !== null && b !== null && a < b;
export const $le = (a: Number_, b: Number_): boolean => a !== null && b !== null && a <= b;
export const $gt = (a: Number_, b: Number_): boolean => a !== null && b !== null && a > b;
export const $ge = (a: Number_, b: Number_): boolean => a !== null && b !== null && a >= b;

/** These give NaN for a null, which no `<`, `<=`, `>` or `>=` holds of. */
export const $compareDecimals = (a: Maybe<Decimal>, b: Maybe<Decimal>): number =>
    a === null || b === null ? NaN : a.compare(b);
export const $compareDates = (a: Maybe<ApexDate>, b: Maybe<ApexDate>): number =>
    a === null || b === null ? NaN : a.days - b.days;
export const $compareTimes = (a: Maybe<ApexDatetime | ApexTime>, b: Maybe<ApexDatetime | ApexTime>): number =>
    a === null || b === null ? NaN : a.ms - b.ms;
/** A null is below every String. */
export function $compareStrings(a: Maybe<string>, b: Maybe<string>): number {
    if (a === b) return 0;
    if (a === null) return -1;
    if (b === null) return 1;
    const [x, y] = [a.toLowerCase(), b.toLowerCase()];
    return x < y ? -1 : x > y ? 1 : 0;
}

export const $equalDecimals = (a: Maybe<Decimal>, b: Maybe<Decimal>): boolean =>
    a === b || (a !== null && b !== null && a.compare(b) === 0);
/** `==` of Strings does not look at case. */
export const $equalStrings = (a: Maybe<string>, b: Maybe<string>): boolean =>
    a === b || (a !== null && b !== null && a.length === b.length && a.toLowerCase() === b.toLowerCase());
/** An Id and a String: 15 and 18 characters of one id are equal. */
export const $equalIds = (a: Maybe<string>, b: Maybe<string>): boolean =>
    a === b || (a !== null && b !== null && idOf(a) === idOf(b));
export const $equals = (a: ApexValue, b: ApexValue): boolean => apexEquals(a, b);
export const $hash = (v: ApexValue): number => stringHash(keyOf(v));
export const $text = (v: ApexValue, type: string): string => apexToString(v, type);
export const $idOfString = toId;

/** `equals` of an enum constant. */
export const $same = (a: unknown, b: unknown): boolean => a === b;
