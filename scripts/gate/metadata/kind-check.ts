/** What the platform requires of an object or a field by its kind; the published types call all of it optional. */
import type { Problem } from '../../build/problems.ts';
import { problem } from './project.ts';
import type { MetadataFile } from './project.ts';
import { child, textOf } from './xml.ts';

/** Source: "CustomField" and "Custom Field types" in the Metadata API Developer Guide. */
const FIELD_ELEMENTS: Record<string, readonly string[]> = {
    AutoNumber: ['displayFormat'],
    Checkbox: ['defaultValue'],
    Currency: ['precision', 'scale'],
    Html: ['length', 'visibleLines'],
    LongTextArea: ['length', 'visibleLines'],
    Lookup: ['referenceTo'],
    MasterDetail: ['referenceTo', 'relationshipName'],
    MetadataRelationship: ['referenceTo'],
    MultiselectPicklist: ['valueSet', 'visibleLines'],
    Number: ['precision', 'scale'],
    Percent: ['precision', 'scale'],
    Picklist: ['valueSet'],
    Summary: ['summaryForeignKey', 'summaryOperation'],
    Text: ['length']
};
const COMPUTED_NEED_NO = new Set(['length', 'defaultValue', 'displayFormat']);

export function checkKinds(metadata: readonly MetadataFile[]): Problem[] {
    return metadata.flatMap((file) => {
        if (file.type === 'CustomField' && file.name.endsWith('__c')) return checkField(file);
        if (file.type === 'CustomObject') return checkObject(file);
        return [];
    });
}

function checkField(file: MetadataFile): Problem[] {
    const { root } = file;
    const isComputed = child(root, 'formula') !== undefined;
    const type = textOf(root, 'type');
    const needed = ['fullName', 'label', 'type', ...(FIELD_ELEMENTS[type] ?? [])];
    const problems = lacking(
        file,
        isComputed ? needed.filter((name) => !COMPUTED_NEED_NO.has(name)) : needed,
        type || 'field'
    );
    const [precision, scale] = [Number(textOf(root, 'precision') || NaN), Number(textOf(root, 'scale') || NaN)];
    if (precision > 18 || scale > precision) {
        problems.push(
            problem(
                file.path,
                root.line,
                `precision ${precision} with scale ${scale} does not fit.`,
                'precision counts all digits: 18 at most, and no fewer than scale.'
            )
        );
    }
    return problems;
}

/** Only objects of our own: a file for a standard object states what it changes and nothing more. */
function checkObject(file: MetadataFile): Problem[] {
    if (textOf(file.root, 'customSettingsType') !== '') return lacking(file, ['label', 'visibility'], 'custom setting');
    if (file.name.endsWith('__mdt'))
        return lacking(file, ['label', 'pluralLabel', 'visibility'], 'custom metadata type');
    if (file.name.endsWith('__c')) {
        return lacking(
            file,
            ['label', 'pluralLabel', 'nameField', 'deploymentStatus', 'sharingModel'],
            'custom object'
        );
    }
    return [];
}

function lacking(file: MetadataFile, names: readonly string[], kind: string): Problem[] {
    return names
        .filter((name) => child(file.root, name) === undefined)
        .map((name) => problem(file.path, file.root.line, `A ${kind} needs <${name}>.`, `Add <${name}>.`));
}
