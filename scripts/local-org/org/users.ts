/** Users with their rights, read from their rows. */
import type { Store } from '../data/store.ts';
import type { UserContext } from '../kernel/engine.ts';
import type { SObj } from '../kernel/sobject.ts';
import { idOfName } from '../schema/ids.ts';
import type { Grants, LoadedSchema } from '../schema/index.ts';
import { ALLOW_FORECASTING, permissionsOf, type GrantSource, type ObjectGrant } from '../schema/permissions.ts';
import { classId, permissionSetId } from './base-data/project.ts';
import { PROFILE_FILE_NAMES } from './base-data/profiles.ts';
import type { OrgSettings } from './settings.ts';

/** Looks users up; answers stay valid while nothing in the store changes. */
export class Users {
    private readonly cache = new Map<string, UserContext>();
    private asOf = -1;

    constructor(
        private readonly store: Store,
        private readonly loaded: LoadedSchema,
        private readonly settings: OrgSettings
    ) {}

    /** By id (15 or 18 characters) or username; throws an Error when there is none. Inactive users too. */
    find(idOrUsername: string): UserContext {
        if (this.asOf !== this.store.changes) {
            this.cache.clear();
            this.asOf = this.store.changes;
        }
        let user = this.cache.get(idOrUsername);
        if (!user) {
            user = this.read(idOrUsername);
            this.cache.set(idOrUsername, user);
        }
        return user;
    }

    private read(idOrUsername: string): UserContext {
        const row = /^005\w{15}$/.test(idOrUsername)
            ? this.store.selectRow('User', idOrUsername)
            : this.store.selectRows('User', { Username: idOrUsername })[0];
        if (!row) throw new Error(`There is no user ${idOrUsername}.`);
        const text = (field: string): string | null => (row.values.get(field) as string | undefined) ?? null;
        return {
            id: row.id!,
            username: text('username')!,
            name: [text('firstname'), text('lastname')].filter(Boolean).join(' '),
            firstName: text('firstname'),
            lastName: text('lastname')!,
            email: text('email')!,
            profileId: text('profileid')!,
            roleId: text('userroleid'),
            timeZone: text('timezonesidkey') ?? this.settings.timeZone,
            locale: text('localesidkey') ?? this.settings.locale,
            language: text('languagelocalekey') ?? this.settings.language,
            currency: text('defaultcurrencyisocode') ?? this.settings.currency,
            userType: text('usertype') ?? 'Standard',
            permissions: permissionsOf(this.loaded, new RowGrants(this.store, this.loaded, row))
        };
    }
}

/** Grants of one user from ObjectPermissions, FieldPermissions and SetupEntityAccess, read when first asked for. */
class RowGrants implements GrantSource {
    readonly profileName: string;
    readonly sources: readonly Grants[];
    /** Ids of the permission sets, quoted for SQL. */
    private readonly sets: string;
    private readonly system: Set<string>;
    private readonly fields = new Map<string, ReadonlyMap<string, { read: boolean; edit: boolean }>>();

    constructor(
        private readonly store: Store,
        loaded: LoadedSchema,
        user: SObj
    ) {
        const sets = this.permissionSets(user);
        const ids = new Set(sets.map((s) => s.id!));
        this.sets = [...ids].map((id) => `'${id}'`).join(', ');
        this.profileName =
            (store.selectRow('Profile', user.values.get('profileid') as string)?.get('Name') as string | undefined) ??
            '';
        this.system = new Set(
            sets.flatMap((s) =>
                [...s.values]
                    .filter(([k, v]) => v === true && k.startsWith('permissions'))
                    .map(([k]) => k.slice('permissions'.length))
            )
        );
        if (user.values.get('forecastenabled') === true) this.system.add(ALLOW_FORECASTING.toLowerCase());
        this.sources = [
            ...loaded.permissionSets.filter((s) => ids.has(permissionSetId(s.name))),
            ...loaded.profiles.filter((p) => (PROFILE_FILE_NAMES[p.name] ?? p.name) === this.profileName)
        ];
    }

    /** The profile's own set, those assigned, and those of assigned groups. */
    private permissionSets(user: SObj): SObj[] {
        const { store } = this;
        const profile = store.selectRows('PermissionSet', {
            ProfileId: user.values.get('profileid') ?? null,
            IsOwnedByProfile: true
        });
        const assignments = store.selectRows('PermissionSetAssignment', { AssigneeId: user.id });
        const grouped = assignments
            .map((a) => a.get('PermissionSetGroupId') as string | null)
            .filter((g) => g !== null);
        const ids = [
            ...assignments.map((a) => a.get('PermissionSetId') as string | null),
            ...grouped.flatMap((g) =>
                store
                    .selectRows('PermissionSetGroupComponent', { PermissionSetGroupId: g })
                    .map((c) => c.get('PermissionSetId') as string | null)
            )
        ];
        const assigned = [...new Set(ids)]
            .map((id) => (id === null ? null : store.selectRow('PermissionSet', id)))
            .filter((s) => s !== null);
        return [...profile, ...assigned];
    }

    private rows(object: string, where: string, params: readonly string[]): SObj[] {
        if (!this.sets) return [];
        const table = this.store.table(object);
        return this.store
            .all(`${table.selectSql} WHERE "parentid" IN (${this.sets}) AND "isdeleted" = 0 AND ${where}`, params)
            .map((r) => table.toRecord(r));
    }

    objectGrants(object: string): ObjectGrant[] {
        const is = (row: SObj, field: string): boolean => row.values.get(field) === true;
        return this.rows('ObjectPermissions', '"sobjecttype" = ?', [object]).map((row) => ({
            read: is(row, 'permissionsread'),
            create: is(row, 'permissionscreate'),
            edit: is(row, 'permissionsedit'),
            delete: is(row, 'permissionsdelete'),
            viewAll: is(row, 'permissionsviewallrecords'),
            modifyAll: is(row, 'permissionsmodifyallrecords')
        }));
    }

    fieldGrants(object: string): ReadonlyMap<string, { read: boolean; edit: boolean }> {
        const key = object.toLowerCase();
        let grants = this.fields.get(key) as Map<string, { read: boolean; edit: boolean }> | undefined;
        if (!grants) {
            grants = new Map();
            for (const row of this.rows('FieldPermissions', '"sobjecttype" = ?', [object])) {
                const field = String(row.get('Field')).toLowerCase();
                const sum = grants.get(field) ?? { read: false, edit: false };
                grants.set(field, {
                    read: sum.read || row.values.get('permissionsread') === true,
                    edit: sum.edit || row.values.get('permissionsedit') === true
                });
            }
            this.fields.set(key, grants);
        }
        return grants;
    }

    classAccess(name: string): boolean {
        return this.entity(classId(name.split('.')[0]!));
    }

    customPermission(name: string): boolean {
        return this.entity(idOfName('0CP', name));
    }

    systemPermission(name: string): boolean {
        return this.system.has(name.toLowerCase());
    }

    private entity(id: string): boolean {
        return this.rows('SetupEntityAccess', '"setupentityid" = ?', [id]).length > 0;
    }
}
