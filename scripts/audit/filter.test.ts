import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { matches, parseFilter } from './filter.ts';

const moment = { today: '2018-01-01', now: Date.parse('2018-01-01T15:00:00Z') };
const holds = (row: Record<string, unknown>, filter: string): boolean => matches(row, parseFilter(filter, moment));

describe('a filter', () => {
    it('wants every line', () => {
        assert.ok(holds({ IsClosed: true, TaskSubtype: 'call' }, 'IsClosed = true\nTaskSubtype = Call'));
        assert.ok(!holds({ IsClosed: true, TaskSubtype: 'Email' }, 'IsClosed = true\nTaskSubtype = Call'));
    });
    it('takes a blank for other than every value, and for neither more nor less', () => {
        assert.ok(holds({ Type: null }, 'Type notIn Call, Email'));
        assert.ok(!holds({ Type: 'Email' }, 'Type notIn Call, Email'));
        assert.ok(!holds({ Size: null }, 'Size < 5'));
        assert.ok(holds({ Size: null }, 'Size = NULL'));
        assert.ok(holds({ Size: 3 }, 'Size != NULL'));
    });
    it('compares moments and days with the words NOW and TODAY', () => {
        assert.ok(holds({ EndDateTime: '2018-01-01T14:59:00.000+0000' }, 'EndDateTime <= NOW'));
        assert.ok(!holds({ EndDateTime: '2018-01-01T15:01:00.000+0000' }, 'EndDateTime <= NOW'));
        assert.ok(holds({ Day: '2017-12-31' }, 'Day < TODAY'));
    });
    it('follows a path, keeps a comma in quotes and finds parts of a text', () => {
        assert.ok(holds({ Account: { Industry: 'Food, Drink' } }, 'Account.Industry in "Food, Drink", Media'));
        assert.ok(!holds({ Account: null }, 'Account.Industry = Media'));
        assert.ok(holds({ Subject: 'Quarterly Review' }, 'Subject contains review'));
    });
    it('refuses a line that is no condition', () =>
        assert.throws(() => parseFilter('IsClosed', moment), /"IsClosed" is not a condition/));
});
