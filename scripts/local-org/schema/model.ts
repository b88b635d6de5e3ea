/** Describe information while it is being put together, and the builders every source of it shares. */
import type { ChildRelationship, FieldInfo, FieldType, ObjectInfo, PicklistEntry } from '../kernel/schema-types.ts';

export type MutableField = { -readonly [K in keyof FieldInfo]: FieldInfo[K] } & {
    /** Name of the list of children on the parent, given with the field; folded into the parent's `childRelationships`. */
    childName: string | null;
    /** A metadata relationship to a field: the relationship to the object whose field it is. */
    controllingField: string | null;
};

export type MutableObject = {
    -readonly [
        K in keyof Omit<ObjectInfo, 'fields' | 'childRelationships' | 'recordTypes' | 'validationRules' | 'recordFlows'>
    ]: ObjectInfo[K];
} & {
    fields: Map<string, MutableField>;
    childRelationships: ChildRelationship[];
    recordTypes: { id: string; developerName: string; name: string; active: boolean; isDefault: boolean }[];
    validationRules: { name: string; active: boolean; formula: string; message: string; field: string | null }[];
    recordFlows: { name: string; runsOn: ('insert' | 'update' | 'delete')[] }[];
};

const UNGROUPABLE: ReadonlySet<FieldType> = new Set([
    'currency',
    'double',
    'percent',
    'datetime',
    'long',
    'multipicklist',
    'base64',
    'address',
    'location',
    'anyType',
    'complexvalue',
    'encryptedstring',
    'time'
]);
const UNFILTERABLE: ReadonlySet<FieldType> = new Set(['base64', 'encryptedstring', 'complexvalue']);
const UNSORTABLE: ReadonlySet<FieldType> = new Set([
    'base64',
    'encryptedstring',
    'complexvalue',
    'multipicklist',
    'address'
]);

/** Long text cannot stand in WHERE, ORDER BY or GROUP BY. */
const isLongText = (type: FieldType, length: number): boolean => type === 'textarea' && length > 255;

/** A field as the platform describes one of its type; `more` overrides. */
export function makeField(name: string, type: FieldType, more: Partial<MutableField> = {}): MutableField {
    const length = more.length ?? 0;
    const long = isLongText(type, length);
    return {
        name,
        label: labelOf(name),
        type,
        custom: false,
        length,
        precision: 0,
        scale: 0,
        nillable: type !== 'boolean' && type !== 'id',
        createable: true,
        updateable: true,
        filterable: !UNFILTERABLE.has(type) && !long,
        sortable: !UNSORTABLE.has(type) && !long,
        groupable: !UNGROUPABLE.has(type) && !long,
        unique: false,
        externalId: false,
        caseSensitive: false,
        nameField: false,
        permissionable: true,
        htmlFormatted: false,
        helpText: null,
        defaultValue: type === 'boolean' ? false : null,
        defaultFormula: null,
        formula: null,
        calculated: false,
        displayFormat: null,
        referenceTo: [],
        relationshipName: null,
        masterDetail: false,
        reparentable: false,
        onParentDelete: type === 'reference' ? 'clear' : null,
        picklist: [],
        restrictedPicklist: false,
        childName: null,
        controllingField: null,
        ...more
    };
}

export function makeObject(name: string, more: Partial<MutableObject> = {}): MutableObject {
    return {
        name,
        label: labelOf(name),
        labelPlural: labelOf(name) + 's',
        keyPrefix: null,
        custom: false,
        kind: 'standard',
        customSettingType: null,
        fields: new Map(),
        childRelationships: [],
        createable: false,
        updateable: false,
        deletable: false,
        undeletable: false,
        queryable: true,
        searchable: false,
        triggerable: false,
        sharingModel: 'Read',
        nameFieldName: null,
        recordTypes: [],
        validationRules: [],
        recordFlows: [],
        ...more
    };
}

export function addField(object: MutableObject, field: MutableField): void {
    object.fields.set(field.name.toLowerCase(), field);
    if (field.nameField) object.nameFieldName = field.name;
}

export const picklistEntry = (value: string, label = value, defaultValue = false, active = true): PicklistEntry => ({
    value,
    label,
    active,
    defaultValue
});

/** `LastStageChangeDate` reads `Last Stage Change Date`, `AccountId` `Account ID`. */
export function labelOf(name: string): string {
    return name
        .replace(/__\w+$/, '')
        .replace(/_/g, ' ')
        .replace(/([a-z\d])([A-Z])/g, '$1 $2')
        .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
        .replace(/ Id$/, ' ID');
}

/** A field the org fills in itself. */
const systemField = (name: string, type: FieldType, more: Partial<MutableField> = {}): MutableField =>
    makeField(name, type, { createable: false, updateable: false, permissionable: false, nillable: false, ...more });

export const idField = (): MutableField => systemField('Id', 'id', { label: 'Record ID', length: 18 });

/** Fields of records that are created, changed and deleted by users, and of those that only carry a time stamp. */
export const systemFields = {
    deleted: (): MutableField[] => [systemField('IsDeleted', 'boolean', { label: 'Deleted' })],
    created: (): MutableField[] => [systemField('CreatedDate', 'datetime'), userReference('CreatedById')],
    modified: (): MutableField[] => [systemField('LastModifiedDate', 'datetime'), userReference('LastModifiedById')],
    stamp: (): MutableField[] => [systemField('SystemModstamp', 'datetime', { label: 'System Modstamp' })]
};

