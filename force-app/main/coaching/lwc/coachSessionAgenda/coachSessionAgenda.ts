import { LightningElement, api } from 'lwc';

import type { AgendaChange } from 'c/coachAgenda';
import type { SessionText } from 'c/coachSessionTexts';
import { WORDS, failureLine, stateLine } from 'c/coachSessionWords';

/**
 * The agenda of a session, kept like its other texts while it is written; for those who did not write it, as it was.
 *
 * Fires `agendachange` with what the agenda is made of; see {@link AgendaChange}.
 */
export default class CoachSessionAgenda extends LightningElement {
    @api repId: string | undefined;
    /** Of a session that was held without an agenda, none is made afterwards. */
    @api held = false;

    readonly words = WORDS;
    /** What the agenda shows; what it tells itself is not given back, which would take the focus away. */
    value = '';

    private seen = 0;
    private shown: SessionText | undefined;

    /** Holds the agenda as text; see {@link SessionText}. */
    @api get source(): SessionText | undefined {
        return this.shown;
    }
    set source(source: SessionText | undefined) {
        this.shown = source;
        this.value = source?.text ?? '';
        source?.listen(() => {
            this.seen++;
        });
    }

    get readOnly(): boolean {
        return this.shown?.mayWrite !== true;
    }

    get hasAgenda(): boolean {
        return this.value !== '' || !(this.readOnly || this.held);
    }

    get isOfTwo(): boolean {
        return this.seen >= 0 && this.shown?.choice !== undefined;
    }

    get stateText(): string {
        return this.seen >= 0 && this.shown && !this.readOnly ? stateLine(this.shown) : '';
    }

    get failure(): string {
        return this.seen >= 0 && this.shown ? failureLine(this.shown) : '';
    }

    handleChange(event: CustomEvent<AgendaChange>): void {
        event.stopPropagation();
        this.value = event.detail.value;
        this.shown?.change(this.value);
        this.dispatchEvent(new CustomEvent<AgendaChange>('agendachange', { detail: event.detail }));
    }

    handleRetry(): void {
        void this.shown?.retry();
    }

    handleKeepMine(): void {
        this.choose(this.shown?.choice?.mine ?? '');
    }

    handleKeepTheirs(): void {
        this.choose(this.shown?.choice?.theirs ?? '');
    }

    private choose(text: string): void {
        this.shown?.choose(text);
        this.value = text;
    }
}
