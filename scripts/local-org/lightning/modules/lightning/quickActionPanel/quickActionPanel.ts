import { LightningElement, api } from 'lwc';

/** Header, body and footer of a screen action. */
export default class QuickActionPanel extends LightningElement {
    @api header = '';
}
