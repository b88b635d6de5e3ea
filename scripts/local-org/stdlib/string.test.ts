/** Examples of the Apex Reference: https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_methods_system_string.htm */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { ApexList } from '../kernel/collections.ts';
import { ApexDate, ApexDatetime } from '../kernel/temporal.ts';
import { call, inTransaction, invoke, throwsApex } from './testing.ts';

const s = (method: string, ...args: unknown[]): unknown => invoke('System.String', method, ...args);
const items = (list: unknown): unknown[] => (list as ApexList).items;

test('abbreviate keeps the width, and both ends with an offset', () => {
    assert.equal(s('abbreviate', 'Hello Maximillian', 8), 'Hello...');
    // The table of org.apache.commons.lang3.StringUtils.abbreviate, which the platform uses.
    const abbreviated = [4, 5, 6, 8, 12].map((offset) => s('abbreviate', 'abcdefghijklmno', 10, offset));
    assert.deepEqual(abbreviated, ['abcdefg...', '...fghi...', '...ghij...', '...ijklmno', '...ijklmno']);
    throwsApex(() => s('abbreviate', 'Hello Max', 3), 'System.StringException', /Minimum abbreviation width is 4/);
});

test('padding and centring', () => {
    assert.equal(s('center', 'hello', 9), '  hello  ');
    assert.equal(s('center', 'hello', 9, '-'), '--hello--');
    assert.equal(s('leftPad', 'abc', 5), '  abc');
    assert.equal(s('leftPad', 'ab', 8, '0x'), '0x0x0xab');
    assert.equal(s('rightPad', 'ab', 5, '-'), 'ab---');
    assert.equal(s('rightPad', 'abcdef', 3), 'abcdef');
});

test('searching by texts and by characters', () => {
    assert.equal(s('containsAny', 'hello', 'hx'), true);
    assert.equal(s('containsNone', 'abcde', 'fg'), true);
    assert.equal(s('containsOnly', 'abba', 'abcd'), true);
    assert.equal(s('containsOnly', 'abba xyz', 'abcd'), false);
    assert.equal(s('containsIgnoreCase', 'hello', 'HE'), true);
    assert.equal(s('countMatches', 'Hello Jane', 'Jane'), 1);
    assert.equal(s('indexOfAny', 'abcd', 'xc'), 2);
    assert.equal(s('indexOfAnyBut', 'abcd', 'xc'), 0);
    assert.equal(s('indexOfIgnoreCase', 'abcd', 'BC', 0), 1);
    assert.equal(s('lastIndexOfIgnoreCase', 'abcdaacd', 'DAAC'), 3);
    assert.equal(s('lastIndexOf', 'abcdaacd', 'c', 7), 6);
    assert.equal(s('indexOfDifference', 'abcd', 'abxc'), 2);
    assert.equal(s('difference', 'abc de', 'abc xyz'), 'xyz');
    assert.equal(s('getLevenshteinDistance', 'Hello Joe', 'Hello Max'), 3);
    assert.equal(s('getLevenshteinDistance', 'Hello Jane', 'Hello Max', 2), -1);
});

test('cutting', () => {
    assert.equal(s('left', 'abcdaacd', 3), 'abc');
    assert.equal(s('right', 'Hello Max', 3), 'Max');
    assert.equal(s('mid', 'abcde', 2, 3), 'cde');
    assert.equal(s('substring', 'hamburger', 4, 8), 'urge');
    throwsApex(() => s('substring', 'abc', 4), 'System.StringException', /Starting position out of bounds: 4/);
    throwsApex(() => s('substring', 'abc', 1, 4), 'System.StringException', /Ending position out of bounds: 4/);
    assert.equal(s('substringAfter', 'Salesforce.Force.com', '.'), 'Force.com');
    assert.equal(s('substringAfterLast', 'Salesforce.Force.com', '.'), 'com');
    assert.equal(s('substringBefore', 'Salesforce.Force.com', '.'), 'Salesforce');
    assert.equal(s('substringBeforeLast', 'Salesforce.Force.com', '.'), 'Salesforce.Force');
    assert.equal(s('substringBetween', 'tagYellowtag', 'tag'), 'Yellow');
    assert.equal(s('substringBetween', 'xYellowy', 'x', 'y'), 'Yellow');
    assert.equal(s('substringBetween', 'abc', 'x'), null);
    assert.equal(s('removeStartIgnoreCase', 'Salesforce and force.com', 'SALES'), 'force and force.com');
    assert.equal(s('removeEnd', 'Salesforce and force.com', '.com'), 'Salesforce and force');
});

