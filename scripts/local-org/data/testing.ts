/** A small org for tests of storage, SOQL and DML: the standard objects, two custom ones, some users, and triggers written in TypeScript. */
import type { ApexHost, DmlOptions, Org, TriggerEvent, UserContext } from '../kernel/engine.ts';
import { withTransaction } from '../kernel/engine.ts';
import { Decimal } from '../kernel/decimal.ts';
import type { ObjectInfo, Permissions, Schema } from '../kernel/schema-types.ts';
import { SObj } from '../kernel/sobject.ts';
import { ApexDate } from '../kernel/temporal.ts';
import type { ApexValue } from '../kernel/values.ts';
import {
    addField,
    idField,
    makeField,
    makeObject,
    ownerField,
    picklistEntry,
    shareObject,
    systemFields,
    type MutableObject
} from '../schema/model.ts';
import { allStandardObjects } from '../schema/standard/index.ts';
import { Store } from './store.ts';
import { beginTransaction, type DataTransaction, type TransactionOptions } from './transaction.ts';

export type FakeTrigger = (event: TriggerEvent, tx: DataTransaction) => void;

export const ADMIN = '005000000000001AAA';

function customObjects(): MutableObject[] {
    const parent = makeObject('Push__c', {
        keyPrefix: 'a00',
        custom: true,
        kind: 'custom',
        sharingModel: 'ControlledByParent',
        createable: true,
        updateable: true,
        deletable: true,
        undeletable: true,
        triggerable: true,
        nameFieldName: 'Name'
    });
    for (const f of [
        idField(),
        ...systemFields.deleted(),
        makeField('Name', 'string', {
            length: 80,
            displayFormat: 'P-{0000}',
            nameField: true,
            createable: false,
            updateable: false,
            permissionable: false,
            nillable: false
        }),
        ...systemFields.created(),
        ...systemFields.modified(),
        ...systemFields.stamp(),
        makeField('Opportunity__c', 'reference', {
            custom: true,
            length: 18,
            nillable: false,
            updateable: false,
            referenceTo: ['Opportunity'],
            relationshipName: 'Opportunity__r',
            masterDetail: true,
            onParentDelete: 'cascade',
            permissionable: false
        }),
        makeField('Days__c', 'double', { custom: true, precision: 5, scale: 0 }),
        makeField('Key__c', 'string', { custom: true, length: 40, unique: true, externalId: true }),
        makeField('Kinds__c', 'multipicklist', {
            custom: true,
            length: 4099,
            picklist: ['late', 'budget', 'people'].map((v) => picklistEntry(v)),
            restrictedPicklist: true
        })
    ])
        addField(parent, f);
    const note = makeObject('Note__c', {
        keyPrefix: 'a01',
        custom: true,
        kind: 'custom',
        sharingModel: 'Private',
        createable: true,
        updateable: true,
        deletable: true,
        undeletable: true,
        triggerable: true,
        nameFieldName: 'Name'
    });
    for (const f of [
        idField(),
        ...systemFields.deleted(),
        ownerField(['Group', 'User']),
        makeField('Name', 'string', { length: 80, nameField: true }),
        ...systemFields.created(),
        ...systemFields.modified(),
        ...systemFields.stamp(),
        makeField('Opportunity__c', 'reference', {
            custom: true,
            length: 18,
            referenceTo: ['Opportunity'],
            relationshipName: 'Opportunity__r',
            onParentDelete: 'clear'
        }),
        makeField('Score__c', 'double', { custom: true, precision: 10, scale: 3 }),
        makeField('When__c', 'datetime', { custom: true }),
        makeField('Secret__c', 'string', { custom: true, length: 20 })
    ])
        addField(note, f);
    const share = shareObject(note, false);
    addField(
        share,
        makeField('ParentId', 'reference', {
            length: 18,
            nillable: false,
            referenceTo: ['Note__c'],
            relationshipName: 'Parent',
            onParentDelete: 'cascade',
            permissionable: false
        })
    );
    const setting = makeObject('Options__c', {
        keyPrefix: 'a02',
        custom: true,
        kind: 'customSetting',
        customSettingType: 'Hierarchy',
        sharingModel: 'ReadWrite',
        createable: true,
        updateable: true,
        deletable: true
    });
    for (const f of [
        idField(),
        ...systemFields.deleted(),
        makeField('Name', 'string', { length: 38, nameField: true }),
        makeField('SetupOwnerId', 'reference', {
            length: 18,
            nillable: false,
            referenceTo: ['Organization', 'Profile', 'User'],
            relationshipName: 'SetupOwner',
            onParentDelete: 'cascade'
        }),
        makeField('On__c', 'boolean', { custom: true })
    ])
        addField(setting, f);
    return [parent, note, share, setting];
}

