import type { FieldInfo } from '../../kernel/schema-types.ts';
import type { SObj } from '../../kernel/sobject.ts';
import { relationshipField } from '../../soql/scope.ts';
import { quote } from '../table.ts';
import { fail, type Chunk, type Row } from './row.ts';

/**
 * Parents given as records with an external id alone (`new Contact(Account = new Account(Ext__c = 'x'))`): fills the
 * reference with the id of the record that has it. Parents that came out of a query say nothing.
 */
export function resolveForeignKeys(chunk: Chunk, row: Row): void {
    const { given } = row;
    if (given.queried !== null) return;
    for (const [relationship, parent] of given.parents) {
        const reference = relationshipField(chunk.info, relationship);
        if (!parent || parent.queried !== null || !reference) continue;
        const key = externalIdOf(parent);
        if (!key) continue;
        const id = findByExternalId(chunk, parent, key);
        if (id !== undefined) row.record.values.set(reference.name.toLowerCase(), id);
        else {
            const value = String(parent.values.get(key.name.toLowerCase())).toLowerCase();
            fail(
                row,
                'INVALID_FIELD',
                `Foreign key external ID: ${value} not found for field ${key.name} in entity ${parent.info.name}`
            );
        }
    }
}

function externalIdOf(parent: SObj): FieldInfo | undefined {
    for (const [key, value] of parent.values) {
        const field = parent.info.fields.get(key);
        if (field?.externalId && value !== null) return field;
    }
    return undefined;
}

function findByExternalId({ tx }: Chunk, parent: SObj, field: FieldInfo): string | undefined {
    const table = tx.store.table(parent.info.name);
    const key = field.name.toLowerCase();
    const sql = `SELECT "id" FROM ${table.sql} WHERE ${quote(key)} = ? AND "isdeleted" = 0 LIMIT 1`;
    return tx.store.first(sql, [table.column(key)!.encode(parent.values.get(key))])?.[0] as string | undefined;
}
