/** What a nightly run costs, by the org's exact counters: as much as the reps with changes have, and no more. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { ApexDate, ApexDatetime } from '../local-org/kernel/temporal.ts';
import { Company, type Night } from './facts-company.ts';
import { HALF_AN_HOUR } from './facts-story.ts';

const REPS = 8;
const DEALS = 250;
const ACTIVITIES = 200;
const LARGE = 2000;
/** Half of what the platform lets a batch's transaction do. */
const HALF = { queries: 100, rows: 25_000, statements: 75, rowsWritten: 5000 };

describe('a nightly run', () => {
    let company: Company;
    const deals: string[] = [];

    function sell(rep: string, howMany: number): string[] {
        const close = ApexDate.of(2026, 12, 1);
        const made: string[] = [];
        for (let done = 0; done < howMany; done += 400) {
            const records = Array.from({ length: Math.min(400, howMany - done) }, (_, i) => ({
                Name: `Deal ${done + i}`,
                OwnerId: rep,
                StageName: 'Prospecting',
                CloseDate: close,
                Amount: 1000 + i
            }));
            made.push(...company.dml('insert', 'Opportunity', records));
        }
        for (const StageName of ['Proposal/Price Quote', 'Closed Won'])
            company.dml(
                'update',
                'Opportunity',
                made.map((Id) => ({ Id, StageName }))
            );
        return made;
    }

    /** Calls and demos of one rep, with a person and on a deal. */
    function talk(rep: string): void {
        const WhoId = company.insert('Contact', { LastName: 'Buyer' });
        const WhatId = deals.at(-1);
        const day = (i: number): number => company.org.clock.now() - (i % 60) * 86_400_000;
        company.dml(
            'insert',
            'Task',
            Array.from({ length: ACTIVITIES }, (_, i) => ({
                Subject: 'Call',
                TaskSubtype: 'Call',
                Status: 'Completed',
                OwnerId: rep,
                WhoId,
                ActivityDate: new ApexDate(Math.floor(day(i) / 86_400_000))
            }))
        );
        company.dml(
            'insert',
            'Event',
            Array.from({ length: ACTIVITIES / 4 }, (_, i) => ({
                Subject: 'Demo',
                Type: 'Demo',
                OwnerId: rep,
                WhoId,
                WhatId,
                ActivityDateTime: new ApexDatetime(day(i + 1)),
                DurationInMinutes: 60
            }))
        );
    }

    before(() => {
        company = new Company('2026-11-16T15:00:00Z', REPS);
        for (const rep of company.reps) {
            deals.push(...sell(rep, DEALS));
            talk(rep);
        }
        company.passDays(HALF_AN_HOUR);
        assert.equal(company.night().run['Status__c'], 'done');
    });
    after(() => company.close());

    /** Rows that make up one rep's facts, and the facts themselves. */
    const ownRows = (rep: string): number =>
        company.count(`Opportunity WHERE OwnerId = '${rep}'`) +
        company.count(`OpportunityHistory WHERE Opportunity.OwnerId = '${rep}'`) +
        company.count(`CoachPush__c WHERE Opportunity__r.OwnerId = '${rep}'`) +
        company.count(`Task WHERE OwnerId = '${rep}'`) +
        company.count(`Event WHERE OwnerId = '${rep}'`) +
        company.count(`CoachFact__c WHERE Rep__c = '${rep}'`);

    function nextNight(): Night {
        company.passDays(HALF_AN_HOUR);
        const night = company.night();
        assert.equal(night.run['Status__c'], 'done', String(night.run['Message__c']));
        assert.equal(night.run['Everyone__c'], false);
        return night;
    }

    it('reads at most 1.2 times the own rows of the one rep with a change', () => {
        company.update('Opportunity', deals[0]!, { Amount: 5000 });
        company.passDays(HALF_AN_HOUR);
        const night = nextNight();
        assert.equal(night.run['Reps__c'], 1);
        assert.equal(night.run['Rows_Written__c'], 1);
        const own = ownRows(company.reps[0]!);
        assert.ok(own > 3 * DEALS, String(own));
        assert.ok(night.factRows <= 1.2 * own, `${night.factRows} rows read for ${own}`);
    });

    it('rebuilds the old and the new owner of a deal, and nobody else', () => {
        company.update('Opportunity', deals.at(-1)!, { OwnerId: company.reps[0] });
        const night = nextNight();
        assert.equal(night.run['Reps__c'], 2);
        assert.deepEqual(company.facts(), company.factsFromScratch());
    });

    it('costs next to nothing when nobody saved anything', () => {
        company.passDays(HALF_AN_HOUR);
        nextNight();
        const night = nextNight();
        assert.deepEqual([night.run['Reps__c'], night.run['Rows_Written__c']], [0, 0]);
        assert.ok(night.factRows <= 100 + 10 * REPS, `${night.factRows} rows`);
    });

    it('does not take what it wrote itself on deals for a change', () => {
        company.update('Opportunity', deals[0]!, { Coach_Push_Count__c: 7 });
        nextNight();
        assert.equal(company.count(`Opportunity WHERE Id = '${deals[0]!}' AND Coach_Push_Count__c = 0`), 1);
        assert.equal(nextNight().run['Reps__c'], 0);
    });

    it('stays below half of every limit for a rep with more deals than one transaction takes', () => {
        const rep = company.reps[1]!;
        sell(rep, LARGE);
        const night = nextNight();
        assert.equal(night.run['Reps__c'], 1);
        for (const cost of night.costs.filter((c) => c.stage === 'CoachFactsStage'))
            for (const key of ['queries', 'rows', 'statements', 'rowsWritten'] as const)
                assert.ok(cost[key] <= HALF[key], `${key}: ${cost[key]}`);
        assert.ok(Math.max(...night.costs.map((cost) => cost.rows)) < ownRows(rep) / 2, 'in several transactions');
        assert.ok(night.factRows <= 1.2 * ownRows(rep), `${night.factRows} rows read for ${ownRows(rep)}`);
        assert.deepEqual(company.facts(), company.factsFromScratch());
    });
});
