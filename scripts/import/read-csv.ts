import type { CsvError } from 'csv-parse';
import { parse } from 'csv-parse';
import { readFileSync } from 'node:fs';

export interface Row {
    /** 1 is the header. */
    line: number;
    cells: Record<string, string>;
}
export interface Rejection {
    file: string;
    /** 0 when the whole file is meant. */
    line: number;
    reason: string;
    cells: Record<string, string>;
}
export interface CsvFile {
    header: string[];
    rows: Row[];
    rejected: Rejection[];
}

/**
 * Every readable row of a CSV file with its line; the others as rejections that say what to do. Never throws for what is
 * in the file: bytes that are not of the encoding cost their row, a broken quote costs the rows it swallows.
 */
export async function readCsv(
    path: string,
    name: string,
    options: { encoding?: string | undefined; delimiter?: string | undefined } = {}
): Promise<CsvFile> {
    const none = (reason: string): CsvFile => ({
        header: [],
        rows: [],
        rejected: [{ file: name, line: 0, reason, cells: {} }]
    });
    let bytes: Buffer;
    try {
        bytes = readFileSync(path);
    } catch {
        return none(`The file is not there: ${path}. Check --dir and the file's name in the mapping.`);
    }
    let text: string;
    try {
        text = new TextDecoder(options.encoding ?? sniff(bytes)).decode(bytes);
    } catch {
        return none(`Encoding ${options.encoding} is not known. Use a name such as utf-8 or windows-1252.`);
    }
    if (!text.trim()) return none('The file is empty. Export it again with a header line and rows.');
    const file = await parseText(text, name, options.delimiter);
    if (!file.rows.length && !file.rejected.length)
        file.rejected.push({
            file: name,
            line: 1,
            reason: 'There is a header but no rows. Export it again with its rows.',
            cells: {}
        });
    return file;
}

/** A byte-order mark decides; without one it is UTF-8. */
function sniff(bytes: Buffer): string {
    if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
    if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
    return 'utf-8';
}

/**
 * Parses, and when a quote that is never closed has swallowed the rest of the file, rejects the line it stands on and
 * reads on below it, so that one stray quote costs one row.
 */
async function parseText(text: string, name: string, delimiter = ','): Promise<CsvFile> {
    const lines = text.split('\n');
    const file: CsvFile = { header: [], rows: [], rejected: [] };
    let from = 0;
    for (;;) {
        const part = await parsePart(lines.slice(from).join('\n'), name, delimiter, from, file);
        if (part === 'end') break;
        file.rejected.push({
            file: name,
            line: part,
            reason: 'A quote opens here and is never closed. Close it, or double it ("") if it belongs to the text.',
            cells: {}
        });
        from = part;
    }
    file.rejected.sort((a, b) => a.line - b.line);
    return file;
}

/** Adds what it can read to `file`; returns 'end', or the line (from 1) on which an unclosed quote opens. `skipped` lines were read before. */
function parsePart(
    text: string,
    name: string,
    delimiter: string,
    skipped: number,
    file: CsvFile
): Promise<'end' | number> {
    return new Promise((resolve) => {
        const reject = (line: number, reason: string, cells: Record<string, string> = {}): void =>
            void file.rejected.push({ file: name, line, reason, cells });
        let last = skipped;
        const parser = parse({
            bom: true,
            delimiter,
            info: true,
            skip_empty_lines: true,
            skip_records_with_error: true,
            relax_column_count: true,
            columns: skipped ? file.header : (header: string[]) => (file.header = header.map((h) => h.trim()))
        });
        let unclosed = false;
        parser.on('readable', () => {
            let item: { record: Record<string, string>; info: { lines: number; error?: CsvError } } | null;
            while ((item = parser.read() as typeof item)) {
                const { record, info } = item;
                const line = (last = skipped + info.lines);
                const bad = Object.entries(record).find(([, v]) => typeof v === 'string' && v.includes('\ufffd'));
                if (bad)
                    reject(
                        line,
                        `Column ${bad[0]} has bytes that are not of the file's encoding. Save the file as UTF-8, or name its encoding in the mapping ("encoding": "windows-1252").`,
                        record
                    );
                else if (info.error)
                    reject(
                        line,
                        `The row has another number of cells than the header has columns (${file.header.length}). Check for a missing or extra separator, or an unquoted one inside a cell.`,
                        record
                    );
                else file.rows.push({ line, cells: record });
            }
        });
        parser.on('skip', (error: CsvError) => {
            if (error.code === 'CSV_QUOTE_NOT_CLOSED') unclosed = true;
            else
                reject(
                    (last = skipped + Number(error.lines ?? 0)),
                    `The row cannot be read as CSV: ${error.message}. Check its quotes.`
                );
        });
        const done = (): void => resolve(unclosed ? last + 1 : 'end');
        parser.on('error', (error: Error & { lines?: number }) => {
            reject(
                skipped + (error.lines ?? 0),
                `The file cannot be read on from here: ${error.message}. Check its quotes.`
            );
            done();
        });
        parser.on('end', done);
        parser.end(text);
    });
}
