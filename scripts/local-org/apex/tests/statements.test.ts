import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ApexException, NotSupported } from '../../kernel/exceptions.ts';
import { call, compiled, evaluate, problemsOf, schema, sourceOf } from '../testing.ts';
import { compile } from '../compile.ts';

test('loops of every kind, with break and continue', () => {
    assert.equal(
        evaluate(
            'Integer',
            'Integer s = 0; for (Integer i = 0, j = 10; i < j; i++, j--) { if (i == 1) continue; s += i; } return s;'
        ),
        9
    );
    assert.equal(evaluate('Integer', 'Integer s = 0; while (true) { s++; if (s == 4) { break; } } return s;'), 4);
    assert.equal(evaluate('Integer', 'Integer s = 0; do { s++; } while (s < 3); return s;'), 3);
    assert.equal(
        evaluate('Integer', 'Integer s = 0; for (Integer i : new Set<Integer>{1, 2, 3}) s += i; return s;'),
        6
    );
    assert.equal(
        evaluate('Integer', 'Integer s = 0; for (Object o : new List<Object>{1, 2}) s += (Integer) o; return s;'),
        3
    );
    assert.equal(
        evaluate('Decimal', 'Decimal s = 0; for (Decimal d : new List<Integer>{1, 2}) s += d; return s;').toString(),
        '3'
    );
});

test('what is added to a list while it is walked is met too', () => {
    assert.equal(
        evaluate(
            'Integer',
            'List<Integer> l = new List<Integer>{1}; Integer n = 0; for (Integer i : l) { n++; if (n < 3) l.add(i); } return n;'
        ),
        3
    );
});

test('a user-defined Iterable is walked by its Iterator', () => {
    const members = `class Walk implements Iterable<Integer>, Iterator<Integer> {
        Integer i = 0;
        public Iterator<Integer> iterator() { return this; }
        public Boolean hasNext() { return i < 3; }
        public Integer next() { return ++i; }
    }`;
    assert.equal(evaluate('Integer', 'Integer s = 0; for (Integer i : new Walk()) s += i; return s;', members), 6);
});

test('catch by type, finally always, rethrow, causes', () => {
    const members = `static String log = '';
        class Mine extends Exception {}
        class Other extends Exception {}
        static void fail(String how) { try { if (how == 'mine') throw new Mine('m'); if (how == 'null') { String s; s.length(); } log += 'ok'; } finally { log += 'f'; } }
        static void run1(String how) { try { fail(how); } catch (Mine e) { log += e.getMessage(); } catch (NullPointerException e) { log += 'n'; throw new Other('wrapped', e); } catch (Exception e) { log += '?'; } }`;
    assert.equal(
        evaluate(
            'String',
            `run1('none'); run1('mine'); try { run1('null'); } catch (Other e) { log += e.getMessage() + e.getCause().getTypeName(); } return log;`,
            members
        ),
        'okffmfnwrappedSystem.NullPointerException'
    );
});

test('exceptions of users have the platform constructors and methods', () => {
    const members = `public class Mine extends Exception {} class Own extends Exception { Integer code; Own(Integer code) { this('code ' + code); this.code = code; } }`;
    assert.equal(
        evaluate(
            'String',
            `Exception e = new Mine(); return e.getMessage() + '|' + e.getTypeName() + '|' + e.getCause();`,
            members
        ),
        'Script-thrown exception|Probe.Mine|null'
    );
    assert.equal(
        evaluate('String', `try { throw new Own(7); } catch (Own e) { return e.getMessage() + e.code; }`, members),
        'code 77'
    );
    assert.equal(
        evaluate(
            'String',
            `Mine m = new Mine('a', new Mine('b')); m.setMessage('c'); return m.getMessage() + m.getCause().getMessage();`,
            members
        ),
        'cb'
    );
});

test('a failed assertion and a limit pass every catch', () => {
    assert.throws(
        () => evaluate('Integer', 'try { System.assert(false); } catch (Exception e) { return 1; } return 2;'),
        (e) => e instanceof ApexException && e.typeName === 'System.AssertException'
    );
    assert.throws(
        () =>
            evaluate(
                'Integer',
                'try { return again(); } catch (Exception e) { return 1; }',
                'static Integer again() { return again() + 1; }'
            ),
        (e) => e instanceof ApexException && e.typeName === 'System.LimitException'
    );
});

