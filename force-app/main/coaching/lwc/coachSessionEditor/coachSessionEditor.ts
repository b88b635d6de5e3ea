import type { CoachCommitmentView, CoachSessionPerson, CoachSessionResult, CoachSessionView } from 'apex/dto';
import { LightningElement, api } from 'lwc';

import openSession from '@salesforce/apex/CoachSessionController.openSession';
import saveDraft from '@salesforce/apex/CoachSessionController.saveDraft';
import saveSession from '@salesforce/apex/CoachSessionController.saveSession';
import USER_ID from '@salesforce/user/Id';

import type { AgendaChange } from 'c/coachAgenda';
import { failureKind, messageFor } from 'c/coachErrors';
import { formatDay, say } from 'c/coachFormat';
import type { KpiOption, PromiseSave } from 'c/coachSessionPromises';
import { SessionText } from 'c/coachSessionTexts';
import { KINDS, PHASES, SKILLS, WORDS, listOf, partHelp, partLabel, roleWord } from 'c/coachSessionWords';
import type { Option } from 'c/coachSessionWords';

import { SessionHeader } from './header';
import type { HeaderFields } from './header';

/** One text with what stands around it. */
interface PartView {
    readonly part: string;
    readonly source: SessionText;
    readonly label: string;
    readonly help: string;
    readonly required: boolean;
    readonly isFilled: boolean;
}

type ValueEvent = CustomEvent<{ value: string }>;
type TextField = HTMLElement & { complain(message: string): void };
type PromiseFields = HTMLElement & { collect(): PromiseSave[] | null; settle(keys: readonly string[]): void };

/** What no session is saved as held without: a general judgement alone cannot be acted on. */
const REQUIRED = ['Behaviour', 'Example'];
/** Kinds of one coach and one rep, between which a session may change. */
const OF_TWO = ['OneOnOne', 'DealReview', 'Observation'];

const isRefusal = (error: unknown): boolean => failureKind(error) === 'refused';

/**
 * One session in the order in which it is worked through: what was agreed last time, the agenda, what the rep sees first,
 * what was observed, what follows from it, and the numbers it was meant to move. Everything typed or chosen is kept at
 * once; saving it as held lets those who take part read it.
 *
 * Fires `saved` with the session after a save, `reported` after something was said about a commitment, `closed` when the user is done with it, `removed` when it was deleted.
 */
export default class CoachSessionEditor extends LightningElement {
    readonly words = WORDS;
    readonly phases = PHASES;
    readonly skills = SKILLS;
    readonly kindOptions = KINDS.filter(({ value }) => OF_TWO.includes(value));

    view: CoachSessionView | undefined;
    loadFailure = '';
    saving = false;
    failure = '';
    confirmation = '';
    headerFailure = '';

    private shownId = '';
    private texts: readonly SessionText[] = [];
    private header: SessionHeader | undefined;
    /** Grows with each change of texts or header, so that what reads them is rendered again. */
    private seen = 0;
    private agendaDeals: readonly string[] = [];
    private focusNext: string | undefined;
    /** Part of this template that holds the focus. */
    private focused: HTMLElement | undefined;

    @api get sessionId(): string {
        return this.shownId;
    }
    set sessionId(id: string) {
        if (id === this.shownId) return;
        this.shownId = id;
        if (this.view?.summary?.id !== id) void this.load();
    }

    /** The session, where it was read already. */
    @api get session(): CoachSessionView | undefined {
        return this.view;
    }
    set session(view: CoachSessionView | undefined) {
        if (!view || view.summary?.id === this.view?.summary?.id) return;
        this.shownId = view.summary?.id ?? '';
        this.show(view);
    }

    /** Takes the focus to what is to be written first. */
    @api focus(): void {
        this.focusNext = this.isHeldCoach ? '.close' : 'c-coach-session-text';
        this.seen++;
    }

    /** A row that moves within its list is taken off the page and put back, with the same editor in it: without the focus. */
    override connectedCallback(): void {
        if (this.focused) void Promise.resolve().then(() => this.focused?.focus());
        for (const text of this.texts) text.reopen();
        this.header?.reopen();
    }

    override disconnectedCallback(): void {
        for (const text of this.texts) text.close();
        this.header?.close();
    }

    override renderedCallback(): void {
        if (!this.focusNext || !this.view) return;
        const target = this.template?.querySelector<HTMLElement>(this.focusNext);
        this.focusNext = undefined;
        target?.focus();
    }

    get isLoading(): boolean {
        return !this.view && !this.loadFailure;
    }

