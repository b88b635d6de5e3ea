import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NotSupported } from '../kernel/exceptions.ts';
import { SObj } from '../kernel/sobject.ts';
import { ApexDate, ApexDatetime, ApexTime } from '../kernel/temporal.ts';
import { HOLIDAY_FIELDS } from './holidays.ts';
import { field, inTransaction, invoke, object } from './testing.ts';

/** Nine to five in Berlin from Monday to Friday, with these holidays, default hours or not. */
function withHours(holidays: Record<string, unknown>[], use: (on: Call) => void, isDefault = true): void {
    const days = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
    const hours = object('BusinessHours', '01m', [
        field('TimeZoneSidKey', 'string'),
        field('IsDefault', 'boolean'),
        ...days.flatMap((d) => [field(`${d}StartTime`, 'time'), field(`${d}EndTime`, 'time')])
    ]);
    const holiday = object(
        'Holiday',
        '0C0',
        HOLIDAY_FIELDS.map((name) => field(name, 'string'))
    );
    const row = new SObj(hours);
    row.values.set('timezonesidkey', 'Europe/Berlin').set('isdefault', isDefault);
    for (const d of days.slice(1, 6))
        row.values
            .set(`${d}starttime`.toLowerCase(), new ApexTime(9 * 3_600_000))
            .set(`${d}endtime`.toLowerCase(), new ApexTime(17 * 3_600_000));
    const off = holidays.map((values) => {
        const one = new SObj(holiday);
        for (const [name, value] of Object.entries(values)) one.values.set(name.toLowerCase(), value);
        return one;
    });
    const query = (soql: string) => {
        const records = soql.includes('FROM Holiday') ? off : [row];
        return { kind: 'records', totalSize: records.length, records };
    };
    inTransaction(
        () => use((name, ...args) => invoke('System.BusinessHours', name, '01m000000000001AAA', ...(args as never[]))),
        { objects: [hours, holiday], tx: { query } }
    );
}
type Call = (name: string, ...args: unknown[]) => any; // eslint-disable-line @typescript-eslint/no-explicit-any -- values of any Apex type, read freely by the tests
const at = (iso: string): ApexDatetime => new ApexDatetime(Date.parse(iso));
const HOUR = 3_600_000n;

test('business hours: differences, additions, weekends', () =>
    withHours([], (on) => {
        // Friday 15:00 to Monday 10:00 in Berlin: two hours and one.
        assert.equal(on('diff', at('2026-01-30T14:00Z'), at('2026-02-02T09:00Z')), 3n * HOUR);
        assert.equal(on('diff', at('2026-02-02T09:00Z'), at('2026-01-30T14:00Z')), -3n * HOUR);
        assert.equal(on('add', at('2026-01-30T14:00Z'), 3n * HOUR).toIso(), '2026-02-02T09:00:00.000Z');
        assert.equal(on('add', at('2026-02-02T09:00Z'), -3n * HOUR).toIso(), '2026-01-30T14:00:00.000Z');
        assert.deepEqual(
            [on('isWithin', at('2026-01-31T12:00Z')), on('isWithin', at('2026-01-30T12:00Z'))],
            [false, true]
        );
        assert.equal(on('nextStartDate', at('2026-01-31T12:00Z')).toIso(), '2026-02-02T08:00:00.000Z');
    }));

test('business hours: holidays of a day and of a part of it', () => {
    const monday = { ActivityDate: ApexDate.parseIso('2026-02-02'), IsAllDay: true };
    // Noon to two on Tuesday.
    const noon = {
        ActivityDate: ApexDate.parseIso('2026-02-03'),
        IsAllDay: false,
        StartTimeInMinutes: 720,
        EndTimeInMinutes: 840
    };
    withHours([monday, noon], (on) => {
        assert.equal(on('diff', at('2026-01-30T14:00Z'), at('2026-02-03T23:00Z')), (2n + 6n) * HOUR);
        assert.equal(on('add', at('2026-01-30T14:00Z'), 6n * HOUR).toIso(), '2026-02-03T14:00:00.000Z');
        assert.equal(on('add', at('2026-02-03T14:00Z'), -6n * HOUR).toIso(), '2026-01-30T14:00:00.000Z');
        assert.deepEqual(
            ['2026-02-02T10:00Z', '2026-02-03T10:00Z', '2026-02-03T12:00Z', '2026-02-03T13:00Z'].map((t) =>
                on('isWithin', at(t))
            ),
            [false, true, false, true]
        );
        assert.equal(on('nextStartDate', at('2026-02-03T12:00Z')).toIso(), '2026-02-03T13:00:00.000Z');
    });
    assert.throws(() => withHours([monday], (on) => on('isWithin', at('2026-01-30T12:00Z')), false), NotSupported);
});

test('business hours that no day is left of', () => {
    const always = {
        IsAllDay: true,
        IsRecurrence: true,
        RecurrenceType: 'RecursDaily',
        RecurrenceInterval: 1,
        RecurrenceStartDate: ApexDate.parseIso('2020-01-01')
    };
    withHours([always], (on) => {
        assert.equal(on('diff', at('2026-01-30T14:00Z'), at('2026-02-02T09:00Z')), 0n);
        assert.equal(on('isWithin', at('2026-01-30T12:00Z')), false);
    });
});
