import { domainOf, isKnown, percent, position } from './scale';
import type { Domain, Maybe } from './scale';

/** What a range plot is made of; a missing number is left out of the drawing. */
export interface Ranged {
    readonly unit?: string | null;
    readonly value?: Maybe;
    readonly lower?: Maybe;
    readonly upper?: Maybe;
    readonly peerValue?: Maybe;
    readonly peerQ1?: Maybe;
    readonly peerQ3?: Maybe;
    readonly bestValue?: Maybe;
}

/** A stretch on the axis, as SVG attributes. */
export interface Bar {
    readonly x: string;
    readonly width: string;
}

/** Places on the axis as SVG attributes, in percent of the width, so that the drawing stretches without distortion. */
export interface RangePlot {
    readonly own: string | undefined;
    readonly ownBar: Bar | undefined;
    readonly peers: string | undefined;
    readonly peersBar: Bar | undefined;
    readonly best: string | undefined;
}

/** The axis that all rates of one scorecard share, so that 12 % is at the same place in each row. */
export function rateDomain(rows: readonly Ranged[]): Domain {
    return domainOf(
        rows.filter((row) => row.unit === 'percent').flatMap((row) => numbersOf(row)),
        1
    );
}

/** The axis of one row: the rates' common one, else its own from zero. */
export function rowDomain(row: Ranged, rates: Domain): Domain {
    return row.unit === 'percent' ? rates : domainOf(numbersOf(row));
}

export function rangePlot(row: Ranged, domain: Domain): RangePlot {
    return {
        own: place(row.value, domain),
        ownBar: bar(row.lower, row.upper, domain),
        peers: place(row.peerValue, domain),
        peersBar: bar(row.peerQ1, row.peerQ3, domain),
        best: place(row.bestValue, domain)
    };
}

export function place(value: Maybe, domain: Domain): string | undefined {
    return isKnown(value) ? percent(position(value, domain)) : undefined;
}

export function bar(lower: Maybe, upper: Maybe, domain: Domain): Bar | undefined {
    if (!isKnown(lower) || !isKnown(upper)) return undefined;
    const [start, end] = [position(lower, domain), position(upper, domain)];
    return { x: percent(Math.min(start, end)), width: percent(Math.abs(end - start)) };
}

function numbersOf(row: Ranged): Maybe[] {
    return [row.value, row.lower, row.upper, row.peerValue, row.peerQ1, row.peerQ3, row.bestValue];
}
