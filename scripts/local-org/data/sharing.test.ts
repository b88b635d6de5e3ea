import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AS_USER, column, make, permissions, SYSTEM, testOrg, type TestOrg } from './testing.ts';
import type { DmlOptions } from '../kernel/engine.ts';

interface People {
    o: TestOrg;
    boss: string;
    rep: string;
    peer: string;
    other: string;
}

/** A director over a team of two, and a rep of another team. Notes are private, deals too. */
function people(): People {
    const o = testOrg();
    const top = o.addRole('Director');
    const middle = o.addRole('Manager', top);
    const team = o.addRole('Rep', middle);
    const away = o.addRole('Elsewhere');
    return {
        o,
        boss: o.addUser('Boss', { roleId: top }),
        rep: o.addUser('Rae', { roleId: team }),
        peer: o.addUser('Pat', { roleId: team }),
        other: o.addUser('Otto', { roleId: away })
    };
}

const seen = (
    p: People,
    user: string,
    soql = 'SELECT Name FROM Opportunity ORDER BY Name',
    mode: 'user' | 'system' = 'system',
    sharing = true
): string =>
    column(
        inTx(p, user, (tx) => tx.query(soql, { mode, sharing }).records),
        'Name'
    ).join();

function inTx<T>(p: People, user: string, fn: (tx: ReturnType<TestOrg['begin']>) => T): T {
    const tx = p.o.begin(user);
    const result = fn(tx);
    tx.commit();
    return result;
}

const insert = (p: People, user: string, object: string, values: Record<string, unknown>): string =>
    inTx(p, user, (tx) => {
        const [result] = tx.dml('insert', [make(p.o.schema, object, values)], SYSTEM);
        assert.deepEqual(result!.errors, []);
        return result!.id!;
    });

const deal = (p: People, user: string, name: string): string =>
    insert(p, user, 'Opportunity', { Name: name, StageName: 'Prospecting', CloseDate: 'date:2026-12-31' });

test('private records are seen by their owner and those above, never by peers', () => {
    const p = people();
    deal(p, p.rep, 'Rae’s');
    deal(p, p.peer, 'Pat’s');
    assert.equal(seen(p, p.rep), 'Rae’s');
    assert.equal(seen(p, p.boss), 'Pat’s,Rae’s');
    assert.equal(seen(p, p.other), '');
    assert.equal(seen(p, p.other, undefined, 'system', false), 'Pat’s,Rae’s');
    assert.equal(seen(p, p.other, undefined, 'user', false), '', 'user mode enforces sharing whatever the class says');
    assert.equal(
        seen(p, p.rep, 'SELECT Name FROM Opportunity WITH SYSTEM_MODE'),
        'Rae’s',
        'system mode does not lift sharing'
    );
});

test('View All and Modify All open every record', () => {
    const p = people();
    deal(p, p.rep, 'Rae’s');
    const auditor = p.o.addUser('Audit', { permissions: permissions({ all: true }) });
    assert.equal(seen(p, auditor), 'Rae’s');
});

test('a share row opens a record to its user and those above, read or edit', () => {
    const p = people();
    const note = insert(p, p.rep, 'Note__c', { Name: 'Shared' });
    assert.equal(seen(p, p.other, 'SELECT Name FROM Note__c'), '');
    insert(p, p.rep, 'Note__Share', { ParentId: note, UserOrGroupId: p.other, AccessLevel: 'Read' });
    assert.equal(seen(p, p.other, 'SELECT Name FROM Note__c'), 'Shared');
    const update = (user: string) =>
        inTx(
            p,
            user,
            (tx) =>
                tx.dml('update', [make(p.o.schema, 'Note__c', { Id: note, Name: 'Shared' })], {
                    ...AS_USER,
                    allOrNone: false
                })[0]!
        );
    assert.deepEqual(update(p.other).errors, [
        {
            statusCode: 'INSUFFICIENT_ACCESS_OR_READONLY',
            message: 'insufficient access rights on object id',
            fields: []
        }
    ]);
    insert(p, p.rep, 'Note__Share', { ParentId: note, UserOrGroupId: p.other, AccessLevel: 'Edit' });
    assert.equal(update(p.other).success, true);
});

