import type { FieldInfo, ObjectInfo } from '../../kernel/schema-types.ts';
import { apexEquals } from '../../kernel/equality.ts';
import type { SObj } from '../../kernel/sobject.ts';
import { ApexDatetime } from '../../kernel/temporal.ts';
import { automationOf, type Automation } from '../automation/index.ts';
import { shareTableOf } from '../sharing.ts';
import type { Store } from '../store.ts';
import { checkCurrencies } from './currency.ts';
import { prepareInsert, prepareUpdate } from './prepare.ts';
import { good, type Chunk, type Row } from './row.ts';
import { matchShares } from './share.ts';
import { fireTriggers } from './trigger.ts';
import { checkUnique, refuseFlows, validate } from './validate.ts';

export function insertChunk(chunk: Chunk): void {
    prepareInsert(chunk);
    matchShares(chunk);
    save(chunk, 'insert');
}

export function updateChunk(chunk: Chunk): void {
    prepareUpdate(chunk);
    save(chunk, 'update');
}

/** "Triggers and Order of Execution": derived fields, before-triggers, the platform's checks, save, after-triggers, the org's roll-ups. */
function save(chunk: Chunk, operation: 'insert' | 'update'): void {
    refuseFlows(chunk, operation);
    const automation = automationOf(chunk.info);
    for (const row of good(chunk.rows)) automation.derive?.(chunk, row);
    if (!fireTriggers(chunk, good(chunk.rows), operation, 'before')) return;
    for (const row of good(chunk.rows)) automation.derive?.(chunk, row);
    checkCurrencies(chunk);
    validate(chunk);
    if (chunk.options.allOrNone && chunk.rows.some((r) => r.errors.length)) return;
    write(chunk, good(chunk.rows), automation);
    if (chunk.options.allOrNone && chunk.rows.some((r) => r.errors.length)) return;
    if (!fireTriggers(chunk, good(chunk.rows), operation, 'after')) return;
    automation.afterSave?.(chunk, good(chunk.rows));
    if (chunk.tx.org.settings.refireUpdates) refire(chunk, automation);
}

/** Writes rows that passed every check; a value that must be unique may still fail one. */
function write(chunk: Chunk, rows: readonly Row[], automation: Automation): void {
    const { tx, info, table } = chunk;
    const now = new ApexDatetime(tx.now());
    const fields = [...info.fields.values()];
    const unique = fields.filter((f) => f.unique);
    const numbered = fields.filter((f) => f.displayFormat !== null);
    for (const row of rows) {
        const { values } = row.record;
        const insert = row.old === null;
        if (!checkUnique(chunk, row, unique)) continue;
        const put = (name: string, value: unknown): void => {
            if (info.fields.has(name)) values.set(name, value);
        };
        if (insert) {
            values.set('id', tx.store.nextId(info));
            put('createddate', now);
            put('createdbyid', tx.user.id);
            for (const f of numbered)
                values.set(f.name.toLowerCase(), autoNumber(f, tx.store.nextNumber(`${info.name}.${f.name}`)));
        }
        put('lastmodifieddate', now);
        put('lastmodifiedbyid', tx.user.id);
        put('systemmodstamp', now);
        automation.beforeWrite?.(chunk, row, now);
        if (insert) tx.store.insert(table, values);
        else tx.store.update(table, row.old!.id!, values);
        if (!insert && row.old!.values.get('ownerid') !== values.get('ownerid'))
            dropManualShares(tx.store, info, row.record.id!);
        automation.afterWrite?.(chunk, row, now);
    }
}

/** A new owner starts without what the old one shared by hand. */
function dropManualShares(store: Store, info: ObjectInfo, id: string): void {
    const share = shareTableOf(store, info);
    if (share)
        store.run(`UPDATE ${share.table} SET isdeleted = 1 WHERE ${share.parent} = ? AND rowcause = 'Manual'`, [id]);
}

/** `A-{0000}` and 7 is `A-0007`. */
function autoNumber(field: FieldInfo, n: number): string {
    return field.displayFormat!.replace(/\{(0+)\}/, (_, zeros: string) => String(n).padStart(zeros.length, '0'));
}

/**
 * Plays a workflow field update: the saved records are updated once more and the update triggers fire with the old values
 * from before the first save.
 */
function refire(chunk: Chunk, automation: Automation): void {
    const { tx, table } = chunk;
    const rows = good(chunk.rows);
    const originals = new Map<Row, SObj>();
    const again = rows.map((row): Row => {
        const stored = tx.store.selectRow(chunk.info.name, row.record.id!)!;
        const next: Row = { ...row, record: stored.copy(), old: stored, errors: row.errors };
        originals.set(next, row.old ?? stored);
        return next;
    });
    const part: Chunk = { ...chunk, rows: again };
    if (fireTriggers(part, again, 'update', 'before', originals)) {
        for (const row of good(again)) automation.derive?.(part, row);
        validate(part);
        const changed = good(again).filter((r) =>
            differs(
                r,
                table.columns.map((c) => c.key)
            )
        );
        write(part, changed, automation);
        if (fireTriggers(part, good(again), 'update', 'after', originals)) automation.afterSave?.(part, good(again));
    }
    rows.forEach((row, i) => (row.record = again[i]!.record));
}

const differs = (row: Row, keys: readonly string[]): boolean =>
    keys.some((k) => !apexEquals(row.record.values.get(k) ?? null, row.old!.values.get(k) ?? null));
