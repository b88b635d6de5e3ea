import type { CoachChain, CoachChainPeriod, CoachGoalResult } from 'apex/dto';
import { LightningElement, api, wire } from 'lwc';

import { refreshApex } from '@salesforce/apex';
import type { WireResult } from '@salesforce/apex';
import getChain from '@salesforce/apex/CoachChainController.getChain';
import getTeamChain from '@salesforce/apex/CoachChainController.getTeamChain';
import divide from '@salesforce/apex/CoachGoalController.divide';
import saveGoals from '@salesforce/apex/CoachGoalController.saveGoals';
import USER_ID from '@salesforce/user/Id';

import type { PartChange } from 'c/coachChainShares';
import type { StepChange } from 'c/coachChainStep';
import { BOOKINGS_STEP, NO_TRIES, WORDS, chosenOf, goalsToSave, viewOf, weightsOf } from 'c/coachChainWords';
import type { ChainView, ChosenGoal, Parts, StepView, Tries } from 'c/coachChainWords';
import { messageFor } from 'c/coachErrors';
import { formatDay, formatWhen, say } from 'c/coachFormat';
import type { PanelState } from 'c/coachPanel';
import { WORDS as SCORE_WORDS } from 'c/coachScorecardWords';

/** What `lightning-input` and `lightning-combobox` tell about a change. */
type ValueEvent = CustomEvent<{ value: string }>;

/** A step with what its component needs besides. */
interface ShownStep {
    readonly key: string;
    readonly step: StepView;
    readonly isChosen: boolean;
}

/** More KPIs than that scatter the eye. */
const MOST_KPIS = 4;
const KINDS = [
    { value: 'Month', label: WORDS.kindMonth },
    { value: 'Quarter', label: WORDS.kindQuarter },
    { value: 'Year', label: WORDS.kindYear }
];
const WHICH = [
    { value: 'needed', label: WORDS.whichNeeded },
    { value: 'safe', label: WORDS.whichSuffices }
];

/**
 * The goal walked back to today's activities: each step's number with its range, each rate with where it comes from and
 * a slider to try another one. What it comes to can be saved as goals; for a team, divided among its reps first.
 */
export default class CoachGoalChain extends LightningElement {
    /** Set by the record page of a user. */
    @api recordId: string | undefined;
    /** Whom to show, where the page does not say; the reader when blank. */
    @api repId: string | undefined;
    /** The reader's people together. */
    @api isTeam = false;

    readonly words = WORDS;
    readonly kinds = KINDS;
    readonly whichOptions = WHICH;

    chain: CoachChain | undefined;
    failure = '';
    retrying = false;
    grain = 'Quarter';
    periodIndex = 0;
    replace = false;
    saving = false;
    confirmation = '';
    saveFailure = '';
    problems: readonly { key: string; text: string }[] = [];
    parts: Parts | undefined;

    private tries: Tries = NO_TRIES;
    /** What is ticked; until somebody ticks, the steps nearest to the goal. */
    private ticked: ReadonlySet<string> | undefined;
    private provisioned: WireResult<CoachChain | null> | undefined;

    @wire(getChain, { repId: '$shownRep', grain: '$grain' })
    wiredChain(result: WireResult<CoachChain | null>): void {
        if (!this.isTeam) this.take(result);
    }

    @wire(getTeamChain, { grain: '$teamGrain' })
    wiredTeamChain(result: WireResult<CoachChain | null>): void {
        if (this.isTeam) this.take(result);
    }

    /** Undefined for a team, so that nothing is asked for. */
    get shownRep(): string | undefined {
        return this.isTeam ? undefined : this.repId || this.recordId || USER_ID;
    }

    get teamGrain(): string | undefined {
        return this.isTeam ? this.grain : undefined;
    }

    get state(): PanelState {
        if (this.retrying) return 'loading';
        if (this.failure) return 'error';
        if (this.emptyReason) return 'empty';
        return this.chain ? 'ready' : 'loading';
    }

    get isReady(): boolean {
        return this.state === 'ready';
    }

    get topic(): string {
        return this.isTeam ? WORDS.topicTeam : WORDS.topic;
    }

    get heading(): string {
        if (this.state === 'error') return WORDS.errorHeading;
        return this.isReady ? (this.view?.heading ?? '') : '';
    }

    get message(): string {
        return this.failure || this.emptyReason;
    }

    get view(): ChainView | undefined {
        return this.chain ? viewOf(this.chain, this.period, this.tries) : undefined;
    }

    get asOf(): string {
        return this.chain?.computedAt ? say(SCORE_WORDS.asOf, formatWhen(this.chain.computedAt)) : '';
    }

