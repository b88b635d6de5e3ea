/** https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_methods_system_date.htm, …_datetime.htm, …_time.htm */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { ApexTime } from '../kernel/temporal.ts';
import { ApexDate, ApexDatetime } from '../kernel/temporal.ts';
import { call, inTransaction, invoke, throwsApex } from './testing.ts';
import { fromLocal, toLocal, zoneOffset } from './zones.ts';

const date = (y: number, m: number, d: number): ApexDate => ApexDate.of(y, m, d);
const onDate = (name: string, ...args: unknown[]): unknown => invoke('System.Date', name, ...args);
const onDatetime = (name: string, ...args: unknown[]): unknown => invoke('System.Datetime', name, ...args);
const text = (d: unknown): string => String(d);
const dates = fc.integer({ min: -700_000, max: 2_900_000 - 4_000 }).map((n) => new ApexDate(n));

test('date arithmetic of the reference', () => {
    assert.equal(text(onDate('addDays', date(1960, 2, 17), 2)), '1960-02-19');
    assert.equal(text(onDate('addMonths', date(1990, 11, 21), 3)), '1991-02-21');
    assert.equal(text(onDate('addYears', date(1983, 7, 15), 2)), '1985-07-15');
    assert.equal(onDate('daysBetween', date(2008, 1, 1), date(2008, 1, 31)), 30);
    assert.equal(onDate('monthsBetween', date(2006, 12, 2), date(2012, 12, 8)), 72);
    assert.equal(onDate('monthsBetween', date(2026, 1, 31), date(2026, 2, 1)), 1);
    assert.equal(onDate('dayOfYear', date(1999, 2, 5)), 36);
    assert.equal(onDate('daysInMonth', 1960, 2), 29);
    assert.equal(onDate('isLeapYear', 2012), true);
    assert.equal(onDate('isLeapYear', 1900), false);
    assert.equal(text(onDate('toStartOfMonth', date(1987, 12, 17))), '1987-12-01');
});

test('months are added onto the last day of a shorter one', () => {
    assert.equal(text(onDate('addMonths', date(2026, 1, 31), 1)), '2026-02-28');
    assert.equal(text(onDate('addMonths', date(2024, 3, 31), -1)), '2024-02-29');
    assert.equal(text(onDate('addYears', date(2024, 2, 29), 1)), '2025-02-28');
});

test('newInstance rolls over', () => {
    assert.equal(text(onDate('newInstance', 2026, 14, 1)), '2027-02-01');
    assert.equal(text(onDate('newInstance', 2026, 3, 0)), '2026-02-28');
});

test('days and parts agree for any date', () => {
    fc.assert(
        fc.property(dates, (d) => {
            assert.equal(ApexDate.of(d.year, d.month, d.day).days, d.days);
            assert.ok(d.day <= d.daysInMonth);
            const next = d.plusDays(1);
            assert.equal(next.day === 1, d.day === d.daysInMonth);
        })
    );
});

test('a month later is the same day or the last one, a month back at most three days off', () => {
    fc.assert(
        fc.property(dates, fc.integer({ min: -500, max: 500 }), (d, n) => {
            const moved = d.plusMonths(n);
            assert.equal(moved.day, Math.min(d.day, moved.daysInMonth));
            assert.equal((moved.year - d.year) * 12 + moved.month - d.month, n);
        })
    );
});

test('valueOf and parse', () => {
    assert.equal(text(call('System.Date', 'Date valueOf(String text)', '2008-10-5')), '2008-10-05');
    assert.equal(text(call('System.Date', 'Date valueOf(String text)', '2008-10-05 12:20:20')), '2008-10-05');
    throwsApex(
        () => call('System.Date', 'Date valueOf(String text)', '2026-02-30'),
        'System.TypeException',
        /Invalid date: 2026-02-30/
    );
    inTransaction(() => {
        assert.equal(text(onDate('parse', '12/27/2009')), '2009-12-27');
        throwsApex(() => onDate('parse', '27/12/2009'), 'System.TypeException', /Invalid date/);
        assert.equal(onDate('format', date(2001, 3, 21)), '3/21/2001');
    });
    inTransaction(() => assert.equal(onDate('format', date(2001, 3, 21)), '21.03.2001'), { user: { locale: 'de_DE' } });
});

test('a week starts on Sunday in the United States and on Monday in Germany', () => {
    inTransaction(() => assert.equal(text(onDate('toStartOfWeek', date(2026, 1, 31))), '2026-01-25'));
    inTransaction(() => assert.equal(text(onDate('toStartOfWeek', date(2026, 1, 31))), '2026-01-26'), {
        user: { locale: 'de_DE' }
    });
});

test("today is the user's date", () => {
    const tx = { now: () => Date.UTC(2026, 0, 31, 3) };
    inTransaction(() => assert.equal(text(onDate('today')), '2026-01-30'), { tx });
    inTransaction(() => assert.equal(text(onDate('today')), '2026-01-31'), { tx, user: { timeZone: 'Europe/Berlin' } });
});

test("newInstance is by the user's clock, newInstanceGmt is not", () => {
    inTransaction(() => {
        assert.equal(
            (onDatetime('newInstance', 2026, 7, 1, 9, 30, 0) as ApexDatetime).toIso(),
            '2026-07-01T13:30:00.000Z'
        );
        assert.equal(
            (onDatetime('newInstanceGmt', 2026, 7, 1, 9, 30, 0) as ApexDatetime).toIso(),
            '2026-07-01T09:30:00.000Z'
        );
        assert.equal(
            call('System.Datetime', 'Datetime valueOf(String text)', '2008-12-31 23:59:59').toIso(),
            '2009-01-01T04:59:59.000Z'
        );
        assert.equal(
            call('System.Datetime', 'Datetime valueOfGmt(String text)', '2008-12-31 23:59:59').toIso(),
            '2008-12-31T23:59:59.000Z'
        );
    });
});

