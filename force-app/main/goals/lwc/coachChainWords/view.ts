import type { CoachChain, CoachChainDealSize, CoachChainPeriod, CoachChainStep } from 'apex/dto';

import { roundUp, walkBack } from 'c/coachChainMath';
import type { ChainLink, StepNeed } from 'c/coachChainMath';
import { formatDay, formatMoney, say } from 'c/coachFormat';
import { listText, rangeText } from 'c/coachScorecardWords';

import { countText, number, percent, perText, shorterOf } from './counts';
import { linkOf } from './links';
import type { LinkView } from './links';
import { WORDS } from './words';

/** The goal itself among what can be saved, where it is money. */
export const BOOKINGS_STEP = 'Bookings';

/** What somebody tries on the page. */
export interface Tries {
    readonly goal: number | undefined;
    readonly dealSize: number | undefined;
    /** Rates by the KPI of the step they start from; a share is 0 to 1. */
    readonly rates: Readonly<Record<string, number>>;
    /** Time frames by KPI. */
    readonly grains: Readonly<Record<string, string>>;
    /** Whether the count that suffices four times in five is saved, not the one the rates give. */
    readonly isSafe: boolean;
}

export const NO_TRIES: Tries = { goal: undefined, dealSize: undefined, rates: {}, grains: {}, isSafe: false };

/** A number that can be typed over, with where it comes from. */
export interface FieldView {
    readonly label: string;
    readonly value: string;
    readonly source: string;
    readonly isTyped: boolean;
    /** Whether there is a number to go back to. */
    readonly canReset: boolean;
}

/** One step as it is shown. */
export interface StepView {
    readonly kpi: string;
    readonly label: string;
    readonly definition: string;
    /** "40 opportunities"; the label where no number is known. */
    readonly count: string;
    readonly details: readonly string[];
    /** Why there is no number; blank where there is one. */
    readonly gap: string;
    /** What is saved as its goal; `undefined` where there is none. */
    readonly total: number | undefined;
    readonly grain: string;
    /** To the next step, which is shown above; `undefined` for the last one. */
    readonly link: LinkView | undefined;
}

/** A chain as it is shown. */
export interface ChainView {
    readonly heading: string;
    readonly context: string;
    readonly goal: FieldView;
    /** `undefined` where the goal is no money. */
    readonly dealSize: FieldView | undefined;
    /** From the goal down to the first activity. */
    readonly steps: readonly StepView[];
    /** Goal in use; `undefined` where there is none. */
    readonly goalValue: number | undefined;
    readonly dealSizeValue: number | undefined;
    /** Rates in use, by the KPI of the step they start from. */
    readonly rates: Readonly<Record<string, number>>;
}

/** The chain of one of its periods, with what is tried. */
export function viewOf(chain: CoachChain, period: CoachChainPeriod | undefined, tries: Tries): ChainView {
    const steps = chain.steps ?? [];
    const size = chain.isMoney ? (chain.dealSize ?? {}) : undefined;
    const goalValue = tries.goal ?? period?.goal ?? undefined;
    const dealSizeValue = tries.dealSize ?? size?.value ?? undefined;
    const rateOf = (step: CoachChainStep): number | undefined =>
        tries.rates[step.kpi ?? ''] ?? step.rate?.value ?? undefined;
    const links = steps.slice(0, -1).map((step): ChainLink => {
        const isTyped = (step.kpi ?? '') in tries.rates;
        return {
            rate: rateOf(step),
            isShare: step.rate?.isShare === true,
            basis: isTyped ? undefined : (step.rate?.basis ?? undefined)
        };
    });
    const dealSize = size && {
        value: dealSizeValue,
        variation: size.variation ?? undefined,
        basis: tries.dealSize === undefined ? (size.basis ?? undefined) : undefined
    };
    const needs = walkBack({ goal: goalValue, dealSize, links });
    const span = { grain: chain.grain ?? '', start: period?.startDate ?? '', end: period?.endDate ?? '' };
    const views = steps.map((step, i): StepView => {
        const need = needs[i] as StepNeed;
        const next = steps[i + 1];
        const view = stepOf(step, need, { steps, span, tries });
        const spoken = view.gap || say(WORDS.sliderNeeds, view.count);
        const isTyped = (step.kpi ?? '') in tries.rates;
        return { ...view, link: next && linkOf(step, next, { rate: rateOf(step), isTyped, needs: spoken }) };
    });
    const currency = chain.currencyCode ?? 'USD';
    const goalText = goalValue === undefined ? '' : goalWords(chain, goalValue, currency);
    return {
        heading: headingOf(goalText, views, needs, chain.isMoney === true),
        context: contextOf(chain),
        goal: goalField(chain, period, tries, currency),
        dealSize: size && sizeField(size, tries, currency),
        steps: views.toReversed(),
        goalValue,
        dealSizeValue,
        rates: Object.fromEntries(
            steps.flatMap((step) => {
                const rate = rateOf(step);
                return rate === undefined ? [] : [[step.kpi ?? '', rate]];
            })
        )
    };
}

function stepOf(
    step: CoachChainStep,
    need: StepNeed,
    at: { steps: readonly CoachChainStep[]; span: { grain: string; start: string; end: string }; tries: Tries }
): Omit<StepView, 'link'> {
    const kpi = step.kpi ?? '';
    const label = step.label ?? kpi;
    const grain = shorterOf(at.tries.grains[kpi] ?? step.grain ?? 'Month', at.span.grain);
    const shown = need.needed === undefined ? undefined : roundUp(need.needed);
    const total = at.tries.isSafe ? (need.suffices ?? shown) : shown;
    return {
        kpi,
        label,
        definition: step.definition ?? '',
        count: shown === undefined ? label : countText(kpi, label, shown),
        details: shown === undefined ? [] : detailsOf(need, shown, total ?? shown, grain, at.span),
        gap: gapText(need, at.steps),
        total,
        grain
    };
}

