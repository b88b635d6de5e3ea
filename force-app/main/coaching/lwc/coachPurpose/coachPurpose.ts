import type { CoachPurposeCard, CoachPurposeView } from 'apex/dto';
import { LightningElement } from 'lwc';

import getCard from '@salesforce/apex/CoachPurposeController.getCard';
import save from '@salesforce/apex/CoachPurposeController.save';

import { messageFor } from 'c/coachErrors';
import { dayOf, daysBetween, formatDay, formatDistance, say } from 'c/coachFormat';
import type { PanelState } from 'c/coachPanel';

import { WORDS } from './words';

/** A purpose that was not gone through for a quarter is marked, in days. */
const STALE_AFTER = 92;
/** Value of the option for everybody. */
const EVERYBODY = '';

/**
 * What we do best, who needs it, who the target customer is and why, and what each does: read by everybody, gone through
 * by managers. For the home page.
 */
export default class CoachPurpose extends LightningElement {
    readonly words = WORDS;

    card: CoachPurposeCard | undefined;
    failure = '';
    loading = true;
    isEditing = false;
    draft: CoachPurposeView = {};
    cohort = EVERYBODY;
    saving = false;
    problem = '';
    notice = '';

    private focusNext: string | undefined;

    override connectedCallback(): void {
        void this.read();
    }

    override renderedCallback(): void {
        if (!this.focusNext) return;
        const target = this.template?.querySelector<HTMLElement>(this.focusNext);
        this.focusNext = undefined;
        target?.focus();
    }

    get state(): PanelState {
        if (this.loading) return 'loading';
        if (this.failure || !this.card) return 'error';
        return this.card.own || this.isEditing ? 'ready' : 'empty';
    }

    get isReady(): boolean {
        return this.state === 'ready';
    }

    get heading(): string {
        if (this.state === 'error') return WORDS.errorHeading;
        const { own } = this;
        return own?.bestAt && !this.isEditing ? say(WORDS.heading, own.bestAt) : '';
    }

    get message(): string {
        if (this.state === 'empty') return this.card?.mayEdit ? WORDS.emptyEdit : WORDS.empty;
        return this.failure;
    }

    get mayWriteFirst(): boolean {
        return this.state === 'empty' && this.card?.mayEdit === true;
    }

    get isStale(): boolean {
        const { own } = this;
        if (!own || !this.isReady) return false;
        return !own.reviewedOn || daysBetween(own.reviewedOn, this.today) > STALE_AFTER;
    }

    get lines(): { key: string; label: string; text: string }[] {
        const { own } = this;
        return [
            { key: 'neededBy', label: WORDS.neededBy, text: own?.neededBy ?? '' },
            { key: 'target', label: WORDS.target, text: own?.target ?? '' },
            { key: 'why', label: WORDS.why, text: own?.why ?? '' },
            { key: 'eachDoes', label: WORDS.eachDoes, text: own?.eachDoes ?? '' }
        ].filter(({ text }) => text !== '');
    }

    get reviewedText(): string {
        const { own, today } = this;
        if (!own?.reviewedOn) return WORDS.reviewedNever;
        const when = [formatDistance(own.reviewedOn, today), formatDay(own.reviewedOn, today)] as const;
        return own.reviewedBy ? say(WORDS.reviewed, ...when, own.reviewedBy) : say(WORDS.reviewedNobody, ...when);
    }

    get hasCohorts(): boolean {
        return this.cohorts.length > 1;
    }

    /** Those whose numbers the reader sees, and those that have one already. */
    get cohorts(): { value: string; label: string }[] {
        const written = (this.card?.all ?? []).map(({ cohort }) => cohort ?? EVERYBODY);
        const labels = new Set([...(this.card?.cohorts ?? []), ...written]);
        labels.delete(EVERYBODY);
        return [
            { value: EVERYBODY, label: WORDS.forAll },
            ...[...labels].sort().map((label) => ({ value: label, label }))
        ];
    }

    handleRetry(): void {
        void this.read();
    }

    handleEdit(): void {
        this.isEditing = true;
        this.notice = '';
        this.problem = '';
        this.pick(this.own?.cohort ?? EVERYBODY);
        this.focusNext = '.field';
    }

    handleCohort(event: CustomEvent<{ value: string }>): void {
        this.pick(event.detail.value);
    }

    handleField(event: CustomEvent<{ value: string }>): void {
        const { name } = (event.currentTarget as HTMLElement).dataset;
        if (name) this.draft = { ...this.draft, [name]: event.detail.value };
        this.problem = '';
    }

    async handleSave(): Promise<void> {
        if (this.saving) return;
        this.saving = true;
        this.problem = '';
        try {
            this.card = (await save({ purpose: this.draft })) ?? undefined;
            this.notice = WORDS.saved;
            this.stopEditing();
        } catch (error) {
            this.problem = say(WORDS.saveFailed, messageFor(error));
        } finally {
            this.saving = false;
        }
    }

    handleCancel(): void {
        this.stopEditing();
    }

    handleKeydown(event: KeyboardEvent): void {
        if (event.key !== 'Escape' || this.saving) return;
        event.stopPropagation();
        this.stopEditing();
    }

    private get own(): CoachPurposeView | null | undefined {
        return this.card?.own;
    }

    private get today(): string {
        return this.card?.today ?? dayOf(new Date());
    }

    /** What is written for the cohort already is there to be changed. */
    private pick(cohort: string): void {
        const written = this.card?.all?.find((one) => (one.cohort ?? EVERYBODY) === cohort);
        const { bestAt, neededBy, target, why, eachDoes } = written ?? {};
        this.cohort = cohort;
        this.draft = {
            cohort: cohort || null,
            bestAt: bestAt ?? null,
            neededBy: neededBy ?? null,
            target: target ?? null,
            why: why ?? null,
            eachDoes: eachDoes ?? null
        };
    }

    private stopEditing(): void {
        this.isEditing = false;
        this.focusNext = this.card?.own ? '.edit' : '.write';
    }

    private async read(): Promise<void> {
        this.loading = true;
        try {
            this.card = (await getCard()) ?? undefined;
            this.failure = '';
        } catch (error) {
            this.failure = messageFor(error);
        } finally {
            this.loading = false;
        }
    }
}
