import { LightningElement, api, getComponentDef } from 'lwc';

/** A component of the project, with what Lightning gives it: design values, and the record where it asks for it. */
export default class ProjectComponent extends LightningElement {
    /** Bundle name: `coachPushTimeline`. */
    @api name = '';
    @api properties: Record<string, unknown> = {};
    @api recordId?: string;
    @api objectApiName?: string;
    component: typeof LightningElement | null = null;
    problem = '';

    get tag(): string {
        return `c-${this.name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
    }

    get attributes(): Record<string, unknown> {
        const { props } = getComponentDef(this.component);
        const given: Record<string, unknown> = {
            ...this.properties,
            recordId: this.recordId,
            objectApiName: this.objectApiName
        };
        return Object.fromEntries(
            Object.entries(given).filter(([name, value]) => name in props && value !== undefined)
        );
    }

    async connectedCallback(): Promise<void> {
        try {
            const { default: components } = await import('project/components');
            const component = components[this.name];
            if (component) this.component = component;
            else this.problem = 'The project has no exposed component of this name.';
        } catch (error) {
            this.fail(error);
        }
    }

    /** A component that throws takes only itself down. */
    errorCallback(error: Error): void {
        this.component = null;
        this.fail(error);
    }

    private fail(error: unknown): void {
        console.error(error);
        this.problem = error instanceof Error ? error.message : String(error);
    }
}