/** https://help.salesforce.com/s/articleView?id=platform.security_sharing_owd_custom_objects.htm: "Grant Access Using Hierarchies". */
test('an object told apart from the role hierarchy is seen by owners and those it is shared with, by nobody above them', () => {
    const p = people();
    const note = insert(p, p.rep, 'Note__c', { Name: 'Shared' });
    deal(p, p.rep, 'Rae’s');
    const notes = (user: string): string => seen(p, user, 'SELECT Name FROM Note__c');
    assert.deepEqual([p.rep, p.boss, p.other].map(notes), ['Shared', 'Shared', '']);
    p.o.store.withoutHierarchy = new Set(['note__c']);
    assert.deepEqual([p.rep, p.boss, p.other].map(notes), ['Shared', '', '']);
    insert(p, p.rep, 'Note__Share', { ParentId: note, UserOrGroupId: p.peer, AccessLevel: 'Read' });
    assert.deepEqual([p.peer, p.boss].map(notes), ['Shared', ''], 'a share does not climb either');
    assert.equal(seen(p, p.boss), 'Rae’s', 'other objects keep theirs');
});

test('details and history go with their deal', () => {
    const p = people();
    const id = deal(p, p.rep, 'Rae’s');
    insert(p, p.rep, 'Push__c', { Opportunity__c: id });
    const count = (user: string, object: string): number =>
        inTx(p, user, (tx) => tx.query(`SELECT COUNT() FROM ${object}`, { mode: 'user', sharing: true }).totalSize);
    assert.deepEqual(
        [p.rep, p.boss, p.peer].map((u) => count(u, 'Push__c')),
        [1, 1, 0]
    );
    assert.deepEqual(
        [p.rep, p.boss, p.peer].map((u) => count(u, 'OpportunityHistory')),
        [1, 1, 0]
    );
    const [result] = inTx(p, p.peer, (tx) =>
        tx.dml('insert', [make(p.o.schema, 'Push__c', { Opportunity__c: id })], { ...AS_USER, allOrNone: false })
    );
    assert.deepEqual(result!.errors, [
        {
            statusCode: 'INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY',
            message: `insufficient access rights on cross-reference id: ${id.slice(0, 15)}`,
            fields: []
        }
    ]);
});

test('child lists, semi-joins and counts are filtered too', () => {
    const p = people();
    const account = insert(p, p.boss, 'Account', { Name: 'Acme', OwnerId: p.boss });
    for (const [user, name] of [
        [p.rep, 'Rae’s'],
        [p.peer, 'Pat’s']
    ] as const)
        insert(p, user, 'Opportunity', {
            Name: name,
            StageName: 'Prospecting',
            CloseDate: 'date:2026-12-31',
            AccountId: account
        });
    const [found] = inTx(
        p,
        p.rep,
        (tx) =>
            tx.query('SELECT Name, (SELECT Name FROM Opportunities) FROM Account', { mode: 'user', sharing: true })
                .records
    );
    assert.equal(found!.get('Name'), 'Acme', 'a deal opens its account for reading');
    assert.deepEqual(column(found!.children.get('opportunities')!.items, 'Name'), ['Rae’s']);
});

test('others’ deals: the API is told less than Apex, and delete needs the owner or those above', () => {
    const p = people();
    const id = deal(p, p.rep, 'Rae’s');
    const change = (user: string, operation: 'update' | 'delete', options: DmlOptions): string => {
        const tx = p.o.begin(user);
        const [result] = tx.dml(operation, [make(p.o.schema, 'Opportunity', { Id: id })], {
            ...options,
            allOrNone: false
        });
        tx.abort();
        return result!.success ? 'ok' : result!.errors[0]!.statusCode;
    };
    assert.equal(change(p.peer, 'update', AS_USER), 'INSUFFICIENT_ACCESS_OR_READONLY');
    assert.equal(change(p.peer, 'update', { ...AS_USER, api: true }), 'INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY');
    assert.equal(
        change(p.peer, 'update', { mode: 'system', sharing: true, allOrNone: false }),
        'INSUFFICIENT_ACCESS_OR_READONLY'
    );
    assert.equal(change(p.peer, 'update', SYSTEM), 'ok');
    assert.equal(change(p.boss, 'delete', AS_USER), 'ok');
    assert.equal(change(p.peer, 'delete', AS_USER), 'INSUFFICIENT_ACCESS_OR_READONLY');
});

test('history is read-only for everyone', () => {
    const p = people();
    const id = deal(p, p.rep, 'Rae’s');
    const [result] = inTx(p, p.rep, (tx) =>
        tx.dml('insert', [make(p.o.schema, 'OpportunityHistory', { OpportunityId: id })], {
            ...SYSTEM,
            allOrNone: false
        })
    );
    assert.equal(result!.errors[0]!.statusCode, 'CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY');
});

test('a user made in the transaction and run as sees with its own role', () => {
    const p = people();
    deal(p, p.rep, 'Rae’s');
    const names = p.o.within((tx) =>
        [p.rep, p.other].map((u) =>
            tx.runAs(u, () => tx.query('SELECT Name FROM Opportunity', { mode: 'user', sharing: true }).totalSize)
        )
    );
    assert.deepEqual(names, [1, 0]);
});
