/** Reads a project's source into the schema of an org. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { ObjectInfo, SharingModel } from '../kernel/schema-types.ts';
import type {
    ApexSource,
    Component,
    CustomMetadataRecord,
    Grants,
    ListView,
    LoadedSchema,
    LwcBundle,
    PermissionSetGroupSource,
    StaticResourceFile
} from './loaded.ts';
import { sourceDirectories } from './source/files.ts';
import { grantsOf } from './source/grants.ts';
import { ObjectReader } from './source/object-reader.ts';
import { customMetadataRecord } from './source/records.ts';
import { objectFolder, Source } from './source/source.ts';
import { readXml } from './source/xml.ts';

export type * from './loaded.ts';

export interface SchemaOptions {
    /** Projects (with `sfdx-project.json`) or plain folders of source. */
    projectDirs: readonly string[];
    /** Organization-wide defaults of standard objects, by API name, where they differ from a new org's. */
    sharingModels?: Readonly<Record<string, SharingModel>>;
    /** Whether the org has several currencies. */
    multiCurrency?: boolean;
    /** Whether the org has forecasting. */
    forecasting?: boolean;
}

/** The reference asks for the English label by `en`; its code in metadata is `en_US`. */
const sameLanguage = (a: string, b: string): boolean =>
    a.toLowerCase().replace(/^en$/, 'en_us') === b.toLowerCase().replace(/^en$/, 'en_us');

/** Throws an Error naming the file for broken XML, unknown field types, duplicates and dangling names. */
export function loadSchema(options: SchemaOptions): LoadedSchema {
    return new SchemaReader(options).read();
}

class SchemaReader {
    private readonly sourceDirs: readonly string[];
    private readonly source: Source;

    constructor(private readonly options: SchemaOptions) {
        this.sourceDirs = sourceDirectories(options.projectDirs);
        this.source = new Source(this.sourceDirs);
    }

    read(): LoadedSchema {
        const objects = new ObjectReader(this.source).read(
            this.options.sharingModels ?? {},
            this.options.multiCurrency ?? false,
            this.options.forecasting ?? false
        );
        const labels = this.readLabels();
        const sorted: ReadonlyMap<string, ObjectInfo> = new Map(
            [...objects].map(([k, o]) => [k, o satisfies ObjectInfo])
        );
        const byPrefix = new Map<string, ObjectInfo>();
        for (const object of sorted.values())
            if (object.keyPrefix && !byPrefix.has(object.keyPrefix)) byPrefix.set(object.keyPrefix, object);
        const loaded = {
            projectDirs: this.options.projectDirs,
            sourceDirs: this.sourceDirs,
            object: (name: string) => sorted.get(name.toLowerCase()),
            objectByPrefix: (prefix: string) => byPrefix.get(prefix),
            objects: () => sorted.values(),
            ...labels,
            apexSources: [
                ...this.readApex('cls', 'ApexClass', 'class'),
                ...this.readApex('trigger', 'ApexTrigger', 'trigger')
            ],
            lwcBundles: this.readBundles(),
            flexipages: this.source.components('flexipage', 'FlexiPage'),
            applications: this.source.components('app', 'CustomApplication'),
            tabs: this.source.components('tab', 'CustomTab'),
            layouts: this.source.components('layout', 'Layout'),
            quickActions: this.source.components('quickAction', 'QuickAction'),
            listViews: this.readListViews(),
            staticResources: this.readStaticResources(),
            permissionSets: this.source
                .components('permissionset', 'PermissionSet')
                .map((c): Grants => grantsOf(c.name, c.root)),
            // A profile is deployed onto the one that is there, so each folder may bring a part of it.
            profiles: this.source
                .files('profile')
                .map((f): Grants => grantsOf(decodeURIComponent(f.name), readXml(f.path, 'Profile'))),
            permissionSetGroups: this.source
                .components('permissionsetgroup', 'PermissionSetGroup')
                .map((c): PermissionSetGroupSource => ({
                    name: c.name,
                    label: c.root.text('label') ?? c.name,
                    description: c.root.text('description'),
                    permissionSets: c.root.all('permissionSets').map((p) => p.value)
                })),
            customPermissions: this.source.components('customPermission', 'CustomPermission').map((c) => ({
                name: c.name,
                label: c.root.text('label') ?? c.name,
                description: c.root.text('description')
            })),
            notificationTypes: this.source.components('notiftype', 'CustomNotificationType').map((c) => ({
                name: c.name,
                label: c.root.text('masterLabel') ?? c.root.required('customNotifTypeName'),
                description: c.root.text('description'),
                desktop: c.root.text('desktop') === 'true',
                mobile: c.root.text('mobile') === 'true'
            })),
            customMetadataRecords: this.source
                .components('md', 'CustomMetadata')
                .map((c): CustomMetadataRecord => customMetadataRecord(c.name, c.root, objects))
        };
        return { ...loaded, ignored: this.source.unused() };
    }

