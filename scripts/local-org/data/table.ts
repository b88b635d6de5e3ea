import type { ObjectInfo } from '../kernel/schema-types.ts';
import { SObj } from '../kernel/sobject.ts';
import type { ApexValue } from '../kernel/values.ts';
import { columnOf, type Column, type SqlValue } from './columns.ts';

/** The table of one object: a column per stored field, and `isdeleted` even where the object does not show it. */
export class Table {
    /** Quoted name. */
    readonly sql: string;
    readonly columns: readonly Column[];
    readonly selectSql: string;
    readonly insertSql: string;
    readonly updateSql: string;
    private readonly byKey: ReadonlyMap<string, Column>;

    constructor(readonly info: ObjectInfo) {
        this.sql = quote(info.name.toLowerCase());
        this.columns = [...info.fields.values()].map(columnOf).filter((c) => c !== null);
        this.byKey = new Map(this.columns.map((c) => [c.key, c]));
        const names = this.columns.map((c) => quote(c.key));
        this.selectSql = `SELECT ${names.join(', ')} FROM ${this.sql}`;
        this.insertSql = `INSERT INTO ${this.sql} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`;
        this.updateSql = `UPDATE ${this.sql} SET ${names.map((n) => `${n} = ?`).join(', ')} WHERE "id" = ?`;
    }

    /** Undefined for a field without a column. */
    column(key: string): Column | undefined {
        return this.byKey.get(key);
    }

    /** A row of `selectSql` as a record with every field that is not null. */
    toRecord(row: readonly SqlValue[]): SObj {
        const record = new SObj(this.info);
        for (let i = 0; i < this.columns.length; i++) {
            const column = this.columns[i]!;
            const value = column.decode(row[i]!);
            if (value !== null) record.values.set(column.key, value);
        }
        return record;
    }

    /** Values for `insertSql`. */
    toRow(values: ReadonlyMap<string, ApexValue>): SqlValue[] {
        return this.columns.map((c) => c.encode(values.get(c.key) ?? null));
    }
}

export const quote = (name: string): string => `"${name.replaceAll('"', '""')}"`;
