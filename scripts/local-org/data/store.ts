import Sqlite from 'better-sqlite3';
import type { FieldInfo, ObjectInfo, Schema } from '../kernel/schema-types.ts';
import type { SObj } from '../kernel/sobject.ts';
import type { ApexValue } from '../kernel/values.ts';
import { id18 } from '../schema/ids.ts';
import type { SqlValue } from './columns.ts';
import { registerFunctions } from './functions.ts';
import { migrate } from './migrate.ts';
import { Table, quote } from './table.ts';

const BASE62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
/** Statements kept prepared; queries of a running org are a few hundred texts. */
const MAX_STATEMENTS = 5000;

export interface Reference {
    table: Table;
    field: FieldInfo;
}

/** The org's database: one table per object, in memory or in a file. Knows nothing of users, triggers or SOQL. */
export class Store {
    /** Counts every change of data made through the store; caches of base data compare it. */
    changes = 0;
    /** Lower-cased names of custom objects whose "Grant Access Using Hierarchies" is off. */
    withoutHierarchy: ReadonlySet<string> = new Set();
    private readonly tables = new Map<string, Table>();
    private readonly statements = new Map<string, Sqlite.Statement<SqlValue[], SqlValue[]>>();
    private readonly references = new Map<string, Reference[]>();
    private readonly lastIds = new Map<string, bigint>();
    private readonly marks: string[] = [];
    private markCount = 0;

    private constructor(
        readonly db: Sqlite.Database,
        readonly schema: Schema
    ) {
        registerFunctions(db);
        for (const object of schema.objects())
            if (object.keyPrefix && object.kind !== 'aggregate')
                this.tables.set(object.name.toLowerCase(), new Table(object));
        db.transaction(() => migrate(db, this.tables.values()))();
    }

    /** Opens or makes the database and brings its tables up to the schema. `:memory:` keeps nothing. */
    static open(file: string, schema: Schema): Store {
        const db = new Sqlite(file);
        db.pragma('journal_mode = WAL');
        // A power cut may cost a development org its database, never the files it was seeded from; waiting for the disk costs every save.
        db.pragma('synchronous = OFF');
        db.pragma('cache_size = -65536');
        return new Store(db, schema);
    }

    close(): void {
        this.db.close();
    }

    /** Throws when the object is not in the schema or has no records. */
    table(object: string): Table {
        const table = this.tables.get(object.toLowerCase());
        if (!table) throw new Error(`No table for ${object}`);
        return table;
    }

    hasTable(object: string): boolean {
        return this.tables.has(object.toLowerCase());
    }

    /** Reference fields of any object that may lead to this one. */
    referencesTo(info: ObjectInfo): readonly Reference[] {
        let found = this.references.get(info.name);
        if (!found) {
            found = [...this.tables.values()].flatMap((table) =>
                table.columns
                    .filter((c) => c.field.referenceTo.includes(info.name))
                    .map((c) => ({ table, field: c.field }))
            );
            this.references.set(info.name, found);
        }
        return found;
    }

    /** Rows as arrays, whole numbers as bigint. */
    all(sql: string, params: readonly SqlValue[] = []): SqlValue[][] {
        return this.prepared(sql).all(...params);
    }

    first(sql: string, params: readonly SqlValue[] = []): SqlValue[] | undefined {
        return this.prepared(sql).get(...params);
    }

    /** Returns the number of rows changed. */
    run(sql: string, params: readonly SqlValue[] = []): number {
        this.changes++;
        return this.prepared(sql).run(...params).changes;
    }

    private prepared(sql: string): Sqlite.Statement<SqlValue[], SqlValue[]> {
        let statement = this.statements.get(sql);
        if (!statement) {
            if (this.statements.size >= MAX_STATEMENTS) this.statements.clear();
            statement = this.db.prepare<SqlValue[], SqlValue[]>(sql);
            if (statement.reader) statement.raw(true).safeIntegers(true);
            this.statements.set(sql, statement);
        }
        return statement;
    }

    /** A new record id: 15 characters that grow within the object, and their check suffix. Never given twice, even after a rollback. */
    nextId(object: ObjectInfo): string {
        const prefix = object.keyPrefix!;
        let last = this.lastIds.get(prefix);
        if (last === undefined) last = this.highestId(prefix);
        this.lastIds.set(prefix, ++last);
        let text = '';
        for (let n = last, i = 0; i < 9; i++, n /= 62n) text = BASE62[Number(n % 62n)] + text;
        return id18(`${prefix}000${text}`);
    }

    /** Several objects may share a prefix (shares, histories): their ids must differ too. */
    private highestId(prefix: string): bigint {
        let highest = 0n;
        for (const table of this.tables.values()) {
            if (table.info.keyPrefix !== prefix) continue;
            const id = this.first(`SELECT MAX("id") FROM ${table.sql} WHERE "id" LIKE ?`, [`${prefix}000%`])?.[0];
            if (typeof id !== 'string') continue;
            const n = [...id.slice(6, 15)].reduce((sum, c) => sum * 62n + BigInt(BASE62.indexOf(c)), 0n);
            if (n > highest) highest = n;
        }
        return highest;
    }

