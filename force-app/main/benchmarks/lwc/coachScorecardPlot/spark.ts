import { domainOf, isKnown } from './scale';
import type { Domain, Maybe } from './scale';

/** Size of a drawing in pixels, and what stays free around it. */
export interface Box {
    readonly width: number;
    readonly height: number;
    readonly margin: number;
}

/** A point in pixels, with a key for lists. */
export interface Dot {
    readonly key: string;
    readonly x: number;
    readonly y: number;
}

/** A line with gaps where nothing is known. */
export interface Spark {
    /** SVG path data; empty when there is no stretch of two known values. */
    readonly path: string;
    /** Known values without a known neighbour: a line cannot show them. */
    readonly lone: readonly Dot[];
    /** The last known value; undefined when none is known. */
    readonly end: Dot | undefined;
}

/** The axis of a sparkline: that of its own values and of those drawn with it. */
export function sparkDomain(...series: readonly (readonly Maybe[])[]): Domain {
    return domainOf(series.flat());
}

/** Draws values, oldest first, at even distances from left to right; unknown ones leave a gap. */
export function sparkline(values: readonly Maybe[], domain: Domain, box: Box): Spark {
    const dots = values.map((value, index) => {
        if (!isKnown(value)) return null;
        return dotOf(value, index, values.length, domain, box);
    });
    const known = dots.filter((dot) => dot !== null);
    const steps = dots.map((dot, index) => {
        if (dot === null) return '';
        const before = dots[index - 1] ?? null;
        const after = dots[index + 1] ?? null;
        if (before === null && after === null) return '';
        return `${before === null ? 'M' : 'L'}${dot.x} ${dot.y}`;
    });
    return {
        path: steps.join(''),
        lone: dots.filter((dot, index): dot is Dot => dot !== null && !dots[index - 1] && !dots[index + 1]),
        end: known.at(-1)
    };
}

function dotOf(value: number, index: number, count: number, domain: Domain, box: Box): Dot {
    const { width, height, margin } = box;
    const across = count > 1 ? index / (count - 1) : 0.5;
    const share = Math.min(1, Math.max(0, (value - domain.from) / (domain.to - domain.from)));
    return {
        key: String(index),
        x: round(margin + across * (width - 2 * margin)),
        y: round(height - margin - share * (height - 2 * margin))
    };
}

function round(value: number): number {
    return Math.round(value * 10) / 10;
}
