/** Names in metadata and Apex that must stand for something the package (or the platform) has. */
import { existsSync, readFileSync } from 'node:fs';
import type { Problem } from '../../build/problems.ts';
import type { Catalogue } from './catalogue.ts';
import { problem } from './project.ts';
import type { MetadataFile, MetadataProject } from './project.ts';
import { childrenNamed, descendants, textOf } from './xml.ts';
import type { Element } from './xml.ts';

export function checkReferences(project: MetadataProject, catalogue: Catalogue): Problem[] {
    return [
        ...project.metadata.flatMap((file) => [
            ...checkApiNames(file, catalogue),
            ...(file.type === 'PermissionSet' ? checkGrants(file, catalogue) : []),
            ...(file.type === 'FlexiPage' ? checkFlexiPage(file, project) : []),
            ...(file.type === 'FlexiPage' ? checkVisibility(file, catalogue) : []),
            ...(file.type === 'FlexiPage' ? checkActions(file, catalogue) : []),
            ...(file.type === 'QuickAction' ? checkQuickAction(file, project) : []),
            ...(file.type === 'CustomTab' ? checkTab(file, catalogue) : []),
            ...(file.type === 'CustomApplication' ? checkApplication(file, catalogue) : []),
            ...(file.type === 'CustomMetadata' ? checkRecord(file, catalogue) : [])
        ]),
        ...project.metadata
            .filter(({ type }) => type === 'ApexClass' || type === 'ApexTrigger')
            .flatMap((file) => checkApexLabels(file, catalogue))
    ];
}

/** Prose, where a name is only mentioned. */
const PROSE = new Set([
    'description',
    'inlineHelpText',
    'comment',
    'label',
    'masterLabel',
    'value',
    'shortDescription',
    'errorMessage'
]);

/** Every custom API name in any element: `CoachPush__c.Days__c` must be that object's field, a lone `X__c` a field or object of ours. */
function checkApiNames(file: MetadataFile, catalogue: Catalogue): Problem[] {
    return [...descendants(file.root)]
        .filter(({ name, text }) => text.includes('__') && !PROSE.has(name))
        .flatMap((element) =>
            [...element.text.matchAll(/(?:\b(\w+)[.$])?\b([A-Za-z]\w*?__(?:c|mdt|e|r))\b/g)]
                .filter(([, qualifier, name]) => !isKnown(qualifier, name ?? '', catalogue))
                .map(([reference]) =>
                    problem(
                        file.path,
                        element.line,
                        `<${element.name}> names ${reference}, which does not exist.`,
                        'Correct the name, or add what it names.'
                    )
                )
        );
}

function isKnown(qualifier: string | undefined, name: string, catalogue: Catalogue): boolean {
    const { objects, fields } = catalogue;
    const isRelationship = name.endsWith('__r');
    const field = isRelationship ? `${name.slice(0, -1)}c` : name;
    // A qualifier that is an object of ours settles it; another (Record, a relationship, a report's alias) does not name the object.
    if (qualifier !== undefined && objects.has(qualifier)) return fields.has(`${qualifier}.${field}`);
    if (objects.has(name) || catalogue.named('SharingReason').has(name)) return true;
    return [...fields.values()].some(
        (known) => known.name === field || (isRelationship && known.relationshipName === name.slice(0, -'__r'.length))
    );
}

/** Where a permission set names things without a custom suffix, and the metadata type that has them. */
const GRANTS: readonly { element: string; name: string; type: string; standard?: RegExp }[] = [
    { element: 'classAccesses', name: 'apexClass', type: 'ApexClass' },
    { element: 'customPermissions', name: 'name', type: 'CustomPermission' },
    { element: 'applicationVisibilities', name: 'application', type: 'CustomApplication', standard: /^standard__/ },
    { element: 'tabSettings', name: 'tab', type: 'CustomTab', standard: /^standard-/ }
];