    /** The next number of a sequence that starts at 1; undone with its transaction. */
    nextNumber(sequence: string): number {
        return Number(
            this.first(
                'INSERT INTO "$sequence" VALUES (?, 2) ON CONFLICT (name) DO UPDATE SET next = next + 1 RETURNING next - 1',
                [sequence]
            )![0]
        );
    }

    /** Writes a row as it is: no triggers, no checks, no defaults but an id and false. Values by field name; returns the id. */
    insertRow(object: string, values: Readonly<Record<string, ApexValue>>): string {
        const table = this.table(object);
        const row = new Map<string, ApexValue>();
        for (const [name, value] of Object.entries(values)) {
            if (!table.column(name.toLowerCase())) throw new Error(`${table.info.name} has no stored field ${name}`);
            row.set(name.toLowerCase(), value);
        }
        if (!row.get('id')) row.set('id', this.nextId(table.info));
        this.insert(table, row);
        return row.get('id') as string;
    }

    insert(table: Table, values: ReadonlyMap<string, ApexValue>): void {
        this.run(table.insertSql, table.toRow(values));
    }

    /** Writes every column of the record with this id. */
    update(table: Table, id: string, values: ReadonlyMap<string, ApexValue>): void {
        this.run(table.updateSql, [...table.toRow(values), id]);
    }

    /** Changes some fields of a row as they are: no triggers, no checks. */
    updateRow(object: string, id: string, values: Readonly<Record<string, ApexValue>>): void {
        const table = this.table(object);
        const columns = Object.entries(values).map(([name, value]) => {
            const column = table.column(name.toLowerCase());
            if (!column) throw new Error(`${table.info.name} has no stored field ${name}`);
            return [column, value] as const;
        });
        this.run(`UPDATE ${table.sql} SET ${columns.map(([c]) => `${quote(c.key)} = ?`).join(', ')} WHERE "id" = ?`, [
            ...columns.map(([c, v]) => c.encode(v)),
            id
        ]);
    }

    /** Every stored field of one record, deleted or not; null when there is none. */
    selectRow(object: string, id: string): SObj | null {
        const table = this.table(object);
        const row = this.first(`${table.selectSql} WHERE "id" = ?`, [id]);
        return row ? table.toRecord(row) : null;
    }

    /** Records whose fields equal the given values, deleted ones left out, oldest first. */
    selectRows(object: string, where: Readonly<Record<string, ApexValue>> = {}): SObj[] {
        const table = this.table(object);
        const tests = Object.entries(where).map(([name, value]) => [table.column(name.toLowerCase())!, value] as const);
        const sql = `${table.selectSql} WHERE "isdeleted" = 0${tests.map(([c]) => ` AND ${quote(c.key)} IS ?`).join('')} ORDER BY rowid`;
        return this.all(
            sql,
            tests.map(([c, v]) => c.encode(v))
        ).map((r) => table.toRecord(r));
    }

    /** Begins a transaction, or a part of the running one; ends with `release` or `discard` of the mark it gives. */
    mark(): string {
        const mark = String(++this.markCount);
        if (!this.marks.length) this.step('BEGIN');
        this.marks.push(mark);
        this.step(`SAVEPOINT s${this.marks.length}`);
        return mark;
    }

    isMarked(mark: string): boolean {
        return this.marks.includes(mark);
    }

    /** True when `mark` was set after `other`. */
    isAfter(mark: string, other: string): boolean {
        return this.marks.indexOf(mark) > this.marks.indexOf(other);
    }

    /** Keeps what was done since the mark; marks set after it are gone. The outermost makes it lasting. */
    release(mark: string): void {
        const depth = this.depthOf(mark);
        this.marks.length = depth - 1;
        this.step(depth === 1 ? 'COMMIT' : `RELEASE s${depth}`);
    }

    /** Undoes what was done since the mark and keeps the mark; marks set after it are gone. */
    rollbackTo(mark: string): void {
        const depth = this.depthOf(mark);
        this.marks.length = depth;
        this.changes++;
        this.step(`ROLLBACK TO s${depth}`);
    }

    /** Undoes what was done since the mark and forgets it. */
    discard(mark: string): void {
        this.rollbackTo(mark);
        this.release(mark);
    }

    /** Savepoints are named by their depth, so that a few prepared statements serve them all. */
    private depthOf(mark: string): number {
        const at = this.marks.indexOf(mark);
        if (at < 0) throw new Error(`Savepoint ${mark} is gone`);
        return at + 1;
    }

    private step(sql: string): void {
        this.prepared(sql).run();
    }
}
