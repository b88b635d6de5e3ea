import { NavigationMixin } from 'lightning/navigation';
import { LightningElement, api } from 'lwc';

import ask from '@salesforce/apex/CoachPracticeController.ask';

import { requestKey } from 'c/coachAutosave';
import { messageFor } from 'c/coachErrors';
import { say } from 'c/coachFormat';
import { WORDS } from 'c/coachPracticeWords';

/**
 * One request to a colleague: to observe how something is done, or for feedback on a recorded pitch. A click makes the
 * peer session in which it happens and tells the colleague; a click that is repeated after a lost reply makes no second
 * one. From then on the way to the session stands in its place.
 */
export default class CoachPracticeAsk extends NavigationMixin(LightningElement) {
    /** Observe or Feedback. */
    @api kind = 'Observe';
    @api peerId = '';
    @api peerName = '';
    @api practiceId: string | undefined;
    /** KPI of the step, where no practice names it. */
    @api kpi: string | undefined;

    readonly words = WORDS;

    sessionId = '';
    busy = false;
    failure = '';

    private readonly key = requestKey();
    private focusNext = false;

    get isFeedback(): boolean {
        return this.kind === 'Feedback';
    }

    get buttonLabel(): string {
        return this.isFeedback ? say(WORDS.feedbackFrom, this.peerName) : WORDS.observe;
    }

    get buttonName(): string {
        return this.isFeedback ? this.buttonLabel : say(WORDS.observeOf, this.peerName);
    }

    get askedText(): string {
        return say(WORDS.asked, this.peerName);
    }

    get linkName(): string {
        return say(WORDS.sessionWith, this.peerName);
    }

    get href(): string {
        return `/lightning/r/User/${this.peerId}/view?c__session=${this.sessionId}`;
    }

    override renderedCallback(): void {
        if (!this.focusNext) return;
        this.focusNext = false;
        this.template?.querySelector<HTMLElement>('.session')?.focus();
    }

    async handleAsk(): Promise<void> {
        if (this.busy) return;
        this.busy = true;
        this.failure = '';
        try {
            const { key, kind, peerId, practiceId, kpi } = this;
            const request = { requestKey: key, kind, peerId, practiceId: practiceId ?? null, kpi: kpi ?? null };
            this.sessionId = (await ask({ request })) ?? '';
            this.focusNext = true;
        } catch (error) {
            this.failure = say(WORDS.askFailed, messageFor(error));
        } finally {
            this.busy = false;
        }
    }

    /** Links open in place, also in a console; with a key held, the browser opens its tab as for any link. */
    handleOpen(event: MouseEvent): void {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        this[NavigationMixin.Navigate]({
            type: 'standard__recordPage',
            attributes: { objectApiName: 'User', recordId: this.peerId, actionName: 'view' },
            state: { c__session: this.sessionId }
        });
    }
}
