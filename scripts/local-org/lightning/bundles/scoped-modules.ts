import type { AuraMethod } from '../../kernel/engine.ts';
import type { Schema } from '../../kernel/schema-types.ts';
import { i18nOf } from '../server/i18n.ts';

export interface ScopedModuleSources {
    schema: Schema;
    auraMethod: (name: string) => AuraMethod | undefined;
    staticResource: (name: string) => boolean;
}

/** Modules whose values the page's context carries, by group. */
const CONTEXT_MODULES: Readonly<Record<string, ReadonlySet<string>>> = {
    user: new Set(['Id', 'isGuest']),
    client: new Set(['formFactor']),
    i18n: new Set(Object.keys(i18nOf({ locale: 'en_US', language: 'en_US', timeZone: 'UTC', currency: 'USD' })))
};

/**
 * JavaScript of the module object for an `@salesforce/*` import; null when it is none. What the org does not have
 * (a label, a field, a method) throws, as deploying such a component does.
 */
export function scopedModuleSource(id: string, sources: ScopedModuleSources): string | null {
    if (id === '@salesforce/apex') return '{ refreshApex, getSObjectValue }';
    const [, kind, name] = /^@salesforce\/(\w+)\/(.+)$/.exec(id) ?? [];
    if (!kind || !name) return null;
    const module = (value: string): string => `{ default: ${value} }`;
    switch (kind) {
        case 'apex':
            return module(apexMethod(name, sources));
        case 'label':
            return module(label(name, sources));
        case 'schema':
            return module(schemaReference(name, sources.schema));
        case 'resourceUrl':
            if (!sources.staticResource(name)) throw new Error(`${id}: there is no static resource ${name}.`);
            return module(JSON.stringify(`/resource/${name}`));
        case 'customPermission':
        case 'userPermission':
            return module(`context.${kind}s[${JSON.stringify(name)}]`);
        default:
            return CONTEXT_MODULES[kind]?.has(name) ? module(`context.${kind}[${JSON.stringify(name)}]`) : null;
    }
}

function apexMethod(name: string, sources: ScopedModuleSources): string {
    const method = sources.auraMethod(name);
    if (!method)
        throw new Error(
            `@salesforce/apex/${name}: no @AuraEnabled static method of this name is compiled. Check the class, and the compiler's messages in the terminal.`
        );
    const { className, method: methodName, cacheable } = method;
    return `createApexMethod(${JSON.stringify(className)}, ${JSON.stringify(methodName)}, { cacheable: ${cacheable} })`;
}

function label(name: string, { schema }: ScopedModuleSources): string {
    const [namespace, key] = name.split('.');
    if (namespace !== 'c' || !key || schema.label(key) === undefined)
        throw new Error(`@salesforce/label/${name}: there is no custom label ${key ?? name}.`);
    return `context.labels[${JSON.stringify(key)}]`;
}

/** `Opportunity`, `Opportunity.CloseDate`, `Opportunity.Owner.Name`. */
function schemaReference(name: string, schema: Schema): string {
    const [objectName = '', ...path] = name.split('.');
    const unknown = (what: string): never => {
        throw new Error(`@salesforce/schema/${name}: there is no ${what}.`);
    };
    let object = schema.object(objectName) ?? unknown(`object ${objectName}`);
    const root = object;
    path.forEach((step, index) => {
        if (index === path.length - 1) {
            if (!object.fields.has(step.toLowerCase())) unknown(`field ${step} of ${object.name}`);
            return;
        }
        const reference = [...object.fields.values()].find(
            (field) => field.relationshipName?.toLowerCase() === step.toLowerCase()
        );
        object = schema.object(reference?.referenceTo[0] ?? '') ?? unknown(`relationship ${step} of ${object.name}`);
    });
    return JSON.stringify(
        path.length ? { objectApiName: root.name, fieldApiName: path.join('.') } : { objectApiName: root.name }
    );
}
