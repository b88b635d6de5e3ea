/** Profiles, the permission sets they own, and what they grant on standard objects. */
import type { Store } from '../../data/store.ts';
import { idOfName } from '../../schema/ids.ts';
import { GRANTED_OBJECTS } from '../../schema/standard/index.ts';
import { SYSTEM_PERMISSIONS } from '../../schema/standard/users.ts';

export const ADMIN_PROFILE = 'System Administrator';

type Crud = readonly [create: boolean, read: boolean, edit: boolean, remove: boolean];
const ALL: Crud = [true, true, true, true];
const READ: Crud = [false, true, false, false];

/** What the Standard User profile of a new org grants. */
const SALES_USER: Readonly<Record<string, Crud>> = {
    Account: ALL,
    Contact: ALL,
    Lead: ALL,
    Opportunity: ALL,
    Case: [true, true, true, false],
    Campaign: READ,
    Product2: READ,
    Pricebook2: READ,
    Contract: ALL,
    Asset: ALL
};
const onEveryObject = (crud: Crud): Record<string, Crud> =>
    Object.fromEntries([...GRANTED_OBJECTS].map((object) => [object, crud]));

interface ProfileDefinition {
    name: string;
    permissions: readonly string[];
    objects: Readonly<Record<string, Crud>>;
    viewAll: boolean;
}

const EVERY_PERMISSION = SYSTEM_PERMISSIONS.filter((p) => p !== 'PasswordNeverExpires' && p !== 'BulkApiHardDelete');
const USER_PERMISSIONS = [
    'ApiEnabled',
    'EditTask',
    'EditEvent',
    'RunReports',
    'ExportReport',
    'ViewPublicReports',
    'ViewRoles',
    'ConvertLeads',
    'ActivitiesAccess',
    'LightningExperienceUser',
    'ViewSetup'
];

/** The profiles of a new org that the local org has. `ViewSetup` is on in the Standard User profile of a new org. */
const PROFILES: readonly ProfileDefinition[] = [
    { name: ADMIN_PROFILE, permissions: EVERY_PERMISSION, objects: onEveryObject(ALL), viewAll: true },
    { name: 'Standard User', permissions: USER_PERMISSIONS, objects: SALES_USER, viewAll: false },
    {
        name: 'Marketing User',
        permissions: USER_PERMISSIONS,
        objects: { ...SALES_USER, Campaign: ALL },
        viewAll: false
    },
    { name: 'Contract Manager', permissions: USER_PERMISSIONS, objects: SALES_USER, viewAll: false },
    { name: 'Solution Manager', permissions: USER_PERMISSIONS, objects: SALES_USER, viewAll: false },
    {
        name: 'Read Only',
        permissions: [
            'ApiEnabled',
            'RunReports',
            'ExportReport',
            'ViewPublicReports',
            'ViewRoles',
            'ActivitiesAccess',
            'LightningExperienceUser',
            'ViewSetup'
        ],
        objects: onEveryObject(READ),
        viewAll: false
    },
    {
        name: 'Minimum Access - Salesforce',
        permissions: ['ActivitiesAccess', 'LightningExperienceUser'],
        objects: {},
        viewAll: false
    }
];

/** Names a project's source uses for the standard profiles. */
export const PROFILE_FILE_NAMES: Readonly<Record<string, string>> = {
    Admin: ADMIN_PROFILE,
    Standard: 'Standard User',
    ReadOnly: 'Read Only',
    MarketingProfile: 'Marketing User',
    ContractManager: 'Contract Manager',
    SolutionManager: 'Solution Manager'
};

export const profileId = (name: string): string => idOfName('00e', name);
/** The permission set that carries a profile's grants. */
export const profileSetId = (name: string): string => idOfName('0PS', `profile ${name}`);

export function insertProfiles(store: Store, by: Readonly<Record<string, unknown>>): void {
    const license = store.insertRow('UserLicense', {
        Name: 'Salesforce',
        MasterLabel: 'Salesforce',
        LicenseDefinitionKey: 'SFDC',
        Status: 'Active',
        TotalLicenses: 100,
        UsedLicenses: 1
    });
    for (const profile of PROFILES) insertProfile(store, profile, license, by);
}

function insertProfile(
    store: Store,
    profile: ProfileDefinition,
    license: string,
    by: Readonly<Record<string, unknown>>
): void {
    const permissions = Object.fromEntries(profile.permissions.map((p) => [`Permissions${p}`, true]));
    insertProfileRows(store, profile.name, license, permissions, by);
    for (const [object, [create, read, edit, remove]] of Object.entries(profile.objects)) {
        store.insertRow('ObjectPermissions', {
            ...by,
            ParentId: profileSetId(profile.name),
            SobjectType: object,
            PermissionsCreate: create,
            PermissionsRead: read,
            PermissionsEdit: edit,
            PermissionsDelete: remove,
            PermissionsViewAllRecords: profile.viewAll,
            PermissionsModifyAllRecords: profile.viewAll,
            PermissionsViewAllFields: false
        });
    }
}

/** A profile and the permission set it owns, without grants on objects. */
export function insertProfileRows(
    store: Store,
    name: string,
    license: string,
    permissions: Readonly<Record<string, boolean>>,
    by: Readonly<Record<string, unknown>>
): void {
    store.insertRow('Profile', {
        ...by,
        ...permissions,
        Id: profileId(name),
        Name: name,
        UserLicenseId: license,
        UserType: 'Standard'
    });
    store.insertRow('PermissionSet', {
        ...by,
        ...permissions,
        Id: profileSetId(name),
        Name: `X${profileId(name)}`,
        Label: profileId(name),
        LicenseId: license,
        ProfileId: profileId(name),
        IsOwnedByProfile: true,
        Type: 'Profile'
    });
}
