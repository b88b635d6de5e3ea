import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import type { ApexList } from '../../kernel/collections.ts';
import { currentTransaction, type TriggerEvent } from '../../kernel/engine.ts';
import { ApexException } from '../../kernel/exceptions.ts';
import { SObj } from '../../kernel/sobject.ts';
import type { ApexValue } from '../../kernel/values.ts';
import { inTransaction } from '../../stdlib/testing.ts';
import { compileApex, type CompileError } from '../index.ts';
import { objects, opportunity, schema, sourceOf } from '../testing.ts';

const hostOf = (...texts: string[]): ReturnType<typeof compileApex> => {
    const host = compileApex({ schema, sources: texts.map((t) => sourceOf(t)) });
    assert.deepEqual(host.problems, []);
    return host;
};
/** Runs in a transaction of fakes whose org has the host's classes. */
const within = <R>(host: ReturnType<typeof compileApex>, fn: () => R, tx: object = {}): R =>
    inTransaction(fn, {
        objects: objects.slice(3),
        org: { apex: host, schema },
        tx: { isTest: false, statics: new Map(), ...tx }
    });
const named = (name: string): SObj => {
    const o = new SObj(opportunity);
    o.values.set('id', '006000000000001AAA').set('name', name);
    return o;
};

test('triggers of an object run in the order of their names, with Trigger.*', () => {
    const host = hostOf(
        "trigger B on Opportunity (before update, after insert) { Log.add('B'); for (Opportunity o : Trigger.new) { o.Name += Trigger.oldMap.get(o.Id).Name; } }",
        "trigger A on Opportunity (before update) { Log.add('A' + Trigger.isBefore + Trigger.isUpdate + Trigger.isDelete + Trigger.size + Trigger.operationType + Trigger.isExecuting); Handler.run(); }",
        "public class Handler { public static void run() { List<SObject> l = Trigger.new; Log.add('H' + l.size() + (Trigger.old[0].get('Name'))); } }",
        'public class Log { public static List<String> lines = new List<String>(); public static void add(String s) { lines.add(s); } public static List<String> all() { return lines; } public static Boolean inTrigger() { return Trigger.isExecuting || Trigger.new != null; } }'
    );
    assert.ok(host.handles('opportunity', 'update', 'before') && host.handles('Opportunity', 'insert', 'after'));
    assert.ok(!host.handles('Opportunity', 'delete', 'before') && !host.handles('Account', 'update', 'before'));
    within(host, () => {
        const event: TriggerEvent = {
            object: opportunity,
            operation: 'update',
            when: 'before',
            newRecords: [named('new')],
            oldRecords: [named('old')]
        };
        host.fire(currentTransaction(), event);
        assert.equal(event.newRecords![0]!.get('name'), 'newold');
        const log = host.classNamed('LOG') as unknown as { invokeStatic(m: string, args: ApexValue[]): ApexValue };
        assert.deepEqual(log.invokeStatic('all', []).items, ['Atruetruefalse1BEFORE_UPDATEtrue', 'H1old', 'B']);
        assert.equal(log.invokeStatic('inTrigger', []), false);
    });
});

test('types by name: interfaces, abstract classes and enums are found, and cannot be made', () => {
    const host = hostOf(
        'public interface Stage { void start(Integer n); }',
        'public abstract class Half implements Stage { public abstract void start(Integer n); }',
        'public class Whole extends Half { public static Integer got; public override void start(Integer n) { got = n; } }',
        'public class Box { public Color c; } ',
        'public enum Color { RED, BLUE }',
        `public class Probe { public static String run() {
            Stage s = (Stage) Type.forName('Whole').newInstance();
            s.start(3);
            List<Object> seen = new List<Object>{ Whole.got, Stage.class.isAssignableFrom(Whole.class), Whole.class.isAssignableFrom(Stage.class), Type.forName('stage').getName(), Type.forName('Nothing') };
            for (String name : new List<String>{ 'Stage', 'Half' }) {
                try { Type.forName(name).newInstance(); } catch (TypeException e) { seen.add(e.getMessage()); }
            }
            seen.add(((Box) JSON.deserialize('{"c":"BLUE"}', Box.class)).c);
            return String.join(seen, '; ');
        } }`
    );
    within(host, () =>
        assert.equal(
            (
                host.classNamed('Probe') as unknown as { invokeStatic(m: string, args: ApexValue[]): ApexValue }
            ).invokeStatic('run', []),
            '3; true; false; Stage; ; Type cannot be constructed: Stage; Type cannot be constructed: Half; BLUE'
        )
    );
});

