/** Custom fields from their metadata. */
import type { FieldType, RollUpSummary } from '../../kernel/schema-types.ts';
import { Decimal } from '../../kernel/decimal.ts';
import { makeField, picklistEntry, type MutableField, type MutableObject } from '../model.ts';
import type { XmlElement } from './xml.ts';

/** Values of global value sets by name. */
export type ValueSets = ReadonlyMap<string, XmlElement>;

const TYPES: Readonly<Record<string, FieldType>> = {
    AutoNumber: 'string',
    Checkbox: 'boolean',
    Currency: 'currency',
    Date: 'date',
    DateTime: 'datetime',
    Email: 'email',
    EncryptedText: 'encryptedstring',
    Hierarchy: 'reference',
    Html: 'textarea',
    Location: 'location',
    LongTextArea: 'textarea',
    Lookup: 'reference',
    MasterDetail: 'reference',
    MetadataRelationship: 'reference',
    MultiselectPicklist: 'multipicklist',
    Number: 'double',
    Percent: 'percent',
    Phone: 'phone',
    Picklist: 'picklist',
    Text: 'string',
    TextArea: 'textarea',
    Time: 'time',
    Url: 'url',
    Summary: 'double'
};
const DEFAULT_LENGTH: Readonly<Record<string, number>> = {
    AutoNumber: 30,
    Email: 80,
    Phone: 40,
    Url: 255,
    TextArea: 255,
    Picklist: 255,
    MultiselectPicklist: 4099,
    Lookup: 18,
    MasterDetail: 18,
    Hierarchy: 18,
    MetadataRelationship: 18,
    Html: 32768
};
const FORMULA_TEXT_LENGTH = 1300;
/** Records of these types carry no field permissions. */
const WITHOUT_FIELD_PERMISSIONS = new Set(['customMetadata', 'customSetting', 'event']);

/**
 * The fields a `<CustomField>` (or an inline `<fields>`) makes: one, or three for a location.
 * Throws naming file and field for a type the local org does not know.
 */
export function customFields(
    object: MutableObject,
    name: string,
    xml: XmlElement,
    valueSets: ValueSets
): MutableField[] {
    const kind = xml.required('type');
    const type = TYPES[kind];
    if (!type)
        throw new Error(`${xml.file}: ${object.name}.${name} has the type ${kind}, which the local org does not know.`);
    const formula = xml.text('formula');
    const calculated = formula !== null || kind === 'Summary';
    const required = xml.flag('required') || kind === 'MasterDetail';
    const writable = !calculated && kind !== 'AutoNumber' && object.kind !== 'customMetadata';
    const more: Partial<MutableField> = {
        custom: true,
        label: xml.text('label') ?? name,
        length:
            formula !== null && type === 'string'
                ? FORMULA_TEXT_LENGTH
                : (xml.number('length') ?? DEFAULT_LENGTH[kind] ?? 0),
        precision: xml.number('precision') ?? (type === 'double' || type === 'percent' || type === 'currency' ? 18 : 0),
        scale: xml.number('scale') ?? 0,
        nillable: !required && type !== 'boolean',
        createable: writable,
        updateable: writable,
        permissionable: !required && !WITHOUT_FIELD_PERMISSIONS.has(object.kind),
        unique: xml.flag('unique'),
        externalId: xml.flag('externalId'),
        caseSensitive: xml.flag('caseSensitive'),
        htmlFormatted: kind === 'Html',
        helpText: xml.text('inlineHelpText'),
        formula,
        calculated,
        displayFormat: kind === 'AutoNumber' ? (xml.text('displayFormat') ?? '{0}') : null
    };
    if (type === 'reference') Object.assign(more, reference(object, name, kind, xml));
    if (type === 'picklist' || type === 'multipicklist') Object.assign(more, picklist(object, name, xml, valueSets));
    if (kind === 'Summary') Object.assign(more, summary(xml));
    Object.assign(more, defaults(type, xml, more));
    const field = makeField(name, more.type ?? type, more);
    return type === 'location' ? [field, ...locationParts(field)] : [field];
}

