import { LightningElement, api, getComponentDef } from 'lwc';
import { CLOSE_ACTION_SCREEN } from 'lightning/actions';
import type { QuickAction } from '../../../server/quick-actions';

/** The modal window of a screen action. Fires `close` when it is done with. */
export default class ActionScreen extends LightningElement {
    @api action!: QuickAction;
    @api recordId = '';
    @api objectApiName = '';
    component: typeof LightningElement | null = null;
    problem = '';
    private given = false;

    async connectedCallback(): Promise<void> {
        try {
            const { default: components } = await import('project/components');
            const component = components[this.action.component];
            if (component) this.component = component;
            else this.problem = 'The project has no exposed component of this name.';
        } catch (error) {
            this.fail(error);
        }
    }

    renderedCallback(): void {
        const dialog = this.template?.querySelector('dialog');
        if (dialog && !dialog.open) dialog.showModal();
        const screen = this.template?.querySelector('.screen');
        if (!screen || this.given) return;
        this.given = true;
        screen.addEventListener(CLOSE_ACTION_SCREEN, () => this.close());
        // As in an org, a screen action has its record only after it is connected.
        void Promise.resolve().then(() => {
            const { props } = getComponentDef(this.component);
            const record = { recordId: this.recordId, objectApiName: this.objectApiName };
            Object.assign(screen, Object.fromEntries(Object.entries(record).filter(([name]) => name in props)));
        });
    }

    errorCallback(error: Error): void {
        this.component = null;
        this.fail(error);
    }

    /** Gives the focus back to the button that opened the window; its own event then tells of the end. */
    close(): void {
        this.template?.querySelector('dialog')?.close();
    }

    closed(): void {
        this.dispatchEvent(new CustomEvent('close'));
    }

    private fail(error: unknown): void {
        console.error(error);
        this.problem = error instanceof Error ? error.message : String(error);
    }
}
