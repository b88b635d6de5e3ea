import { LightningElement, api } from 'lwc';

import answer from '@salesforce/apex/CoachDealController.answer';

import type { CoachAnswerView, CoachDealQuestion as Question } from 'apex/dto';
import { WORDS, answerWord, answeredLine } from 'c/coachDealWords';
import { messageFor } from 'c/coachErrors';
import { say } from 'c/coachFormat';

import { DealAnswer, saidIn } from './answer';
import type { Said } from './answer';

/** What `lightning-textarea` tells about a change. */
type ValueEvent = CustomEvent<{ value: string }>;

/** Two answers of which somebody must choose. */
interface ChoiceView {
    readonly why: string;
    readonly mine: string;
    readonly mineNote: string;
    readonly theirs: string;
    readonly theirsNote: string;
}

/**
 * One question or activity of a deal: answered Yes or No with one click, with a note in place below it. What is said is
 * saved by itself; when that fails it stays on the page and is tried again; when somebody else answered, both answers
 * stand there to choose from.
 *
 * Fires `answered` after an answer was saved.
 */
export default class CoachDealQuestion extends LightningElement {
    @api opportunityId = '';
    @api mayAnswer = false;
    /** How closed deals were answered; empty for nothing. */
    @api closed = '';

    readonly words = WORDS;
    editing = false;

    /** Grows whenever the answer's state changed, so that what reads it is rendered again. */
    private seen = 0;
    private asked: Question | undefined;
    private given: DealAnswer | undefined;
    private lastSaved: string | null | undefined;
    private focusNext: '.field' | '.note-button' | undefined;

    @api get question(): Question | undefined {
        return this.asked;
    }
    set question(question: Question | undefined) {
        const isSame = this.asked?.question === question?.question;
        this.asked = question;
        const stored = question?.answer;
        if (!stored) return;
        // A field that somebody types into is left alone unless there is something newer to show.
        if (isSame && this.given && (this.given.isUnsent || !this.given.isOlderThan(stored))) return;
        this.take(stored);
    }

    override connectedCallback(): void {
        // A component that comes back on the page looks at its answer again.
        if (this.asked?.answer && !this.given) this.take(this.asked.answer);
    }

    override disconnectedCallback(): void {
        this.given?.leave();
        this.given = undefined;
    }

    override renderedCallback(): void {
        if (this.focusNext === undefined) return;
        const target = this.template?.querySelector<HTMLElement>(this.focusNext);
        this.focusNext = undefined;
        target?.focus();
    }

    get text(): string {
        return this.asked?.text ?? '';
    }

    get isActivity(): boolean {
        return this.asked?.kind === 'Activity';
    }

    get groupName(): string {
        return `answer-${this.asked?.question ?? ''}`;
    }

    get isYes(): boolean {
        return this.said.answer === 'Yes';
    }

    get isNo(): boolean {
        return this.said.answer === 'No';
    }

    get isAnswered(): boolean {
        return this.said.answer !== '';
    }

    get note(): string {
        return this.said.note;
    }

    get showsNote(): boolean {
        return this.note !== '' && !this.editing;
    }

    get showsNoteButton(): boolean {
        return !this.editing;
    }

    get answerText(): string {
        return answerWord(this.said.answer);
    }

    get answeredText(): string {
        return this.seen >= 0 && this.given ? answeredLine(this.given.stored, new Date()) : '';
    }

    get noteLabel(): string {
        return this.note ? WORDS.noteEdit : WORDS.noteAdd;
    }

    get noteName(): string {
        return say(WORDS.noteFor, this.noteLabel, this.text);
    }

    get clearName(): string {
        return say(WORDS.clearFor, this.text);
    }

    get tryAgainName(): string {
        return say(WORDS.tryAgainFor, this.text);
    }

    get status(): string {
        const state = this.seen >= 0 ? this.given?.state : undefined;
        if (state?.kind === 'sending') return WORDS.saving;
        return state?.kind === 'kept' && state.at !== null ? WORDS.saved : '';
    }

    get failure(): string {
        const state = this.seen >= 0 ? this.given?.state : undefined;
        return state?.kind === 'failed' ? say(WORDS.saveFailed, messageFor(state.error)) : '';
    }

    get choice(): ChoiceView | undefined {
        const state = this.seen >= 0 ? this.given?.state : undefined;
        if (state?.kind !== 'conflict') return undefined;
        const theirs = saidIn(state.conflict);
        const mine = this.given?.mine ?? this.said;
        return {
            why: state.conflict.isOwn
                ? WORDS.conflictOwn
                : say(WORDS.conflict, state.conflict.answeredBy ?? WORDS.someone),
            mine: answerWord(mine.answer),
            mineNote: mine.note,
            theirs: answerWord(theirs.answer),
            theirsNote: theirs.note
        };
    }

    handleAnswer(event: Event): void {
        this.given?.change({ answer: (event.target as HTMLInputElement).value });
        void this.given?.flush();
    }

    handleClear(): void {
        this.given?.change({ answer: '' });
        void this.given?.flush();
    }

    handleOpenNote(): void {
        this.editing = true;
        this.focusNext = '.field';
    }

    handleNote(event: ValueEvent): void {
        this.given?.change({ note: event.detail.value });
    }

    handleBlur(): void {
        void this.given?.flush();
    }

    handleKeydown(event: KeyboardEvent): void {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        this.handleCloseNote();
    }

    handleCloseNote(): void {
        this.editing = false;
        this.focusNext = '.note-button';
        void this.given?.flush();
    }

    handleRetry(): void {
        void this.given?.retry();
    }

    handleKeepMine(): void {
        this.given?.resolve(true);
    }

    handleKeepTheirs(): void {
        this.given?.resolve(false);
    }

    private get said(): Said {
        return this.seen >= 0 && this.given ? this.given.said : { answer: '', note: '' };
    }

    private take(stored: CoachAnswerView): void {
        this.given?.leave();
        this.given = DealAnswer.open(this.opportunityId, stored, answer);
        this.lastSaved = this.given.stored.answeredAt;
        this.given.listen(() => this.look());
        this.seen++;
    }

    private look(): void {
        this.seen++;
        const savedAt = this.given?.stored.answeredAt;
        if (this.given?.isUnsent || savedAt === this.lastSaved) return;
        this.lastSaved = savedAt;
        this.dispatchEvent(new CustomEvent('answered'));
    }
}
