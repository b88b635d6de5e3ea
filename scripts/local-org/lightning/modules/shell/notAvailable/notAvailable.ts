import { LightningElement, api } from 'lwc';

/** Stands where a page or record cannot be shown, without saying whether it exists. */
export default class NotAvailable extends LightningElement {
    @api heading = "This page isn't available";
    @api message = 'It may have been deleted, its address may be wrong, or you may not have access to it.';

    connectedCallback(): void {
        document.title = this.heading;
    }
}
