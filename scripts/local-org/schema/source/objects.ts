/** Custom objects, custom settings, custom metadata types and platform events from their metadata. */
import type { SharingModel } from '../../kernel/schema-types.ts';
import { idOfName } from '../ids.ts';
import {
    addField,
    fieldHistoryObject,
    idField,
    makeField,
    makeObject,
    ownerField,
    shareObject,
    systemFields,
    type MutableField,
    type MutableObject,
    type SharingReason
} from '../model.ts';
import type { XmlElement } from './xml.ts';

const SHARING: Readonly<Record<string, SharingModel>> = {
    Private: 'Private',
    Read: 'Read',
    ReadWrite: 'ReadWrite',
    ReadWriteTransfer: 'ReadWrite',
    FullAccess: 'FullAccess',
    ControlledByParent: 'ControlledByParent'
};
const NAME_LENGTH = 80;

/** An empty custom object as its `<CustomObject>` says, without the project's own fields. Throws for kinds the local org does not have. */
export function customObject(name: string, xml: XmlElement): MutableObject {
    const label = xml.text('label') ?? name;
    const labels = { label, labelPlural: xml.text('pluralLabel') ?? label, custom: true };
    if (name.endsWith('__mdt')) return customMetadataType(name, labels);
    if (name.endsWith('__e')) return platformEvent(name, labels);
    const setting = xml.text('customSettingsType');
    if (setting !== null) return customSetting(name, setting as 'Hierarchy' | 'List', labels);
    const model = xml.text('sharingModel') ?? 'ReadWrite';
    const sharingModel = SHARING[model];
    if (!sharingModel) throw new Error(`${xml.file}: unknown sharingModel ${model}.`);
    const object = makeObject(name, {
        ...labels,
        ...allOf(true),
        kind: 'custom',
        sharingModel,
        searchable: xml.flag('enableSearch')
    });
    for (const field of [idField(), ...auditFields(), nameField(xml.first('nameField'))]) addField(object, field);
    return object;
}

/** Adds what depends on the object's fields: an owner unless a master owns it, and the share and history objects. */
export function companionsOf(
    object: MutableObject,
    xml: XmlElement,
    reasons: readonly SharingReason[]
): MutableObject[] {
    if (object.kind !== 'custom') return [];
    const detail = [...object.fields.values()].some((f) => f.masterDetail);
    if (detail) object.sharingModel = 'ControlledByParent';
    else insertOwner(object);
    const companions: MutableObject[] = [];
    if (!detail && (object.sharingModel === 'Private' || object.sharingModel === 'Read'))
        companions.push(shareObject(object, false, reasons));
    if (xml.flag('enableHistory')) companions.push(fieldHistoryObject(object, false));
    return companions;
}

export function sharingReason(xml: XmlElement): SharingReason {
    const name = xml.required('fullName');
    return { name, label: xml.text('label') ?? name };
}

/** The owner stands second, as the platform lists it. */
function insertOwner(object: MutableObject): void {
    const fields = [...object.fields.values()];
    object.fields.clear();
    for (const field of [fields[0]!, ownerField(['Group', 'User']), ...fields.slice(1)]) addField(object, field);
}

const allOf = (may: boolean): Partial<MutableObject> => ({
    createable: may,
    updateable: may,
    deletable: may,
    undeletable: may,
    triggerable: may
});
const auditFields = (): MutableField[] => [
    ...systemFields.deleted(),
    ...systemFields.created(),
    ...systemFields.modified(),
    ...systemFields.stamp()
];

function nameField(xml: XmlElement | null): MutableField {
    const auto = xml?.text('type') === 'AutoNumber';
    return makeField('Name', 'string', {
        label: xml?.text('label') ?? 'Name',
        length: NAME_LENGTH,
        nameField: true,
        nillable: true,
        permissionable: false,
        createable: !auto,
        updateable: !auto,
        displayFormat: auto ? (xml?.text('displayFormat') ?? '{0}') : null
    });
}

function customSetting(name: string, type: 'Hierarchy' | 'List', labels: Partial<MutableObject>): MutableObject {
    const object = makeObject(name, {
        ...labels,
        ...allOf(true),
        undeletable: false,
        triggerable: false,
        kind: 'customSetting',
        customSettingType: type,
        sharingModel: 'ReadWrite'
    });
    const owner = makeField('SetupOwnerId', 'reference', {
        label: 'Location',
        length: 18,
        nillable: false,
        permissionable: false,
        referenceTo: ['Organization', 'Profile', 'User'],
        relationshipName: 'SetupOwner',
        updateable: false,
        onParentDelete: 'cascade'
    });
    const key = makeField('Name', 'string', {
        length: 38,
        nameField: true,
        nillable: type === 'Hierarchy',
        permissionable: false
    });
    for (const field of [
        idField(),
        ...systemFields.deleted(),
        key,
        owner,
        ...systemFields.created(),
        ...systemFields.modified(),
        ...systemFields.stamp()
    ])
        addField(object, field);
    return object;
}

function customMetadataType(name: string, labels: Partial<MutableObject>): MutableObject {
    const object = makeObject(name, { ...labels, kind: 'customMetadata' });
    const fixed = { createable: false, updateable: false, permissionable: false, nillable: false };
    const fields = [
        idField(),
        makeField('DeveloperName', 'string', { ...fixed, label: `${labels.label} Name`, length: 40, nameField: true }),
        makeField('MasterLabel', 'string', { ...fixed, label: 'Label', length: 40 }),
        makeField('Language', 'picklist', { ...fixed, label: 'Master Language', length: 40 }),
        makeField('NamespacePrefix', 'string', { ...fixed, length: 15, nillable: true }),
        makeField('Label', 'string', { ...fixed, length: 40 }),
        makeField('QualifiedApiName', 'string', { ...fixed, length: 70 }),
        ...systemFields.stamp()
    ];
    for (const field of fields) addField(object, field);
    return object;
}

function platformEvent(name: string, labels: Partial<MutableObject>): MutableObject {
    const object = makeObject(name, {
        ...labels,
        kind: 'event',
        createable: true,
        triggerable: true,
        queryable: false
    });
    const fixed = { createable: false, updateable: false, permissionable: false };
    for (const field of [
        makeField('ReplayId', 'string', { ...fixed, length: 1000 }),
        ...systemFields.created(),
        makeField('EventUuid', 'string', { ...fixed, length: 36 })
    ])
        addField(object, field);
    return object;
}

export function addRecordType(object: MutableObject, developerName: string, xml: XmlElement): void {
    object.recordTypes.push({
        id: idOfName('012', `${object.name}.${developerName}`),
        developerName,
        name: xml.text('label') ?? developerName,
        active: xml.flag('active'),
        isDefault: false
    });
    if (!object.fields.has('recordtypeid'))
        addField(
            object,
            makeField('RecordTypeId', 'reference', {
                label: 'Record Type ID',
                length: 18,
                permissionable: false,
                referenceTo: ['RecordType'],
                relationshipName: 'RecordType',
                onParentDelete: 'restrict'
            })
        );
}

export function addValidationRule(object: MutableObject, name: string, xml: XmlElement): void {
    object.validationRules.push({
        name,
        active: xml.flag('active'),
        formula: xml.required('errorConditionFormula'),
        message: xml.required('errorMessage'),
        field: xml.text('errorDisplayField')
    });
}
