/** What a user may do: the profile's grants and those of the permission sets assigned to them, added up. */
import type { ObjectInfo, Permissions, Schema } from '../kernel/schema-types.ts';
import type { Grants } from './loaded.ts';
import { GRANTED_OBJECTS } from './standard/index.ts';

/** One row of ObjectPermissions. */
export interface ObjectGrant {
    read: boolean;
    create: boolean;
    edit: boolean;
    delete: boolean;
    viewAll: boolean;
    modifyAll: boolean;
}

/** Where the grants of one user's permission sets (the profile's own among them) are read from. */
export interface GrantSource {
    /** Standard System Administrator and other profiles that see every field of the standard objects. */
    readonly profileName: string;
    /** Rows of every permission set for this object. */
    objectGrants(object: string): readonly ObjectGrant[];
    /** `Object.Field` of every permission set for this object, lower-cased. */
    fieldGrants(object: string): ReadonlyMap<string, { read: boolean; edit: boolean }>;
    classAccess(name: string): boolean;
    customPermission(name: string): boolean;
    systemPermission(name: string): boolean;
    /** Grants of the assigned permission sets that come from the project's source. */
    readonly sources: readonly Grants[];
}

export const FULL_ACCESS_PROFILE = 'System Administrator';

/** Details whose rights are those of their parent: `read` with the parent's, the rest with the parent's edit. */
const FOLLOWS: Readonly<Record<string, string>> = {
    opportunityhistory: 'Opportunity',
    opportunityfieldhistory: 'Opportunity',
    opportunitycontactrole: 'Opportunity',
    opportunitycompetitor: 'Opportunity',
    opportunitylineitem: 'Opportunity',
    campaignmember: 'Campaign',
    campaignmemberstatus: 'Campaign',
    pricebookentry: 'Pricebook2',
    casecomment: 'Case'
};
/** Readable with "View Setup and Configuration" only: https://developer.salesforce.com/docs/atlas.en-us.object_reference.meta/object_reference/sforce_api_objects_setupentityaccess.htm */
const SETUP_ONLY = new Set([
    'permissionset',
    'objectpermissions',
    'fieldpermissions',
    'setupentityaccess',
    'permissionsetgroup',
    'permissionsetgroupcomponent',
    'permissionsettabsetting',
    'apexclass',
    'apextrigger'
]);
const WRITE_PERMISSION: Readonly<Record<string, string>> = {
    user: 'ManageUsers',
    userrole: 'ManageUsers',
    group: 'ManageUsers',
    groupmember: 'ManageUsers',
    queuesobject: 'ManageUsers',
    permissionset: 'ManageUsers',
    permissionsetassignment: 'AssignPermissionSets',
    objectpermissions: 'ManageUsers',
    fieldpermissions: 'ManageUsers',
    setupentityaccess: 'ManageUsers',
    permissionsetgroup: 'ManageUsers',
    permissionsetgroupcomponent: 'ManageUsers',
    organization: 'CustomizeApplication',
    businesshours: 'CustomizeApplication',
    holiday: 'CustomizeApplication',
    forecastingquota: 'ManageQuotas'
};

/** Not told to users without a right to forecasting: https://developer.salesforce.com/docs/platform/object-reference/references/standard-objects/object-forecastingquota.html */
const FORECASTING = new Set(['forecastingquota', 'forecastingtype']);
/** How `GrantSource.systemPermission` is asked for the user's own field `ForecastEnabled`. */
export const ALLOW_FORECASTING = 'AllowForecasting';

/** Standard profiles that see the standard fields of what they may read. */
const WITH_STANDARD_FIELDS = new Set([
    'Standard User',
    'Read Only',
    'Marketing User',
    'Contract Manager',
    'Solution Manager'
]);

/** Fields of data services, which new profiles do not show. */
const HIDDEN_AT_FIRST = new Set([
    'account.naicscode',
    'account.naicsdesc',
    'account.yearstarted',
    'account.dunsnumber',
    'account.tradestyle',
    'account.jigsaw'
]);

type Rights = ReturnType<Permissions['object']>;
const NONE: Rights = { read: false, create: false, edit: false, delete: false, viewAll: false, modifyAll: false };
const ALL: Rights = { read: true, create: true, edit: true, delete: true, viewAll: true, modifyAll: true };

export function permissionsOf(schema: Schema, grants: GrantSource): Permissions {
    return new UserPermissions(schema, grants);
}

class UserPermissions implements Permissions {
    private readonly rights = new Map<string, Rights>();
    private readonly full: boolean;

    constructor(
        private readonly schema: Schema,
        private readonly grants: GrantSource
    ) {
        this.full = grants.profileName === FULL_ACCESS_PROFILE;
    }

    object(object: string): Rights {
        const key = object.toLowerCase();
        let rights = this.rights.get(key);
        if (!rights) {
            const info = this.schema.object(object);
            rights = info ? this.work(info) : NONE;
            this.rights.set(key, rights);
        }
        return rights;
    }

