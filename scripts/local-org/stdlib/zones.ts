/** Arithmetic between instants and the wall clocks of time zones, as java.util.GregorianCalendar does it. */
import { currentTransaction } from '../kernel/engine.ts';
import { ApexDate, type ApexDatetime } from '../kernel/temporal.ts';

const QUARTER_HOUR = 900_000;
const DAY = 86_400_000;

interface Zone {
    clock: Intl.DateTimeFormat;
    /** Offsets do not change within a quarter of an hour of UTC. */
    offsets: Map<number, number>;
}
const zones = new Map<string, Zone>();

function zoneNamed(name: string): Zone {
    let zone = zones.get(name);
    if (!zone) {
        const clock = new Intl.DateTimeFormat('en-US', {
            timeZone: name,
            hourCycle: 'h23',
            era: 'short',
            year: 'numeric',
            month: 'numeric',
            day: 'numeric',
            hour: 'numeric',
            minute: 'numeric',
            second: 'numeric'
        });
        zones.set(name, (zone = { clock, offsets: new Map() }));
    }
    return zone;
}

/** Offset of `GMT+hh:mm` in milliseconds, or null for any other name. (Node 20 knows no time zones that are offsets.) */
function fixedOffset(name: string): number | null {
    const m = /^GMT([+-])(\d{1,2}):?(\d{2})?$/.exec(name);
    return m && (m[1] === '-' ? -1 : 1) * (Number(m[2]) * 60 + Number(m[3] ?? 0)) * 60_000;
}

/** True for an IANA name, `GMT` or `GMT+hh:mm`. */
export function isZone(name: string): boolean {
    if (fixedOffset(name) !== null) return true;
    try {
        zoneNamed(name);
        return true;
    } catch {
        return false;
    }
}

/** Milliseconds that the zone's clocks are ahead of UTC at an instant. */
export function zoneOffset(name: string, ms: number): number {
    if (name === 'GMT' || name === 'UTC') return 0;
    const fixed = fixedOffset(name);
    if (fixed !== null) return fixed;
    const { clock, offsets } = zoneNamed(name);
    const quarter = Math.floor(ms / QUARTER_HOUR);
    let offset = offsets.get(quarter);
    if (offset === undefined) {
        const at = quarter * QUARTER_HOUR;
        const part = Object.fromEntries(clock.formatToParts(at).map((p) => [p.type, p.value]));
        const year = part['era'] === 'BC' ? 1 - Number(part['year']) : Number(part['year']);
        const local = ApexDate.of(year, Number(part['month']), Number(part['day'])).days * DAY;
        offset =
            local +
            Number(part['hour']) * 3_600_000 +
            Number(part['minute']) * 60_000 +
            Number(part['second']) * 1000 -
            at;
        if (offsets.size > 100_000) offsets.clear();
        offsets.set(quarter, offset);
    }
    return offset;
}

/** The zone's wall clock at an instant, as milliseconds of a clock that shows UTC. */
export const toLocal = (name: string, ms: number): number => ms + zoneOffset(name, ms);

/** The instant at which the wall clock shows `local`: in an overlap the later one (standard time), in a gap as if the clock had not been moved. */
export function fromLocal(name: string, local: number): number {
    const before = zoneOffset(name, local - DAY);
    const later = zoneOffset(name, local + DAY);
    if (before === later) return local - before;
    const fits = [local - before, local - later].filter((ms) => toLocal(name, ms) === local);
    return fits.length ? Math.max(...fits) : local - before;
}

/** IANA name of the running user's time zone. */
export const userZone = (): string => currentTransaction().user.timeZone;
/** The running user's locale, `en_US`. */
export const userLocale = (): string => currentTransaction().user.locale;

/** The date on the zone's calendar at an instant. */
export const localDate = (zone: string, ms: number): ApexDate => new ApexDate(Math.floor(toLocal(zone, ms) / DAY));
/** Milliseconds since midnight on the zone's clock. */
export const localTime = (zone: string, ms: number): number => ((toLocal(zone, ms) % DAY) + DAY) % DAY;

const two = (n: number): string => String(n).padStart(2, '0');
/** `yyyy-MM-dd HH:mm:ss` on the zone's clock. */
export function zonedText(d: ApexDatetime, zone: string): string {
    const seconds = Math.floor(localTime(zone, d.ms) / 1000);
    return `${localDate(zone, d.ms).toString()} ${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}
