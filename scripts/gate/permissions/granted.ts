/** What each permission set of the package grants, thing by thing, from the metadata. */
import { readFileSync } from 'node:fs';
import { parseApexFile } from '../../build/apex-model.ts';
import { problem } from '../metadata/project.ts';
import type { Problem } from '../../build/problems.ts';
import type { Catalogue, Field } from '../metadata/catalogue.ts';
import type { MetadataFile, MetadataProject } from '../metadata/project.ts';
import { child, textOf } from '../metadata/xml.ts';
import type { Element } from '../metadata/xml.ts';
import { NOTHING } from './table.ts';
import type { Row, Table } from './table.ts';

/** Rights on an object, each with its letter. */
const OBJECT_RIGHTS = [
    ['allowCreate', 'c'],
    ['allowRead', 'r'],
    ['allowEdit', 'e'],
    ['allowDelete', 'd'],
    ['viewAllRecords', 'V'],
    ['modifyAllRecords', 'M']
] as const;
const FIELD_RIGHTS = [
    ['readable', 'r'],
    ['editable', 'e']
] as const;

/** Elements of a permission set that grant something, and the kind of row each gives. */
const GRANTING: Record<string, { kind: string; name: string; rights: readonly (readonly [string, string])[] }> = {
    objectPermissions: { kind: 'object', name: 'object', rights: OBJECT_RIGHTS },
    customMetadataTypeAccesses: { kind: 'object', name: 'name', rights: [['enabled', 'r']] },
    customSettingAccesses: { kind: 'object', name: 'name', rights: [['enabled', 'r']] },
    fieldPermissions: { kind: 'field', name: 'field', rights: FIELD_RIGHTS },
    classAccesses: { kind: 'class', name: 'apexClass', rights: [['enabled', 'x']] },
    customPermissions: { kind: 'permission', name: 'name', rights: [['enabled', 'x']] },
    userPermissions: { kind: 'right', name: 'name', rights: [['enabled', 'x']] },
    tabSettings: { kind: 'tab', name: 'tab', rights: [] },
    applicationVisibilities: { kind: 'app', name: 'application', rights: [['visible', 'x']] }
};
const GRANTING_NOTHING = new Set(['description', 'hasActivationRequired', 'label', 'license']);

/** Reached from outside Apex by another way than a component's import. */
const OTHER_ENTRY_POINT = /@(RestResource|RemoteAction|InvocableMethod)\b|\bwebservice\s+static/i;

/** The table as the metadata has it, and what of the metadata does not fit into it. */
export function grantedBy(project: MetadataProject, catalogue: Catalogue): { table: Table; problems: Problem[] } {
    const sets = project.metadata.filter(({ type }) => type === 'PermissionSet');
    const problems: Problem[] = [];
    const grants = sets.map((set) => {
        const { granted, unknown } = readSet(set);
        problems.push(...unknown);
        return granted;
    });
    const methods = methodsOf(project);
    const withMethods = new Set(methods.map((name) => classOf(name)));
    const things = new Set<string>(methods.map((name) => `method ${name}`));
    for (const name of catalogue.named('CustomPermission')) things.add(`permission ${name}`);
    for (const name of catalogue.named('CustomTab')) things.add(`tab ${name}`);
    for (const name of catalogue.named('CustomApplication')) things.add(`app ${name}`);
    for (const name of catalogue.objects) if (/__(c|e|mdt)$/.test(name)) things.add(`object ${name}`);
    for (const [name, field] of catalogue.fields)
        if (!catalogue.withoutFieldPermissions.has(field.object)) things.add(`field ${name}`);
    for (const name of otherEntryPoints(project)) things.add(`class ${name}`);
    for (const granted of grants) for (const key of granted.keys()) things.add(key);

    const rows = [...things].flatMap((key): Row[] => {
        const [kind = '', name = ''] = key.split(' ');
        // A class is granted as a whole; where it has methods of its own, they stand for it.
        if (kind === 'class' && withMethods.has(name)) return [];
        return [{ kind, name, cells: grants.map((granted) => cellOf(kind, name, granted, catalogue)), line: 0 }];
    });
    return { table: { sets: sets.map(({ name }) => name), rows }, problems };
}

/** Keyed as rows are: `field CoachPush__c.Reason__c` -> `re`. */
type Grants = ReadonlyMap<string, string>;

function readSet(set: MetadataFile): { granted: Grants; unknown: Problem[] } {
    const granted = new Map<string, string>();
    const unknown: Problem[] = [];
    for (const element of set.root.children) {
        const granting = GRANTING[element.name];
        if (granting !== undefined)
            granted.set(`${granting.kind} ${textOf(element, granting.name)}`, lettersOf(element, granting.rights));
        else if (!GRANTING_NOTHING.has(element.name)) {
            const cure = 'Add its kind to scripts/gate/permissions/granted.ts, so that it is seen by everybody.';
            unknown.push(problem(set.path, element.line, `The table has no row for <${element.name}>.`, cure));
        }
    }
    return { granted, unknown };
}

/** A tab has no flags but a visibility: on, offered (`o`), or none. */
function lettersOf(element: Element, rights: readonly (readonly [string, string])[]): string {
    const visibility = child(element, 'visibility')?.text;
    if (visibility !== undefined) return { Visible: 'x', Available: 'o' }[visibility] ?? '';
    return rights.map(([flag, letter]) => (textOf(element, flag) === 'true' ? letter : '')).join('');
}

function cellOf(kind: string, name: string, granted: Grants, { fields }: Catalogue): string {
    const field = kind === 'field' ? fields.get(name) : undefined;
    let letters = granted.get(kind === 'method' ? `class ${classOf(name)}` : `${kind} ${name}`) ?? '';
    if (field !== undefined && followsObject(field)) letters = withObject(field, granted);
    return letters === '' ? NOTHING : letters;
}

/** Fields that take no permission of their own: who has the object has them. */
const followsObject = ({ required, type }: Field): boolean => required || type === 'MasterDetail';

function withObject({ object, type, readOnly, file }: Field, granted: Grants): string {
    const rights = granted.get(`object ${object}`) ?? '';
    if (!rights.includes('r')) return '';
    const fixed = readOnly || (type === 'MasterDetail' && textOf(file.root, 'reparentableMasterDetail') !== 'true');
    return !fixed && /[ce]/.test(rights) ? 're' : 'r';
}

const classOf = (method: string): string => method.slice(0, method.indexOf('.'));

function methodsOf(project: MetadataProject): string[] {
    return sources(project).flatMap(({ path, text }) =>
        /@AuraEnabled/i.test(text)
            ? parseApexFile(path, text).types.flatMap(({ name, methods }) =>
                  methods.map((method) => `${name}.${method.name}`)
              )
            : []
    );
}

function otherEntryPoints(project: MetadataProject): string[] {
    return sources(project).flatMap(({ name, text }) => (OTHER_ENTRY_POINT.test(text) ? [name] : []));
}

function sources({ files, metadata }: MetadataProject): { name: string; path: string; text: string }[] {
    const there = new Set(files);
    return metadata
        .filter(({ type }) => type === 'ApexClass')
        .map(({ name, path }) => ({ name, path: path.slice(0, -'-meta.xml'.length) }))
        .filter(({ path }) => there.has(path))
        .map(({ name, path }) => ({ name, path, text: readFileSync(path, 'utf8') }));
}
