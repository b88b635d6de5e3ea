import type { Chunk, Row } from '../dml/row.ts';
import type { Automation } from './index.ts';

const text = (row: Row, field: string): string => (row.record.values.get(field) as string | null | undefined) ?? '';

/** `Name` of a person is its parts with a blank between. */
function composeName(row: Row): void {
    const parts = ['firstname', 'middlename', 'lastname', 'suffix']
        .filter((f) => row.record.info.fields.has(f))
        .map((f) => text(row, f));
    row.record.values.set('name', parts.filter((p) => p !== '').join(' '));
}

/** A user is of the type of the profile's licence. */
function takeUserType({ tx }: Chunk, row: Row): void {
    const profile = row.record.values.get('profileid') as string | null | undefined;
    if (!profile || !tx.store.hasTable('Profile')) return;
    const found = tx.store.first(`SELECT "usertype" FROM ${tx.store.table('Profile').sql} WHERE "id" = ?`, [profile]);
    row.record.values.set('usertype', (found?.[0] as string | null | undefined) ?? 'Standard');
}

const named: Automation = { derive: (_, row) => composeName(row) };

export const contact = named;
export const lead = named;
export const user: Automation = {
    derive: (chunk, row) => {
        composeName(row);
        takeUserType(chunk, row);
    }
};
