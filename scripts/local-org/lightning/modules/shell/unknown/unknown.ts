import { LightningElement, api } from 'lwc';

/** Stands where the page has a component that cannot be shown, and says which and why. */
export default class Unknown extends LightningElement {
    @api name = '';
    @api reason = '';
}
