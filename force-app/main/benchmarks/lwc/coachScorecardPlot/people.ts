import { bar } from './range';
import type { Bar } from './range';
import { domainOf, isKnown, percent, position } from './scale';
import type { Domain, Maybe } from './scale';

/** One bin of peers as a column that stands on the value axis. */
export interface Column extends Bar {
    readonly key: string;
    /** Percent of the plot's height, from the top. */
    readonly y: string;
    readonly height: string;
    readonly isOwn: boolean;
}

/** One person as a dot; people with about the same value are stacked. */
export interface PersonDot {
    readonly key: string;
    readonly x: string;
    /** Level above the axis, 0 at its foot. */
    readonly level: number;
    readonly isOwn: boolean;
    readonly isBest: boolean;
}

/** Numbers of a bin, as Apex gives them. */
export interface BinLike {
    readonly lower?: Maybe;
    readonly upper?: Maybe;
    readonly people?: Maybe;
    readonly isOwn?: boolean | null;
}

/** Numbers of a person, as Apex gives them. */
export interface PersonLike {
    readonly repId?: string | null;
    readonly value?: Maybe;
    readonly isOwn?: boolean | null;
    readonly isBenchmark?: boolean | null;
}

/** Dots nearer than this, in percent of the width, are stacked. */
const DOT_ROOM = 2.4;

/** Columns of bins; the fullest is as high as the plot. Heights start at zero. */
export function columns(bins: readonly BinLike[], domain: Domain): Column[] {
    const most = Math.max(1, ...bins.map((bin) => bin.people ?? 0));
    return bins.flatMap((bin, index) => {
        const across = bar(bin.lower, bin.upper, domain);
        if (!across) return [];
        const height = (100 * (bin.people ?? 0)) / most;
        return [
            {
                ...across,
                key: String(index),
                y: percent(100 - height),
                height: percent(height),
                isOwn: bin.isOwn === true
            }
        ];
    });
}

/** Dots of people, lowest value first, each on the lowest level where it has room. */
export function peopleDots(people: readonly PersonLike[], domain: Domain): PersonDot[] {
    const known = people.filter((person): person is PersonLike & { value: number } => isKnown(person.value));
    const ends: number[] = [];
    return [...known]
        .sort((a, b) => a.value - b.value)
        .map((person, index) => {
            const x = position(person.value, domain);
            const free = ends.findIndex((end) => x - end >= DOT_ROOM);
            const level = free === -1 ? ends.length : free;
            ends[level] = x;
            return {
                key: person.repId ?? String(index),
                x: percent(x),
                level,
                isOwn: person.isOwn === true,
                isBest: person.isBenchmark === true
            };
        });
}

/** The axis that holds everything shown about the peers and the rep. */
export function peopleDomain(values: readonly Maybe[], isShare: boolean): Domain {
    return domainOf(values, isShare ? 1 : Number.POSITIVE_INFINITY);
}
