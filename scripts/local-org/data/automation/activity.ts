import { ApexDate, ApexDatetime } from '../../kernel/temporal.ts';
import type { SObj } from '../../kernel/sobject.ts';
import { localDate } from '../../stdlib/zones.ts';
import type { SqlValue } from '../columns.ts';
import type { Chunk, Row } from '../dml/row.ts';
import { quote } from '../table.ts';
import type { DataTransaction } from '../transaction.ts';
import type { Automation } from './index.ts';

const get = (record: SObj, key: string): unknown => record.values.get(key) ?? null;
const idOf = (record: SObj, key: string): string | null => get(record, key) as string | null;

/** Labels of the values that a setup object marks with a flag; `standard` where the org has no such rows. */
const flagged = (tx: DataTransaction, object: string, flag: string, standard: string): ReadonlySet<string> =>
    tx.cachedWhile(object, () => {
        const rows = tx.store.hasTable(object) ? tx.store.selectRows(object) : [];
        return new Set(
            rows.length
                ? rows.filter((r) => get(r, flag) === true).map((r) => get(r, 'masterlabel') as string)
                : [standard]
        );
    });

/** The account that an activity counts for: what it is about, that record's account, or the contact's. */
function accountOf(tx: DataTransaction, record: SObj): string | null {
    const of = (id: string | null, objects: readonly string[]): string | null => {
        if (id === null) return null;
        if (id.startsWith('001')) return id;
        const object = tx.store.schema.objectByPrefix(id.slice(0, 3));
        if (!object || !objects.includes(object.name)) return null;
        return (
            (tx.store.first(`SELECT "accountid" FROM ${tx.store.table(object.name).sql} WHERE "id" = ?`, [id])?.[0] as
                string | null | undefined) ?? null
        );
    };
    return of(idOf(record, 'whatid'), ['Opportunity', 'Case']) ?? of(idOf(record, 'whoid'), ['Contact']);
}

function common({ tx }: Chunk, row: Row): void {
    const { values } = row.record;
    values.set('accountid', accountOf(tx, row.record));
    values.set('whocount', idOf(row.record, 'whoid') === null ? 0 : 1);
    values.set('whatcount', idOf(row.record, 'whatid') === null ? 0 : 1);
}

function deriveTask(chunk: Chunk, row: Row): void {
    common(chunk, row);
    const { tx } = chunk;
    const { values } = row.record;
    const closed = flagged(tx, 'TaskStatus', 'isclosed', 'Completed').has(get(row.record, 'status') as string);
    values.set('isclosed', closed);
    values.set(
        'ishighpriority',
        flagged(tx, 'TaskPriority', 'ishighpriority', 'High').has(get(row.record, 'priority') as string)
    );
    const wasClosed = row.old !== null && get(row.old, 'isclosed') === true;
    if (!closed) values.set('completeddatetime', null);
    else if (!wasClosed && get(row.record, 'completeddatetime') === null)
        values.set('completeddatetime', new ApexDatetime(tx.now()));
}

const MINUTES_OF_A_DAY = 1_440;

/**
 * Of a whole day, the date says when: it starts at midnight in UTC, and lasts a day unless something else is said.
 * https://developer.salesforce.com/docs/platform/object-reference/references/standard-objects/object-event.html
 */
function deriveWholeDay(values: SObj['values']): void {
    const date = values.get('activitydate') as ApexDate | null | undefined;
    if (date && !values.get('startdatetime') && !values.get('activitydatetime'))
        values.set('startdatetime', new ApexDatetime(date.days * 86_400_000));
    if (values.get('startdatetime') && !values.get('enddatetime') && (values.get('durationinminutes') ?? null) === null)
        values.set('durationinminutes', MINUTES_OF_A_DAY);
}