    get isCoach(): boolean {
        return this.view?.mayEdit === true;
    }

    get isRep(): boolean {
        return this.view?.summary?.repId === USER_ID && !this.isCoach;
    }

    get isHeld(): boolean {
        return this.view?.summary?.state === 'Held';
    }

    /** Who sits in which seat, where more than two do. */
    get peopleLine(): string {
        const people = this.view?.people ?? [];
        if (people.length < 3) return '';
        return say(
            WORDS.takePart,
            listOf(people.map(({ name, role }) => say(WORDS.rolePerson, name ?? '', roleWord(role))))
        );
    }

    /** The practice or recorded pitch that was asked about. */
    get practiceLine(): string {
        const practice = this.view?.practice;
        if (!practice) return '';
        return say(practice.kind === 'Pitch' ? WORDS.aboutPitch : WORDS.aboutPractice, practice.title ?? '');
    }

    get showsPreparing(): boolean {
        return this.isCoach && !this.isHeld;
    }

    /** Texts by part; a part that the reader may not see is not there. */
    get parts(): Record<string, PartView> {
        const seat = this.seat;
        return Object.fromEntries(
            this.texts.map((source) => {
                const { part } = source;
                const view: PartView = {
                    part,
                    source,
                    label: partLabel(part, seat),
                    help: partHelp(part, seat),
                    required: source.mayWrite && REQUIRED.includes(part),
                    isFilled: source.mayWrite || source.savedText !== ''
                };
                return [part, view];
            })
        );
    }

    /** What is written after the rep was heard, in order. */
    get findings(): PartView[] {
        const { parts } = this;
        return ['Behaviour', 'Example', 'Assessment', 'Plan', 'Praise']
            .map((part) => parts[part])
            .filter((view): view is PartView => view?.isFilled === true);
    }

    get hasFindings(): boolean {
        return this.findings.length > 0;
    }

    get isWaitingForRep(): boolean {
        const text = this.texts.find(({ part }) => part === 'RepView');
        return this.isCoach && !this.isHeld && text?.savedText === '' && this.seat.repName !== '';
    }

    get repWaiting(): string {
        return say(WORDS.repWaiting, this.seat.repName);
    }

    get lastPlan(): { when: string; text: string } | undefined {
        const { heldOn, plan } = this.view?.previous ?? {};
        return heldOn && plan ? { when: say(WORDS.lastPlan, formatDay(heldOn)), text: plan } : undefined;
    }

    get earlier(): readonly CoachCommitmentView[] {
        return this.view?.earlier ?? [];
    }

    get hasEarlier(): boolean {
        return this.earlier.length > 0;
    }

    get hasBefore(): boolean {
        return this.lastPlan !== undefined || this.hasEarlier;
    }

    get commitments(): readonly CoachCommitmentView[] {
        return this.view?.commitments ?? [];
    }

    get showsCommitments(): boolean {
        return this.isCoach || this.commitments.length > 0;
    }

    /** In a session of several, who promises has to be said. */
    get promisers(): readonly CoachSessionPerson[] {
        if (this.view?.summary?.repId) return [];
        return (this.view?.people ?? []).filter(({ role }) => role !== 'Coach' && role !== 'Observer');
    }

    /** KPIs that a metric goal can be set for. */
    get goalOptions(): KpiOption[] {
        return (this.view?.goalKpis ?? []).map(({ value, label, unit }) => ({
            value: value ?? '',
            label: label ?? value ?? '',
            isPercent: unit === 'percent'
        }));
    }

    get focusOptions(): Option[] {
        const kpis = (this.view?.kpis ?? []).map(({ value, label }) => ({
            value: value ?? '',
            label: label ?? value ?? ''
        }));
        return [{ value: '', label: WORDS.none }, ...kpis];
    }

    get fields(): HeaderFields | undefined {
        return this.seen >= 0 ? this.header?.fields : undefined;
    }

    get showsKind(): boolean {
        return OF_TWO.includes(this.view?.summary?.kind ?? '');
    }

    get showsDeals(): boolean {
        return this.isCoach || (this.view?.deals ?? []).length > 0;
    }

    get hasNumbers(): boolean {
        return Boolean(this.view?.summary?.repId) && (this.isCoach || this.isRep);
    }

    get focusKpi(): string {
        return this.fields?.focusKpi ?? this.view?.summary?.focusKpi ?? '';
    }

