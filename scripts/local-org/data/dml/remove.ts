import type { FieldInfo, ObjectInfo } from '../../kernel/schema-types.ts';
import { ApexDatetime } from '../../kernel/temporal.ts';
import { automationOf } from '../automation/index.ts';
import { quote, type Table } from '../table.ts';
import type { DataTransaction } from '../transaction.ts';
import { loadOld, mayWrite } from './prepare.ts';
import { fail, good, type Chunk } from './row.ts';
import { objectLabel } from './text.ts';
import { fireTriggers } from './trigger.ts';
import { refuseFlows } from './validate.ts';

/** Moves records to the recycle bin: their details go with them (without triggers), lookups to them are cleared. */
export function removeChunk(chunk: Chunk): void {
    const { tx, info } = chunk;
    if (!mayWrite(chunk, 'delete')) return;
    loadOld(chunk, 'delete', 'all');
    for (const row of good(chunk.rows)) row.record = row.old!;
    refuseFlows(chunk, 'delete');
    if (!fireTriggers(chunk, good(chunk.rows), 'delete', 'before')) return;
    if (chunk.options.allOrNone && chunk.rows.some((r) => r.errors.length)) return;
    const now = new ApexDatetime(tx.now());
    for (const row of good(chunk.rows)) {
        const id = row.record.id!;
        const blocked = restrictedBy(tx, info, id);
        if (blocked) {
            fail(
                row,
                'DELETE_FAILED',
                `Your attempt to delete ${nameOf(chunk, id)} could not be completed because it is associated with the following ${blocked.labelPlural.toLowerCase()}.`
            );
            continue;
        }
        remove(tx, info, id, id, now);
    }
    if (chunk.options.allOrNone && chunk.rows.some((r) => r.errors.length)) return;
    if (!fireTriggers(chunk, good(chunk.rows), 'delete', 'after')) return;
    automationOf(info).afterDelete?.(chunk, good(chunk.rows));
}

/** Takes records, and what was deleted with them, out of the recycle bin. */
export function restoreChunk(chunk: Chunk): void {
    const { tx, info } = chunk;
    if (!info.undeletable) {
        for (const r of chunk.rows)
            fail(r, 'CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY', `entity type cannot be undeleted: ${objectLabel(info)}`);
        return;
    }
    if (!mayWrite(chunk, 'delete')) return;
    loadOld(chunk, 'undelete', 'all', true);
    for (const row of good(chunk.rows)) {
        restore(tx, row.old!.id!);
        row.record = tx.store.selectRow(info.name, row.old!.id!)!;
        row.old = null;
    }
    if (!fireTriggers(chunk, good(chunk.rows), 'undelete', 'after')) return;
    automationOf(info).afterUndelete?.(chunk, good(chunk.rows));
}

/** An object whose records stand in the way of deleting this one, or undefined. Who made or changed a record never does. */
function restrictedBy(tx: DataTransaction, info: ObjectInfo, id: string): ObjectInfo | undefined {
    for (const { table, field } of tx.store.referencesTo(info)) {
        if (field.onParentDelete === 'restrict') {
            if (
                tx.store.first(
                    `SELECT 1 FROM ${table.sql} WHERE ${quote(field.name.toLowerCase())} = ? AND "isdeleted" = 0 LIMIT 1`,
                    [id]
                )
            )
                return table.info;
        } else if (field.onParentDelete === 'cascade') {
            for (const [child] of children(tx, table, field, id)) {
                const blocked = restrictedBy(tx, table.info, child as string);
                if (blocked) return blocked;
            }
        }
    }
    return undefined;
}

const children = (tx: DataTransaction, table: Table, field: FieldInfo, id: string) =>
    tx.store.all(`SELECT "id" FROM ${table.sql} WHERE ${quote(field.name.toLowerCase())} = ? AND "isdeleted" = 0`, [
        id
    ]);

/** `root` is the record the user deleted: undelete brings back what went with it. */
function remove(tx: DataTransaction, info: ObjectInfo, id: string, root: string, now: ApexDatetime): void {
    const { store } = tx;
    for (const { table, field } of tx.store.referencesTo(info)) {
        const key = quote(field.name.toLowerCase());
        if (field.onParentDelete === 'cascade') {
            for (const [child] of children(tx, table, field, id)) remove(tx, table.info, child as string, root, now);
        } else if (field.onParentDelete === 'clear') {
            store.run(
                `INSERT INTO "$cleared" SELECT ?, ?, "id", ?, ? FROM ${table.sql} WHERE ${key} = ? AND "isdeleted" = 0`,
                [root, table.info.name, field.name, id, id]
            );
            store.run(`UPDATE ${table.sql} SET ${key} = NULL WHERE ${key} = ? AND "isdeleted" = 0`, [id]);
        }
    }
    const stamps = ['lastmodifieddate', 'systemmodstamp'].filter((f) => info.fields.has(f));
    store.run(
        `UPDATE ${store.table(info.name).sql} SET "isdeleted" = 1${stamps.map((s) => `, ${quote(s)} = ?`).join('')} WHERE "id" = ?`,
        [...stamps.map(() => now.ms), id]
    );
    store.run('INSERT OR REPLACE INTO "$bin" VALUES (?, ?, ?)', [id, info.name, root]);
}

function restore(tx: DataTransaction, root: string): void {
    const { store } = tx;
    for (const [id, object] of store.all('SELECT id, object FROM "$bin" WHERE root = ?', [root]))
        store.run(`UPDATE ${store.table(object as string).sql} SET "isdeleted" = 0 WHERE "id" = ?`, [id!]);
    // A lookup that was filled again in the meantime stays as it is.
    for (const [object, id, field, target] of store.all(
        'SELECT object, id, field, target FROM "$cleared" WHERE root = ?',
        [root]
    )) {
        const key = quote((field as string).toLowerCase());
        store.run(`UPDATE ${store.table(object as string).sql} SET ${key} = ? WHERE "id" = ? AND ${key} IS NULL`, [
            target!,
            id!
        ]);
    }
    store.run('DELETE FROM "$bin" WHERE root = ?', [root]);
    store.run('DELETE FROM "$cleared" WHERE root = ?', [root]);
}

function nameOf({ tx, info }: Chunk, id: string): string {
    const name = info.nameFieldName
        ? tx.store.selectRow(info.name, id)?.values.get(info.nameFieldName.toLowerCase())
        : null;
    return typeof name === 'string' ? name : id;
}
