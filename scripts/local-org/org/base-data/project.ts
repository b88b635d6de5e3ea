/** Rows that stand for the project's metadata: rewritten whenever the source is loaded, with ids that stay the same. */
import { readFileSync, statSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import type { Store } from '../../data/store.ts';
import { Decimal } from '../../kernel/decimal.ts';
import { idOfName, NAMED_ID_MARK } from '../../schema/ids.ts';
import type { ApexSource, Grants, LoadedSchema } from '../../schema/index.ts';
import { SYSTEM_PERMISSIONS } from '../../schema/standard/users.ts';
import { writeDefinitions } from './definitions.ts';
import { insertProfileRows, profileId, PROFILE_FILE_NAMES, profileSetId } from './profiles.ts';

type By = Readonly<Record<string, unknown>>;

const REWRITTEN = [
    'ApexClass',
    'ApexTrigger',
    'StaticResource',
    'CustomNotificationType',
    'CustomPermission',
    'PermissionSetGroup',
    'PermissionSetGroupComponent',
    'ObjectPermissions',
    'FieldPermissions',
    'SetupEntityAccess',
    'PermissionSetTabSetting',
    'RecordType'
];

export const classId = (name: string): string => idOfName('01p', name);
export const permissionSetId = (name: string): string => idOfName('0PS', name);
const customPermissionId = (name: string): string => idOfName('0CP', name);

/** Brings the rows up to the source. Assignments of permission sets that are gone go with them. */
export function writeProjectRows(store: Store, loaded: LoadedSchema, by: By): void {
    for (const object of REWRITTEN)
        store.run(`DELETE FROM ${store.table(object).sql} WHERE "id" LIKE ?`, [`___${NAMED_ID_MARK}%`]);
    store.run(`DELETE FROM ${store.table('PermissionSet').sql} WHERE "id" LIKE ? AND "isownedbyprofile" = 0`, [
        `___${NAMED_ID_MARK}%`
    ]);
    for (const source of loaded.apexSources) insertCode(store, source, by);
    for (const resource of loaded.staticResources) insertStaticResource(store, resource, by);
    for (const { name, label, description } of loaded.customPermissions)
        store.insertRow('CustomPermission', {
            ...by,
            Id: customPermissionId(name),
            DeveloperName: name,
            MasterLabel: label,
            Description: description,
            Language: 'en_US'
        });
    for (const { name, label, description, desktop, mobile } of loaded.notificationTypes)
        store.insertRow('CustomNotificationType', {
            ...by,
            Id: idOfName('0ML', name),
            DeveloperName: name,
            CustomNotifTypeName: name,
            MasterLabel: label,
            Description: description,
            Desktop: desktop,
            Mobile: mobile,
            Language: 'en_US'
        });
    for (const set of loaded.permissionSets) insertPermissionSet(store, set, by);
    for (const profile of loaded.profiles) applyProfile(store, profile, by);
    for (const group of loaded.permissionSetGroups) insertGroup(store, group, by);
    insertRecordTypes(store, loaded, by);
    writeCustomMetadata(store, loaded, by);
    writeDefinitions(store, loaded);
    store.run(
        `DELETE FROM ${store.table('PermissionSetAssignment').sql} WHERE "permissionsetid" IS NOT NULL AND "permissionsetid" NOT IN (SELECT "id" FROM ${store.table('PermissionSet').sql})`
    );
}

function insertCode(store: Store, source: ApexSource, by: By): void {
    const common = {
        ...by,
        Name: source.name,
        ApiVersion: Decimal.parse(source.apiVersion.toFixed(1)),
        Status: 'Active',
        IsValid: true,
        Body: source.text,
        LengthWithoutComments: source.text.length
    };
    if (source.kind === 'class') {
        store.insertRow('ApexClass', { ...common, Id: classId(source.name), BodyCrc: Decimal.of(crc32(source.text)) });
        return;
    }
    const head = /trigger\s+\w+\s+on\s+(\w+)\s*\(([^)]*)\)/i.exec(source.text);
    const events = (head?.[2] ?? '')
        .toLowerCase()
        .split(',')
        .map((e) => e.trim().replace(/\s+/g, ' '));
    const usage = [
        'before insert',
        'after insert',
        'before update',
        'after update',
        'before delete',
        'after delete',
        'after undelete'
    ].map(
        (e) => [`Usage${e.replace(/(^| )(\w)/g, (_, __, c: string) => c.toUpperCase())}`, events.includes(e)] as const
    );
    store.insertRow('ApexTrigger', {
        ...common,
        ...Object.fromEntries(usage),
        Id: idOfName('01q', source.name),
        TableEnumOrId: head?.[1] ?? null
    });
}

function insertStaticResource(store: Store, resource: LoadedSchema['staticResources'][number], by: By): void {
    const body = statSync(resource.content).isFile() ? new Uint8Array(readFileSync(resource.content)) : null;
    store.insertRow('StaticResource', {
        ...by,
        Id: idOfName('081', resource.name),
        Name: resource.name,
        ContentType: resource.contentType,
        CacheControl: resource.cacheControl,
        Body: body,
        BodyLength: body?.length ?? 0
    });
}

