/** https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_methods_system_decimal.htm and its neighbours Integer, Long, Double, Math. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Decimal, type RoundingMode } from '../kernel/decimal.ts';
import { apexEquals } from '../kernel/equality.ts';
import { ApexSet } from '../kernel/collections.ts';
import { platformTypeNamed } from '../kernel/platform-type.ts';
import { ApexDate, type ApexDatetime } from '../kernel/temporal.ts';
import { ApexDouble } from '../kernel/values.ts';
import { enumConstant } from './enums.ts';
import { call, inTransaction, invoke, throwsApex } from './testing.ts';
import { decimalText, doubleText } from './text.ts';

const d = (text: string): Decimal => Decimal.parse(text);
const decimal = (name: string, ...args: unknown[]): Decimal => invoke('System.Decimal', name, ...args);
const math = (signature: string, ...args: unknown[]): unknown => call('System.Math', signature, ...args);

const decimals = fc
    .tuple(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.integer({ min: 0, max: 12 }))
    .map(([u, s]) => new Decimal(u, s));

test('rounding modes, by the table of the Decimal reference (5.5, 1.1, -1.1, -2.7, and the ties 2.5, -2.5)', () => {
    const table: Record<RoundingMode, bigint[]> = {
        CEILING: [6n, 2n, -1n, -2n, 3n, -2n],
        DOWN: [5n, 1n, -1n, -2n, 2n, -2n],
        FLOOR: [5n, 1n, -2n, -3n, 2n, -3n],
        HALF_DOWN: [5n, 1n, -1n, -3n, 2n, -2n],
        HALF_EVEN: [6n, 1n, -1n, -3n, 2n, -2n],
        HALF_UP: [6n, 1n, -1n, -3n, 3n, -3n],
        UP: [6n, 2n, -2n, -3n, 3n, -3n],
        UNNECESSARY: []
    };
    for (const [mode, expected] of Object.entries(table)) {
        expected.forEach((n, i) =>
            assert.equal(
                call(
                    'System.Decimal',
                    'Long round(System.RoundingMode mode)',
                    d(['5.5', '1.1', '-1.1', '-2.7', '2.5', '-2.5'][i]!),
                    enumConstant('System.RoundingMode', mode)
                ),
                n,
                mode
            )
        );
    }
    throwsApex(
        () => decimal('setScale', d('1.25'), 1, enumConstant('System.RoundingMode', 'UNNECESSARY')),
        'System.MathException'
    );
});

test('divide with a scale and a mode', () => {
    assert.equal(decimal('divide', d('19'), d('100'), 3).toString(), '0.190');
    assert.equal(decimal('divide', d('20'), d('3'), 2).toString(), '6.67');
    assert.equal(
        call(
            'System.Decimal',
            'Decimal divide(Decimal divisor, Integer scale, System.RoundingMode mode)',
            d('7'),
            d('2'),
            0,
            enumConstant('System.RoundingMode', 'DOWN')
        ).toString(),
        '3'
    );
    throwsApex(() => decimal('divide', d('1'), d('0'), 1), 'System.MathException', /Divide by 0/);
});

test('scale, precision and zeros', () => {
    assert.equal(decimal('setScale', d('8.987654321'), 3).toString(), '8.988');
    assert.equal(decimal('precision', d('123.123')), 6);
    assert.equal(decimal('scale', d('1.00')), 2);
    assert.equal(decimalText(decimal('stripTrailingZeros', d('100.00'))), '1E+2');
    assert.equal(decimal('toPlainString', decimal('stripTrailingZeros', d('100.00'))), '100');
    assert.equal(decimal('pow', d('4.12'), 2).toString(), '16.9744');
});

test('texts of decimals and doubles are those of Java', () => {
    assert.deepEqual(
        ['0.000001', '0.0000001', '1.50', '-12'].map((t) => decimalText(d(t))),
        ['0.000001', '1E-7', '1.50', '-12']
    );
    assert.deepEqual([1, 0.001, 0.0001, 1e7, 12345678.9, -0.5, 100].map(doubleText), [
        '1.0',
        '0.001',
        '1.0E-4',
        '1.0E7',
        '1.23456789E7',
        '-0.5',
        '100.0'
    ]);
});

test('a sum keeps the larger scale, a product adds scales; both are exact', () => {
    fc.assert(
        fc.property(decimals, decimals, (a, b) => {
            assert.equal(a.add(b).scale, Math.max(a.scale, b.scale));
            assert.equal(a.multiply(b).scale, a.scale + b.scale);
            assert.equal(a.add(b).subtract(b).compare(a), 0);
            if (b.unscaled) assert.equal(a.multiply(b).divide(b, a.scale).compare(a), 0);
        })
    );
});

test('a rounded number is the nearest one on its side', () => {
    fc.assert(
        fc.property(decimals, fc.integer({ min: 0, max: 12 }), (a, scale) => {
            const unit = new Decimal(1n, scale);
            const up = a.setScale(scale, 'CEILING');
            const down = a.setScale(scale, 'FLOOR');
            assert.ok(down.compare(a) <= 0 && a.compare(up) <= 0);
            assert.ok(up.subtract(down).compare(unit) <= 0);
            for (const mode of ['HALF_UP', 'HALF_DOWN', 'HALF_EVEN'] as const) {
                const error = a.setScale(scale, mode).subtract(a);
                const doubled = (error.unscaled < 0n ? error.negate() : error).multiply(new Decimal(2n, 0));
                assert.ok(doubled.compare(unit) <= 0);
            }
        })
    );
});

test('the text of a decimal gives the decimal again', () =>
    fc.assert(fc.property(decimals, (a) => assert.deepEqual(d(a.toString()), a))));

test('1.1 and 1.10 are equal and yet two members of a Set, as the reference warns', () => {
    assert.ok(apexEquals(d('1.1'), d('1.10')));
    assert.equal(new ApexSet('Decimal', [d('1.1'), d('1.10')]).size, 2);
});

test('valueOf refuses what is no number and what does not fit', () => {
    assert.equal(call('System.Integer', 'Integer valueOf(String text)', '-42'), -42);
    throwsApex(
        () => call('System.Integer', 'Integer valueOf(String text)', '1.5'),
        'System.TypeException',
        /Invalid integer: 1.5/
    );
    throwsApex(() => call('System.Integer', 'Integer valueOf(String text)', '2147483648'), 'System.TypeException');
    assert.equal(call('System.Long', 'Long valueOf(String text)', '2147483648'), 2147483648n);
    throwsApex(
        () => call('System.Decimal', 'Decimal valueOf(String text)', 'abc'),
        'System.TypeException',
        /Invalid decimal: abc/
    );
    throwsApex(
        () => call('System.Integer', 'Integer valueOf(String text)', null),
        'System.NullPointerException',
        /Argument cannot be null/
    );
});

test('Math rounds decimals half even and doubles half up', () => {
    assert.equal(math('Integer round(Decimal x)', d('4.5')), 4);
    assert.equal(math('Integer round(Decimal x)', d('5.5')), 6);
    assert.equal(math('Long roundToLong(Decimal x)', d('-4.5')), -4n);
    assert.equal(math('Double rint(Double x)', -2.5), -2);
    assert.equal(math('Double rint(Double x)', -2.6), -3);
    throwsApex(() => math('Integer round(Decimal x)', d('3000000000')), 'System.MathException');
});

test('mod takes the sign of the dividend', () => {
    assert.equal(math('Integer mod(Integer a, Integer b)', 12, 2), 0);
    assert.equal(math('Integer mod(Integer a, Integer b)', -7, 3), -1);
    throwsApex(() => math('Integer mod(Integer a, Integer b)', 1, 0), 'System.MathException', /Divide by 0/);
});

test('format groups by the locale of the user and rounds to three digits', () => {
    inTransaction(() => {
        assert.equal(decimal('format', d('12345.6785')), '12,345.678');
        assert.equal(call('System.Integer', 'String format()', 1000000), '1,000,000');
    });
    inTransaction(() => assert.equal(decimal('format', d('12345.5')), '12.345,5'), { user: { locale: 'de_DE' } });
});

test('numbers are instances of wider types and are converted by a cast', () => {
    const decimal = platformTypeNamed('System.Decimal')!;
    assert.ok([1, 2n, d('1.5'), new ApexDouble(1)].every((n) => decimal.test!(n)) && !decimal.test!('1'));
    assert.deepEqual(
        [1, 2n, new ApexDouble(1.5)].map((n) => String(decimal.convert!(n))),
        ['1', '2', '1.5']
    );
    assert.equal(platformTypeNamed('System.Double')!.convert!(d('1.5')), 1.5);
    assert.equal(platformTypeNamed('System.Long')!.convert!(7), 7n);
    const datetime = platformTypeNamed('System.Datetime')!;
    assert.ok(datetime.test!(ApexDate.of(2026, 1, 31)));
    assert.equal((datetime.convert!(ApexDate.of(2026, 1, 31)) as ApexDatetime).toIso(), '2026-01-31T00:00:00.000Z');
});
