import { chanceOf, sufficingCount } from './chance';

/** z of a two-sided 80 % interval: the normal quantile of .9. */
const Z_80 = 1.281_551_565_544_600_4;
/** What division of decimals leaves behind in binary; far below any count that matters. */
const DUST = 1e-9;

/** How a step leads to the next one. */
export interface ChainLink {
    /** Records of the next step per record of this one; `undefined` where nobody knows. */
    readonly rate: number | undefined;
    /** Whether it is a share of the same records, which cannot truly pass 1. */
    readonly isShare: boolean;
    /** Records that the rate is worth; `undefined` for a rate that somebody typed, which is taken as it is. */
    readonly basis: number | undefined;
}

/** What a won deal brings. */
export interface DealSize {
    /** `undefined` where nobody knows. */
    readonly value: number | undefined;
    /** Standard deviation of single deals by their mean; `undefined` where it is not known. */
    readonly variation: number | undefined;
    /** Deals that the value is worth; `undefined` for one that somebody typed. */
    readonly basis: number | undefined;
}

/** A goal and the steps to it. */
export interface Chain {
    /** Money where there is a deal size, else the number of the last step; `undefined` where it is not set. */
    readonly goal: number | undefined;
    /** `undefined` where the goal is a number of the last step. */
    readonly dealSize: DealSize | undefined;
    /** From the first activity on, each to the next; one less than there are steps. */
    readonly links: readonly ChainLink[];
}

/** Why a step's number is not known, or cannot be. */
export type Gap =
    /** No goal is set. */
    | 'goal'
    /** The deal size is not known. */
    | 'dealSize'
    /** A deal that brings nothing. */
    | 'dealSizeZero'
    /** A conversion on the way is not known. */
    | 'rate'
    /** A conversion on the way is zero: no number of records is enough. */
    | 'rateZero';

/** What one step needs. */
export interface StepNeed {
    /** Not rounded; `undefined` where there is a gap. */
    readonly needed: number | undefined;
    /** Ends of the 80 % range; `undefined` where there is a gap, or nothing to be unsure of. */
    readonly lower: number | undefined;
    readonly upper: number | undefined;
    /** The least count that suffices four times in five; `undefined` for the last step, a gap, or past counting. */
    readonly suffices: number | undefined;
    /** How often the number needed, rounded up, reaches the goal; `undefined` where `suffices` is. */
    readonly chance: number | undefined;
    readonly gap: Gap | undefined;
    /** Position of the link that the gap stems from. */
    readonly gapAt: number | undefined;
    /** The link to the next step is a share of more than all. */
    readonly isOverAll: boolean;
}

/** Whole things that are needed: up, but not for what division of decimals leaves behind in binary. */
export function roundUp(needed: number): number {
    return Math.max(0, Math.ceil(needed - DUST * Math.max(1, needed)));
}

/**
 * What each step needs, from the first to the last: `deals = goal / deal size`, `needed at a step = needed at the next /
 * conversion` (seed B, steps 6 to 14). Ranges are lognormal: the variances of the logarithms add up, of a share r of n
 * records (1 − r) / (n r), of a ratio 1 / (n r) + 1 / n, of a mean the square of its relative error.
 */
export function walkBack({ goal, dealSize, links }: Chain): StepNeed[] {
    let gap = firstGap(goal, dealSize);
    let gapAt: number | undefined;
    let needed = gap ? undefined : dealSize ? (goal ?? 0) / (dealSize.value ?? 1) : goal;
    let variance = dealSize ? sizeVariance(dealSize) : 0;
    const last = needed;
    let compound = 1;
    let onlyShares = true;
    const steps: StepNeed[] = [needOf({ needed, variance, gap, gapAt })];
    for (let i = links.length - 1; i >= 0; i--) {
        const link = links[i] as ChainLink;
        const isOverAll = link.isShare && (link.rate ?? 0) > 1;
        if (!gap && !(link.rate !== undefined && link.rate > 0)) {
            gap = link.rate === undefined || Number.isNaN(link.rate) ? 'rate' : 'rateZero';
            gapAt = i;
            // Nothing needs nothing, whatever becomes of it.
            if (gap === 'rateZero' && needed === 0) gap = undefined;
        }
        const rate = link.rate ?? 0;
        if (gap) needed = undefined;
        else if (rate > 0) {
            needed = (needed ?? 0) / rate;
            variance += linkVariance(link);
            compound *= rate;
            onlyShares &&= link.isShare && rate <= 1;
        }
        const kind = onlyShares ? 'share' : 'ratio';
        const target = last === undefined ? undefined : roundUp(last);
        const suffices = gap || target === undefined ? undefined : sufficingCount(target, compound, kind);
        const chance =
            suffices === undefined || needed === undefined
                ? undefined
                : chanceOf(target ?? 0, roundUp(needed), compound, kind);
        steps.unshift({ ...needOf({ needed, variance, gap, gapAt }), suffices, chance, isOverAll });
    }
    return steps;
}

function firstGap(goal: number | undefined, dealSize: DealSize | undefined): Gap | undefined {
    if (goal === undefined || !Number.isFinite(goal) || goal < 0) return 'goal';
    if (!dealSize || goal === 0) return undefined;
    if (dealSize.value === undefined || !Number.isFinite(dealSize.value)) return 'dealSize';
    return dealSize.value > 0 ? undefined : 'dealSizeZero';
}

function needOf(at: {
    needed: number | undefined;
    variance: number;
    gap: Gap | undefined;
    gapAt: number | undefined;
}): StepNeed {
    const { needed, variance, gap, gapAt } = at;
    const factor = Math.exp(Z_80 * Math.sqrt(variance));
    const isSure = needed === undefined || needed === 0 || factor === 1;
    return {
        needed,
        lower: isSure ? undefined : needed / factor,
        upper: isSure ? undefined : needed * factor,
        suffices: undefined,
        chance: undefined,
        gap,
        gapAt: gap ? gapAt : undefined,
        isOverAll: false
    };
}

function linkVariance({ rate, isShare, basis }: ChainLink): number {
    if (rate === undefined || basis === undefined || basis <= 0) return 0;
    return isShare ? Math.max(0, (1 - rate) / (basis * rate)) : 1 / (basis * rate) + 1 / basis;
}

function sizeVariance({ variation, basis }: DealSize): number {
    return variation === undefined || basis === undefined || basis <= 0 ? 0 : variation ** 2 / basis;
}
