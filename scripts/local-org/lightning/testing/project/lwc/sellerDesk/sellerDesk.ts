// @ts-nocheck -- the typings of the platform's modules are made for the product's own components
import { LightningElement, api, wire } from 'lwc';
import { CurrentPageReference, NavigationMixin } from 'lightning/navigation';

const WINDOWS = ['12M', '3M'].map((value) => ({ value, label: value }));
const ORDERS = ['process', 'gap'].map((value) => ({ value, label: value }));

export default class SellerDesk extends NavigationMixin(LightningElement) {
    @api recordId: string;
    windows = WINDOWS;
    orders = ORDERS;
    page;

    @wire(CurrentPageReference)
    receive(page) {
        this.page = page;
    }

    get window() {
        return this.page?.state.c__window ?? '12M';
    }
    get whose() {
        return this.recordId ?? 'nobody';
    }

    pickWindow(event) {
        const { type, attributes, state } = this.page;
        this[NavigationMixin.Navigate]({
            type,
            attributes,
            state: { ...state, c__window: event.detail.value }
        });
    }

    openTab() {
        this[NavigationMixin.Navigate]({
            type: 'standard__navItemPage',
            attributes: { apiName: 'Desk' },
            state: { c__window: '3M' }
        });
    }

    save() {
        const link = document.createElement('a');
        // Lightning Web Security takes few types of blobs; text/csv is not among them.
        link.href = URL.createObjectURL(new Blob(['a,b\n1,2\n'], { type: 'text/plain' }));
        link.download = 'desk.csv';
        link.click();
        URL.revokeObjectURL(link.href);
    }
}
