import type { DmlOptions } from '../../kernel/engine.ts';
import type { RecordError } from '../../kernel/exceptions.ts';
import type { ObjectInfo } from '../../kernel/schema-types.ts';
import type { SObj } from '../../kernel/sobject.ts';
import type { DataTransaction } from '../transaction.ts';
import type { Table } from '../table.ts';

/** One record on its way through a DML statement. */
export interface Row {
    /** Position in the caller's list. */
    readonly index: number;
    /** The caller's record; only its id is ever written to. */
    readonly given: SObj;
    /** What triggers see and what is saved: every field, with the given ones laid over the stored ones. */
    record: SObj;
    /** As stored before this statement; null on insert. */
    old: SObj | null;
    errors: RecordError[];
    /** Id of the OpportunityHistory row that this save wrote. */
    historyId: string | null;
    /** What the stage of a deal last filled in, so that a second pass tells it from what somebody set. */
    derived: {
        stage: string;
        probability: unknown;
        forecastcategoryname: unknown;
        defaulted: ReadonlySet<string>;
    } | null;
}

/** What every step of a statement works with: one object, at most 200 rows. */
export interface Chunk {
    readonly tx: DataTransaction;
    readonly info: ObjectInfo;
    readonly table: Table;
    readonly options: DmlOptions;
    readonly rows: Row[];
}

export const newRow = (index: number, given: SObj): Row => ({
    index,
    given,
    record: given,
    old: null,
    errors: [],
    historyId: null,
    derived: null
});

/** Forgets what an attempt worked out. */
export function reset(row: Row): void {
    Object.assign(row, { record: row.given, old: null, historyId: null, derived: null });
}

/** Rows that have not failed. */
export const good = (rows: readonly Row[]): Row[] => rows.filter((r) => r.errors.length === 0);

export const fail = (row: Row, statusCode: string, message: string, fields: string[] = []): void => {
    row.errors.push({ statusCode, message, fields });
};