    /** How much of the agenda asks, and how much of it can still be influenced. */
    get mix(): string {
        const { asked, told, earlyItems, lateItems } = this.fields ?? {};
        return [
            (asked ?? 0) + (told ?? 0) > 0 ? say(WORDS.mixAsk, asked ?? 0, told ?? 0) : '',
            (earlyItems ?? 0) + (lateItems ?? 0) > 0 ? say(WORDS.mixStage, earlyItems ?? 0, lateItems ?? 0) : ''
        ]
            .filter(Boolean)
            .join(' · ');
    }

    get saveLabel(): string {
        if (this.isRep && !this.isHeld) return say(WORDS.saveShare, this.seat.coachName);
        return this.isCoach && !this.isHeld ? WORDS.saveHeld : WORDS.saveHeldAgain;
    }

    get isReader(): boolean {
        return !this.isCoach;
    }

    get headerRetryLabel(): string {
        return this.header?.state.kind === 'conflict' ? WORDS.overwrite : WORDS.tryAgain;
    }

    get mayWrite(): boolean {
        return this.texts.some((text) => text.mayWrite);
    }

    handleReported(): void {
        this.dispatchEvent(new CustomEvent('reported'));
    }

    handleRetry(): void {
        void this.load();
    }

    handleTextChange(): void {
        this.confirmation = '';
        this.failure = '';
        this.seen++;
    }

    handleField(event: ValueEvent): void {
        const field = (event.currentTarget as HTMLElement).dataset.field ?? '';
        this.header?.change({ [field]: event.detail.value });
    }

    handleMinutes(event: ValueEvent): void {
        const minutes = Number(event.detail.value);
        this.header?.change({ minutes: event.detail.value && minutes >= 0 ? Math.round(minutes) : null });
    }

    handleDeals(event: CustomEvent<string[]>): void {
        this.header?.change({ opportunityIds: event.detail });
    }

    /** Deals that came onto the agenda are deals discussed; one that was taken off the list there stays off. */
    handleAgenda({ detail }: CustomEvent<AgendaChange>): void {
        const { asked, told, earlyItems, lateItems } = detail;
        const known = this.fields?.opportunityIds ?? [];
        const added = detail.opportunityIds.filter((id) => !known.includes(id) && !this.agendaDeals.includes(id));
        this.agendaDeals = detail.opportunityIds;
        this.header?.change({ asked, told, earlyItems, lateItems, opportunityIds: [...known, ...added] });
    }

    handleHeaderRetry(): void {
        const state = this.header?.state;
        if (state?.kind === 'conflict') this.header?.keepMine(state.conflict);
        else void this.header?.flush();
    }

    /** Somebody else may read it now. */
    handleReaderAdded(event: CustomEvent<CoachSessionView>): void {
        if (this.view) this.view = { ...this.view, people: event.detail.people ?? [] };
    }

    /** The session is gone, and with it whatever was unsent. */
    handleRemoved(): void {
        for (const text of this.texts) text.discard();
        this.header?.discard();
        this.texts = [];
        this.header = undefined;
        this.dispatchEvent(new CustomEvent('removed'));
    }

    handleFocusIn(event: FocusEvent): void {
        this.focused = event.target as HTMLElement;
    }

    handleFocusOut(event: FocusEvent): void {
        // Without a next one the focus was lost, not moved: a button was disabled, or all of this taken off the page.
        if (event.relatedTarget) this.focused = undefined;
    }

    handleClose(): void {
        this.dispatchEvent(new CustomEvent('closed'));
    }

    async handleSave(): Promise<void> {
        const promises = this.promiseFields ? this.promiseFields.collect() : [];
        if (this.saving || !this.isComplete() || !promises) return;
        this.saving = true;
        this.failure = '';
        this.confirmation = '';
        try {
            // Drafts first: whatever becomes of the save, what was typed is on the server.
            await Promise.all([...this.texts, ...(this.header ? [this.header] : [])].map((one) => one.flush()));
            await this.save(promises);
        } catch (error) {
            this.failure = say(WORDS.saveFailed, messageFor(error));
        } finally {
            this.saving = false;
            // A disabled button loses the focus; whoever saved goes on from there.
            if (!this.failure) this.focusNext = '.save';
        }
    }

    private get seat(): { isRep: boolean; repName: string; coachName: string } {
        const { repName, coachName } = this.view?.summary ?? {};
        return { isRep: this.isRep, repName: repName ?? '', coachName: coachName ?? '' };
    }

    private get isHeldCoach(): boolean {
        return this.isCoach && this.isHeld;
    }

    private get promiseFields(): PromiseFields | null {
        return this.template?.querySelector<PromiseFields>('c-coach-session-promises') ?? null;
    }

