/** Time of day, and TimeZone. */
import { apexException } from '../kernel/exceptions.ts';
import { platformType } from '../kernel/platform-type.ts';
import { ApexTime, type ApexDatetime } from '../kernel/temporal.ts';
import type { ApexValue } from '../kernel/values.ts';
import { nonNullMethods, nonNullStatics } from './arguments.ts';
import { timeText } from './text.ts';
import { isZone, zoneOffset } from './zones.ts';

const DAY = 86_400_000;
/** Time goes round the clock. */
const plus = (unit: number) => (t: ApexTime, n: number) => new ApexTime((((t.ms + n * unit) % DAY) + DAY) % DAY);

platformType({
    name: 'System.Time',
    test: (v) => v instanceof ApexTime,
    statics: nonNullStatics({
        'Time newInstance(Integer hour, Integer minute, Integer second, Integer millisecond)': (
            h: number,
            m: number,
            s: number,
            ms: number
        ) => plus(1)(new ApexTime(0), h * 3_600_000 + m * 60_000 + s * 1000 + ms)
    }),
    methods: {
        ...nonNullMethods({
            'Time addHours(Integer hours)': plus(3_600_000),
            'Time addMilliseconds(Integer milliseconds)': plus(1),
            'Time addMinutes(Integer minutes)': plus(60_000),
            'Time addSeconds(Integer seconds)': plus(1000)
        }),
        'Integer hour()': (t: ApexTime) => Math.floor(t.ms / 3_600_000),
        'Integer millisecond()': (t: ApexTime) => t.ms % 1000,
        'Integer minute()': (t: ApexTime) => Math.floor(t.ms / 60_000) % 60,
        'Integer second()': (t: ApexTime) => Math.floor(t.ms / 1000) % 60,
        'Boolean equals(Object other)': (t: ApexTime, other: ApexValue) =>
            other instanceof ApexTime && other.ms === t.ms,
        'Integer hashCode()': (t: ApexTime) => t.ms,
        'String toString()': timeText
    }
});

/** A zone by its IANA name, or `GMT`. */
export class TimeZoneValue {
    constructor(readonly id: string) {}
    apexText(): string {
        return this.id;
    }
}

platformType({
    name: 'System.TimeZone',
    test: (v) => v instanceof TimeZoneValue,
    statics: nonNullStatics({
        'System.TimeZone getTimeZone(String id)': (id: string) => {
            if (id !== '' && !isZone(id))
                throw apexException('System.InvalidParameterValueException', `Invalid time zone: ${id}`);
            return new TimeZoneValue(id || 'GMT');
        }
    }),
    methods: {
        'String getDisplayName()': (z: TimeZoneValue) => {
            const long = new Intl.DateTimeFormat('en-US', { timeZone: z.id, timeZoneName: 'longGeneric' })
                .formatToParts(0)
                .find((p) => p.type === 'timeZoneName')!.value;
            return `(GMT${sign(zoneOffset(z.id, Date.UTC(2026, 0, 1)))}) ${long} (${z.id})`;
        },
        'String getID()': (z: TimeZoneValue) => z.id,
        'Integer getOffset(Datetime date)': (z: TimeZoneValue, d: ApexDatetime) => zoneOffset(z.id, d.ms),
        'String toString()': (z: TimeZoneValue) => z.id
    }
});

const sign = (ms: number): string =>
    `${ms < 0 ? '-' : '+'}${new ApexTime(Math.abs(ms)).ms === 0 ? '00:00' : timeText(new ApexTime(Math.abs(ms))).slice(0, 5)}`;
