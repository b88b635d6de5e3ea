import type { Connection, Field } from 'jsforce';
import { join } from 'node:path';
import { rows as queryRows } from '../salesforce/records.ts';
import { BadCell, fieldValue, type FieldValue, type Lookups } from './convert.ts';
import { columnsOf, keysOf, type Mapping, type Step } from './mapping.ts';
import { readCsv, type Rejection, type Row } from './read-csv.ts';

/** Records of one collections request. */
const BATCH = 200;

export interface StepReport {
    label: string;
    file: string;
    created: number;
    updated: number;
    unchanged: number;
    rejected: Rejection[];
    /** Things to know that cost no row. */
    notices: string[];
}

/** `first` is the value of the key's first field. */
type Prepared = { row: Row; key: string; first: string; fields: Record<string, FieldValue> };

/** Runs a mapping's steps in order over the CSV files of `dir`. Rejected rows are in the report; nothing stops half-way. */
export async function load(
    connection: Connection,
    mapping: Mapping,
    dir: string,
    progress: (line: string) => void
): Promise<StepReport[]> {
    const reports: StepReport[] = [];
    for (const step of mapping.steps) {
        const report = await loadStep(connection, step, dir);
        reports.push(report);
        progress(
            `${report.label}: ${report.created} created, ${report.updated} updated, ${report.unchanged} unchanged, ${report.rejected.length} rejected`
        );
    }
    return reports;
}

async function loadStep(connection: Connection, step: Step, dir: string): Promise<StepReport> {
    const report: StepReport = {
        label: step.label ?? step.object,
        file: step.file,
        created: 0,
        updated: 0,
        unchanged: 0,
        rejected: [],
        notices: []
    };
    const csv = await readCsv(join(dir, step.file), step.file, step);
    report.rejected.push(...csv.rejected);
    if (!csv.rows.length) return report;
    for (const column of columnsOf(step)) {
        if (!csv.header.includes(column))
            report.rejected.push({
                file: step.file,
                line: 1,
                reason: `Column ${column} is missing. The header has: ${csv.header.join(', ')}. Rename the column in the file, or change the mapping.`,
                cells: {}
            });
    }
    const fields = await describedFields(connection, step);
    const prepared = prepare(step, csv.rows, fields, await lookupsFor(connection, step), report);
    const existing = await existingRecords(connection, step, prepared);
    const creates: Prepared[] = [];
    const updates: (Prepared & { id: string })[] = [];
    for (const p of prepared) {
        const found = existing.get(p.key.toLowerCase());
        if (!found) creates.push(p);
        else if (differs(found, p.fields)) updates.push({ ...p, id: found.Id as string });
        else report.unchanged++;
    }
    await save(connection, step, 'create', creates, report);
    await save(connection, step, 'update', updates, report);
    return report;
}

async function describedFields(connection: Connection, step: Step): Promise<Map<string, Field>> {
    const { fields } = await connection.describe(step.object);
    const byName = new Map(fields.map((f) => [f.name, f]));
    for (const name of Object.keys(step.fields)) {
        if (!byName.has(name))
            throw new Error(
                `${step.object} has no field ${name} that this user may see. Correct the mapping, or give the user access to the field.`
            );
    }
    return byName;
}

function prepare(
    step: Step,
    rows: Row[],
    fields: Map<string, Field>,
    lookups: Lookups,
    report: StepReport
): Prepared[] {
    const firstLine = new Map<string, number>();
    const taken = new Set<string>();
    const prepared: Prepared[] = [];
    for (const row of rows) {
        if (step.where && !row.cells[step.where.column]?.trim()) continue;
        if (step.distinct) {
            const value = row.cells[step.distinct] ?? '';
            if (!value.trim() || taken.has(value)) continue;
            taken.add(value);
        }
        try {
            const values: Record<string, FieldValue> = {};
            for (const [name, source] of Object.entries(step.fields)) {
                const value = fieldValue(source, fields.get(name)!, row.cells, lookups);
                if (value !== undefined) values[name] = value;
            }
            const missing = keysOf(step).find((name) => String(values[name] ?? '') === '');
            if (missing)
                throw new BadCell(
                    `The key (${missing}) is empty, so a second run could not find this row again. Fill it in.`
                );
            const key = keyOf(values, step);
            const before = firstLine.get(key.toLowerCase());
            if (before)
                throw new BadCell(
                    `The key "${shownKey(row, values, step)}" stands on line ${before} already. Keep one of the two rows.`
                );
            firstLine.set(key.toLowerCase(), row.line);
            prepared.push({ row, key, first: String(values[keysOf(step)[0]!]), fields: values });
        } catch (error) {
            if (!(error instanceof BadCell)) throw error;
            report.rejected.push({ file: step.file, line: row.line, reason: error.message, cells: row.cells });
        }
    }
    return prepared;
}

