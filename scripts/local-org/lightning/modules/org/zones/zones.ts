/** Instants and the clock on the wall of a time zone. Pure. */

/** `yyyy-MM-ddTHH:mm` on the wall of the zone (an IANA name) at an instant given in ISO form. */
export function wallTimeOf(instant: string, timeZone: string): string {
    const parts = new Intl.DateTimeFormat('en-CA', {
        timeZone,
        year: 'numeric',
        month: '2-digit',
        day: '2-digit',
        hour: '2-digit',
        minute: '2-digit',
        hourCycle: 'h23'
    }).formatToParts(new Date(instant));
    const part = (type: Intl.DateTimeFormatPartTypes): string => parts.find((p) => p.type === type)?.value ?? '';
    return `${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}`;
}

/** The instant, in ISO form, at which the wall of the zone shows `yyyy-MM-ddTHH:mm`. An hour the clocks skip moves forward. */
export function instantOf(wallTime: string, timeZone: string): string {
    const asUtc = Date.parse(`${wallTime}Z`);
    const shownAt = (ms: number): number => Date.parse(`${wallTimeOf(new Date(ms).toISOString(), timeZone)}Z`);
    const first = asUtc - (shownAt(asUtc) - asUtc);
    // Near a change of the clocks the first guess used the other side's offset.
    return new Date(first - (shownAt(first) - asUtc)).toISOString();
}
