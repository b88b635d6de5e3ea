/** The platform's event that closes the window of a screen action, which sfdx-lwc-jest does not bring. */
export class CloseActionScreenEvent extends CustomEvent<never> {
    constructor(init?: EventInit) {
        super('lightning__actionsclosescreen', init);
    }
}
