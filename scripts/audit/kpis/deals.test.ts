import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { deal, lostDeal, setting, step, wonDeal } from '../example.ts';
import type { Entry } from '../model.ts';
import { closingEntries, fitBand } from './closing.ts';
import { openingEntries } from './opening.ts';
import { pushingEntries } from './pushing.ts';
import { scheduledEntries, scoredEntries } from './scheduled.ts';
import { stepEntries } from './steps.ts';

/** `Measure day amount`, in order. */
const told = (entries: Entry[]): string[] => entries.map((e) => `${e.measure} ${e.day} ${e.amount}`).sort();
const measures = (entries: Entry[]): string[] => entries.map((e) => e.measure).sort();

describe('closed deals', () => {
    it('count on the close date; their cycle ends at the earlier of that and the first closed row', () => {
        const early = wonDeal({ history: [step('2017-06-20', 'Closed Won', '2017-06-30')] });
        assert.ok(told(closingEntries(early, setting('2018-01-01'))).includes('WonDays 2017-06-30 161'));
        const late = lostDeal({ history: [step('2018-01-01', 'Closed Lost', '2017-06-30')] });
        assert.ok(told(closingEntries(late, setting('2018-01-01'))).includes('LostDays 2017-06-30 171'));
    });
    it('without an amount are left out of the average, with zero they are in it', () => {
        const without = measures(closingEntries(wonDeal({ amount: null }), setting('2018-01-01')));
        assert.ok(without.includes('DealsWon') && !without.includes('WonAmounts') && !without.includes('Bookings'));
        assert.ok(
            told(closingEntries(wonDeal({ amount: 0 }), setting('2018-01-01'))).includes('WonAmounts 2017-06-30 0')
        );
    });
    it('without an opening day are won all the same, but have no cycle', () => {
        const found = measures(closingEntries(wonDeal({ openedOn: null }), setting('2018-01-01')));
        assert.ok(found.includes('DealsWon') && !found.includes('WonDays'));
    });
    it('are lost for no decision by the mapped value, and a blank reason stands apart', () => {
        const mapped = setting('2018-01-01', { Loss_Reason_Field__c: 'R__c', No_Decision_Values__c: 'No Decision' });
        const of = (lossReason: string | null): string[] =>
            measures(closingEntries(lostDeal({ lossReason }), mapped)).filter((m) => /^Lost(N|With)/.test(m));
        assert.deepEqual(of('no decision'), ['LostNoDecision', 'LostWithReason']);
        assert.deepEqual(of('Price'), ['LostWithReason']);
        assert.deepEqual(of(null), ['LostWithoutReason']);
        assert.ok(!measures(closingEntries(lostDeal({}), setting('2018-01-01'))).includes('LostWithoutReason'));
    });
    it('count once in each of their competitors, and as none without one', () => {
        const of = (competitors: string[]): string[] =>
            measures(closingEntries(wonDeal({ competitors }), setting('2018-01-01'))).filter((m) =>
                /Competitor/.test(m)
            );
        assert.deepEqual(of(['A', 'B', 'A']), [
            'ClosedCompetitor~A',
            'ClosedCompetitor~B',
            'WonCompetitor~A',
            'WonCompetitor~B'
        ]);
        assert.deepEqual(of([]), ['ClosedCompetitor~(none)', 'WonCompetitor~(none)']);
    });
    it('fall into four bands of fit', () =>
        assert.deepEqual([0, 0.25, 0.5, 0.74, 1].map(fitBand), ['0-25', '25-50', '50-75', '50-75', '75-100']));
});

describe('deals by their opening', () => {
    it('take the days from opening to the first row at or beyond the proposal', () => {
        const skipped = deal({
            stage: 'Negotiation',
            history: [step('2017-01-10', 'Prospecting', '2017-06-30'), step('2017-02-09', 'Negotiation', '2017-06-30')]
        });
        assert.deepEqual(told(openingEntries(skipped, setting('2018-01-01'))), [
            'DealsOpened 2017-01-10 1',
            'DealsOpenedLag 2017-01-10 30',
            'DealsOpenedWithAmount 2017-01-10 1',
            'DealsToProposal 2017-01-10 1',
            'PipelineCreated 2017-01-10 1000',
            'ProposalsSent 2017-02-09 1'
        ]);
    });
    it('are beyond nothing when lost', () => {
        const lost = lostDeal({
            history: [
                step('2017-01-10', 'Qualification', '2017-06-30'),
                step('2017-06-30', 'Closed Lost', '2017-06-30')
            ]
        });
        assert.ok(!measures(openingEntries(lost, setting('2018-01-01'))).includes('ProposalsSent'));
    });
    it('count a won proposal on the day of the proposal, by the days from there', () => {
        const won = wonDeal({
            history: [step('2017-03-01', 'Proposal', '2017-06-30'), step('2017-04-10', 'Closed Won', '2017-06-30')]
        });
        const found = told(openingEntries(won, setting('2018-01-01')));
        assert.ok(found.includes('ProposalsWon 2017-03-01 1'));
        assert.ok(found.includes('ProposalsSentLag 2017-03-01 40'));
    });
});