function detailsOf(
    need: StepNeed,
    shown: number,
    total: number,
    grain: string,
    span: { grain: string; start: string; end: string }
): string[] {
    const measured = { unit: 'number', currency: '' } as const;
    const { lower, upper, suffices, chance } = need;
    const [from, to] = [roundUp(lower ?? shown), roundUp(upper ?? shown)];
    // Ends that round to the same number would claim a certainty that rounding made.
    const range = from === to ? '' : rangeText(from, to, measured);
    const isSaid = suffices !== undefined && chance !== undefined && suffices > 0;
    return [
        range && say(WORDS.range, range),
        isSaid ? say(WORDS.suffices, number(suffices), number(shown), percent(chance, 0)) : '',
        span.start && total > 0 ? perText(total, grain, span) : ''
    ].filter(Boolean);
}

function gapText({ gap, gapAt }: StepNeed, steps: readonly CoachChainStep[]): string {
    const from = steps[gapAt ?? 0]?.label ?? '';
    const to = steps[(gapAt ?? 0) + 1]?.label ?? '';
    switch (gap) {
        case undefined:
            return '';
        case 'goal':
            return WORDS.gapGoal;
        case 'dealSize':
            return WORDS.gapDealSize;
        case 'dealSizeZero':
            return WORDS.gapDealSizeZero;
        case 'rate':
            return say(WORDS.gapRate, from, to);
        default:
            return say(WORDS.gapRateZero, from, to);
    }
}

function goalWords(chain: CoachChain, goal: number, currency: string): string {
    if (chain.isMoney) return formatMoney(goal, currency).short;
    const last = chain.steps?.at(-1);
    return countText(last?.kpi ?? '', last?.label ?? '', roundUp(goal));
}

function headingOf(goal: string, views: readonly StepView[], needs: readonly StepNeed[], isMoney: boolean): string {
    if (!goal) return WORDS.headNoGoal;
    const known = views.filter((_view, i) => needs[i]?.needed !== undefined).map(({ count }) => count);
    // A goal that is a number of the last step does not take itself.
    const taken = (isMoney ? known : known.slice(0, -1)).toReversed();
    const broken = views.findLast(({ gap }) => gap !== '');
    if (taken.length > 0) return say(isMoney ? WORDS.head : WORDS.headCount, goal, listText(taken));
    return broken ? say(WORDS.headGap, goal, broken.label) : goal;
}

function contextOf(chain: CoachChain): string {
    const span =
        chain.windowStart && chain.windowEnd
            ? say(WORDS.context, formatDay(chain.windowStart), formatDay(chain.windowEnd))
            : '';
    const peers = chain.cohortLabel ? say(WORDS.contextPeers, chain.cohortLabel) : '';
    return [span, peers].filter(Boolean).join(' ');
}

function goalField(chain: CoachChain, period: CoachChainPeriod | undefined, tries: Tries, currency: string): FieldView {
    const set = period?.goal ?? undefined;
    const isTyped = tries.goal !== undefined;
    const people = chain.repId ? 0 : (chain.reps ?? []).length;
    const from: Readonly<Record<string, string>> = {
        goal: WORDS.goalFromGoal,
        quota: WORDS.goalFromQuota,
        mixed: WORDS.goalFromBoth
    };
    const setText = set === undefined ? '' : chain.isMoney ? formatMoney(set, currency).full : number(set, 2);
    const typed = set === undefined ? WORDS.goalTypedNone : say(WORDS.goalTyped, setText);
    const source = say(from[period?.goalSource ?? ''] ?? WORDS.goalFromNone, period?.peopleWithGoal ?? 0, people);
    return {
        label: chain.isMoney ? WORDS.goalMoney : say(WORDS.goalCount, chain.steps?.at(-1)?.label ?? ''),
        value: String(tries.goal ?? set ?? ''),
        source: isTyped ? typed : source,
        isTyped,
        canReset: isTyped && set !== undefined
    };
}

function sizeField(size: CoachChainDealSize, tries: Tries, currency: string): FieldView {
    const isTyped = tries.dealSize !== undefined;
    const money = (amount: number | null | undefined): string => {
        return typeof amount === 'number' ? formatMoney(amount, currency).full : '–';
    };
    const texts: Readonly<Record<string, string>> = {
        shrunk: WORDS.sizeShrunk,
        own: WORDS.sizeOwn,
        borrowed: WORDS.sizeBorrowed,
        thin: WORDS.sizeThin
    };
    const told = say(
        texts[size.source ?? ''] ?? WORDS.sizeNone,
        money(size.ownValue),
        size.n ?? 0,
        money(size.peerValue)
    );
    const typed = typeof size.value === 'number' ? say(WORDS.sizeTyped, money(size.value)) : WORDS.sizeTypedNone;
    const value = tries.dealSize ?? size.value;
    return {
        label: WORDS.dealSize,
        value: typeof value === 'number' ? String(Number(value.toFixed(2))) : '',
        source: isTyped ? typed : told,
        isTyped,
        canReset: isTyped && typeof size.value === 'number'
    };
}
