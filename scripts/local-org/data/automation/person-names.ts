import type { ApexDatetime } from '../../kernel/temporal.ts';
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
/**
 * Every user is assigned the permission set that the profile owns, so that assignments tell who has which permission
 * ("Using SOQL to Determine Your Users' Permissions", developer.salesforce.com/blogs/engineering/2012/06).
 */
function assignProfile({ tx }: Chunk, row: Row, now: ApexDatetime): void {
    const { store } = tx;
    const profile = row.record.values.get('profileid') as string | null | undefined;
    if (!profile || profile === row.old?.values.get('profileid') || !store.hasTable('PermissionSetAssignment')) return;
    const owned = store.selectRows('PermissionSet', { IsOwnedByProfile: true });
    const ofProfile = owned.find((set) => set.get('ProfileId') === profile);
    const assigned = store
        .selectRows('PermissionSetAssignment', { AssigneeId: row.record.id })
        .find((a) => owned.some((set) => set.id === a.get('PermissionSetId')));
    if (!ofProfile) return;
    const values = { PermissionSetId: ofProfile.id, SystemModstamp: now };
    if (assigned) store.updateRow('PermissionSetAssignment', assigned.id!, values);
    else store.insertRow('PermissionSetAssignment', { ...values, AssigneeId: row.record.id, IsActive: true });
}

export const user: Automation = {
    afterWrite: assignProfile,
    derive: (chunk, row) => {
        composeName(row);
        takeUserType(chunk, row);
    }
};