function checkGrants(file: MetadataFile, catalogue: Catalogue): Problem[] {
    return GRANTS.flatMap(({ element, name, type, standard }) =>
        childrenNamed(file.root, element)
            .filter((grant) => !catalogue.named(type).has(textOf(grant, name)) && !standard?.test(textOf(grant, name)))
            .map((grant) => unknown(file, grant, `${type} ${textOf(grant, name)}`))
    );
}

function checkApplication(file: MetadataFile, catalogue: Catalogue): Problem[] {
    const pages = file.root.children.flatMap((element) =>
        element.name === 'actionOverrides' && textOf(element, 'type') === 'Flexipage'
            ? [{ element, name: textOf(element, 'content') }]
            : []
    );
    const tabs = childrenNamed(file.root, 'tabs').map((element) => ({ element, name: element.text }));
    return [
        ...pages
            .filter(({ name }) => !catalogue.named('FlexiPage').has(name))
            .map(({ element, name }) => unknown(file, element, `FlexiPage ${name}`)),
        ...tabs
            .filter(({ name }) => !name.startsWith('standard-') && !catalogue.named('CustomTab').has(name))
            .map(({ element, name }) => unknown(file, element, `CustomTab ${name}`))
    ];
}

/** A tab shows a page or a component of ours. */
function checkTab(file: MetadataFile, catalogue: Catalogue): Problem[] {
    const shown = { flexiPage: 'FlexiPage', lwcComponent: 'LightningComponentBundle' };
    return Object.entries(shown).flatMap(([element, type]) =>
        childrenNamed(file.root, element)
            .filter(({ text }) => !catalogue.named(type).has(text))
            .map((found) => unknown(file, found, `${type} ${found.text}`))
    );
}

/** Custom permissions that visibility rules of a page ask for. */
function checkVisibility(file: MetadataFile, catalogue: Catalogue): Problem[] {
    return [...descendants(file.root)].flatMap((element) => {
        const [, name] = /^\{!\$Permission\.CustomPermission\.(\w+)\}$/.exec(element.text) ?? [];
        return name === undefined || catalogue.named('CustomPermission').has(name)
            ? []
            : [unknown(file, element, `CustomPermission ${name}`)];
    });
}

/** Actions that a highlights panel names by `Object.Action`; those without an object, and of `Global`, are the platform's. */
function checkActions(file: MetadataFile, catalogue: Catalogue): Problem[] {
    return [...descendants(file.root)]
        .filter((element) => textOf(element, 'name') === 'actionNames')
        .flatMap((property) => [...descendants(property)].filter(({ name }) => name === 'value'))
        .filter(({ text }) => /^(?!Global\.)\w+\.\w+$/.test(text) && !catalogue.named('QuickAction').has(text))
        .map((element) => unknown(file, element, `QuickAction ${element.text}`));
}

/** A screen action shows a component of ours that says it is one. */
function checkQuickAction(file: MetadataFile, { metadata }: MetadataProject): Problem[] {
    return childrenNamed(file.root, 'lightningWebComponent').flatMap((element) => {
        const bundle = metadata.find(({ type, name }) => type === 'LightningComponentBundle' && name === element.text);
        if (bundle === undefined) return [unknown(file, element, `component ${element.text}`)];
        if (targetsOf(bundle).has('lightning__RecordAction') && textOf(bundle.root, 'isExposed') === 'true') return [];
        const cure = `In ${element.text}.js-meta.xml set <isExposed> to true and add <target>lightning__RecordAction</target>.`;
        return [problem(file.path, element.line, `${element.text} is not exposed to record actions.`, cure)];
    });
}

/** The App Builder target a page of each type takes components from. */
const TARGETS: Record<string, string> = {
    AppPage: 'lightning__AppPage',
    HomePage: 'lightning__HomePage',
    RecordPage: 'lightning__RecordPage',
    UtilityBar: 'lightning__UtilityBar'
};

