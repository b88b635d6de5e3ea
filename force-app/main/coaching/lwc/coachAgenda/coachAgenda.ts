import type { CoachAgenda as Agenda } from 'apex/dto';
import { LightningElement, api } from 'lwc';

import getAgenda from '@salesforce/apex/CoachAgendaController.getAgenda';

import {
    WORDS,
    addOwn,
    makeAgain,
    mixOf,
    moveLine,
    questionsOf,
    readAgenda,
    removeLine,
    replaceLine,
    writeAgenda
} from 'c/coachAgendaWords';
import type { AgendaLine, KeptAgenda, LineMode, LineStage } from 'c/coachAgendaWords';
import { messageFor } from 'c/coachErrors';
import { dayOf, formatDay, say } from 'c/coachFormat';

import { showLine, showMix } from './view';
import type { ShownLine, ShownMix } from './view';

/** What `agendachange` tells: the text to keep, and the numbers of the mix. */
export interface AgendaChange {
    readonly value: string;
    readonly asked: number;
    readonly told: number;
    readonly earlyItems: number;
    readonly lateItems: number;
    /** Deals that the lines are about. */
    readonly opportunityIds: readonly string[];
}

const NEXT_MODE: Readonly<Record<LineMode, LineMode>> = { Ask: 'Tell', Tell: 'Ask' };
const NEXT_STAGE: Readonly<Record<LineStage, LineStage>> = { None: 'Early', Early: 'Late', Late: 'None' };

const OWN_FIELD = { part: '.own', key: '' };
const NOTHING: KeptAgenda = { made: '', finding: '', lines: [] };

/**
 * The agenda of a session: proposed by Apex, then the coach's own. Lines can be ticked, moved, removed, added and
 * marked as asking or telling, early or late; the mix stands below while it is written. An agenda that is kept
 * already shows its sentences as they were; it is made again only when the coach asks.
 *
 * Fires `agendachange` with {@link AgendaChange} after each change, and once when an agenda was made.
 */
export default class CoachAgenda extends LightningElement {
    readonly words = WORDS;

    kept: KeptAgenda = NOTHING;
    loading = false;
    failure = '';
    news = '';
    draft = '';

    private rep: string | undefined;
    private text = '';
    private readOnlyValue = false;
    private isConnectedNow = false;
    private proposed: Agenda | undefined;
    /** What gets the focus once the next rendering has put it on the page. */
    private focusNext: { readonly part: string; readonly key: string } | undefined;

    /** The user to talk with. */
    @api
    get repId(): string | undefined {
        return this.rep;
    }
    set repId(value: string | undefined) {
        if (value === this.rep) return;
        this.rep = value;
        if (this.isConnectedNow) this.start();
    }

    /** The agenda as it is kept; '' proposes one. */
    @api
    get value(): string {
        return this.text;
    }
    set value(value: string | null | undefined) {
        const text = value ?? '';
        // What the parent gives back is what it was told; reading it again would take the focus away.
        if (text === this.text) return;
        this.text = text;
        this.kept = readAgenda(text);
    }

    /** Shows what is kept, without anything to change it: for whoever did not write it. */
    @api
    get readOnly(): boolean {
        return this.readOnlyValue;
    }
    set readOnly(value: boolean) {
        this.readOnlyValue = value;
    }

    override connectedCallback(): void {
        this.isConnectedNow = true;
        this.start();
    }

    override disconnectedCallback(): void {
        this.isConnectedNow = false;
    }

    override renderedCallback(): void {
        if (this.focusNext === undefined) return;
        const { part, key } = this.focusNext;
        this.focusNext = undefined;
        const parts = [...(this.template?.querySelectorAll<HTMLElement>(part) ?? [])];
        parts.find(({ dataset }) => (dataset.key ?? '') === key)?.focus();
    }

    get isEditable(): boolean {
        return !this.readOnlyValue;
    }

    get hasLines(): boolean {
        return this.kept.lines.length > 0;
    }

    get finding(): string {
        return this.kept.finding;
    }

    get madeOn(): string {
        const { made } = this.kept;
        return made && made !== dayOf(new Date()) ? say(WORDS.stateKept, formatDay(made)) : '';
    }

    get lines(): ShownLine[] {
        const { lines } = this.kept;
        return lines.map((line, index) => showLine(line, index, lines.length, this.questionsFor(line)));
    }

    get mix(): ShownMix {
        return showMix(mixOf(this.kept.lines));
    }

    get isLateDraft(): boolean {
        return addOwn([], this.draft)[0]?.stage === 'Late';
    }

    get cannotAdd(): boolean {
        return this.draft.trim() === '';
    }

