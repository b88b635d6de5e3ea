/**
 * Loads many records with a past, fast: for benches and demos, where saving each state by DML would take hours.
 *
 * A record is written once, as its last save left it, with what the org itself would have derived and kept along the way
 * (stage, forecast, push count and history of deals; activities; names of people), by the same code that saves use.
 * There are no triggers, no validation and no rights: what is given must be right.
 */
import type { UserContext } from '../kernel/engine.ts';
import type { ApexValue } from '../kernel/values.ts';
import { SObj } from '../kernel/sobject.ts';
import { ApexDatetime } from '../kernel/temporal.ts';
import { automationOf } from './automation/index.ts';
import { applyDefaults } from './dml/prepare.ts';
import { newRow, type Chunk } from './dml/row.ts';
import type { DataTransaction } from './transaction.ts';

/** One save of a record. */
export interface Save {
    /** Milliseconds since 1970. */
    readonly at: number;
    /** Id of the user who saved. */
    readonly by: string;
    /** Fields that the save set, by API name, in the shapes of Apex values. */
    readonly values: Readonly<Record<string, ApexValue>>;
}

/** A record's saves, oldest first; the first makes it. */
export type Life = readonly [Save, ...Save[]];

/** Gives the ids, in the order of the lives. Throws an Error for a field that the object does not store. */
export function loadLives(tx: DataTransaction, object: string, lives: Iterable<Life>): string[] {
    const table = tx.store.table(object);
    const { info } = table;
    const automation = automationOf(info);
    const during = still(tx);
    const chunk: Chunk = {
        tx: during,
        info,
        table,
        options: { mode: 'system', sharing: false, allOrNone: true },
        rows: []
    };
    const defaults = new SObj(info);
    applyDefaults(chunk, defaults);
    const users = new Map<string, UserContext>();
    const userNamed = (id: string): UserContext => {
        let user = users.get(id);
        if (!user) users.set(id, (user = tx.org.user(id)));
        return user;
    };
    const ids: string[] = [];
    for (const life of lives) {
        const row = newRow(ids.length, defaults);
        row.record = defaults.copy();
        for (const { at, by, values } of life) {
            const now = new ApexDatetime(at);
            const first = row.record.id === null;
            during.user = userNamed(by);
            row.old = first ? null : row.record;
            row.record = row.record.copy();
            row.historyId = row.derived = null;
            const put = (name: string, value: ApexValue): void => {
                const key = name.toLowerCase();
                if (!table.column(key)) throw new Error(`${info.name} has no stored field ${name}`);
                row.record.values.set(key, value);
            };
            const system = (name: string, value: ApexValue): void => {
                if (table.column(name.toLowerCase())) put(name, value);
            };
            if (first) {
                row.record.values.set('id', tx.store.nextId(info));
                system('CreatedDate', now);
                system('CreatedById', by);
                system('OwnerId', by);
            }
            for (const [name, value] of Object.entries(values)) put(name, value);
            system('LastModifiedDate', now);
            system('LastModifiedById', by);
            system('SystemModstamp', now);
            automation.derive?.(chunk, row);
            automation.beforeWrite?.(chunk, row, now);
            if (first) automation.afterWrite?.(chunk, row, now);
        }
        tx.store.insert(table, row.record.values);
        ids.push(row.record.id!);
    }
    return ids;
}

/**
 * The transaction as automation sees it: the one who saves changes from save to save, and what it has read once (stages,
 * the fiscal year) stays, since loading does not change it.
 */
function still(tx: DataTransaction): DataTransaction {
    const read = new Map<string, unknown>();
    const cachedWhile = <T>(key: string, make: () => T): T => {
        if (!read.has(key)) read.set(key, make());
        return read.get(key) as T;
    };
    return Object.assign(Object.create(tx) as DataTransaction, { cachedWhile });
}