/** The standard objects, with an external id on Account. */
function standardObjects(): MutableObject[] {
    const objects = allStandardObjects();
    addField(
        objects.find((o) => o.name === 'Account')!,
        makeField('Code__c', 'string', { custom: true, length: 20, externalId: true, unique: true })
    );
    return objects;
}

function schemaOf(objects: MutableObject[]): Schema {
    const byName = new Map(objects.map((o) => [o.name.toLowerCase(), o]));
    for (const o of objects) {
        for (const f of o.fields.values()) {
            for (const target of f.referenceTo) {
                const parent = byName.get(target.toLowerCase());
                const relationshipName = f.custom ? `${o.name.replace(/__c$/, '')}s__r` : f.childName;
                if (relationshipName && relationshipName !== '-')
                    parent?.childRelationships.push({
                        childObject: o.name,
                        field: f.name,
                        relationshipName,
                        cascadeDelete: f.onParentDelete === 'cascade'
                    });
            }
        }
    }
    return {
        object: (name) => byName.get(name.toLowerCase()),
        objectByPrefix: (prefix) => objects.find((o) => o.keyPrefix === prefix),
        objects: () => objects as ObjectInfo[],
        label: () => undefined,
        hasLabel: () => false,
        labels: () => []
    };
}

/** Rights to everything, or what `deny` leaves: `Opportunity`, `Opportunity.Amount`, `Opportunity.edit`. */
export function permissions(options: { all?: boolean; deny?: readonly string[] } = {}): Permissions {
    const deny = new Set((options.deny ?? []).map((d) => d.toLowerCase()));
    const all = options.all === true;
    return {
        object: (o) => {
            const key = o.toLowerCase();
            const may = (action: string): boolean => !deny.has(key) && !deny.has(`${key}.${action}`);
            return {
                read: may('read'),
                create: may('create'),
                edit: may('edit'),
                delete: may('delete'),
                viewAll: all,
                modifyAll: all
            };
        },
        field: (o, f) => ({
            read: !deny.has(`${o}.${f}`.toLowerCase()),
            edit: !deny.has(`${o}.${f}`.toLowerCase()) && !deny.has(`${o}.${f}.edit`.toLowerCase())
        }),
        apexClass: () => true,
        customPermission: () => false,
        system: () => all,
        tab: () => true,
        app: () => true
    };
}

export interface TestOrg {
    org: Org;
    store: Store;
    schema: Schema;
    /** Triggers by object; called for every event of it. */
    triggers: Map<string, FakeTrigger>;
    /** Moves the clock. */
    at(iso: string): void;
    addUser(
        name: string,
        more?: { roleId?: string | null; permissions?: Permissions; isActive?: boolean; timeZone?: string }
    ): string;
    addRole(name: string, parentId?: string | null): string;
    begin(userId?: string, options?: TransactionOptions): DataTransaction;
    /** Runs in a transaction that is undone at the end. */
    within<T>(fn: (tx: DataTransaction) => T, userId?: string, options?: TransactionOptions): T;
}

const STAGES: readonly [string, boolean, boolean, string, number][] = [
    ['Prospecting', false, false, 'Pipeline', 10],
    ['Qualification', false, false, 'Pipeline', 20],
    ['Needs Analysis', false, false, 'Best Case', 40],
    ['Negotiation/Review', false, false, 'Commit', 90],
    ['Closed Won', true, true, 'Closed', 100],
    ['Closed Lost', true, false, 'Omitted', 0]
];

