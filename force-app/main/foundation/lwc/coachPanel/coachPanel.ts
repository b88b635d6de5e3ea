import { LightningElement, api } from 'lwc';

import labelLoading from '@salesforce/label/c.Coach_Ui_Loading';
import labelRetry from '@salesforce/label/c.Coach_Ui_Retry';

import { say } from 'c/coachFormat';

/** Every panel is in exactly one of these. */
export type PanelState = 'loading' | 'empty' | 'error' | 'ready';

/**
 * The frame of every panel: what it is about, the finding as its heading, and one of four states.
 *
 * Slots: `status` (beside the heading), the default one (the panel when ready), `action` (the one thing to do when
 * empty), `footer` (below a ready panel). Fires `retry` when the user wants a failed load tried again.
 */
export default class CoachPanel extends LightningElement {
    /** What the panel is about; the heading itself until there is a finding. */
    @api topic = '';
    /** The finding, as a plain sentence. */
    @api heading = '';
    /** SLDS icon of the topic, such as `utility:clock`; decoration only. */
    @api iconName = '';
    @api state: PanelState = 'loading';
    /** Why the panel is empty or what failed. */
    @api message = '';

    readonly label = { retry: labelRetry };

    get isLoading(): boolean {
        return this.state === 'loading';
    }

    get isEmpty(): boolean {
        return this.state === 'empty';
    }

    get isError(): boolean {
        return this.state === 'error';
    }

    get isReady(): boolean {
        return this.state === 'ready';
    }

    get busy(): 'true' | 'false' {
        return this.isLoading ? 'true' : 'false';
    }

    get headline(): string {
        return this.heading || this.topic;
    }

    /** The topic stands above the finding; alone, it is the heading. */
    get overline(): string | undefined {
        return this.heading && this.heading !== this.topic ? this.topic : undefined;
    }

    get loadingText(): string {
        return say(labelLoading, this.topic);
    }

    handleRetry(): void {
        this.dispatchEvent(new CustomEvent('retry'));
    }
}
