/** Apex Developer Guide, "Expression Operators", "Boolean", "Safe Navigation Operator", "Null Coalescing Operator", "Switch Statements". */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ApexException } from '../../kernel/exceptions.ts';
import { ApexDouble } from '../../kernel/values.ts';
import { evaluate, problemsOf } from '../testing.ts';

const yes = (expression: string, members = ''): void =>
    assert.equal(evaluate('Boolean', expression, members), true, expression);
const no = (expression: string, members = ''): void =>
    assert.equal(evaluate('Boolean', expression, members), false, expression);
const nullPointer = (run: () => unknown): void =>
    assert.throws(run, (e) => e instanceof ApexException && e.typeName === 'System.NullPointerException');

test('== of Strings ignores case, equals and collections do not', () => {
    yes(`'Won' == 'WON'`);
    no(`'Won' != 'won'`);
    no(`'Won' === 'WON'`);
    no(`'Won'.equals('WON')`);
    no(`new Set<String>{'Won'}.contains('WON')`);
    yes(`String s; return s == null;`);
    no(`String s; return s == '';`);
});

test('Ids of 15 and 18 characters are the same', () => {
    yes(`Id i = '0065g00000ABCDe'; return i == '0065g00000ABCDeAAI' || i == '0065g00000ABCDe';`);
    assert.equal((evaluate('Id', `'0065g00000ABCDe'`) as string).length, 18);
    assert.throws(
        () => evaluate('Id', `'nonsense'`),
        (e) =>
            e instanceof ApexException &&
            e.typeName === 'System.StringException' &&
            e.apexMessage === 'Invalid id: nonsense'
    );
});

test('numbers compare by value whatever their type', () => {
    yes('1 == 1.0');
    yes('1L == 1');
    yes('1.50 == 1.5');
    no('0.1 + 0.2 != 0.3');
    yes('2 > 1.5 && 2 >= 2L && 1.5 < 2');
});

test('order with null is false, except that null is below every String', () => {
    for (const op of ['<', '<=', '>', '>=']) no(`Integer i; return i ${op} 1;`);
    for (const op of ['<', '>']) no(`Date d; return d ${op} Date.newInstance(2026, 1, 1);`);
    no('Decimal d; return d <= 0;');
    yes(`String s; return s < 'a';`);
    yes(`'apple' < 'Banana'`);
    yes('Date.newInstance(2026, 1, 2) > Date.newInstance(2026, 1, 1)');
    yes('Date.newInstance(2026, 1, 2) <= Datetime.newInstanceGmt(2026, 1, 2, 0, 0, 0)');
});

test('=== is identity, == is equality', () => {
    no(`new List<Integer>{1} === new List<Integer>{1}`);
    yes(`new List<Integer>{1} == new List<Integer>{1}`);
    yes(`new Account(Name = 'x') == new Account(Name = 'x')`);
    no(`new Account(Name = 'x') === new Account(Name = 'x')`);
    no('new P() == new P()', 'class P {}');
    yes(
        'new P() == new P()',
        'class P { public Boolean equals(Object o) { return o instanceof P; } public override Integer hashCode() { return 1; } }'
    );
});

test('conditions are short and null is no Boolean', () => {
    no('String s; return s != null && s.length() > 0;');
    yes('String s; return s == null || s.length() > 0;');
    nullPointer(() => evaluate('Boolean', 'Boolean b; return b && true;'));
    nullPointer(() => evaluate('Boolean', 'Boolean b; if (b) { return true; } return false;'));
    nullPointer(() => evaluate('Boolean', 'Boolean b; return !b;'));
    yes('Boolean b; return b == null;');
});

test('?: takes the type both branches have', () => {
    assert.equal(String(evaluate('Decimal', 'Boolean b = true; return b ? 1 : 2.5;')), '1');
    assert.equal(evaluate('String', `Boolean b = false; return b ? 'x' : null;`), null);
});

