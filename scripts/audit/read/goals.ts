/** Goals, and all that working time is made of, over jsforce. */
import type { Connection } from 'jsforce';
import { rows } from '../../salesforce/records.ts';
import type { Span } from '../calendar.ts';
import { addDays, weekday, Zone, type Day } from '../days.ts';
import type { Goal, Grain } from '../goals.ts';
import type { Settings } from '../settings.ts';
import { WorkingTime, type Absence, type Opening } from '../working-time.ts';

interface GoalRow {
    Rep__c: string;
    Kpi__c: string;
    Grain__c: Grain;
    Start__c: Day;
    End__c: Day;
    Target__c: number | null;
    Total__c: number | null;
    Source__c: string;
}

/** Goals that count on a day. */
export async function readGoals(connection: Connection, day: Day): Promise<Goal[]> {
    const found = await rows<GoalRow>(
        connection,
        `SELECT Rep__c, Kpi__c, Grain__c, Start__c, End__c, Target__c, Total__c, Source__c FROM CoachGoal__c WHERE State__c IN ('Active', 'Replaced') AND Start__c <= ${day} AND End__c >= ${day}`
    );
    return found.map((g) => ({
        rep: g.Rep__c,
        kpi: g.Kpi__c,
        grain: g.Grain__c,
        start: g.Start__c,
        end: g.End__c,
        target: g.Target__c ?? null,
        total: g.Total__c ?? null,
        source: g.Source__c
    }));
}

export async function readYears(connection: Connection): Promise<Span[]> {
    const found = await rows<{ StartDate: Day; EndDate: Day }>(
        connection,
        "SELECT StartDate, EndDate FROM Period WHERE Type = 'Year' ORDER BY StartDate"
    );
    return found.map((y) => ({ start: y.StartDate, end: y.EndDate }));
}

/** First day of each user by the mapped field. */
export async function readJoined(
    connection: Connection,
    { tenureField }: Settings,
    zone: Zone
): Promise<Map<string, Day>> {
    const users = await rows<Record<string, string | null>>(connection, `SELECT Id, ${tenureField} FROM User`);
    return new Map(
        users.flatMap((user) => {
            const since = user[tenureField];
            return since ? [[user.Id!, since.length > 10 ? zone.dayOf(since) : since] as const] : [];
        })
    );
}

const WEEK = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

export async function readWorkingTime(connection: Connection, orgZone: string): Promise<WorkingTime> {
    const times = WEEK.flatMap((day) => [`${day}StartTime`, `${day}EndTime`]);
    const [hours] = await rows<Record<string, string | null>>(
        connection,
        `SELECT TimeZoneSidKey, ${times.join(', ')} FROM BusinessHours WHERE IsDefault = true AND IsActive = true`
    );
    const week = WEEK.map((day) => openingOf(hours?.[`${day}StartTime`] ?? null, hours?.[`${day}EndTime`] ?? null));
    const zone = new Zone(hours?.TimeZoneSidKey ?? orgZone);
    return new WorkingTime(week, zone, await readHolidays(connection), await readAbsences(connection));
}

/** @param from such as `08:00:00.000Z` of the clock on the wall; midnight as an end is the end of the day */
function openingOf(from: string | null, to: string | null): Opening {
    if (from === null || to === null) return null;
    const minutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
    return { from: minutes(from), to: minutes(to) || 24 * 60 };
}

interface HolidayRow {
    Name: string;
    IsAllDay: boolean;
    IsRecurrence: boolean;
    ActivityDate: Day | null;
    RecurrenceStartDate: Day | null;
    RecurrenceEndDateOnly: Day | null;
    RecurrenceType: string | null;
    RecurrenceDayOfMonth: number | null;
    RecurrenceMonthOfYear: string | null;
    RecurrenceInstance: 'First' | 'Second' | 'Third' | 'Fourth' | 'Last' | null;
    RecurrenceDayOfWeekMask: number | null;
}

const MONTHS = [
    ...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
    ...['August', 'September', 'October', 'November', 'December']
];

/** @throws Error at a kind of holiday that this audit does not know: it would count a day off as worked */
async function readHolidays(connection: Connection): Promise<(day: Day) => boolean> {
    const fields =
        'Name, IsAllDay, IsRecurrence, ActivityDate, RecurrenceStartDate, RecurrenceEndDateOnly, RecurrenceType, RecurrenceDayOfMonth, RecurrenceMonthOfYear, RecurrenceInstance, RecurrenceDayOfWeekMask';
    const holidays = await rows<HolidayRow>(connection, `SELECT ${fields} FROM Holiday`);
    for (const { Name, IsAllDay, IsRecurrence, RecurrenceType } of holidays)
        if (!IsAllDay || (IsRecurrence && !/^RecursYearly(Nth)?$/.test(RecurrenceType ?? '')))
            throw new Error(
                `The audit does not know holidays of this kind: ${Name} (${RecurrenceType ?? 'part of a day'}).`
            );
    const known = new Map<Day, boolean>();
    return (day) => {
        const is = known.get(day) ?? holidays.some((h) => isOn(h, day));
        known.set(day, is);
        return is;
    };
}

function isOn(holiday: HolidayRow, day: Day): boolean {
    if (!holiday.IsRecurrence) return holiday.ActivityDate === day;
    if (holiday.RecurrenceStartDate && day < holiday.RecurrenceStartDate) return false;
    if (holiday.RecurrenceEndDateOnly && day > holiday.RecurrenceEndDateOnly) return false;
    if (Number(day.slice(5, 7)) !== MONTHS.indexOf(holiday.RecurrenceMonthOfYear!) + 1) return false;
    if (holiday.RecurrenceType === 'RecursYearly') return Number(day.slice(8)) === holiday.RecurrenceDayOfMonth;
    // Sunday is 1, Monday is 2, Tuesday is 4 and so on.
    if (2 ** (weekday(day) % 7) !== holiday.RecurrenceDayOfWeekMask) return false;
    const isLast = addDays(day, 7).slice(0, 7) !== day.slice(0, 7);
    const nth = Math.ceil(Number(day.slice(8)) / 7);
    return holiday.RecurrenceInstance === 'Last'
        ? isLast
        : ['First', 'Second', 'Third', 'Fourth'].indexOf(holiday.RecurrenceInstance!) + 1 === nth;
}

interface LeaveRow {
    OwnerId: string;
    IsAllDayEvent: boolean;
    ActivityDate: Day;
    StartDateTime: string;
    EndDateTime: string;
    DurationInMinutes: number;
}

/** Of days as many as the duration says; of hours from the start to the end. */
async function readAbsences(connection: Connection): Promise<Absence[]> {
    const events = await rows<LeaveRow>(
        connection,
        "SELECT OwnerId, IsAllDayEvent, ActivityDate, StartDateTime, EndDateTime, DurationInMinutes FROM Event WHERE ShowAs = 'OutOfOffice' AND IsChild = false AND IsRecurrence = false AND IsDeleted = false",
        { scanAll: true }
    );
    return events.map((e) =>
        e.IsAllDayEvent
            ? {
                  rep: e.OwnerId,
                  days: {
                      first: e.ActivityDate,
                      last: addDays(e.ActivityDate, Math.max(1, Math.ceil(e.DurationInMinutes / (24 * 60))) - 1)
                  }
              }
            : { rep: e.OwnerId, time: { from: Date.parse(e.StartDateTime), to: Date.parse(e.EndDateTime) } }
    );
}
