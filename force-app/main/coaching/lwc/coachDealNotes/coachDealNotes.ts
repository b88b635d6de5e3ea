import { LightningElement, api } from 'lwc';

/** What was said about a deal in coaching, for those who took part; a review with its owner begins here. */
export default class CoachDealNotes extends LightningElement {
    /** Set by the record page of an opportunity. */
    @api recordId: string | undefined;
}
