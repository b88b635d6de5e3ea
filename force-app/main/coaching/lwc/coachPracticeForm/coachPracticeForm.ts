import type { CoachOption, CoachPracticeSave, CoachPracticeView } from 'apex/dto';
import { LightningElement, api } from 'lwc';

import save from '@salesforce/apex/CoachPracticeController.save';

import { messageFor } from 'c/coachErrors';
import { say } from 'c/coachFormat';
import { WORDS } from 'c/coachPracticeWords';

/** What `lightning-input`, `lightning-textarea` and `lightning-combobox` tell about a change. */
type FieldEvent = CustomEvent<{ value?: string; checked?: boolean }>;

/**
 * A practice or a recorded pitch, written or changed by its author. What is missing is said by Apex.
 *
 * Fires `saved` with the practice, or `cancel`; Escape cancels.
 */
export default class CoachPracticeForm extends LightningElement {
    /** Practice or Pitch. */
    @api kind = 'Practice';
    /** KPIs to choose from. */
    @api options: readonly CoachOption[] = [];
    /** The one to change; blank for a new one. Read when the form is placed. */
    @api practice: CoachPracticeView | undefined;
    /** KPI that a new one is about to begin with. */
    @api kpi: string | undefined;

    readonly words = WORDS;

    draft: CoachPracticeSave = {};
    busy = false;
    failure = '';

    private isPlaced = false;

    override connectedCallback(): void {
        const { practice } = this;
        this.draft = practice
            ? {
                  id: practice.id ?? null,
                  kind: practice.kind ?? null,
                  title: practice.title ?? null,
                  kpi: practice.kpi ?? null,
                  whenToUse: practice.whenToUse ?? null,
                  how: practice.how ?? null,
                  link: practice.link ?? null,
                  shared: practice.shared ?? false
              }
            : { id: null, kind: this.kind, kpi: this.kpi ?? null, shared: false };
    }

    override renderedCallback(): void {
        if (this.isPlaced) return;
        this.isPlaced = true;
        this.template?.querySelector<HTMLElement>('.field')?.focus();
    }

    get isPitch(): boolean {
        return this.draft.kind === 'Pitch';
    }

    get heading(): string {
        if (this.practice) return say(WORDS.editOf, this.practice.title ?? '');
        return this.isPitch ? WORDS.newPitch : WORDS.newPractice;
    }

    get steps(): { value: string; label: string }[] {
        return this.options.map(({ value, label }) => ({ value: value ?? '', label: label ?? '' }));
    }

    handleField(event: FieldEvent): void {
        const { name } = (event.currentTarget as HTMLElement).dataset;
        if (!name) return;
        const { value, checked } = event.detail;
        this.draft = { ...this.draft, [name]: name === 'shared' ? checked === true : (value ?? null) };
        this.failure = '';
    }

    async handleSave(): Promise<void> {
        if (this.busy) return;
        this.busy = true;
        this.failure = '';
        try {
            const practice = await save({ practice: this.draft });
            this.dispatchEvent(new CustomEvent<CoachPracticeView | null>('saved', { detail: practice }));
        } catch (error) {
            this.failure = say(WORDS.saveFailed, messageFor(error));
        } finally {
            this.busy = false;
        }
    }

    handleCancel(): void {
        this.dispatchEvent(new CustomEvent('cancel'));
    }

    handleKeydown(event: KeyboardEvent): void {
        // An open list of options keeps Escape to itself.
        if (event.key !== 'Escape' || this.busy) return;
        event.stopPropagation();
        this.handleCancel();
    }
}
