/** Java's regular expressions: https://docs.oracle.com/javase/8/docs/api/java/util/regex/Pattern.html */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NotSupported } from '../kernel/exceptions.ts';
import { call, invoke, throwsApex } from './testing.ts';

const matches = (regex: string, text: string): boolean =>
    call('System.Pattern', 'Boolean matches(String regex, String text)', regex, text);
const replaceAll = (text: string, regex: string, by: string): string =>
    invoke('System.String', 'replaceAll', text, regex, by);
const matcher = (regex: string, text: string) => {
    const m = invoke('System.Pattern', 'matcher', invoke('System.Pattern', 'compile', regex), text);
    return (name: string, ...args: unknown[]): any => invoke('System.Matcher', name, m, ...args); // eslint-disable-line @typescript-eslint/no-explicit-any
};

test('matches is about the whole text, with flags in front', () => {
    assert.ok(matches('a*b', 'aaab') && !matches('a*b', 'aaabc'));
    assert.ok(matches('(?i)ABC|x', 'abc') && !matches('a|ab', 'abc'));
    assert.ok(matches('a|ab', 'ab'));
});

test('classes, quoting and escapes', () => {
    assert.ok(matches('\\p{Alpha}+\\p{Punct}', 'abc!') && matches('\\p{L}+', 'é') && !matches('\\w', 'é'));
    assert.ok(matches('\\Qa.b\\E+', 'a.bb') && !matches('\\Qa.b\\E', 'axb'));
    assert.ok(
        matches('[a-c[x-z]]+', 'axcz') &&
            matches('[\\w\\-.]+', 'a-b.c') &&
            matches('[\\s\\S]', '\u00a0') &&
            !matches('\\s', '\u00a0')
    );
    assert.ok(matches('\\x41\\u0042\\t', 'AB\t') && matches('[^\\]]', 'x') && matches('a{2,3}', 'aaa'));
    assert.ok(matches('-\\-_', '--_') && matches('[-a]', '-') && matches('[a-]', '-'));
});

test('$ and . know every line end; $ also stands before the last one', () => {
    assert.ok(matcher('b$', 'ab\n')('find') && !matcher('a$', 'a\nb')('find') && matcher('(?m)a$', 'a\nb')('find'));
    assert.ok(!matches('.', '\u0085') && matches('(?s).', '\n'));
});

test('what has no exact counterpart says so', () => {
    for (const regex of ['a++', '(?>a)', '[a&&b]', 'a(?i)b', '(?x)a'])
        assert.throws(() => matches(regex, 'a'), NotSupported);
    throwsApex(() => matches('(', 'a'), 'System.StringException', /Invalid regex/);
    throwsApex(() => matches('[a', 'a'), 'System.StringException', /Unclosed character class/);
});

test('replacements know groups by number and name', () => {
    assert.equal(replaceAll('a1b22', '([a-z])(\\d+)', '$2$1'), '1a22b');
    assert.equal(replaceAll('2026-01', '(?<y>\\d+)-(?<m>\\d+)', '${m}/${y}'), '01/2026');
    assert.equal(replaceAll('x', 'x', '\\$1'), '$1');
    assert.equal(replaceAll('abc', 'z*', '-'), '-a-b-c-');
    assert.equal(invoke('System.String', 'replaceFirst', 'aaa', 'a', 'b'), 'baa');
    throwsApex(() => replaceAll('x', 'x', '$1'), 'System.StringException', /No group 1/);
});

test('a matcher finds one after the other and knows where', () => {
    const m = matcher('(a)(b)?', 'xaab');
    assert.ok(m('find'));
    assert.deepEqual([m('start'), m('end'), m('group'), m('group', 2), m('start', 2)], [1, 2, 'a', null, -1]);
    assert.ok(m('find'));
    assert.deepEqual([m('start'), m('end', 2), m('groupCount')], [2, 4, 2]);
    assert.ok(!m('find'));
    throwsApex(() => m('group'), 'System.StringException', /No match found/);
});

test('a region is all a matcher sees', () => {
    const m = matcher('^b', 'abc');
    assert.ok(!m('find'));
    m('region', 1, 2);
    assert.ok(m('find'));
    assert.equal(m('start'), 1);
    assert.ok(m('matches') && matcher('ab', 'abc')('lookingAt'));
});
