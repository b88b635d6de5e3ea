import type { FieldInfo, ObjectInfo } from '../../kernel/schema-types.ts';
import { Decimal } from '../../kernel/decimal.ts';
import { NotSupported } from '../../kernel/exceptions.ts';
import type { ApexValue } from '../../kernel/values.ts';
import { quote } from '../table.ts';
import { visibilitySql } from '../sharing.ts';
import { coerce } from './coerce.ts';
import { fail, good, type Chunk, type Row } from './row.ts';
import { objectLabel } from './text.ts';

/**
 * The platform's own checks after the before-triggers: required fields, lengths, ranges, restricted picklists and
 * references. Looks only at what this save changes.
 */
export function validate(chunk: Chunk): void {
    const { info } = chunk;
    const rule = info.validationRules.find((r) => r.active);
    if (rule) throw new NotSupported(`validation rule ${info.name}.${rule.name}`);
    for (const row of good(chunk.rows)) validateFields(chunk, row);
    checkReferences(chunk);
}

/** Throws NotSupported when the event would start a flow: flows are not modelled, and leaving one out would change the answer. */
export function refuseFlows({ info }: Chunk, event: 'insert' | 'update' | 'delete'): void {
    const flow = info.recordFlows?.find((f) => f.runsOn.includes(event));
    if (flow) throw new NotSupported(`record-triggered flow ${flow.name} on ${event} of ${info.name}`);
}

function validateFields({ info }: Chunk, row: Row): void {
    const missing: string[] = [];
    const insert = row.old === null;
    for (const field of info.fields.values()) {
        if (field.calculated || field.type === 'id') continue;
        const key = field.name.toLowerCase();
        const raw = row.record.values.get(key) ?? null;
        if (raw === null) {
            if (
                !field.nillable &&
                field.type !== 'boolean' &&
                (insert ? field.createable : field.updateable) &&
                !field.displayFormat
            )
                missing.push(field.name);
            continue;
        }
        if (!insert && raw === row.old!.values.get(key)) continue;
        // Triggers may have written raw values: untrimmed text, a Decimal of another scale.
        const value = coerce(row, field, raw);
        if (value === null && !field.nillable && field.type !== 'boolean') missing.push(field.name);
        row.record.values.set(key, value);
        if (value !== null) checkValue(row, field, value);
    }
    if (missing.length)
        fail(row, 'REQUIRED_FIELD_MISSING', `Required fields are missing: [${missing.join(', ')}]`, missing);
}

const digitsOf = (d: Decimal): number => (d.unscaled === 0n ? 0 : d.precision);

const EMAIL = /^[^\s@,;]+@[^\s@,;.]+(\.[^\s@,;.]+)+$/;

function checkValue(row: Row, field: FieldInfo, value: ApexValue): void {
    if (typeof value === 'string' && field.length > 0 && field.type !== 'id' && field.type !== 'reference') {
        // Line breaks count as two characters in the platform's long text, but never more than the text itself elsewhere.
        if (value.length > field.length)
            fail(
                row,
                'STRING_TOO_LONG',
                `${field.label}: data value too large: ${value} (max length=${field.length})`,
                [field.name]
            );
    }
    if (field.type === 'email' && !EMAIL.test(value as string))
        fail(row, 'INVALID_EMAIL_ADDRESS', `${field.label}: invalid email address: ${value as string}`, [field.name]);
    if (
        value instanceof Decimal &&
        field.precision > 0 &&
        digitsOf(value.setScale(field.scale, 'DOWN')) > field.precision
    ) {
        fail(
            row,
            'NUMBER_OUTSIDE_VALID_RANGE',
            `${field.label}: value outside of valid range on numeric field: ${value.toString()}`,
            [field.name]
        );
    }
    if (field.type === 'int' && !(Number.isInteger(value) && Math.abs(value as number) <= 2_147_483_647)) {
        fail(
            row,
            'NUMBER_OUTSIDE_VALID_RANGE',
            `${field.label}: value outside of valid range on numeric field: ${String(value)}`,
            [field.name]
        );
    }
    if (field.restrictedPicklist && (field.type === 'picklist' || field.type === 'multipicklist')) {
        const chosen = field.type === 'multipicklist' ? (value as string).split(';') : [value as string];
        const bad = chosen.find((c) => !field.picklist.some((p) => p.active && p.value === c));
        if (bad !== undefined)
            fail(
                row,
                'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST',
                `${field.label}: bad value for restricted picklist field: ${bad}`,
                [field.name]
            );
    }
}