/** A relationship to an object or a field holds its name, which is the id of its definition here. */
function reference(object: MutableObject, name: string, kind: string, xml: XmlElement): Partial<MutableField> {
    const target = kind === 'Hierarchy' ? 'User' : xml.required('referenceTo');
    const masterDetail = kind === 'MasterDetail';
    const constraint = xml.text('deleteConstraint') ?? 'SetNull';
    const childName = xml.text('relationshipName');
    const named = kind === 'MetadataRelationship' && (target === 'EntityDefinition' || target === 'FieldDefinition');
    const reparentable = masterDetail && xml.flag('reparentableMasterDetail');
    return {
        ...(named
            ? {
                  type: 'string' as const,
                  length: 255,
                  controllingField: xml.text('metadataRelationshipControllingField')?.split('.').at(-1) ?? null
              }
            : {}),
        referenceTo: [target],
        relationshipName: name.replace(/__c$/, '__r'),
        masterDetail,
        reparentable,
        updateable: object.kind !== 'customMetadata' && (!masterDetail || reparentable),
        onParentDelete:
            masterDetail || constraint === 'Cascade' ? 'cascade' : constraint === 'Restrict' ? 'restrict' : 'clear',
        childName: childName === null ? null : `${childName}__r`
    };
}

function picklist(object: MutableObject, name: string, xml: XmlElement, valueSets: ValueSets): Partial<MutableField> {
    const set = xml.first('valueSet');
    const globalName = set?.text('valueSetName') ?? null;
    const global = globalName === null ? null : valueSets.get(globalName);
    if (globalName !== null && !global)
        throw new Error(
            `${xml.file}: ${object.name}.${name} uses the global value set ${globalName}, which is not in the project.`
        );
    const values =
        global?.all('customValue') ??
        set?.first('valueSetDefinition')?.all('value') ??
        xml.first('picklist')?.all('picklistValues') ??
        [];
    return {
        picklist: values.map((v) =>
            picklistEntry(
                decodeURIComponent(v.required('fullName').replace(/%(?![\da-f]{2})/gi, '%25')),
                v.text('label') ?? v.required('fullName'),
                v.flag('default'),
                v.text('isActive') !== 'false'
            )
        ),
        restrictedPicklist: global !== null || (set?.flag('restricted') ?? false)
    };
}

function summary(xml: XmlElement): Partial<MutableField> {
    const [childObject, masterField] = split(xml, xml.required('summaryForeignKey'));
    const summarized = xml.text('summarizedField');
    const rollUp: RollUpSummary = {
        operation: xml.required('summaryOperation') as RollUpSummary['operation'],
        childObject,
        masterField,
        summarizedField: summarized === null ? null : split(xml, summarized)[1],
        filters: xml.all('summaryFilterItems').map((f) => ({
            field: split(xml, f.required('field'))[1],
            operation: f.required('operation'),
            value: f.text('value') ?? ''
        }))
    };
    return { rollUp };
}

/** `Object.Field` in two. */
export function split(xml: XmlElement, qualified: string): [string, string] {
    const dot = qualified.indexOf('.');
    if (dot < 1) throw new Error(`${xml.file}: expected Object.Field, found ${qualified}.`);
    return [qualified.slice(0, dot), qualified.slice(dot + 1)];
}

/** Literals become values; anything else is a formula worked out when a record is made. */
function defaults(type: FieldType, xml: XmlElement, more: Partial<MutableField>): Partial<MutableField> {
    const text = xml.text('defaultValue');
    if (text === null)
        return {
            defaultValue:
                more.picklist?.find((p) => p.defaultValue && p.active)?.value ?? (type === 'boolean' ? false : null)
        };
    if (/^(true|false)$/i.test(text) && type === 'boolean') return { defaultValue: text.toLowerCase() === 'true' };
    if (/^-?\d+(\.\d+)?$/.test(text) && (type === 'double' || type === 'currency' || type === 'percent'))
        return { defaultValue: Decimal.parse(text) };
    const quoted = /^"([^"\\]*)"$|^'([^'\\]*)'$/.exec(text);
    if (quoted) return { defaultValue: quoted[1] ?? quoted[2] };
    return { defaultFormula: text };
}

function locationParts(field: MutableField): MutableField[] {
    return ['Latitude', 'Longitude'].map((part) =>
        makeField(field.name.replace(/__c$/, `__${part}__s`), 'double', {
            custom: true,
            label: `${field.label} (${part})`,
            precision: 18,
            scale: 15,
            permissionable: field.permissionable,
            nillable: field.nillable
        })
    );
}
