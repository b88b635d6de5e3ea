/** What tests of the library stand on: a transaction with a user and a clock, and a way to call a function by its signature. */
import { withTransaction, type Org, type Transaction } from '../kernel/engine.ts';
import { ApexException } from '../kernel/exceptions.ts';
import { platformTypeNamed } from '../kernel/platform-type.ts';
import type { FieldInfo, ObjectInfo, Schema } from '../kernel/schema-types.ts';
import { ApexObject, type ApexClassRef, type ApexValue } from '../kernel/values.ts';
import './index.ts';

/** Calls a static or instance method by type and signature, e.g. `call('System.String', 'String left(Integer length)', 'abc', 2)`. */
export function call(type: string, signature: string, ...args: ApexValue[]): ApexValue {
    const t = platformTypeNamed(type);
    const fn = t?.statics?.[signature] ?? t?.methods?.[signature] ?? t?.constructors?.[signature];
    if (!fn) throw new Error(`No ${type} ${signature}`);
    return fn(...args);
}

/** By name, when one overload has that many parameters. */
export function invoke(type: string, name: string, ...args: ApexValue[]): ApexValue {
    const t = platformTypeNamed(type)!;
    for (const [table, receivers] of [
        [t.statics, 0],
        [t.methods, 1]
    ] as const) {
        const arity = args.length - receivers;
        const hits = Object.entries(table ?? {}).filter(
            ([s]) => new RegExp(`\\s${name}\\(`).test(s) && parameterCount(s) === arity
        );
        if (hits.length === 1) return hits[0]![1]!(...args);
        if (hits.length > 1)
            throw new Error(
                `${type}.${name} with ${arity} parameters is ambiguous: ${hits.map((h) => h[0]).join('; ')}`
            );
    }
    throw new Error(`No ${type}.${name} with ${args.length} arguments`);
}
function parameterCount(signature: string): number {
    const list = signature.slice(signature.indexOf('(') + 1, -1).replace(/<[^<>]*(<[^<>]*>)?[^<>]*>/g, '');
    return list ? list.split(',').length : 0;
}

export const field = (name: string, type: FieldInfo['type'], more: Partial<FieldInfo> = {}): FieldInfo => ({
    name,
    label: name,
    type,
    custom: name.endsWith('__c'),
    length: 255,
    precision: 18,
    scale: 2,
    nillable: true,
    createable: true,
    updateable: true,
    filterable: true,
    sortable: true,
    groupable: true,
    unique: false,
    externalId: false,
    caseSensitive: false,
    nameField: name === 'Name',
    permissionable: true,
    htmlFormatted: false,
    helpText: null,
    defaultValue: null,
    defaultFormula: null,
    formula: null,
    calculated: false,
    displayFormat: null,
    referenceTo: [],
    relationshipName: null,
    masterDetail: false,
    reparentable: false,
    onParentDelete: null,
    picklist: [],
    restrictedPicklist: false,
    ...more
});

export const object = (
    name: string,
    keyPrefix: string,
    fields: FieldInfo[],
    more: Partial<ObjectInfo> = {}
): ObjectInfo => ({
    name,
    label: name,
    labelPlural: `${name}s`,
    keyPrefix,
    custom: name.endsWith('__c'),
    kind: 'standard',
    customSettingType: null,
    fields: new Map([field('Id', 'id', { nillable: false }), ...fields].map((f) => [f.name.toLowerCase(), f])),
    childRelationships: [],
    createable: true,
    updateable: true,
    deletable: true,
    undeletable: true,
    queryable: true,
    searchable: false,
    triggerable: true,
    sharingModel: 'Private',
    nameFieldName: 'Name',
    recordTypes: [],
    validationRules: [],
    ...more
});

export const account = object(
    'Account',
    '001',
    [
        field('Name', 'string'),
        field('AnnualRevenue', 'currency'),
        field('Rating', 'picklist', {
            picklist: ['Hot', 'Warm', 'Cold'].map((value) => ({
                value,
                label: value,
                active: true,
                defaultValue: false
            }))
        }),
        field('OwnerId', 'reference', { referenceTo: ['User'], relationshipName: 'Owner' }),
        field('CreatedDate', 'datetime')
    ],
    {
        childRelationships: [
            { childObject: 'Contact', field: 'AccountId', relationshipName: 'Contacts', cascadeDelete: false }
        ]
    }
);
export const contact = object('Contact', '003', [
    field('LastName', 'string'),
    field('AccountId', 'reference', { referenceTo: ['Account'], relationshipName: 'Account' })
]);
export const user = object('User', '005', [field('Name', 'string')]);

