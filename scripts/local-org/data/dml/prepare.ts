import { apexException, NotSupported } from '../../kernel/exceptions.ts';
import type { FieldInfo, ObjectInfo } from '../../kernel/schema-types.ts';
import { SObj } from '../../kernel/sobject.ts';
import { ApexDatetime } from '../../kernel/temporal.ts';
import { Decimal } from '../../kernel/decimal.ts';
import { apexEquals } from '../../kernel/equality.ts';
import { localDate } from '../../stdlib/zones.ts';
import type { ApexValue } from '../../kernel/values.ts';
import { visibilitySql, type AccessLevel } from '../sharing.ts';
import { coerce } from './coerce.ts';
import { resolveForeignKeys } from './foreign-keys.ts';
import { fail, good, type Chunk, type Row } from './row.ts';
import { id18 } from '../../schema/ids.ts';
import { objectLabel } from './text.ts';

/** Status of a record whose caller, in user mode, may not write a field it sets; the platform does not document its own. */
export const INACCESSIBLE_FIELDS = 'CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY';

/** Object-level checks: what the platform allows for the object at all, and the user's own rights in user mode. */
export function mayWrite(chunk: Chunk, action: 'create' | 'edit' | 'delete'): boolean {
    const { info, tx, options, rows } = chunk;
    const flag = { create: info.createable, edit: info.updateable, delete: info.deletable }[action];
    const verb = { create: 'inserted', edit: 'updated', delete: 'deleted' }[action];
    if (!flag) {
        for (const r of rows)
            fail(r, 'CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY', `entity type cannot be ${verb}: ${objectLabel(info)}`);
        return false;
    }
    if (options.mode === 'user' && !tx.user.permissions.object(info.name)[action]) {
        // Apex gets an exception whatever allOrNone says; the API gets each record's own answer.
        if (!options.api) throw apexException('System.SecurityException', `Access to entity '${info.name}' denied`);
        for (const r of rows) {
            if (action === 'create')
                fail(r, 'CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY', `entity type cannot be inserted: ${objectLabel(info)}`);
            else fail(r, 'INSUFFICIENT_ACCESS_OR_READONLY', 'insufficient access rights on object id');
        }
        return false;
    }
    return true;
}

/** Builds the records to insert: given values over defaults. */
export function prepareInsert(chunk: Chunk): void {
    const { tx, info } = chunk;
    if (!mayWrite(chunk, 'create')) return;
    for (const row of chunk.rows) {
        row.record = new SObj(info);
        row.old = null;
        if (row.given.id !== null)
            fail(row, 'INVALID_FIELD_FOR_INSERT_UPDATE', 'cannot specify Id in an insert call', ['Id']);
        applyDefaults(chunk, row.record);
        overlay(chunk, row, (f) => f.createable);
        resolveForeignKeys(chunk, row);
        if (info.fields.has('ownerid') && (row.record.values.get('ownerid') ?? null) === null)
            row.record.values.set('ownerid', tx.user.id);
    }
}

/** Loads the stored records and lays the given values over them. */
export function prepareUpdate(chunk: Chunk): void {
    if (!mayWrite(chunk, 'edit')) return;
    loadOld(chunk, 'update', 'edit');
    for (const row of good(chunk.rows)) {
        row.record = row.old!.copy();
        overlay(chunk, row, (f) => f.updateable);
        resolveForeignKeys(chunk, row);
    }
}

/** Finds the stored records and checks the user's access to them; failures are the platform's for unknown, deleted and forbidden. */
export function loadOld(chunk: Chunk, verb: string, level: AccessLevel, deleted = false): void {
    const { tx, info, table, options } = chunk;
    for (const row of chunk.rows) {
        const id = row.given.id;
        if (id === null || id === '')
            fail(
                row,
                'MISSING_ARGUMENT',
                `Id not specified in ${verb === 'update' || verb === 'upsert' ? 'an' : 'a'} ${verb} call`,
                ['Id']
            );
        else if (!/^[0-9a-zA-Z]{15}([0-9a-zA-Z]{3})?$/.test(id) || !id.startsWith(info.keyPrefix!))
            fail(row, 'MALFORMED_ID', `${objectLabel(info)} ID: id value of incorrect type: ${id}`, ['Id']);
    }
    const rows = good(chunk.rows);
    const idOf = (r: Row): string => (r.given.id!.length === 15 ? id18(r.given.id!) : r.given.id!);
    const ids = JSON.stringify(rows.map(idOf));
    const stored = new Map(
        tx.store
            .all(`${table.selectSql} WHERE "id" IN (SELECT value FROM json_each(?))`, [ids])
            .map((r) => table.toRecord(r))
            .map((o) => [o.id!, o])
    );
    const gone = new Set(
        tx.store
            .all(`SELECT "id" FROM ${table.sql} WHERE "isdeleted" = 1 AND "id" IN (SELECT value FROM json_each(?))`, [
                ids
            ])
            .map((r) => r[0] as string)
    );
    for (const row of rows) {
        const old = stored.get(idOf(row));
        if (!old) fail(row, 'INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id');
        else if (gone.has(old.id!) && !deleted) fail(row, 'ENTITY_IS_DELETED', 'entity is deleted');
        else if (!gone.has(old.id!) && deleted) fail(row, 'UNDELETE_FAILED', 'Entity is not in the recycle bin');
        else row.old = old;
    }
    if (!options.sharing && options.mode !== 'user') return;
    const reach = (at: AccessLevel): ((id: string) => boolean) => {
        const sql = visibilitySql(tx.store, tx.store.schema, tx.user, info, 't', at);
        if (!sql) return () => true;
        const found = new Set(
            tx.store
                .all(
                    `SELECT t."id" FROM ${table.sql} AS t WHERE t."id" IN (SELECT value FROM json_each(?)) AND ${sql}`,
                    [ids]
                )
                .map((r) => r[0] as string)
        );
        return (id) => found.has(id);
    };
    const mayChange = reach(level);
    const maySee = reach('read');
    for (const row of good(rows)) {
        const id = row.old!.id!;
        if (mayChange(id)) continue;
        if (options.api && !maySee(id))
            fail(
                row,
                'INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY',
                `insufficient access rights on cross-reference id: ${id.slice(0, 15)}`
            );
        else fail(row, 'INSUFFICIENT_ACCESS_OR_READONLY', 'insufficient access rights on object id');
    }
}

