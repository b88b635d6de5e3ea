import type { CoachPace, CoachPaceGoal as Goal } from 'apex/dto';
import { LightningElement, api } from 'lwc';

import type CoachPaceDetail from 'c/coachPaceDetail';
import { WORDS, barOf, goalView } from 'c/coachPaceWords';
import type { Bar, GoalView } from 'c/coachPaceWords';

/**
 * One goal of the pace panel. Its name is a button that opens the details below; focus moves in, and Escape or "Close"
 * brings it back to the button.
 *
 * Fires `rowtoggle` (detail: `rowKey`) when the user wants the row opened or closed; the parent decides by `open`.
 */
export default class CoachPaceGoal extends LightningElement {
    @api goal: Goal | undefined;
    @api pace: CoachPace | undefined;
    @api rowKey = '';
    /** Whether this is the one status that may shout. */
    @api loud = false;

    readonly words = WORDS;

    private isOpen = false;
    private focusNext: '.detail' | '.opener' | undefined;

    @api
    get open(): boolean {
        return this.isOpen;
    }

    set open(value: boolean) {
        if (value === this.isOpen) return;
        if (value) this.focusNext = '.detail';
        else if (this.holdsFocus()) this.focusNext = '.opener';
        this.isOpen = value;
    }

    /** Reads the details anew, if they are open. */
    @api
    refresh(): void {
        this.template?.querySelector<Element & CoachPaceDetail>('c-coach-pace-detail')?.refresh();
    }

    get view(): GoalView | undefined {
        return this.goal && this.pace ? goalView(this.goal, this.pace) : undefined;
    }

    get bar(): Bar | undefined {
        return this.goal ? barOf(this.goal) : undefined;
    }

    /** Empty, not drawn: a line at nowhere. */
    get tick(): string {
        const at = this.bar?.expected;
        return at === undefined ? '' : `M${at} -1v12`;
    }

    get isQuiet(): boolean {
        const tone = this.view?.status.tone;
        return tone === 'good' || (tone === 'serious' && !this.loud);
    }

    get expanded(): 'true' | 'false' {
        return this.isOpen ? 'true' : 'false';
    }

    get chevron(): string {
        return this.isOpen ? 'utility:chevrondown' : 'utility:chevronright';
    }

    override renderedCallback(): void {
        if (this.focusNext === undefined) return;
        const target = this.template?.querySelector<HTMLElement>(this.focusNext);
        this.focusNext = undefined;
        target?.focus();
    }

    handleToggle(): void {
        this.dispatchEvent(new CustomEvent<string>('rowtoggle', { detail: this.rowKey }));
    }

    handleKeydown(event: KeyboardEvent): void {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        this.handleToggle();
    }

    private holdsFocus(): boolean {
        return Boolean(this.template?.querySelector('.detail')?.matches(':focus-within'));
    }
}
