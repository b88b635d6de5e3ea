import { readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';

import { XMLParser } from 'fast-xml-parser';

import type { Problem } from './problems.ts';
import { lwcSources, packageFiles } from './project.ts';

interface LabelEntry {
    fullName?: string;
    value?: string;
}

/** One Custom Label of the package. */
export interface Label {
    fullName: string;
    value: string;
    file: string;
}

const xml = new XMLParser({ isArray: (name) => name === 'labels', parseTagValue: false });
const HEADER = '// Generated from the package\'s metadata by "npm run build". Do not edit.\n';

/** All Custom Labels of the package, and problems with them (unreadable entries, a name used twice). */
export function readLabels(root: string): { labels: Label[]; problems: Problem[] } {
    const byName = new Map<string, Label>();
    const problems: Problem[] = [];
    for (const file of packageFiles(root, '.labels-meta.xml')) {
        const text = readFileSync(file, 'utf8');
        const parsed = xml.parse(text) as { CustomLabels?: { labels?: LabelEntry[] } };
        for (const { fullName, value } of parsed.CustomLabels?.labels ?? []) {
            if (fullName === undefined || value === undefined) {
                problems.push(
                    labelProblem(file, text, fullName, 'A label lacks its fullName or value.', 'Give it both.')
                );
            } else if (byName.has(fullName)) {
                const first = byName.get(fullName)?.file ?? file;
                problems.push(
                    labelProblem(
                        file,
                        text,
                        fullName,
                        `The label ${fullName} exists already in ${basename(first)}.`,
                        'Rename or remove one.'
                    )
                );
            } else {
                byName.set(fullName, { fullName, value, file });
            }
        }
    }
    return { labels: [...byName.values()], problems };
}

/** Declares a module for each label, its text as the comment that editors show. */
export function labelTypings(labels: readonly Label[]): string {
    return (
        HEADER +
        labels.map(({ fullName, value }) => constant(`@salesforce/label/c.${fullName}`, 'string', value)).join('')
    );
}

/** Declares a module for each static resource. */
export function resourceTypings(root: string): string {
    return (
        HEADER +
        namesOf(root, '.resource-meta.xml')
            .map((name) => constant(`@salesforce/resourceUrl/${name}`, 'string'))
            .join('')
    );
}

/** Declares a module for each custom permission: true when the user has it, else undefined. */
export function permissionTypings(root: string): string {
    const names = namesOf(root, '.customPermission-meta.xml');
    return (
        HEADER + names.map((name) => constant(`@salesforce/customPermission/${name}`, 'boolean | undefined')).join('')
    );
}

/**
 * Declares a module for each custom object and field of the package, and for each standard one that some component
 * imports. A misspelt custom name is so an error; standard names are checked by the platform at deployment.
 */
export function schemaTypings(root: string): string {
    const known = new Set<string>();
    for (const file of packageFiles(root, '.object-meta.xml')) known.add(basename(file, '.object-meta.xml'));
    for (const file of packageFiles(root, '.field-meta.xml')) {
        known.add(`${basename(dirname(dirname(file)))}.${basename(file, '.field-meta.xml')}`);
    }
    for (const file of lwcSources(root)) {
        for (const [, name] of readFileSync(file, 'utf8').matchAll(/['"]@salesforce\/schema\/([\w.]+)['"]/g)) {
            if (name !== undefined && !name.includes('__')) known.add(name);
        }
    }
    return HEADER + [...known].sort().map(schemaModule).join('');
}

function schemaModule(name: string): string {
    const [object = name, ...field] = name.split('.');
    const type =
        field.length > 0
            ? `{ readonly objectApiName: '${object}'; readonly fieldApiName: '${field.join('.')}' }`
            : `{ readonly objectApiName: '${object}' }`;
    return constant(`@salesforce/schema/${name}`, type);
}

function constant(module: string, type: string, comment?: string): string {
    const doc = comment === undefined ? '' : `    /** ${comment.replaceAll('*/', '*\\/').replaceAll('\n', ' ')} */\n`;
    return `\ndeclare module '${module}' {\n${doc}    const value: ${type};\n    export default value;\n}\n`;
}

function namesOf(root: string, ending: string): string[] {
    return packageFiles(root, ending).map((file) => basename(file, ending));
}

function labelProblem(file: string, text: string, name: string | undefined, message: string, cure: string): Problem {
    const at = name === undefined ? -1 : text.lastIndexOf(`<fullName>${name}</fullName>`);
    return { file, line: at < 0 ? 0 : text.slice(0, at).split('\n').length, column: 0, message, cure };
}