    get periods(): { value: string; label: string }[] {
        return (this.chain?.periods ?? []).map(({ label, startDate, endDate }, index) => ({
            value: String(index),
            label: say(WORDS.periodOf, label ?? '', formatDay(startDate ?? ''), formatDay(endDate ?? ''))
        }));
    }

    get periodValue(): string {
        return String(this.periodIndex);
    }

    get steps(): ShownStep[] {
        const { chosen } = this;
        return (this.view?.steps ?? []).map((step) => ({
            key: step.kpi,
            step,
            isChosen: chosen.has(step.kpi)
        }));
    }

    /** Whoever leads these people, or the rep for oneself. */
    get maySave(): boolean {
        return this.chain?.maySet === true || this.chain?.isOwn === true;
    }

    get setsForOthers(): boolean {
        return this.chain?.maySet === true;
    }

    get offersBookings(): boolean {
        return this.chain?.isMoney === true && this.view?.goalValue !== undefined;
    }

    get isBookingsChosen(): boolean {
        return this.chosen.has(BOOKINGS_STEP);
    }

    get chooseBookings(): string {
        return say(WORDS.chooseOf, this.chain?.goalLabel ?? '');
    }

    get whichValue(): string {
        return this.tries.isSafe ? 'safe' : 'needed';
    }

    get goals(): ChosenGoal[] {
        const { chain, view } = this;
        return chain && view ? chosenOf(chain, view, this.chosen) : [];
    }

    get weights(): number[] {
        return this.chain ? weightsOf(this.chain, this.periodIndex) : [];
    }

    get reps(): CoachChain['reps'] {
        return this.chain?.reps ?? [];
    }

    /** Parts that were divided for other numbers are no parts of these. */
    get shownParts(): Parts | undefined {
        return this.isTeam ? this.parts : undefined;
    }

    get divideLabel(): string {
        return this.parts ? WORDS.shareAgain : WORDS.shareButton;
    }

    get cannotSave(): boolean {
        return this.saving || (this.isTeam && !this.parts);
    }

    get tooMany(): string {
        const kpis = new Set(this.goals.map(({ kpi }) => kpi));
        for (const { goalKpis } of this.chain?.reps ?? []) for (const kpi of goalKpis ?? []) kpis.add(kpi);
        return this.goals.length > 0 && kpis.size > MOST_KPIS ? say(WORDS.tooMany, kpis.size) : '';
    }

    get setupProblems(): { key: string; text: string }[] {
        return (this.chain?.problems ?? []).map((text) => ({ key: text, text }));
    }

    get hasSetupProblems(): boolean {
        return this.setupProblems.length > 0;
    }

    get hasProblems(): boolean {
        return this.problems.length > 0;
    }

    async handleRetry(): Promise<void> {
        this.retrying = true;
        try {
            await refreshApex(this.provisioned);
        } catch (error) {
            this.failure = messageFor(error);
        } finally {
            this.retrying = false;
        }
    }

    handleKind(event: ValueEvent): void {
        this.grain = event.detail.value;
        this.periodIndex = 0;
        this.try({ goal: undefined, grains: {} });
    }

    handlePeriod(event: ValueEvent): void {
        this.periodIndex = Number(event.detail.value);
        this.try({ goal: undefined });
    }

    handleGoal(event: ValueEvent): void {
        this.try({ goal: typedNumber(event.detail.value) });
    }

    handleResetGoal(): void {
        this.try({ goal: undefined });
    }

    handleSize(event: ValueEvent): void {
        this.try({ dealSize: typedNumber(event.detail.value) });
    }

    handleResetSize(): void {
        this.try({ dealSize: undefined });
    }

    handleStep(event: CustomEvent<StepChange>): void {
        const { kpi, rate, isChosen, grain } = event.detail;
        if (isChosen !== undefined) this.tick(kpi, isChosen);
        if (grain !== undefined) this.try({ grains: { ...this.tries.grains, [kpi]: grain } });
        if (rate === undefined) return;
        const others = Object.fromEntries(Object.entries(this.tries.rates).filter(([name]) => name !== kpi));
        this.try({ rates: rate === null ? others : { ...others, [kpi]: rate } });
    }

    handleBookings(event: CustomEvent<{ checked: boolean }>): void {
        this.tick(BOOKINGS_STEP, event.detail.checked);
    }

    handleWhich(event: ValueEvent): void {
        this.try({ isSafe: event.detail.value === 'safe' });
    }

    handleReplace(event: CustomEvent<{ checked: boolean }>): void {
        this.replace = event.detail.checked;
    }

    handlePart(event: CustomEvent<PartChange>): void {
        const { kpi, index, value } = event.detail;
        const parts = [...(this.parts?.[kpi] ?? [])];
        parts[index] = value;
        this.parts = { ...this.parts, [kpi]: parts };
    }

