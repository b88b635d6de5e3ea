/** What a project's source says beyond objects and fields. */
import type { Schema } from '../kernel/schema-types.ts';
import type { ApexValue } from '../kernel/values.ts';
import type { XmlElement } from './source/xml.ts';

export interface ApexSource {
    name: string;
    kind: 'class' | 'trigger';
    path: string;
    text: string;
    apiVersion: number;
}

/** A component whose XML its users read themselves (flexipages, layouts, apps, tabs). `name` is the API name. */
export interface Component {
    name: string;
    path: string;
    root: XmlElement;
}

export interface LwcBundle {
    name: string;
    dir: string;
    root: XmlElement;
}

export interface StaticResourceFile {
    name: string;
    contentType: string;
    /** The file, or the folder of an unpacked archive. */
    content: string;
    cacheControl: 'Private' | 'Public';
}

export interface ListView extends Component {
    object: string;
}

/** What a permission set or profile grants. Names are API names as written. */
export interface Grants {
    name: string;
    label: string;
    description: string | null;
    path: string;
    objects: readonly {
        object: string;
        read: boolean;
        create: boolean;
        edit: boolean;
        delete: boolean;
        viewAll: boolean;
        modifyAll: boolean;
    }[];
    fields: readonly { object: string; field: string; read: boolean; edit: boolean }[];
    classes: readonly string[];
    customPermissions: readonly string[];
    userPermissions: readonly string[];
    tabs: readonly string[];
    apps: readonly string[];
    customMetadataTypes: readonly string[];
    customSettings: readonly string[];
}

export interface PermissionSetGroupSource {
    name: string;
    label: string;
    description: string | null;
    permissionSets: readonly string[];
}

export interface CustomMetadataRecord {
    /** `CoachKpi__mdt`. */
    object: string;
    developerName: string;
    label: string;
    id: string;
    /** Apex values by lower-cased API name, the standard fields included. */
    values: ReadonlyMap<string, ApexValue>;
}

export interface LoadedSchema extends Schema {
    readonly projectDirs: readonly string[];
    /** The package directories of the projects: where their source lies. */
    readonly sourceDirs: readonly string[];
    readonly apexSources: readonly ApexSource[];
    readonly lwcBundles: readonly LwcBundle[];
    readonly flexipages: readonly Component[];
    readonly applications: readonly Component[];
    readonly tabs: readonly Component[];
    readonly layouts: readonly Component[];
    readonly quickActions: readonly Component[];
    readonly listViews: readonly ListView[];
    readonly staticResources: readonly StaticResourceFile[];
    readonly permissionSets: readonly Grants[];
    readonly permissionSetGroups: readonly PermissionSetGroupSource[];
    readonly profiles: readonly Grants[];
    readonly customPermissions: readonly { name: string; label: string; description: string | null }[];
    readonly notificationTypes: readonly {
        name: string;
        label: string;
        description: string | null;
        desktop: boolean;
        mobile: boolean;
    }[];
    readonly customMetadataRecords: readonly CustomMetadataRecord[];
    /** Metadata that is there but plays no part in the local org. */
    readonly ignored: readonly { type: string; path: string }[];
}
