import type { Store } from '../data/store.ts';

/** What the org remembers about itself beside its records. */
export class Memory {
    constructor(private readonly store: Store) {
        store.db.exec('CREATE TABLE IF NOT EXISTS "$org" (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID');
    }

    /** Milliseconds the org's clock is ahead of real time. */
    clockOffset(): number {
        const row = this.store.first('SELECT value FROM "$org" WHERE name = ?', ['clockOffset']);
        return row ? Number(row[0]) : 0;
    }

    keepClockOffset(offset: number): void {
        this.store.run('INSERT OR REPLACE INTO "$org" VALUES (?, ?)', ['clockOffset', String(offset)]);
    }
}
