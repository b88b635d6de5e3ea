// @ts-nocheck -- the typings of the platform's modules are made for the product's own components
import { LightningElement, api, wire } from 'lwc';
import { NavigationMixin } from 'lightning/navigation';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import { loadScript } from 'lightning/platformResourceLoader';
import { getFieldValue, getRecord, updateRecord } from 'lightning/uiRecordApi';
import { refreshApex } from '@salesforce/apex';
import read from '@salesforce/apex/DealController.read';
import NAME from '@salesforce/schema/Opportunity.Name';
import TILL from '@salesforce/resourceUrl/Till';
import deal from '@salesforce/label/c.Deal';
import { shout } from 'c/dealNumbers';

export default class DealCard extends NavigationMixin(LightningElement) {
    @api recordId: string;
    @api heading: string;
    @api rows: number;
    @api compact: boolean;
    words = { deal };
    rung = '';
    provisioned;
    record;

    async connectedCallback() {
        await loadScript(this, TILL);
        this.rung = window.Till.ring();
    }

    @wire(read, { dealId: '$recordId' })
    receive(value) {
        this.provisioned = value;
    }

    @wire(getRecord, { recordId: '$recordId', fields: [NAME] })
    receiveRecord({ data }) {
        if (data) this.record = data;
    }

    get apexName() {
        return this.provisioned?.data?.name;
    }
    get recordName() {
        return shout(getFieldValue(this.record, NAME) ?? '');
    }
    get compactText() {
        return this.compact === false ? 'roomy' : 'compact';
    }

    async rename() {
        await updateRecord({ fields: { Id: this.recordId, Name: 'Renamed' } });
        this.dispatchEvent(
            new ShowToastEvent({
                title: 'Renamed',
                message: 'It is {0} now',
                messageData: ['Renamed'],
                variant: 'success'
            })
        );
    }

    refresh() {
        return refreshApex(this.provisioned);
    }

    openList() {
        this[NavigationMixin.Navigate]({
            type: 'standard__objectPage',
            attributes: { objectApiName: 'Opportunity', actionName: 'list' }
        });
    }
}
