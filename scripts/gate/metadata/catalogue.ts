import type { MetadataFile, MetadataProject } from './project.ts';
import { basename, dirname } from 'node:path';
import { childrenNamed, descendants, textOf } from './xml.ts';

/** A custom field of ours. */
export interface Field {
    name: string;
    object: string;
    /** `Text`, `Lookup`, `MasterDetail`, ... */
    type: string;
    required: boolean;
    /** Computed by the platform: never editable. */
    readOnly: boolean;
    referenceTo: string;
    relationshipName: string;
    file: MetadataFile;
}

/** What the project defines, for checks of what it refers to. */
export interface Catalogue {
    /** Objects with a folder of ours, standard ones we add fields to included. */
    objects: ReadonlySet<string>;
    /** Keyed `Object.Field__c`. */
    fields: ReadonlyMap<string, Field>;
    /** Custom settings and custom metadata types: they know no field permissions. */
    withoutFieldPermissions: ReadonlySet<string>;
    /** Detail object -> its masters. */
    masters: ReadonlyMap<string, readonly string[]>;
    /** Names of metadata by its type: classes, flexipages, tabs, permissions, bundles, ... */
    named: (type: string) => ReadonlySet<string>;
    labels: ReadonlySet<string>;
}

export function catalogueOf({ metadata }: MetadataProject): Catalogue {
    const byType = new Map<string, Set<string>>();
    for (const { type, name } of metadata) byType.set(type, (byType.get(type) ?? new Set()).add(name));

    const fields = new Map<string, Field>();
    for (const file of metadata.filter(({ type }) => type === 'CustomField')) {
        const field = readField(file);
        fields.set(`${field.object}.${field.name}`, field);
    }

    const masters = new Map<string, string[]>();
    for (const field of fields.values()) {
        if (field.type === 'MasterDetail')
            masters.set(field.object, [...(masters.get(field.object) ?? []), field.referenceTo]);
    }

    const objectFiles = metadata.filter(({ type }) => type === 'CustomObject');
    const objects = new Set([
        ...objectFiles.map(({ name }) => name),
        ...[...fields.values()].map(({ object }) => object)
    ]);
    const settings = objectFiles
        .filter(({ root }) => textOf(root, 'customSettingsType') !== '')
        .map(({ name }) => name);

    return {
        objects,
        fields,
        masters,
        withoutFieldPermissions: new Set([...settings, ...[...objects].filter((name) => /__(mdt|e)$/.test(name))]),
        named: (type) => byType.get(type) ?? new Set(),
        labels: new Set(labelNames(metadata).map(({ name }) => name))
    };
}

/** Every label of every labels file, in order, duplicates included. */
export function labelNames(metadata: readonly MetadataFile[]): { name: string; line: number; file: MetadataFile }[] {
    return metadata
        .filter(({ type }) => type === 'CustomLabels')
        .flatMap((file) =>
            childrenNamed(file.root, 'labels').map((label) => ({
                name: textOf(label, 'fullName'),
                line: label.line,
                file
            }))
        );
}

function readField(file: MetadataFile): Field {
    const { root } = file;
    const type = textOf(root, 'type');
    return {
        name: file.name,
        object: basename(dirname(dirname(file.path))),
        type,
        required: textOf(root, 'required') === 'true',
        readOnly:
            type === 'AutoNumber' ||
            type === 'Summary' ||
            [...descendants(root)].some(({ name }) => name === 'formula'),
        referenceTo: textOf(root, 'referenceTo'),
        relationshipName: textOf(root, 'relationshipName'),
        file
    };
}
