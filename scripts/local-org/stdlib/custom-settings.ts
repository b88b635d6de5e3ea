/**
 * Static methods of custom settings and custom metadata types, by object: the compiler asks `sobjectStatics` for the
 * statics of `CoachSettings__c` or `CoachKpi__mdt`. Reading them costs no SOQL and no query rows, as on the platform.
 * https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_methods_system_custom_settings.htm
 */
import { ApexMap } from '../kernel/collections.ts';
import { currentTransaction } from '../kernel/engine.ts';
import { apexException } from '../kernel/exceptions.ts';
import type { PlatformFunction } from '../kernel/platform-type.ts';
import type { FieldInfo, ObjectInfo } from '../kernel/schema-types.ts';
import { SObj } from '../kernel/sobject.ts';
import { runQuery } from './query.ts';
import { idOf, isId } from './id-text.ts';

/** Records read from the application cache: system mode, no sharing, no limits, every field. */
function records(object: ObjectInfo, where = '', binds: Record<string, unknown> = {}): SObj[] {
    const { limits } = currentTransaction();
    const { soqlQueries, queryRows } = limits;
    const fields = [...object.fields.values()]
        .filter((f) => !['address', 'location', 'complexvalue'].includes(f.type))
        .map((f) => f.name);
    Object.assign(limits, { soqlQueries: 0, queryRows: 0 });
    try {
        return runQuery(
            `SELECT ${fields.join(', ')} FROM ${object.name} ${where}`,
            { mode: 'system', sharing: false },
            binds
        ).records;
    } finally {
        Object.assign(limits, { soqlQueries, queryRows });
    }
}

function byOwner(object: ObjectInfo, ownerId: string | null): SObj | null {
    return ownerId === null ? null : (records(object, 'WHERE SetupOwnerId = :owner', { owner: ownerId })[0] ?? null);
}

const isSetting = (f: FieldInfo): boolean => f.custom;
/** A checkbox of a new setting has its default; every other field is empty until a level gives it. */
function emptySetting(object: ObjectInfo, ownerId: string | null): SObj {
    const setting = new SObj(object);
    if (ownerId !== null) setting.values.set('setupownerid', ownerId);
    return setting;
}

/** Fields from the lowest level that has a record and a value: user, then profile, then organization. Id and owner are the lowest level's own, if it has a record. */
function merged(object: ObjectInfo, ownerId: string, levels: (SObj | null)[]): SObj {
    const own = levels[0] ?? null;
    const result = own ? own.copy() : emptySetting(object, ownerId);
    const defined = levels.filter((r) => r !== null);
    for (const field of object.fields.values()) {
        if (!isSetting(field)) continue;
        const key = field.name.toLowerCase();
        const value = defined.map((r) => r.values.get(key) ?? null).find((v) => v !== null) ?? null;
        if (value !== null) result.values.set(key, value);
        else if (field.type === 'boolean' && defined.length === 0) result.values.set(key, false);
    }
    return result;
}

/** Levels from the lowest up for a user's or profile's id. */
function instanceFor(object: ObjectInfo, ownerId: string): SObj {
    const tx = currentTransaction();
    const org = byOwner(object, tx.org.id);
    if (ownerId === tx.org.id) return merged(object, ownerId, [org]);
    const prefix = tx.org.schema.objectByPrefix(ownerId.slice(0, 3))?.name;
    if (prefix === 'Profile') return merged(object, ownerId, [byOwner(object, ownerId), org]);
    if (prefix !== 'User') throw apexException('System.SObjectException', `Invalid setup owner id: ${ownerId}`);
    const profileId = ownerId === tx.user.id ? tx.user.profileId : tx.org.user(ownerId).profileId;
    return merged(object, ownerId, [byOwner(object, ownerId), byOwner(object, profileId), org]);
}

function hierarchy(object: ObjectInfo): Record<string, PlatformFunction> {
    const { name } = object;
    const user = (): string => currentTransaction().user.id;
    return {
        [`${name} getInstance()`]: () => instanceFor(object, user()),
        [`${name} getInstance(Id ownerId)`]: (ownerId: string | null) => instanceFor(object, ownerId ?? user()),
        // Without a record of the organization: an empty one, never null.
        [`${name} getOrgDefaults()`]: () => {
            const { id } = currentTransaction().org;
            return merged(object, id, [byOwner(object, id)]);
        },
        // No merging: the level's own record or null.
        [`${name} getValues(Id ownerId)`]: (ownerId: string | null) => byOwner(object, ownerId)
    };
}

/** By name (list settings) or by DeveloperName (custom metadata), whatever its case. */
function named(object: ObjectInfo, key: string, name: string | null): SObj | null {
    if (name === null) return null;
    return records(object, `WHERE ${key} = :name`, { name })[0] ?? null;
}

function all(object: ObjectInfo, key: string): ApexMap {
    const map = new ApexMap('String', object.name);
    for (const r of records(object)) map.put(r.get(key), r);
    return map;
}

function listSetting(object: ObjectInfo): Record<string, PlatformFunction> {
    const { name } = object;
    const get = (key: string | null): SObj | null => named(object, 'Name', key);
    return {
        [`Map<String,${name}> getAll()`]: () => all(object, 'Name'),
        [`${name} getInstance(String name)`]: get,
        [`${name} getValues(String name)`]: get
    };
}

function metadataType(object: ObjectInfo): Record<string, PlatformFunction> {
    const { name } = object;
    return {
        [`Map<String,${name}> getAll()`]: () => all(object, 'DeveloperName'),
        [`${name} getInstance(String idOrName)`]: (idOrName: string | null) => {
            if (idOrName !== null && isId(idOrName) && idOrName.startsWith(object.keyPrefix ?? '?'))
                return named(object, 'Id', idOf(idOrName));
            // `Namespace__Name` and `Name` mean the same in an org without namespaces.
            return named(object, 'DeveloperName', idOrName);
        }
    };
}

/** Static methods of an sObject type, as `platformType` takes them; empty for all but custom settings and custom metadata types. */
export function sobjectStatics(object: ObjectInfo): Record<string, PlatformFunction> {
    if (object.kind === 'customMetadata') return metadataType(object);
    if (object.kind !== 'customSetting') return {};
    return object.customSettingType === 'List' ? listSetting(object) : hierarchy(object);
}