/** What tells a record, of a row's values or of a record as the org has it. */
const keyOf = (values: Record<string, unknown>, step: Step): string =>
    keysOf(step)
        .map((name) => textOf(values[name]))
        .join('|');

const textOf = (value: unknown): string => String((value as FieldValue | undefined) ?? '');

/** The same as the file has it. */
const shownKey = ({ cells }: Row, values: Record<string, unknown>, step: Step): string =>
    keysOf(step)
        .map((name) => {
            const source = step.fields[name]!;
            const written = 'column' in source && source.column ? cells[source.column] : undefined;
            return (written ?? textOf(values[name])).trim();
        })
        .join(', ');

async function lookupsFor(connection: Connection, step: Step): Promise<Lookups> {
    const lookups: Lookups = new Map();
    for (const source of Object.values(step.fields)) {
        if (!('lookup' in source) || lookups.has(`${source.lookup}|${source.by}`)) continue;
        const byText = new Map<string, string>();
        for (const r of await queryRows<Record<string, unknown>>(
            connection,
            `SELECT Id, ${source.by} FROM ${source.lookup} WHERE ${source.by} != null`
        )) {
            const text = String(r[source.by]).toLowerCase();
            byText.set(text, byText.has(text) ? 'ambiguous' : (r.Id as string));
        }
        lookups.set(`${source.lookup}|${source.by}`, byText);
    }
    return lookups;
}

/** Records that bear a key of this file, by lower-cased key, with the fields the step writes. */
async function existingRecords(
    connection: Connection,
    step: Step,
    prepared: Prepared[]
): Promise<Map<string, Record<string, unknown>>> {
    const found = new Map<string, Record<string, unknown>>();
    const select = [...new Set(['Id', ...Object.keys(step.fields)])].join(', ');
    const [first] = keysOf(step);
    const literal = (s: string): string => `'${s.replace(/[\\']/g, '\\$&')}'`;
    for (let i = 0; i < prepared.length; i += BATCH) {
        const keys = [...new Set(prepared.slice(i, i + BATCH).map((p) => literal(p.first)))];
        for (const r of await queryRows<Record<string, unknown>>(
            connection,
            `SELECT ${select} FROM ${step.object} WHERE ${first!} IN (${keys.join(',')})${step.within ? ` AND (${step.within})` : ''}`
        ))
            found.set(keyOf(r, step).toLowerCase(), r);
    }
    return found;
}

/** True when the record's fields are not what the row says; a lookup, date or number is compared as text. */
function differs(record: Record<string, unknown>, fields: Record<string, FieldValue>): boolean {
    const stored = record as Record<string, FieldValue | undefined>;
    return Object.entries(fields).some(([name, value]) => String(stored[name] ?? '') !== String(value ?? ''));
}

async function save(
    connection: Connection,
    step: Step,
    how: 'create' | 'update',
    rows: (Prepared & { id?: string })[],
    report: StepReport
): Promise<void> {
    for (let i = 0; i < rows.length; i += BATCH) {
        const batch = rows.slice(i, i + BATCH);
        const records = batch.map((p) => ({
            attributes: { type: step.object },
            ...(p.id ? { Id: p.id } : {}),
            ...p.fields
        }));
        const results =
            how === 'create'
                ? await connection.sobject(step.object).create(records, { allOrNone: false })
                : await connection.sobject(step.object).update(records as never, { allOrNone: false });
        for (const [k, result] of (
            results as { success: boolean; errors: { message: string; statusCode?: string }[] }[]
        ).entries()) {
            const { row } = batch[k]!;
            if (result.success) report[how === 'create' ? 'created' : 'updated']++;
            else
                report.rejected.push({
                    file: step.file,
                    line: row.line,
                    reason: `The org refused the row: ${result.errors.map((e) => e.message).join('; ')}`,
                    cells: row.cells
                });
        }
    }
}