    private readLabels(): Pick<LoadedSchema, 'label' | 'hasLabel' | 'labels'> {
        const values = new Map<string, { name: string; value: string; language: string }>();
        for (const file of this.source.files('labels'))
            for (const label of readXml(file.path, 'CustomLabels').all('labels')) {
                const name = label.required('fullName');
                if (values.has(name.toLowerCase()))
                    throw new Error(`${file.path}: the label ${name} is defined twice.`);
                values.set(name.toLowerCase(), {
                    name,
                    value: label.text('value') ?? '',
                    language: label.text('language') ?? 'en_US'
                });
            }
        const translated = new Map<string, string>();
        for (const file of this.source.files('translation'))
            for (const label of readXml(file.path, 'Translations').all('customLabels'))
                translated.set(`${file.name}.${label.required('name')}`.toLowerCase(), label.text('label') ?? '');
        return {
            label: (name, language) =>
                translated.get(`${language}.${name}`.toLowerCase()) ?? values.get(name.toLowerCase())?.value,
            hasLabel: (name, language) => {
                const own = values.get(name.toLowerCase())?.language;
                return (
                    own !== undefined &&
                    (sameLanguage(own, language) || translated.has(`${language}.${name}`.toLowerCase()))
                );
            },
            labels: () => values.values()
        };
    }

    private readApex(suffix: string, root: string, kind: ApexSource['kind']): ApexSource[] {
        return this.source.components(suffix, root).map((c) => {
            const path = c.path.slice(0, -'-meta.xml'.length);
            if (!existsSync(path)) throw new Error(`${c.path}: its source ${basename(path)} is missing.`);
            const apiVersion = c.root.number('apiVersion');
            if (apiVersion === null) throw new Error(`${c.path}: no <apiVersion>.`);
            return { name: c.name, kind, path, text: readFileSync(path, 'utf8').replace(/^\uFEFF/, ''), apiVersion };
        });
    }

    private readBundles(): LwcBundle[] {
        return this.source
            .files('js')
            .filter((f) => f.folders.at(-1) === f.name)
            .map((f) => ({ name: f.name, dir: dirname(f.path), root: readXml(f.path, 'LightningComponentBundle') }));
    }

    private readListViews(): ListView[] {
        return this.source.files('listView').map((file) => ({
            name: file.name,
            object: objectFolder(file),
            path: file.path,
            root: readXml(file.path, 'ListView')
        }));
    }

    private readStaticResources(): StaticResourceFile[] {
        return this.source.components('resource', 'StaticResource').map((c) => {
            const content = contentOf(c);
            return {
                name: c.name,
                contentType: c.root.text('contentType') ?? 'application/octet-stream',
                content,
                cacheControl: c.root.text('cacheControl') === 'Public' ? 'Public' : 'Private'
            };
        });
    }
}

/** The file beside the meta file, whatever its extension, or the folder of an unpacked archive. */
function contentOf(component: Component): string {
    const dir = dirname(component.path);
    const found = readdirSync(dir).find(
        (f) => f === component.name || (f.startsWith(component.name + '.') && !f.endsWith('-meta.xml'))
    );
    if (!found) throw new Error(`${component.path}: its content ${component.name}.* is missing.`);
    return join(dir, found);
}
