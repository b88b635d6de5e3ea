import { LightningElement, api } from 'lwc';
import type { FieldInfo, ShownField } from 'org/fields';

/** One field of the details: its value with a pencil, or an input while the record is being edited. */
export default class Field extends LightningElement {
    @api info!: FieldInfo;
    @api shown!: ShownField;
    @api value: unknown = null;
    @api picklist: { label: string; value: string }[] = [];
    @api editing = false;
    /** The record may not be changed by this user. */
    @api locked = false;
    @api error = '';

    get mayEdit(): boolean {
        return this.info.updateable && !this.editing && !this.locked;
    }

    get edited(): boolean {
        return this.info.updateable && this.editing;
    }

    get editLabel(): string {
        return `Edit ${this.shown.label}`;
    }

    /** False when what was typed is no value of this field; the input then says why. */
    @api validate(): boolean {
        return (
            this.template!.querySelector<HTMLElement & { validate(): boolean }>('shell-field-input')?.validate() ?? true
        );
    }

    /** Puts the focus into the input, or on the pencil when the field is not being edited. */
    @api takeFocus(): void {
        const input = this.template!.querySelector<HTMLElement & { focusInput(): void }>('shell-field-input');
        if (input) input.focusInput();
        else this.template!.querySelector<HTMLElement>('.pencil')?.focus();
    }

    edit(): void {
        this.dispatchEvent(new CustomEvent('editfield', { detail: { name: this.info.apiName } }));
    }

    forward(event: CustomEvent<{ value: unknown }>): void {
        this.dispatchEvent(
            new CustomEvent('fieldchange', { detail: { name: this.info.apiName, value: event.detail.value } })
        );
    }
}
