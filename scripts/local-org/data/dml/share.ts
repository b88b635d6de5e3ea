import { quote } from '../table.ts';
import { good, type Chunk } from './row.ts';

/**
 * A new share row that names the record, the user or group and the cause of one that is there changes that one: "an
 * attempt to create a new record that matches an existing record updates any fields that were modified and returns the
 * existing record" (Object Reference, AccountShare).
 */
export function matchShares({ tx, info, table, rows }: Chunk): void {
    if (info.kind !== 'share') return;
    const parent = [...info.fields.values()].find((f) => f.onParentDelete === 'cascade' && f.name !== 'UserOrGroupId');
    const keys = [parent!.name.toLowerCase(), 'userorgroupid', 'rowcause'];
    for (const row of good(rows)) {
        const { values } = row.record;
        const found = tx.store.all(
            `${table.selectSql} WHERE "isdeleted" = 0 AND ${keys.map((k) => `${quote(k)} = ?`).join(' AND ')}`,
            keys.map((k) => (values.get(k) as string | undefined) ?? null)
        )[0];
        if (!found) continue;
        row.old = table.toRecord(found);
        const record = row.old.copy();
        for (const field of info.fields.values()) {
            const key = field.name.toLowerCase();
            if (field.updateable && values.has(key)) record.values.set(key, values.get(key));
        }
        row.record = record;
    }
}
