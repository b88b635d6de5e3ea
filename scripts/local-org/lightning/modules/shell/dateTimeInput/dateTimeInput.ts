import { LightningElement, api } from 'lwc';
import { context } from 'org/context';
import { instantOf, wallTimeOf } from 'org/zones';

/**
 * Date and time in the user's zone; `valuechange` tells an ISO instant or null. The base component of this type leaves
 * its time box without a label, so this is the browser's own.
 */
export default class DateTimeInput extends LightningElement {
    @api label = '';
    /** ISO instant, or null. */
    @api value: string | null = null;
    @api required = false;
    /** What the org said of the value. */
    @api error = '';
    complaintOfOwn = '';

    private readonly timeZone = String(context.i18n.timeZone);

    get wallTime(): string {
        return this.value ? wallTimeOf(this.value, this.timeZone) : '';
    }
    get complaint(): string {
        return this.complaintOfOwn || this.error;
    }
    get invalid(): string {
        return String(Boolean(this.complaint));
    }
    get elementClass(): string {
        return this.complaint ? 'slds-form-element slds-has-error' : 'slds-form-element';
    }

    @api focus(): void {
        this.template!.querySelector('input')?.focus();
    }

    @api reportValidity(): boolean {
        const input = this.template!.querySelector('input');
        this.complaintOfOwn = input?.validity.badInput
            ? 'Enter a whole date and time.'
            : this.required && !input?.value
              ? 'Complete this field.'
              : '';
        return !this.complaintOfOwn;
    }

    change(event: Event): void {
        const { value } = event.target as HTMLInputElement;
        this.complaintOfOwn = '';
        this.dispatchEvent(
            new CustomEvent('valuechange', {
                detail: { value: value ? instantOf(value.slice(0, 16), this.timeZone) : null }
            })
        );
    }
}
