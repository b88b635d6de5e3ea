import { LightningElement, api } from 'lwc';
import { context } from 'org/context';
import { messageOf, request } from 'org/http';
import type { Page } from '../../../server/flexipage';

/** A tab of the package. */
export default class TabPage extends LightningElement {
    @api name = '';
    label = '';
    definition: Page | null = null;
    unavailable = '';

    async connectedCallback(): Promise<void> {
        try {
            const { label, page } = await request<{ label: string; page: Page }>(
                `/lightning/define/tab/${this.name}?formFactor=${context.client.formFactor}`
            );
            this.label = label;
            this.definition = page;
            document.title = `${label} | ${context.app.label}`;
        } catch (error) {
            this.unavailable = messageOf(error);
        }
    }
}
