/**
 * The stage of scores over several jobs: peers without the rep by an independent computation, a run that is stopped
 * anywhere and started again, and runs that find nothing to do.
 */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ApexDate } from '../local-org/kernel/temporal.ts';
import { Decimal } from '../local-org/kernel/decimal.ts';
import { Company, type Fields } from './facts-company.ts';
import { expectedScores, KPIS, randomFacts, type ExpectedScore } from './scores-expected.ts';

const SCORE_FIELDS = [
    ...['Key__c', 'OwnerId', 'Rep__c', 'Kpi__c', 'Breakdown__c', 'Window__c', 'Segment__c', 'Cohort__c'],
    ...['Cohort_Label__c', 'Unit__c', 'Window_Start__c', 'Window_End__c', 'Fingerprint__c', 'Own__c', 'Value__c'],
    ...['N__c', 'K__c', 'Lower__c', 'Upper__c', 'Second_Value__c', 'Excluded__c', 'Peer_Count__c', 'Peer_Value__c'],
    ...['Peer_Q1__c', 'Peer_Median__c', 'Peer_Q3__c', 'Peer_Bins__c', 'Percentile__c', 'Status__c', 'Reason__c'],
    ...['P_Value__c', 'Flagged__c', 'Status_Month__c', 'Order_Value__c', 'Best_Count__c', 'Best_Value__c', 'Trend__c'],
    ...['Slope__c', 'Persistence__c', 'Adjusted_Value__c', 'Series__c', 'Peer_Series__c', 'Percentile_Series__c']
];
const BENCHMARK_FIELDS = [
    ...['Key__c', 'Pending__c', 'Reps__c', 'K__c', 'N__c', 'Value__c', 'Q1__c', 'Median__c', 'Q3__c', 'Mad__c'],
    ...['Dispersion__c', 'Shrinkage__c', 'Lag_Days__c', 'Window_Start__c', 'Window_End__c', 'Pool__c']
];

/** Every stored score and benchmark, as text in a fixed order. */
const snapshot = (company: Company): string[] => [
    ...textsOf(company, 'CoachScore__c', SCORE_FIELDS),
    ...textsOf(company, 'CoachBenchmark__c', BENCHMARK_FIELDS)
];

function textsOf(company: Company, object: string, fields: string[]): string[] {
    return company
        .query(`SELECT ${fields.join(', ')} FROM ${object} ORDER BY Key__c`)
        .map((row) => JSON.stringify(row))
        .sort();
}

/** @returns the first row of two snapshots that differ, as it is in both; whole snapshots are too long to read */
function firstDifference(actual: string[], expected: string[]): string | undefined {
    const i = Array.from({ length: Math.max(actual.length, expected.length) }).findIndex(
        (_, n) => actual[n] !== expected[n]
    );
    return i < 0 ? undefined : `${actual[i]}\nshould be\n${expected[i]}`;
}

/** Numbers from 0 to 1 that are the same at every run. */
function randomNumbers(seed: number): () => number {
    let state = seed;
    return () => {
        state = (state * 48_271) % 2_147_483_647;
        return state / 2_147_483_647;
    };
}

const STAGES = ['Closed Won', 'Closed Lost', 'Closed Lost', 'Prospecting'];

function scoredCompany(): Company {
    const company = new Company('2026-11-21T09:00:00Z', 7);
    company.goesOn = true;
    return company;
}

/** Deals of the last year and a half, some of them open. */
function openDeals(company: Company, random: () => number, each: number): string[] {
    const today = ApexDate.of(2026, 11, 21);
    return company.dml(
        'insert',
        'Opportunity',
        company.reps.flatMap((rep) =>
            Array.from({ length: each }, (_, i): Fields => {
                const stage = STAGES[Math.floor(random() * STAGES.length)]!;
                const days = Math.floor(random() * 540);
                return {
                    Name: `Deal ${i}`,
                    OwnerId: rep,
                    StageName: stage,
                    CloseDate: today.plusDays(stage === 'Prospecting' ? days / 6 : -days),
                    Amount: random() < 0.1 ? null : Decimal.of(Math.ceil(random() * 40) * 500)
                };
            })
        )
    );
}

/** What people change in a day. */
function edit(company: Company, deals: string[], random: () => number): void {
    for (let i = 0; i < 3; i++) {
        const deal = deals[Math.floor(random() * deals.length)]!;
        company.update('Opportunity', deal, {
            StageName: STAGES[Math.floor(random() * STAGES.length)]!,
            Amount: Decimal.of(Math.ceil(random() * 40) * 500),
            OwnerId: company.reps[Math.floor(random() * company.reps.length)]!
        });
    }
}