const CONTROLLER = `public with sharing class Ctl {
    public class In { @AuraEnabled public String name { get; set; } @AuraEnabled public List<Integer> ns; public String hidden; @AuraEnabled public Color c; }
    public class Out { @AuraEnabled public String name; @AuraEnabled public Date day { get; set; } @AuraEnabled public Datetime at; @AuraEnabled public Decimal amount; @AuraEnabled public Opportunity deal; @AuraEnabled public Map<String, List<Integer>> m; public String secret = 's'; @AuraEnabled public String nothing; @AuraEnabled public String getTold() { return 't'; } }
    public enum Color { RED }
    @AuraEnabled(cacheable=true)
    public static Out read(In given, Date day, Datetime at, Decimal amount, Opportunity deal, Map<String, Integer> m, Id id, Long l, Boolean b) {
        Out o = new Out();
        o.name = given.name + given.ns + given.hidden + given.c + id + l + b + m.get('k');
        o.day = day + 1; o.at = at; o.amount = amount + 1; o.deal = deal; o.deal.Account = new Account(Name = 'acc');
        o.m = new Map<String, List<Integer>>{'k' => given.ns};
        return o;
    }
    @AuraEnabled(cacheable=true) public static void write() { insert new Account(); }
    @AuraEnabled public static Boolean save(String s) { insert new Account(Name = s); return true; }
    @AuraEnabled public static void fail() { throw new AuraHandledException('for the user'); }
}`;

test('Aura methods are listed with their types', () => {
    const methods = hostOf(CONTROLLER).auraMethods();
    assert.deepEqual(
        methods.map((m) => [m.className, m.method, m.cacheable, m.returns]),
        [
            ['Ctl', 'read', true, 'Ctl.Out'],
            ['Ctl', 'write', true, 'void'],
            ['Ctl', 'save', false, 'Boolean'],
            ['Ctl', 'fail', false, 'void']
        ]
    );
    assert.deepEqual(methods[0]!.params.slice(0, 2), [
        { name: 'given', type: 'Ctl.In' },
        { name: 'day', type: 'Date' }
    ]);
});

test('an Aura call takes JSON by its types and answers as Lightning does', () => {
    const host = hostOf(CONTROLLER);
    const params = {
        given: { name: 'n', ns: [1, 2], hidden: 'x', c: 'RED' },
        day: '2026-01-31',
        at: '2026-01-31T10:00:00.000Z',
        amount: 1.5,
        deal: { sobjectType: 'Opportunity', Name: 'd', Amount: '2.50' },
        m: { k: 3 },
        id: '006000000000001',
        l: '9007199254740993',
        b: true
    };
    const answer = within(host, () => host.invokeAura(currentTransaction(), 'Ctl', 'read', params));
    assert.deepEqual(answer, {
        name: 'n(1, 2)nullRED006000000000001AAA9007199254740993true3',
        day: '2026-02-01',
        at: '2026-01-31T10:00:00.000Z',
        amount: 2.5,
        deal: { Name: 'd', Amount: 2.5, Account: { Name: 'acc' } },
        m: { k: [1, 2] },
        told: 't'
    });
    const bad = () =>
        within(host, () => host.invokeAura(currentTransaction(), 'Ctl', 'read', { ...params, day: 'soon' }));
    assert.throws(bad, (e) => e instanceof ApexException && e.typeName === 'System.JSONException');
});

