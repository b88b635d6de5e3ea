import { Decimal } from '../kernel/decimal.ts';
import { apexException } from '../kernel/exceptions.ts';
import { platformType, type PlatformFunction } from '../kernel/platform-type.ts';
import { nonNullStatics } from './arguments.ts';
import { doubleToLong, toInt32, toInt64 } from './numbers.ts';

const LONG_MIN = -(2n ** 63n);

/** Decimals go by way of a double: these have no exact result. */
const viaDouble = (fn: (n: number, m: number) => number) => (a: Decimal, b: Decimal) =>
    Decimal.of(fn(a.toNumber(), b?.toNumber()));
function transcendental(name: string, fn: (n: number) => number): Record<string, PlatformFunction> {
    return { [`Decimal ${name}(Decimal x)`]: viaDouble(fn), [`Double ${name}(Double x)`]: fn };
}

/** Half even. */
function rint(n: number): number {
    const floor = Math.floor(n);
    const half = n - floor - 0.5;
    return half < 0 || (half === 0 && floor % 2 === 0) ? floor : floor + 1;
}
const whole = (d: Decimal, mode: 'CEILING' | 'FLOOR' | 'HALF_EVEN'): Decimal => d.setScale(0, mode);
const sign = (d: Decimal): bigint => (d.unscaled > 0n ? 1n : d.unscaled < 0n ? -1n : 0n);

/** Decimals round half even, doubles half up as in Java; outside an Integer `round` throws. */
function roundToInt(n: bigint): number {
    if (BigInt.asIntN(32, n) !== n) throw apexException('System.MathException', `Rounding out of range: ${n}`);
    return Number(n);
}
const modInt = (a: number, b: number): number => {
    if (b === 0) throw apexException('System.MathException', 'Divide by 0');
    return (a % b) + 0;
};
const modLong = (a: bigint, b: bigint): bigint => {
    if (b === 0n) throw apexException('System.MathException', 'Divide by 0');
    return a % b;
};

platformType({
    name: 'System.Math',
    staticProps: { 'Double E': { get: () => Math.E }, 'Double PI': { get: () => Math.PI } },
    statics: nonNullStatics({
        'Decimal abs(Decimal x)': (d: Decimal) => (d.unscaled < 0n ? d.negate() : d),
        'Double abs(Double x)': Math.abs,
        // The smallest Integer has no positive counterpart and stays itself, as in Java.
        'Integer abs(Integer x)': (n: number) => toInt32(BigInt(Math.abs(n))),
        'Long abs(Long x)': (n: bigint) => (n === LONG_MIN ? n : n < 0n ? -n : n),
        ...transcendental('acos', Math.acos),
        ...transcendental('asin', Math.asin),
        ...transcendental('atan', Math.atan),
        'Decimal atan2(Decimal y, Decimal x)': viaDouble(Math.atan2),
        'Double atan2(Double y, Double x)': Math.atan2,
        ...transcendental('cbrt', Math.cbrt),
        'Decimal ceil(Decimal x)': (d: Decimal) => whole(d, 'CEILING'),
        'Double ceil(Double x)': Math.ceil,
        ...transcendental('cos', Math.cos),
        ...transcendental('cosh', Math.cosh),
        ...transcendental('exp', Math.exp),
        'Decimal floor(Decimal x)': (d: Decimal) => whole(d, 'FLOOR'),
        'Double floor(Double x)': Math.floor,
        ...transcendental('log', Math.log),
        ...transcendental('log10', Math.log10),
        'Decimal max(Decimal a, Decimal b)': (a: Decimal, b: Decimal) => (a.compare(b) >= 0 ? a : b),
        'Double max(Double a, Double b)': (a: number, b: number) => Math.max(a, b),
        'Integer max(Integer a, Integer b)': (a: number, b: number) => Math.max(a, b),
        'Long max(Long a, Long b)': (a: bigint, b: bigint) => (a >= b ? a : b),
        'Decimal min(Decimal a, Decimal b)': (a: Decimal, b: Decimal) => (a.compare(b) <= 0 ? a : b),
        'Double min(Double a, Double b)': (a: number, b: number) => Math.min(a, b),
        'Integer min(Integer a, Integer b)': (a: number, b: number) => Math.min(a, b),
        'Long min(Long a, Long b)': (a: bigint, b: bigint) => (a <= b ? a : b),
        'Integer mod(Integer a, Integer b)': modInt,
        'Long mod(Long a, Long b)': modLong,
        'Double pow(Double x, Double exponent)': Math.pow,
        'Double random()': Math.random,
        'Decimal rint(Decimal x)': (d: Decimal) => whole(d, 'HALF_EVEN'),
        'Double rint(Double x)': rint,
        'Integer round(Decimal x)': (d: Decimal) => roundToInt(BigInt(whole(d, 'HALF_EVEN').toString())),
        'Integer round(Double x)': (n: number) => roundToInt(doubleToLong(Math.floor(n + 0.5))),
        'Long roundToLong(Decimal x)': (d: Decimal) => toInt64(BigInt(whole(d, 'HALF_EVEN').toString())),
        'Long roundToLong(Double x)': (n: number) => doubleToLong(Math.floor(n + 0.5)),
        'Decimal signum(Decimal x)': (d: Decimal) => new Decimal(sign(d), 0),
        'Double signum(Double x)': Math.sign,
        ...transcendental('sin', Math.sin),
        ...transcendental('sinh', Math.sinh),
        ...transcendental('sqrt', Math.sqrt),
        ...transcendental('tan', Math.tan),
        ...transcendental('tanh', Math.tanh)
    })
});