describe('scores of a company', () => {
    it('are left alone by a second run', () => {
        const company = scoredCompany();
        try {
            openDeals(company, randomNumbers(11), 12);
            assert.ok(Number(company.night().run['Rows_Written__c']) > 0);
            const before = snapshot(company);
            assert.ok(before.length > 700, `${before.length} rows`);
            assert.equal(company.query('SELECT Id FROM CoachBenchmark__c WHERE Pending__c != null').length, 0);
            const second = company.night();
            assert.equal(second.run['Status__c'], 'done');
            assert.equal(second.run['Rows_Written__c'], 0);
            assert.deepEqual(snapshot(company), before);
        } finally {
            company.close();
        }
    });

    it('are the same when a run was stopped anywhere and started again', () => {
        const [smooth, stopped] = [0, 1].map(() => scoredCompany()) as [Company, Company];
        try {
            const stories = [smooth, stopped].map((company) => {
                const random = randomNumbers(5);
                return { company, random, deals: openDeals(company, random, 10) };
            });
            smooth.night();
            for (let night = 0, after = 1; night < 9; night++, after += 3) {
                for (const { company, deals, random } of stories) {
                    // Fiscal months end on the way.
                    company.passDays(5);
                    edit(company, deals, random);
                }
                smooth.night();
                stopped.nightStoppedAfter(after);
                stopped.night();
                const story = `night ${night}, stopped after ${after}`;
                assert.deepEqual(stopped.facts(), smooth.facts(), story);
                assert.equal(firstDifference(snapshot(stopped), snapshot(smooth)), undefined, story);
            }
        } finally {
            smooth.close();
            stopped.close();
        }
    });

    it('hold each rep beside the others, by figures worked out here', () => {
        const company = new Company('2026-11-21T09:00:00Z', 9);
        try {
            const facts = randomFacts(company.reps, randomNumbers(3));
            company.dml(
                'insert',
                'CoachFact__c',
                facts.map((f) => ({
                    Key__c: `${f.rep}|${f.start}|${f.segment}`,
                    Rep__c: f.rep,
                    Slice_Start__c: ApexDate.parseIso(f.start)!,
                    Slice_End__c: ApexDate.parseIso(f.start)!,
                    Segment__c: f.segment,
                    Measures__c: JSON.stringify(f.measures)
                }))
            );
            const reps = company.reps.map((rep) => `'${rep}'`).join(', ');
            company.org.transaction(company.admin, (tx) =>
                company.org.apex.executeAnonymous(
                    tx,
                    `CoachRun__c run = new CoachRun__c(Status__c = 'running', Stage__c = 'CoachScoreStage',
                        Reps__c = 0, Rows_Read__c = 0, Rows_Written__c = 0, Failed__c = 0);
                    insert as system run;
                    new CoachScoreStage().start(run.Id, new Set<Id>{ ${reps} }, true);`
                )
            );
            const expected = expectedScores(facts, company.reps);
            assert.ok(expected.size > 9 * KPIS.length * 3);
            const stored = company.query(
                `SELECT ${SCORE_FIELDS.join(', ')} FROM CoachScore__c WHERE Kpi__c IN (${KPIS.map((k) => `'${k}'`).join(', ')})`
            );
            assert.equal(stored.length, expected.size);
            let numbers = 0;
            for (const row of stored) {
                const right = expected.get(row['Key__c'] as string);
                assert.ok(right, `${String(row['Key__c'])} is not expected`);
                numbers += compare(row, right);
            }
            assert.ok(numbers > 5000, `${numbers} numbers`);
        } finally {
            company.close();
        }
    });
});

/** @returns how many numbers were compared */
function compare(row: Fields, right: ExpectedScore): number {
    const series = (field: string, grain: 'months' | 'weeks'): (number | null)[] =>
        row[field] === null
            ? []
            : (JSON.parse(row[field] as string) as Record<string, { value: number | null }[]>)[grain]!.map(
                  (p) => p.value
              );
    const pairs: [string, number | null, number | null][] = [
        ['value', row['Value__c'] as number | null, right.value],
        ['n', row['N__c'] as number | null, right.n],
        ['peers', row['Peer_Count__c'] as number | null, right.peerCount],
        ['peer value', row['Peer_Value__c'] as number | null, right.peerValue],
        ['q1', row['Peer_Q1__c'] as number | null, right.q1],
        ['median', row['Peer_Median__c'] as number | null, right.median],
        ['q3', row['Peer_Q3__c'] as number | null, right.q3],
        ['percentile', row['Percentile__c'] as number | null, right.percentile]
    ];
    for (const grain of ['months', 'weeks'] as const) {
        const [own, peers] = [series('Series__c', grain), series('Peer_Series__c', grain)];
        assert.equal(own.length, 13);
        right[grain].forEach((point, i) => {
            pairs.push([`${grain} ${i}`, own[i]!, point.value]);
            if (peers.length) pairs.push([`${grain} ${i} of peers`, peers[i]!, point.peerValue]);
        });
    }
    for (const [name, is, should] of pairs) {
        const same = is === null || should === null ? is === should : Math.abs(is - should) <= tolerance(name);
        assert.ok(same, `${String(row['Key__c'])}: ${name} is ${is}, should be ${should}`);
    }
    return pairs.length;
}

/** Stored with six decimals, a percentile with two. */
const tolerance = (name: string): number => (name === 'percentile' ? 0.0051 : 5.1e-7);
