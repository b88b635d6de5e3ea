import type { CoachGoalView } from 'apex/dto';
import { LightningElement, api } from 'lwc';

import answerGoal from '@salesforce/apex/CoachGoalController.answerGoal';
import changeGoal from '@salesforce/apex/CoachGoalController.changeGoal';
import decideGoal from '@salesforce/apex/CoachGoalController.decideGoal';
import endGoal from '@salesforce/apex/CoachGoalController.endGoal';

import { messageFor } from 'c/coachErrors';
import { dayToTime, say, timeToDay } from 'c/coachFormat';
import { WORDS, lineOf } from 'c/coachGoalWords';
import type { GoalLine } from 'c/coachGoalWords';

type ValueEvent = CustomEvent<{ value: string }>;
type Asking = 'change' | 'end' | 'differ';

const DAY_MS = 86_400_000;

/**
 * One goal: what is asked, of which days, where it comes from; and, for whoever may, what changes it. Fires `goalchange`
 * once something was saved.
 */
export default class CoachGoal extends LightningElement {
    @api goal: CoachGoalView | undefined;
    /** Today in the org's time zone. */
    @api today = '';
    @api repName = '';

    readonly words = WORDS;

    asking: Asking | undefined;
    failure = '';
    busy = false;
    day = '';
    number = '';
    note = '';

    private focusNext: string | undefined;

    /** Whether something is being typed: the list is not read anew then. */
    @api get isEditing(): boolean {
        return this.asking !== undefined;
    }

    get line(): GoalLine | undefined {
        return this.goal && lineOf(this.goal, this.today, this.repName);
    }

    get names(): Record<string, string> {
        const full = this.line?.full ?? '';
        return {
            change: say(WORDS.changeFor, full),
            end: say(WORDS.endFor, full),
            agree: say(WORDS.agreeFor, full),
            differ: say(WORDS.differFor, full),
            decide: say(WORDS.decideFor, full),
            withdraw: say(WORDS.withdrawFor, full)
        };
    }

    get hasButtons(): boolean {
        const { goal } = this;
        return !this.asking && Boolean(goal?.mayChange || goal?.mayAnswer || goal?.mayDecide);
    }

    get asksChange(): boolean {
        return this.asking === 'change';
    }

    get asksEnd(): boolean {
        return this.asking === 'end';
    }

    get asksNote(): boolean {
        return this.asking === 'differ';
    }

    get formName(): string {
        return this.names[this.asking ?? ''] ?? '';
    }

    get hasBegun(): boolean {
        return (this.goal?.startDate ?? '') <= this.today;
    }

    get endHelp(): string {
        return this.hasBegun ? WORDS.endHelp : WORDS.notBegunHelp;
    }

    get numberLabel(): string {
        return this.isTotal ? WORDS.fieldRest : say(WORDS.fieldNumber, this.goal?.grain ?? '');
    }

    get saveLabel(): string {
        if (this.asksNote) return WORDS.send;
        if (this.asksChange) return WORDS.save;
        return this.hasBegun ? WORDS.end : WORDS.takeAway;
    }

    /** A change begins today at the earliest, and not before the goal does. */
    get earliest(): string {
        const start = this.goal?.startDate ?? '';
        return start > this.today ? start : this.today;
    }

    override renderedCallback(): void {
        if (!this.focusNext) return;
        const target = this.template?.querySelector<HTMLElement>(this.focusNext);
        this.focusNext = undefined;
        target?.focus();
    }

    handleAsk(event: Event): void {
        this.asking = (event.currentTarget as HTMLElement).dataset.asking as Asking;
        this.failure = '';
        this.day = this.earliest;
        this.number = String(this.goal?.target ?? this.goal?.total ?? '');
        this.note = '';
        this.focusNext = this.asksEnd && !this.hasBegun ? '.save' : '.first';
    }

    handleDay(event: ValueEvent): void {
        this.day = event.detail.value ?? '';
    }

    handleNumber(event: ValueEvent): void {
        this.number = event.detail.value ?? '';
    }

    handleNote(event: ValueEvent): void {
        this.note = event.detail.value ?? '';
    }

    handleCancel(): void {
        this.stopAsking();
    }

    handleKeydown(event: KeyboardEvent): void {
        if (event.key !== 'Escape' || this.busy) return;
        event.stopPropagation();
        this.stopAsking();
    }

    handleSave(): void {
        if (this.asksNote) {
            void this.run(() => answerGoal({ goalId: this.goalId, response: 'Differs', note: this.note }));
        } else if (this.asksEnd) {
            void this.run(() =>
                endGoal({ goalId: this.goalId, lastDay: this.hasBegun ? this.day : dayBefore(this.earliest) })
            );
        } else {
            this.saveChange();
        }
    }

    handleAgree(): void {
        void this.run(() => answerGoal({ goalId: this.goalId, response: 'Agreed', note: null }));
    }

    handleDecide(): void {
        void this.run(() => decideGoal({ goalId: this.goalId, inForce: true }));
    }

    handleWithdraw(): void {
        void this.run(() => decideGoal({ goalId: this.goalId, inForce: false }));
    }

    private get goalId(): string {
        return this.goal?.id ?? '';
    }

    private get isTotal(): boolean {
        return typeof this.goal?.target !== 'number';
    }

    private saveChange(): void {
        if (this.number === '' || !this.day) {
            this.failure = WORDS.missingNumber;
            return;
        }
        const number = Number(this.number);
        const change = {
            goalId: this.goalId,
            fromDate: this.day,
            target: this.isTotal ? null : number,
            total: this.isTotal ? number : null
        };
        void this.run(async () => {
            const result = await changeGoal({ change });
            if (result?.saved === false) throw new Error(result.problems?.[0]?.message ?? '');
        });
    }

    private async run(save: () => Promise<unknown>): Promise<void> {
        if (this.busy) return;
        this.busy = true;
        this.failure = '';
        try {
            await save();
            this.asking = undefined;
            this.dispatchEvent(new CustomEvent('goalchange'));
        } catch (error) {
            this.failure = say(WORDS.failed, error instanceof Error ? error.message : messageFor(error));
        } finally {
            this.busy = false;
        }
    }

    private stopAsking(): void {
        this.focusNext = `[data-asking="${this.asking ?? ''}"]`;
        this.asking = undefined;
        this.failure = '';
    }
}

const dayBefore = (day: string): string => timeToDay(dayToTime(day) - DAY_MS);
