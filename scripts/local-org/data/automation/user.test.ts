import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SObj } from '../../kernel/sobject.ts';
import { openOrg } from '../../org/open.ts';
import { fixture } from '../../testing/fixture.ts';

test('a new user is named by its parts and is of the type of the profile', () => {
    const project = fixture({});
    const org = openOrg({ projectDirs: [project.dir], file: ':memory:', now: Date.parse('2026-11-21T09:00:00Z') });
    try {
        const system = { mode: 'system', sharing: false } as const;
        org.transaction(org.user('admin@courtside.example').id, (tx) => {
            const [profile] = tx.query("SELECT Id FROM Profile WHERE Name = 'Standard User'", system).records;
            const fields = {
                firstname: 'Ana',
                lastname: 'Tester',
                alias: 'ana',
                username: 'ana@team.example',
                email: 'ana@team.example',
                profileid: profile!.id,
                timezonesidkey: 'America/New_York',
                localesidkey: 'en_US',
                languagelocalekey: 'en_US',
                emailencodingkey: 'UTF-8'
            };
            const user = new SObj(org.schema.object('User')!);
            for (const [name, value] of Object.entries(fields)) user.values.set(name, value);
            assert.ok(tx.dml('insert', [user], { ...system, allOrNone: true })[0]!.success);
            const [stored] = tx.query(
                "SELECT Name, UserType, IsActive FROM User WHERE Username = 'ana@team.example'",
                system
            ).records;
            assert.equal(stored!.get('Name'), 'Ana Tester');
            assert.equal(stored!.get('UserType'), 'Standard');
            assert.equal(stored!.get('IsActive'), true);
            const assigned = (of: string): number =>
                tx.query(
                    `SELECT Id FROM PermissionSetAssignment WHERE AssigneeId = '${user.id!}' AND PermissionSet.Profile.Name = '${of}'`,
                    system
                ).records.length;
            assert.equal(assigned('Standard User'), 1, 'what the profile owns is assigned');
            const [other] = tx.query("SELECT Id FROM Profile WHERE Name = 'Read Only'", system).records;
            const moved = new SObj(org.schema.object('User')!);
            moved.values.set('id', user.id!);
            moved.values.set('profileid', other!.id);
            assert.ok(tx.dml('update', [moved], { ...system, allOrNone: true })[0]!.success);
            assert.deepEqual([assigned('Standard User'), assigned('Read Only')], [0, 1]);
        });
    } finally {
        org.close();
        project.remove();
    }
});
