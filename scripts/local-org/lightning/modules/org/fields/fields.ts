/** How a record's fields are read and shown, from what the org says of its object. Pure. */
import type { RecordRepresentation } from 'org/records';

export interface FieldInfo {
    apiName: string;
    label: string;
    dataType: string;
    required: boolean;
    updateable: boolean;
    length: number;
    precision: number;
    scale: number;
    inlineHelpText: string | null;
    reference: boolean;
    referenceToInfos: { apiName: string; nameFields: string[] }[];
    relationshipName: string | null;
}

export interface ObjectInfo {
    apiName: string;
    label: string;
    updateable: boolean;
    defaultRecordTypeId: string;
    fields: Record<string, FieldInfo>;
}

export interface ShownField {
    name: string;
    label: string;
    /** For people, in their locale; empty when there is no value. */
    text: string;
    /** Where a reference leads, or an address, mail or phone link. */
    url: string | null;
}

/** Objects with a page of their own that a reference may lead to. */
const LINKED = new Set(['Opportunity', 'Account', 'Contact', 'User']);

export const recordUrl = (objectApiName: string, recordId: string): string =>
    `/lightning/r/${objectApiName}/${recordId}/view`;

const nameFieldOf = (field: FieldInfo): string =>
    field.referenceToInfos.length > 1 ? 'Name' : (field.referenceToInfos[0]?.nameFields[0] ?? 'Name');

/** Fields to ask `getRecord` for: each one, and the name behind each reference. */
export function wantedPaths(info: ObjectInfo, names: readonly string[]): string[] {
    return names.flatMap((name) => {
        const field = info.fields[name];
        if (!field) return [];
        const path = `${info.apiName}.${name}`;
        return field.reference && field.relationshipName
            ? [path, `${info.apiName}.${field.relationshipName}.${nameFieldOf(field)}`]
            : [path];
    });
}

/** Label and text of one field; the text is empty while the record is not there. */
export function shownField(info: ObjectInfo, record: RecordRepresentation | undefined, name: string): ShownField {
    const field = info.fields[name];
    const value = record?.fields[name];
    const shown = {
        name,
        label: field?.reference ? field.label.replace(/ ID$/, '') : (field?.label ?? name),
        text: '',
        url: null
    };
    if (!field || !value || value.value === null) return shown;
    if (field.reference) return { ...shown, ...referenceText(field, record, String(value.value)) };
    if (field.dataType === 'Boolean') return { ...shown, text: value.value === true ? 'Yes' : 'No' };
    const text = value.displayValue ?? String(value.value);
    const schemes: Record<string, string> = {
        Email: `mailto:${text}`,
        Phone: `tel:${text}`,
        Url: /^https?:/i.test(text) ? text : `https://${text}`
    };
    return { ...shown, text, url: schemes[field.dataType] ?? null };
}

function referenceText(
    field: FieldInfo,
    record: RecordRepresentation,
    id: string
): { text: string; url: string | null } {
    const parent = record.fields[field.relationshipName ?? '']?.value as RecordRepresentation | null | undefined;
    const text = String(parent?.fields[nameFieldOf(field)]?.value ?? id);
    const object = parent?.apiName ?? field.referenceToInfos[0]?.apiName ?? '';
    return { text, url: LINKED.has(object) ? recordUrl(object, id) : null };
}
