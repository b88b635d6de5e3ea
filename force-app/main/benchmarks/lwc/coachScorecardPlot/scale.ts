/** The stretch of values that an axis spans; it always holds zero. */
export interface Domain {
    readonly from: number;
    readonly to: number;
}

/** A number that may be missing: it then takes no part in the drawing. */
export type Maybe = number | null | undefined;

/** Left free at both ends of an axis, in percent of its length, so that a mark at an end is whole. */
const MARGIN = 3;

const STEPS = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10];

/** An axis from zero to a round number that holds all values; negative values lengthen it to the other side. */
export function domainOf(values: readonly Maybe[], most = Number.POSITIVE_INFINITY): Domain {
    const known = values.filter(isKnown);
    const top = Math.max(0, ...known);
    const bottom = Math.min(0, ...known);
    const to = Math.min(roundUp(top), most);
    return { from: bottom < 0 ? -roundUp(-bottom) : 0, to: to === 0 && bottom === 0 ? 1 : to };
}

/** Where a value stands on an axis, in percent of its length; values beyond the ends stand at the ends. */
export function position(value: number, { from, to }: Domain): number {
    const share = (value - from) / (to - from);
    return MARGIN + Math.min(1, Math.max(0, share)) * (100 - 2 * MARGIN);
}

export function isKnown(value: Maybe): value is number {
    return typeof value === 'number' && Number.isFinite(value);
}

/** A length or place as SVG takes it. */
export function percent(value: number): string {
    return `${Math.round(value * 100) / 100}%`;
}

/** The next number of the kind 1, 1.2, 1.5, 2, ... times a power of ten. */
function roundUp(value: number): number {
    if (value <= 0) return 0;
    const power = 10 ** Math.floor(Math.log10(value));
    // Rounding keeps 0.3 from becoming 0.30000000000000004.
    const steps = STEPS.map((step) => Number((step * power).toPrecision(12)));
    return steps.find((step) => step >= value) ?? 10 * power;
}
