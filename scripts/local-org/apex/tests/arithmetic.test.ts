/** Apex Developer Guide, "Expression Operators" and "Primitive Data Types". */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Decimal } from '../../kernel/decimal.ts';
import { ApexException } from '../../kernel/exceptions.ts';
import { ApexDate, ApexDatetime } from '../../kernel/temporal.ts';
import { ApexDouble } from '../../kernel/values.ts';
import { call, compiled, evaluate, problemsOf } from '../testing.ts';

const text = (d: unknown): string => (d as Decimal).toString();
const throwsApex = (run: () => unknown, type: string, message?: string): void =>
    assert.throws(
        run,
        (e) => e instanceof ApexException && e.typeName === type && (message === undefined || e.apexMessage === message)
    );

test('Integers divide to Integers and overflow at 32 bits', () => {
    assert.equal(evaluate('Integer', '5 / 2'), 2);
    assert.equal(evaluate('Integer', '-7 / 2'), -3);
    assert.equal(evaluate('Integer', '2147483647 + 1'), -2147483648);
    assert.equal(evaluate('Integer', '65536 * 65536'), 0);
    assert.equal(evaluate('Integer', '-2147483648'), -2147483648);
});

test('an Integer overflows before it widens to a Long', () => {
    assert.equal(evaluate('Long', 'Long l = 2147483647 + 1; return l;'), -2147483648n);
    assert.equal(evaluate('Long', 'Long l = 2147483647L + 1; return l;'), 2147483648n);
    assert.equal(evaluate('Long', '9223372036854775807L + 1'), -9223372036854775808n);
});

test('random 32-bit arithmetic agrees with two-complement arithmetic', () => {
    const c = compiled(`public class P {
        public static Integer add(Integer a, Integer b) { return a + b; }
        public static Integer sub(Integer a, Integer b) { return a - b; }
        public static Integer mul(Integer a, Integer b) { return a * b; }
        public static Long wide(Long a, Long b) { return a * b - a; }
    }`);
    const int = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });
    const wrap = (n: bigint): number => Number(BigInt.asIntN(32, n));
    fc.assert(
        fc.property(int, int, (a, b) => {
            assert.equal(call(c, 'P', 'add', [a, b]), wrap(BigInt(a) + BigInt(b)));
            assert.equal(call(c, 'P', 'sub', [a, b]), wrap(BigInt(a) - BigInt(b)));
            assert.equal(call(c, 'P', 'mul', [a, b]), wrap(BigInt(a) * BigInt(b)));
            const [x, y] = [BigInt(a) << 20n, BigInt(b) << 9n];
            assert.equal(call(c, 'P', 'wide', [x, y]), BigInt.asIntN(64, x * y - x));
        }),
        { numRuns: 60 }
    );
});

test('mixed arithmetic takes the wider type', () => {
    assert.equal(text(evaluate('Decimal', '1 + 2.50')), '3.50');
    assert.equal(text(evaluate('Decimal', '1.00 + 2.000')), '3.000');
    assert.equal(text(evaluate('Decimal', 'Long l = 3; Decimal d = l * 1.5; return d;')), '4.5');
    assert.deepEqual(evaluate('Double', 'Double d = 3; return d / 2;'), new ApexDouble(1.5));
    assert.deepEqual(evaluate('Object', 'Double d = 3; Object o = d; return o;'), new ApexDouble(3));
});

test('Decimal division keeps 34 digits and drops trailing zeros', () => {
    assert.equal(text(evaluate('Decimal', '1.0 / 3')), '0.3333333333333333333333333333333333');
    assert.equal(text(evaluate('Decimal', '10.0 / 4')), '2.5');
    assert.equal(text(evaluate('Decimal', '2.10 / 2.0')), '1.05');
    assert.equal(text(evaluate('Decimal', '100 / 5.0')), '20');
});

