import { valueToJson, type Json } from '../../api/json.ts';
import type { Transaction } from '../../kernel/engine.ts';
import type { FieldInfo, FieldType, ObjectInfo, Schema } from '../../kernel/schema-types.ts';
import { fieldOf } from '../../kernel/schema-types.ts';
import type { SObj } from '../../kernel/sobject.ts';
import type { ApexValue } from '../../kernel/values.ts';
import { displayValue } from './display.ts';
import { userMode } from './records.ts';

export interface Column {
    name: string;
    label: string;
    type: FieldType;
    sortable: boolean;
}

export interface Cell {
    value: Json;
    /** What a person reads; null when the value is shown as it is. */
    text: string | null;
    /** Record a reference (or the name of the row itself) leads to. */
    recordId: string | null;
}

export interface Row {
    id: string;
    cells: Record<string, Cell>;
}

/** Platform's limit of OFFSET. */
export const MAX_OFFSET = 2000;

export interface RowsWanted {
    object: ObjectInfo;
    columns: readonly string[];
    where: string;
    binds: Record<string, ApexValue>;
    orderBy: string;
    limit: number;
    offset: number;
}

export const columnsOf = (object: ObjectInfo, names: readonly string[]): Column[] =>
    names.map((name) => {
        const field = fieldOf(object, name)!;
        return { name: field.name, label: columnLabel(field), type: field.type, sortable: field.sortable };
    });

/** `Account ID` heads a column of account names. */
const columnLabel = (field: FieldInfo): string =>
    field.type === 'reference' ? field.label.replace(/ ID$/, '') : field.label;

/** Path of the text that stands for a reference, `Owner.Name`; null when its objects have no common name field. */
export function referencePath(schema: Schema, field: FieldInfo): string | null {
    const target = schema.object(field.referenceTo[0] ?? '');
    return field.relationshipName && target?.nameFieldName
        ? `${field.relationshipName}.${field.referenceTo.length > 1 ? 'Name' : target.nameFieldName}`
        : null;
}

/** Rows the user may see, with texts for people in their locale. */
export function readRows(tx: Transaction, wanted: RowsWanted): { rows: Row[]; total: number } {
    const { object, columns, binds } = wanted;
    const { schema } = tx.org;
    const references = columns.flatMap((name) => {
        const field = fieldOf(object, name)!;
        return field.type === 'reference' ? (referencePath(schema, field) ?? []) : [];
    });
    const where = wanted.where ? ` WHERE ${wanted.where}` : '';
    const total = tx.query(`SELECT COUNT() FROM ${object.name}${where}`, { ...userMode, binds }).totalSize;
    const select = [...new Set(['Id', ...columns, ...references])].join(', ');
    const offset = wanted.offset ? ` OFFSET ${Math.min(wanted.offset, MAX_OFFSET)}` : '';
    const { records } = tx.query(
        `SELECT ${select} FROM ${object.name}${where} ORDER BY ${wanted.orderBy} LIMIT ${wanted.limit}${offset}`,
        { ...userMode, binds }
    );
    return {
        rows: records.map((record) => ({
            id: record.id!,
            cells: Object.fromEntries(columns.map((name) => [fieldOf(object, name)!.name, cell(tx, record, name)]))
        })),
        total
    };
}

function cell(tx: Transaction, record: SObj, name: string): Cell {
    const field = record.field(name);
    const value = record.get(name);
    if (field.type !== 'reference')
        return {
            value: valueToJson(value),
            text: displayValue(field, value, tx.user),
            recordId: field.nameField ? record.id : null
        };
    const path = referencePath(tx.org.schema, field);
    const parent = path ? record.parent(path.split('.')[0]!) : null;
    return {
        value: valueToJson(value),
        text: parent && path ? String(parent.get(path.split('.')[1]!) ?? '') : null,
        recordId: value as string | null
    };
}
