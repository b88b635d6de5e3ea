import { LightningElement, api } from 'lwc';

import { WORDS } from 'c/coachSessionWords';

/** Coaching on the record at hand, as a quick action: the same panel as on the page, wherever the page lacks it. */
export default class CoachSessionAction extends LightningElement {
    /** Set by the quick action. */
    @api recordId: string | undefined;

    readonly words = WORDS;
    readonly isApart = true;
}
