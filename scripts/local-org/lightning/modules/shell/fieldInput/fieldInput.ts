import { LightningElement, api } from 'lwc';
import type { FieldInfo } from 'org/fields';

type BaseInput = HTMLElement & { reportValidity(): boolean; setCustomValidity?(message: string): void; focus(): void };

const NUMBERS: Readonly<Record<string, string>> = {
    Currency: 'currency',
    Percent: 'percent-fixed',
    Double: 'decimal',
    Int: 'decimal',
    Long: 'decimal'
};
const INPUT_TYPES: Readonly<Record<string, string>> = {
    Date: 'date',
    Time: 'time',
    Email: 'email',
    Phone: 'tel',
    Url: 'url'
};

/** The base component that fits a field's type. Tells of each change by `valuechange`; empty is null. */
export default class FieldInput extends LightningElement {
    @api info!: FieldInfo;
    @api label = '';
    @api value: unknown = null;
    /** Name behind a reference. */
    @api shownText = '';
    @api picklist: { label: string; value: string }[] = [];

    private message = '';

    @api get error(): string {
        return this.message;
    }
    set error(message: string) {
        this.message = message ?? '';
        this.errorPending = true;
    }

    private errorPending = false;

    get isPicklist(): boolean {
        return this.info.dataType === 'Picklist';
    }
    get isLongText(): boolean {
        return this.info.dataType === 'TextArea';
    }
    get isCheckbox(): boolean {
        return this.info.dataType === 'Boolean';
    }
    get isReference(): boolean {
        return this.info.reference;
    }
    get isDateTime(): boolean {
        return this.info.dataType === 'DateTime';
    }
    get isNumber(): boolean {
        return this.info.dataType in NUMBERS;
    }
    get formatter(): string {
        return NUMBERS[this.info.dataType] ?? 'decimal';
    }
    get step(): string {
        return this.info.scale ? `0.${'1'.padStart(this.info.scale, '0')}` : '1';
    }
    get inputType(): string {
        return INPUT_TYPES[this.info.dataType] ?? 'text';
    }
    get maxLength(): number | undefined {
        return this.info.length || undefined;
    }
    get text(): string {
        return this.value === null || this.value === undefined ? '' : String(this.value);
    }
    get referenceText(): string {
        return this.shownText;
    }
    get target(): string {
        return this.info.referenceToInfos[0]?.apiName ?? '';
    }
    get options(): { label: string; value: string }[] {
        // A required field has a value; only others can be emptied.
        return this.info.required ? this.picklist : [{ label: '--None--', value: '' }, ...this.picklist];
    }

    private get input(): BaseInput | null {
        return this.template!.querySelector<BaseInput>('.input');
    }

    @api validate(): boolean {
        return this.input?.reportValidity() ?? true;
    }

    @api focusInput(): void {
        this.input?.focus();
    }

    change(event: CustomEvent<{ value: string | number | null }>): void {
        const { value } = event.detail;
        this.tell(value === '' || value === null ? null : this.isNumber ? Number(value) : value);
    }

    changeChecked(event: CustomEvent<{ checked: boolean }>): void {
        this.tell(event.detail.checked);
    }

    changeWhole(event: CustomEvent<{ value: string | null }>): void {
        this.tell(event.detail.value);
    }

    private tell(value: unknown): void {
        this.dispatchEvent(new CustomEvent('valuechange', { detail: { value } }));
    }

    /** What the org said of this field is shown where the browser's own complaints are. */
    renderedCallback(): void {
        if (!this.errorPending) return;
        this.errorPending = false;
        const { input } = this;
        if (!input?.setCustomValidity) return;
        input.setCustomValidity(this.message);
        if (this.message) input.reportValidity();
    }
}
