import type { DmlOptions } from '../../kernel/engine.ts';
import { NotSupported } from '../../kernel/exceptions.ts';
import type { DataTransaction } from '../transaction.ts';
import { quote } from '../table.ts';
import { fail, type Row } from './row.ts';

/** Tells the records an upsert makes from those it changes, by id or by external id; matched records get their id. */
export function splitUpsert(
    tx: DataTransaction,
    rows: readonly Row[],
    options: DmlOptions
): { inserts: Row[]; updates: Row[] } {
    const inserts: Row[] = [];
    const updates: Row[] = [];
    const info = rows[0]!.given.info;
    const key = (options.externalId ?? 'Id').toLowerCase();
    const field = info.fields.get(key);
    if (!field) throw new NotSupported(`upsert of ${info.name} by ${options.externalId}`);
    const table = tx.store.table(info.name);
    const seen = new Set<string>();
    for (const row of rows) {
        if (key === 'id') {
            (row.given.id === null ? inserts : updates).push(row);
            continue;
        }
        const value = row.given.values.get(key) ?? null;
        if (value === null || value === '') {
            fail(row, 'MISSING_ARGUMENT', `${field.name} not specified`, []);
            continue;
        }
        const stored = table.column(key)!.encode(value);
        const text = String(stored).toLowerCase();
        if (seen.has(text)) {
            fail(row, 'DUPLICATE_VALUE', `Duplicate external id specified: ${String(value)}`, [field.name]);
            continue;
        }
        seen.add(text);
        const found = tx.store.all(
            `SELECT "id" FROM ${table.sql} WHERE ${quote(key)} = ? AND "isdeleted" = 0 LIMIT 2`,
            [stored]
        );
        if (found.length > 1)
            fail(
                row,
                'DUPLICATE_EXTERNAL_ID',
                `More than one record found for external id field: [${found.map((f) => (f[0] as string).slice(0, 15)).join(', ')}]`,
                []
            );
        else if (found.length === 0) inserts.push(row);
        else {
            row.given.values.set('id', found[0]![0]);
            updates.push(row);
        }
    }
    return { inserts, updates };
}