function userReference(name: string): MutableField {
    return systemField(name, 'reference', {
        length: 18,
        referenceTo: ['User'],
        relationshipName: name.slice(0, -2),
        onParentDelete: 'restrict'
    });
}

export function ownerField(referenceTo: readonly string[]): MutableField {
    return makeField('OwnerId', 'reference', {
        label: 'Owner ID',
        length: 18,
        nillable: false,
        permissionable: false,
        referenceTo,
        relationshipName: 'Owner',
        onParentDelete: 'restrict'
    });
}

/** A cause of Apex managed sharing: `Manager__c`. */
export interface SharingReason {
    name: string;
    label: string;
}

/** Rows that grant one user or group access to one record. */
export function shareObject(
    parent: MutableObject,
    standard: boolean,
    reasons: readonly SharingReason[] = []
): MutableObject {
    const name = standard ? `${parent.name}Share` : parent.name.replace(/__c$/, '__Share');
    const parentField = standard ? `${parent.name}Id` : 'ParentId';
    const access = standard ? `${parent.name}AccessLevel` : 'AccessLevel';
    const object = makeObject(name, {
        label: `${parent.label} Share`,
        labelPlural: `${parent.label} Shares`,
        keyPrefix: SHARE_PREFIX[parent.name] ?? '02c',
        kind: 'share',
        createable: true,
        updateable: true,
        deletable: true,
        sharingModel: 'ControlledByParent'
    });
    const levels = ['Read', 'Edit', 'All'].map((v) => picklistEntry(v, v === 'Edit' ? 'Read/Write' : v));
    const fields = [
        idField(),
        makeField(parentField, 'reference', {
            length: 18,
            nillable: false,
            updateable: false,
            permissionable: false,
            referenceTo: [parent.name],
            relationshipName: standard ? parent.name : 'Parent',
            onParentDelete: 'cascade',
            childName: 'Shares'
        }),
        makeField('UserOrGroupId', 'reference', {
            length: 18,
            nillable: false,
            updateable: false,
            permissionable: false,
            referenceTo: ['User', 'Group'],
            relationshipName: 'UserOrGroup',
            onParentDelete: 'cascade'
        }),
        makeField(access, 'picklist', {
            length: 40,
            nillable: false,
            permissionable: false,
            picklist: levels,
            restrictedPicklist: true
        }),
        ...(parent.name === 'Account'
            ? ['Opportunity', 'Case', 'Contact'].map((o) =>
                  makeField(`${o}AccessLevel`, 'picklist', {
                      length: 40,
                      permissionable: false,
                      picklist: [picklistEntry('None'), ...levels],
                      restrictedPicklist: true
                  })
              )
            : []),
        makeField('RowCause', 'picklist', {
            length: 40,
            nillable: true,
            updateable: false,
            permissionable: false,
            defaultValue: 'Manual',
            restrictedPicklist: true,
            picklist: [
                ...['Owner', 'Manual', 'Rule', 'ImplicitChild', 'ImplicitParent', 'Team', 'Territory'].map((v) =>
                    picklistEntry(v)
                ),
                ...reasons.map((r) => picklistEntry(r.name, r.label))
            ]
        }),
        ...systemFields.modified(),
        ...systemFields.deleted()
    ];
    for (const f of fields) addField(object, f);
    return object;
}

const SHARE_PREFIX: Readonly<Record<string, string>> = {
    Account: '00r',
    Opportunity: '00t',
    Lead: '01o',
    Case: '01n',
    Contact: '03s',
    Campaign: '08s'
};

/** Rows that tell one change of one tracked field. */
export function fieldHistoryObject(parent: MutableObject, standard: boolean): MutableObject {
    const name = !standard
        ? parent.name.replace(/__c$/, '__History')
        : parent.name === 'Opportunity'
          ? 'OpportunityFieldHistory'
          : `${parent.name}History`;
    const object = makeObject(name, {
        label: `${parent.label} History`,
        labelPlural: `${parent.label} History`,
        keyPrefix: '017',
        kind: 'history',
        sharingModel: 'ControlledByParent'
    });
    const ro = { createable: false, updateable: false, permissionable: false };
    const fields = [
        idField(),
        ...systemFields.deleted(),
        makeField(standard ? `${parent.name}Id` : 'ParentId', 'reference', {
            ...ro,
            length: 18,
            nillable: false,
            referenceTo: [parent.name],
            relationshipName: standard ? parent.name : 'Parent',
            onParentDelete: 'cascade',
            childName: 'Histories'
        }),
        ...systemFields.created(),
        makeField('Field', 'picklist', { ...ro, length: 255, nillable: false }),
        makeField('DataType', 'picklist', { ...ro, length: 255 }),
        makeField('OldValue', 'anyType', { ...ro, length: 255, filterable: false, sortable: false }),
        makeField('NewValue', 'anyType', { ...ro, length: 255, filterable: false, sortable: false })
    ];
    for (const f of fields) addField(object, f);
    return object;
}
