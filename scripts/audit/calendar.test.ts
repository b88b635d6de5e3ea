import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { FiscalCalendar, type Span } from './calendar.ts';
import { addDays, addMonths, daysBetween, weekday, Zone } from './days.ts';
import { CALENDAR } from './example.ts';

describe('days', () => {
    it('keeps the last day of a shorter month', () => {
        assert.equal(addMonths('2018-02-28', -3), '2017-11-28');
        assert.equal(addMonths('2017-12-31', -3), '2017-09-30');
        assert.equal(addMonths('2016-01-31', 1), '2016-02-29');
    });
    it('counts days and weekdays', () => {
        assert.equal(daysBetween('2016-12-31', '2017-03-01'), 60);
        assert.equal(weekday('2018-01-01'), 1);
        assert.equal(weekday('2017-12-31'), 7);
    });
    it("cuts moments into days of the org's zone, across daylight saving", () => {
        const zone = new Zone('America/New_York');
        assert.equal(zone.dayOf('2018-01-01T04:59:00.000+0000'), '2017-12-31');
        assert.equal(zone.dayOf('2017-07-01T04:00:00.000+0000'), '2017-07-01');
        assert.equal(zone.midnight('2018-01-01'), Date.parse('2018-01-01T05:00:00Z'));
        assert.equal(zone.midnight('2017-07-01'), Date.parse('2017-07-01T04:00:00Z'));
        assert.equal(new Zone('Asia/Kolkata').midnight('2017-07-01'), Date.parse('2017-06-30T18:30:00Z'));
    });
});

describe('windows', () => {
    it('end with the last complete month', () => {
        assert.deepEqual(CALENDAR.window('12M', '2018-01-01'), { start: '2017-01-01', end: '2017-12-31' });
        assert.deepEqual(CALENDAR.window('3M', '2018-01-31'), { start: '2017-10-01', end: '2017-12-31' });
        assert.deepEqual(CALENDAR.window('1M', '2017-12-31'), { start: '2017-11-01', end: '2017-11-30' });
    });
    it('begin with the nearest fiscal month where months are weeks of 4-4-5', () => {
        const months: Span[] = [];
        let start = '2016-01-31';
        for (const weeks of [4, 4, 5, 4, 4, 5, 4, 4, 5, 4, 4, 5, 4, 4, 5]) {
            months.push({ start, end: addDays(start, weeks * 7 - 1) });
            start = addDays(start, weeks * 7);
        }
        const calendar = new FiscalCalendar(months, [], 1);
        // The 13th month ends on 2017-02-25, so a year ends there too; 52 weeks back begins the second month.
        assert.deepEqual(calendar.window('12M', '2017-03-01'), { start: '2016-02-28', end: '2017-02-25' });
        assert.deepEqual(calendar.window('3M', '2017-01-31'), { start: '2016-10-30', end: '2017-01-28' });
    });
    it('are not there where the org has not defined the months', () => {
        assert.equal(CALENDAR.window('12M', '2015-04-15'), undefined);
        assert.equal(CALENDAR.window('1M', '2015-01-15'), undefined);
    });
});

describe('slices', () => {
    it('are weeks cut where a month begins', () => {
        // 2017-11-01 is a Wednesday.
        assert.equal(CALENDAR.sliceStart('2017-10-31'), '2017-10-30');
        assert.equal(CALENDAR.sliceStart('2017-11-03'), '2017-11-01');
        assert.equal(CALENDAR.sliceEnd('2017-10-30'), '2017-10-31');
        assert.equal(CALENDAR.sliceEnd('2017-11-01'), '2017-11-05');
        assert.equal(CALENDAR.sliceStart('2017-11-09'), '2017-11-06');
    });
    it('that begin within the window moved back make the lagged window', () => {
        // 30 days before 2017-10-01 is Friday 1 September, where a slice begins; 30 before 12-31 is Friday 1 December.
        assert.deepEqual(CALENDAR.laggedWindow({ start: '2017-10-01', end: '2017-12-31' }, 30), {
            start: '2017-09-01',
            end: '2017-12-03'
        });
        // 33 days: Tuesday 29 August begins no slice, Friday 1 September is the next; the last is Monday 27 November.
        assert.deepEqual(CALENDAR.laggedWindow({ start: '2017-10-01', end: '2017-12-31' }, 33), {
            start: '2017-09-01',
            end: '2017-11-30'
        });
    });
});

describe('fiscal periods between two days', () => {
    it('are counted, and unknown outside the defined years', () => {
        assert.equal(CALENDAR.periodsBetween('Quarter', '2017-03-31', '2017-04-01'), 1);
        assert.equal(CALENDAR.periodsBetween('Quarter', '2017-02-01', '2017-03-31'), 0);
        assert.equal(CALENDAR.periodsBetween('Month', '2017-05-31', '2017-02-01'), -3);
        assert.equal(CALENDAR.periodsBetween('Month', '2017-05-31', '2030-02-01'), null);
    });
});