    async handleDivide(): Promise<void> {
        const { goals, weights } = this;
        this.clearOutcome();
        if (goals.length === 0) {
            this.saveFailure = WORDS.noneChosen;
            return;
        }
        this.saving = true;
        try {
            const divided = await Promise.all(goals.map(({ total }) => divide({ total, weights })));
            this.parts = Object.fromEntries(goals.map(({ kpi }, i) => [kpi, divided[i] ?? []]));
        } catch (error) {
            this.saveFailure = say(WORDS.shareFailed, messageFor(error));
        } finally {
            this.saving = false;
        }
    }

    handleSave(): void {
        void this.save(false);
    }

    handlePropose(): void {
        void this.save(true);
    }

    private async save(propose: boolean): Promise<void> {
        const { chain, view, period, goals } = this;
        this.clearOutcome();
        if (!chain || !view || !period || goals.length === 0) {
            this.saveFailure = WORDS.noneChosen;
            return;
        }
        const how = { propose, replace: this.replace };
        const at = { chain, period, view, isSafe: this.tries.isSafe };
        const saves = goalsToSave(at, goals, this.parts ? { ...how, parts: this.parts } : how);
        this.saving = true;
        try {
            const result = await saveGoals({ goals: saves });
            if (result?.saved) this.confirmation = confirmed(result, propose);
            else
                this.problems = this.problemsOf(
                    result,
                    saves.map(({ kpi, repId }) => this.nameOf(kpi, repId))
                );
            if (result?.saved) await refreshApex(this.provisioned);
        } catch (error) {
            this.saveFailure = say(WORDS.saveFailed, messageFor(error));
        } finally {
            this.saving = false;
        }
    }

    private problemsOf(
        result: CoachGoalResult | null,
        names: readonly string[]
    ): readonly { key: string; text: string }[] {
        return (result?.problems ?? []).map(({ index, message }, i) => ({
            key: String(i),
            text: say(WORDS.problemOf, names[index ?? 0] ?? '', message ?? '')
        }));
    }

    private nameOf(kpi: string | null | undefined, repId: string | null | undefined): string {
        const label = this.goals.find((goal) => goal.kpi === kpi)?.label ?? '';
        const name = this.chain?.reps?.find((rep) => rep.repId === repId)?.name ?? '';
        return this.isTeam ? say(WORDS.shareOf, name, label) : label;
    }

    private get period(): CoachChainPeriod | undefined {
        return this.chain?.periods?.[this.periodIndex];
    }

    private get chosen(): ReadonlySet<string> {
        if (this.ticked) return this.ticked;
        return new Set((this.chain?.steps ?? []).slice(-MOST_KPIS).map(({ kpi }) => kpi ?? ''));
    }

    private get emptyReason(): string {
        switch (this.chain?.state) {
            case 'noFunnel':
                return WORDS.emptyNoFunnel;
            case 'noPeriod':
                return WORDS.emptyNoPeriod;
            case 'noPeople':
                return WORDS.emptyNoPeople;
            default:
                return '';
        }
    }

    private take(result: WireResult<CoachChain | null>): void {
        this.provisioned = result;
        if (result.data === undefined && result.error === undefined) return;
        this.failure = result.error ? messageFor(result.error) : '';
        const before = this.chain?.repId;
        this.chain = result.data ?? undefined;
        // What was tried belongs to the rep it was tried on.
        if (before !== undefined && before !== this.chain?.repId) {
            this.tries = NO_TRIES;
            this.ticked = undefined;
            this.clearOutcome();
        }
    }

    private tick(kpi: string, isChosen: boolean): void {
        const ticked = new Set(this.chosen);
        if (isChosen) ticked.add(kpi);
        else ticked.delete(kpi);
        this.ticked = ticked;
        this.parts = undefined;
        this.clearOutcome();
    }

    private try(change: Partial<Tries>): void {
        this.tries = { ...this.tries, ...change };
        this.parts = undefined;
        this.clearOutcome();
    }

    private clearOutcome(): void {
        this.confirmation = '';
        this.saveFailure = '';
        this.problems = [];
    }
}

/** @returns undefined for nothing and for what is no number of 0 or more */
function typedNumber(text: string): number | undefined {
    const value = Number(text);
    return text === '' || !Number.isFinite(value) || value < 0 ? undefined : value;
}

function confirmed(result: CoachGoalResult, propose: boolean): string {
    const created = result.created ?? 0;
    if (created === 0) return WORDS.savedSame;
    return say(propose ? WORDS.savedProposed : WORDS.saved, created);
}
