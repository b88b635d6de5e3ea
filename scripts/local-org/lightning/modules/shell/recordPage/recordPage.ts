import { LightningElement, api } from 'lwc';
import { context } from 'org/context';
import { messageOf, request, type FetchError } from 'org/http';
import { openUrl, urlOf } from 'org/router';
import type { RecordPageDefinition } from 'shell/pageItem';

/** A record on the page its app gives it. */
export default class RecordPage extends LightningElement {
    @api recordId = '';
    definition: RecordPageDefinition | null = null;
    unavailable = '';
    failure = '';

    connectedCallback(): void {
        void this.load();
    }

    async load(): Promise<void> {
        this.failure = '';
        try {
            const definition = await request<RecordPageDefinition>(
                `/lightning/define/record/${this.recordId}?formFactor=${context.client.formFactor}`
            );
            const { recordId, objectApiName } = definition;
            const url = urlOf({
                type: 'standard__recordPage',
                attributes: { recordId, objectApiName, actionName: 'view' }
            });
            // An address without the object's name, or with a short id, becomes the usual one.
            if (location.pathname !== url) openUrl(url + location.search, true);
            document.title = `${definition.name} | ${definition.label} | ${context.app.label}`;
            this.definition = definition;
        } catch (error) {
            if ((error as FetchError).status === 404) this.unavailable = messageOf(error);
            else this.failure = messageOf(error);
        }
    }
}
