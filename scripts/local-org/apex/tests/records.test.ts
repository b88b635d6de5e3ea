import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ApexList } from '../../kernel/collections.ts';
import { Decimal } from '../../kernel/decimal.ts';
import type { DmlOptions, QueryOptions } from '../../kernel/engine.ts';
import { ApexException } from '../../kernel/exceptions.ts';
import { SObj } from '../../kernel/sobject.ts';
import type { ApexValue } from '../../kernel/values.ts';
import { account, user } from '../../stdlib/testing.ts';
import { call, compiled, evaluate, opportunity, problemsOf, sourceOf } from '../testing.ts';

test('fields are read and written with their types', () => {
    assert.equal(
        evaluate(
            'String',
            `Opportunity o = new Opportunity(Name = 'Big', Amount = 5); o.Amount += 1.50; return o.NAME + o.amount;`
        ),
        'Big6.50'
    );
    assert.equal(evaluate('Decimal', 'Opportunity o = new Opportunity(); return o.Amount;'), null);
    assert.equal(
        evaluate('String', `SObject s = new Account(Name = 'x'); return (String) s.get('name') + ((Account) s).Name;`),
        'xx'
    );
});

test('a field that was not queried throws', () => {
    const c = compiled('public class P { public static Decimal amount(Opportunity o) { return o.Amount; } }');
    const o = new SObj(opportunity);
    o.queried = new Set(['id', 'name']);
    assert.throws(
        () => call(c, 'P', 'amount', [o]),
        (e) =>
            e instanceof ApexException &&
            e.apexMessage ===
                'SObject row was retrieved via SOQL without querying the requested field: Opportunity.Amount'
    );
});

test('a parent that is not there gives null fields, a variable that is null does not', () => {
    const c = compiled(`public class P {
        public static String deep(Opportunity o) { return o.Account.Owner.Name; }
        public static String held(Opportunity o) { Account a = o.Account; return a.Name; }
        public static void set(Opportunity o) { o.Account = new Account(Name = 'new'); o.Account.Name += '!'; }
        public static Integer children(Account a) { return a.Contacts.size(); }
    }`);
    const o = new SObj(opportunity);
    assert.equal(call(c, 'P', 'deep', [o]), null);
    assert.throws(
        () => call(c, 'P', 'held', [o]),
        (e) => e instanceof ApexException && e.typeName === 'System.NullPointerException'
    );
    call(c, 'P', 'set', [o]);
    assert.equal(o.parent('account')!.get('name'), 'new!');
    const a = new SObj(account);
    assert.equal(call(c, 'P', 'children', [a]), 0);
    const owner = new SObj(user);
    owner.values.set('name', 'Rae');
    a.parents.set('owner', owner);
    o.parents.set('account', a);
    assert.equal(call(c, 'P', 'deep', [o]), 'Rae');
});

test('addError on a field and on a record', () => {
    const c = compiled(
        `public class P { public static void run(List<Opportunity> l) { l[0].Amount.addError('too much'); l[0].addError('whole'); } }`
    );
    const o = new SObj(opportunity);
    call(c, 'P', 'run', [new ApexList('Opportunity', [o])]);
    assert.deepEqual(
        o.errors.map((e) => [e.message, e.fields]),
        [
            ['too much', ['Amount']],
            ['whole', []]
        ]
    );
});

test('tokens and describes', () => {
    assert.equal(
        evaluate(
            'Boolean',
            'Opportunity.SObjectType == new Opportunity().getSObjectType() && Schema.Opportunity.SObjectType == Opportunity.sObjectType'
        ),
        true
    );
    assert.equal(
        evaluate(
            'String',
            "'' + Opportunity.CloseDate + Schema.SObjectType.Opportunity.getName() + SObjectType.Account.fields.Name.getName()"
        ),
        'CloseDateOpportunityName'
    );
    assert.equal(evaluate('String', 'String.valueOf(Opportunity.Amount.getDescribe().getType())'), 'CURRENCY');
    assert.deepEqual(problemsOf('Object o = Opportunity.Wings;'), ['No such field: Wings on Opportunity']);
});

test('labels are texts of the org', () => {
    assert.equal(evaluate('String', 'Label.Greeting + System.Label.greeting'), 'Good morningGood morning');
    assert.deepEqual(problemsOf('String s = Label.Missing;'), ['Unknown label: Missing']);
});

// https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_class_System_Label.htm
test('a label is found by name at run time, and one that is not there throws what can be caught', () => {
    assert.equal(evaluate('String', `return System.Label.get('', 'Gree' + 'ting');`), 'Good morning');
    assert.equal(
        evaluate('String', `try { return Label.get(null, 'Missing'); } catch (Exception e) { return e.getMessage(); }`),
        'External string does not exist: Missing'
    );
});

