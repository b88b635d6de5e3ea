import type { DmlOperation, DmlOptions, DmlResult } from '../../kernel/engine.ts';
import { apexException } from '../../kernel/exceptions.ts';
import type { SObj } from '../../kernel/sobject.ts';
import type { DataTransaction } from '../transaction.ts';
import { INACCESSIBLE_FIELDS } from './prepare.ts';
import { removeChunk, restoreChunk } from './remove.ts';
import { good, newRow, reset, type Chunk, type Row } from './row.ts';
import { insertChunk, updateChunk } from './save.ts';
import { splitUpsert } from './upsert.ts';

const CHUNK = 200;
/** "Bulk DML Exception Handling", Apex Developer Guide: the third attempt is the last. */
const ATTEMPTS = 3;
const TOO_MANY_RETRIES = 'Too many batch retries in the presence of Apex triggers and partial failures.';

type Step = (chunk: Chunk) => void;
const STEPS: Record<Exclude<DmlOperation, 'upsert'>, Step> = {
    insert: insertChunk,
    update: updateChunk,
    delete: removeChunk,
    undelete: restoreChunk
};

/**
 * Runs one DML statement: all of it, or the good part of it, is saved when it returns. `mark` is the statement's savepoint,
 * which it ends; after an exception that is the caller's part.
 */
export function runDml(
    tx: DataTransaction,
    operation: DmlOperation,
    records: readonly SObj[],
    options: DmlOptions,
    mark: string
): DmlResult[] {
    refuseDuplicates(operation, records, options);
    const rows = records.map((given, index) => newRow(index, given));
    const created = new Set<Row>();
    for (const slice of chunks(rows)) {
        if (operation !== 'upsert') runChunk(tx, slice, options, STEPS[operation]);
        else {
            const { inserts, updates } = splitUpsert(tx, slice, options);
            for (const r of inserts) created.add(r);
            if (inserts.length) runChunk(tx, inserts, options, insertChunk);
            if (updates.length) runChunk(tx, updates, options, updateChunk);
        }
    }
    const failed = rows.some((r) => r.errors.length > 0);
    if (failed && options.allOrNone && options.mode === 'user' && !options.api) throwInaccessible(rows);
    if (failed && options.allOrNone) tx.store.discard(mark);
    else tx.store.release(mark);
    return rows.map((row) => resultOf(row, failed && options.allOrNone, operation, created.has(row)));
}

/** In user mode Apex learns of fields it may not write by an exception of its own wording. */
function throwInaccessible(rows: readonly Row[]): void {
    const failures = rows.flatMap((r) =>
        r.errors
            .filter(
                (e) => e.statusCode === INACCESSIBLE_FIELDS && e.message.startsWith('Operation failed due to fields')
            )
            .map((error) => ({ index: r.index, id: r.given.id, error }))
    );
    if (!failures.length) return;
    const e = apexException('System.DmlException', failures[0]!.error.message);
    e.dml = failures;
    throw e;
}

function resultOf(row: Row, undone: boolean, operation: DmlOperation, created: boolean): DmlResult {
    if (!row.errors.length && !undone) {
        const id = row.record.id;
        if (operation === 'insert' || operation === 'upsert') row.given.values.set('id', id);
        return { id, success: true, created: created || operation === 'insert', errors: [] };
    }
    const errors = row.errors.length
        ? row.errors
        : [
              {
                  statusCode: 'ALL_OR_NONE_OPERATION_ROLLED_BACK',
                  message:
                      'Record rolled back because not all records were valid and the request was using AllOrNone header',
                  fields: []
              }
          ];
    return { id: operation === 'insert' || created ? null : row.given.id, success: false, created: false, errors };
}

/** Neighbours of one object, at most 200 together: what one run of the triggers sees. */
function* chunks(rows: readonly Row[]): Iterable<Row[]> {
    let chunk: Row[] = [];
    for (const row of rows) {
        if (chunk.length === CHUNK || (chunk.length && chunk[0]!.given.info.name !== row.given.info.name)) {
            yield chunk;
            chunk = [];
        }
        chunk.push(row);
    }
    if (chunk.length) yield chunk;
}

/**
 * With partial success, a record that fails is taken out, everything of the attempt is undone (statics are kept, limits
 * go back), and the others are saved anew with their triggers.
 */
function runChunk(tx: DataTransaction, rows: Row[], options: DmlOptions, step: Step): void {
    const info = rows[0]!.given.info;
    const table = tx.store.table(info.name);
    if (options.allOrNone) {
        step({ tx, info, table, options, rows });
        return;
    }
    const mark = tx.store.mark();
    const counts = tx.limits.snapshot();
    let remaining = good(rows);
    for (let attempt = 1; remaining.length; attempt++) {
        if (attempt > 1) {
            tx.store.rollbackTo(mark);
            tx.limits.restore(counts);
            remaining.forEach(reset);
        }
        step({ tx, info, table, options, rows: remaining });
        const next = good(remaining);
        if (next.length === remaining.length) break;
        if (attempt === ATTEMPTS) {
            if (!options.api) throw apexException('System.DmlException', TOO_MANY_RETRIES);
            tx.store.rollbackTo(mark);
            for (const r of next)
                r.errors.push({ statusCode: 'UNKNOWN_EXCEPTION', message: TOO_MANY_RETRIES, fields: [] });
            break;
        }
        remaining = next;
        if (!remaining.length) tx.store.rollbackTo(mark);
    }
    tx.store.release(mark);
}

/** Apex refuses a list that names one record twice before anything runs. */
function refuseDuplicates(operation: DmlOperation, records: readonly SObj[], options: DmlOptions): void {
    if (operation === 'insert' || operation === 'upsert') {
        if (new Set(records).size < records.length)
            throw apexException(
                'System.ListException',
                'Before Insert or Upsert list must not have two identically equal elements'
            );
    }
    if (operation === 'insert' || options.api) return;
    const seen = new Set<string>();
    for (const r of records) {
        if (r.id === null) continue;
        if (seen.has(r.id)) throw apexException('System.ListException', `Duplicate id in list: ${r.id}`);
        seen.add(r.id);
    }
}
