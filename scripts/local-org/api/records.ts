import type { DmlResult, Transaction } from '../kernel/engine.ts';
import type { RecordError } from '../kernel/exceptions.ts';
import type { ObjectInfo } from '../kernel/schema-types.ts';
import { SObj } from '../kernel/sobject.ts';
import { ApiError, notFound } from './errors.ts';
import { jsonToValue, type Json } from './json.ts';

/** The rights an API request runs with: the user's own. */
export const AS_USER = { mode: 'user', sharing: true } as const;

/** An object this user may see; NOT_FOUND otherwise, as if it did not exist. */
export function objectFor(tx: Transaction, name: string): ObjectInfo {
    const info = tx.org.schema.object(name);
    if (!info || info.kind === 'aggregate' || !tx.user.permissions.object(info.name).read) throw notFound();
    return info;
}

/** A record from a JSON body (or a CSV row: `csv` makes empty cells "leave alone" and `#N/A` null). */
export function recordFromJson(tx: Transaction, info: ObjectInfo, body: { [key: string]: Json }, csv = false): SObj {
    const record = new SObj(info);
    for (const [name, given] of Object.entries(body)) {
        if (name === 'attributes' || (csv && given === '')) continue;
        const json = csv && given === '#N/A' ? null : given;
        const field = info.fields.get(name.toLowerCase());
        if (field) {
            record.values.set(field.name.toLowerCase(), jsonToValue(field, json));
            continue;
        }
        const [relationship, key] = name.includes('.') ? name.split('.', 2) : [name, null];
        const reference = [...info.fields.values()].find(
            (f) => f.relationshipName?.toLowerCase() === relationship.toLowerCase()
        );
        if (!reference || !(key !== null || isPlainObject(json)))
            throw new ApiError(400, 'INVALID_FIELD', `No such column '${name}' on sobject of type ${info.name}`, [
                name
            ]);
        const entry =
            key !== null
                ? ([key, json] as const)
                : Object.entries(json as { [k: string]: Json }).find(([k]) => k !== 'attributes');
        record.values.set(
            reference.name.toLowerCase(),
            entry ? resolve(tx, reference.referenceTo, entry[0], entry[1]) : null
        );
    }
    return record;
}

const isPlainObject = (v: Json): boolean => typeof v === 'object' && v !== null && !Array.isArray(v);

/** Id of the record whose external id (or Username, or other unique field) has this value. */
function resolve(tx: Transaction, objects: readonly string[], key: string, value: Json): string | null {
    if (value === null) return null;
    for (const name of objects) {
        const info = tx.org.schema.object(name);
        const field = info?.fields.get(key.toLowerCase());
        if (!info || !field || !(field.externalId || field.unique || field.type === 'id' || field.name === 'Username'))
            continue;
        const found = tx.query(`SELECT Id FROM ${info.name} WHERE ${field.name} = :v LIMIT 2`, {
            ...AS_USER,
            binds: { v: jsonToValue(field, value) }
        }).records;
        if (found.length === 1) return found[0]!.id;
        throw new ApiError(
            400,
            'INVALID_FIELD',
            `Foreign key external ID: ${String(value).toLowerCase()} not found for field ${field.name} in entity ${info.name}`,
            [field.name]
        );
    }
    throw new ApiError(400, 'INVALID_FIELD', `${key} is not an external id of ${objects.join(', ')}`, [key]);
}

export type SaveJson = { id: string | null; success: boolean; errors: Json; created?: boolean };

const errorsJson = (errors: readonly RecordError[]): Json =>
    errors.map((e) => ({ statusCode: e.statusCode, message: e.message, fields: [...e.fields] }));

export function resultToJson(result: DmlResult, upsert = false): SaveJson {
    const { id, success } = result;
    if (success) return { id, success, errors: [], ...(upsert ? { created: result.created } : {}) };
    return { ...(id ? { id } : {}), success, errors: errorsJson(result.errors) } as SaveJson;
}
