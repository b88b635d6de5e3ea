import { fail } from '../dml/row.ts';
import type { Automation } from './index.ts';

/** One record per owner; without an owner it is the organization's. */
export const hierarchySetting: Automation = {
    derive({ tx, info, table }, row) {
        const { values } = row.record;
        if ((values.get('setupownerid') ?? null) === null) values.set('setupownerid', tx.org.id);
        const owner = values.get('setupownerid') as string;
        const other = tx.store.first(
            `SELECT "id" FROM ${table.sql} WHERE "setupownerid" = ? AND "isdeleted" = 0 AND "id" IS NOT ?`,
            [owner, row.old?.id ?? null]
        )?.[0] as string | undefined;
        if (other !== undefined && !row.errors.length)
            fail(
                row,
                'DUPLICATE_VALUE',
                `duplicate value found: SetupOwnerId duplicates value on record with id: ${other.slice(0, 15)}`
            );
        if (info.fields.has('name') && (values.get('name') ?? null) === null)
            values.set(
                'name',
                `${info.label} (${owner.startsWith('00D') ? 'Organization' : owner.startsWith('00e') ? 'Profile' : 'User'})`.slice(
                    0,
                    38
                )
            );
    }
};
