import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openOrg, type OpenOrg } from '../org/open.ts';
import { ADMIN_USERNAME } from '../org/base-data/index.ts';
import { fixture, type Fixture } from '../testing/fixture.ts';

const CLASSES = {
    Worker: `public class Worker implements Queueable {
        private String name; private List<String> names = new List<String>();
        public Worker(String name) { this.name = name; this.names.add(name); }
        public void change() { this.names.add('changed'); }
        public void execute(QueueableContext context) {
            if (name == 'bad') throw new IllegalArgumentException('no');
            insert new Account(Name = String.join(names, ','), Description = context.getJobId());
            if (name == 'chain') System.enqueueJob(new Worker('chained'));
        }
    }`,
    Futures: `public class Futures { @future public static void make(String name) { insert new Account(Name = name + Limits.getLimitQueries()); } }`,
    Walk: `public class Walk implements Database.Batchable<SObject> {
        private Integer seen = 0;
        public Database.QueryLocator start(Database.BatchableContext c) { return Database.getQueryLocator('SELECT Name FROM Account ORDER BY Name'); }
        public void execute(Database.BatchableContext c, List<Account> accounts) {
            seen += accounts.size();
            for (Account a : accounts) { if (a.Name == 'A3') throw new IllegalArgumentException('A3 is bad'); a.Site = 'seen ' + seen; }
            update accounts;
        }
        public void finish(Database.BatchableContext c) { insert new Account(Name = 'finished ' + seen); }
    }`,
    Sum: `public class Sum implements Database.Batchable<Integer>, Database.Stateful {
        private Integer total = 0;
        public Iterable<Integer> start(Database.BatchableContext c) { return new List<Integer>{ 1, 2, 3, 4, 5 }; }
        public void execute(Database.BatchableContext c, List<Integer> numbers) { for (Integer n : numbers) total += n; if (numbers.contains(3)) throw new IllegalArgumentException('three'); }
        public void finish(Database.BatchableContext c) { insert new Account(Name = 'total ' + total); }
    }`,
    Chain: `public class Chain implements Database.Batchable<Integer> {
        private String starts;
        public Chain(String starts) { this.starts = starts; }
        public Iterable<Integer> start(Database.BatchableContext c) { if (starts == 'start') Database.executeBatch(new Sum()); return new List<Integer>{ 1 }; }
        public void execute(Database.BatchableContext c, List<Integer> numbers) { if (starts == 'execute') Database.executeBatch(new Sum()); }
        public void finish(Database.BatchableContext c) { if (starts == 'finish') Database.executeBatch(new Sum(), 5); }
        @future public static void later() { Database.executeBatch(new Sum()); }
    }`,
    Nightly: `public class Nightly implements Schedulable { public void execute(SchedulableContext c) { insert new Account(Name = 'night', Description = c.getTriggerId()); } }`
};

let source: Fixture;
before(() => (source = fixture(CLASSES)));
after(() => source.remove());

function withOrg(
    use: (
        org: OpenOrg,
        run: (apex: string) => void,
        query: (soql: string) => Record<string, unknown>[],
        warnings: string[]
    ) => void
): void {
    const warnings: string[] = [];
    const org = openOrg({
        projectDirs: [source.dir],
        file: ':memory:',
        now: Date.parse('2026-11-21T12:00:00Z'),
        warn: (m) => warnings.push(m)
    });
    assert.deepEqual(org.problems, []);
    const admin = org.user(ADMIN_USERNAME).id;
    const run = (apex: string): void => org.transaction(admin, (tx) => org.apex.executeAnonymous(tx, `{ ${apex} }`));
    const query = (soql: string): Record<string, unknown>[] =>
        org.transaction(admin, (tx) =>
            tx.query(soql, { mode: 'system', sharing: false }).records.map((r) => Object.fromEntries(r.values))
        );
    try {
        use(org, run, query, warnings);
    } finally {
        org.close();
    }
}
const names = (rows: Record<string, unknown>[]): unknown[] => rows.map((r) => r['name']);

test('a queueable runs after the transaction, as it was when it was queued, and tells its job id', () => {
    withOrg((_org, run, query) => {
        run(
            "Worker w = new Worker('a'); Id id = System.enqueueJob(w); w.change(); System.assertEquals(0, [SELECT COUNT() FROM Account]); System.assertEquals('Queued', [SELECT Status FROM AsyncApexJob WHERE Id = :id].Status);"
        );
        const [account] = query('SELECT Name, Description FROM Account');
        const [job] = query('SELECT Id, Status, JobType, ApexClass.Name, CompletedDate FROM AsyncApexJob');
        assert.equal(account!['name'], 'a');
        assert.equal(account!['description'], job!['id']);
        assert.equal(job!['status'], 'Completed');
        assert.equal(job!['jobtype'], 'Queueable');
    });
});

test('what a rolled-back transaction queued never runs', () => {
    withOrg((_org, run, query) => {
        assert.throws(() => run("System.enqueueJob(new Worker('a')); throw new IllegalArgumentException('stop');"));
        run("Savepoint s = Database.setSavepoint(); System.enqueueJob(new Worker('b')); Database.rollback(s);");
        assert.deepEqual(query('SELECT Id FROM Account'), []);
        assert.deepEqual(query('SELECT Id FROM AsyncApexJob'), []);
    });
});