describe('steps', () => {
    it('are those reached by any row; past one is who reached the next or was won', () => {
        const back = lostDeal({
            history: [
                step('2017-01-10', 'Prospecting', '2017-06-30'),
                step('2017-02-01', 'Proposal', '2017-06-30'),
                step('2017-03-01', 'Qualification', '2017-06-30'),
                step('2017-06-30', 'Closed Lost', '2017-06-30')
            ]
        });
        assert.deepEqual(measures(stepEntries(back, setting('2018-01-01'))), [
            'Reached~Proposal',
            'Reached~Prospecting',
            'Reached~Qualification',
            'Through~Prospecting',
            'Through~Qualification'
        ]);
        const won = stepEntries(wonDeal({}), setting('2018-01-01'));
        assert.equal(
            won.filter((e) => e.measure.startsWith('Through~')).length,
            4,
            'a won deal went through every step'
        );
    });
});

describe('multi-push share', () => {
    const at = (d: ReturnType<typeof deal>, today: string): string[] =>
        measures(pushingEntries(d, setting(today))).filter((m) => m.endsWith('@3M'));
    it('counts pushes up to the end of the window', () => {
        const pushed = deal({ closeDate: '2018-03-31', pushedOn: ['2017-04-01', '2018-01-01'] });
        assert.deepEqual(at(pushed, '2018-01-02'), ['OpenDeals@3M']);
        assert.deepEqual(at(pushed, '2018-02-02'), ['MultiPushDeals@3M', 'OpenDeals@3M']);
    });
    it('counts each quarter begun since the date that passed', () => {
        // Due in June: by the end of September one quarter has begun since, by the end of December two.
        assert.deepEqual(at(deal({}), '2017-10-01'), ['OpenDeals@3M']);
        assert.deepEqual(at(deal({}), '2018-01-01'), ['MultiPushDeals@3M', 'OpenDeals@3M']);
    });
    it('takes the close date as it stood at the end of the window', () => {
        const moved = deal({
            closeDate: '2018-06-30',
            history: [step('2017-01-10', 'Prospecting', '2017-06-30'), step('2018-01-05', 'Prospecting', '2018-06-30')]
        });
        assert.deepEqual(at(moved, '2018-01-06'), ['MultiPushDeals@3M', 'OpenDeals@3M']);
    });
    it('leaves out deals closed before the window or opened after it', () => {
        assert.deepEqual(at(wonDeal({}), '2017-10-01'), []);
        assert.deepEqual(at(wonDeal({}), '2017-07-01'), ['OpenDeals@3M']);
        assert.deepEqual(at(deal({ openedOn: '2017-10-01' }), '2017-10-02'), []);
    });
});

describe('scheduled to win', () => {
    const due = (rows: ReturnType<typeof step>[]): string[] =>
        told(scheduledEntries(wonDeal({ history: rows }), setting('2018-01-01')));
    it('asks what was promised when the quarter began, and whether it was won in it', () => {
        assert.deepEqual(
            due([step('2017-01-10', 'Prospecting', '2017-06-30'), step('2017-05-01', 'Closed Won', '2017-06-30')]),
            ['Scheduled 2017-06-30 1', 'ScheduledWon 2017-06-30 1']
        );
    });
    it('does not count a win in a later quarter', () => {
        assert.deepEqual(
            due([
                step('2017-01-10', 'Prospecting', '2017-06-30'),
                step('2017-05-01', 'Prospecting', '2017-09-15'),
                step('2017-09-01', 'Closed Won', '2017-09-01')
            ]),
            ['Scheduled 2017-06-30 1', 'Scheduled 2017-09-30 1', 'ScheduledWon 2017-09-30 1']
        );
    });
    it('puts what came into being after the quarter began on a line of its own, where it was due in it', () => {
        assert.deepEqual(
            due([step('2017-04-02', 'Prospecting', '2017-06-30'), step('2017-05-01', 'Closed Won', '2017-06-30')]),
            ['ScheduledNew 2017-06-30 1', 'ScheduledNewWon 2017-06-30 1']
        );
        assert.deepEqual(
            due([step('2017-04-02', 'Prospecting', '2017-07-01'), step('2017-05-01', 'Closed Won', '2017-05-01')]),
            []
        );
    });
});

describe('scored pipeline', () => {
    it('is amount times score of open deals with both', () => {
        assert.deepEqual(told(scoredEntries(deal({}))), ['ScoredDeals 2017-06-30 1', 'ScoredPipeline 2017-06-30 100']);
        assert.deepEqual(told(scoredEntries(deal({ amount: null }))), ['ScoredDealsExcluded 2017-06-30 1']);
        assert.deepEqual(told(scoredEntries(wonDeal({}))), []);
    });
});
