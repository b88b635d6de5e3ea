import type { CoachChainRate, CoachChainStep } from 'apex/dto';

import { say } from 'c/coachFormat';

import { number, percent } from './counts';
import { WORDS } from './words';

/** How a step leads to the next one, with what is needed to try another rate. */
export interface LinkView {
    /** KPI of the step it starts from. */
    readonly kpi: string;
    /** "25% of new opportunities become deals won". */
    readonly title: string;
    /** Where the rate comes from. */
    readonly source: string;
    /** What else has to be said of it. */
    readonly notes: readonly string[];
    /** How the KPI is worked out; blank where two counts are divided. */
    readonly definition: string;
    readonly isTyped: boolean;
    readonly isOverAll: boolean;
    /** What slider and field show for a rate of 1: 100 for a share, in per cent. */
    readonly scale: number;
    readonly sliderLabel: string;
    readonly sliderMax: number;
    readonly sliderStep: number;
    /** Per cent for a share, else the ratio. */
    readonly sliderValue: number;
    /** What a screen reader says to the slider's value. */
    readonly sliderSpoken: string;
    readonly typedLabel: string;
    /** What the field shows; blank for a rate nobody knows. */
    readonly typedValue: string;
    readonly resetSpoken: string;
}

const FEWEST_RATIO = 1;
const RATIO_REACH = 3;
const STEPS = 100;

/** What to multiply a rate with to get what slider and field show. */
export function scaleOf(step: CoachChainStep | undefined): number {
    return step?.rate?.isShare === true ? 100 : 1;
}

/** "25%" or "0.4". */
export function rateText(rate: number, isShare: boolean): string {
    return isShare ? percent(rate) : number(rate, 2);
}

/**
 * @param step whose rate it is
 * @param next the step it leads to
 * @param rate in use: tried, else of the records
 * @param needs what the step needs at that rate, in words
 */
export function linkOf(
    step: CoachChainStep,
    next: CoachChainStep,
    { rate, isTyped, needs }: { rate: number | undefined; isTyped: boolean; needs: string }
): LinkView {
    const told = step.rate ?? {};
    const isShare = told.isShare === true;
    const [from, to] = [step.label ?? '', next.label ?? ''];
    const isOverAll = isShare && (rate ?? 0) > 1;
    const scale = scaleOf(step);
    const shown = rate === undefined ? '' : rateText(rate, isShare);
    const sliderMax = isShare ? 100 : Math.max(FEWEST_RATIO, Math.ceil((told.value ?? 0) * RATIO_REACH));
    const notes = [
        ...(isOverAll ? [say(WORDS.overAll, from, to)] : []),
        ...(told.kpi ? [] : [WORDS.divided]),
        ...(told.isLagged ? [WORDS.lagged] : [])
    ];
    return {
        kpi: step.kpi ?? '',
        title: rate === undefined ? say(WORDS.linkNone, from, to) : titleOf(isShare, shown, from, to),
        source: sourceOf(told, isTyped),
        notes,
        definition: told.definition ?? '',
        isTyped,
        isOverAll,
        scale,
        sliderLabel: say(WORDS.slider, from, to),
        sliderMax,
        sliderStep: isShare ? 1 : sliderMax / STEPS,
        sliderValue: Math.min(sliderMax, (rate ?? 0) * scale),
        sliderSpoken: rate === undefined ? needs : say(WORDS.sliderSpoken, shown, needs),
        typedLabel: say(isShare ? WORDS.typedShare : WORDS.typedRatio, from, to),
        typedValue: rate === undefined ? '' : String(Number((rate * scale).toFixed(isShare ? 2 : 3))),
        resetSpoken: say(WORDS.resetOf, from, to)
    };
}

function titleOf(isShare: boolean, rate: string, from: string, to: string): string {
    return say(isShare ? WORDS.linkShare : WORDS.linkRatio, rate, from, to);
}

function sourceOf(told: CoachChainRate, isTyped: boolean): string {
    const isShare = told.isShare === true;
    const text = (rate: number | null | undefined): string => {
        return typeof rate === 'number' ? rateText(rate, isShare) : '–';
    };
    if (isTyped) return typeof told.value === 'number' ? say(WORDS.rateTyped, text(told.value)) : WORDS.rateTypedNone;
    const values = [
        text(told.ownValue),
        told.k ?? 0,
        told.n ?? 0,
        text(told.peerValue),
        isShare ? 'share' : 'ratio'
    ] as const;
    switch (told.source) {
        case 'shrunk':
            return say(WORDS.rateShrunk, ...values);
        case 'own':
            return say(WORDS.rateOwn, ...values);
        case 'borrowed':
            return say(WORDS.rateBorrowed, ...values);
        case 'thin':
            return say(WORDS.rateThin, ...values);
        default:
            return WORDS.rateNone;
    }
}
