import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NotSupported } from '../../kernel/exceptions.ts';
import { ApexDouble, type ApexValue } from '../../kernel/values.ts';
import { inTransaction } from '../../stdlib/testing.ts';
import { call, compiled, evaluate } from '../testing.ts';

test('constructors chain; initialisers run before them, the superclass first', () => {
    const members = `static String log = '';
        virtual class A { Integer x = note('A.x'); { note('A{}'); } A() { note('A()'); } A(Integer n) { this(); note('A(n)'); } }
        class B extends A { Integer y = note('B.y'); B() { super(1); note('B()'); } }
        class C extends A { Integer z = note('C.z'); }
        static Integer note(String s) { log += s + ' '; return 0; }`;
    assert.equal(evaluate('String', 'new B(); return log;', members), 'A.x A{} B.y A() A(n) B() ');
    assert.equal(evaluate('String', 'new C(); return log;', members), 'A.x A{} C.z A() ');
});

test('virtual, abstract, override and super', () => {
    const members = `abstract class A { public abstract String name(); public virtual String hello() { return 'A ' + name(); } }
        virtual class B extends A { public override String name() { return 'b'; } public override String hello() { return super.hello() + '!'; } }
        class C extends B { public override String name() { return 'c'; } }`;
    assert.equal(evaluate('String', 'A a = new C(); return a.hello();', members), 'A c!');
});

test('overloads are chosen by static types', () => {
    const members = `static String f(Object o) { return 'o'; } static String f(String s) { return 's'; } static String f(Decimal d) { return 'd'; } static String f(Long l) { return 'l'; }
        static String f(List<SObject> l) { return 'ls'; } static String f(Account a) { return 'a'; } static String f(SObject s) { return 'so'; }`;
    assert.equal(
        evaluate(
            'String',
            `Object o = 'x'; return f(o) + f('x') + f(1) + f(1.5) + f(new List<Account>()) + f(new Account()) + f(new Contact()) + f(true);`,
            members
        ),
        'osldlsasoo'
    );
});

test('properties: automatic, computed, with a private setter, static, virtual', () => {
    const members = `static Integer count { get { if (count == null) count = 5; return count; } set; }
        virtual class A { public Integer auto { get; set; } public Integer twice { get { return auto * 2; } } public Integer clamped { get; set { clamped = Math.min(value, 10); } } public virtual String name { get { return 'A'; } } }
        class B extends A { public override String name { get { return 'B'; } } }`;
    assert.equal(evaluate('Integer', 'A a = new A(); a.auto = 3; a.auto += 1; return a.twice;', members), 8);
    assert.equal(evaluate('Integer', 'A a = new A(); a.clamped = 50; return a.clamped;', members), 10);
    assert.equal(evaluate('Integer', 'count++; return count + Probe.count;', members), 12);
    assert.equal(evaluate('String', 'A a = new B(); return a.name;', members), 'B');
});

test('statics live in the transaction and are made on first use', () => {
    const c = compiled(
        `public class P { static Integer n = Q.start(); static { n++; } public static Integer next() { return n++; } }`,
        `public class Q { public static final Integer BASE = 10; static Integer calls = 0; public static Integer start() { calls++; return BASE * calls; } }`
    );
    const tx = { statics: new Map() };
    assert.equal(call(c, 'P', 'next', [], { tx }), 11);
    assert.equal(call(c, 'P', 'next', [], { tx }), 12);
    assert.equal(call(c, 'P', 'next', [], { tx: { statics: new Map() } }), 11);
});

test('classes of different units extend and call each other in circles', () => {
    const c = compiled(
        `public virtual class A { public virtual String who() { return 'A' + B.suffix(); } public static String run() { return new B().who() + new B.Inner().who(); } }`,
        `public class B extends A { public override String who() { return 'B' + super.who(); } public static String suffix() { return '!'; } public class Inner extends C {} }`,
        `public virtual class C extends A { public override String who() { return 'C'; } }`
    );
    assert.equal(call(c, 'A', 'run'), 'BA!C');
});

