import type { Store } from '../data/store.ts';

/** What the org remembers about itself beside its records. */
export class Memory {
    constructor(private readonly store: Store) {
        store.db.exec('CREATE TABLE IF NOT EXISTS "$org" (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID');
    }

    /** Milliseconds the org's clock is ahead of real time. */
    clockOffset(): number {
        return Number(this.recall('clockOffset') ?? 0);
    }

    keepClockOffset(offset: number): void {
        this.keep('clockOffset', String(offset));
    }

    /** Custom objects that were told apart from the role hierarchy; null when nobody ever said. */
    withoutHierarchy(): readonly string[] | null {
        const text = this.recall('withoutHierarchy');
        return text === null ? null : (JSON.parse(text) as string[]);
    }

    keepWithoutHierarchy(objects: readonly string[]): void {
        this.keep('withoutHierarchy', JSON.stringify(objects));
    }

    private recall(name: string): string | null {
        const row = this.store.first('SELECT value FROM "$org" WHERE name = ?', [name]);
        return row ? String(row[0]) : null;
    }

    private keep(name: string, value: string): void {
        this.store.run('INSERT OR REPLACE INTO "$org" VALUES (?, ?)', [name, value]);
    }
}
