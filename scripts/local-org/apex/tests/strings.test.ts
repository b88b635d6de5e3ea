import assert from 'node:assert/strict';
import { test } from 'node:test';
import { evaluate } from '../testing.ts';

test('+ with a String takes any value', () => {
    assert.equal(evaluate('String', `'n' + 1 + 2`), 'n12');
    assert.equal(evaluate('String', `1 + 2 + 'n'`), '3n');
    assert.equal(evaluate('String', `'x' + null + true + 5L + 1.50`), 'xnulltrue51.50');
    assert.equal(evaluate('String', `Double d = 3; return 'd' + d;`), 'd3.0');
    assert.equal(evaluate('String', `'' + Date.newInstance(2026, 1, 5)`), '2026-01-05 00:00:00');
    assert.equal(evaluate('String', `'' + new List<Integer>{1, null}`), '(1, null)');
    assert.equal(evaluate('String', `String a; String b; return a + b;`), 'nullnull');
    assert.equal(evaluate('String', `String s = 'a'; s += 1; s += null; return s;`), 'a1null');
    assert.equal(evaluate('String', `Object o = 'x'; return 'o' + o;`), 'ox');
});

test('escapes of literals', () => {
    assert.equal(evaluate('String', `'it\\'s\\n\\u0041\\\\ "q"'`), `it's\nA\\ "q"`);
});

test('names are matched whatever their case, and may be words of JavaScript', () => {
    assert.equal(
        evaluate(
            'String',
            `String Function = 'f'; string DELETED = FUNCTION + function; Integer let = 1; return deleted + LET;`
        ),
        'ff1'
    );
    assert.equal(evaluate('Integer', `Integer arguments = 2; Integer eval = 3; return arguments * eval;`), 6);
});
