/** Permission sets: nothing the platform refuses, nothing of ours forgotten, nothing granted that no one may have. */
import { readFileSync } from 'node:fs';
import type { Problem } from '../../build/problems.ts';
import type { Catalogue, Field } from './catalogue.ts';
import { problem } from './project.ts';
import type { MetadataFile, MetadataProject } from './project.ts';
import { childrenNamed, textOf } from './xml.ts';
import type { Element } from './xml.ts';

/** The permission set that must grant all we ship. */
const ADMIN = 'Coach_Admin';

/** Objects whose records only our own code may reach: no permission set grants them, whoever asks. */
const NEVER_GRANTED = new Set(['CoachNote__c']);

/** Fields only our own code may reach, of objects that people may read: a coach's own time and mix, the frozen numbers. */
const NEVER_GRANTED_FIELDS = new Set(
    ['Asked__c', 'Baseline_At__c', 'Baseline__c', 'Early_Items__c', 'Late_Items__c', 'Minutes__c', 'Told__c'].map(
        (field) => `CoachSession__c.${field}`
    )
);

/** Reading the one needs reading the other: what the platform answers when a permission set leaves it out. */
const STANDARD_PARENTS: Record<string, string> = { Opportunity: 'Account', Contact: 'Account', Contract: 'Account' };

/** A right on an object, and the rights it includes. */
const INCLUDED_RIGHTS: Record<string, readonly string[]> = {
    allowCreate: ['allowRead'],
    allowEdit: ['allowRead'],
    allowDelete: ['allowRead', 'allowEdit'],
    viewAllRecords: ['allowRead'],
    modifyAllRecords: ['allowRead', 'allowEdit', 'allowDelete', 'viewAllRecords']
};

export function checkPermissionSets(project: MetadataProject, catalogue: Catalogue): Problem[] {
    const sets = project.metadata.filter(({ type }) => type === 'PermissionSet');
    return [
        ...sets.flatMap((set) => [...checkObjects(set, catalogue), ...checkFields(set, catalogue)]),
        ...checkComplete(sets, project, catalogue)
    ];
}

function checkObjects(set: MetadataFile, { masters }: Catalogue): Problem[] {
    const grants = childrenNamed(set.root, 'objectPermissions');
    const readable = new Set(
        grants.filter((grant) => allows(grant, 'allowRead')).map((grant) => textOf(grant, 'object'))
    );
    return grants.flatMap((grant) => {
        const object = textOf(grant, 'object');
        const problems: Problem[] = [];
        const say = (message: string, cure: string): void =>
            void problems.push(problem(set.path, grant.line, message, cure));
        if (NEVER_GRANTED.has(object))
            say(`${object} is granted.`, `Delete this <objectPermissions>: only our code may reach ${object}.`);
        if (readable.has(object)) {
            const parents = [
                ...(masters.get(object) ?? []),
                ...(STANDARD_PARENTS[object] === undefined ? [] : [STANDARD_PARENTS[object]])
            ];
            for (const parent of parents.filter((name) => !readable.has(name))) {
                say(
                    `${object} is granted without its master ${parent}.`,
                    `Add <objectPermissions> that let ${parent} be read.`
                );
            }
        }
        for (const [right, included] of Object.entries(INCLUDED_RIGHTS)) {
            if (!allows(grant, right)) continue;
            for (const other of included.filter((name) => !allows(grant, name))) {
                say(`${object}: ${right} without ${other}.`, `Set <${other}> to true, or <${right}> to false.`);
            }
        }
        return problems;
    });
}

