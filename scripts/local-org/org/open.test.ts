import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fixture, metadata } from '../testing/fixture.ts';
import { ADMIN_USERNAME } from './base-data/index.ts';
import { demoUsers } from './demo-users.ts';
import { openOrg, type OpenOrg } from './open.ts';

const NOW = Date.parse('2026-11-21T12:00:00Z');
const SYSTEM = { mode: 'system', sharing: false } as const;
const count = (org: OpenOrg, soql: string): number =>
    org.transaction(org.user(ADMIN_USERNAME).id, (tx) => tx.query(soql, SYSTEM).totalSize);

function inFolder(use: (file: string) => void): void {
    const dir = mkdtempSync(join(tmpdir(), 'org-'));
    try {
        use(join(dir, 'data', 'org.db'));
    } finally {
        rmSync(dir, { recursive: true, force: true });
    }
}

test('a new org has an administrator, stages, business hours and nine fiscal years, and no business data', () => {
    const source = fixture({});
    const org = openOrg({ projectDirs: [source.dir], file: ':memory:', now: NOW });
    const admin = org.user(ADMIN_USERNAME);
    assert.equal(admin.permissions.object('Opportunity').modifyAll, true);
    assert.equal(count(org, "SELECT COUNT() FROM Period WHERE Type = 'Quarter'"), 36);
    assert.equal(count(org, "SELECT COUNT() FROM Period WHERE StartDate < 2021-01-01 AND Type = 'Month'"), 0);
    assert.equal(count(org, 'SELECT COUNT() FROM OpportunityStage WHERE IsClosed = true'), 2);
    assert.equal(count(org, 'SELECT COUNT() FROM BusinessHours WHERE IsDefault = true'), 1);
    assert.equal(count(org, 'SELECT COUNT() FROM Opportunity'), 0);
    assert.throws(() => org.user('nobody@example.com'), /no user nobody@example\.com/);
    org.clock.set(Date.parse('2028-03-01T00:00:00Z'));
    assert.equal(
        count(org, "SELECT COUNT() FROM Period WHERE Type = 'Year' AND StartDate = 2031-01-01"),
        1,
        'the calendar grows as the clock moves'
    );
    org.close();
    source.remove();
});

test('data and clock outlive the process; base data is made once', () => {
    const source = fixture({ A: 'public class A {}' });
    inFolder((file) => {
        const first = openOrg({ projectDirs: [source.dir], file, now: NOW });
        first.transaction(first.user(ADMIN_USERNAME).id, (tx) =>
            first.apex.executeAnonymous(tx, "insert new Account(Name = 'kept');")
        );
        first.close();
        const second = openOrg({ projectDirs: [source.dir], file });
        assert.equal(count(second, 'SELECT COUNT() FROM Account'), 1);
        assert.equal(count(second, "SELECT COUNT() FROM Profile WHERE Name = 'System Administrator'"), 1);
        assert.ok(Math.abs(second.clock.now() - NOW) < 600_000);
        assert.equal(second.id, first.id);
        second.close();
        assert.deepEqual(
            demoUsers(file).map((u) => [u.username, u.persona]),
            [[ADMIN_USERNAME, 'admin']]
        );
    });
    source.remove();
});

test('the role hierarchy can be taken from a custom object, by its owner defaults or later, and that is kept', () => {
    const source = fixture({});
    source.put(
        'objects/Memo__c/Memo__c.object-meta.xml',
        metadata(
            'CustomObject',
            '<label>Memo</label><pluralLabel>Memos</pluralLabel><nameField><label>Name</label><type>Text</type></nameField><deploymentStatus>Deployed</deploymentStatus><sharingModel>Private</sharingModel>'
        )
    );
    inFolder((file) => {
        const first = openOrg({ projectDirs: [source.dir], file, settings: { withoutHierarchy: ['Memo__c'] } });
        assert.deepEqual([...first.store.withoutHierarchy], ['memo__c']);
        first.setWithoutHierarchy([]);
        assert.deepEqual([...first.store.withoutHierarchy], []);
        assert.throws(() => first.setWithoutHierarchy(['Opportunity']), /Opportunity: only a custom object/);
        assert.throws(() => first.setWithoutHierarchy(['Gone__c']), /Gone__c: only a custom object/);
        first.close();
        const second = openOrg({ projectDirs: [source.dir], file, settings: { withoutHierarchy: ['Memo__c'] } });
        assert.deepEqual(second.settings.withoutHierarchy, [], 'what an administrator chose outlives the start');
        second.close();
    });
    source.remove();
});

