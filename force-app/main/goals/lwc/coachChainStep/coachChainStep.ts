import { LightningElement, api } from 'lwc';

import { say } from 'c/coachFormat';
import { WORDS, grainsUpTo } from 'c/coachChainWords';
import type { StepView } from 'c/coachChainWords';

/** What a step tells about what somebody does to it. */
export interface StepChange {
    readonly kpi: string;
    /** A rate to try, a share being 0 to 1; null takes it back. */
    readonly rate?: number | null;
    readonly isChosen?: boolean;
    readonly grain?: string;
}

/**
 * One step of the goal chain: how many it needs, how sure that is, and how it leads to the next step, with a slider and
 * a field to try another rate.
 *
 * Fires `stepchange` with a `StepChange`.
 */
export default class CoachChainStep extends LightningElement {
    /** A `StepView`. */
    @api step: StepView | undefined;
    /** Whether it can be ticked as a goal. */
    @api isSaveable = false;
    @api isChosen = false;
    /** Grain of the chain's period: no time frame is longer. */
    @api longestGrain = 'Year';

    readonly words = WORDS;

    get hasNumber(): boolean {
        return this.step?.gap === '';
    }

    get details(): { key: string; text: string }[] {
        return (this.step?.details ?? []).map((text) => ({ key: text, text }));
    }

    get notes(): { key: string; text: string }[] {
        return (this.step?.link?.notes ?? []).map((text) => ({ key: text, text }));
    }

    get offersGoal(): boolean {
        return this.isSaveable && this.hasNumber;
    }

    get chooseSpoken(): string {
        return say(WORDS.chooseOf, this.step?.label ?? '');
    }

    get grainSpoken(): string {
        return say(WORDS.grainOf, this.step?.label ?? '');
    }

    get grains(): { value: string; label: string }[] {
        return grainsUpTo(this.longestGrain);
    }

    get sourceClass(): string {
        return this.step?.link?.isTyped ? 'source source_typed' : 'source';
    }

    handleSlider(event: Event): void {
        const { value } = event.target as HTMLInputElement;
        this.tell({ rate: this.unscaled(Number(value)) });
    }

    handleTyped(event: CustomEvent<{ value: string }>): void {
        const { value } = event.detail;
        const rate = Number(value);
        if (value === '') this.tell({ rate: null });
        else if (Number.isFinite(rate) && rate >= 0) this.tell({ rate: this.unscaled(rate) });
    }

    handleReset(): void {
        this.tell({ rate: null });
    }

    handleChoose(event: CustomEvent<{ checked: boolean }>): void {
        this.tell({ isChosen: event.detail.checked });
    }

    handleGrain(event: CustomEvent<{ value: string }>): void {
        this.tell({ grain: event.detail.value });
    }

    private unscaled(value: number): number {
        return value / (this.step?.link?.scale ?? 1);
    }

    private tell(change: Omit<StepChange, 'kpi'>): void {
        const detail: StepChange = { kpi: this.step?.kpi ?? '', ...change };
        this.dispatchEvent(new CustomEvent<StepChange>('stepchange', { detail }));
    }
}
