/** The importer against the local org: good rows load, bad ones are told with file, line and cure. */
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { load, type StepReport } from '../import/load.ts';
import { readMapping, type Mapping } from '../import/mapping.ts';
import { writeRejections } from '../import/report.ts';
import { rows } from '../salesforce/records.ts';
import { PROJECT, serveOrg, type ServedOrg } from './support.ts';

const MAVEN = fileURLToPath(new URL('../../../shared/data/maven-crm', import.meta.url));
const MAPPING = fileURLToPath(new URL('../import/mappings/maven.json', import.meta.url));

/** Fields and grants that imported data sets need, beside the product's own source. */
const IMPORT_METADATA = fileURLToPath(new URL('../import/metadata', import.meta.url));

const deals: Mapping = {
    name: 'deals',
    steps: [
        {
            file: 'deals.csv',
            object: 'Opportunity',
            key: 'Name',
            fields: {
                Name: { column: 'name', required: true },
                StageName: { constant: 'Prospecting' },
                CloseDate: { column: 'close', required: true },
                Amount: { column: 'amount' },
                OwnerId: { lookup: 'User', by: 'Name', column: 'owner', required: true }
            }
        }
    ]
};

describe('importing CSV', () => {
    let served: ServedOrg;
    let owner: string;
    let dir: string;
    before(async () => {
        served = await serveOrg('2018-01-01T15:00:00Z', [PROJECT, IMPORT_METADATA]);
        owner = served.org.user('admin@courtside.example').name;
        dir = mkdtempSync(join(tmpdir(), 'courtside-import-'));
    });
    after(() => served.close());

    const HEADER = 'name,close,amount,owner\n';
    const run = async (content: string | Buffer | null, mapping = deals): Promise<StepReport> => {
        if (content !== null) writeFileSync(join(dir, 'deals.csv'), content);
        return (await load(served.admin, mapping, dir, () => {}))[0]!;
    };
    const reasons = (r: StepReport): [number, string][] => r.rejected.map((x) => [x.line, x.reason]);
    const names = async (prefix: string): Promise<string[]> =>
        (
            await rows<{ Name: string }>(
                served.admin,
                `SELECT Name FROM Opportunity WHERE Name LIKE '${prefix}%' ORDER BY Name`
            )
        ).map((r) => r.Name);

    it('loads the good rows beside a bad date, a bad number, an unknown owner and a duplicate key', async () => {
        const report = await run(
            `${HEADER}A1,2018-02-01,10,${owner}\nA2,2018-02-31,10,${owner}\nA3,2018-02-01,ten,${owner}\nA4,2018-02-01,10,Nobody Known\nA1,2018-03-01,20,${owner}\nA5,2018-02-01,,${owner}\n`
        );
        assert.equal(report.created, 2);
        assert.deepEqual(await names('A'), ['A1', 'A5']);
        assert.deepEqual(
            reasons(report).map(([line]) => line),
            [3, 4, 5, 6]
        );
        assert.match(reasons(report)[0]![1], /"2018-02-31" is not a date of the form yyyy-MM-dd.*Correct/);
        assert.match(reasons(report)[1]![1], /"ten" is not a number/);
        assert.match(reasons(report)[2]![1], /No User has Name "Nobody Known"\. Create it first/);
        assert.match(reasons(report)[3]![1], /stands on line 2 already/);
    });

    it('updates instead of duplicating when run again, and writes nothing when nothing changed', async () => {
        await run(`${HEADER}B1,2018-02-01,10,${owner}\nB2,2018-02-01,10,${owner}\n`);
        const again = await run(`${HEADER}B1,2018-02-01,10,${owner}\nB2,2018-02-01,25,${owner}\n`);
        assert.deepEqual([again.created, again.updated, again.unchanged], [0, 1, 1]);
        assert.equal((await names('B')).length, 2);
    });

    it('names a missing column and still loads what does not need it', async () => {
        const report = await run(`name,close,owner\nC1,2018-02-01,${owner}\n`);
        assert.equal(report.created, 1);
        assert.match(reasons(report)[0]![1], /Column amount is missing\. The header has: name, close, owner/);
        const without = await run(`name,amount,owner\nC2,10,${owner}\n`);
        assert.equal(without.created, 0);
        assert.deepEqual(
            reasons(without).map(([line]) => line),
            [1, 2]
        );
    });

    it('refuses a cell of 10 MB without choking', async () => {
        const report = await run(
            `${HEADER}D1,2018-02-01,10,${owner}\n"${'x'.repeat(10 * 1024 * 1024)}",2018-02-01,10,${owner}\nD2,2018-02-01,10,${owner}\n`
        );
        assert.equal(report.created, 2);
        assert.match(reasons(report)[0]![1], /10,485,760 characters; .*holds 120\. Shorten/);
        const [path] = writeRejections(join(dir, 'rejected'), report.rejected);
        assert.ok(readFileSync(path!, 'utf8').length < 5000, 'the report cuts the cell');
    });

    it('costs only the row when bytes are of another encoding, and reads it when the mapping names it', async () => {
        const latin = Buffer.concat([
            Buffer.from(`${HEADER}E1,2018-02-01,10,${owner}\nE`),
            Buffer.from([0xe9]),
            Buffer.from(`2,2018-02-01,10,${owner}\nE3,2018-02-01,10,${owner}\n`)
        ]);
        const report = await run(latin);
        assert.equal(report.created, 2);
        assert.deepEqual(
            reasons(report).map(([line]) => line),
            [3]
        );
        assert.match(reasons(report)[0]![1], /not of the file's encoding\. Save the file as UTF-8/);
        const named: Mapping = { ...deals, steps: [{ ...deals.steps[0]!, encoding: 'windows-1252' }] };
        assert.equal((await run(latin, named)).created, 1);
        assert.ok((await names('E')).includes('Eé2'));
    });

    it('reads UTF-16 with a byte-order mark', async () => {
        const report = await run(
            Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(`${HEADER}F1,2018-02-01,10,${owner}\n`, 'utf16le')])
        );
        assert.equal(report.created, 1);
    });

    it('survives an unclosed quote', async () => {
        const report = await run(
            `${HEADER}G1,2018-02-01,10,${owner}\n"G2,2018-02-01,10,${owner}\nG3,2018-02-01,10,${owner}\n`
        );
        assert.deepEqual(await names('G'), ['G1', 'G3']);
        assert.deepEqual(reasons(report), [
            [3, 'A quote opens here and is never closed. Close it, or double it ("") if it belongs to the text.']
        ]);
    });

    it('says that a file has no rows, is empty or is not there', async () => {
        assert.match(reasons(await run(HEADER))[0]![1], /a header but no rows/);
        assert.match(reasons(await run(''))[0]![1], /is empty/);
        const absent: Mapping = { ...deals, steps: [{ ...deals.steps[0]!, file: 'absent.csv' }] };
        assert.match(reasons(await run(null, absent))[0]![1], /not there/);
    });

    it("keeps the org's own refusals with their line", async () => {
        const strange: Mapping = {
            ...deals,
            steps: [{ ...deals.steps[0]!, fields: { ...deals.steps[0]!.fields, AccountId: { column: 'account' } } }]
        };
        const report = await run(
            `name,close,amount,owner,account\nH1,2018-02-01,10,${owner},001000000000000AAA\nH2,2018-02-01,10,${owner},\n`,
            strange
        );
        assert.equal(report.created, 1);
        assert.deepEqual(
            reasons(report).map(([line]) => line),
            [2]
        );
        assert.match(reasons(report)[0]![1], /The org refused the row/);
    });

    it(
        'loads the Maven set exactly',
        { skip: existsSync(MAVEN) ? false : 'the Maven data set is not beside the project' },
        async () => {
            const reports = await load(served.admin, readMapping(MAPPING), MAVEN, () => {});
            assert.deepEqual(
                reports.flatMap((r) => r.rejected),
                []
            );
            assert.equal(reports.at(-1)!.created, 8800);
            const found = new Map<string, { won: number; lost: number; open: number }>();
            const groups = await rows<{ rep: string; IsWon: boolean; IsClosed: boolean; n: number }>(
                served.admin,
                "SELECT Owner.Name rep, IsWon, IsClosed, COUNT(Id) n FROM Opportunity WHERE Owner.Username LIKE '%@maven.example' GROUP BY Owner.Name, IsWon, IsClosed"
            );
            for (const g of groups) {
                const r = found.get(g.rep) ?? { won: 0, lost: 0, open: 0 };
                r[g.IsWon ? 'won' : g.IsClosed ? 'lost' : 'open'] = g.n;
                found.set(g.rep, r);
            }
            const expected = parse<{
                sales_agent: string;
                manager: string;
                won: string;
                lost: string;
                open: string;
            }>(readFileSync(join(MAVEN, 'expected_by_rep.csv')), { columns: true });
            assert.deepEqual(
                Object.fromEntries(expected.map((e) => [e.sales_agent, found.get(e.sales_agent)])),
                Object.fromEntries(
                    expected.map((e) => [
                        e.sales_agent,
                        { won: Number(e.won), lost: Number(e.lost), open: Number(e.open) }
                    ])
                )
            );
            assert.equal(
                (await served.admin.query("SELECT COUNT() FROM Opportunity WHERE Name LIKE '% GTX Pro'")).totalSize,
                1480
            );
            assert.equal(
                (
                    await served.admin.query(
                        "SELECT COUNT() FROM User WHERE Username LIKE '%@maven.example' AND ManagerId != null"
                    )
                ).totalSize,
                35
            );
            const again = await load(served.admin, readMapping(MAPPING), MAVEN, () => {});
            assert.deepEqual(
                again.map((r) => [r.created, r.updated]),
                again.map(() => [0, 0])
            );
        }
    );
});