const systemPermissions = (grants: Grants): Record<string, boolean> =>
    Object.fromEntries(
        SYSTEM_PERMISSIONS.filter((p) => grants.userPermissions.includes(p)).map((p) => [`Permissions${p}`, true])
    );

function insertPermissionSet(store: Store, set: Grants, by: By): void {
    const id = permissionSetId(set.name);
    store.insertRow('PermissionSet', {
        ...by,
        ...systemPermissions(set),
        Id: id,
        Name: set.name,
        Label: set.label,
        Description: set.description,
        IsCustom: true,
        Type: 'Regular'
    });
    insertGrants(store, id, set, by);
}

/** What a project says of a profile is added to what the profile has. */
function applyProfile(store: Store, profile: Grants, by: By): void {
    const name = PROFILE_FILE_NAMES[profile.name] ?? profile.name;
    if (!store.selectRow('Profile', profileId(name)))
        insertProfileRows(store, name, store.selectRows('UserLicense')[0]!.id!, systemPermissions(profile), by);
    insertGrants(store, profileSetId(name), profile, by);
}

function insertGrants(store: Store, parent: string, grants: Grants, by: By): void {
    const id = (prefix: string, what: string): string => idOfName(prefix, `${parent}.${what}`);
    const merged = new Map<string, Grants['objects'][number]>();
    for (const o of grants.objects) merged.set(o.object.toLowerCase(), o);
    for (const o of merged.values()) {
        const values = {
            PermissionsRead: o.read,
            PermissionsCreate: o.create,
            PermissionsEdit: o.edit,
            PermissionsDelete: o.delete,
            PermissionsViewAllRecords: o.viewAll,
            PermissionsModifyAllRecords: o.modifyAll
        };
        const known = store.selectRows('ObjectPermissions', { ParentId: parent, SobjectType: o.object })[0];
        if (known) store.updateRow('ObjectPermissions', known.id!, values);
        else
            store.insertRow('ObjectPermissions', {
                ...by,
                ...values,
                Id: id('110', o.object),
                ParentId: parent,
                SobjectType: o.object
            });
    }
    const stamp = { SystemModstamp: by.SystemModstamp };
    for (const f of new Map(grants.fields.map((f) => [`${f.object}.${f.field}`.toLowerCase(), f])).values())
        if (f.read && !store.selectRow('FieldPermissions', id('01k', `${f.object}.${f.field}`)))
            store.insertRow('FieldPermissions', {
                ...stamp,
                Id: id('01k', `${f.object}.${f.field}`),
                ParentId: parent,
                SobjectType: f.object,
                Field: `${f.object}.${f.field}`,
                PermissionsRead: f.read,
                PermissionsEdit: f.edit
            });
    const access = (entity: string, type: string): void => {
        if (!store.selectRow('SetupEntityAccess', id('0J0', entity)))
            store.insertRow('SetupEntityAccess', {
                ...stamp,
                Id: id('0J0', entity),
                ParentId: parent,
                SetupEntityId: entity,
                SetupEntityType: type
            });
    };
    for (const name of grants.classes) access(classId(name), 'ApexClass');
    for (const name of grants.customPermissions) access(customPermissionId(name), 'CustomPermission');
    for (const name of grants.apps) access(idOfName('02u', name), 'TabSet');
    for (const name of grants.customMetadataTypes) access(idOfName('01I', name), 'CustomEntityDefinition');
    for (const name of grants.customSettings) access(idOfName('01I', name), 'CustomEntityDefinition');
    for (const name of new Set(grants.tabs))
        if (!store.selectRow('PermissionSetTabSetting', id('01P', name)))
            store.insertRow('PermissionSetTabSetting', {
                ...stamp,
                Id: id('01P', name),
                ParentId: parent,
                Name: name,
                Visibility: 'DefaultOn'
            });
}

/** A group's permission sets reach its members through `PermissionSetGroupComponent`. */
function insertGroup(store: Store, group: LoadedSchema['permissionSetGroups'][number], by: By): void {
    const id = idOfName('0PG', group.name);
    store.insertRow('PermissionSetGroup', {
        ...by,
        Id: id,
        DeveloperName: group.name,
        MasterLabel: group.label,
        Description: group.description,
        Language: 'en_US',
        Status: 'Updated'
    });
    for (const set of group.permissionSets)
        store.insertRow('PermissionSetGroupComponent', {
            ...by,
            Id: idOfName('0PM', `${group.name}.${set}`),
            PermissionSetGroupId: id,
            PermissionSetId: permissionSetId(set)
        });
}

function insertRecordTypes(store: Store, loaded: LoadedSchema, by: By): void {
    for (const object of loaded.objects())
        for (const type of object.recordTypes)
            store.insertRow('RecordType', {
                ...by,
                Id: type.id,
                Name: type.name,
                DeveloperName: type.developerName,
                SobjectType: object.name,
                IsActive: type.active
            });
}

function writeCustomMetadata(store: Store, loaded: LoadedSchema, by: By): void {
    for (const object of loaded.objects())
        if (object.kind === 'customMetadata') store.run(`DELETE FROM ${store.table(object.name).sql}`);
    for (const record of loaded.customMetadataRecords)
        store.insertRow(record.object, { ...Object.fromEntries(record.values), SystemModstamp: by.SystemModstamp });
}
