import { LightningElement, api } from 'lwc';

import { say } from 'c/coachFormat';

/** What `lightning-record-picker` may be narrowed by. */
export interface RecordFilter {
    readonly criteria: readonly {
        readonly fieldPath: string;
        readonly operator: 'eq';
        readonly value: string | boolean;
    }[];
}

/** One record picker. */
interface Slot {
    readonly key: string;
    readonly label: string;
    readonly value: string | null;
}

/**
 * One or several records, picked by name. Each picked record keeps its picker, which shows its name and can be emptied;
 * where several may be picked, an empty one stands below them.
 *
 * Fires `pickschange` with the ids.
 */
export default class CoachSessionPicks extends LightningElement {
    /** Name of the field; with a `{0}` in it: the number of the picker. */
    @api label = '';
    @api objectApiName = '';
    @api filter: RecordFilter | undefined;
    @api several = false;

    /** Records picked beforehand; read when the component is placed. */
    @api given: readonly string[] = [];

    private picked: readonly string[] = [];
    /** Tells pickers apart: one that was emptied and taken away does not leave its text to the next. */
    private keys: readonly number[] = [0];
    private lastKey = 0;

    override connectedCallback(): void {
        if (this.given.length === 0) return;
        this.picked = [...this.given];
        this.lastKey = this.several ? this.picked.length : 0;
        this.keys = Array.from({ length: this.lastKey + 1 }, (_none, index) => index);
    }

    @api focus(): void {
        this.template?.querySelector<HTMLElement>('.pick')?.focus();
    }

    get slots(): Slot[] {
        return this.keys.map((key, index) => ({
            key: String(key),
            label: say(this.label, index + 1),
            value: this.picked[index] ?? null
        }));
    }

    handleChange(event: CustomEvent<{ recordId: string | null }>): void {
        const index = Number((event.currentTarget as HTMLElement).dataset.index);
        const { recordId } = event.detail;
        if (recordId) this.set(index, recordId);
        else this.clear(index);
        this.dispatchEvent(new CustomEvent('pickschange', { detail: [...new Set(this.picked)] }));
    }

    private set(index: number, recordId: string): void {
        this.picked = [...this.picked.slice(0, index), recordId, ...this.picked.slice(index + 1)];
        if (this.several && this.picked.length === this.keys.length) {
            this.lastKey++;
            this.keys = [...this.keys, this.lastKey];
        }
    }

    private clear(index: number): void {
        if (index >= this.picked.length) return;
        this.picked = this.picked.filter((_id, at) => at !== index);
        if (this.several) this.keys = this.keys.filter((_key, at) => at !== index);
    }
}
