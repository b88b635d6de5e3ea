import { LightningElement, api } from 'lwc';

import saveReason from '@salesforce/apex/CoachPushController.saveReason';

import { messageFor } from 'c/coachErrors';
import { say } from 'c/coachFormat';
import { WORDS } from 'c/coachPushWords';
import type { MoveView } from 'c/coachPushWords';

/** A reason that can be picked, as `lightning-combobox` wants it. */
export interface ReasonOption {
    readonly label: string;
    readonly value: string;
}

/** The longest comment Apex takes, in characters. */
const COMMENT_LENGTH = 4000;

/** What `lightning-combobox` and `lightning-textarea` tell about a change. */
type ValueEvent = CustomEvent<{ value: string }>;

/**
 * One move of the close date. A push may be given a reason and a comment in place, below itself: focus moves into the
 * fields, Escape and Cancel bring it back to the button, and so does a save. What was typed outlives a failed save.
 *
 * Fires `explained` after a reason was saved.
 */
export default class CoachPushMove extends LightningElement {
    @api opportunityId: string | undefined;
    @api move: MoveView | undefined;
    @api reasons: readonly ReasonOption[] = [];

    editing = false;
    saving = false;
    failure = '';
    confirmation = '';
    draftReason = '';
    draftComment = '';

    readonly words = WORDS;
    readonly commentLength = COMMENT_LENGTH;

    /** What gets the focus once the next rendering has put it on the page. */
    private focusNext: '.reason' | '.save' | '.explain' | undefined;

    get isPush(): boolean {
        return this.move?.kind === 'push';
    }

    get explainLabel(): string {
        return this.move?.hasReason ? WORDS.reasonChange : WORDS.reasonGive;
    }

    get showsExplain(): boolean {
        return this.move?.mayExplain === true && !this.editing;
    }

    get reasonClass(): string {
        return this.move?.hasReason ? 'given' : 'given given_none';
    }

    override renderedCallback(): void {
        if (this.focusNext === undefined) return;
        const target = this.template?.querySelector<HTMLElement>(this.focusNext);
        this.focusNext = undefined;
        target?.focus();
    }

    handleExplain(): void {
        this.draftReason = this.move?.reason ?? '';
        this.draftComment = this.move?.comment ?? '';
        this.confirmation = '';
        this.failure = '';
        this.editing = true;
        this.focusNext = '.reason';
    }

    handleReason(event: ValueEvent): void {
        this.draftReason = event.detail.value;
    }

    handleComment(event: ValueEvent): void {
        this.draftComment = event.detail.value;
    }

    handleKeydown(event: KeyboardEvent): void {
        // An open list of reasons keeps Escape to itself, so what arrives here is meant for the whole editor.
        if (event.key !== 'Escape' || this.saving) return;
        event.stopPropagation();
        this.close();
    }

    handleCancel(): void {
        this.close();
    }

    async handleSave(): Promise<void> {
        this.saving = true;
        this.failure = '';
        try {
            await saveReason({
                opportunityId: this.opportunityId,
                moveKey: this.move?.key,
                reason: this.draftReason || null,
                comment: this.draftComment || null
            });
            this.confirmation = WORDS.saved;
            this.close();
            this.dispatchEvent(new CustomEvent('explained'));
        } catch (error) {
            this.failure = say(WORDS.saveFailed, messageFor(error));
            this.focusNext = '.save';
        } finally {
            this.saving = false;
        }
    }

    private close(): void {
        this.editing = false;
        this.failure = '';
        this.focusNext = '.explain';
    }
}
