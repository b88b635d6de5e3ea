import type { Transaction, UserContext } from '../kernel/engine.ts';
import { isAggregatable, type FieldInfo, type FieldType, type ObjectInfo } from '../kernel/schema-types.ts';
import { valueToJson, type Json } from './json.ts';

const SOAP: Partial<Record<FieldType, string>> = {
    id: 'tns:ID',
    reference: 'tns:ID',
    boolean: 'xsd:boolean',
    int: 'xsd:int',
    long: 'xsd:long',
    double: 'xsd:double',
    currency: 'xsd:double',
    percent: 'xsd:double',
    date: 'xsd:date',
    datetime: 'xsd:dateTime',
    time: 'xsd:time',
    base64: 'xsd:base64Binary',
    anyType: 'xsd:anyType',
    address: 'urn:address'
};

/** An object as the global describe lists it. */
export function describeSummary(info: ObjectInfo, user: UserContext, version: string): { [key: string]: Json } {
    const may = user.permissions.object(info.name);
    const url = `/services/data/v${version}/sobjects/${info.name}`;
    return {
        activateable: false,
        associateEntityType: info.kind === 'history' ? 'History' : info.kind === 'share' ? 'Share' : null,
        createable: info.createable && may.create,
        custom: info.custom,
        customSetting: info.kind === 'customSetting',
        deletable: info.deletable && may.delete,
        deprecatedAndHidden: false,
        feedEnabled: false,
        hasSubtypes: false,
        keyPrefix: info.keyPrefix,
        label: info.label,
        labelPlural: info.labelPlural,
        layoutable: info.kind === 'standard' || info.kind === 'custom',
        mergeable: false,
        name: info.name,
        queryable: info.queryable,
        retrieveable: info.queryable,
        searchable: info.searchable,
        triggerable: info.triggerable,
        undeletable: info.undeletable && may.delete,
        updateable: info.updateable && may.edit,
        urls: { rowTemplate: `${url}/{ID}`, describe: `${url}/describe`, sobject: url }
    };
}

/** The full describe; fields this user may not read are left out, as the platform does. */
export function describeObject(info: ObjectInfo, tx: Transaction, version: string): { [key: string]: Json } {
    const { permissions } = tx.user;
    return {
        ...describeSummary(info, tx.user, version),
        childRelationships: info.childRelationships.map((c) => ({
            cascadeDelete: c.cascadeDelete,
            childSObject: c.childObject,
            deprecatedAndHidden: false,
            field: c.field,
            relationshipName: c.relationshipName,
            restrictedDelete: false
        })),
        fields: [...info.fields.values()]
            .filter((f) => permissions.field(info.name, f.name).read)
            .map((f) => describeField(f, permissions.field(info.name, f.name).edit, permissions.object(info.name))),
        recordTypeInfos: info.recordTypes.map((r) => ({
            active: r.active,
            available: true,
            defaultRecordTypeMapping: r.isDefault,
            developerName: r.developerName,
            master: r.developerName === 'Master',
            name: r.name,
            recordTypeId: r.id
        }))
    };
}

/** @param may rights on the object, which a field that takes no permission of its own follows */
function describeField(
    f: FieldInfo,
    mayEdit: boolean,
    may: { create: boolean; edit: boolean }
): { [key: string]: Json } {
    return {
        aggregatable: isAggregatable(f),
        autoNumber: f.displayFormat !== null,
        byteLength: f.length * 3,
        calculated: f.calculated,
        calculatedFormula: f.formula,
        caseSensitive: f.caseSensitive,
        createable: f.createable && (f.permissionable ? mayEdit : may.create),
        custom: f.custom,
        defaultValue: valueToJson(f.defaultValue ?? null),
        defaultValueFormula: f.defaultFormula,
        defaultedOnCreate: f.defaultValue !== null || f.type === 'boolean' || f.name === 'OwnerId',
        digits: f.type === 'int' ? f.precision : 0,
        externalId: f.externalId,
        filterable: f.filterable,
        groupable: f.groupable,
        htmlFormatted: f.htmlFormatted,
        idLookup: f.type === 'id' || f.externalId || f.unique,
        inlineHelpText: f.helpText,
        label: f.label,
        length: f.length,
        name: f.name,
        nameField: f.nameField,
        nillable: f.nillable,
        permissionable: f.permissionable,
        picklistValues: f.picklist.map((p) => ({
            active: p.active,
            defaultValue: p.defaultValue,
            label: p.label,
            validFor: null,
            value: p.value
        })),
        polymorphicForeignKey: f.referenceTo.length > 1,
        precision: f.precision,
        referenceTo: [...f.referenceTo],
        relationshipName: f.relationshipName,
        relationshipOrder: f.masterDetail ? 0 : null,
        restrictedPicklist: f.restrictedPicklist,
        scale: f.scale,
        soapType: SOAP[f.type] ?? 'xsd:string',
        sortable: f.sortable,
        type: f.type,
        unique: f.unique,
        updateable: f.updateable && (f.permissionable ? mayEdit : may.edit),
        writeRequiresMasterRead: false
    };
}
