/** Arithmetic and conversions of compiled code. Operands of arithmetic are never null: `$n` has seen to that. */
import { Decimal } from '../../kernel/decimal.ts';
import { apexException, nullPointer } from '../../kernel/exceptions.ts';
import type { ApexDate } from '../../kernel/temporal.ts';
import { ApexDatetime } from '../../kernel/temporal.ts';
import { ApexDouble } from '../../kernel/values.ts';
import { doubleToInt, doubleToLong, toInt32 } from '../../stdlib/numbers.ts';

type Maybe<T> = T | null;
const divideByZero = (): Error => apexException('System.MathException', 'Divide by 0');

/** The value, or NullPointerException. */
export function $n<V>(v: Maybe<V>): V {
    if (v === null || v === undefined) throw nullPointer();
    return v;
}

/** The last argument of a call whose receiver is looked at after its arguments. */
export function $late<A>(receiver: unknown, argument: A): A {
    $n(receiver);
    return argument;
}
/** Stands for a null object when a method is called on it: any method throws, once its arguments are worked out. */
export const $nothing: unknown = new Proxy(
    {},
    {
        get: () => (): never => {
            throw nullPointer();
        }
    }
);

export const $imul = Math.imul;
export function $idiv(a: number, b: number): number {
    if (b === 0) throw divideByZero();
    return (a / b) | 0;
}
export const $long = (n: bigint): bigint => BigInt.asIntN(64, n);
export function $ldiv(a: bigint, b: bigint): bigint {
    if (b === 0n) throw divideByZero();
    return BigInt.asIntN(64, a / b);
}
export function $lshift(a: bigint, by: number, op: '<<' | '>>' | '>>>'): bigint {
    const n = BigInt(by & 63);
    if (op === '<<') return BigInt.asIntN(64, a << n);
    return op === '>>' ? a >> n : BigInt.asIntN(64, BigInt.asUintN(64, a) >> n);
}
export function $fdiv(a: number, b: number): number {
    if (b === 0) throw divideByZero();
    return a / b;
}

const DIGITS = 34;
/** Decimal `/`: see the stated assumptions in the README. */
export function $ddiv(a: Decimal, b: Decimal): Decimal {
    if (b.unscaled === 0n) throw divideByZero();
    const preferred = Math.max(a.scale - b.scale, 0);
    if (a.unscaled === 0n) return new Decimal(0n, preferred);
    const wholeDigits = a.precision - a.scale - (b.precision - b.scale);
    let q = a.divide(b, Math.max(DIGITS - wholeDigits, preferred), 'HALF_EVEN');
    if (q.precision > DIGITS && q.scale > preferred)
        q = a.divide(b, Math.max(q.scale - (q.precision - DIGITS), preferred), 'HALF_EVEN');
    let { unscaled, scale } = q;
    while (scale > preferred && unscaled % 10n === 0n) {
        unscaled /= 10n;
        scale--;
    }
    return new Decimal(unscaled, scale);
}

export const $decimal = (text: string): Decimal => Decimal.parse(text);
export const $longOfInteger = (n: Maybe<number>): Maybe<bigint> => (n === null ? null : BigInt(n));
export const $decimalOfNumber = (n: Maybe<number>): Maybe<Decimal> => (n === null ? null : Decimal.of(n));
export const $decimalOfLong = (n: Maybe<bigint>): Maybe<Decimal> => (n === null ? null : Decimal.of(n));
export const $doubleOfLong = (n: Maybe<bigint>): Maybe<number> => (n === null ? null : Number(n));
export const $doubleOfDecimal = (n: Maybe<Decimal>): Maybe<number> => (n === null ? null : n.toNumber());
export const $integerOfLong = (n: Maybe<bigint>): Maybe<number> => (n === null ? null : toInt32(n));
export const $integerOfDouble = (n: Maybe<number>): Maybe<number> => (n === null ? null : doubleToInt(n));
export const $integerOfDecimal = (n: Maybe<Decimal>): Maybe<number> =>
    n === null ? null : toInt32(n.setScale(0, 'DOWN').unscaled);
export const $longOfDouble = (n: Maybe<number>): Maybe<bigint> => (n === null ? null : doubleToLong(n));
export const $longOfDecimal = (n: Maybe<Decimal>): Maybe<bigint> =>
    n === null ? null : BigInt.asIntN(64, n.setScale(0, 'DOWN').unscaled);

/** A Double on its way to an Object. */
export const $box = (n: Maybe<number>): Maybe<ApexDouble> => (n === null ? null : new ApexDouble(n));

/** A Date as a Datetime is its midnight in GMT. */
export const $datetimeOfDate = (d: Maybe<ApexDate>): Maybe<ApexDatetime> =>
    d === null ? null : new ApexDatetime(d.days * 86_400_000);
export const $addDays = (d: ApexDate, days: number): ApexDate => d.plusDays(days);
export const $addTime = (d: ApexDatetime, days: number): ApexDatetime =>
    new ApexDatetime(d.ms + Math.round(days * 86_400_000));