/** Lays the caller's values over the record; what may not be written is refused (API, user mode) or left alone (Apex). */
function overlay(chunk: Chunk, row: Row, writable: (f: FieldInfo) => boolean): void {
    const { tx, info, options } = chunk;
    const refused: FieldInfo[] = [];
    for (const [key, given] of row.given.values) {
        if (key === 'id') continue;
        const field = info.fields.get(key);
        if (!field) continue;
        if (!writable(field)) {
            if (options.api) refused.push(field);
            continue;
        }
        const value = coerce(row, field, given);
        const stored = row.record.values.get(key) ?? null;
        const changed = row.old === null ? value !== null : !apexEquals(value, stored);
        if (
            options.mode === 'user' &&
            (options.api || changed) &&
            !tx.user.permissions.field(info.name, field.name).edit
        ) {
            refused.push(field);
            continue;
        }
        if (changed || row.old === null) row.record.values.set(key, value);
    }
    if (!refused.length) return;
    const names = refused.map((f) => f.name);
    if (options.api)
        fail(
            row,
            'INVALID_FIELD_FOR_INSERT_UPDATE',
            `Unable to create/update fields: ${names.join(', ')}. Please check the security settings of this field and verify that it is read/write for your profile or permission set.`,
            names
        );
    else
        fail(
            row,
            INACCESSIBLE_FIELDS,
            `Operation failed due to fields being inaccessible on Sobject ${info.name}, check errors on Exception or Result!`,
            names
        );
}

/** Values that a new record has before anything is given. */
export function applyDefaults(chunk: Chunk, record: SObj): void {
    const { info } = chunk;
    for (const field of info.fields.values()) {
        if (field.calculated) continue;
        const value = defaultOf(chunk, info, field);
        if (value !== null) record.values.set(field.name.toLowerCase(), value);
    }
    const recordType = info.fields.has('recordtypeid')
        ? info.recordTypes.find((t) => t.isDefault && t.active)
        : undefined;
    if (recordType) record.values.set('recordtypeid', recordType.id);
}

function defaultOf(chunk: Chunk, info: ObjectInfo, field: FieldInfo): ApexValue {
    if (field.defaultValue !== null && field.defaultValue !== undefined) return field.defaultValue;
    if (field.defaultFormula !== null) return formulaDefault(chunk, info, field);
    if (field.type === 'boolean') return false;
    if (field.type === 'picklist') return field.picklist.find((p) => p.defaultValue && p.active)?.value ?? null;
    return null;
}

/** Defaults that are constants or of the moment; anything else is not evaluated. */
function formulaDefault({ tx }: Chunk, info: ObjectInfo, field: FieldInfo): ApexValue {
    const source = field.defaultFormula!.trim();
    const text = /^(?:"([^"]*)"|'([^']*)')$/.exec(source);
    if (text) return text[1] ?? text[2]!;
    if (/^[+-]?\d+(\.\d+)?$/.test(source)) {
        return field.type === 'int' ? Number(source) : Decimal.parse(source);
    }
    switch (source.toUpperCase().replace(/\s/g, '')) {
        case 'TRUE':
            return true;
        case 'FALSE':
            return false;
        case 'TODAY()':
            return localDate(tx.user.timeZone, tx.now());
        case 'NOW()':
            return new ApexDatetime(tx.now());
        case '$USER.ID':
            return tx.user.id;
    }
    throw new NotSupported(`default formula of ${info.name}.${field.name}: ${source}`);
}
