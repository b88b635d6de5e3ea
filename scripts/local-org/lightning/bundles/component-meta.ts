import { existsSync } from 'node:fs';
import path from 'node:path';
import { metadataFiles } from '../../schema/source/files.ts';
import { readXml } from '../../schema/source/xml.ts';

export interface DesignProperty {
    type: string;
    default: string | null;
}

/** One Lightning web component of the project, as its `js-meta.xml` describes it. */
export interface ComponentMeta {
    name: string;
    dir: string;
    exposed: boolean;
    label: string;
    /** Design properties of every target together, by name. */
    properties: ReadonlyMap<string, DesignProperty>;
}

/** Every bundle of the projects, read from disk. A name that stands twice is an error: all share one namespace. */
export function readComponents(sourceDirs: readonly string[]): Map<string, ComponentMeta> {
    const found = new Map<string, ComponentMeta>();
    for (const { name, suffix, path: file, folders } of metadataFiles(sourceDirs)) {
        if (suffix !== 'js' || folders.at(-1) !== name) continue;
        const other = found.get(name);
        if (other) throw new Error(`The component c/${name} exists twice: ${other.dir} and ${path.dirname(file)}`);
        const root = readXml(file, 'LightningComponentBundle');
        const declared = (root.first('targetConfigs')?.all('targetConfig') ?? []).flatMap((config) =>
            config.all('property')
        );
        const properties = new Map(
            declared.map((property) => [
                property.attribute('name') ?? '',
                { type: property.attribute('type') ?? 'String', default: property.attribute('default') }
            ])
        );
        found.set(name, {
            name,
            dir: path.dirname(file),
            exposed: root.flag('isExposed'),
            label: root.text('masterLabel') ?? name,
            properties
        });
    }
    return found;
}

/** The script of a bundle: TypeScript where there is one, since the JavaScript beside it may be older. */
export function scriptOf(component: ComponentMeta): string | null {
    return (
        ['ts', 'js']
            .map((ext) => path.join(component.dir, `${component.name}.${ext}`))
            .find((file) => existsSync(file)) ?? null
    );
}