/** Components of ours on a page exist, are exposed to that kind of page, and get only properties they have. */
function checkFlexiPage(file: MetadataFile, { metadata }: MetadataProject): Problem[] {
    const target = TARGETS[textOf(file.root, 'type')];
    return [...descendants(file.root)]
        .filter(({ name }) => name === 'componentInstance')
        .flatMap((instance) => {
            const [, ourName] = /^(?:c:)?(\w+)$/.exec(textOf(instance, 'componentName')) ?? [];
            // Another namespace (force:, flexipage:) is the platform's.
            if (ourName === undefined) return [];
            const bundle = metadata.find(({ type, name }) => type === 'LightningComponentBundle' && name === ourName);
            if (bundle === undefined) return [unknown(file, instance, `component ${ourName}`)];
            const problems = childrenNamed(instance, 'componentInstanceProperties')
                .filter((property) => !propertiesOf(bundle).has(textOf(property, 'name')))
                .map((property) => unknown(file, property, `property ${textOf(property, 'name')} of ${ourName}`));
            if (
                target !== undefined &&
                !(textOf(bundle.root, 'isExposed') === 'true' && targetsOf(bundle).has(target))
            ) {
                const cure = `In ${ourName}.js-meta.xml set <isExposed> to true and add <target>${target}</target>.`;
                problems.push(
                    problem(
                        file.path,
                        instance.line,
                        `${ourName} is not exposed to a ${textOf(file.root, 'type')}.`,
                        cure
                    )
                );
            }
            return problems;
        });
}

function targetsOf(bundle: MetadataFile): Set<string> {
    return new Set([...descendants(bundle.root)].filter(({ name }) => name === 'target').map(({ text }) => text));
}

function propertiesOf(bundle: MetadataFile): Set<string> {
    const properties = [...descendants(bundle.root)].filter(({ name }) => name === 'property');
    return new Set(properties.map(({ attributes }) => attributes['name'] ?? ''));
}

/** A custom metadata record `Type.Record`: its type is ours, and so is each field it fills. */
function checkRecord(file: MetadataFile, catalogue: Catalogue): Problem[] {
    const type = `${file.name.split('.')[0]}__mdt`;
    if (!catalogue.objects.has(type)) return [unknown(file, file.root, `custom metadata type ${type}`)];
    const values = childrenNamed(file.root, 'values');
    const filled = new Set(values.map((value) => textOf(value, 'field')));
    const required = [...catalogue.fields.values()].filter(
        (field) => field.object === type && field.required && !filled.has(field.name)
    );
    return [
        ...values
            .filter((value) => !catalogue.fields.has(`${type}.${textOf(value, 'field')}`))
            .map((value) => unknown(file, value, `field ${type}.${textOf(value, 'field')}`)),
        ...required.map(({ name }) =>
            problem(file.path, file.root.line, `The required field ${name} has no value.`, `Add <values> for ${name}.`)
        )
    ];
}

/** `Label.X` and `System.Label.X` in Apex: the type checker takes any name there. `Label.get(...)` is a method, its name known at run time only. */
function checkApexLabels(file: MetadataFile, { labels }: Catalogue): Problem[] {
    const source = file.path.slice(0, -'-meta.xml'.length);
    if (!existsSync(source)) return [];
    const known = new Set([...labels].map((name) => name.toLowerCase()));
    return readFileSync(source, 'utf8')
        .split('\n')
        .flatMap((line, index) =>
            [...line.matchAll(/(?<![\w.'])(?:System\.)?Label\.(\w+)\b(?!\s*\()/g)]
                .filter(([, name]) => !known.has((name ?? '').toLowerCase()))
                .map(([, name]) =>
                    problem(source, index + 1, `There is no label ${name}.`, 'Correct the name, or add the label.')
                )
        );
}

function unknown(file: MetadataFile, at: Element, what: string): Problem {
    return problem(file.path, at.line, `There is no ${what}.`, 'Correct the name, or add what it names.');
}
