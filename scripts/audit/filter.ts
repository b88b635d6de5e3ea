/** The filter of a declarative measure: one condition a line, all of which must hold. */

export type Value = string | number | boolean | null;
export type Row = Record<string, unknown>;

/** What the words TODAY and NOW stand for: a day, and a moment in milliseconds. */
export interface Moment {
    today: string;
    now: number;
}

interface Condition {
    field: string;
    operator: string;
    values: Value[];
}

const LINE = /^\s*([A-Za-z][\w.]*)\s*(!=|<=|>=|=|<|>|\bnotIn\b|\bin\b|\bcontains\b)\s*(.*?)\s*$/i;

/** @throws Error naming the line that is not a condition */
export function parseFilter(text: string, moment: Moment): Condition[] {
    return text
        .split(/\r?\n/)
        .filter((line) => line.trim())
        .map((line) => {
            const found = LINE.exec(line);
            if (!found) throw new Error(`"${line}" is not a condition of the form: field operator value.`);
            return {
                field: found[1]!,
                operator: found[2]!.toLowerCase(),
                values: split(found[3]!).map((word) => valueOf(word, moment))
            };
        });
}

/** Parts at commas outside quotes; a quoted part stays text. */
function split(text: string): { text: string; quoted: boolean }[] {
    return [...text.matchAll(/\s*(?:"([^"]*)"|'([^']*)'|([^,]*))\s*(?:,|$)/g)]
        .filter((m) => m[0] !== '')
        .map((m) => ({ text: (m[1] ?? m[2] ?? m[3] ?? '').trim(), quoted: m[3] === undefined }));
}

function valueOf(word: { text: string; quoted: boolean }, { today, now }: Moment): Value {
    if (word.quoted) return word.text;
    if (/^(true|false)$/i.test(word.text)) return word.text.toLowerCase() === 'true';
    if (/^null$/i.test(word.text) || word.text === '') return null;
    if (/^today$/i.test(word.text)) return today;
    if (/^now$/i.test(word.text)) return new Date(now).toISOString();
    return word.text;
}

/** The value at a path such as `Account.Industry`; null where it, or a record on the way, is missing. */
export function at(row: Row, path: string): Value {
    const value = path
        .split('.')
        .reduce<unknown>((record, step) => (record as Row | null | undefined)?.[step] ?? null, row);
    return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}

export const matches = (row: Row, conditions: readonly Condition[]): boolean =>
    conditions.every((condition) => holds(at(row, condition.field), condition));

/** As SOQL compares: text ignores case; a blank field differs from every value and is neither more nor less. */
function holds(field: Value, { operator, values }: Condition): boolean {
    const equal = (value: Value): boolean => compare(field, value) === 0;
    switch (operator) {
        case '=':
        case 'in':
            return values.some(equal);
        case '!=':
        case 'notin':
            return !values.some(equal);
        case 'contains':
            return values.some((v) =>
                String(field ?? '')
                    .toLowerCase()
                    .includes(String(v).toLowerCase())
            );
        default: {
            const order = compare(field, values[0] ?? null);
            if (order === null || field === null) return false;
            return operator === '<'
                ? order < 0
                : operator === '<='
                  ? order <= 0
                  : operator === '>'
                    ? order > 0
                    : order >= 0;
        }
    }
}

/** Null where the two cannot be compared. */
function compare(field: Value, value: Value): number | null {
    if (field === null || value === null) return field === value ? 0 : null;
    if (typeof field === 'boolean') return Number(field) - Number(value === true);
    if (typeof field === 'number') return field - Number(value);
    const text = String(field);
    const moments = [text, String(value)].map((t) => (/^\d{4}-\d\d-\d\dT/.test(t) ? Date.parse(t) : Number.NaN));
    if (moments.every((m) => !Number.isNaN(m))) return moments[0]! - moments[1]!;
    const a = text.toLowerCase();
    const b = String(value).toLowerCase();
    return a < b ? -1 : a > b ? 1 : 0;
}

/** Field paths the conditions read. */
export const fieldsOf = (conditions: readonly Condition[]): string[] => conditions.map((c) => c.field);
