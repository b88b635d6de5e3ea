/** BusinessHours: working time by the org's BusinessHours rows, in their own time zones. Holidays are not modelled. */
import { currentTransaction } from '../kernel/engine.ts';
import { apexException, NotSupported } from '../kernel/exceptions.ts';
import { platformType } from '../kernel/platform-type.ts';
import type { SObj } from '../kernel/sobject.ts';
import { ApexDate, ApexDatetime, type ApexTime } from '../kernel/temporal.ts';
import { nonNullStatics } from './arguments.ts';
import { runQuery } from './query.ts';
import { fromLocal, localDate } from './zones.ts';

const DAY = 86_400_000;
const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

interface Hours {
    zone: string;
    /** Open span of each weekday from Sunday, milliseconds of its clock; null when closed. */
    week: ([number, number] | null)[];
}

function hoursOf(id: string): Hours {
    const tx = currentTransaction();
    const { soqlQueries, queryRows } = tx.limits;
    const system = { mode: 'system', sharing: false } as const;
    try {
        const spans = DAYS.flatMap((d) => [`${d}StartTime`, `${d}EndTime`]);
        const [row] = runQuery(`SELECT TimeZoneSidKey, ${spans.join(', ')} FROM BusinessHours WHERE Id = :id`, system, {
            id
        }).records;
        if (!row) throw apexException('System.InvalidParameterValueException', `Invalid business hours id: ${id}`);
        if (tx.org.schema.object('Holiday') && runQuery('SELECT COUNT() FROM Holiday', system).totalSize)
            throw new NotSupported('BusinessHours with holidays');
        return { zone: row.get('TimeZoneSidKey'), week: DAYS.map((d) => span(row, d)) };
    } finally {
        Object.assign(tx.limits, { soqlQueries, queryRows });
    }
}

/** Open around the clock where both ends are midnight. */
function span(row: SObj, day: string): [number, number] | null {
    const start = row.get(`${day}StartTime`) as ApexTime | null;
    const end = row.get(`${day}EndTime`) as ApexTime | null;
    if (!start || !end) return null;
    return [start.ms, end.ms === 0 ? DAY : end.ms];
}

/** Open spans as instants, day by day from the day of `ms` on (or back from it). */
function* spans(h: Hours, ms: number, step: 1 | -1): Generator<[number, number]> {
    if (!h.week.some((d) => d)) return;
    for (let date = localDate(h.zone, ms).days; ; date += step) {
        const open = h.week[(((date + 4) % 7) + 7) % 7]!;
        const at = (clock: number): number => fromLocal(h.zone, new ApexDate(date).days * DAY + clock);
        if (open) yield [at(open[0]), at(open[1])];
    }
}

function isWithin(h: Hours, ms: number): boolean {
    const [first] = spans(h, ms, 1);
    return first !== undefined && ms >= first[0] && ms < first[1];
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