test('?. ends the chain at null, ?? takes the other', () => {
    assert.equal(evaluate('Integer', 'String s; return s?.trim().length();'), null);
    assert.equal(evaluate('Integer', `String s = ' ab '; return s?.trim().length();`), 2);
    assert.equal(evaluate('Integer', 'String s; return s?.length() ?? 7;'), 7);
    assert.equal(evaluate('String', 'Account a; return a?.Name;'), null);
    assert.equal(
        evaluate(
            'Integer',
            'hit()?.size(); return n;',
            'static Integer n = 0; static List<Integer> hit() { n++; return null; }'
        ),
        1
    );
    nullPointer(() => evaluate('Integer', 'String s; return s.length();'));
});

test('switch on tells Strings apart by case, knows null, enums, several values and records', () => {
    const members = `enum Color { RED, GREEN }
        static String text(String s) { switch on s { when 'a', 'b' { return 'ab'; } when null { return 'null'; } when 'A' { return 'A'; } when else { return 'else'; } } }
        static String number(Integer i) { switch on i { when -1 { return 'minus'; } when 1 { return 'one'; } } return 'none'; }
        static String color(Color c) { switch on c { when RED { return 'r'; } when GREEN { return 'g'; } } return '?'; }
        static String record(SObject o) { switch on o { when Account a { return a.Name; } when Contact c { return c.LastName; } when null { return 'null'; } when else { return 'else'; } } }`;
    assert.equal(evaluate('String', `text('b') + text('A') + text(null) + text('zz')`, members), 'abAnullelse');
    assert.equal(evaluate('String', `number(-1) + number(1) + number(2)`, members), 'minusonenone');
    assert.equal(evaluate('String', `color(Color.GREEN) + color(null)`, members), 'g?');
    assert.equal(
        evaluate(
            'String',
            `record(new Account(Name = 'acme')) + record(new Contact(LastName = 'roe')) + record(null) + record(new Opportunity())`,
            members
        ),
        'acmeroenullelse'
    );
});

test('instanceof and casts look at the runtime type', () => {
    yes('Object o = 1; return o instanceof Integer;');
    no('Object o = 1; return o instanceof String;');
    no('Object o; return o instanceof String;');
    yes('Object o = new List<Account>(); return o instanceof List<SObject>;');
    yes('Object o = new Map<Id, List<Account>>(); return o instanceof Map<Id, List<SObject>>;');
    no('Object o = new List<String>(); return o instanceof List<Integer>;');
    assert.equal(String(evaluate('Decimal', 'Object o = 1; Decimal d = (Decimal) o; return d + 0.50;')), '1.50');
    assert.equal(evaluate('Long', 'Object o = 1; return (Long) o + 1;'), 2n);
    assert.deepEqual(
        evaluate('Object', 'Object o = 1.5; Double d = (Double) o; Object b = d; return b;'),
        new ApexDouble(1.5)
    );
    yes(
        'Object o = new B(); return o instanceof A && o instanceof I;',
        'interface I {} virtual class A implements I {} class B extends A {}'
    );
    assert.throws(
        () => evaluate('String', 'Object o = 1; return (String) o;'),
        (e) =>
            e instanceof ApexException &&
            e.typeName === 'System.TypeException' &&
            e.apexMessage === 'Invalid conversion from runtime type Integer to String'
    );
    assert.equal(evaluate('String', `Object o = 'x'; return (String) o;`), 'x');
});

test('incomparable types are a problem', () => {
    assert.deepEqual(problemsOf(`Boolean b = 1 == 'x';`), ['Comparison of incompatible types: Integer and String']);
    assert.deepEqual(problemsOf(`Boolean b = true < false;`), ['Comparison of incompatible types: Boolean < Boolean']);
    assert.deepEqual(problemsOf(`if (1) {}`), ['Condition expression must be of type Boolean: Integer']);
});
