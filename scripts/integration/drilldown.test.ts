/** A small company played like the demo's: the audit agrees with every number, and each opens to as many records as it shows. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { join } from 'node:path';
import { audit } from '../audit/audit.ts';
import { WINDOW_CODES } from '../audit/calendar.ts';
import { auditPace, type AskPace } from '../audit/pace.ts';
import { passed, reportOf } from '../audit/report.ts';
import { clockOf, LOCAL_ORG } from '../salesforce/connect.ts';
import { updateAll } from '../salesforce/records.ts';
import { people } from '../seed/company.ts';
import { play } from '../seed/play.ts';
import { PROJECT, serveOrg, type ServedOrg } from './support.ts';

const TODAY = '2026-11-21';
const MANAGER = 'Maria Keller';
/** One team and a new hire of another one: five peers each, and one without any. */
const CAST = new Set([MANAGER, 'Ana Ruiz', 'Ben Foster', 'Chloe Martin', 'David Osei', 'Elena Petrova']);
const OTHERS = new Set(['Oliver Brandt', 'Nina Costa', 'Leo Martins']);

/** Told by no row of the scorecard, and opened from the causes they tell apart. */
const CAUSES = [
    'BuyerRolesCovered',
    'CallCadence',
    'ContactToDemo',
    'DemosOutsideIcp',
    'DiscoveryDepth',
    'FollowUpGap',
    'OpenedOutsideIcp'
];

/** As a page gets it: what is null is left out. */
interface Row {
    kpi: string;
    type: string;
    /** The value that is told, of a KPI told by its parts. */
    breakdown?: string;
    n?: number;
    k?: number;
}
interface Detail {
    breakdowns?: { kpi: string; rows: { label: string; n: number; k?: number }[] }[];
}
interface Page {
    n: number;
    hits: number;
    rows?: { counts: boolean }[];
}

describe('a small company', () => {
    let served: ServedOrg;
    before(async () => {
        served = await serveOrg(`${TODAY}T09:00:00Z`, [PROJECT, join(PROJECT, 'scripts', 'seed', 'metadata')]);
        const early = await audit(served.admin, await clockOf(served.admin));
        assert.match(reportOf(early)[0]!, /No nightly run/);
        assert.equal(passed(early), false);
        const cast = people().filter((p) => CAST.has(p.name) || OTHERS.has(p.name));
        await play({ ...LOCAL_ORG, url: served.url }, 7, TODAY, () => {}, cast);
        served.org.clock.set(Date.parse(`${TODAY}T23:00:00Z`));
    });
    after(() => served.close());

    const call = <T>(
        viewer: string,
        method: string,
        params: Record<string, unknown>,
        controller = 'CoachScorecardController'
    ): T => served.org.transaction(viewer, (tx) => served.org.apex.invokeAura(tx, controller, method, params) as T);

    it('has the numbers that the audit works out', async () => {
        const result = await audit(served.admin, await clockOf(served.admin));
        assert.ok(passed(result), reportOf(result).slice(-30).join('\n'));
    });

    it('tells of every goal what the audit works out from raw records, on a day of work and on a Sunday', async () => {
        const ask: AskPace = (repId) => Promise.resolve(call(repId, 'getPace', { repId }, 'CoachPaceController'));
        const before = served.org.clock.now();
        for (const day of ['2026-11-22', '2026-11-25']) {
            served.org.clock.set(Date.parse(`${day}T18:00:00Z`));
            const result = await auditPace(served.admin, served.org.clock.now(), ask);
            assert.deepEqual(result.differences, [], day);
            assert.equal(result.checked, 7 * 4 * 5, `${day}: seven reps with four goals each`);
        }
        const wrong = await auditPace(served.admin, served.org.clock.now(), async (repId) => {
            const { goals = [] } = await ask(repId);
            return { goals: goals.slice(1).map((goal) => ({ ...goal, done: (goal.done ?? 0) + 1 })) };
        });
        assert.equal(wrong.differences.length, 7 * 4, 'one goal of each rep is missing, the others are off');
        served.org.clock.set(before);
    });

    it('opens each number to as many records as it stands on, for every rep, KPI and window', async () => {
        const users = await served.admin.query<{ Id: string; Name: string }>(
            "SELECT Id, Name FROM User WHERE Title = 'Account Executive' ORDER BY Name"
        );
        const wrong: string[] = [];
        let walked = 0;
        const walk = (rep: { Id: string; Name: string }, place: Record<string, string>, { n, k, type }: Row): void => {
            const page = call<Page>(rep.Id, 'getRecords', { repId: rep.Id, segment: '', ...place });
            const told = (page.rows ?? []).filter((r) => r.counts).length;
            const hitsAreShown = k === undefined || type === 'Ratio' || page.hits === k;
            if (page.n !== (n ?? 0) || told !== page.n || !hitsAreShown)
                wrong.push(
                    `${rep.Name} ${JSON.stringify(place)}: n ${n}, k ${k}; opens to ${told} of ${page.n}, ${page.hits} hits`
                );
            walked++;
        };
        for (const rep of users.records)
            for (const window of WINDOW_CODES) {
                const asked = { repId: rep.Id, window, segment: '' };
                for (const row of call<{ rows: Row[] }>(rep.Id, 'getScorecard', asked).rows) {
                    if (row.n !== undefined) walk(rep, { kpi: row.kpi, window, breakdown: row.breakdown ?? '' }, row);
                    if (window !== '12M') continue;
                    const { breakdowns } = call<Detail>(rep.Id, 'getDetail', { ...asked, kpi: row.kpi });
                    for (const { kpi, rows } of breakdowns ?? [])
                        for (const part of rows)
                            walk(rep, { kpi, window, breakdown: part.label }, { type: 'Rate', kpi, ...part });
                }
            }
        const causes = await served.admin.query<{
            Rep__c: string;
            Kpi__c: string;
            Window__c: string;
            N__c: number | null;
            K__c: number | null;
        }>(
            `SELECT Rep__c, Kpi__c, Window__c, N__c, K__c FROM CoachScore__c WHERE Segment__c = null AND N__c != null AND Kpi__c IN (${CAUSES.map((kpi) => `'${kpi}'`).join(', ')})`
        );
        assert.deepEqual(new Set(causes.records.map((score) => score.Kpi__c)), new Set(CAUSES));
        for (const score of causes.records) {
            const rep = users.records.find((user) => user.Id === score.Rep__c)!;
            const k = score.K__c ?? undefined;
            const row = { kpi: score.Kpi__c, type: 'Rate', n: score.N__c!, ...(k === undefined ? {} : { k }) };
            walk(rep, { kpi: score.Kpi__c, window: score.Window__c, breakdown: '' }, row);
        }
        assert.ok(walked > 400, `walked ${walked}`);
        assert.deepEqual(wrong, []);
    });

    it('is told to have old numbers once a deal has changed', async () => {
        served.org.clock.set(Date.parse(`${TODAY}T23:30:00Z`));
        const deal = (await served.admin.query<{ Id: string }>('SELECT Id FROM Opportunity LIMIT 1')).records[0]!;
        await updateAll(served.admin, 'Opportunity', [{ Id: deal.Id, NextStep: 'Call' }]);
        const result = await audit(served.admin, await clockOf(served.admin));
        assert.deepEqual(result.differences, []);
        assert.match(reportOf(result)[0]!, /^Old scores: Opportunity: 1 changed after/);
        assert.equal(passed(result), false);
    });
});
