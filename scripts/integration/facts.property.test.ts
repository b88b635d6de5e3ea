/**
 * Facts that were kept up night by night equal facts built from scratch, whatever people edited in between, however
 * often a run was stopped on its way; and a run after which nobody edited anything writes nothing.
 */
import fc from 'fast-check';
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { join } from 'node:path';
import { Company } from './facts-company.ts';
import { ApexDate, ApexDatetime } from '../local-org/kernel/temporal.ts';
import { PROJECT } from './support.ts';
import { HALF_AN_HOUR, play, story, type Step } from './facts-story.ts';

const SEQUENCES = 130;
const SEED = 20_261_121;

describe('facts by night and from scratch', () => {
    let company: Company;

    before(() => {
        // With criteria for the ideal customer.
        company = new Company('2026-02-16T15:00:00Z', 6, [PROJECT, join(PROJECT, 'scripts', 'seed', 'metadata')]);
    });
    after(() => company.close());

    /** What the facts say, and when each was saved last. */
    const stamps = (): string =>
        company
            .query('SELECT Key__c, SystemModstamp FROM CoachFact__c ORDER BY Key__c')
            .map((f) => `${String(f['Key__c'])} ${String(f['SystemModstamp'])}`)
            .join('\n');

    function settled(): void {
        const { run } = company.night();
        assert.equal(run['Status__c'], 'done', String(run['Message__c']));
        assert.deepEqual(company.facts(), company.factsFromScratch());
    }

    it(`are the same after ${SEQUENCES} random stories`, () => {
        let written = 0;
        fc.assert(
            fc.property(story, (steps: Step[]) => {
                play(company, steps);
                settled();
                written += company.facts().length;
            }),
            { numRuns: SEQUENCES, seed: SEED, endOnFailure: true }
        );
        assert.ok(written > SEQUENCES * 10, 'the stories leave facts');
    });

    it('are not written again by a run with nothing new, or one of everyone', () => {
        // What was saved just before a run is looked at once more by the next one.
        company.passDays(HALF_AN_HOUR);
        settled();
        const before = stamps();
        company.passDays(HALF_AN_HOUR);
        const idle = company.night().run;
        assert.deepEqual([idle['Everyone__c'], idle['Reps__c'], idle['Rows_Written__c']], [false, 0, 0]);
        company.dml('delete', 'CoachRun__c', company.query('SELECT Id FROM CoachRun__c'));
        const all = company.night().run;
        assert.deepEqual([all['Everyone__c'], all['Rows_Written__c']], [true, 0]);
        assert.equal(stamps(), before);
    });

    it('are the same when a run is stopped after any of its transactions and started again', () => {
        const steps = fc.sample(story, { numRuns: 1, seed: SEED })[0]!;
        let stops = 0;
        for (let transactions = 0, more = true; more; transactions++) {
            play(company, steps);
            company.dml('delete', 'CoachRun__c', company.query('SELECT Id FROM CoachRun__c'));
            more = company.nightStoppedAfter(transactions);
            if (more) stops++;
            settled();
        }
        assert.ok(stops >= 6, 'the run has many transactions');
    });
});

describe('facts of a rep who saves nothing any more', () => {
    let company: Company;

    before(() => {
        company = new Company('2026-03-09T15:00:00Z', 2, [PROJECT, join(PROJECT, 'scripts', 'seed', 'metadata')]);
    });
    after(() => company.close());

    const today = (): ApexDate => new ApexDate(Math.floor(company.org.clock.now() / 86_400_000));

    it('change on the very days on which time tells something: a week is over, a demo did not follow, nor a next step', () => {
        const [, rep] = company.reps as [string, string];
        const account = company.insert('Account', { Name: 'Customer', Industry: 'Retail' });
        const people = ['One', 'Two'].map((LastName) => company.insert('Contact', { LastName, AccountId: account }));
        const call = (WhoId: string): unknown => {
            const fields = { Subject: 'Call', TaskSubtype: 'Call', Status: 'Completed', OwnerId: rep };
            return company.insert('Task', { ...fields, WhoId, ActivityDate: today() });
        };
        for (let week = 0; week < 9; week++) {
            for (let calls = 0; calls < 3 + week; calls++) call(people[0]!);
            company.passDays(3);
            // Everyone is rebuilt once a week: on Thursdays.
            company.night();
            company.passDays(4);
        }
        company.insert('Event', {
            Subject: 'Meeting',
            Type: 'Meeting',
            OwnerId: rep,
            WhoId: people[1],
            ActivityDateTime: new ApexDatetime(company.org.clock.now()),
            DurationInMinutes: 60
        });
        company.passDays(HALF_AN_HOUR);
        const changes: number[] = [];
        for (let day = 0; day < 70; day++) {
            const { run } = company.night();
            assert.equal(run['Status__c'], 'done', String(run['Message__c']));
            assert.deepEqual(company.facts(), company.factsFromScratch(), `day ${day}`);
            if (Number(run['Rows_Written__c'])) changes.push(day);
            company.passDays(1);
        }
        // The meeting, on a Monday, ends after the first night. Its week is over after 7 days, 30 days bring the
        // missing next step, and 61 the missing demo.
        assert.deepEqual(changes, [0, 1, 7, 30, 61]);
    });
});
