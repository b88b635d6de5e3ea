import { LightningElement, api } from 'lwc';
import { messageOf, request } from 'org/http';

interface Suggestion {
    label: string;
    value: string;
}

interface OptionView extends Suggestion {
    className: string;
    selected: 'true' | 'false';
}

const PAUSE_MS = 200;

/** Chooses a record by its name. `valuechange` tells its id, or null when the box is emptied. */
export default class Lookup extends LightningElement {
    @api label = '';
    @api objectApiName = '';
    @api required = false;
    /** What the org said of the value. */
    @api error = '';
    /** Name of the record that is chosen now. */
    @api get text(): string {
        return this.words;
    }
    set text(text: string) {
        if (!this.touched) this.words = text ?? '';
    }
    @api value: string | null = null;
    /** JSON of what the records must be, besides their name; see server/lookup.ts. */
    @api criteria = '';

    words = '';
    open = false;
    suggestions: Suggestion[] = [];
    active = -1;
    complaintOfOwn = '';

    private touched = false;
    private pause?: ReturnType<typeof setTimeout>;
    private asked = 0;

    get expanded(): string {
        return String(this.open);
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
    get listClass(): string {
        return this.open ? 'options' : 'options options-closed';
    }
    get activeId(): string | null {
        return this.template!.querySelector(`[data-value="${this.suggestions[this.active]?.value}"]`)?.id ?? null;
    }
    get options(): OptionView[] {
        return this.suggestions.map((one, index) => ({
            ...one,
            className: index === this.active ? 'option option-active' : 'option',
            selected: one.value === this.value ? 'true' : 'false'
        }));
    }

    @api focus(): void {
        this.template!.querySelector('input')?.focus();
    }

    @api clear(): void {
        this.words = '';
        this.value = null;
        this.open = false;
    }

    @api reportValidity(): boolean {
        const chosen = this.value !== null && this.value !== '';
        this.complaintOfOwn =
            this.words && !chosen
                ? 'Choose an entry from the list.'
                : this.required && !chosen
                  ? 'Complete this field.'
                  : '';
        return !this.complaintOfOwn;
    }

    type(event: Event): void {
        this.touched = true;
        this.words = (event.target as HTMLInputElement).value;
        this.complaintOfOwn = '';
        if (this.value !== null) this.tell(null);
        clearTimeout(this.pause);
        this.pause = setTimeout(() => void this.suggest(), PAUSE_MS);
    }

    async suggest(): Promise<void> {
        const asked = ++this.asked;
        const search = this.touched ? this.words : '';
        try {
            const found = await request<Suggestion[]>(
                `/lightning/lookup/${this.objectApiName}?${new URLSearchParams({ search, criteria: this.criteria })}`
            );
            if (asked !== this.asked) return;
            this.suggestions = found;
            this.active = -1;
            this.open = found.length > 0;
        } catch (error) {
            this.complaintOfOwn = messageOf(error);
        }
    }

    key(event: KeyboardEvent): void {
        const last = this.suggestions.length - 1;
        if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
            event.preventDefault();
            if (!this.open) void this.suggest();
            else
                this.active =
                    event.key === 'ArrowDown' ? Math.min(this.active + 1, last) : Math.max(this.active - 1, 0);
        } else if (event.key === 'Enter' && this.open && this.active >= 0) {
            event.preventDefault();
            this.take(this.suggestions[this.active]!);
        } else if (event.key === 'Escape' && this.open) {
            event.stopPropagation();
            this.open = false;
        }
    }

    choose(event: MouseEvent): void {
        event.preventDefault();
        const { value } = (event.currentTarget as HTMLElement).dataset;
        const chosen = this.suggestions.find((one) => one.value === value);
        if (chosen) this.take(chosen);
    }

    leave(): void {
        this.open = false;
    }

    private take({ value, label }: Suggestion): void {
        this.touched = true;
        this.words = label;
        this.open = false;
        this.complaintOfOwn = '';
        this.tell(value);
    }

    private tell(value: string | null): void {
        this.dispatchEvent(new CustomEvent('valuechange', { detail: { value } }));
    }

    disconnectedCallback(): void {
        clearTimeout(this.pause);
    }
}
