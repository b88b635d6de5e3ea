/** What a screen action's component fires to be closed. */
export const CLOSE_ACTION_SCREEN = 'lightning__actionsclosescreen';

/** https://developer.salesforce.com/docs/platform/lwc/guide/use-quick-actions-screen.html */
export class CloseActionScreenEvent extends CustomEvent<never> {
    constructor(init?: EventInit) {
        super(CLOSE_ACTION_SCREEN, init);
    }
}
