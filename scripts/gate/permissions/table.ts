/** The table of permissions as it stands in the repository: one line a thing, one column a permission set. */

/** Nothing is granted, on purpose. */
export const NOTHING = '-';

/** Nobody has decided yet. */
export const UNDECIDED = '?';

export interface Row {
    kind: string;
    name: string;
    /** One a permission set, in the order of `sets`. */
    cells: readonly string[];
    /** 1-based line in the file; 0 for a row that is not from one. */
    line: number;
}

export interface Table {
    sets: readonly string[];
    rows: readonly Row[];
}

/** A thing's key: no two rows have the same one. */
export const keyOf = ({ kind, name }: Row): string => `${kind} ${name}`;

/** Kinds in the order in which a reader asks for them. */
const KINDS = ['app', 'tab', 'permission', 'right', 'object', 'field', 'method', 'class'];

/** Reads what `format` wrote. */
export function parse(text: string): Table {
    const [heading = '', ...lines] = text.split(/\r?\n/);
    const [, , ...sets] = heading.split(',');
    const rows = lines.flatMap((line, index) => {
        if (line === '') return [];
        const [kind = '', name = '', ...cells] = line.split(',');
        return [{ kind, name, cells, line: index + 2 }];
    });
    return { sets, rows };
}

/** By kind, then by name. */
export function format({ sets, rows }: Table): string {
    const sorted = [...rows].sort((a, b) => rank(a) - rank(b) || (a.name < b.name ? -1 : 1));
    const lines = [['kind', 'name', ...sets], ...sorted.map(({ kind, name, cells }) => [kind, name, ...cells])];
    return `${lines.map((cells) => cells.join(',')).join('\n')}\n`;
}

const rank = ({ kind }: Row): number => KINDS.indexOf(kind);
