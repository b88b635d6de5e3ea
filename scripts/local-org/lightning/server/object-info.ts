import type { FieldInfo, FieldType, ObjectInfo } from '../../kernel/schema-types.ts';
import { fieldOf } from '../../kernel/schema-types.ts';
import { HttpError, ok, type Call, type Endpoint } from './reply.ts';

/** Record type id of objects without record types. */
export const MASTER_RECORD_TYPE = '012000000000000AAA';

const DATA_TYPES: Partial<Record<FieldType, string>> = {
    id: 'Reference',
    reference: 'Reference',
    string: 'String',
    textarea: 'TextArea',
    picklist: 'Picklist',
    multipicklist: 'MultiPicklist',
    combobox: 'ComboBox',
    boolean: 'Boolean',
    int: 'Int',
    long: 'Long',
    double: 'Double',
    currency: 'Currency',
    percent: 'Percent',
    date: 'Date',
    datetime: 'DateTime',
    time: 'Time',
    email: 'Email',
    phone: 'Phone',
    url: 'Url',
    base64: 'Base64',
    encryptedstring: 'EncryptedString',
    anyType: 'AnyType',
    address: 'Address',
    location: 'Location',
    complexvalue: 'ComplexValue'
};

export function readableObject(call: Call, name: string): ObjectInfo {
    const object = call.org.schema.object(name);
    if (!object || !call.org.user(call.userId).permissions.object(object.name).read) {
        throw new HttpError(403, {
            statusCode: 403,
            errorCode: 'INSUFFICIENT_ACCESS',
            message: `You don't have access to ${name}, or there is no such object.`
        });
    }
    return object;
}

/** What the user may know of an object; fields that cannot be read are left out. */
export const getObjectInfo: Endpoint = (call) => {
    const object = readableObject(call, call.params[0] ?? '');
    const { permissions } = call.org.user(call.userId);
    const may = permissions.object(object.name);
    const fields = [...object.fields.values()].filter((field) => permissions.field(object.name, field.name).read);
    const recordTypes = object.recordTypes.length
        ? object.recordTypes
        : [{ id: MASTER_RECORD_TYPE, developerName: 'Master', name: 'Master', active: true, isDefault: true }];
    return ok({
        apiName: object.name,
        associateEntityType: null,
        associateParentEntity: null,
        childRelationships: object.childRelationships.map(({ childObject, field, relationshipName }) => ({
            childObjectApiName: childObject,
            fieldName: field,
            relationshipName,
            junctionIdListNames: [],
            junctionReferenceTo: []
        })),
        createable: object.createable && may.create,
        custom: object.custom,
        defaultRecordTypeId: (recordTypes.find((type) => type.isDefault) ?? recordTypes[0])?.id ?? null,
        deletable: object.deletable && may.delete,
        dependentFields: {},
        fields: Object.fromEntries(fields.map((field) => [field.name, fieldInfo(call, object, field)])),
        keyPrefix: object.keyPrefix,
        label: object.label,
        labelPlural: object.labelPlural,
        nameFields: object.nameFieldName ? [object.nameFieldName] : [],
        queryable: object.queryable,
        recordTypeInfos: Object.fromEntries(
            recordTypes.map((type) => [
                type.id,
                {
                    available: type.active,
                    defaultRecordTypeMapping: type.isDefault,
                    master: type.id === MASTER_RECORD_TYPE,
                    name: type.name,
                    recordTypeId: type.id
                }
            ])
        ),
        searchable: object.searchable,
        updateable: object.updateable && may.edit
    });
};

function fieldInfo(call: Call, object: ObjectInfo, field: FieldInfo): Record<string, unknown> {
    const { edit } = call.org.user(call.userId).permissions.field(object.name, field.name);
    return {
        apiName: field.name,
        calculated: field.calculated,
        compound: false,
        controllerName: null,
        createable: field.createable && edit,
        custom: field.custom,
        dataType: DATA_TYPES[field.type],
        filterable: field.filterable,
        htmlFormatted: field.htmlFormatted,
        inlineHelpText: field.helpText,
        label: field.label,
        length: field.length,
        nameField: field.nameField,
        precision: field.precision,
        reference: field.type === 'reference',
        referenceTargetField: null,
        referenceToInfos: field.referenceTo.map((apiName) => ({
            apiName,
            nameFields: [call.org.schema.object(apiName)?.nameFieldName ?? 'Name']
        })),
        relationshipName: field.relationshipName,
        required: !field.nillable && field.type !== 'boolean' && field.createable && field.defaultValue === null,
        scale: field.scale,
        sortable: field.sortable,
        unique: field.unique,
        updateable: field.updateable && edit && !field.calculated
    };
}

/** Values of one picklist, or of all picklists of the object when no field is named. Values do not differ by record type here. */
export const getPicklistValues: Endpoint = (call) => {
    const [objectName = '', , fieldName] = call.params;
    const object = readableObject(call, objectName);
    const { permissions } = call.org.user(call.userId);
    if (fieldName) {
        const field = fieldOf(object, fieldName);
        if (!field || !permissions.field(object.name, field.name).read || !field.picklist.length)
            throw new HttpError(400, {
                statusCode: 400,
                errorCode: 'INVALID_FIELD',
                message: `${fieldName} is no picklist of ${object.name} that you can read.`
            });
        return ok(picklistValues(field));
    }
    const fields = [...object.fields.values()].filter(
        (field) => field.picklist.length && permissions.field(object.name, field.name).read
    );
    return ok({
        eTag: '',
        picklistFieldValues: Object.fromEntries(fields.map((field) => [field.name, picklistValues(field)]))
    });
};

function picklistValues(field: FieldInfo): Record<string, unknown> {
    const values = field.picklist
        .filter((entry) => entry.active)
        .map(({ value, label }) => ({ attributes: null, label, validFor: [], value }));
    const standard = field.picklist.find((entry) => entry.defaultValue);
    return {
        controllerValues: {},
        defaultValue: standard
            ? { attributes: null, label: standard.label, validFor: [], value: standard.value }
            : null,
        eTag: '',
        url: '',
        values
    };
}