test('a cacheable method may not write, others may; messages for users pass', () => {
    const host = hostOf(CONTROLLER);
    const saved: SObj[] = [];
    const tx = {
        dml: (_: string, records: SObj[]) => (
            saved.push(...records),
            records.map(() => ({ id: '001000000000001AAA', success: true, created: true, errors: [] }))
        )
    };
    const invoke = (method: string, params = {}): unknown =>
        within(host, () => host.invokeAura(currentTransaction(), 'ctl', method, params), tx);
    assert.throws(
        () => invoke('write'),
        (e) =>
            e instanceof ApexException &&
            e.typeName === 'System.LimitException' &&
            e.apexMessage === 'Too many DML statements: 1'
    );
    assert.equal(invoke('save', { s: 'x' }), true);
    assert.deepEqual(
        saved.map((r) => r.get('name')),
        ['x']
    );
    assert.throws(
        () => invoke('fail'),
        (e) =>
            e instanceof ApexException &&
            e.typeName === 'System.AuraHandledException' &&
            e.apexMessage === 'for the user'
    );
});

test("anonymous Apex has statements, methods and the org's classes", () => {
    const host = hostOf(
        'public class Box { public static List<String> seen = new List<String>(); public static List<String> all() { return seen; } }'
    );
    const seen = within(host, () => {
        host.executeAnonymous(
            currentTransaction(),
            `String twice(String s) { return s + s; }\nfor (Integer i = 0; i < 2; i++) { Box.seen.add(twice('a' + i)); }`
        );
        return (
            host.classNamed('Box') as unknown as { invokeStatic(m: string, args: ApexValue[]): ApexList }
        ).invokeStatic('all', []).items;
    });
    assert.deepEqual(seen, ['a0a0', 'a1a1']);
    assert.throws(
        () => within(host, () => host.executeAnonymous(currentTransaction(), 'Integer i = 1;\nNowhere.go();')),
        (e) => (e as CompileError).name === 'CompileError' && (e as CompileError).line === 2
    );
});

test('test classes, their methods and set-up; coverage by line', () => {
    const host = hostOf(
        'public class Sum {\n public static Integer of(Integer a) {\n  if (a > 1) {\n   return 1;\n  }\n  return 2;\n }\n}',
        '@IsTest\nprivate class SumTest {\n @TestSetup static void make() {}\n @IsTest static void one() { Assert.areEqual(2, Sum.of(1)); }\n static testMethod void old() {}\n static void helper() {}\n}'
    );
    assert.deepEqual(host.testClasses(), [{ className: 'SumTest', methods: ['one', 'old'], setup: ['make'] }]);
    assert.equal(host.coverage().size, 0);
    host.coverage(true);
    within(host, () => host.runTestMethod(currentTransaction(), 'SumTest', 'one'));
    assert.deepEqual(host.coverage().get('Sum'), { lines: [3, 4, 6], hits: new Set([3, 6]) });
});

test('what is unchanged comes from the cache; a change of a signature reaches those who use it', () => {
    const cacheDir = mkdtempSync(join(tmpdir(), 'apex-cache-'));
    try {
        const a = 'public class A { public static Integer run() { return B.value(); } }';
        const first = compileApex({
            schema,
            sources: [sourceOf(a), sourceOf('public class B { public static Integer value() { return 1; } }')],
            cacheDir
        });
        assert.deepEqual(first.problems, []);
        const file = join(cacheDir, 'units.json');
        const kept = JSON.parse(readFileSync(file, 'utf8')) as {
            entries: Record<string, { unit: { name: string }; emitted: { js: string } }>;
        };
        // A mark in the cached code shows that it is what runs.
        for (const e of Object.values(kept.entries)) e.emitted.js = e.emitted.js.replace('return(1)', 'return(41)');
        writeFileSync(file, JSON.stringify(kept));
        utimesSync(file, 1, 1);
        const run = (b: string): ApexValue => {
            const host = compileApex({ schema, sources: [sourceOf(a), sourceOf(b)], cacheDir });
            const ref = host.classNamed('A') as unknown as { invokeStatic(m: string, args: ApexValue[]): ApexValue };
            return host.problems[0]?.message ?? within(host, () => ref.invokeStatic('run', []));
        };
        assert.equal(run('public class B { public static Integer value() { return 1; } }'), 41);
        assert.equal(run('public class B { public static Integer value() { return 2; } }'), 2);
        assert.equal(
            run("public class B { public static String value() { return 's'; } }"),
            'Illegal assignment from String to Integer'
        );
    } finally {
        rmSync(cacheDir, { recursive: true });
    }
});