test('interfaces of users and of the platform', () => {
    const members = `interface Shape { Decimal area(); } class Square implements Shape { Decimal side; Square(Decimal s) { side = s; } public Decimal area() { return side * side; } }
        class Row implements Comparable { Integer n; Row(Integer n) { this.n = n; } public Integer compareTo(Object o) { return n - ((Row) o).n; } }
        class Down implements Comparator<Integer> { public Integer compare(Integer a, Integer b) { return b - a; } }
        class Act implements Callable { public Object call(String action, Map<String, Object> args) { return action + args.get('x'); } }`;
    assert.equal(String(evaluate('Decimal', 'Shape s = new Square(1.5); return s.area();', members)), '2.25');
    assert.equal(
        evaluate(
            'Integer',
            'List<Row> rows = new List<Row>{new Row(3), new Row(1)}; rows.sort(); return rows[0].n;',
            members
        ),
        1
    );
    assert.equal(
        evaluate('Integer', 'List<Integer> l = new List<Integer>{1, 3, 2}; l.sort(new Down()); return l[0];', members),
        3
    );
    assert.equal(
        evaluate('Object', `Callable c = new Act(); return c.call('a', new Map<String, Object>{'x' => 1});`, members),
        'a1'
    );
    assert.equal(
        evaluate(
            'Object',
            `Callable c = (Callable) Type.forName('Probe.Act').newInstance(); return c.call('b', new Map<String, Object>());`,
            members
        ),
        'bnull'
    );
});

test('a static method may stand in for the method of a platform interface', () => {
    const members = `static String log = ''; class Job implements Callable { public static Object call(String a, Map<String, Object> b) { return a; } }`;
    assert.equal(evaluate('Object', `Callable c = new Job(); return c.call('x', null);`, members), 'x');
});

test('enums', () => {
    const members = 'public enum Color { RED, GREEN }';
    assert.equal(
        evaluate(
            'String',
            `Color c = Color.GREEN; return c.name() + c.ordinal() + Color.values().size() + Color.valueOf('red') + (c == Probe.Color.GREEN);`,
            members
        ),
        'GREEN12REDtrue'
    );
    assert.equal(
        evaluate(
            'String',
            `Map<Color, String> m = new Map<Color, String>{Color.RED => 'r'}; return m.get(Color.RED);`,
            members
        ),
        'r'
    );
    assert.equal(evaluate('String', 'System.LoggingLevel l = LoggingLevel.WARN; return l.name();'), 'WARN');
});

test('collections: literals, generics, arrays', () => {
    assert.equal(
        evaluate(
            'Integer',
            `Map<Id, List<Opportunity>> m = new Map<Id, List<Opportunity>>{null => new List<Opportunity>{new Opportunity()}}; return m.get(null).size();`
        ),
        1
    );
    assert.equal(
        evaluate(
            'Integer',
            'Integer[] a = new Integer[]{1, 2}; a[1] = 5; Integer[] b = new Integer[3]; return a[1] + b.size();'
        ),
        8
    );
    assert.equal(
        evaluate('String', `List<List<String>> l = new List<List<String>>{new List<String>{'x'}}; return l[0][0];`),
        'x'
    );
    assert.equal(
        evaluate('Boolean', `Set<String> s = new Set<String>(new List<String>{'a'}); return s.contains('a');`),
        true
    );
    assert.deepEqual(
        evaluate(
            'Object',
            "Map<String, Object> m = new Map<String, Object>(); Double d = 2; m.put('d', d); return m.get('d');"
        ),
        new ApexDouble(2)
    );
});

