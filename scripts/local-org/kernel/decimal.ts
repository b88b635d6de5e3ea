import { apexException } from './exceptions.ts';

/** `System.RoundingMode`. */
export type RoundingMode = 'CEILING' | 'DOWN' | 'FLOOR' | 'HALF_DOWN' | 'HALF_EVEN' | 'HALF_UP' | 'UNNECESSARY' | 'UP';

const pow10 = (n: number): bigint => 10n ** BigInt(n);
const abs = (n: bigint): bigint => (n < 0n ? -n : n);

/**
 * An exact decimal that keeps its scale, as Apex does: `1.00 + 2.000` is `3.000`. Value is `unscaled / 10 ** scale`.
 * Like Java's BigDecimal, a scale below zero is possible: 1200 stripped of zeros is 12 at scale -2.
 */
export class Decimal {
    constructor(
        readonly unscaled: bigint,
        readonly scale: number
    ) {}

    /** From plain or scientific notation; throws TypeException as `Decimal.valueOf` does. */
    static parse(text: string): Decimal {
        const m = /^\s*([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d+))?\s*$/.exec(text);
        if (!m || (!m[2] && !m[3])) throw apexException('System.TypeException', `Invalid decimal: ${text}`);
        const digits = BigInt((m[2] ?? '') + (m[3] ?? '') || '0');
        const scale = (m[3]?.length ?? 0) - Number(m[4] ?? 0);
        const d = scale < 0 ? new Decimal(digits * pow10(-scale), 0) : new Decimal(digits, scale);
        return m[1] === '-' ? d.negate() : d;
    }
    /** The decimal with the shortest digits that give this number; throws TypeException for NaN and infinities. */
    static of(n: number | bigint): Decimal {
        return typeof n === 'bigint'
            ? new Decimal(n, 0)
            : Number.isInteger(n)
              ? new Decimal(BigInt(n), 0)
              : Decimal.parse(String(n));
    }
    /** Unscaled value at a scale not below its own. */
    private at(scale: number): bigint {
        return this.unscaled * pow10(scale - this.scale);
    }
    add(o: Decimal): Decimal {
        const s = Math.max(this.scale, o.scale);
        return new Decimal(this.at(s) + o.at(s), s);
    }
    subtract(o: Decimal): Decimal {
        return this.add(o.negate());
    }
    multiply(o: Decimal): Decimal {
        return new Decimal(this.unscaled * o.unscaled, this.scale + o.scale);
    }
    /** Quotient at the given scale; throws MathException on zero. */
    divide(o: Decimal, scale: number, mode: RoundingMode = 'HALF_UP'): Decimal {
        if (o.unscaled === 0n) throw apexException('System.MathException', 'Divide by 0');
        const shift = scale - this.scale + o.scale;
        const num = shift >= 0 ? this.unscaled * pow10(shift) : this.unscaled;
        const den = shift >= 0 ? o.unscaled : o.unscaled * pow10(-shift);
        return new Decimal(roundedQuotient(num, den, mode), scale);
    }
    setScale(scale: number, mode: RoundingMode = 'HALF_UP'): Decimal {
        if (scale >= this.scale) return new Decimal(this.at(scale), scale);
        return new Decimal(roundedQuotient(this.unscaled, pow10(this.scale - scale), mode), scale);
    }
    negate(): Decimal {
        return new Decimal(-this.unscaled, this.scale);
    }
    compare(o: Decimal): -1 | 0 | 1 {
        const s = Math.max(this.scale, o.scale);
        const a = this.at(s);
        const b = o.at(s);
        return a < b ? -1 : a > b ? 1 : 0;
    }
    /** Digits of the unscaled value. */
    get precision(): number {
        return abs(this.unscaled).toString().length;
    }
    /** As BigDecimal does: zeros before the point go too (`100` is 1 at scale -2). */
    stripTrailingZeros(): Decimal {
        if (this.unscaled === 0n) return new Decimal(0n, 0);
        let { unscaled, scale } = this;
        while (unscaled % 10n === 0n) {
            unscaled /= 10n;
            scale--;
        }
        return new Decimal(unscaled, scale);
    }
    /** This number to a whole power of at least 0. */
    power(exponent: number): Decimal {
        return new Decimal(this.unscaled ** BigInt(exponent), this.scale * exponent);
    }
    toNumber(): number {
        return Number(this.toString());
    }
    /** All digits of its scale, no exponent. */
    toString(): string {
        if (this.scale < 0) return (this.unscaled * pow10(-this.scale)).toString();
        const s = abs(this.unscaled)
            .toString()
            .padStart(this.scale + 1, '0');
        const text = this.scale ? `${s.slice(0, -this.scale)}.${s.slice(-this.scale)}` : s;
        return this.unscaled < 0n ? '-' + text : text;
    }
    /** Without trailing zeros: equal values give equal texts. */
    toPlain(): string {
        return this.stripTrailingZeros().toString();
    }
}

function roundedQuotient(num: bigint, den: bigint, mode: RoundingMode): bigint {
    const neg = num < 0n !== den < 0n;
    const a = abs(num);
    const b = abs(den);
    const q = a / b;
    const r = a % b;
    if (r === 0n) return neg ? -q : q;
    const twice = r * 2n;
    const up = {
        UP: () => true,
        DOWN: () => false,
        CEILING: () => !neg,
        FLOOR: () => neg,
        HALF_UP: () => twice >= b,
        HALF_DOWN: () => twice > b,
        HALF_EVEN: () => twice > b || (twice === b && q % 2n === 1n),
        UNNECESSARY: (): boolean => {
            throw apexException('System.MathException', 'Rounding necessary');
        }
    }[mode]();
    const rounded = up ? q + 1n : q;
    return neg ? -rounded : rounded;
}