interface Query {
    text: string;
    options: QueryOptions;
}
/** A transaction whose queries answer with the given rows and whose calls are noted. */
function fakeTransaction(
    rows: SObj[],
    sharing = false
): { queries: Query[]; saves: [string, SObj[], DmlOptions][]; tx: object } {
    const queries: Query[] = [];
    const saves: [string, SObj[], DmlOptions][] = [];
    const query = (text: string, options: QueryOptions) => {
        queries.push({ text, options });
        return { kind: 'records', records: rows, totalSize: rows.length };
    };
    const dml = (operation: string, records: SObj[], options: DmlOptions) => {
        saves.push([operation, records, options]);
        return records.map(() => ({ id: '006000000000001AAA', success: true, created: true, errors: [] }));
    };
    return { queries, saves, tx: { sharing, query, dml } };
}
const rows = (n: number): SObj[] =>
    Array.from({ length: n }, (_, i) => {
        const o = new SObj(opportunity);
        o.values.set('name', `o${i}`).set('amount', Decimal.of(i));
        return o;
    });

function run(
    source: string,
    found: SObj[],
    args: ApexValue[] = []
): ReturnType<typeof fakeTransaction> & { result: ApexValue } {
    const fake = fakeTransaction(found);
    const c = compiled(sourceOf(source, Number(/\/\*(\d+)\*\//.exec(source)?.[1] ?? 67)));
    return { ...fake, result: call(c, c.units[0]!.symbol.name, 'run', args, { tx: fake.tx }) };
}

test('inline SOQL passes its text with numbered binds', () => {
    const r = run(
        `public with sharing class P { public static Integer run(String n, List<Id> ids) {
        List<Opportunity> l = [SELECT Id, Name FROM Opportunity WHERE Name = :n.toUpperCase() AND AccountId IN :ids LIMIT :ids.size()];
        return l.size();
    } }`,
        rows(3),
        ['x', new ApexList('Id', [])]
    );
    assert.equal(r.result, 3);
    assert.equal(
        r.queries[0]!.text,
        'SELECT Id, Name FROM Opportunity WHERE Name = :b0 AND AccountId IN :b1 LIMIT :b2'
    );
    assert.deepEqual(r.queries[0]!.options.binds, { b0: 'X', b1: new ApexList('Id', []), b2: 0 });
});

test('comments inside a query are left out', () => {
    const r = run(
        "public class P { public static void run() { List<Opportunity> l = [SELECT Id // the id\n FROM Opportunity /* all */ WHERE Name = '/* no */']; } }",
        []
    );
    assert.equal(r.queries[0]!.text, "SELECT Id  \n FROM Opportunity   WHERE Name = '/* no */'");
});

test('one record, none, several', () => {
    const source =
        'public class P { public static String run() { Opportunity o = [SELECT Name FROM Opportunity]; return o.Name + [SELECT Name FROM Opportunity].Name; } }';
    assert.equal(run(source, rows(1)).result, 'o0o0');
    const thrown = (n: number) => (e: unknown) =>
        e instanceof ApexException &&
        e.typeName === 'System.QueryException' &&
        e.apexMessage ===
            (n ? 'List has more than 1 row for assignment to SObject' : 'List has no rows for assignment to SObject');
    assert.throws(() => run(source, rows(0)), thrown(0));
    assert.throws(() => run(source, rows(2)), thrown(2));
    assert.equal(
        run(
            'public class P { public static Opportunity run() { return null ?? [SELECT Name FROM Opportunity]; } }',
            rows(1)
        ).result.get('name'),
        'o0'
    );
});

test('counts, aggregates, loops over rows and over batches of 200', () => {
    assert.equal(
        run('public class P { public static Integer run() { return [SELECT COUNT() FROM Opportunity]; } }', rows(4))
            .result,
        4
    );
    assert.equal(
        run(
            'public class P { public static Integer run() { AggregateResult[] l = [SELECT StageName s, COUNT(Id) n FROM Opportunity GROUP BY StageName]; return l.size(); } }',
            rows(2)
        ).result,
        2
    );
    assert.equal(
        run(
            "public class P { public static String run() { String s = ''; for (Opportunity o : [SELECT Name FROM Opportunity]) s += o.Name; return s; } }",
            rows(2)
        ).result,
        'o0o1'
    );
    assert.equal(
        run(
            "public class P { public static String run() { String s = ''; for (List<Opportunity> l : [SELECT Name FROM Opportunity]) s += l.size() + ' '; return s; } }",
            rows(401)
        ).result,
        '200 200 1 '
    );
    assert.equal(
        run(
            'public class P { public static Integer run() { return new Map<Id, Opportunity>([SELECT Name FROM Opportunity]).size() + [SELECT Id FROM Opportunity].size(); } }',
            []
        ).result,
        0
    );
});

test('mode and sharing of a query follow the class, its version and WITH', () => {
    const access = (declaration: string, version: number, clause = ''): unknown => {
        const { options } = run(
            `/*${version}*/ public ${declaration} class P { public static void run() { List<Opportunity> l = [SELECT Id FROM Opportunity ${clause}]; } }`,
            []
        ).queries[0]!;
        return [options.mode, options.sharing];
    };
    assert.deepEqual(access('with sharing', 67), ['user', true]);
    assert.deepEqual(access('', 67), ['user', true]);
    assert.deepEqual(access('without sharing', 67), ['user', false]);
    assert.deepEqual(access('without sharing', 67, 'WITH SYSTEM_MODE'), ['system', false]);
    assert.deepEqual(access('with sharing', 66), ['system', true]);
    assert.deepEqual(access('', 66), ['system', false]);
    assert.deepEqual(access('inherited sharing', 67), ['user', false]);
    assert.deepEqual(access('', 66, 'WITH USER_MODE'), ['user', false]);
});

test('code that inherits its sharing has that of its caller', () => {
    const fake = fakeTransaction([]);
    const c = compiled(
        sourceOf('public with sharing class A { public static void run() { List<Account> l = B.find(); C.go(); } }'),
        sourceOf(
            'public inherited sharing class B { public static List<Account> find() { return [SELECT Id FROM Account]; } }'
        ),
        sourceOf(
            "public without sharing class C { public static void go() { List<Account> l = B.find(); l = Database.query('SELECT Id FROM Account'); } }"
        )
    );
    call(c, 'A', 'run', [], { tx: fake.tx });
    assert.deepEqual(
        fake.queries.map((q) => q.options.sharing),
        [true, false, false]
    );
    assert.equal((fake.tx as { sharing: boolean }).sharing, false);
});

test('static SOQL that names what is not there does not compile', () => {
    assert.deepEqual(problemsOf('List<Opportunity> l = [SELECT Wings FROM Opportunity];'), [
        "No such column 'Wings' on entity 'Opportunity'"
    ]);
    assert.deepEqual(problemsOf('List<Opportunity> l = [SELECT Id FROM Opportunity WHERE Account.Wings = 1];'), [
        "No such column 'Wings' on entity 'Account'"
    ]);
    assert.deepEqual(
        problemsOf('List<Account> l = [SELECT Id, (SELECT Wings FROM Contacts) FROM Account ORDER BY Name];'),
        ["No such column 'Wings' on entity 'Contact'"]
    );
    assert.deepEqual(problemsOf('List<Opportunity> l = [SELECT Account FROM Opportunity];'), [
        "No such column 'Account' on entity 'Opportunity'"
    ]);
    assert.deepEqual(problemsOf('List<SObject> l = [SELECT Id FROM Nowhere];'), [
        "sObject type 'Nowhere' is not supported"
    ]);
    assert.deepEqual(problemsOf('List<Opportunity> l = [SELECT Id FROM Opportunity WITH SECURITY_ENFORCED];'), [
        'WITH SECURITY_ENFORCED is not available from API version 67.0 on'
    ]);
    assert.deepEqual(problemsOf('List<Account> l = [SELECT Id FROM Opportunity];'), [
        'Illegal assignment from List<Opportunity> to List<Account>'
    ]);
});

test('a dynamic query sees the variables around it', () => {
    const r = run(
        `public class P { static Integer top = 5; Decimal least = 1.5; static String n { get { return 'prop'; } }
        public static void run() { new P().go(new List<Id>(), 'x'); }
        void go(List<Id> ids, String name) { List<Opportunity> l = Database.query('SELECT Id FROM Opportunity WHERE Id IN :IDS AND Name = :n AND Amount > : least AND Name != \\':name\\' LIMIT :top'); }
    }`,
        []
    );
    const { ids, n, least, top, name } = r.queries[0]!.options.binds!;
    assert.deepEqual([ids, n, String(least), top, name], [new ApexList('Id'), 'prop', '1.5', 5, undefined]);
});

test('DML statements save with the access of the class', () => {
    const r = run(
        `public with sharing class P { public static void run() {
        Opportunity o = new Opportunity(Name = 'x');
        insert o;
        update as system new List<Opportunity>{o};
        upsert o Name;
    } }`,
        []
    );
    assert.deepEqual(
        r.saves.map(([operation, records, options]) => [
            operation,
            records.length,
            options.mode,
            options.sharing,
            options.allOrNone,
            options.externalId
        ]),
        [
            ['insert', 1, 'user', true, true, undefined],
            ['update', 1, 'system', true, true, undefined],
            ['upsert', 1, 'user', true, true, 'Name']
        ]
    );
});

test('Database methods have the access of the class that calls them', () => {
    const r = run(
        `public without sharing class P { public static void run() { insert new Opportunity(); Database.insert(new Opportunity(Name = 'x'), false); List<Opportunity> l = Database.query('SELECT Id FROM Opportunity'); } }`,
        []
    );
    assert.deepEqual([r.saves[1]![2].mode, r.saves[1]![2].sharing, r.saves[1]![2].allOrNone], ['user', false, false]);
    assert.deepEqual([r.queries[0]!.options.mode, r.queries[0]!.options.sharing], ['user', false]);
});