test('a transaction that throws leaves nothing; one told to roll back answers and leaves nothing', () => {
    const source = fixture({});
    const org = openOrg({ projectDirs: [source.dir], file: ':memory:' });
    const admin = org.user(ADMIN_USERNAME).id;
    assert.throws(() =>
        org.transaction(admin, (tx) => {
            org.apex.executeAnonymous(tx, "insert new Account(Name = 'x');");
            throw new Error('stop');
        })
    );
    assert.equal(
        org.transaction(admin, (tx) => (org.apex.executeAnonymous(tx, "insert new Account(Name = 'y');"), 7), {
            rollback: true
        }),
        7
    );
    assert.equal(count(org, 'SELECT COUNT() FROM Account'), 0);
    org.close();
    source.remove();
});

test('reload reads new classes and keeps data and users; broken source changes nothing', () => {
    const source = fixture({ A: "public class A { public static String say() { return 'one'; } }" });
    inFolder((file) => {
        const org = openOrg({ projectDirs: [source.dir], file });
        const admin = org.user(ADMIN_USERNAME).id;
        const run = (apex: string): void => org.transaction(admin, (tx) => org.apex.executeAnonymous(tx, apex));
        run('insert new Account(Name = A.say());');
        source.write('A', "public class A { public static String say() { return 'two'; } }");
        source.write('B', 'public class B {}');
        org.reload();
        run(
            "System.assertEquals('two', A.say()); new B(); System.assertEquals(1, [SELECT COUNT() FROM Account WHERE Name = 'one']);"
        );
        assert.equal(count(org, "SELECT COUNT() FROM ApexClass WHERE Name = 'B'"), 1);
        org.close();
    });
    source.remove();
});

test('permission sets assigned by rows take effect at once', () => {
    const source = fixture({ A: 'public class A {}' });
    const org = openOrg({ projectDirs: [source.dir], file: ':memory:' });
    const admin = org.user(ADMIN_USERNAME).id;
    org.transaction(admin, (tx) =>
        org.apex.executeAnonymous(
            tx,
            `{ Profile p = [SELECT Id FROM Profile WHERE Name = 'Minimum Access - Salesforce'];
            User u = new User(LastName = 'Rep', Username = 'rep@test.example', Email = 'r@test.example', Alias = 'rep', ProfileId = p.Id, TimeZoneSidKey = 'Europe/London', LocaleSidKey = 'en_GB', LanguageLocaleKey = 'en_US', EmailEncodingKey = 'UTF-8');
            insert u; }`
        )
    );
    const before = org.user('rep@test.example').permissions;
    assert.equal(before.object('Opportunity').read, false);
    assert.equal(before.apexClass('A'), false);
    org.transaction(admin, (tx) =>
        org.apex.executeAnonymous(
            tx,
            `{ PermissionSet s = new PermissionSet(Name = 'S', Label = 'S'); insert s;
            insert new ObjectPermissions(ParentId = s.Id, SobjectType = 'Opportunity', PermissionsRead = true);
            insert new FieldPermissions(ParentId = s.Id, SobjectType = 'Opportunity', Field = 'Opportunity.Amount', PermissionsRead = true);
            insert new SetupEntityAccess(ParentId = s.Id, SetupEntityId = [SELECT Id FROM ApexClass WHERE Name = 'A'].Id);
            insert new PermissionSetAssignment(AssigneeId = [SELECT Id FROM User WHERE Username = 'rep@test.example'].Id, PermissionSetId = s.Id); }`
        )
    );
    const { permissions } = org.user('rep@test.example');
    assert.equal(permissions.object('Opportunity').read, true);
    assert.equal(permissions.object('Opportunity').edit, false);
    assert.deepEqual(permissions.field('Opportunity', 'Amount'), { read: true, edit: false });
    assert.deepEqual(permissions.field('Opportunity', 'NextStep'), { read: false, edit: false });
    assert.equal(permissions.apexClass('A'), true);
    org.close();
    source.remove();
});
