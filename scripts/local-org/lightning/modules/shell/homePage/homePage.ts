import { LightningElement } from 'lwc';
import { context } from 'org/context';
import { messageOf, request } from 'org/http';
import type { Page } from '../../../server/flexipage';

/** The app's Home page. */
export default class HomePage extends LightningElement {
    definition: Page | null = null;
    failure = '';

    async connectedCallback(): Promise<void> {
        document.title = `Home | ${context.app.label}`;
        try {
            this.definition = (
                await request<{ page: Page }>(`/lightning/define/home?formFactor=${context.client.formFactor}`)
            ).page;
        } catch (error) {
            this.failure = messageOf(error);
        }
    }
}
