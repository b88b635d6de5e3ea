/** The measures that tell causes apart, against figures worked out by hand. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { addDays } from '../days.ts';
import { deal, lostDeal, setting, wonDeal } from '../example.ts';
import type { Deal, Entry, Setting } from '../model.ts';
import { cadenceEntries } from './cadence.ts';
import { qualifyingEntries } from './qualifying.ts';
import { touchEntries, type Kind, type Touch } from './touches.ts';

const told = (entries: Entry[]): string[] => entries.map((e) => `${e.measure} ${e.day} ${e.amount}`).sort();

describe('people, fit and answers of deals', () => {
    const asking: Setting = {
        ...setting('2018-01-01'),
        discovery: { questions: new Set(['Need', 'Budget']), since: '2017-06-01' }
    };
    const of = (d: Deal, measure: string): string[] =>
        told(qualifyingEntries(d, asking)).filter((entry) => entry.startsWith(measure));

    it('cover budget and decision when both roles are there, whatever their case', () => {
        const covered = ({ roles }: Pick<Deal, 'roles'>): number =>
            of(lostDeal({ roles }), 'ClosedBuyersCovered').length;
        assert.equal(covered({ roles: ['economic buyer', 'Decision Maker'] }), 1);
        assert.equal(covered({ roles: ['Economic Buyer', 'Evaluator'] }), 0);
        assert.deepEqual(of(deal({}), 'ClosedBuyers'), []);
    });
    it('are outside the ideal customer below half of the criteria, by the opening day', () => {
        assert.deepEqual(of(deal({ fit: 0.5 }), 'Opened'), ['OpenedIcp 2017-01-10 1']);
        assert.equal(of(deal({ fit: 0.49 }), 'OpenedOutsideIcp').length, 1);
        assert.deepEqual(of(deal({}), 'Opened'), []);
    });
    it('count discovery questions answered with yes, once anyone answers', () => {
        const answers = (differences: Partial<Deal>): string[] => of(wonDeal(differences), 'Discovery');
        assert.deepEqual(answers({ answeredYes: ['Need', 'Signature'] }), ['DiscoveryAnswers 2017-06-30 1']);
        assert.deepEqual(answers({}), ['DiscoveryAnswers 2017-06-30 0']);
        assert.deepEqual(answers({ closeDate: '2017-05-31' }), []);
    });
});

describe('what activities tell together', () => {
    const touch = (kind: Kind, day: string, person: string | null, of: string | null = null): Touch => ({
        rep: 'r1',
        day,
        kinds: new Set([kind]),
        person,
        deal: of
    });
    const entries = (touches: Touch[], measure: string): string[] =>
        told(touchEntries(touches, new Map([['d1', 0.2]]), '2018-06-01')).filter((e) => e.startsWith(`${measure} `));

    it('counts a demo within 60 days of the first contact, once those are over', () => {
        const touches = [touch('Calls', '2018-01-02', 'p1'), touch('Demos', '2018-03-03', 'p1')];
        assert.deepEqual(entries(touches, 'PeopleToDemo'), ['PeopleToDemo 2018-01-02 1']);
        assert.deepEqual(entries([touches[0]!, touch('Demos', '2018-03-04', 'p1')], 'PeopleToDemo'), []);
        assert.deepEqual(entries([touch('Calls', '2018-04-02', 'p1')], 'PeopleWorked'), []);
        assert.equal(entries([touch('Calls', '2018-04-01', 'p1')], 'PeopleWorked').length, 1);
    });
    it('counts demos of deals by their fit', () => {
        const touches = [touch('Demos', '2018-02-01', 'p1', 'd1'), touch('Demos', '2018-02-02', 'p1')];
        assert.deepEqual(entries(touches, 'DemosOutsideIcp'), ['DemosOutsideIcp 2018-02-01 1']);
    });
    it('takes the next step with the person or on the deal; a call counts on the day itself, a meeting does not', () => {
        const meeting = touch('Meetings', '2018-03-02', 'p1', 'd1');
        const gap = (...others: Touch[]): string[] =>
            entries([meeting, ...others], 'FollowUpDays').filter((e) => e.includes('2018-03-02'));
        assert.deepEqual(gap(touch('Emails', '2018-03-09', 'p2', 'd1')), ['FollowUpDays 2018-03-02 7']);
        assert.deepEqual(gap(touch('Calls', '2018-03-02', 'p1')), ['FollowUpDays 2018-03-02 0']);
        assert.deepEqual(gap(touch('Calls', '2018-03-03', 'p2')), ['FollowUpDays 2018-03-02 30']);
        assert.equal(gap(touch('Demos', '2018-03-02', 'p1')).filter((e) => e.endsWith(' 30')).length, 2);
        assert.deepEqual(entries([touch('Meetings', '2018-05-03', 'p1')], 'FollowUpDays'), []);
        assert.equal(entries([touch('Meetings', '2018-05-02', 'p1')], 'FollowUpDays').length, 1);
    });
    it('holds a week of calls against the eight before, weeks off left out', () => {
        const monday = '2018-01-01';
        const calls = (week: number, count: number): Touch[] =>
            Array.from({ length: count }, () => touch('Calls', addDays(monday, 7 * week), null));
        const nine = [0, 1, 2, 3, 5, 6, 7, 8].flatMap((week) => calls(week, 9));
        const cadence = (touches: Touch[]): string[] => told(cadenceEntries(touches, '2017-01-01', '2018-06-01', 1));
        // 15 are 6 away from 9, in steps of 3.
        assert.deepEqual(cadence([...nine, ...calls(9, 15)]), ['CallSwings 2018-03-11 2']);
        assert.deepEqual(cadence(Array.from({ length: 9 }, (_, week) => calls(week, 2)).flat()), []);
    });
});
