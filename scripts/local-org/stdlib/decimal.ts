import { Decimal, type RoundingMode } from '../kernel/decimal.ts';
import { apexException } from '../kernel/exceptions.ts';
import { platformType } from '../kernel/platform-type.ts';
import { ApexDouble, type ApexEnum, type ApexValue } from '../kernel/values.ts';
import { nonNullMethods, nonNullStatics } from './arguments.ts';
import { apexEquals } from '../kernel/equality.ts';
import { formatNumber } from './locale.ts';
import { isNumber, toInt32, toInt64 } from './numbers.ts';
import { stringHash } from './string-parts.ts';
import { decimalText } from './text.ts';

const mode = (m: ApexEnum): RoundingMode => m.name as RoundingMode;
/** Whole part as a bigint. */
const whole = (d: Decimal): bigint => (d.scale <= 0 ? BigInt(d.toString()) : d.setScale(0, 'DOWN').unscaled);

function checkedScale(scale: number): number {
    if (scale < -33 || scale > 33)
        throw apexException('System.MathException', `Scale must be between -33 and 33: ${scale}`);
    return scale;
}

function power(d: Decimal, exponent: number): Decimal {
    if (exponent < 0 || exponent > 32767)
        throw apexException('System.MathException', 'Exponent must be between 0 and 32,767');
    return d.power(exponent);
}

platformType({
    name: 'System.Decimal',
    test: isNumber,
    convert: (v) => (v instanceof Decimal ? v : Decimal.of(v instanceof ApexDouble ? v.value : v)),
    statics: nonNullStatics({
        'Decimal valueOf(Double d)': (d: number) => Decimal.of(d).setScale(Math.max(1, Decimal.of(d).scale)),
        'Decimal valueOf(Long l)': (l: bigint) => new Decimal(l, 0),
        'Decimal valueOf(String text)': (text: string) => Decimal.parse(text)
    }),
    methods: nonNullMethods({
        'Decimal abs()': (d: Decimal) => (d.unscaled < 0n ? d.negate() : d),
        'Decimal divide(Decimal divisor, Integer scale)': (d: Decimal, by: Decimal, scale: number) =>
            d.divide(by, checkedScale(scale), 'HALF_UP'),
        'Decimal divide(Decimal divisor, Integer scale, System.RoundingMode mode)': (
            d: Decimal,
            by: Decimal,
            scale: number,
            m: ApexEnum
        ) => d.divide(by, checkedScale(scale), mode(m)),
        'Double doubleValue()': (d: Decimal) => d.toNumber(),
        'String format()': (d: Decimal) => formatNumber(d.toString()),
        'Integer intValue()': (d: Decimal) => toInt32(whole(d)),
        'Long longValue()': (d: Decimal) => toInt64(whole(d)),
        'Decimal pow(Integer exponent)': power,
        'Integer precision()': (d: Decimal) => d.precision,
        // HALF_EVEN is what the reference documents for round() without a mode.
        'Long round()': (d: Decimal) => toInt64(whole(d.setScale(0, 'HALF_EVEN'))),
        'Long round(System.RoundingMode mode)': (d: Decimal, m: ApexEnum) => toInt64(whole(d.setScale(0, mode(m)))),
        'Integer scale()': (d: Decimal) => d.scale,
        'Decimal setScale(Integer scale)': (d: Decimal, scale: number) => d.setScale(checkedScale(scale), 'HALF_UP'),
        'Decimal setScale(Integer scale, System.RoundingMode mode)': (d: Decimal, scale: number, m: ApexEnum) =>
            d.setScale(checkedScale(scale), mode(m)),
        'Decimal stripTrailingZeros()': (d: Decimal) => d.stripTrailingZeros(),
        'String toPlainString()': (d: Decimal) => d.toString(),
        'String toString()': decimalText,
        'Integer hashCode()': (d: Decimal) => stringHash(d.toString()),
        'Boolean equals(Object other)': (d: Decimal, other: ApexValue) => apexEquals(d, other)
    })
});
