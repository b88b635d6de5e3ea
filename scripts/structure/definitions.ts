import { readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { placeOf } from './folders.ts';
import type { Place } from './folders.ts';

/** The kinds of names one folder defines and another may refer to. */
export type Kind = 'class' | 'component' | 'label' | 'object' | 'field' | 'resource' | 'permission';

/** Where each name is defined, by kind; keys lower-cased, since Apex and metadata names ignore case. */
export class Definitions {
    readonly #places = new Map<string, Place>();

    /** Reads the definitions from the files of a package folder. */
    constructor(packageFolder: string, files: readonly string[]) {
        for (const file of files) {
            const place = placeOf(packageFolder, file);
            if (place === undefined) continue;
            for (const [kind, name] of definedIn(file)) this.#places.set(key(kind, name), place);
        }
    }

    placeOf(kind: Kind, name: string): Place | undefined {
        return this.#places.get(key(kind, name));
    }
}

function key(kind: Kind, name: string): string {
    return `${kind} ${name.toLowerCase()}`;
}

/** Suffix of a file whose name is the name it defines. */
const BY_SUFFIX: readonly [string, Kind][] = [
    ['.cls', 'class'],
    ['.js-meta.xml', 'component'],
    ['.object-meta.xml', 'object'],
    ['.resource-meta.xml', 'resource'],
    ['.customPermission-meta.xml', 'permission']
];

function definedIn(file: string): [Kind, string][] {
    if (file.endsWith('.labels-meta.xml')) {
        const names = readFileSync(file, 'utf8').matchAll(/<fullName>\s*([^<\s]+)\s*<\/fullName>/g);
        return [...names].map(([, name]) => ['label', name ?? '']);
    }
    if (file.endsWith('.field-meta.xml')) {
        const object = basename(dirname(dirname(file)));
        // A custom object's fields go where the object goes; a standard object's field belongs to the feature that adds it.
        return /__(c|mdt|e)$/.test(object) ? [] : [['field', basename(file, '.field-meta.xml')]];
    }
    return BY_SUFFIX.filter(([suffix]) => file.endsWith(suffix)).map(([suffix, kind]) => [
        kind,
        basename(file, suffix)
    ]);
}