test('line numbers of Apex, also inside statements of several lines', () => {
    const c = compiled(`public class P {
        public static Integer run() {
            try {
                go(
                    1
                );
            } catch (NullPointerException e) {
                return e.getLineNumber();
            }
            return 0;
        }
        static void go(Integer i) {
            String s;

            s.length();
        }
        public static Integer chain() {
            P p = new P()
                .next()
                .fail();
            return 0;
        }
        P next() { return this; }
        P fail() {
            throw new IllegalArgumentException('x');
        }
    }`);
    assert.equal(call(c, 'P', 'run'), 15);
    assert.throws(
        () => call(c, 'P', 'chain'),
        (e) => {
            assert.ok(e instanceof ApexException);
            assert.deepEqual(
                e.frames.map((f) => f.line),
                [25, 20]
            );
            return true;
        }
    );
});

test('the stack trace names class, method and line', () => {
    const text = evaluate(
        'String',
        `try {\n throw new IllegalArgumentException('x');\n } catch (Exception e) {\n return e.getStackTraceString();\n }`
    ) as string;
    assert.match(text, /^Class\.Probe\.run: line 2, column 1/);
});

test('unknown names are problems of their line; the rest of the class runs', () => {
    const result = compile({
        schema,
        sources: [
            sourceOf(
                'public class Half {\n public static Integer good() { return 1; }\n public static Integer bad() {\n  Integer i = 1;\n  return Nowhere.find(i);\n }\n}'
            )
        ]
    });
    assert.deepEqual(
        result.problems.map((p) => [p.at, p.message]),
        [['Half:5', 'Variable does not exist: Nowhere']]
    );
    assert.equal(call(result, 'Half', 'good'), 1);
    assert.throws(
        () => call(result, 'Half', 'bad'),
        (e) => e instanceof NotSupported && e.at === 'Half:5'
    );
});

test('each kind of unknown name is refused', () => {
    assert.deepEqual(problemsOf('nothing();'), ['Method does not exist or incorrect signature: nothing()']);
    assert.deepEqual(problemsOf(`'x'.fly(1);`), [
        'Method does not exist or incorrect signature: fly(Integer) on String'
    ]);
    assert.deepEqual(problemsOf('Unknown__c u;'), ['Unknown type Unknown__c']);
    assert.deepEqual(problemsOf('Account a = new Account(Wings = 2);'), ['No such field: Wings on Account']);
    assert.deepEqual(problemsOf('Account a = new Account(); a.Wings = 2;'), ['No such field: Wings on Account']);
    assert.deepEqual(problemsOf('Integer a; Integer A;'), ['Duplicate variable: A']);
    assert.deepEqual(problemsOf('insert 5;'), ['DML requires SObject or SObject list type: Integer']);
});

test('a member whose type is unknown is a problem of its unit; what else the unit has can be used', () => {
    const result = compile({
        schema,
        sources: [
            sourceOf(
                'public class Lib {\n public static Nowhere make() { return null; }\n public static Integer one() { return 1; }\n}'
            ),
            sourceOf(
                'public class User_ {\n public static Integer run() { return Lib.one(); }\n public static void bad() { Lib.make(); }\n}'
            ),
            sourceOf('public class Broken implements Missing {\n public static void run() {}\n}')
        ]
    });
    assert.deepEqual(
        result.problems.map((p) => [p.at, p.message]),
        [
            ['Lib:2', 'Unknown type Nowhere'],
            ['User_:3', 'Method does not exist or incorrect signature: make() on Lib'],
            ['Broken:1', 'Unknown type Missing']
        ]
    );
    assert.equal(call(result, 'User_', 'run'), 1);
    assert.throws(
        () => call(result, 'Broken', 'run'),
        (e) => e instanceof NotSupported && e.at === 'Broken:1'
    );
});

test('a syntax error is a problem of its line', () => {
    const { problems } = compile({ schema, sources: [sourceOf('public class Broken {\n void f( { }\n}')] });
    assert.equal(problems.length, 1);
    assert.equal(problems[0]!.at, 'Broken:2');
});
