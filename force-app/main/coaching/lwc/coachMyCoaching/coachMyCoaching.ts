import type { CoachMyCoaching as Mine } from 'apex/dto';
import { NavigationMixin } from 'lightning/navigation';
import { LightningElement } from 'lwc';

import getMyCoaching from '@salesforce/apex/CoachMyCoachingController.getMyCoaching';
import saveEstimate from '@salesforce/apex/CoachMyCoachingController.saveEstimate';

import { messageFor } from 'c/coachErrors';
import { say } from 'c/coachFormat';
import type { PanelState } from 'c/coachPanel';

import { headingOf, linesOf, mixOf, mixSentence, moreWaiting, rowsOf, scaleOf, waitingOf } from './view';
import type { MixRow, RepRow, WaitingRep } from './view';
import { WORDS } from './words';

const MOST_MINUTES = 2400;

/**
 * A coach's own coaching, for that coach alone: minutes by rep and week against the own estimate, who has waited
 * longest, and how much of the talks asked, told, and was about early and late stages. For the home page.
 */
export default class CoachMyCoaching extends NavigationMixin(LightningElement) {
    readonly words = WORDS;

    mine: Mine | undefined;
    failure = '';
    loading = true;
    saving = false;
    typed = '';
    problem = '';
    confirmation = '';

    override connectedCallback(): void {
        this.load().catch(() => undefined);
    }

    get state(): PanelState {
        if (this.loading) return 'loading';
        if (this.failure) return 'error';
        return (this.mine?.reps ?? []).length > 0 ? 'ready' : 'empty';
    }

    get isReady(): boolean {
        return this.state === 'ready';
    }

    get heading(): string {
        if (this.state === 'error') return WORDS.errorHeading;
        return this.isReady && this.mine ? headingOf(this.mine) : '';
    }

    get message(): string {
        return this.failure || WORDS.empty;
    }

    get lines(): string[] {
        return this.mine ? linesOf(this.mine) : [];
    }

    get waiting(): WaitingRep[] {
        return this.mine ? waitingOf(this.mine) : [];
    }

    get hasWaiting(): boolean {
        return this.waiting.length > 0;
    }

    get moreWaiting(): string {
        return this.mine ? moreWaiting(this.mine) : '';
    }

    get nobodyWaits(): string {
        return say(WORDS.waitingNone, this.mine?.gapDays ?? 0);
    }

    get rows(): RepRow[] {
        return this.mine ? rowsOf(this.mine) : [];
    }

    get scale(): string {
        return this.mine ? scaleOf(this.mine) : '';
    }

    get mix(): MixRow[] {
        return this.mine ? mixOf(this.mine) : [];
    }

    get hasMix(): boolean {
        return this.mix.length > 0;
    }

    get mixSentence(): string {
        return this.mine ? mixSentence(this.mine) : '';
    }

    async handleRetry(): Promise<void> {
        await this.load();
    }

    handleEstimate(event: CustomEvent<{ value: string }>): void {
        this.typed = event.detail.value;
        this.confirmation = '';
        this.problem = '';
    }

    async handleSave(): Promise<void> {
        const minutes = this.typed.trim() === '' ? null : Number(this.typed);
        if (minutes !== null && !(Number.isInteger(minutes) && minutes >= 0 && minutes <= MOST_MINUTES)) {
            this.problem = WORDS.errorEstimate;
            return;
        }
        this.saving = true;
        this.problem = '';
        try {
            this.show(await saveEstimate({ minutes }));
            this.confirmation = WORDS.estimateSaved;
        } catch (error) {
            this.problem = messageFor(error);
        } finally {
            this.saving = false;
        }
    }

    /** Links open in place, also in a console; with a key held, the browser opens its tab as for any link. */
    handleOpen(event: MouseEvent): void {
        const { id: recordId } = (event.currentTarget as HTMLElement).dataset;
        if (!recordId || event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        this[NavigationMixin.Navigate]({
            type: 'standard__recordPage',
            attributes: { objectApiName: 'User', recordId, actionName: 'view' }
        });
    }

    private async load(): Promise<void> {
        this.loading = true;
        this.failure = '';
        try {
            this.show(await getMyCoaching());
        } catch (error) {
            this.failure = messageFor(error);
        } finally {
            this.loading = false;
        }
    }

    private show(mine: Mine | null): void {
        this.mine = mine ?? undefined;
        this.typed = typeof mine?.estimate === 'number' ? String(mine.estimate) : '';
    }
}