    field(object: string, field: string): { read: boolean; edit: boolean } {
        const { read, create, edit } = this.object(object);
        const info = this.schema.object(object)?.fields.get(field.toLowerCase());
        if (!info || !read) return { read: false, edit: false };
        const writes = create || edit;
        if (!info.permissionable) return { read: true, edit: writes };
        if (
            this.full ||
            (!info.custom && this.standardFields() && !HIDDEN_AT_FIRST.has(`${object}.${field}`.toLowerCase()))
        )
            return { read: true, edit: writes };
        const name = info.custom ? info.name : (compoundOf(info.name) ?? info.name);
        const grant = this.grants.fieldGrants(object).get(`${object}.${name}`.toLowerCase());
        return { read: grant?.read ?? false, edit: writes && (grant?.edit ?? false) };
    }

    apexClass(name: string): boolean {
        return this.full || this.system('AuthorApex') || this.grants.classAccess(name);
    }

    customPermission(name: string): boolean {
        return this.grants.customPermission(name);
    }

    system(name: string): boolean {
        return this.grants.systemPermission(name) || this.grants.sources.some((s) => s.userPermissions.includes(name));
    }

    tab(name: string): boolean {
        return this.full || name.startsWith('standard-') || this.granted('tabs', name);
    }

    app(name: string): boolean {
        return this.full || this.granted('apps', name);
    }

    private granted(kind: 'tabs' | 'apps' | 'customMetadataTypes' | 'customSettings', name: string): boolean {
        return this.grants.sources.some((s) => s[kind].some((n) => n.toLowerCase() === name.toLowerCase()));
    }

    /** Field access of the standard profiles covers the standard fields, save in the minimum-access one. */
    private standardFields(): boolean {
        return WITH_STANDARD_FIELDS.has(this.grants.profileName);
    }

    private work(info: ObjectInfo): Rights {
        switch (info.kind) {
            case 'custom':
                return this.fromGrants(info.name);
            case 'event':
                return this.fromGrants(info.name);
            case 'customSetting':
                return this.setup(this.granted('customSettings', info.name));
            case 'customMetadata': {
                const read =
                    this.full || this.system('CustomizeApplication') || this.granted('customMetadataTypes', info.name);
                return { ...NONE, read, viewAll: read };
            }
            case 'share':
            case 'history':
                return this.companion(info);
            case 'aggregate':
                return { ...NONE, read: true };
            case 'standard':
                return this.standard(info);
        }
    }

    private standard(info: ObjectInfo): Rights {
        const key = info.name.toLowerCase();
        if (GRANTED_OBJECTS.has(info.name)) return this.fromGrants(info.name);
        const parent = FOLLOWS[key];
        if (parent) return within(this.object(parent));
        if (key === 'task' || key === 'event') {
            const write =
                this.full || this.system('ModifyAllData') || this.system(key === 'task' ? 'EditTask' : 'EditEvent');
            return {
                read: true,
                create: write,
                edit: write,
                delete: write,
                viewAll: this.system('ViewAllData'),
                modifyAll: this.system('ModifyAllData')
            };
        }
        if (FORECASTING.has(key)) return this.forecasting(key);
        const write = this.full || (key in WRITE_PERMISSION && this.system(WRITE_PERMISSION[key]!));
        const read = this.full || write || !SETUP_ONLY.has(key) || this.system('ViewSetup');
        return { read, create: write, edit: write, delete: write, viewAll: read, modifyAll: write };
    }

    /** With Allow Forecasting, which is a field of the user, or View All Forecasts. */
    private forecasting(key: string): Rights {
        const viewAll = this.full || this.system('ViewAllForecasts');
        const read = viewAll || this.system(ALLOW_FORECASTING);
        const write = read && key in WRITE_PERMISSION && (this.full || this.system(WRITE_PERMISSION[key]!));
        return { read, create: write, edit: write, delete: write, viewAll, modifyAll: write && viewAll };
    }

    private setup(granted: boolean): Rights {
        const write = this.full || this.system('CustomizeApplication');
        const read = write || granted || this.system('ViewAllCustomSettings');
        return { read, create: write, edit: write, delete: write, viewAll: read, modifyAll: write };
    }

    private fromGrants(object: string): Rights {
        if (this.full) return ALL;
        const rows = this.grants.objectGrants(object);
        const any = (right: keyof ObjectGrant): boolean => rows.some((r) => r[right]);
        const modifyAll = any('modifyAll') || this.system('ModifyAllData');
        const viewAll = modifyAll || any('viewAll') || this.system('ViewAllData');
        const edit = modifyAll || any('edit');
        const remove = modifyAll || any('delete');
        const create = any('create') || this.system('ModifyAllData');
        return {
            read: viewAll || edit || remove || create || any('read'),
            create,
            edit,
            delete: remove,
            viewAll,
            modifyAll
        };
    }

    /** Shares and field history go with the object they belong to. */
    private companion(info: ObjectInfo): Rights {
        const parent = [...info.fields.values()].find(
            (f) => f.onParentDelete === 'cascade' && f.referenceTo.length === 1
        )?.referenceTo[0];
        const rights = parent ? this.object(parent) : NONE;
        return info.kind === 'share' ? within(rights) : { ...NONE, read: rights.read, viewAll: rights.viewAll };
    }
}

/** Parts of an address have the field permissions of the whole. */
function compoundOf(field: string): string | null {
    const part = /^(Billing|Shipping|Mailing|Other|)(Street|City|State|PostalCode|Country|Latitude|Longitude)$/.exec(
        field
    );
    return part && `${part[1]}Address`;
}

const within = (parent: Rights): Rights => ({ ...parent, create: parent.edit, delete: parent.edit });
