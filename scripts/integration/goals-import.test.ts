/** Goals from a CSV file: good rows are kept, each bad one comes back with its line and what to do about it. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { load, type StepReport } from '../import/load.ts';
import { readMapping } from '../import/mapping.ts';
import { writeRejections } from '../import/report.ts';
import { rows } from '../salesforce/records.ts';
import { createTeam, serveOrg, type Persona, type ServedOrg } from './support.ts';

const MAPPING = fileURLToPath(new URL('../import/mappings/goals.json', import.meta.url));
const HEADER = 'rep,kpi,time_frame,start,end,target,total,source';

describe('importing goals', () => {
    let served: ServedOrg;
    let rep: Persona;
    let otherRep: Persona;
    let outsider: Persona;
    let dir: string;
    before(async () => {
        served = await serveOrg('2026-03-10T15:00:00Z');
        ({ rep, otherRep, outsider } = await createTeam(served.admin));
        dir = mkdtempSync(join(tmpdir(), 'courtside-goals-'));
    });
    after(async () => {
        rmSync(dir, { recursive: true });
        await served.close();
    });

    const run = async (lines: readonly string[]): Promise<StepReport> => {
        writeFileSync(join(dir, 'goals.csv'), `${[HEADER, ...lines].join('\n')}\n`);
        return (await load(served.admin, readMapping(MAPPING), dir, () => {}))[0]!;
    };
    const kept = (): Promise<{ Rep__c: string; OwnerId: string; Kpi__c: string; Target__c: number | null }[]> =>
        rows(
            served.admin,
            'SELECT Rep__c, OwnerId, Kpi__c, Target__c, Source__c, State__c FROM CoachGoal__c ORDER BY Key__c'
        );

    it('keeps what can be kept and says of each other row why not', async () => {
        const year = '2026-01-01,2026-12-31';
        const report = await run([
            `${rep.username},Meetings,Week,${year},10,,`,
            `${rep.username},Bookings,Quarter,${year},,400000,Quota`,
            `nobody@team.example,Meetings,Week,${year},10,,`,
            `${otherRep.username},WinRate,Month,${year},10,,`,
            `${otherRep.username},Meetings,Week,2026-06-30,2026-01-01,10,,`,
            `${otherRep.username},Meetings,Week,2026-02-01,2026-12-31,-3,,`,
            `${otherRep.username},Meetings,Fortnight,${year},3,,`,
            `${otherRep.username},Meetings,Week,2026-03-01,2026-12-31,,,`,
            `${rep.username},Meetings,Week,2026-06-01,2026-06-30,12,,`,
            `${rep.username},Meetings,Month,${year},100,,`,
            `${rep.username},Meetings,Week,${year},11,,`,
            `${outsider.username},Meetings,Week,${year},10,,`,
            `${otherRep.username},Meetings,Week,${year},8,,`
        ]);
        const reasons = new Map(report.rejected.map((r) => [r.line, r.reason]));
        assert.deepEqual(
            [...reasons.keys()].sort((a, b) => a - b),
            [4, 5, 6, 7, 8, 9, 10, 11, 12, 13]
        );
        assert.deepEqual([report.created, report.updated], [3, 0]);
        assert.match(reasons.get(4)!, /No User has Username "nobody@team\.example"/);
        assert.match(reasons.get(12)!, /ana@team\.example, Meetings, Week, 2026-01-01" stands on line 2 already/);
        for (const line of [5, 6, 7, 9, 10, 11, 13])
            assert.match(reasons.get(line)!, /^The org refused the row: [A-Z].{20,}\.$/, `line ${line}`);
        const told = [5, 6, 7, 9, 10, 11, 13].map((line) => reasons.get(line)!);
        assert.equal(new Set(told).size, told.length, 'each has a reason of its own');
        assert.match(reasons.get(8)!, /Fortnight/);
        const goals = await kept();
        assert.deepEqual(
            goals.map((g) => [g.OwnerId === g.Rep__c, g.Kpi__c, g.Target__c]).sort(),
            [
                [true, 'Bookings', null],
                [true, 'Meetings', 10],
                [true, 'Meetings', 8]
            ].sort()
        );
        const [path] = writeRejections(join(dir, 'rejected'), report.rejected);
        assert.equal(readFileSync(path!, 'utf8').trim().split('\n').length, 11, 'every rejected row is in the file');
    });

    it('changes what the file changed, and nothing where it is the same', async () => {
        const report = await run([
            `${rep.username},Meetings,Week,2026-01-01,2026-12-31,12,,`,
            `${rep.username},Bookings,Quarter,2026-01-01,2026-12-31,,400000,Quota`
        ]);
        assert.deepEqual([report.created, report.updated, report.unchanged, report.rejected.length], [0, 1, 1, 0]);
        assert.ok((await kept()).some((g) => g.Rep__c === rep.id && g.Target__c === 12));
    });
});