const schemaOf = (objects: ObjectInfo[]): Schema => ({
    object: (name) => objects.find((o) => o.name.toLowerCase() === name.toLowerCase()),
    objectByPrefix: (prefix) => objects.find((o) => o.keyPrefix === prefix),
    objects: () => objects,
    label: () => undefined,
    hasLabel: () => false,
    labels: () => []
});

/** Runs `fn` in a transaction whose parts can be replaced; by default 2026-01-31T12:00Z for a user in New York. */
export function inTransaction<T>(
    fn: () => T,
    more: { user?: object; org?: object; tx?: object; objects?: ObjectInfo[] } = {}
): T {
    const allowed = { read: true, create: true, edit: true, delete: true, viewAll: true, modifyAll: true };
    const org = {
        id: '00D000000000001AAA',
        schema: schemaOf([account, contact, user, ...(more.objects ?? [])]),
        apex: { classNamed: () => undefined },
        settings: {
            timeZone: 'America/New_York',
            currency: 'USD',
            locale: 'en_US',
            language: 'en_US',
            refireUpdates: false
        },
        runJobs: () => undefined,
        ...more.org
    } as unknown as Org;
    const tx = {
        org,
        user: {
            id: '005000000000001AAA',
            username: 'rep@courtside.example',
            name: 'Rae Rep',
            firstName: 'Rae',
            lastName: 'Rep',
            email: 'rae@courtside.example',
            profileId: '00e000000000001AAA',
            roleId: null,
            timeZone: 'America/New_York',
            locale: 'en_US',
            language: 'en_US',
            currency: 'USD',
            userType: 'Standard',
            permissions: {
                object: () => allowed,
                field: () => ({ read: true, edit: true }),
                customPermission: () => false
            },
            ...more.user
        },
        requestId: 'request-1',
        limits: {
            async: false,
            soqlQueries: 0,
            queryRows: 0,
            dmlStatements: 0,
            dmlRows: 0,
            queueableJobs: 0,
            futureCalls: 0,
            soslQueries: 0,
            aggregateQueries: 0,
            max: () => 100
        },
        isTest: true,
        statics: new Map(),
        sharing: true,
        now: () => Date.UTC(2026, 0, 31, 12),
        ...more.tx
    } as unknown as Transaction;
    return withTransaction(tx, fn);
}

/** Asserts that `fn` throws this Apex exception. */
export function throwsApex(fn: () => unknown, type: string, message?: RegExp): void {
    try {
        fn();
    } catch (e) {
        if (!(e instanceof ApexException) || e.typeName !== type || (message && !message.test(e.message))) throw e;
        return;
    }
    throw new Error(`Expected ${type}`);
}

/* eslint-disable @typescript-eslint/no-explicit-any -- a stand-in for compiled code, whose fields tests read freely */
type Instance = ApexObject & Record<string, any>;

/** A class as if compiled: fields by name, methods by lower-cased name with the receiver first. */
export function fakeClass(
    name: string,
    shape: {
        ancestry?: string[];
        fields?: (string | { name: string; type: string; transient?: boolean })[];
        methods?: Record<string, (self: any, ...args: any[]) => unknown>;
    } = {}
): ApexClassRef & { make(values: Record<string, unknown>): Instance } {
    const fields = (shape.fields ?? []).map((f) => ({
        transient: false,
        auraEnabled: true,
        ...(typeof f === 'string' ? { name: f, type: 'Object' } : f)
    }));
    const own = (field: string): string => fields.find((f) => f.name.toLowerCase() === field.toLowerCase())!.name;
    class Fake extends ApexObject {
        get $class(): ApexClassRef {
            return ref;
        }
    }
    const make = (values: Record<string, unknown>): Instance =>
        Object.assign(new Fake(), Object.fromEntries(fields.map((f) => [f.name, null])), values);
    const ref = {
        name,
        ancestry: new Set([name.toLowerCase(), ...(shape.ancestry ?? [])]),
        fields,
        read: (target: any, field: string) => target[own(field)],
        write: (target: any, field: string, value: unknown) => void (target[own(field)] = value),
        create: () => make({}),
        has: (method: string, arity: number) =>
            (shape.methods?.[method.toLowerCase()]?.length ?? -1) === arity + 1 ||
            (arity === 0 && shape.methods?.[method.toLowerCase()]?.length === 0),
        invoke: (target: ApexObject, method: string, args: unknown[]) =>
            shape.methods![method.toLowerCase()]!(target, ...args),
        make
    };
    return ref;
}