/** Every reference this save sets must lead to a record that is there and that the user may refer to. */
function checkReferences(chunk: Chunk): void {
    for (const field of chunk.info.fields.values()) {
        if (field.type !== 'reference' || field.calculated) continue;
        const key = field.name.toLowerCase();
        const rows = good(chunk.rows).filter((r) => {
            const value = r.record.values.get(key) ?? null;
            return value !== null && value !== (r.old?.values.get(key) ?? null);
        });
        if (rows.length) checkReference(chunk, field, key, rows);
    }
}

function checkReference(chunk: Chunk, field: FieldInfo, key: string, rows: readonly Row[]): void {
    const { tx, options } = chunk;
    const byTarget = new Map<ObjectInfo, Row[]>();
    for (const row of rows) {
        const id = row.record.values.get(key) as string;
        if (!/^[0-9a-zA-Z]{18}$/.test(id)) {
            fail(row, 'MALFORMED_ID', `${field.label}: id value of incorrect type: ${id}`, [field.name]);
            continue;
        }
        const target = field.referenceTo
            .map((n) => tx.store.schema.object(n))
            .find((o) => o?.keyPrefix && id.startsWith(o.keyPrefix));
        if (!target) {
            fail(row, 'FIELD_INTEGRITY_EXCEPTION', `${field.label}: id value of incorrect type: ${id}`, [field.name]);
            continue;
        }
        const list = byTarget.get(target);
        if (list) list.push(row);
        else byTarget.set(target, [row]);
    }
    for (const [target, list] of byTarget) {
        const table = tx.store.table(target.name);
        const ids = JSON.stringify([...new Set(list.map((r) => r.record.values.get(key) as string))]);
        const find = (more: string): Set<string> =>
            new Set(
                tx.store
                    .all(
                        `SELECT t."id" FROM ${table.sql} AS t WHERE t."id" IN (SELECT value FROM json_each(?))${more}`,
                        [ids]
                    )
                    .map((r) => r[0] as string)
            );
        const there = find(' AND t."isdeleted" = 0');
        const deleted = find(' AND t."isdeleted" = 1');
        // A detail needs its master writable; any other reference needs its record readable.
        const enforced = options.sharing || options.mode === 'user';
        const visible = enforced
            ? visibilitySql(tx.store, tx.store.schema, tx.user, target, 't', field.masterDetail ? 'edit' : 'read')
            : null;
        const reachable = visible ? find(` AND ${visible}`) : there;
        const inactive =
            key === 'ownerid' && target.fields.has('isactive') ? find(' AND t."isactive" = 0') : new Set<string>();
        for (const row of list) {
            const id = row.record.values.get(key) as string;
            if (deleted.has(id)) fail(row, 'ENTITY_IS_DELETED', 'entity is deleted', [field.name]);
            else if (!there.has(id))
                fail(row, 'INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id', [field.name]);
            else if (!reachable.has(id))
                fail(
                    row,
                    'INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY',
                    `insufficient access rights on cross-reference id: ${id.slice(0, 15)}`,
                    []
                );
            else if (inactive.has(id))
                fail(
                    row,
                    'INACTIVE_OWNER_OR_USER',
                    `operation performed with inactive user [${id.slice(0, 15)}] as owner of ${objectLabel(chunk.info).toLowerCase()}`,
                    [field.name]
                );
        }
    }
}

/** Values that must be the record's alone, checked just before it is written so that its neighbours in the chunk count. */
export function checkUnique({ tx, info, table }: Chunk, row: Row, uniqueFields: readonly FieldInfo[]): boolean {
    for (const field of uniqueFields) {
        const key = field.name.toLowerCase();
        const value = row.record.values.get(key) ?? null;
        if (value === null || value === (row.old?.values.get(key) ?? null)) continue;
        const column = table.column(key)!;
        const other = tx.store.first(
            `SELECT "id" FROM ${table.sql} WHERE ${quote(key)} = ? AND "isdeleted" = 0 AND "id" IS NOT ?`,
            [column.encode(value), row.record.id]
        )?.[0] as string | undefined;
        if (other === undefined) continue;
        if (info.name === 'User' && key === 'username')
            fail(
                row,
                'DUPLICATE_USERNAME',
                'Duplicate Username.<br>The username already exists in this or another Salesforce organization. Usernames must be unique across all Salesforce organizations.',
                ['Username']
            );
        else
            fail(
                row,
                'DUPLICATE_VALUE',
                `duplicate value found: ${field.name} duplicates value on record with id: ${other.slice(0, 15)}`,
                []
            );
        return false;
    }
    return true;
}