test('a day is 24 hours whatever the clocks do (salesforce.stackexchange.com/questions/238465)', () => {
    inTransaction(
        () => {
            const before = onDatetime('newInstance', 2018, 11, 4) as ApexDatetime;
            const after = onDatetime('addDays', before, 1) as ApexDatetime;
            assert.equal(
                call('System.Datetime', 'String format(String pattern)', after, 'yyyy-MM-dd HH:mm:ss'),
                '2018-11-04 23:00:00'
            );
            assert.equal(onDatetime('formatGmt', after, 'yyyy-MM-dd HH:mm:ss'), '2018-11-05 05:00:00');
        },
        { user: { timeZone: 'America/Chicago' } }
    );
});

test('format by patterns and zones', () => {
    inTransaction(() => {
        const d = onDatetime('newInstance', 2008, 6, 30, 22, 5, 9) as ApexDatetime;
        const format = (pattern: string, zone = 'America/New_York'): unknown =>
            call('System.Datetime', 'String format(String pattern, String zone)', d, pattern, zone);
        assert.equal(format('MMM d, yyyy h:mm a'), 'Jun 30, 2008 10:05 PM');
        assert.equal(format("EEEE, dd MMMM yy 'at' HH.mm.ss.SSS"), 'Monday, 30 June 08 at 22.05.09.000');
        assert.equal(format("yyyy-MM-dd'T'HH:mm:ssZ"), '2008-06-30T22:05:09-0400');
        assert.equal(format('HH:mm XXX z', 'Europe/Berlin'), '04:05 +02:00 CEST');
        assert.equal(format('yyyy-MM-dd HH:mm Z', 'GMT-08:00'), '2008-06-30 18:05 -0800');
        assert.equal(format('HH:mm', 'GMT+5:30'), '07:35');
        assert.equal(format('z zzzz', 'GMT'), 'GMT Greenwich Mean Time');
        assert.equal(format("D w u k 'o''clock'"), "182 27 1 22 o'clock");
        const noon = new ApexDatetime(Date.UTC(2026, 0, 31, 12, 7));
        const midnight = new ApexDatetime(Date.UTC(2026, 0, 31, 0, 7));
        assert.deepEqual(
            [noon, midnight].map((x) => onDatetime('formatGmt', x, 'hh:mm a K k')),
            ['12:07 PM 0 12', '12:07 AM 0 24']
        );
        throwsApex(() => format('b'), 'System.IllegalArgumentException');
        assert.equal(call('System.Datetime', 'String format()', d), '6/30/2008, 10:05 PM');
    });
});

test('week years turn with the week of January 1', () => {
    inTransaction(() => {
        const d = onDatetime('newInstance', 2026, 12, 28, 12, 0, 0) as ApexDatetime;
        assert.equal(call('System.Datetime', 'String format(String pattern)', d, 'YYYY-ww yyyy'), '2027-01 2026');
    });
});

test('parts in the user zone and in GMT', () => {
    inTransaction(() => {
        const d = new ApexDatetime(Date.UTC(2026, 0, 1, 2, 3, 4, 5));
        assert.deepEqual(
            ['year', 'month', 'day', 'hour', 'minute', 'second', 'millisecond'].map((p) => onDatetime(p, d)),
            [2025, 12, 31, 21, 3, 4, 5]
        );
        assert.deepEqual(
            ['yearGmt', 'monthGmt', 'dayGmt', 'hourGmt'].map((p) => onDatetime(p, d)),
            [2026, 1, 1, 2]
        );
        assert.equal(text(onDatetime('date', d)), '2025-12-31');
        assert.equal((onDatetime('time', d) as ApexTime).ms, ((21 * 60 + 3) * 60 + 4) * 1000 + 5);
    });
});

test('an hour shown twice is the later one; a skipped hour is as if clocks had not moved', () => {
    const at = (y: number, m: number, d: number, h: number, min: number): number =>
        ApexDate.of(y, m, d).days * 86_400_000 + h * 3_600_000 + min * 60_000;
    assert.equal(
        new Date(fromLocal('America/New_York', at(2026, 11, 1, 1, 30))).toISOString(),
        '2026-11-01T06:30:00.000Z'
    );
    assert.equal(
        new Date(fromLocal('America/New_York', at(2026, 3, 8, 2, 30))).toISOString(),
        '2026-03-08T07:30:00.000Z'
    );
});

test('clock and instant agree in every zone', () => {
    const zones = fc.constantFrom(
        'America/New_York',
        'Europe/Berlin',
        'Asia/Kolkata',
        'Australia/Lord_Howe',
        'Pacific/Apia',
        'America/Sao_Paulo',
        'GMT'
    );
    fc.assert(
        fc.property(zones, fc.integer({ min: 0, max: 4_102_444_800 }), (zone, seconds) => {
            const local = toLocal(zone, seconds * 1000);
            const back = fromLocal(zone, local);
            assert.equal(toLocal(zone, back), local);
            // The same instant, or the other hour that shows the same clock.
            assert.ok(back >= seconds * 1000 && back - seconds * 1000 <= 3_600_000);
            assert.equal(Math.abs(zoneOffset(zone, seconds * 1000)) % 60_000, 0);
        })
    );
});

test('Time goes round the clock', () => {
    const time = call(
        'System.Time',
        'Time newInstance(Integer hour, Integer minute, Integer second, Integer millisecond)',
        22,
        10,
        5,
        3
    );
    assert.equal(invoke('System.Time', 'hour', invoke('System.Time', 'addHours', time, 3)), 1);
    assert.equal(invoke('System.Time', 'toString', time), '22:10:05.003Z');
});
