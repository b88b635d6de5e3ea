/** Reads a project's source into the schema of an org. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { ObjectInfo, SharingModel } from '../kernel/schema-types.ts';
import { keyPrefixOfName } from './ids.ts';
import type { ApexSource, Component, CustomMetadataRecord, Grants, ListView, LoadedSchema, LwcBundle, PermissionSetGroupSource, StaticResourceFile } from './loaded.ts';
import { addField, type MutableObject } from './model.ts';
import { customFields } from './source/fields.ts';
import { metadataFiles, sourceDirectories, type MetadataFile } from './source/files.ts';
import { grantsOf } from './source/grants.ts';
import { addRecordType, addValidationRule, companionsOf, customObject } from './source/objects.ts';
import { customMetadataRecord } from './source/records.ts';
import { readXml, type XmlElement } from './source/xml.ts';
import { allStandardObjects } from './standard/index.ts';

export type * from './loaded.ts';

export interface SchemaOptions {
    /** Projects (with `sfdx-project.json`) or plain folders of source. */
    projectDirs: readonly string[];
    /** Organization-wide defaults of standard objects, by API name, where they differ from a new org's. */
    sharingModels?: Readonly<Record<string, SharingModel>>;
}

/** Throws an Error naming the file for broken XML, unknown field types, duplicates and dangling names. */
export function loadSchema(options: SchemaOptions): LoadedSchema {
    return new SchemaReader(options).read();
}

class SchemaReader {
    private readonly objects = new Map<string, MutableObject>();
    private readonly objectXml = new Map<string, XmlElement>();
    private readonly bySuffix: ReadonlyMap<string, MetadataFile[]>;
    private readonly used = new Set<string>();
    private readonly ignored: { type: string; path: string }[] = [];

    private readonly sourceDirs: readonly string[];

    constructor(private readonly options: SchemaOptions) {
        this.sourceDirs = sourceDirectories(options.projectDirs);
        const bySuffix = new Map<string, MetadataFile[]>();
        for (const file of metadataFiles(this.sourceDirs)) bySuffix.set(file.suffix, [...(bySuffix.get(file.suffix) ?? []), file]);
        this.bySuffix = bySuffix;
    }

    read(): LoadedSchema {
        for (const object of allStandardObjects()) this.add(object);
        this.readObjects();
        this.readFields();
        this.readParts('recordType', 'RecordType', addRecordType);
        this.readParts('validationRule', 'ValidationRule', addValidationRule);
        this.finishObjects();
        const labels = this.readLabels();
        const sorted: ReadonlyMap<string, ObjectInfo> = new Map([...this.objects].map(([k, o]) => [k, o satisfies ObjectInfo]));
        const byPrefix = new Map<string, ObjectInfo>();
        for (const object of sorted.values()) if (object.keyPrefix && !byPrefix.has(object.keyPrefix)) byPrefix.set(object.keyPrefix, object);
        const loaded = {
            projectDirs: this.options.projectDirs,
            sourceDirs: this.sourceDirs,
            object: (name: string) => sorted.get(name.toLowerCase()),
            objectByPrefix: (prefix: string) => byPrefix.get(prefix),
            objects: () => sorted.values(),
            ...labels,
            apexSources: [...this.readApex('cls', 'ApexClass', 'class'), ...this.readApex('trigger', 'ApexTrigger', 'trigger')],
            lwcBundles: this.readBundles(),
            flexipages: this.components('flexipage', 'FlexiPage'),
            applications: this.components('app', 'CustomApplication'),
            tabs: this.components('tab', 'CustomTab'),
            layouts: this.components('layout', 'Layout'),
            listViews: this.readListViews(),
            staticResources: this.readStaticResources(),
            permissionSets: this.components('permissionset', 'PermissionSet').map((c): Grants => grantsOf(c.name, c.root)),
            // A profile is deployed onto the one that is there, so each folder may bring a part of it.
            profiles: this.files('profile').map((f): Grants => grantsOf(decodeURIComponent(f.name), readXml(f.path, 'Profile'))),
            permissionSetGroups: this.components('permissionsetgroup', 'PermissionSetGroup').map((c): PermissionSetGroupSource => ({ name: c.name, label: c.root.text('label') ?? c.name, description: c.root.text('description'), permissionSets: c.root.all('permissionSets').map((p) => p.value) })),
            customPermissions: this.components('customPermission', 'CustomPermission').map((c) => ({ name: c.name, label: c.root.text('label') ?? c.name, description: c.root.text('description') })),
            customMetadataRecords: this.components('md', 'CustomMetadata').map((c): CustomMetadataRecord => customMetadataRecord(c.name, c.root, this.objects))
        };
        for (const files of this.bySuffix.values()) for (const file of files) if (!this.used.has(file.path)) this.ignored.push({ type: file.suffix, path: file.path });
        return { ...loaded, ignored: this.ignored };
    }

