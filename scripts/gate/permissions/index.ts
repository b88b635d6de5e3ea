import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Problem } from '../../build/problems.ts';
import { catalogueOf } from '../metadata/catalogue.ts';
import { problem, readProject } from '../metadata/project.ts';
import type { GateReport } from '../report.ts';
import { grantedBy } from './granted.ts';
import { NOTHING, UNDECIDED, format, keyOf, parse } from './table.ts';
import type { Row, Table } from './table.ts';

/** Who may do what, under a project's root. */
export const TABLE = join('config', 'permissions', 'matrix.csv');

const EMPTY: Table = { sets: [], rows: [] };
const WRITE = 'npm run permissions -- --write';

/**
 * Holds the package's permission sets against the table in the repository, both ways: every object, field, method, tab, app and
 * permission has its row, and every cell says what is granted. Letters: c r e d create, read, edit, delete; V M view and modify
 * all; x use; o offered, a tab that is not shown by itself; - nothing, on purpose; ? not decided yet.
 * @param root the folder with sfdx-project.json
 */
export function checkPermissions(root: string): GateReport {
    const project = readProject(root);
    const { table, problems } = grantedBy(project, catalogueOf(project));
    const path = join(root, TABLE);
    const text = read(path);
    return { checked: table.rows.length, unit: 'rows', problems: [...problems, ...compare(table, text, path)] };
}

/**
 * Adds a row for each new thing and takes away those of things that are gone. A row that is there stays as it is: which of the
 * two is wrong, table or permission set, is for a person to say. So is a thing granted to nobody, which comes as `?`.
 */
export function writeTable(root: string): void {
    const project = readProject(root);
    const { table } = grantedBy(project, catalogueOf(project));
    const path = join(root, TABLE);
    const known = rowsByKey(parse(read(path) ?? ''));
    const rows = table.rows.map((row) => {
        const before = known.get(keyOf(row));
        if (before?.cells.length === row.cells.length) return before;
        const decided = row.cells.some((cell) => cell !== NOTHING);
        return decided ? row : { ...row, cells: row.cells.map(() => UNDECIDED) };
    });
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, format({ ...table, rows }));
}

function compare(granted: Table, text: string | undefined, path: string): Problem[] {
    const written = text === undefined ? EMPTY : parse(text);
    const say = (line: number, message: string, cure: string): Problem => problem(path, line, message, cure);
    if (written.sets.join() !== granted.sets.join()) {
        const message = `Its columns are ${written.sets.join(', ') || 'missing'}, the permission sets ${granted.sets.join(', ')}.`;
        return [say(1, message, `Run: ${WRITE}`)];
    }
    const problems: Problem[] = [];
    const rows = rowsByKey(written);
    for (const row of granted.rows) {
        const before = rows.get(keyOf(row));
        if (before === undefined)
            problems.push(
                say(0, `It has no row for the ${keyOf(row)}.`, `Run: ${WRITE}, and look at what it says of it.`)
            );
        else problems.push(...differences(before, row, granted.sets, path));
    }
    const things = rowsByKey(granted);
    for (const row of written.rows.filter((candidate) => !things.has(keyOf(candidate))))
        problems.push(say(row.line, `There is no ${keyOf(row)} any more.`, `Run: ${WRITE}`));
    if (problems.length === 0 && text !== format(written))
        problems.push(say(0, 'Its rows are out of order, or stand twice.', `Run: ${WRITE}`));
    return problems;
}

function differences(written: Row, granted: Row, sets: readonly string[], path: string): Problem[] {
    const key = keyOf(granted);
    if (written.cells.includes(UNDECIDED) && granted.cells.every((cell) => cell === NOTHING)) {
        const message = `Nobody is granted the ${key}, and the table does not say that this is meant.`;
        return [
            problem(path, written.line, message, `Grant it in a permission set, or write ${NOTHING} in its cells.`)
        ];
    }
    return sets.flatMap((set, i) => {
        const [cell, actual] = [written.cells[i] ?? '', granted.cells[i] ?? ''];
        if (cell === actual) return [];
        const message = `The ${key} is "${cell}" for ${set} here, and "${actual}" in the permission set.`;
        return [problem(path, written.line, message, 'Correct the one that is wrong.')];
    });
}

/** A row that stands twice is there once: the first. */
function rowsByKey({ rows }: Table): Map<string, Row> {
    const byKey = new Map<string, Row>();
    for (const row of rows) if (!byKey.has(keyOf(row))) byKey.set(keyOf(row), row);
    return byKey;
}

function read(path: string): string | undefined {
    try {
        return readFileSync(path, 'utf8');
    } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
        throw error;
    }
}
