import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import ignore from 'ignore';
import type { Problem } from '../../build/problems.ts';
import { sourceTypeOf } from './source-types.ts';
import type { SourceType } from './source-types.ts';
import { XmlError, parseXml } from './xml.ts';
import type { Element } from './xml.ts';

/** A `-meta.xml` file of a kind this project uses, well-formed. */
export interface MetadataFile extends SourceType {
    /** Absolute. */
    path: string;
    /** The component's name, from the file's name: `CoachPush__c-Push Layout`, `Coach_Admin`. */
    name: string;
    root: Element;
}

/** The package's source as the checks need it: every file, every metadata file read once. */
export interface MetadataProject {
    root: string;
    /** From sfdx-project.json, such as `67.0`. */
    apiVersion: string;
    /** All files of the package's folders, absolute, .forceignore not applied. */
    files: readonly string[];
    metadata: readonly MetadataFile[];
    /** What kept files from being read: malformed XML, an unknown kind. */
    unreadable: readonly Problem[];
    /** Whether .forceignore keeps the file (absolute path) out of deployments. */
    isIgnored: (path: string) => boolean;
}

interface SfdxProject {
    sourceApiVersion: string;
    packageDirectories: { path: string }[];
}

/** Reads the project of a folder that holds an sfdx-project.json. */
export function readProject(root: string): MetadataProject {
    const settings = JSON.parse(readFileSync(join(root, 'sfdx-project.json'), 'utf8')) as SfdxProject;
    const files = settings.packageDirectories.flatMap(({ path }) => filesUnder(join(root, path)));
    const isIgnored = forceIgnore(root);
    const unreadable: Problem[] = [];
    const metadata = files
        .filter((path) => path.endsWith('-meta.xml') && !isIgnored(path))
        .flatMap((path) => {
            const read = readMetadataFile(path);
            if ('root' in read) return [read];
            unreadable.push(read);
            return [];
        });
    return { root, apiVersion: settings.sourceApiVersion, files, metadata, unreadable, isIgnored };
}

function readMetadataFile(path: string): MetadataFile | Problem {
    const type = sourceTypeOf(basename(path));
    if (type === undefined) {
        return problem(
            path,
            0,
            'This kind of metadata is not known to the lint.',
            'Correct the suffix, or add the kind to scripts/gate/metadata/source-types.ts.'
        );
    }
    try {
        return {
            ...type,
            path,
            name: basename(path, `.${type.suffix}-meta.xml`),
            root: parseXml(readFileSync(path, 'utf8'))
        };
    } catch (error) {
        if (!(error instanceof XmlError)) throw error;
        return problem(path, error.line, `Malformed XML: ${error.message}`, 'Close or correct the element named.');
    }
}

/** A problem of a metadata file. */
export function problem(file: string, line: number, message: string, cure: string): Problem {
    return { file, line, column: 0, message, cure };
}

function filesUnder(folder: string): string[] {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
        .sort();
}

function forceIgnore(root: string): (path: string) => boolean {
    const file = join(root, '.forceignore');
    const matcher = ignore.default().add(existsSync(file) ? readFileSync(file, 'utf8') : '');
    return (path) => matcher.ignores(relative(root, path).split(sep).join('/'));
}
