// @ts-nocheck -- the typings of the platform's modules are made for the product's own components
import { LightningElement, api } from 'lwc';
import { CloseActionScreenEvent } from 'lightning/actions';
import { updateRecord } from 'lightning/uiRecordApi';

export default class DealRename extends LightningElement {
    @api recordId;
    early = '';
    name = '';

    connectedCallback() {
        this.early = this.recordId ?? 'not given yet';
    }

    take(event) {
        this.name = event.detail.value;
    }

    async save() {
        await updateRecord({ fields: { Id: this.recordId, Name: this.name } });
        this.dispatchEvent(new CloseActionScreenEvent());
    }
}
