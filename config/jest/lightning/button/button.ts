import { LightningElement, api } from 'lwc';

/**
 * Stands in for the base component in tests. Unlike the stub of sfdx-lwc-jest it takes `aria-label` for itself, as the
 * real one does, which hands it to its inner button; left on the host, it would be a fault that the real page lacks.
 */
export default class Button extends LightningElement {
    @api override ariaLabel: string | null = null;
    @api disabled = false;
    @api iconName = '';
    @api label = '';
    @api variant = 'neutral';
}