function checkFields(set: MetadataFile, { fields, withoutFieldPermissions }: Catalogue): Problem[] {
    return childrenNamed(set.root, 'fieldPermissions').flatMap((grant) => {
        const name = textOf(grant, 'field');
        const field = fields.get(name);
        const problems: Problem[] = [];
        const say = (message: string, cure: string): void =>
            void problems.push(problem(set.path, grant.line, message, cure));
        if (allows(grant, 'editable') && !allows(grant, 'readable'))
            say(`${name}: editable without readable.`, 'Set <readable> to true.');
        if (field === undefined) return problems;
        const drop = 'Delete this <fieldPermissions>: the platform refuses the deployment.';
        if (field.type === 'MasterDetail')
            say(`${name} is a master-detail field, which everyone sees who sees the record.`, drop);
        else if (field.required) say(`${name} is required, and takes no field permission.`, drop);
        if (withoutFieldPermissions.has(field.object))
            say(`${name}: ${field.object} knows no field permissions.`, drop);
        if (NEVER_GRANTED.has(field.object) || NEVER_GRANTED_FIELDS.has(name))
            say(`${name} is granted.`, `Delete this: only our code may reach it.`);
        if (field.readOnly && allows(grant, 'editable'))
            say(`${name} is computed, and cannot be edited.`, 'Set <editable> to false.');
        return problems;
    });
}

/** Each field, class with an entry point, and tab of ours is in the Admin set, so that it is in at least one. */
function checkComplete(sets: readonly MetadataFile[], project: MetadataProject, catalogue: Catalogue): Problem[] {
    const admin = sets.find(({ name }) => name === ADMIN);
    if (admin === undefined) {
        if (catalogue.fields.size + catalogue.named('ApexClass').size === 0) return [];
        return [
            problem(
                project.root,
                0,
                `There is no permission set ${ADMIN}.`,
                `Add it: it grants everything the package ships.`
            )
        ];
    }
    const granted = (element: string, name: string, flag: string): Set<string> =>
        new Set(
            childrenNamed(admin.root, element)
                .filter((grant) => allows(grant, flag))
                .map((grant) => textOf(grant, name))
        );
    const forgotten = (missing: readonly string[], what: string, element: string): Problem[] =>
        missing.map((name) =>
            problem(admin.path, 0, `It forgets the ${what} ${name}.`, `Add <${element}> for ${name}.`)
        );

    const fields = granted('fieldPermissions', 'field', 'readable');
    const classes = granted('classAccesses', 'apexClass', 'enabled');
    const tabs = new Set(childrenNamed(admin.root, 'tabSettings').map((setting) => textOf(setting, 'tab')));
    return [
        ...forgotten(
            [...catalogue.fields]
                .filter(([name, field]) => isGrantable(name, field, catalogue) && !fields.has(name))
                .map(([name]) => name),
            'field',
            'fieldPermissions'
        ),
        ...forgotten(
            classesWithEntryPoints(project).filter((name) => !classes.has(name)),
            'class',
            'classAccesses'
        ),
        ...forgotten(
            [...catalogue.named('CustomTab')].filter((name) => !tabs.has(name)),
            'tab',
            'tabSettings'
        )
    ];
}

function isGrantable(name: string, { object, required, type }: Field, { withoutFieldPermissions }: Catalogue): boolean {
    if (NEVER_GRANTED.has(object) || NEVER_GRANTED_FIELDS.has(name)) return false;
    return !required && type !== 'MasterDetail' && !withoutFieldPermissions.has(object);
}

/** Only a class that is called from outside Apex is looked up in the user's permissions. */
const ENTRY_POINT =
    /@AuraEnabled(\s*\([^)]*\))?\s+(public|global)\s+static|@(RestResource|RemoteAction|InvocableMethod)\b|\bwebservice\s+static/i;

function classesWithEntryPoints({ metadata }: MetadataProject): string[] {
    return metadata
        .filter(({ type }) => type === 'ApexClass')
        .filter(({ path }) => ENTRY_POINT.test(sourceText(path.slice(0, -'-meta.xml'.length))))
        .map(({ name }) => name);
}

/** '' for a class whose source is missing, which is another check's finding. */
function sourceText(path: string): string {
    try {
        return readFileSync(path, 'utf8');
    } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
        throw error;
    }
}

function allows(grant: Element, right: string): boolean {
    return textOf(grant, right) === 'true';
}
