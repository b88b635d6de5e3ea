import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NotSupported } from '../kernel/exceptions.ts';
import { SObj } from '../kernel/sobject.ts';
import { ApexDate } from '../kernel/temporal.ts';
import { HOLIDAY_FIELDS, holidayOf } from './holidays.ts';
import { field, object } from './testing.ts';

const HOLIDAY = object(
    'Holiday',
    '0C0',
    HOLIDAY_FIELDS.map((name) => field(name, 'string'))
);

const day = (iso: string): number => ApexDate.parseIso(iso)!.days;

function holiday(values: Record<string, unknown>): ReturnType<typeof holidayOf> {
    const row = new SObj(HOLIDAY);
    for (const [name, value] of Object.entries({ IsAllDay: true, ...values }))
        row.values.set(name.toLowerCase(), (typeof value === 'string' && ApexDate.parseIso(value)) || (value as never));
    return holidayOf(row);
}

/** The days from the first of January 2026 to the end of 2027 on which it falls. */
function days(values: Record<string, unknown>): string[] {
    const asked = holiday({ IsRecurrence: true, RecurrenceStartDate: '2026-01-01', ...values });
    const found = [];
    for (let at = day('2026-01-01'); at <= day('2027-12-31'); at++)
        if (asked.fallsOn(at)) found.push(new ApexDate(at).toString());
    return found;
}

test('a holiday that happens once', () => {
    const once = holiday({ ActivityDate: '2026-05-01' });
    assert.equal(once.fallsOn(day('2026-05-01')), true);
    assert.equal(once.fallsOn(day('2027-05-01')), false);
    assert.deepEqual(once.closed, [0, 24 * 3_600_000]);
    const afternoon = { ActivityDate: '2026-12-24', IsAllDay: false, StartTimeInMinutes: 720, EndTimeInMinutes: 1080 };
    assert.deepEqual(holiday(afternoon).closed, [12 * 3_600_000, 18 * 3_600_000]);
});

test('holidays that recur, each kind by a calendar', () => {
    assert.deepEqual(
        days({ RecurrenceType: 'RecursYearly', RecurrenceDayOfMonth: 25, RecurrenceMonthOfYear: 'December' }),
        ['2026-12-25', '2027-12-25']
    );
    const nth = { RecurrenceType: 'RecursYearlyNth', RecurrenceInterval: 1 };
    // Thanksgiving, Memorial Day.
    assert.deepEqual(
        days({
            ...nth,
            RecurrenceInstance: 'Fourth',
            RecurrenceDayOfWeekMask: 16,
            RecurrenceMonthOfYear: 'November'
        }),
        ['2026-11-26', '2027-11-25']
    );
    assert.deepEqual(
        days({ ...nth, RecurrenceInstance: 'Last', RecurrenceDayOfWeekMask: 2, RecurrenceMonthOfYear: 'May' }),
        ['2026-05-25', '2027-05-31']
    );
    const until = { RecurrenceEndDateOnly: '2026-02-28' };
    assert.deepEqual(
        days({ ...until, RecurrenceType: 'RecursWeekly', RecurrenceInterval: 2, RecurrenceDayOfWeekMask: 4 + 16 }),
        // From Thursday 1 January: Tuesday and Thursday of every second week that begins on a Sunday.
        [
            '2026-01-01',
            '2026-01-13',
            '2026-01-15',
            '2026-01-27',
            '2026-01-29',
            '2026-02-10',
            '2026-02-12',
            '2026-02-24',
            '2026-02-26'
        ]
    );
    assert.deepEqual(
        days({ ...until, RecurrenceType: 'RecursMonthly', RecurrenceInterval: 1, RecurrenceDayOfMonth: 15 }),
        ['2026-01-15', '2026-02-15']
    );
    assert.deepEqual(
        days({
            RecurrenceEndDateOnly: '2026-06-30',
            RecurrenceType: 'RecursMonthlyNth',
            RecurrenceInterval: 3,
            RecurrenceInstance: 'First',
            RecurrenceDayOfWeekMask: 62
        }),
        // The first weekday of January and April.
        ['2026-01-01', '2026-04-01']
    );
    assert.deepEqual(
        days({ RecurrenceEndDateOnly: '2026-01-20', RecurrenceType: 'RecursDaily', RecurrenceInterval: 7 }),
        ['2026-01-01', '2026-01-08', '2026-01-15']
    );
    assert.deepEqual(days({ RecurrenceEndDateOnly: '2026-01-06', RecurrenceType: 'RecursEveryWeekday' }), [
        '2026-01-01',
        '2026-01-02',
        '2026-01-05',
        '2026-01-06'
    ]);
});

test('what is not known of a holiday is refused', () => {
    const refused = (values: Record<string, unknown>): void => assert.throws(() => days(values), NotSupported);
    refused({ RecurrenceType: 'RecursWeekly', RecurrenceInterval: 1 });
    refused({ RecurrenceType: 'RecursYearly', RecurrenceDayOfMonth: 29, RecurrenceMonthOfYear: 'February' });
    refused({
        RecurrenceType: 'RecursMonthlyNth',
        RecurrenceInterval: 1,
        RecurrenceDayOfWeekMask: 2,
        RecurrenceInstance: 'Fifth'
    });
    refused({ RecurrenceType: 'RecursOften' });
    assert.throws(() => holiday({}), /a Holiday without ActivityDate/);
});
