import type { CoachSessionView } from 'apex/dto';
import { LightningElement, api } from 'lwc';

import addReader from '@salesforce/apex/CoachSessionController.addReader';
import deleteSession from '@salesforce/apex/CoachSessionController.deleteSession';

import { messageFor } from 'c/coachErrors';
import { say } from 'c/coachFormat';
import { WORDS } from 'c/coachSessionWords';

const ACTIVE_USERS = { criteria: [{ fieldPath: 'IsActive', operator: 'eq', value: true }] } as const;

/**
 * What is seldom done with a session: letting somebody else read it, and deleting it, which asks first. Each opens in
 * place; Escape and Cancel lead back.
 *
 * Fires `readeradded` with the session, and `removed` once it is deleted.
 */
export default class CoachSessionManage extends LightningElement {
    @api session: CoachSessionView | undefined;

    readonly words = WORDS;
    readonly filter = ACTIVE_USERS;

    asking: 'share' | 'remove' | undefined;
    reader: string | null = null;
    busy = false;
    failure = '';
    confirmation = '';

    private focusNext: string | undefined;

    get isSharing(): boolean {
        return this.asking === 'share';
    }

    get isRemoving(): boolean {
        return this.asking === 'remove';
    }

    get mayShare(): boolean {
        return !this.asking && this.session?.mayAddReader === true;
    }

    get mayRemove(): boolean {
        return !this.asking && this.session?.mayDelete === true;
    }

    get cannotShare(): boolean {
        return this.busy || !this.reader;
    }

    override renderedCallback(): void {
        if (!this.focusNext) return;
        this.template?.querySelector<HTMLElement>(this.focusNext)?.focus();
        this.focusNext = undefined;
    }

    handleAskShare(): void {
        this.open('share', '.person');
    }

    handleAskRemove(): void {
        // The harmless button has the focus.
        this.open('remove', '.cancel');
    }

    handlePerson(event: CustomEvent<{ recordId: string | null }>): void {
        this.reader = event.detail.recordId;
    }

    handleCancel(): void {
        this.close();
    }

    handleKeydown(event: KeyboardEvent): void {
        if (event.key !== 'Escape' || this.busy) return;
        event.stopPropagation();
        this.close();
    }

    async handleShare(): Promise<void> {
        await this.run(WORDS.shareFailed, async (sessionId) => {
            const view = await addReader({ sessionId, userId: this.reader });
            this.close();
            this.confirmation = WORDS.shared;
            this.dispatchEvent(new CustomEvent('readeradded', { detail: view }));
        });
    }

    async handleRemove(): Promise<void> {
        await this.run(WORDS.removeFailed, async (sessionId) => {
            await deleteSession({ sessionId });
            this.dispatchEvent(new CustomEvent('removed'));
        });
    }

    private async run(failed: string, act: (sessionId: string) => Promise<void>): Promise<void> {
        this.busy = true;
        this.failure = '';
        try {
            await act(this.session?.summary?.id ?? '');
        } catch (error) {
            this.failure = say(failed, messageFor(error));
        } finally {
            this.busy = false;
        }
    }

    private open(what: 'share' | 'remove', focus: string): void {
        this.asking = what;
        this.reader = null;
        this.failure = '';
        this.confirmation = '';
        this.focusNext = focus;
    }

    private close(): void {
        this.focusNext = this.asking === 'share' ? '.share' : '.remove';
        this.asking = undefined;
        this.failure = '';
    }
}