test('queueables chain; one that fails is marked, told about, and undone', () => {
    withOrg((_org, run, query, warnings) => {
        run("System.enqueueJob(new Worker('chain'));");
        run("System.enqueueJob(new Worker('bad'));");
        assert.deepEqual(names(query('SELECT Name FROM Account ORDER BY Name')), ['chain', 'chained']);
        const [failed] = query(
            "SELECT Status, ExtendedStatus, NumberOfErrors FROM AsyncApexJob WHERE Status = 'Failed'"
        );
        assert.equal(failed!['extendedstatus'], 'no');
        assert.equal(failed!['numberoferrors'], 1);
        assert.match(warnings[0]!, /^Worker \(707\w+\) failed:/);
    });
});

test('a delayed queueable waits for the clock', () => {
    withOrg((org, run, query) => {
        run("System.enqueueJob(new Worker('later'), 5);");
        assert.deepEqual(query('SELECT Id FROM Account'), []);
        org.clock.set(Date.parse('2026-11-21T12:06:00Z'));
        org.runJobs();
        assert.deepEqual(names(query('SELECT Name FROM Account')), ['later']);
    });
});

test('a future method runs with asynchronous limits', () => {
    withOrg((_org, run, query) => {
        run("Futures.make('f');");
        assert.deepEqual(names(query('SELECT Name FROM Account')), ['f200']);
        assert.equal(query('SELECT MethodName FROM AsyncApexJob')[0]!['methodname'], 'make');
    });
});

test('a failing chunk does not stop the others; state is fresh for each', () => {
    withOrg((_org, run, query) => {
        run(
            "List<Account> l = new List<Account>(); for (Integer i = 1; i <= 5; i++) l.add(new Account(Name = 'A' + i)); insert l; Database.executeBatch(new Walk(), 2);"
        );
        assert.deepEqual(
            query("SELECT Name, Site FROM Account WHERE Name LIKE 'A%' ORDER BY Name").map((r) => [
                r['name'],
                r['site'] ?? null
            ]),
            [
                ['A1', 'seen 2'],
                ['A2', 'seen 2'],
                ['A3', null],
                ['A4', null],
                ['A5', 'seen 1']
            ]
        );
        assert.deepEqual(names(query("SELECT Name FROM Account WHERE Name LIKE 'finished%'")), ['finished 0']);
        const [job] = query(
            'SELECT Status, TotalJobItems, JobItemsProcessed, NumberOfErrors, ExtendedStatus FROM AsyncApexJob'
        );
        assert.deepEqual(
            [
                job!['status'],
                job!['totaljobitems'],
                job!['jobitemsprocessed'],
                job!['numberoferrors'],
                job!['extendedstatus']
            ],
            ['Completed', 3, 3, 1, 'First error: A3 is bad']
        );
    });
});

test('Database.Stateful keeps what successful chunks leave', () => {
    withOrg((_org, run, query) => {
        run('Database.executeBatch(new Sum(), 2);');
        assert.deepEqual(
            names(query('SELECT Name FROM Account')),
            ['total 8'],
            '1 + 2 + 5; the chunk of 3 and 4 failed'
        );
    });
});

// "Using Batch Apex", Apex Developer Guide.
test('a batch may start another when it finishes, and only then', () =>
    withOrg((_, run, query, warnings) => {
        for (const when of ['start', 'execute', 'finish']) run(`Database.executeBatch(new Chain('${when}'));`);
        run('Chain.later();');
        assert.deepEqual(
            query('SELECT Status FROM AsyncApexJob ORDER BY Id').map((j) => j.status),
            ['Failed', 'Completed', 'Completed', 'Completed', 'Failed']
        );
        assert.equal(query("SELECT Id FROM AsyncApexJob WHERE ApexClass.Name = 'Sum'").length, 1);
        assert.equal(warnings.filter((w) => /cannot be called from a batch start/.test(w)).length, 3);
    }));

test('a schedule fires when the clock passes, once for several missed times, until aborted', () => {
    withOrg((org, run, query) => {
        run("System.schedule('nightly', '0 0 2 * * ?', new Nightly());");
        assert.throws(() => run("System.schedule('nightly', '0 0 3 * * ?', new Nightly());"), /already scheduled/);
        const fired = (): number => query("SELECT Id FROM Account WHERE Name = 'night'").length;
        assert.equal(fired(), 0);
        org.clock.set(Date.parse('2026-11-22T11:00:00Z'));
        org.runJobs();
        assert.equal(fired(), 1);
        org.clock.set(Date.parse('2026-11-26T00:00:00Z'));
        org.runJobs();
        assert.equal(fired(), 2);
        const [trigger] = query('SELECT State, TimesTriggered, NextFireTime FROM CronTrigger');
        assert.equal(trigger!['timestriggered'], 2);
        assert.equal(
            (trigger!['nextfiretime'] as { toIso(): string }).toIso(),
            '2026-11-26T10:00:00.000Z',
            '2 am in Los Angeles'
        );
        run('for (CronTrigger t : [SELECT Id FROM CronTrigger]) System.abortJob(t.Id);');
        org.clock.set(Date.parse('2026-11-30T00:00:00Z'));
        org.runJobs();
        assert.equal(fired(), 2);
    });
});
