import { parse } from 'csv-parse/sync';
import fc from 'fast-check';

import { csvName, csvText, saveCsv } from 'c/coachScorecardCsv';

const lines = (text: string): string[] => text.slice(1).split('\r\n');

describe('CSV text', () => {
    it('starts with the mark of UTF-8, ends each line as RFC 4180 says, and has the heading first', () => {
        const text = csvText(['KPI', 'Value'], [['Win rate', 0.125]]);
        expect(text.charCodeAt(0)).toBe(0xfeff);
        expect(text.slice(1)).toBe('KPI,Value\r\nWin rate,0.125\r\n');
    });

    it('writes numbers for machines, and nothing where nothing is known', () => {
        expect(lines(csvText([], [[-1.5, 1e21, 0, null, undefined, Number.NaN]]))[1]).toBe('-1.5,1e+21,0,,,');
    });

    it.each([
        ['=cmd|"/C calc"!A0', `"'=cmd|""/C calc""!A0"`],
        ['+1+1', "'+1+1"],
        ['-2+3', "'-2+3"],
        ['@SUM(A1)', "'@SUM(A1)"],
        ['  =1+1', "'  =1+1"],
        ['\t=1+1', `"'\t=1+1"`],
        ['\r=1', `"'\r=1"`],
        ['\n=1', `"'\n=1"`],
        ['＝1+1', "'＝1+1"]
    ])('makes a text of %j, which a spreadsheet would run', (hostile, cell) => {
        expect(csvText([], [[hostile]]).slice(1)).toBe(`\r\n${cell}\r\n`);
    });

    it.each([
        ['Smith, Jones', '"Smith, Jones"'],
        ['the "big" deal', '"the ""big"" deal"'],
        ['two\nlines', '"two\nlines"'],
        ['a;b', '"a;b"'],
        [' padded ', '" padded "'],
        ['O’Brien & Söhne 株式会社', 'O’Brien & Söhne 株式会社'],
        ['a=b', 'a=b']
    ])('keeps %j whole', (text, cell) => {
        expect(csvText([], [[text]]).slice(1)).toBe(`\r\n${cell}\r\n`);
    });

    it('gives back whatever it was given, formulas as texts, to any reader of CSV', () => {
        fc.assert(
            fc.property(fc.array(fc.array(fc.string(), { minLength: 2, maxLength: 2 }), { minLength: 1 }), (rows) => {
                const read = parse(csvText(['a', 'b'], rows), { bom: true, record_delimiter: '\r\n' });
                expect(read).toHaveLength(rows.length + 1);
                rows.flat().forEach((cell, index) => {
                    const shown = read[1 + Math.floor(index / 2)]?.[index % 2] ?? '';
                    expect(/^\s*[=+\-@]/.test(shown)).toBe(false);
                    expect([cell, `'${cell}`]).toContain(shown);
                });
            })
        );
    });
});

describe('file name', () => {
    it.each([
        [['Scorecard', 'Ana Ruiz', '12M', '2026-10-31'], 'Scorecard_Ana-Ruiz_12M_2026-10-31.csv'],
        [['../../etc', 'a/b\\c:d'], 'etc_a-b-c-d.csv'],
        [['Übersicht', ''], 'Übersicht.csv'],
        [['', '...'], 'export.csv']
    ])('of %j is safe on every system', (parts, name) => {
        expect(csvName(...parts)).toBe(name);
    });

    it('does not grow without end', () => {
        expect(csvName('x'.repeat(500)).length).toBeLessThanOrEqual(104);
    });
});

describe('saving', () => {
    const made: Blob[] = [];
    const revoked: string[] = [];
    let click: jest.SpyInstance<void, []>;

    beforeEach(() => {
        made.length = 0;
        revoked.length = 0;
        URL.createObjectURL = (blob: Blob): string => {
            made.push(blob);
            return 'blob:made';
        };
        URL.revokeObjectURL = (url: string): void => {
            revoked.push(url);
        };
        click = jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
    });

    it('hands over a named download of a kind that Lightning Web Security lets through', () => {
        saveCsv('card.csv', 'a,b');
        expect(made[0]?.type).toBe('text/plain');
        expect(click.mock.contexts).toMatchObject([{ download: 'card.csv', href: 'blob:made' }]);
        expect(revoked).toEqual(['blob:made']);
    });

    it('leaves nothing behind when the browser refuses', () => {
        click.mockImplementation(() => {
            throw new Error('refused');
        });
        expect(() => saveCsv('card.csv', 'a')).toThrow('refused');
        expect(revoked).toEqual(['blob:made']);
    });
});
