/** Permission sets: nothing the platform refuses, nothing granted that no one may have. Who has what: scripts/gate/permissions. */
import type { Problem } from '../../build/problems.ts';
import type { Catalogue } from './catalogue.ts';
import { problem } from './project.ts';
import type { MetadataFile, MetadataProject } from './project.ts';
import { childrenNamed, textOf } from './xml.ts';
import type { Element } from './xml.ts';

/** Objects whose records only our own code may reach: no permission set grants them, whoever asks. */
const NEVER_GRANTED = new Set(['CoachNote__c']);

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
    return sets.flatMap((set) => [...checkObjects(set, catalogue), ...checkFields(set, catalogue)]);
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
        if (NEVER_GRANTED.has(field.object)) say(`${name} is granted.`, `Delete this: only our code may reach it.`);
        if (field.readOnly && allows(grant, 'editable'))
            say(`${name} is computed, and cannot be edited.`, 'Set <editable> to false.');
        return problems;
    });
}

function allows(grant: Element, right: string): boolean {
    return textOf(grant, right) === 'true';
}
