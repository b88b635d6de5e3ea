import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadSchema } from './index.ts';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { permissionsOf, type GrantSource, type ObjectGrant } from './permissions.ts';

const schema = loadSchema({ projectDirs: [mkdtempSync(join(tmpdir(), 'permissions-'))] });
const grant = (rights: Partial<ObjectGrant>): ObjectGrant => ({
    read: false,
    create: false,
    edit: false,
    delete: false,
    viewAll: false,
    modifyAll: false,
    ...rights
});

function permissions(
    given: Partial<GrantSource> & {
        objects?: Record<string, ObjectGrant[]>;
        fields?: Record<string, { read: boolean; edit: boolean }>;
        systemPermissions?: string[];
    }
) {
    return permissionsOf(schema, {
        profileName: 'Standard User',
        objectGrants: (object) => given.objects?.[object] ?? [],
        fieldGrants: () => new Map(Object.entries(given.fields ?? {})),
        classAccess: () => false,
        customPermission: () => false,
        systemPermission: (name) => given.systemPermissions?.includes(name) ?? false,
        sources: [],
        ...given
    });
}

test('grants of several permission sets add up', () => {
    const p = permissions({ objects: { Opportunity: [grant({ read: true }), grant({ read: true, edit: true })] } });
    assert.deepEqual(p.object('opportunity'), grant({ read: true, edit: true }));
});

test('without any grant nothing is allowed', () => {
    assert.deepEqual(permissions({}).object('Opportunity'), grant({}));
    assert.deepEqual(permissions({}).object('Nope__c'), grant({}));
    assert.deepEqual(permissions({}).field('Opportunity', 'Amount'), { read: false, edit: false });
});

test('Modify All implies every right on records there are; View All implies read', () => {
    assert.deepEqual(
        permissions({ objects: { Lead: [grant({ modifyAll: true })] } }).object('Lead'),
        grant({ read: true, edit: true, delete: true, viewAll: true, modifyAll: true })
    );
    assert.deepEqual(
        permissions({ systemPermissions: ['ViewAllData'] }).object('Lead'),
        grant({ read: true, viewAll: true })
    );
});

test('history, roles and line items follow the deal', () => {
    const reader = permissions({ objects: { Opportunity: [grant({ read: true })] } });
    assert.equal(reader.object('OpportunityHistory').read, true);
    assert.equal(reader.object('OpportunityContactRole').create, false);
    const editor = permissions({ objects: { Opportunity: [grant({ read: true, edit: true })] } });
    assert.equal(editor.object('OpportunityContactRole').create, true);
    assert.equal(editor.object('OpportunityShare').create, true);
    assert.equal(permissions({}).object('OpportunityHistory').read, false);
});

test('the standard profile sees standard fields; another needs field permissions', () => {
    const objects = { Opportunity: [grant({ read: true, edit: true })] };
    assert.deepEqual(permissions({ objects }).field('Opportunity', 'Amount'), { read: true, edit: true });
    const minimum = permissions({
        objects,
        profileName: 'Minimum Access - Salesforce',
        fields: { 'opportunity.amount': { read: true, edit: false } }
    });
    assert.deepEqual(minimum.field('Opportunity', 'Amount'), { read: true, edit: false });
    assert.deepEqual(minimum.field('Opportunity', 'NextStep'), { read: false, edit: false });
    assert.deepEqual(
        minimum.field('Opportunity', 'Name'),
        { read: true, edit: true },
        'required fields carry no field permissions'
    );
});

test('everyone reads the calendar and the stages; permission rows need View Setup', () => {
    for (const object of ['Period', 'OpportunityStage', 'User', 'RecordType'])
        assert.equal(permissions({}).object(object).read, true, object);
    assert.equal(permissions({}).object('ObjectPermissions').read, false);
    assert.equal(permissions({ systemPermissions: ['ViewSetup'] }).object('ObjectPermissions').read, true);
    assert.equal(permissions({}).object('User').create, false);
    assert.equal(permissions({ systemPermissions: ['ManageUsers'] }).object('User').create, true);
});
