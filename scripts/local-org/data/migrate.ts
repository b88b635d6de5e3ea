import type Sqlite from 'better-sqlite3';
import { sqlType, type Storage } from './columns.ts';
import { quote, type Table } from './table.ts';

/** Makes the database hold every table: new tables, columns and scales are added; nothing is ever dropped. */
export function migrate(db: Sqlite.Database, tables: Iterable<Table>): void {
    db.exec(
        'CREATE TABLE IF NOT EXISTS "$field" (object TEXT, field TEXT, storage TEXT, PRIMARY KEY (object, field)) WITHOUT ROWID'
    );
    db.exec('CREATE TABLE IF NOT EXISTS "$sequence" (name TEXT PRIMARY KEY, next INTEGER NOT NULL) WITHOUT ROWID');
    const known = new Map(
        db
            .prepare<[], { object: string; field: string; storage: Storage }>('SELECT * FROM "$field"')
            .all()
            .map((r) => [`${r.object}.${r.field}`, r.storage])
    );
    const remember = db.prepare('INSERT OR REPLACE INTO "$field" VALUES (?, ?, ?)');
    db.exec(
        'CREATE TABLE IF NOT EXISTS "$bin" (id TEXT PRIMARY KEY, object TEXT NOT NULL, root TEXT NOT NULL) WITHOUT ROWID'
    );
    db.exec('CREATE INDEX IF NOT EXISTS "$bin.root" ON "$bin" (root)');
    db.exec(
        'CREATE TABLE IF NOT EXISTS "$cleared" (root TEXT NOT NULL, object TEXT NOT NULL, id TEXT NOT NULL, field TEXT NOT NULL, target TEXT NOT NULL)'
    );
    db.exec('CREATE INDEX IF NOT EXISTS "$cleared.root" ON "$cleared" (root)');
    for (const table of tables) {
        const object = table.info.name.toLowerCase();
        if (!known.has(`${object}.id`)) {
            db.exec(createTable(table));
            for (const c of table.columns) remember.run(object, c.key, c.storage);
        } else {
            for (const c of table.columns) {
                const before = known.get(`${object}.${c.key}`);
                if (before === c.storage) continue;
                if (before === undefined)
                    db.exec(
                        `ALTER TABLE ${table.sql} ADD COLUMN ${quote(c.key)} ${sqlType(c.storage)}${c.field.type === 'boolean' ? ' NOT NULL DEFAULT 0' : ''}`
                    );
                else convert(db, table, c.key, before, c.storage);
                remember.run(object, c.key, c.storage);
            }
        }
        for (const sql of indexes(table)) db.exec(sql);
    }
}

function createTable(table: Table): string {
    const columns = table.columns.map(
        (c) =>
            `${quote(c.key)} ${sqlType(c.storage)}${c.key === 'id' ? ' NOT NULL UNIQUE' : c.field.type === 'boolean' ? ' NOT NULL DEFAULT 0' : ''}`
    );
    if (!table.column('isdeleted')) columns.push('"isdeleted" INTEGER NOT NULL DEFAULT 0');
    return `CREATE TABLE ${table.sql} (${columns.join(', ')})`;
}

/** References are what joins, child lists and cascades search by; unique fields what duplicates are found by. */
function indexes(table: Table): string[] {
    const object = table.info.name.toLowerCase();
    return table.columns
        .filter((c) => c.field.type === 'reference' || c.field.unique || c.field.externalId)
        .map((c) => `CREATE INDEX IF NOT EXISTS ${quote(`${object}.${c.key}`)} ON ${table.sql} (${quote(c.key)})`);
}

function convert(db: Sqlite.Database, table: Table, key: string, from: Storage, to: Storage): void {
    const scale = (s: Storage): number | null =>
        s.startsWith('scaled:') ? Number(s.slice(7)) : s === 'integer' ? 0 : null;
    const a = scale(from);
    const b = scale(to);
    if (a === null || b === null) {
        throw new Error(
            `${table.info.name}.${key} changed from ${from} to ${to}, which stored values cannot follow. Reset the local org's database.`
        );
    }
    const column = quote(key);
    const value = b >= a ? `${column} * ${10 ** (b - a)}` : `CAST(ROUND(${column} / ${10 ** (a - b)}.0) AS INTEGER)`;
    db.exec(`UPDATE ${table.sql} SET ${column} = ${value} WHERE ${column} IS NOT NULL`);
}