    async handleAgain(): Promise<void> {
        await this.make();
    }

    handleDone(event: CustomEvent<{ checked: boolean }>): void {
        this.change(replaceLine(this.kept.lines, keyOf(event), { done: event.detail.checked }));
    }

    handleMode(event: Event): void {
        const line = this.lineOf(event);
        if (line) this.change(replaceLine(this.kept.lines, line.key, { mode: NEXT_MODE[line.mode] }));
    }

    handleStage(event: Event): void {
        const line = this.lineOf(event);
        if (line) this.change(replaceLine(this.kept.lines, line.key, { stage: NEXT_STAGE[line.stage] }));
    }

    handleUp(event: Event): void {
        this.move(keyOf(event), -1);
    }

    handleDown(event: Event): void {
        this.move(keyOf(event), 1);
    }

    handleRemove(event: Event): void {
        const key = keyOf(event);
        const index = this.kept.lines.findIndex((line) => line.key === key);
        this.change(removeLine(this.kept.lines, key));
        this.news = say(WORDS.removed, this.kept.lines.length);
        const next = this.kept.lines[Math.min(index, this.kept.lines.length - 1)];
        this.focusNext = next ? { part: '.remove', key: next.key } : OWN_FIELD;
    }

    handleQuestion(event: Event): void {
        const { text = '' } = (event.currentTarget as HTMLElement).dataset;
        this.add(text, 'cause');
    }

    handleDraft(event: CustomEvent<{ value: string }>): void {
        this.draft = event.detail.value;
    }

    /** Enter adds the line, as the button does. */
    handleDraftKey(event: KeyboardEvent): void {
        if (event.key !== 'Enter' || event.isComposing) return;
        event.preventDefault();
        this.handleAdd();
    }

    handleAdd(): void {
        if (this.cannotAdd) return;
        this.add(this.draft, 'own');
        this.draft = '';
        this.focusNext = OWN_FIELD;
    }

    private start(): void {
        this.proposed = undefined;
        if (this.text !== '' || this.readOnlyValue || !this.rep) return;
        this.make().catch(() => undefined);
    }

    private async make(): Promise<void> {
        const { rep } = this;
        this.loading = true;
        this.failure = '';
        try {
            const agenda = await getAgenda({ repId: rep });
            // Another rep was opened in the meantime.
            if (rep !== this.rep || !agenda) return;
            this.proposed = agenda;
            this.kept = makeAgain(this.kept.lines, agenda, dayOf(new Date()));
            this.tell();
        } catch (error) {
            if (rep === this.rep) this.failure = say(WORDS.failed, messageFor(error));
        } finally {
            if (rep === this.rep) this.loading = false;
        }
    }

    private questionsFor({ key }: AgendaLine): readonly string[] {
        const item = (this.proposed?.items ?? []).find((candidate) => candidate.key === key);
        if (!item || this.readOnlyValue) return [];
        const taken = new Set(this.kept.lines.map(({ text }) => text));
        return questionsOf(item).filter((question) => !taken.has(question));
    }

    private lineOf(event: Event): AgendaLine | undefined {
        const key = keyOf(event);
        return this.kept.lines.find((line) => line.key === key);
    }

    private move(key: string, by: number): void {
        this.change(moveLine(this.kept.lines, key, by));
        const at = this.kept.lines.findIndex((line) => line.key === key);
        const last = this.kept.lines.length - 1;
        this.news = say(WORDS.moved, at + 1, last + 1);
        // At either end the button that was pressed cannot be pressed again, so the other one gets the focus.
        const isAtEnd = by < 0 ? at === 0 : at === last;
        this.focusNext = { part: by < 0 === isAtEnd ? '.down' : '.up', key };
    }

    private add(text: string, source: string): void {
        this.change(addOwn(this.kept.lines, text, source));
        this.news = say(WORDS.added, this.kept.lines.length);
    }

    private change(lines: readonly AgendaLine[]): void {
        this.kept = { ...this.kept, lines };
        this.tell();
    }

    private tell(): void {
        this.text = writeAgenda(this.kept);
        const { asked, told, early, late } = mixOf(this.kept.lines);
        const deals = this.kept.lines.map(({ opportunityId }) => opportunityId ?? '').filter((id) => id !== '');
        const detail: AgendaChange = {
            value: this.text,
            asked,
            told,
            earlyItems: early,
            lateItems: late,
            opportunityIds: [...new Set(deals)]
        };
        this.dispatchEvent(new CustomEvent<AgendaChange>('agendachange', { detail }));
    }
}

function keyOf(event: Event): string {
    return (event.currentTarget as HTMLElement).dataset.key ?? '';
}
