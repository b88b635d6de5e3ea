/** BusinessHours: working time by the org's BusinessHours rows, in their own time zones, less the holidays. */
import { currentTransaction } from '../kernel/engine.ts';
import { apexException, NotSupported } from '../kernel/exceptions.ts';
import { platformType } from '../kernel/platform-type.ts';
import type { SObj } from '../kernel/sobject.ts';
import { ApexDate, ApexDatetime, type ApexTime } from '../kernel/temporal.ts';
import { nonNullStatics } from './arguments.ts';
import { HOLIDAY_FIELDS, holidayOf, type Holiday } from './holidays.ts';
import { runQuery } from './query.ts';
import { fromLocal, localDate } from './zones.ts';

const DAY = 86_400_000;
const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
/** So many closed days in a row are taken for hours that never open again. */
const CLOSED_FOR_GOOD = 3_660;

type Span = [start: number, end: number];

interface Hours {
    zone: string;
    /** Open span of each weekday from Sunday, milliseconds of its clock; null when closed. */
    week: (Span | null)[];
    holidays: Holiday[];
}

/** Read once, and again when anything was written in between: a calendar asks for a thousand days. */
function hoursOf(id: string): Hours {
    const tx = currentTransaction();
    return tx.cachedWhile?.(`BusinessHours ${id}`, () => readHours(id)) ?? readHours(id);
}

function readHours(id: string): Hours {
    const tx = currentTransaction();
    const { soqlQueries, queryRows } = tx.limits;
    const system = { mode: 'system', sharing: false } as const;
    try {
        const spans = DAYS.flatMap((d) => [`${d}StartTime`, `${d}EndTime`]);
        const soql = `SELECT IsDefault, TimeZoneSidKey, ${spans.join(', ')} FROM BusinessHours WHERE Id = :id`;
        const [row] = runQuery(soql, system, { id }).records;
        if (!row) throw apexException('System.InvalidParameterValueException', `Invalid business hours id: ${id}`);
        const holidays = tx.org.schema.object('Holiday')
            ? runQuery(`SELECT ${HOLIDAY_FIELDS.join(', ')} FROM Holiday`, system).records.map(holidayOf)
            : [];
        // Which hours a holiday belongs to is not in the API: here, to the default ones.
        if (holidays.length && row.get('IsDefault') !== true)
            throw new NotSupported('holidays with business hours that are not the default ones');
        return { zone: row.get('TimeZoneSidKey'), week: DAYS.map((d) => span(row, d)), holidays };
    } finally {
        Object.assign(tx.limits, { soqlQueries, queryRows });
    }
}

/** Open around the clock where both ends are midnight. */
function span(row: SObj, day: string): Span | null {
    const start = row.get(`${day}StartTime`) as ApexTime | null;
    const end = row.get(`${day}EndTime`) as ApexTime | null;
    if (!start || !end) return null;
    return [start.ms, end.ms === 0 ? DAY : end.ms];
}

/** What of the day is open, on its clock, in order. */
function openOn(h: Hours, date: number): Span[] {
    const hours = h.week[(((date + 4) % 7) + 7) % 7]!;
    let open: Span[] = hours ? [hours] : [];
    for (const holiday of h.holidays) {
        if (!open.length) break;
        if (!holiday.fallsOn(date)) continue;
        const [from, to] = holiday.closed;
        open = open.flatMap(([start, end]): Span[] => [
            [start, Math.min(end, from)],
            [Math.max(start, to), end]
        ]);
        open = open.filter(([start, end]) => start < end);
    }
    return open;
}

/** Open spans as instants, from those of the day of `ms` on (or back from them). */
function* spans(h: Hours, ms: number, step: 1 | -1): Generator<Span> {
    if (!h.week.some((d) => d)) return;
    let closed = 0;
    for (let date = localDate(h.zone, ms).days; closed < CLOSED_FOR_GOOD; date += step) {
        const open = openOn(h, date);
        const at = (clock: number): number => fromLocal(h.zone, new ApexDate(date).days * DAY + clock);
        for (const [start, end] of step === 1 ? open : open.reverse()) yield [at(start), at(end)];
        closed = open.length ? 0 : closed + 1;
    }
}

function isWithin(h: Hours, ms: number): boolean {
    for (const [start, end] of spans(h, ms, 1)) if (end > ms) return ms >= start;
    return false;
}

function diff(h: Hours, from: number, to: number): number {
    if (to < from) return -diff(h, to, from);
    let sum = 0;
    for (const [start, end] of spans(h, from, 1)) {
        if (start >= to) break;
        sum += Math.max(0, Math.min(end, to) - Math.max(start, from));
    }
    return sum;
}

function add(h: Hours, from: number, interval: number): number {
    let left = Math.abs(interval);
    if (interval >= 0) {
        for (const [start, end] of spans(h, from, 1)) {
            const begin = Math.max(start, from);
            if (end - begin >= left && end > begin) return begin + left;
            left -= Math.max(0, end - begin);
        }
    } else {
        for (const [start, end] of spans(h, from, -1)) {
            const finish = Math.min(end, from);
            if (finish - start >= left && finish > start) return finish - left;
            left -= Math.max(0, finish - start);
        }
    }
    return from;
}

function nextStart(h: Hours, ms: number): number {
    for (const [start, end] of spans(h, ms, 1)) if (end > ms) return Math.max(start, ms);
    return ms;
}

const plus = (id: string, start: ApexDatetime, interval: bigint): ApexDatetime =>
    new ApexDatetime(add(hoursOf(id), start.ms, Number(interval)));

platformType({
    name: 'System.BusinessHours',
    statics: nonNullStatics({
        'Datetime add(Id businessHoursId, Datetime start, Long interval)': plus,
        'Datetime addGmt(Id businessHoursId, Datetime start, Long interval)': plus,
        'Long diff(Id businessHoursId, Datetime start, Datetime end)': (
            id: string,
            start: ApexDatetime,
            end: ApexDatetime
        ) => BigInt(diff(hoursOf(id), start.ms, end.ms)),
        'Boolean isWithin(Id businessHoursId, Datetime at)': (id: string, at: ApexDatetime) =>
            isWithin(hoursOf(id), at.ms),
        'Datetime nextStartDate(Id businessHoursId, Datetime at)': (id: string, at: ApexDatetime) =>
            new ApexDatetime(nextStart(hoursOf(id), at.ms))
    })
});