test('split drops trailing empty parts unless a limit keeps them', () => {
    assert.deepEqual(items(s('split', 'boo:and:moo', ':', 2)), ['boo', 'and:moo']);
    assert.deepEqual(items(s('split', 'boo:and:moo', ':', 5)), ['boo', 'and', 'moo']);
    assert.deepEqual(items(s('split', 'boo:and:moo', 'o', 5)), ['b', '', ':and:m', '', '']);
    assert.deepEqual(items(s('split', 'boo:and:moo', 'o', -2)), ['b', '', ':and:m', '', '']);
    assert.deepEqual(items(s('split', 'boo:and:moo', 'o', 0)), ['b', '', ':and:m']);
    assert.deepEqual(items(s('split', 'a.b.c', '\\.')), ['a', 'b', 'c']);
    assert.deepEqual(items(s('split', '', ',')), ['']);
    assert.deepEqual(items(s('split', ',', ',')), []);
    assert.deepEqual(items(s('split', 'abc', '')), ['a', 'b', 'c']);
    assert.deepEqual(items(s('splitByCharacterType', 'Lightning.platform')), ['L', 'ightning', '.', 'platform']);
    assert.deepEqual(items(s('splitByCharacterTypeCamelCase', 'Lightning.platform')), ['Lightning', '.', 'platform']);
    assert.deepEqual(items(s('splitByCharacterTypeCamelCase', 'ASFLicense')), ['ASF', 'License']);
});

test('format fills placeholders and takes quoted text as it is', () => {
    assert.equal(
        s('format', 'Hello {0}, {1} is cool.', new ApexList('String', ['World', 'Apex'])),
        'Hello World, Apex is cool.'
    );
    assert.equal(s('format', "It''s {0} of '{0}'", new ApexList('Object', [5])), "It's 5 of {0}");
    assert.equal(s('format', '{0} {1}', new ApexList('String', ['a'])), 'a {1}');
});

test('format by a Double shows it as one', () => {
    assert.equal(s('format', '{0}', new ApexList('Double', [1])), '1.0');
});

test('join skips nothing', () => assert.equal(s('join', new ApexList('Integer', [10, 20, 30]), '/'), '10/20/30'));

test('escapes', () => {
    assert.equal(s('escapeSingleQuotes', "Val's"), "Val\\'s");
    assert.equal(s('escapeCsv', 'Max1, "Max2"'), '"Max1, ""Max2"""');
    assert.equal(s('escapeEcmaScript', '"grade": 3.9/4.0'), '\\"grade\\": 3.9\\/4.0');
    assert.equal(s('escapeHtml4', '"<Black&White>"'), '&quot;&lt;Black&amp;White&gt;&quot;');
    assert.equal(s('escapeHtml3', 'café €'), 'caf&eacute; €');
    assert.equal(s('escapeHtml4', 'café €'), 'caf&eacute; &euro;');
    assert.equal(s('escapeJava', 'Company: "Salesforce.com"'), 'Company: \\"Salesforce.com\\"');
    assert.equal(s('escapeUnicode', 'De onde você é?'), 'De onde voc\\u00EA \\u00E9?');
    assert.equal(s('unescapeXml', '&quot;&lt;Black&amp;White&gt;&quot;'), '"<Black&White>"');
});

test('unescaping undoes escaping', () => {
    const pairs = [
        ['escapeHtml3', 'unescapeHtml3'],
        ['escapeHtml4', 'unescapeHtml4'],
        ['escapeXml', 'unescapeXml'],
        ['escapeCsv', 'unescapeCsv'],
        ['escapeJava', 'unescapeJava'],
        ['escapeEcmaScript', 'unescapeEcmaScript'],
        ['escapeUnicode', 'unescapeUnicode']
    ];
    fc.assert(
        fc.property(fc.string(), fc.constantFrom(...pairs), (text, [escape, unescape]) => {
            // What already looks like an escape cannot be told apart by escapeUnicode alone.
            fc.pre(escape !== 'escapeUnicode' || !text.includes('\\'));
            assert.equal(s(unescape!, s(escape!, text)), text);
        })
    );
});

test("valueOf: a Date is its date, a Datetime is shown in the user's zone", () => {
    inTransaction(() => {
        assert.equal(call('System.String', 'String valueOf(Date d)', ApexDate.of(2026, 1, 31)), '2026-01-31');
        assert.equal(
            call('System.String', 'String valueOf(Datetime d)', new ApexDatetime(Date.UTC(2026, 0, 31, 12))),
            '2026-01-31 07:00:00'
        );
        assert.equal(call('System.String', 'String valueOf(Object o)', null), null);
    });
});

test('hashCode and compareTo are those of Java', () => {
    assert.equal(s('hashCode', 'hello'), 99162322);
    assert.equal(s('compareTo', 'abcde', 'abcd'), 1);
    assert.equal(s('compareTo', 'a', 'B'), 31);
});

test('a null argument throws NullPointerException', () =>
    throwsApex(() => s('contains', 'abc', null), 'System.NullPointerException', /Argument 1 cannot be null/));
