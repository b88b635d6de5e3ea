/**
 * Integer, Long, Double and Boolean. Integers are numbers, longs bigints. A whole number is an instance of every wider
 * type, and every number one of Decimal and Double, as `instanceof` has it on the platform.
 */
import { Decimal } from '../kernel/decimal.ts';
import { apexException } from '../kernel/exceptions.ts';
import { platformType } from '../kernel/platform-type.ts';
import { ApexDouble, type ApexValue } from '../kernel/values.ts';
import { nonNullStatics } from './arguments.ts';
import { formatNumber } from './locale.ts';
import { apexToString, doubleText } from './text.ts';

const invalid = (what: string, text: string) => apexException('System.TypeException', `Invalid ${what}: ${text}`);

export const toInt32 = (n: bigint): number => Number(BigInt.asIntN(32, n));
export const toInt64 = (n: bigint): bigint => BigInt.asIntN(64, n);
/** Java's narrowing of a double: towards zero, held at the ends of the range. */
export const doubleToInt = (n: number): number =>
    Number.isNaN(n) ? 0 : Math.max(-2147483648, Math.min(2147483647, Math.trunc(n))) + 0;
export function doubleToLong(n: number): bigint {
    if (Number.isNaN(n)) return 0n;
    if (n >= 2 ** 63) return 2n ** 63n - 1n;
    return n <= -(2 ** 63) ? -(2n ** 63n) : BigInt(Math.trunc(n));
}

function wholeNumber(what: string, text: string, bits: number): bigint {
    const value = /^[+-]?\d+$/.test(text) ? BigInt(text.replace('+', '')) : null;
    if (value === null || BigInt.asIntN(bits, value) !== value) throw invalid(what, text);
    return value;
}

/** A number of any kind as a double. */
export function asDouble(v: ApexValue): number {
    if (v instanceof Decimal) return v.toNumber();
    return v instanceof ApexDouble ? v.value : Number(v);
}
export const isNumber = (v: ApexValue): boolean =>
    typeof v === 'number' || typeof v === 'bigint' || v instanceof Decimal || v instanceof ApexDouble;

/** `Integer.valueOf(Object)`, also for values of history fields. */
function integerOf(v: ApexValue): number {
    if (typeof v === 'number') return v;
    if (typeof v === 'string') return Number(wholeNumber('integer', v, 32));
    if (isNumber(v)) return doubleToInt(asDouble(v));
    throw invalid('integer', apexToString(v));
}

function doubleOf(v: ApexValue): number {
    if (isNumber(v)) return asDouble(v);
    if (typeof v === 'string') {
        const text = v.trim();
        if (/^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?[dDfF]?$/.test(text)) return Number(text.replace(/[dDfF]$/, ''));
    }
    throw invalid('double', apexToString(v));
}

platformType({
    name: 'System.Integer',
    test: (v) => typeof v === 'number',
    statics: nonNullStatics({
        'Integer valueOf(String text)': (text: string) => Number(wholeNumber('integer', text, 32)),
        'Integer valueOf(Object value)': integerOf
    }),
    staticProps: { 'Integer MAX_VALUE': { get: () => 2147483647 }, 'Integer MIN_VALUE': { get: () => -2147483648 } },
    methods: {
        'String format()': (n: number) => formatNumber(String(n)),
        'Boolean equals(Object other)': (n: number, o: ApexValue) => n === o,
        'Integer hashCode()': (n: number) => n
    }
});

platformType({
    name: 'System.Long',
    test: (v) => typeof v === 'bigint' || typeof v === 'number',
    convert: (v) => BigInt(v),
    statics: nonNullStatics({ 'Long valueOf(String text)': (text: string) => wholeNumber('long', text, 64) }),
    staticProps: { 'Long MAX_VALUE': { get: () => 2n ** 63n - 1n }, 'Long MIN_VALUE': { get: () => -(2n ** 63n) } },
    methods: {
        'String format()': (n: bigint) => formatNumber(String(n)),
        'Integer intValue()': toInt32,
        'Boolean equals(Object other)': (n: bigint, o: ApexValue) => n === o,
        'Integer hashCode()': (n: bigint) => toInt32(n ^ (n >> 32n))
    }
});

/** Half up towards positive infinity, as Java's Math.round. */
const roundDouble = (n: number): bigint => doubleToLong(Math.floor(n + 0.5));

platformType({
    name: 'System.Double',
    test: isNumber,
    convert: asDouble,
    statics: nonNullStatics({ 'Double valueOf(String text)': doubleOf, 'Double valueOf(Object value)': doubleOf }),
    methods: {
        'String format()': (n: number) => formatNumber(Decimal.of(n).toString()),
        'Integer intValue()': doubleToInt,
        'Long longValue()': doubleToLong,
        'Long round()': roundDouble,
        'Boolean equals(Object other)': (n: number, o: ApexValue) => o instanceof ApexDouble && o.value === n,
        'Integer hashCode()': (n: number) => {
            const bits = new BigInt64Array(new Float64Array([n]).buffer)[0]!;
            return toInt32(bits ^ (bits >> 32n));
        },
        'String toString()': doubleText
    }
});

platformType({
    name: 'System.Boolean',
    test: (v) => typeof v === 'boolean',
    statics: nonNullStatics({
        'Boolean valueOf(String text)': (text: string) => text.toLowerCase() === 'true',
        'Boolean valueOf(Object value)': (v: ApexValue) => {
            if (typeof v === 'boolean') return v;
            if (typeof v === 'string') return v.toLowerCase() === 'true';
            throw invalid('boolean', apexToString(v));
        }
    }),
    methods: {
        'Boolean equals(Object other)': (b: boolean, o: ApexValue) => b === o,
        'Integer hashCode()': (b: boolean) => (b ? 1231 : 1237)
    }
});