    private fieldOf(part: string): TextField | null {
        return this.template?.querySelector<TextField>(`c-coach-session-text[data-part="${part}"]`) ?? null;
    }

    private isComplete(): boolean {
        if (!this.isCoach) return true;
        const missing = this.texts.filter(({ part, text }) => REQUIRED.includes(part) && !text.trim());
        for (const { part } of missing) this.fieldOf(part)?.complain(partHelp(part, this.seat));
        if (missing.length === 0) return true;
        this.failure = WORDS.saveRequired;
        this.fieldOf(missing[0]?.part ?? '')?.focus();
        return false;
    }

    private async save(commitments: readonly PromiseSave[]): Promise<void> {
        const undecided = this.texts.find(({ choice }) => choice);
        if (undecided || this.header?.state.kind === 'conflict') {
            this.failure = WORDS.saveConflict;
            this.fieldOf(undecided?.part ?? '')?.focus();
            return;
        }
        const held = this.isCoach || this.isHeld;
        const texts = this.texts.map((text) => text.toSave()).filter((text) => text !== null);
        for (const one of this.texts) one.hold();
        this.header?.hold();
        try {
            const sent = texts.filter(({ part }) => part !== 'Commitment');
            const header = this.header?.toSave() ?? { sessionId: this.shownId, version: this.view?.version ?? 0 };
            const promised = this.isCoach ? [...commitments] : null;
            const changes = { ...header, held, texts: sent, commitments: promised };
            this.take(await saveSession({ changes }), commitments);
        } finally {
            for (const one of this.texts) one.resume();
            this.header?.resume();
        }
    }

    /** Shows what became of a save. */
    private take(result: CoachSessionResult | null, commitments: readonly PromiseSave[]): void {
        const { view, conflicts, headerBy } = result ?? {};
        if (conflicts?.length || headerBy || !view) {
            for (const conflict of conflicts ?? [])
                this.texts.find(({ part }) => part === conflict.part)?.offer(conflict);
            this.failure = headerBy ? say(WORDS.headerConflict, headerBy) : WORDS.saveConflict;
            return;
        }
        const wasHeld = this.isHeld;
        this.view = view;
        this.promiseFields?.settle(commitments.map(({ requestKey }) => requestKey));
        for (const text of view.texts ?? []) this.texts.find(({ part }) => part === text.part)?.renew(text);
        this.header?.renew(view);
        this.confirmation = this.isRep && !wasHeld ? say(WORDS.savedShared, this.seat.coachName) : WORDS.savedHeld;
        this.dispatchEvent(new CustomEvent('saved', { detail: view }));
    }

    private async load(): Promise<void> {
        const id = this.shownId;
        this.loadFailure = '';
        this.closeAll();
        this.view = undefined;
        if (!id) return;
        try {
            const view = await openSession({ sessionId: id });
            if (view && id === this.shownId) this.show(view);
        } catch (error) {
            if (id === this.shownId) this.loadFailure = messageFor(error);
        }
    }

    private show(view: CoachSessionView): void {
        this.closeAll();
        this.view = view;
        const sessionId = view.summary?.id ?? '';
        const keep = (draft: Parameters<typeof saveDraft>[0]['draft']): ReturnType<typeof saveDraft> =>
            saveDraft({ draft });
        this.texts = (view.texts ?? []).map((text) => SessionText.open(sessionId, text, keep, isRefusal));
        this.header = view.mayEdit
            ? new SessionHeader(view, (header) => this.saveHeader(header), isRefusal)
            : undefined;
        this.agendaDeals = this.header?.fields.opportunityIds ?? [];
        this.header?.listen(() => {
            this.headerFailure = this.headerFailureText;
            this.seen++;
        });
    }

    private async saveHeader(header: ReturnType<SessionHeader['toSave']>): Promise<CoachSessionResult | null> {
        const result = await saveSession({ changes: { ...header, texts: null, commitments: null } });
        // Deals that were added have a name and a stage now.
        if (result?.view && !result.headerBy && this.view) this.view = { ...this.view, deals: result.view.deals ?? [] };
        return result;
    }

    private get headerFailureText(): string {
        const state = this.header?.state;
        if (state?.kind === 'conflict') return say(WORDS.headerConflict, state.conflict.by);
        return state?.kind === 'failed' ? say(WORDS.saveFailed, messageFor(state.error)) : '';
    }

    private closeAll(): void {
        for (const text of this.texts) text.close();
        this.header?.close();
        this.texts = [];
        this.header = undefined;
    }
}
