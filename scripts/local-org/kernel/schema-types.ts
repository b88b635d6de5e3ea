/** Describe information as the platform gives it; the schema part builds it, every other part reads it. */

export type FieldType =
    | 'id'
    | 'reference'
    | 'string'
    | 'textarea'
    | 'picklist'
    | 'multipicklist'
    | 'combobox'
    | 'boolean'
    | 'int'
    | 'long'
    | 'double'
    | 'currency'
    | 'percent'
    | 'date'
    | 'datetime'
    | 'time'
    | 'email'
    | 'phone'
    | 'url'
    | 'base64'
    | 'encryptedstring'
    | 'anyType'
    | 'address'
    | 'location'
    | 'complexvalue';

export interface PicklistEntry {
    value: string;
    label: string;
    active: boolean;
    defaultValue: boolean;
}

export interface FieldInfo {
    /** API name in its canonical spelling. */
    readonly name: string;
    readonly label: string;
    readonly type: FieldType;
    readonly custom: boolean;
    /** Characters; 0 for types without. */
    readonly length: number;
    /** Digits in all, and after the point, of number types. */
    readonly precision: number;
    readonly scale: number;
    readonly nillable: boolean;
    readonly createable: boolean;
    readonly updateable: boolean;
    readonly filterable: boolean;
    readonly sortable: boolean;
    readonly groupable: boolean;
    readonly unique: boolean;
    readonly externalId: boolean;
    readonly caseSensitive: boolean;
    readonly nameField: boolean;
    /** Subject to field permissions; required, master-detail and system fields are not. */
    readonly permissionable: boolean;
    readonly htmlFormatted: boolean;
    readonly helpText: string | null;
    /** A value the org fills when none is given on insert (an Apex value), or null. */
    readonly defaultValue: unknown;
    /** Source of a formula default or a formula field (`calculated`), else null. */
    readonly defaultFormula: string | null;
    readonly formula: string | null;
    readonly calculated: boolean;
    /** `A-{0000}` of an auto-number, else null. */
    readonly displayFormat: string | null;
    readonly referenceTo: readonly string[];
    /** `Owner` for `OwnerId`, `Opportunity__r` for `Opportunity__c`; null when not a reference. */
    readonly relationshipName: string | null;
    readonly masterDetail: boolean;
    readonly reparentable: boolean;
    /** On delete of the parent: the child goes too (master-detail), the field is cleared, or the delete is refused. */
    readonly onParentDelete: 'cascade' | 'clear' | 'restrict' | null;
    readonly picklist: readonly PicklistEntry[];
    readonly restrictedPicklist: boolean;
    /** What a roll-up summary field adds up; absent for every other field. */
    readonly rollUp?: RollUpSummary;
}

/** A roll-up summary over the master-detail children that meet every filter. */
export interface RollUpSummary {
    readonly operation: 'count' | 'sum' | 'min' | 'max';
    readonly childObject: string;
    /** The child's master-detail field. */
    readonly masterField: string;
    /** Null for `count`. */
    readonly summarizedField: string | null;
    /** As the metadata has them: `operation` is `equals`, `notEqual`, `lessThan`, `greaterThan`, `lessOrEqual`, `greaterOrEqual`, `contains`, ... */
    readonly filters: readonly { readonly field: string; readonly operation: string; readonly value: string }[];
}

export interface ChildRelationship {
    readonly childObject: string;
    readonly field: string;
    /** `OpportunityHistories`, `Coach_Pushes__r`; null when the relationship has no name. */
    readonly relationshipName: string | null;
    readonly cascadeDelete: boolean;
}

export type SharingModel = 'Private' | 'Read' | 'ReadWrite' | 'FullAccess' | 'ControlledByParent';

export interface ObjectInfo {
    /** API name in its canonical spelling. */
    readonly name: string;
    readonly label: string;
    readonly labelPlural: string;
    /** First three characters of its ids; null for objects without records of their own (AggregateResult). */
    readonly keyPrefix: string | null;
    readonly custom: boolean;
    readonly kind:
        'standard' | 'custom' | 'customSetting' | 'customMetadata' | 'history' | 'share' | 'aggregate' | 'event';
    readonly customSettingType: 'Hierarchy' | 'List' | null;
    /** By lower-cased API name, in describe order. */
    readonly fields: ReadonlyMap<string, FieldInfo>;
    readonly childRelationships: readonly ChildRelationship[];
    readonly createable: boolean;
    readonly updateable: boolean;
    readonly deletable: boolean;
    readonly undeletable: boolean;
    readonly queryable: boolean;
    /** Takes part in search: "Allow Search" of a custom object. */
    readonly searchable: boolean;
    readonly triggerable: boolean;
    /** Organization-wide default; objects every user may read (Period, OpportunityStage, custom metadata) are `Read`. */
    readonly sharingModel: SharingModel;
    readonly nameFieldName: string | null;
    readonly recordTypes: readonly {
        id: string;
        developerName: string;
        name: string;
        active: boolean;
        isDefault: boolean;
    }[];
    readonly validationRules: readonly {
        name: string;
        active: boolean;
        formula: string;
        message: string;
        field: string | null;
    }[];
    /** Active flows that a save or a deletion of its records would start. */
    readonly recordFlows?: readonly { name: string; runsOn: readonly ('insert' | 'update' | 'delete')[] }[];
}

/** Field by name, whatever its case. */
export const fieldOf = (object: ObjectInfo, name: string): FieldInfo | undefined =>
    object.fields.get(name.toLowerCase());

const UNAGGREGATABLE: ReadonlySet<FieldType> = new Set([
    'base64',
    'boolean',
    'time',
    'address',
    'location',
    'anyType',
    'multipicklist',
    'encryptedstring',
    'complexvalue'
]);

/**
 * Whether some aggregate function takes the field.
 * https://developer.salesforce.com/docs/platform/salesforce-soql-sosl/guide/sforce-api-calls-soql-select-agg-functions-field-types.html
 */
export const isAggregatable = (field: FieldInfo): boolean => field.filterable && !UNAGGREGATABLE.has(field.type);

/** Everything the org knows of its objects. Names are matched whatever their case. */
export interface Schema {
    object(name: string): ObjectInfo | undefined;
    objectByPrefix(keyPrefix: string): ObjectInfo | undefined;
    objects(): Iterable<ObjectInfo>;
    /** Text of `Label.Name` in the given language (falls back to the default language). */
    label(name: string, language?: string): string | undefined;
    /** Whether a label has a text of its own in that language: written in it, or translated. */
    hasLabel(name: string, language: string): boolean;
    labels(): Iterable<{ name: string; value: string }>;
}

/** What the running user may do, worked out from profile and permission sets. API names, whatever their case. */
export interface Permissions {
    object(object: string): {
        read: boolean;
        create: boolean;
        edit: boolean;
        delete: boolean;
        viewAll: boolean;
        modifyAll: boolean;
    };
    /** Fields that are not permissionable answer as their object does. */
    field(object: string, field: string): { read: boolean; edit: boolean };
    /** Apex class may be called by this user's browser (`@AuraEnabled`). */
    apexClass(name: string): boolean;
    customPermission(name: string): boolean;
    /** System permissions: `ViewAllData`, `ModifyAllData`, `ApiEnabled`, `ViewSetup`, `ManageUsers`, ... */
    system(name: string): boolean;
    tab(name: string): boolean;
    app(name: string): boolean;
}