    private add(object: MutableObject): void {
        this.objects.set(object.name.toLowerCase(), object);
    }

    private files(suffix: string): MetadataFile[] {
        const files = this.bySuffix.get(suffix) ?? [];
        for (const file of files) this.used.add(file.path);
        return files;
    }

    private components(suffix: string, root: string): Component[] {
        const byName = new Map<string, Component>();
        for (const file of this.files(suffix)) {
            const twin = byName.get(file.name.toLowerCase());
            if (twin) throw new Error(`${file.path}: ${file.name} is already defined by ${twin.path}.`);
            byName.set(file.name.toLowerCase(), { name: decodeURIComponent(file.name), path: file.path, root: readXml(file.path, root) });
        }
        return [...byName.values()];
    }

    private readObjects(): void {
        for (const file of this.files('object')) {
            const xml = readXml(file.path, 'CustomObject');
            const standard = this.objects.get(file.name.toLowerCase());
            if (/__(c|mdt|e)$/.test(file.name) && !standard) this.add(customObject(file.name, xml));
            else if (standard && !standard.custom) applyToStandard(standard, xml);
            else if (!standard) this.skip(`object ${file.name}`, file.path);
            this.objectXml.set(file.name.toLowerCase(), xml);
        }
    }

    private skip(type: string, path: string): void {
        this.ignored.push({ type, path });
    }

    private readFields(): void {
        const sets = new Map(this.components('globalValueSet', 'GlobalValueSet').map((c) => [c.name, c.root]));
        for (const [key, xml] of this.objectXml) {
            const object = this.objects.get(key);
            if (object) for (const field of xml.all('fields')) if (field.required('fullName').endsWith('__c')) this.addFields(object, field.required('fullName'), field, sets);
        }
        for (const file of this.files('field')) {
            const object = this.ownerOf(file);
            const xml = readXml(file.path, 'CustomField');
            if (!object) this.skip(`field of ${objectFolder(file)}`, file.path);
            else if (!/__c$/.test(file.name)) this.skip('settings of a standard field', file.path);
            else this.addFields(object, file.name, xml, sets);
        }
    }

    private addFields(object: MutableObject, name: string, xml: XmlElement, sets: ReadonlyMap<string, XmlElement>): void {
        if (object.fields.has(name.toLowerCase())) throw new Error(`${xml.file}: ${object.name}.${name} is defined twice.`);
        for (const field of customFields(object, name, xml, sets)) addField(object, field);
    }

    /** The object of a file in `objects/<Object>/fields/…`; undefined for a standard object the local org does not model. */
    private ownerOf(file: MetadataFile): MutableObject | undefined {
        const name = objectFolder(file);
        const object = this.objects.get(name.toLowerCase());
        if (!object && /__(c|mdt|e)$/.test(name)) throw new Error(`${file.path}: the project has no object ${name}.`);
        return object;
    }

    private readParts(suffix: string, root: string, add: (object: MutableObject, name: string, xml: XmlElement) => void): void {
        for (const file of this.files(suffix)) {
            const object = this.ownerOf(file);
            const xml = readXml(file.path, root);
            if (object) add(object, file.name, xml);
            else this.skip(`${suffix} of ${objectFolder(file)}`, file.path);
        }
    }

    /** Key prefixes, owners and shares, roll-up types, then every reference is told to the object it points to. */
    private finishObjects(): void {
        for (const [name, model] of Object.entries(this.options.sharingModels ?? {})) {
            const object = this.objects.get(name.toLowerCase());
            if (!object) throw new Error(`A sharing default is given for ${name}, which the local org does not know.`);
            object.sharingModel = model;
        }
        const taken = new Set([...this.objects.values()].map((o) => o.keyPrefix).filter((p) => p !== null));
        for (const object of [...this.objects.values()].sort((a, b) => (a.name < b.name ? -1 : 1))) {
            if (!object.custom) continue;
            object.keyPrefix = keyPrefixOfName(object.kind === 'customMetadata' ? 'm' : object.kind === 'event' ? 'e' : 'a', object.name, taken);
            taken.add(object.keyPrefix);
            for (const companion of companionsOf(object, this.objectXml.get(object.name.toLowerCase())!)) this.add(companion);
        }
        for (const object of this.objects.values()) for (const field of object.fields.values()) this.link(object, field);
    }

