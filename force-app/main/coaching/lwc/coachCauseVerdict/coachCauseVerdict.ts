import { LightningElement, api } from 'lwc';

import { WORDS } from 'c/coachCauseWords';
import { say } from 'c/coachFormat';

/** What a manager may note about a hypothesis; blank takes it back. */
export type Verdict = 'Confirmed' | 'Rejected' | '';

/** Whether it is so, as the manager noted it. Fires `judge` with a {@link Verdict} when one is picked or taken back. */
export default class CoachCauseVerdict extends LightningElement {
    /** What the verdict is about, for whoever hears the buttons only. */
    @api subject = '';
    @api verdict: string | null | undefined = '';
    /** Whether a verdict is on its way to the server. */
    @api busy = false;

    readonly words = WORDS;

    /** After a pick the buttons are replaced: the focus goes to what took their place. */
    private moveFocus = false;

    override renderedCallback(): void {
        if (!this.moveFocus || this.busy) return;
        this.moveFocus = false;
        this.template?.querySelector<HTMLElement>('lightning-button')?.focus();
    }

    get isConfirmed(): boolean {
        return this.verdict === 'Confirmed';
    }

    get text(): string {
        return this.isConfirmed ? WORDS.confirmed : WORDS.rejected;
    }

    get icon(): string {
        return this.isConfirmed ? 'utility:check' : 'utility:close';
    }

    get spoken(): Record<'confirm' | 'reject' | 'undo', string> {
        return {
            confirm: say(WORDS.confirmLabel, this.subject),
            reject: say(WORDS.rejectLabel, this.subject),
            undo: say(WORDS.undoLabel, this.subject)
        };
    }

    handleJudge(event: Event): void {
        this.moveFocus = true;
        const { verdict = '' } = (event.currentTarget as HTMLElement).dataset;
        this.dispatchEvent(new CustomEvent<Verdict>('judge', { detail: verdict as Verdict }));
    }
}
