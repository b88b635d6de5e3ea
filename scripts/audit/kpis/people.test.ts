import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { settingsOf } from '../settings.ts';
import { Zone } from '../days.ts';
import { declaredEntries } from './activity.ts';
import { conversationEntries } from './conversations.ts';
import { fitOf } from './fit.ts';
import { leadEntries, type Lead } from './leads.ts';

const moment = { today: '2018-01-15', now: Date.parse('2018-01-15T15:00:00Z') };

describe('web inquiries', () => {
    const lead = (differences: Partial<Lead>): Lead => ({
        owner: 'r1',
        createdDay: '2017-12-20',
        converted: false,
        disqualified: false,
        reached: false,
        attempts: ['2018-01-01', '2017-12-28', '2017-12-30'],
        ...differences
    });
    const told = (differences: Partial<Lead>): string[] =>
        leadEntries(lead(differences), '2018-01-15').map((e) => `${e.measure} ${e.day} ${e.amount}`);

    it('count their attempts on the day of the last one, once 14 days have passed', () => {
        assert.deepEqual(told({}), [
            'AttemptsBeforeStop 2018-01-01 3',
            'LeadsStopped 2018-01-01 1',
            'LeadsStoppedEarly 2018-01-01 1'
        ]);
        assert.deepEqual(told({ attempts: ['2018-01-02'] }), []);
    });
    it('are stopped at once when disqualified, and not early from the sixth attempt on', () => {
        const days = Array.from({ length: 6 }, (_, i) => `2018-01-0${i + 3}`);
        assert.deepEqual(told({ attempts: days, disqualified: true }), [
            'AttemptsBeforeStop 2018-01-08 6',
            'LeadsStopped 2018-01-08 1'
        ]);
    });
    it('stand apart when never tried, once 14 days old or disqualified', () => {
        assert.deepEqual(told({ attempts: [] }), ['LeadsUntouched 2017-12-20 1']);
        assert.deepEqual(told({ attempts: [], createdDay: '2018-01-10' }), []);
    });
    it('are left out when reached or converted', () => {
        for (const out of [{ reached: true }, { converted: true }]) assert.deepEqual(told(out), []);
    });
});

describe('activities', () => {
    it('count by owner and day where all conditions hold', () => {
        const calls = {
            name: 'Calls',
            object: 'Task',
            dateField: 'ActivityDate',
            ownerField: 'OwnerId',
            valueField: null,
            refused: false
        };
        const rows = [
            { OwnerId: 'r1', ActivityDate: '2018-01-02', IsClosed: true },
            { OwnerId: 'r1', ActivityDate: '2018-01-02', IsClosed: false },
            { OwnerId: 'r1', ActivityDate: null, IsClosed: true }
        ];
        const found = declaredEntries({ ...calls, filter: 'IsClosed = true' }, rows, new Zone('UTC'), moment);
        assert.deepEqual(found, [{ rep: 'r1', measure: 'Calls', day: '2018-01-02', segment: '', amount: 1 }]);
    });
    it('sum a number by the day that a moment falls on in the org', () => {
        const seats = {
            name: 'Seats',
            object: 'Demo__c',
            dateField: 'At__c',
            ownerField: 'Rep__c',
            filter: '',
            refused: false
        };
        const rows = [{ Rep__c: 'r1', At__c: '2018-01-02T03:00:00.000+0000', Seats__c: 12 }];
        const found = declaredEntries({ ...seats, valueField: 'Seats__c' }, rows, new Zone('America/New_York'), moment);
        assert.deepEqual(found, [{ rep: 'r1', measure: 'Seats', day: '2018-01-01', segment: '', amount: 12 }]);
    });
    it('are conversations with deciders by their contact', () => {
        const rows = [
            { OwnerId: 'r1', WhoId: 'c1', ActivityDate: '2018-01-02' },
            { OwnerId: 'r1', WhoId: 'c2', ActivityDate: '2018-01-02' },
            { OwnerId: 'r1', WhoId: null, ActivityDate: '2018-01-02' }
        ];
        assert.equal(conversationEntries(rows, new Set(['c1'])).length, 1);
    });
});

describe('settings', () => {
    it('match titles with a star, ignoring case', () => {
        const { decisionMakerTitles } = settingsOf({ Decision_Maker_Titles__c: 'VP*; Head of IT' });
        const decides = (title: string): boolean => decisionMakerTitles.some((t) => t.test(title));
        assert.deepEqual(['vp Sales', 'SVP', 'Head of IT', 'Head of ITs'].map(decides), [true, false, true, false]);
    });
    it('know nothing of no-decision without both field and values', () => {
        assert.equal(settingsOf({ Loss_Reason_Field__c: 'R__c' }).noDecisionValues, null);
        assert.equal(settingsOf({ No_Decision_Values__c: 'None' }).noDecisionValues, null);
        assert.deepEqual(
            [...settingsOf({ Loss_Reason_Field__c: 'R__c', No_Decision_Values__c: 'A;B ' }).noDecisionValues!],
            ['a', 'b']
        );
    });
});

describe('fit', () => {
    it('is the share of criteria met', () => {
        const criteria = [
            { field: 'Account.Industry', operator: 'in', value: 'Retail, Finance' },
            { field: 'Amount', operator: '>=', value: '5000' }
        ];
        assert.equal(fitOf({ Account: { Industry: 'Retail' }, Amount: 100 }, criteria, moment), 0.5);
        assert.equal(fitOf({}, [], moment), null);
    });
});