test('dividing by zero throws MathException', () => {
    throwsApex(() => evaluate('Integer', 'Integer z = 0; return 1 / z;'), 'System.MathException', 'Divide by 0');
    throwsApex(() => evaluate('Decimal', 'Decimal z = 0; return 1.5 / z;'), 'System.MathException', 'Divide by 0');
    throwsApex(() => evaluate('Long', 'Long z = 0; return 1 / z;'), 'System.MathException', 'Divide by 0');
});

test('arithmetic with null throws NullPointerException', () => {
    for (const type of ['Integer', 'Long', 'Decimal', 'Double']) {
        throwsApex(
            () => evaluate(type, `${type} z; return z + 1;`),
            'System.NullPointerException',
            'Attempt to de-reference a null object'
        );
        throwsApex(() => evaluate(type, `${type} z; z++; return z;`), 'System.NullPointerException');
    }
});

test('a variable that a later assignment empties is checked like any other', () => {
    throwsApex(
        () =>
            evaluate(
                'Integer',
                'Integer i = 1; for (Integer k = 0; k < 2; k++) { Integer j = i + 1; i = null; } return i;'
            ),
        'System.NullPointerException'
    );
});

test('compound assignment and increments give what they should, receivers run once', () => {
    assert.equal(evaluate('Integer', 'Integer i = 5; Integer j = i++ + ++i; return j * 100 + i;'), 1207);
    assert.equal(evaluate('Integer', 'Integer i = 7; i -= 2; i *= 3; i /= 2; i <<= 2; i |= 1; i ^= 2; return i;'), 31);
    assert.equal(
        evaluate(
            'Integer',
            'List<Integer> l = new List<Integer>{1, 2}; l[at()] += 5; return l[1] * 10 + n;',
            'static Integer n = 0; static Integer at() { n++; return 1; }'
        ),
        71
    );
    assert.equal(
        evaluate(
            'Integer',
            'P p = new P(); make(p).x++; make(p).x += 2; return p.x * 10 + n;',
            'static Integer n = 0; static P make(P p) { n++; return p; } class P { Integer x = 1; }'
        ),
        42
    );
});

test('bits shift and combine', () => {
    assert.equal(evaluate('Integer', '(5 & 3) + (5 | 3) + (5 ^ 3)'), 14);
    assert.equal(evaluate('Integer', '-1 >>> 28'), 15);
    assert.equal(evaluate('Integer', '~0'), -1);
    assert.equal(evaluate('Long', '-1L >>> 60'), 15n);
    assert.equal(evaluate('Long', '1L << 40'), 1099511627776n);
});

test('casts cut off', () => {
    assert.equal(evaluate('Integer', '(Integer) 3.99'), 3);
    assert.equal(evaluate('Integer', 'Double d = -3.7; return (Integer) d;'), -3);
    assert.equal(evaluate('Integer', '(Integer) 4294967297L'), 1);
});

test('dates move by days', () => {
    assert.equal(String(evaluate('Date', 'Date d = Date.newInstance(2026, 1, 31); return d + 1;')), '2026-02-01');
    assert.deepEqual(
        evaluate('Datetime', 'Datetime d = Date.newInstance(1970, 1, 2); return d;'),
        new ApexDatetime(86_400_000)
    );
    assert.deepEqual(
        evaluate('Datetime', 'Datetime d = Datetime.newInstanceGmt(1970, 1, 1, 0, 0, 0); return d + 0.5;'),
        new ApexDatetime(43_200_000)
    );
    assert.deepEqual(evaluate('Date', 'Date.newInstance(1970, 1, 1) - 1'), new ApexDate(-1));
});

test('what the platform does not compute is a problem', () => {
    assert.deepEqual(problemsOf('Integer i = 5L;'), ['Illegal assignment from Long to Integer']);
    assert.deepEqual(problemsOf('Integer i = 1 + true;'), [
        'Arithmetic expressions must use numeric arguments: Integer + Boolean'
    ]);
    assert.deepEqual(problemsOf('Integer i = 5.0;'), ['Illegal assignment from Decimal to Integer']);
    assert.deepEqual(problemsOf('Integer i = 2147483648;'), ['Illegal integer: 2147483648']);
});
