import type { CoachScorecardRow as Row } from 'apex/dto';
import { LightningElement, api } from 'lwc';

import { USER, say } from 'c/coachFormat';
import type { Domain } from 'c/coachScorecardPlot';
import {
    WORDS,
    goalNote,
    goalText,
    kpiName,
    peersText,
    recordsText,
    statusCode,
    statusText,
    trendText,
    unitOf,
    valueText,
    whyText
} from 'c/coachScorecardWords';
import type { StatusText, ValueText } from 'c/coachScorecardWords';

/** What the details of a row need to know about the scorecard they are part of. */
export interface CardContext {
    readonly repId: string;
    /** 12M, 3M or 1M. */
    readonly window: string;
    /** Blank for all. */
    readonly segment: string;
    /** ISO 4217 code of amounts. */
    readonly currency: string;
    /** The viewer is the rep. */
    readonly isOwn: boolean;
    /** Axis that all rates share. */
    readonly rates: Domain;
}

/**
 * One KPI of the scorecard. Its name is a button that opens the details below; focus moves in, and Escape or "Close"
 * brings it back to the button.
 *
 * Fires `rowtoggle` (detail: name of the KPI) when the user wants the row opened or closed; the parent decides by `open`.
 */
export default class CoachScorecardRow extends LightningElement {
    @api row: Row | undefined;
    @api context: CardContext | undefined;
    @api domain: Domain | undefined;
    /** Whether this is the one status that may shout. */
    @api loud = false;

    readonly words = WORDS;

    private isOpen = false;
    /** Whether the user opened it here, in which case focus moves in; a row opened by the address leaves focus alone. */
    private asked = false;
    private focusNext: '.detail' | '.opener' | undefined;

    @api
    get open(): boolean {
        return this.isOpen;
    }

    set open(value: boolean) {
        if (value === this.isOpen) return;
        if (value) this.focusNext = this.asked ? '.detail' : undefined;
        else if (this.asked || this.holdsFocus()) this.focusNext = '.opener';
        this.asked = false;
        this.isOpen = value;
    }

    get name(): string {
        return this.row ? kpiName(this.row) : '';
    }

    get kindWord(): string {
        return this.row?.kind === 'Leading' ? WORDS.leading : WORDS.lagging;
    }

    get kindHelp(): string {
        return this.row?.kind === 'Leading' ? WORDS.leadingHelp : WORDS.laggingHelp;
    }

    get figure(): ValueText {
        return valueText(this.row?.value, { unit: unitOf(this.row?.unit), currency: this.currency });
    }

    /** "of 60 closed deals"; nothing for a count, which is its own n. */
    get records(): string {
        const { row } = this;
        if (!row || row.type === 'Count' || typeof row.n !== 'number') return '';
        return say(WORDS.on, recordsText(row.kpi, row.n));
    }

    get goal(): string {
        return this.row ? goalText(this.row, this.currency) : '';
    }

    get goalNote(): string {
        return this.row ? goalNote(this.row) : '';
    }

    /** Under the drawing: the peers in numbers, or why there is nothing to draw. */
    get note(): string {
        const code = statusCode(this.row?.status);
        if (this.row && (code === 'unknown' || code === 'notYet')) return whyText(this.row);
        const text = this.row ? peersText(this.row, this.currency) : '';
        return text && say(WORDS.peersRange, text);
    }

    get status(): StatusText {
        return statusText(this.row?.status);
    }

    /** What is fine needs no attention, and only one red may shout. */
    get isQuiet(): boolean {
        const { tone } = this.status;
        return tone === 'good' || (tone === 'serious' && !this.loud);
    }

    get isHatched(): boolean {
        return this.status.tone === 'unknown';
    }

    get trend(): string {
        return trendText(this.row?.trend);
    }

    get percentile(): string {
        const { percentile } = this.row ?? {};
        return typeof percentile === 'number' ? say(WORDS.percentile, Math.round(percentile)) : '';
    }

    get currency(): string {
        return this.context?.currency ?? USER.currency;
    }

    get expanded(): 'true' | 'false' {
        return this.isOpen ? 'true' : 'false';
    }

    get chevron(): string {
        return this.isOpen ? 'utility:chevrondown' : 'utility:chevronright';
    }

    get spoken(): string {
        return say(WORDS.open, this.name, this.figure.full, this.status.word);
    }

    override renderedCallback(): void {
        if (this.focusNext === undefined) return;
        const target = this.template?.querySelector<HTMLElement>(this.focusNext);
        this.focusNext = undefined;
        target?.focus();
    }

    handleToggle(): void {
        this.asked = true;
        this.dispatchEvent(new CustomEvent<string>('rowtoggle', { detail: this.row?.kpi ?? '' }));
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