export function testOrg(
    options: { file?: string; refireUpdates?: boolean; fiscalYearStartMonth?: number } = {}
): TestOrg {
    const schema = schemaOf([...standardObjects(), ...customObjects()]);
    const store = Store.open(options.file ?? ':memory:', schema);
    let now = Date.parse('2026-11-21T12:00:00Z');
    const triggers = new Map<string, FakeTrigger>();
    const users = new Map<string, UserContext>();
    const apex = {
        fire: (tx: DataTransaction, event: TriggerEvent) => triggers.get(event.object.name)?.(event, tx),
        handles: (object: string) => triggers.has(object)
    } as unknown as ApexHost;
    const org = {
        id: '00D000000000001EAA',
        schema,
        apex,
        clock: { now: () => ++now, set: (ms: number | null) => (now = ms ?? Date.now()) },
        settings: {
            timeZone: 'America/New_York',
            currency: 'USD',
            locale: 'en_US',
            language: 'en_US',
            refireUpdates: options.refireUpdates === true
        },
        user: (id: string) => users.get(id)!
    } as unknown as Org;
    const result: TestOrg = {
        org,
        store,
        schema,
        triggers,
        at: (iso) => (now = Date.parse(iso)),
        addRole: (name, parentId = null) =>
            store.insertRow('UserRole', { Name: name, DeveloperName: name, ParentRoleId: parentId }),
        addUser: (name, more = {}) => {
            const roleId = more.roleId ?? null;
            const id = store.insertRow('User', {
                ...(users.size === 0 ? { Id: ADMIN } : {}),
                LastName: name,
                Name: name,
                Username: `${name}@courtside.example`,
                Email: `${name}@courtside.example`,
                IsActive: more.isActive ?? true,
                UserRoleId: roleId
            });
            users.set(id, {
                id,
                username: `${name}@courtside.example`,
                name,
                firstName: null,
                lastName: name,
                email: `${name}@courtside.example`,
                profileId: '00e000000000001AAA',
                roleId,
                timeZone: more.timeZone ?? 'America/New_York',
                locale: 'en_US',
                language: 'en_US',
                currency: 'USD',
                userType: 'Standard',
                permissions: more.permissions ?? permissions()
            });
            return id;
        },
        begin: (userId = ADMIN, o = {}) => beginTransaction(org, store, users.get(userId)!, o),
        within: (fn, userId = ADMIN, o = {}) => {
            const tx = result.begin(userId, o);
            try {
                return withTransaction(tx, () => fn(tx));
            } finally {
                tx.abort();
            }
        }
    };
    result.addUser('Admin', { permissions: permissions({ all: true }) });
    store.insertRow('Organization', {
        Id: org.id,
        Name: 'Test',
        FiscalYearStartMonth: options.fiscalYearStartMonth ?? 1,
        UsesStartDateAsFiscalYearName: true
    });
    STAGES.forEach(([name, IsClosed, IsWon, category, probability], i) =>
        store.insertRow('OpportunityStage', {
            MasterLabel: name,
            ApiName: name,
            IsActive: true,
            SortOrder: i + 1,
            IsClosed,
            IsWon,
            ForecastCategoryName: category,
            DefaultProbability: Decimal.of(probability)
        })
    );
    return result;
}

/** A record from field values; ISO dates may be given as text `date:2026-01-31`. */
export function make(schema: Schema, object: string, values: Readonly<Record<string, ApexValue>>): SObj {
    const record = new SObj(schema.object(object)!);
    for (const [name, value] of Object.entries(values))
        record.put(
            name,
            typeof value === 'string' && value.startsWith('date:')
                ? ApexDate.parseIso(value.slice(5))
                : typeof value === 'number' && record.field(name).type !== 'int'
                  ? Decimal.of(value)
                  : value
        );
    return record;
}

export const SYSTEM: DmlOptions = { mode: 'system', sharing: false, allOrNone: true };
export const SYSTEM_PARTIAL: DmlOptions = { ...SYSTEM, allOrNone: false };
export const AS_USER: DmlOptions = { mode: 'user', sharing: true, allOrNone: true };

/** Field of each record as text, for short assertions. */
export const column = (records: readonly SObj[], field: string): string[] =>
    records.map((r) => textOf(r.values.get(field.toLowerCase())));
export const textOf = (v: ApexValue): string =>
    v === null || v === undefined
        ? 'null'
        : v instanceof Decimal
          ? v.toPlain()
          : typeof v === 'object' && 'ms' in v
            ? new Date(v.ms as number).toISOString()
            : String(v);
