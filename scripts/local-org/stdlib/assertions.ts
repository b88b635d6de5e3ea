/** `System.assert*` and the Assert class. Apex cannot catch what they throw. */
import { apexEquals } from '../kernel/equality.ts';
import { apexException } from '../kernel/exceptions.ts';
import { platformType } from '../kernel/platform-type.ts';
import type { ApexValue } from '../kernel/values.ts';
import { apexToString } from './text.ts';
import { instanceOf, typeNameOf, type TypeValue } from './type.ts';

function fail(message: ApexValue, detail: string): never {
    const parts = [
        'Assertion Failed',
        ...(message === null ? [] : [apexToString(message)]),
        ...(detail ? [detail] : [])
    ];
    throw apexException('System.AssertException', parts.join(': '));
}

export function assertThat(condition: boolean | null, message: ApexValue = null, detail = ''): void {
    if (condition !== true) fail(message, detail);
}
export function assertEquals(expected: ApexValue, actual: ApexValue, message: ApexValue = null): void {
    if (!apexEquals(expected, actual))
        fail(message, `Expected: ${apexToString(expected)}, Actual: ${apexToString(actual)}`);
}
export function assertNotEquals(unexpected: ApexValue, actual: ApexValue, message: ApexValue = null): void {
    if (apexEquals(unexpected, actual)) fail(message, `Same value: ${apexToString(actual)}`);
}

const isType =
    (wanted: boolean) =>
    (value: ApexValue, type: TypeValue, message: ApexValue = null) => {
        if (instanceOf(value, type.name) === wanted) return;
        fail(
            message,
            wanted
                ? `Expected: ${type.name}, Actual: ${value === null ? 'null' : typeNameOf(value)}`
                : `Unexpected type: ${type.name}`
        );
    };
const same =
    (expected: ApexValue) =>
    (actual: ApexValue, message: ApexValue = null) =>
        assertEquals(expected, actual, message);

platformType({
    name: 'System.Assert',
    statics: {
        'void areEqual(Object expected, Object actual)': assertEquals,
        'void areEqual(Object expected, Object actual, String message)': assertEquals,
        'void areNotEqual(Object unexpected, Object actual)': assertNotEquals,
        'void areNotEqual(Object unexpected, Object actual, String message)': assertNotEquals,
        'void fail()': () => fail(null, ''),
        'void fail(String message)': (message: string | null) => fail(message, ''),
        'void isFalse(Boolean condition)': same(false),
        'void isFalse(Boolean condition, String message)': same(false),
        'void isInstanceOfType(Object value, System.Type type)': isType(true),
        'void isInstanceOfType(Object value, System.Type type, String message)': isType(true),
        'void isNotInstanceOfType(Object value, System.Type type)': isType(false),
        'void isNotInstanceOfType(Object value, System.Type type, String message)': isType(false),
        'void isNotNull(Object value)': (value: ApexValue) => assertNotEquals(null, value),
        'void isNotNull(Object value, String message)': (value: ApexValue, message: ApexValue) =>
            assertNotEquals(null, value, message),
        'void isNull(Object value)': same(null),
        'void isNull(Object value, String message)': same(null),
        'void isTrue(Boolean condition)': same(true),
        'void isTrue(Boolean condition, String message)': same(true)
    }
});
