import { LightningElement, api } from 'lwc';

interface Filter {
    readonly criteria: readonly object[];
    readonly filterLogic?: string;
}

type Lookup = HTMLElement & { clear(): void; reportValidity(): boolean };

/**
 * `lightning-record-picker` (LWC Component Reference, "Record Picker"), as far as it can be served: search by the name
 * field, narrowed by criteria that all hold. What else a page asks of it is refused.
 */
export default class RecordPicker extends LightningElement {
    @api label = '';
    @api objectApiName = '';
    @api required = false;
    @api value: string | null = null;
    criteria = '';

    private whole: Filter | undefined;

    @api get filter(): Filter | undefined {
        return this.whole;
    }
    set filter(filter: Filter | undefined) {
        if (filter?.filterLogic)
            throw new Error('NotSupported: lightning-record-picker with filterLogic in the local org.');
        this.whole = filter;
        this.criteria = JSON.stringify(filter?.criteria ?? []);
    }

    @api focus(): void {
        this.lookup?.focus();
    }

    @api clearSelection(): void {
        this.lookup?.clear();
    }

    @api reportValidity(): boolean {
        return this.lookup?.reportValidity() ?? true;
    }

    tell(event: CustomEvent<{ value: string | null }>): void {
        event.stopPropagation();
        this.dispatchEvent(new CustomEvent('change', { detail: { recordId: event.detail.value } }));
    }

    private get lookup(): Lookup | null {
        return this.template!.querySelector('shell-lookup');
    }
}
