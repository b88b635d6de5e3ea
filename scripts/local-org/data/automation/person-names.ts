import type { Row } from '../dml/row.ts';
import type { Automation } from './index.ts';

const text = (row: Row, field: string): string => (row.record.values.get(field) as string | null | undefined) ?? '';

/** `Name` of a person is its parts with a blank between. */
function composeName(row: Row): void {
    const parts = ['firstname', 'middlename', 'lastname', 'suffix']
        .filter((f) => row.record.info.fields.has(f))
        .map((f) => text(row, f));
    row.record.values.set('name', parts.filter((p) => p !== '').join(' '));
}

const named: Automation = { derive: (_, row) => composeName(row) };

export const contact = named;
export const lead = named;
export const user = named;
