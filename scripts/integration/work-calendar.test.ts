/** Working calendars with the hours and holidays of an org, which Apex may not set up, proven by Apex that asserts them. */
import { test } from 'node:test';
import { ApexDate, ApexTime } from '../local-org/kernel/temporal.ts';
import { openOrg, type OpenOrg } from '../local-org/org/open.ts';
import { LOCAL_ORG } from '../salesforce/connect.ts';
import { PROJECT } from './support.ts';

const HOUR = 3_600_000;

/** February 2026 begins on a Sunday. */
const CALENDAR = `
    Id me = UserInfo.getUserId();
    CoachSpan february = new CoachSpan(Date.newInstance(2026, 2, 1), Date.newInstance(2026, 2, 28));
    CoachWorkCalendar calendar = CoachWorkCalendarService.forReps(new Set<Id>{ me }, february).get(me);`;

function asserts(prepare: (store: OpenOrg['store']) => void, body: string): void {
    const org = openOrg({
        projectDirs: [PROJECT],
        file: ':memory:',
        now: Date.parse('2026-01-15T09:00:00Z'),
        settings: { timeZone: 'America/New_York' }
    });
    try {
        prepare(org.store);
        org.transaction(org.user(LOCAL_ORG.username).id, (tx) => org.apex.executeAnonymous(tx, body));
    } finally {
        org.close();
    }
}

const holiday = (store: OpenOrg['store'], date: string, more: Record<string, unknown> = {}): void =>
    void store.insertRow('Holiday', {
        Name: 'Off',
        ActivityDate: ApexDate.parseIso(date),
        IsAllDay: true,
        IsRecurrence: false,
        ...more
    });

/** Nine to five in New York, on Fridays to one. */
function officeHours(store: OpenOrg['store']): void {
    const [hours] = store.selectRows('BusinessHours', { IsDefault: true });
    const times: Record<string, unknown> = { TimeZoneSidKey: 'America/New_York' };
    for (const day of ['Saturday', 'Sunday']) times[`${day}StartTime`] = times[`${day}EndTime`] = null;
    for (const day of ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday']) {
        times[`${day}StartTime`] = new ApexTime(9 * HOUR);
        times[`${day}EndTime`] = new ApexTime((day === 'Friday' ? 13 : 17) * HOUR);
    }
    store.updateRow('BusinessHours', hours!.id!, times);
}

test('an org that set nothing up works from Monday to Friday, holidays left out', () =>
    asserts(
        (store) => {
            holiday(store, '2026-02-16');
            holiday(store, '2026-02-14');
            // From noon on.
            holiday(store, '2026-02-27', { IsAllDay: false, StartTimeInMinutes: 720, EndTimeInMinutes: 1440 });
        },
        `${CALENDAR}
        Assert.areEqual('mondayToFriday', calendar.basis);
        Assert.areEqual(0, calendar.weightOf(Date.newInstance(2026, 2, 16)));
        Assert.areEqual(0.375, calendar.weightOf(Date.newInstance(2026, 2, 27)), 'Three hours of nine to five.');
        Assert.areEqual(18.375, calendar.between(february.startDate, february.endDate), '20 weekdays, one off, one in part');`
    ));

test('business hours, their holidays, and time off by the business time it covers', () =>
    asserts(
        (store) => {
            officeHours(store);
            // Presidents' Day: the third Monday of February.
            holiday(store, '2026-02-16', {
                IsRecurrence: true,
                ActivityDate: null,
                RecurrenceType: 'RecursYearlyNth',
                RecurrenceStartDate: ApexDate.parseIso('2020-01-01'),
                RecurrenceInterval: 1,
                RecurrenceInstance: 'Third',
                RecurrenceDayOfWeekMask: 2,
                RecurrenceMonthOfYear: 'February'
            });
            holiday(store, '2026-02-10', { IsAllDay: false, StartTimeInMinutes: 780, EndTimeInMinutes: 1440 });
        },
        `Id rep = UserInfo.getUserId();
        insert as system new List<Event>{
            // New York is five hours behind: Tuesday the 3rd from one to five.
            new Event(OwnerId = rep, Subject = 'x', ShowAs = 'OutOfOffice', StartDateTime = Datetime.newInstanceGmt(2026, 2, 3, 18, 0, 0), EndDateTime = Datetime.newInstanceGmt(2026, 2, 3, 22, 0, 0)),
            // Tuesday the 10th from eleven to three, of which the last two hours are a holiday.
            new Event(OwnerId = rep, Subject = 'x', ShowAs = 'OutOfOffice', StartDateTime = Datetime.newInstanceGmt(2026, 2, 10, 16, 0, 0), EndDateTime = Datetime.newInstanceGmt(2026, 2, 10, 20, 0, 0)),
            new Event(OwnerId = rep, Subject = 'x', ShowAs = 'OutOfOffice', IsAllDayEvent = true, ActivityDate = Date.newInstance(2026, 2, 26), DurationInMinutes = 2880),
            new Event(OwnerId = rep, Subject = 'x', ShowAs = 'Busy', IsAllDayEvent = true, ActivityDate = Date.newInstance(2026, 2, 4), DurationInMinutes = 2880)
        };
        ${CALENDAR}
        Assert.areEqual('businessHours', calendar.basis);
        Assert.areEqual(1, calendar.weightOf(Date.newInstance(2026, 2, 2)));
        Assert.areEqual(0.5, calendar.weightOf(Date.newInstance(2026, 2, 3)));
        Assert.areEqual(1, calendar.weightOf(Date.newInstance(2026, 2, 4)));
        Assert.areEqual(0.5, calendar.weightOf(Date.newInstance(2026, 2, 6)), 'Fridays end at one.');
        Assert.areEqual(0.25, calendar.weightOf(Date.newInstance(2026, 2, 10)), 'Nine to eleven.');
        Assert.areEqual(0, calendar.weightOf(Date.newInstance(2026, 2, 16)));
        Assert.areEqual(0, calendar.weightOf(Date.newInstance(2026, 2, 26)) + calendar.weightOf(Date.newInstance(2026, 2, 27)));
        // 16 days from Monday to Thursday, less the 16th, the 26th, half of the 3rd and 3/4 of the 10th: 12.75; three Fridays of a half.
        Assert.areEqual(14.25, calendar.between(february.startDate, february.endDate));`
    ));
