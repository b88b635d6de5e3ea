/** Runs DML for `Database` methods and for DML statements of compiled code. */
import { ApexList } from '../kernel/collections.ts';
import { currentTransaction, type Access, type DmlOperation, type DmlResult } from '../kernel/engine.ts';
import { apexException, nullPointer } from '../kernel/exceptions.ts';
import { SObj } from '../kernel/sobject.ts';
import type { ApexValue } from '../kernel/values.ts';
import { dmlException } from './dml-exception.ts';

export interface StatementOptions {
    access: Access;
    allOrNone: boolean;
    /** Upsert: API name of the external id field. */
    externalId?: string | undefined;
}

/** Saves the records; with `allOrNone` any failure throws DmlException, else the results say it. */
export function runDml(operation: DmlOperation, records: SObj[], options: StatementOptions): DmlResult[] {
    checkRecords(operation, records);
    const { access, allOrNone, externalId } = options;
    const results = currentTransaction().dml(operation, records, {
        ...access,
        allOrNone,
        ...(externalId ? { externalId } : {})
    });
    if (allOrNone && results.some((r) => !r.success)) throw dmlException(operation, results, records);
    return results;
}

/** `insert x;` and its kin: one record or a list of them. */
export function dmlStatement(
    operation: DmlOperation,
    target: SObj | ApexList | null,
    access: Access,
    externalId?: string
): void {
    if (target === null) throw nullPointer();
    runDml(operation, target instanceof ApexList ? target.items : [target], { access, allOrNone: true, externalId });
}

/** What is wrong with the list itself throws ListException whatever `allOrNone` says. */
function checkRecords(operation: DmlOperation, records: readonly (SObj | null)[]): void {
    const seen = new Set<ApexValue>();
    for (const record of records) {
        if (record === null) throw nullPointer();
        if (operation === 'insert' || operation === 'upsert') {
            if (seen.has(record))
                throw apexException(
                    'System.ListException',
                    'Before Insert or Upsert list must not have two identically equal elements'
                );
            seen.add(record);
        }
        if (operation !== 'insert' && record.id !== null) {
            if (seen.has(record.id)) throw apexException('System.ListException', `Duplicate id in list: ${record.id}`);
            seen.add(record.id);
        }
    }
}

/** A record that holds an id alone, for `Database.delete(id)`. */
export function recordOf(id: string | null): SObj {
    if (id === null) throw nullPointer();
    const info = currentTransaction().org.schema.objectByPrefix(id.slice(0, 3));
    if (!info) throw apexException('System.StringException', `Invalid id: ${id}`);
    const record = new SObj(info);
    record.values.set('id', id);
    return record;
}