    private link(object: MutableObject, field: MutableObject['fields'] extends Map<string, infer F> ? F : never): void {
        if (field.rollUp?.summarizedField) {
            const child = this.objects.get(field.rollUp.childObject.toLowerCase());
            const summarized = child?.fields.get(field.rollUp.summarizedField.toLowerCase());
            if (!summarized) throw new Error(`${object.name}.${field.name} sums up ${field.rollUp.childObject}.${field.rollUp.summarizedField}, which does not exist.`);
            Object.assign(field, { type: summarized.type, precision: summarized.precision, scale: summarized.scale });
        }
        for (const target of field.referenceTo) {
            const parent = this.objects.get(target.toLowerCase());
            if (!parent && field.custom) throw new Error(`${object.name}.${field.name} refers to ${target}, which the local org does not know.`);
            parent?.childRelationships.push({ childObject: object.name, field: field.name, relationshipName: field.childName, cascadeDelete: field.onParentDelete === 'cascade' });
        }
    }

    private readLabels(): Pick<LoadedSchema, 'label' | 'labels'> {
        const values = new Map<string, { name: string; value: string }>();
        for (const file of this.files('labels'))
            for (const label of readXml(file.path, 'CustomLabels').all('labels')) {
                const name = label.required('fullName');
                if (values.has(name.toLowerCase())) throw new Error(`${file.path}: the label ${name} is defined twice.`);
                values.set(name.toLowerCase(), { name, value: label.text('value') ?? '' });
            }
        const translated = new Map<string, string>();
        for (const file of this.files('translation')) for (const label of readXml(file.path, 'Translations').all('customLabels')) translated.set(`${file.name}.${label.required('name')}`.toLowerCase(), label.text('label') ?? '');
        return {
            label: (name, language) => translated.get(`${language}.${name}`.toLowerCase()) ?? values.get(name.toLowerCase())?.value,
            labels: () => values.values()
        };
    }

    private readApex(suffix: string, root: string, kind: ApexSource['kind']): ApexSource[] {
        return this.components(suffix, root).map((c) => {
            const path = c.path.slice(0, -'-meta.xml'.length);
            if (!existsSync(path)) throw new Error(`${c.path}: its source ${basename(path)} is missing.`);
            const apiVersion = c.root.number('apiVersion');
            if (apiVersion === null) throw new Error(`${c.path}: no <apiVersion>.`);
            return { name: c.name, kind, path, text: readFileSync(path, 'utf8').replace(/^\uFEFF/, ''), apiVersion };
        });
    }

    private readBundles(): LwcBundle[] {
        return this.files('js')
            .filter((f) => f.folders.at(-1) === f.name)
            .map((f) => ({ name: f.name, dir: dirname(f.path), root: readXml(f.path, 'LightningComponentBundle') }));
    }

    private readListViews(): ListView[] {
        return this.files('listView').map((file) => ({ name: file.name, object: objectFolder(file), path: file.path, root: readXml(file.path, 'ListView') }));
    }

    private readStaticResources(): StaticResourceFile[] {
        return this.components('resource', 'StaticResource').map((c) => {
            const content = contentOf(c);
            return { name: c.name, contentType: c.root.text('contentType') ?? 'application/octet-stream', content, cacheControl: c.root.text('cacheControl') === 'Public' ? 'Public' : 'Private' };
        });
    }
}

/** `Opportunity` of `objects/Opportunity/fields/X.field-meta.xml`. */
const objectFolder = (file: MetadataFile): string => file.folders.at(-2) ?? '';

/** Settings of a standard object that the local org honours. */
function applyToStandard(object: MutableObject, xml: XmlElement): void {
    const model = xml.text('sharingModel');
    if (model !== null) object.sharingModel = model === 'ReadWriteTransfer' ? 'ReadWrite' : (model as SharingModel);
}

/** The file beside the meta file, whatever its extension, or the folder of an unpacked archive. */
function contentOf(component: Component): string {
    const dir = dirname(component.path);
    const found = readdirSync(dir).find((f) => f === component.name || (f.startsWith(component.name + '.') && !f.endsWith('-meta.xml')));
    if (!found) throw new Error(`${component.path}: its content ${component.name}.* is missing.`);
    return join(dir, found);
}
