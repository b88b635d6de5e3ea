import { LightningElement, api } from 'lwc';

/** A button that opens a small panel below itself. Escape, or leaving it, closes it and gives the focus back. */
export default class Dropdown extends LightningElement {
    /** Says what the button and its panel are about. */
    @api label = '';
    /** What the button shows. */
    @api value = '';
    @api iconName?: string;
    open = false;

    private focusPending = false;

    get expanded(): string {
        return String(this.open);
    }

    get buttonClass(): string {
        return this.open ? 'button button-open' : 'button';
    }

    @api close(): void {
        this.open = false;
    }

    toggle(): void {
        this.open = !this.open;
        this.focusPending = this.open;
        if (this.open) this.dispatchEvent(new CustomEvent('open'));
    }

    handleKey(event: KeyboardEvent): void {
        if (event.key !== 'Escape' || !this.open) return;
        event.stopPropagation();
        this.open = false;
        this.template!.querySelector('button')?.focus();
    }

    handleFocusOut(event: FocusEvent): void {
        const next = event.relatedTarget as Node | null;
        // A click on text inside moves the focus nowhere; only a move to something outside closes.
        if (
            next &&
            next !== document.body &&
            !this.template!.host.contains(next) &&
            !this.template!.querySelector('.anchor')?.contains(next)
        )
            this.open = false;
    }

    renderedCallback(): void {
        if (!this.focusPending) return;
        this.focusPending = false;
        this.dispatchEvent(new CustomEvent('opened'));
    }
}
