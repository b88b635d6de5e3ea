import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openOrg } from '../org/open.ts';
import { coverageOf } from './coverage.ts';
import { fixture } from './fixture.ts';
import { runTests, type TestReport } from './runner.ts';

const CLASSES = {
    Counter: `public class Counter {
    public static Integer count = 0;
    public static void up() {
        count++;
    }
    public static void never() {
        count = 0;
    }
}`,
    CounterTest: `@IsTest private class CounterTest {
    @TestSetup static void setup() { insert new Account(Name = 'set up'); Counter.up(); }
    @IsTest static void seesSetUp() { System.assertEquals(1, [SELECT COUNT() FROM Account]); insert new Account(Name = 'mine'); Counter.up(); System.assertEquals(1, Counter.count); }
    @IsTest static void isIsolated() { System.assertEquals(1, [SELECT COUNT() FROM Account]); System.assertEquals(0, Counter.count); }
    @IsTest static void fails() {
        System.assertEquals(1, 2, 'one is not two');
    }
    @IsTest static void throwsSomething() { Account a; String n = a.Name; }
    @IsTest static void needsMore() { Database.emptyRecycleBin(new Account()); }
    @IsTest static void hasNoData() { System.assertEquals(0, [SELECT COUNT() FROM Opportunity]); System.assert([SELECT COUNT() FROM User] > 0); }
}`,
    AsyncTest: `@IsTest private class AsyncTest {
    public class Job implements Queueable { public void execute(QueueableContext c) { insert new Account(Name = 'queued'); Counter.up(); if (Counter.count > 1) System.enqueueJob(new Job()); } }
    public class Tick implements Schedulable { public void execute(SchedulableContext c) { insert new Account(Name = 'tick'); } }
    @IsTest static void runsAtStopTest() {
        Test.startTest(); System.enqueueJob(new Job()); System.assertEquals(0, [SELECT COUNT() FROM Account]); Test.stopTest();
        System.assertEquals(1, [SELECT COUNT() FROM Account]); System.assertEquals(1, Counter.count);
    }
    @IsTest static void cannotChain() {
        Counter.up(); Boolean caught = false;
        Test.startTest(); System.enqueueJob(new Job());
        try { Test.stopTest(); } catch (AsyncException e) { caught = e.getMessage().contains('stack depth'); }
        System.assert(caught);
    }
    @IsTest static void schedulesRunOnce() {
        Test.startTest(); System.schedule('t', '0 0 2 * * ?', new Tick()); Test.stopTest();
        System.assertEquals(1, [SELECT COUNT() FROM Account]); System.assertEquals(0, [SELECT TimesTriggered FROM CronTrigger].TimesTriggered);
    }
    @IsTest static void limitsBeginAnewBetweenStartAndStop() {
        for (Integer i = 0; i < 60; i++) { Integer n = [SELECT COUNT() FROM Account]; }
        Test.startTest(); for (Integer i = 0; i < 60; i++) { Integer n = [SELECT COUNT() FROM Account]; } System.assertEquals(60, Limits.getQueries()); Test.stopTest();
        System.assertEquals(60, Limits.getQueries());
    }
    @IsTest static void runsAsAnotherUser() {
        Profile p = [SELECT Id FROM Profile WHERE Name = 'Standard User'];
        User u = new User(LastName = 'Rep', Username = 'rep@test.example', Email = 'r@test.example', Alias = 'rep', ProfileId = p.Id, TimeZoneSidKey = 'Europe/London', LocaleSidKey = 'en_GB', LanguageLocaleKey = 'en_US', EmailEncodingKey = 'UTF-8');
        insert u;
        System.runAs(u) { System.assertEquals(u.Id, UserInfo.getUserId()); }
        System.assertNotEquals(u.Id, UserInfo.getUserId());
    }
}`,
    BrokenTest: `@IsTest private class BrokenTest { @IsTest static void one() { this is no Apex } @IsTest static void two() {} }`
};

let report: TestReport;
let coverage: ReturnType<typeof coverageOf>;

test('the suite runs', () => {
    const source = fixture(CLASSES);
    try {
        const org = openOrg({ projectDirs: [source.dir], file: ':memory:' });
        org.apex.coverage(true);
        report = runTests(org);
        coverage = coverageOf(org);
        org.close();
    } finally {
        source.remove();
    }
});

const of = (className: string): Record<string, string> =>
    Object.fromEntries(report.tests.filter((t) => t.class === className).map((t) => [t.method, t.outcome]));
const named = (method: string) => report.tests.find((t) => t.method === method)!;

test('each method sees the set-up and nothing of the others', () => {
    assert.deepEqual(of('CounterTest'), {
        seesSetUp: 'passed',
        isIsolated: 'passed',
        fails: 'failed',
        throwsSomething: 'failed',
        needsMore: 'unsupported',
        hasNoData: 'passed'
    });
});

test('failures say what and where', () => {
    assert.equal(named('fails').line, 6);
    assert.match(named('fails').message!, /^System\.AssertException: Assertion Failed: one is not two/);
    assert.match(named('throwsSomething').message!, /^System\.NullPointerException/);
    assert.match(named('needsMore').message!, /^NotSupported: .*CounterTest:9/);
});

test("asynchronous work, schedules, limits and runAs behave as in the platform's tests", () => {
    assert.deepEqual(
        of('AsyncTest'),
        {
            runsAtStopTest: 'passed',
            cannotChain: 'passed',
            schedulesRunOnce: 'passed',
            limitsBeginAnewBetweenStartAndStop: 'passed',
            runsAsAnotherUser: 'passed'
        },
        JSON.stringify(
            report.tests.filter((t) => t.class === 'AsyncTest' && t.message),
            null,
            1
        )
    );
});

test('a class that does not compile is unsupported, method by method, and stops nobody', () => {
    assert.deepEqual(of('BrokenTest'), { one: 'unsupported', two: 'unsupported' });
    assert.match(named('one').message!, /BrokenTest:1/);
});

test('the counts add up', () => {
    assert.deepEqual([report.passed, report.failed, report.unsupported], [8, 2, 3]);
});

test('coverage is by line, without the test classes', () => {
    assert.deepEqual(
        coverage.map((c) => c.name),
        ['Counter']
    );
    assert.deepEqual(coverage[0]!.uncoveredLines, [7]);
});

test('a test that never ends is stopped, says so and leaves the others alone', () => {
    const project = fixture({
        EndlessTest: `@IsTest private class EndlessTest {
    @IsTest static void endless() { insert new Account(Name = 'left behind'); while (true) { Integer i = 1; } }
    @IsTest static void ends() { System.assertEquals(0, [SELECT COUNT() FROM Account]); }
}`
    });
    const org = openOrg({ projectDirs: [project.dir], file: ':memory:' });
    try {
        const { tests } = runTests(org, null, undefined, 300);
        assert.deepEqual(
            tests.map((t) => [t.method, t.outcome]),
            [
                ['endless', 'unsupported'],
                ['ends', 'passed']
            ]
        );
        assert.match(tests[0]!.message!, /a test of more than 0.3 s .* at EndlessTest/);
    } finally {
        org.close();
        project.remove();
    }
});