test('a class tells the platform about itself', () => {
    const c = compiled(
        `public virtual class Base implements Queueable { @AuraEnabled public Integer a { get; set; } public void execute(QueueableContext c) {} }`,
        `public class P extends Base { transient String t; Double d = 1.5; static Integer s; public Double half(Integer n) { return n / 2.0; } public String both(String s) { return 's'; } public String both(Integer i) { return 'i'; } }`
    );
    const ref = c.realm.ref(c.program.classNamed('p')!);
    assert.deepEqual(ref.fields, [
        { name: 'a', type: 'Integer', transient: false, auraEnabled: true },
        { name: 't', type: 'String', transient: true, auraEnabled: false },
        { name: 'd', type: 'Double', transient: false, auraEnabled: false }
    ]);
    assert.ok(['p', 'base', 'system.queueable'].every((n) => ref.ancestry.has(n)));
    inTransaction(() => {
        const p = ref.create();
        assert.equal(p.$class, ref);
        assert.equal(ref.read(p, 'D'), 1.5);
        ref.write(p, 'a', 4);
        assert.equal(ref.read(p, 'a'), 4);
        assert.deepEqual(ref.invoke(p, 'half', [3]), new ApexDouble(1.5));
        assert.equal(ref.invoke(p, 'both', [1]), 'i');
        assert.equal(ref.invoke(p, 'both', ['x']), 's');
        assert.ok(ref.has('execute', 1) && !ref.has('execute', 0));
        assert.equal(ref.read(ref.create(true), 'd'), null);
        assert.throws(() => ref.invoke(p, 'nothing', []), NotSupported);
    });
});

test('JSON to a class and back', () => {
    const members = `public class Dto { public String name; public List<Item> items; public Decimal amount; } public class Item { public Integer n; public Date d; }`;
    assert.equal(
        evaluate(
            'String',
            `Dto d = (Dto) JSON.deserialize('{"name":"x","amount":1.50,"items":[{"n":1,"d":"2026-01-31"}]}', Dto.class); return d.name + d.amount + d.items[0].n + d.items[0].d.day() + JSON.serialize(d.items);`,
            members
        ),
        'x1.50131[{"n":1,"d":"2026-01-31"}]'
    );
});

test('a class that does not compile says why when it is used', () => {
    assert.throws(() => compiled('public class Bad extends Nowhere { public static void f() {} }'));
});

test('a null receiver is found out after the arguments are worked out, before the call', () => {
    const members = `static String log = '';
        class A { String f(Object a, Object b) { log += 'ran'; return 'x'; } }
        enum Color { RED }
        interface I { Integer g(Integer n); }
        static A none() { log += 'receiver '; return null; }
        static Integer arg(Integer n) { log += n + ' '; return n; }
        static String stop() { throw new IllegalArgumentException('argument'); }`;
    const logOf = (call: string): ApexValue =>
        evaluate(
            'String',
            `try { ${call}; } catch (NullPointerException e) { log += e.getMessage(); } return log;`,
            members
        );
    const said = 'Attempt to de-reference a null object';
    assert.equal(logOf('none().f(arg(1), arg(2))'), `receiver 1 2 ${said}`);
    assert.equal(logOf('List<Integer> l; l.add(arg(1), arg(2))'), `1 2 ${said}`);
    assert.equal(logOf('String s; s.substring(arg(1))'), `1 ${said}`);
    assert.equal(logOf('I i; i.g(arg(1))'), `1 ${said}`);
    assert.equal(logOf('Iterator<Object> i; i.next()'), said);
    assert.equal(logOf('Object o; o.equals(arg(1))'), `1 ${said}`);
    assert.equal(logOf('Color c; c.equals(Color.RED)'), said);
    assert.equal(logOf("String s; s.contains('x')"), said);
    assert.equal(
        evaluate(
            'String',
            "String s; try { s.contains(stop()); } catch (IllegalArgumentException e) { return e.getMessage(); } return 'other';",
            members
        ),
        'argument'
    );
});

test('toString of a null Blob speaks of an argument', () => {
    assert.equal(
        evaluate(
            'String',
            'try { Blob b; return b.toString(); } catch (NullPointerException e) { return e.getMessage(); }'
        ),
        'Argument cannot be null.'
    );
});
