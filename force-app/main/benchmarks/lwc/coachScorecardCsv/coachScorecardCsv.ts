/**
 * CSV files that spreadsheets open safely. Names of KPIs, segments and people are typed by others, so a text that a
 * spreadsheet would run as a formula is made a text (OWASP, "CSV Injection"); the rest follows RFC 4180. Numbers are
 * written plainly, with a point and all their digits, for machines to read.
 */

/** What a cell may hold; nothing known is an empty cell, never a zero. */
export type CsvCell = string | number | null | undefined;

/** Spreadsheets run a cell that starts with one of these, also after blanks. */
const FORMULA = /^\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/;
const NEEDS_QUOTES = /[",;\r\n\t]|^\s|\s$/;
/** Tells spreadsheets that the text is UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

/** Rows as one CSV text, the heading first. */
export function csvText(heading: readonly string[], rows: readonly (readonly CsvCell[])[]): string {
    return BYTE_ORDER_MARK + [heading, ...rows].map((row) => `${row.map(cellText).join(',')}\r\n`).join('');
}

/** A file name that every system takes, with the ending `.csv`. */
export function csvName(...parts: readonly string[]): string {
    const words = parts.map((part) => part.replace(/[^\p{L}\p{N}-]+/gu, '-').replace(/^-+|-+$/g, ''));
    return `${words.filter(Boolean).join('_').slice(0, 100) || 'export'}.csv`;
}

/**
 * Hands the text to the browser as a download. Lightning Web Security refuses blobs of type text/csv; as plain text it
 * is the name that makes it a CSV file.
 *
 * @throws whatever the browser refuses it with
 */
export function saveCsv(name: string, text: string): void {
    const url = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
    try {
        const link = document.createElement('a');
        link.href = url;
        link.download = name;
        link.click();
    } finally {
        URL.revokeObjectURL(url);
    }
}

function cellText(cell: CsvCell): string {
    if (cell === null || cell === undefined) return '';
    if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : '';
    const safe = FORMULA.test(cell) ? `'${cell}` : cell;
    return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