/** Start, end and duration of an event follow from each other; the date is the start's in the user's zone. */
function deriveEvent(chunk: Chunk, row: Row): void {
    common(chunk, row);
    const { values } = row.record;
    if (get(row.record, 'isalldayevent') === true) deriveWholeDay(values);
    const changed = (key: string): boolean =>
        row.old === null ? get(row.record, key) !== null : get(row.record, key) !== get(row.old, key);
    const at = (key: string): number | null => (get(row.record, key) as ApexDatetime | null)?.ms ?? null;
    const start =
        changed('activitydatetime') && !changed('startdatetime')
            ? at('activitydatetime')
            : (at('startdatetime') ?? at('activitydatetime'));
    if (start === null) return;
    values.set('startdatetime', new ApexDatetime(start));
    values.set('activitydatetime', new ApexDatetime(start));
    const zone = get(row.record, 'isalldayevent') === true ? 'GMT' : chunk.tx.user.timeZone;
    values.set('activitydate', localDate(zone, start));
    const minutes = get(row.record, 'durationinminutes') as number | null;
    const end = at('enddatetime');
    if (end !== null && (changed('enddatetime') || minutes === null))
        values.set('durationinminutes', Math.round((end - start) / 60_000));
    else if (minutes !== null) values.set('enddatetime', new ApexDatetime(start + minutes * 60_000));
    const ends = at('enddatetime');
    if (ends !== null) values.set('enddate', localDate(zone, ends));
}

/** What of the records that activities are about is kept up to date, whoever changed the activities. */
function rollUp(chunk: Chunk, rows: readonly Row[]): void {
    const { tx } = chunk;
    const ids = new Set<string>();
    for (const row of rows) {
        for (const record of [row.record, row.old]) {
            for (const key of ['whatid', 'whoid', 'accountid']) {
                const id = record && idOf(record, key);
                if (id) ids.add(id);
            }
        }
    }
    for (const id of ids) summarize(tx, id);
}

/** Last activity: the latest due date of closed tasks and past events. */
function summarize(tx: DataTransaction, id: string): void {
    const { store } = tx;
    const object = store.schema.objectByPrefix(id.slice(0, 3));
    if (!object?.fields.has('lastactivitydate') || !store.hasTable(object.name)) return;
    const today = localDate(tx.user.timeZone, tx.now()).days;
    const about = '(whatid = ? OR whoid = ? OR accountid = ?) AND isdeleted = 0';
    const ids = [id, id, id];
    const one = (sql: string, params: SqlValue[]): bigint | null => store.first(sql, params)![0] as bigint | null;
    const closed = one(`SELECT MAX(activitydate) FROM task WHERE ${about} AND isclosed = 1`, ids);
    const past = one(`SELECT MAX(activitydate) FROM event WHERE ${about} AND activitydate <= ?`, [...ids, today]);
    const last =
        [closed, past]
            .filter((d) => d !== null)
            .map(Number)
            .sort((a, b) => b - a)[0] ?? null;
    const values: Record<string, unknown> = { LastActivityDate: last === null ? null : new ApexDate(last) };
    if (object.fields.has('hasopenactivity')) {
        const open = one(
            `SELECT EXISTS (SELECT 1 FROM task WHERE ${about} AND isclosed = 0) OR EXISTS (SELECT 1 FROM event WHERE ${about} AND activitydate > ?)`,
            [...ids, ...ids, today]
        );
        values['HasOpenActivity'] = open === 1n;
    }
    if (object.fields.has('hasoverduetask')) {
        values['HasOverdueTask'] =
            one(`SELECT EXISTS (SELECT 1 FROM task WHERE ${about} AND isclosed = 0 AND activitydate < ?)`, [
                ...ids,
                today
            ]) === 1n;
    }
    const table = store.table(object.name);
    const known = Object.entries(values).map(([name, value]) => [table.column(name.toLowerCase())!, value] as const);
    // Nothing is written where nothing changed: most saves of an activity leave its deal as it was.
    const differs = known.map(([c]) => `${quote(c.key)} IS NOT ?`).join(' OR ');
    const params = known.map(([c, v]) => c.encode(v));
    store.run(
        `UPDATE ${table.sql} SET ${known.map(([c]) => `${quote(c.key)} = ?`).join(', ')} WHERE "id" = ? AND (${differs})`,
        [...params, id, ...params]
    );
}

const rolledUp = { afterSave: rollUp, afterDelete: rollUp, afterUndelete: rollUp };

export const task: Automation = { derive: deriveTask, ...rolledUp };
export const event: Automation = { derive: deriveEvent, ...rolledUp };
