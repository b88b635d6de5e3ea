import type { CoachCommitmentReport, CoachCommitmentView, CoachSessionText } from 'apex/dto';
import { NavigationMixin } from 'lightning/navigation';
import { LightningElement, api } from 'lwc';

import sendReport from '@salesforce/apex/CoachCommitmentController.report';
import saveReportDraft from '@salesforce/apex/CoachCommitmentController.saveReportDraft';

import { WORDS, lineOf } from 'c/coachCommitmentWords';
import type { CommitmentLine } from 'c/coachCommitmentWords';
import { failureKind, messageFor } from 'c/coachErrors';
import { USER, dayToTime, say, timeToDay } from 'c/coachFormat';
import { SessionText } from 'c/coachSessionTexts';
import type { SaveDraft } from 'c/coachSessionTexts';

const DAY_MS = 86_400_000;

/** What `lightning-input` tells about a change. */
type ValueEvent = CustomEvent<{ value: string }>;

/** A button of the row. */
interface RowButton {
    readonly name: string;
    readonly label: string;
    readonly spoken: string;
    readonly icon: string;
    readonly variant: string;
}

type State = 'Open' | 'Done' | 'Missed' | 'Dropped';

/**
 * One commitment: who promised whom what by when, how far it is, what came of it. What the viewer may say about it is
 * said in place: one click ticks it, a report opens below. Its text is kept as a draft while it is typed, which nobody
 * else sees: neither a failed save nor a closed window loses it.
 *
 * Fires `reported` with the commitment as it now stands.
 */
export default class CoachCommitment extends NavigationMixin(LightningElement) {
    /** Whether to offer the session it was made in. */
    @api linksSession = false;

    editing = false;
    saving = false;
    failure = '';
    confirmation = '';
    draftCount = '';
    /** The report's text, once it was opened here. */
    source: SessionText | undefined;

    readonly words = WORDS;

    private told: CoachCommitmentView | undefined;
    /** What gets the focus once the next rendering has put it on the page. */
    private focusNext: string | undefined;

    /** A `CoachCommitmentView`. */
    @api
    get commitment(): CoachCommitmentView | undefined {
        return this.told;
    }
    set commitment(commitment: CoachCommitmentView | undefined) {
        this.told = commitment;
        if (!this.editing && !this.source?.isUnsent) this.source = undefined;
    }

    /** Whether something typed here is not saved yet. */
    @api
    get isEditing(): boolean {
        return this.editing;
    }

    get line(): CommitmentLine | undefined {
        const { told } = this;
        if (!told) return undefined;
        const today = timeToDay(dayToTime(told.due ?? '') - (told.daysLeft ?? 0) * DAY_MS);
        return lineOf(told, { now: new Date(), today, user: USER });
    }

    get wordsClass(): string {
        return this.line?.hasWords ? 'words' : 'words words_none';
    }

    get hasBar(): boolean {
        return this.line?.percent !== undefined;
    }

    get fill(): string {
        return `inline-size: ${this.line?.percent ?? 0}%`;
    }

    get details(): { key: string; text: string }[] {
        return (this.line?.details ?? []).map((text) => ({ key: text, text }));
    }

    get isCounted(): boolean {
        return this.told?.kind === 'ReportBack';
    }

    get countLabel(): string {
        return say(WORDS.countField, this.told?.target ?? 0);
    }

    get reportName(): string {
        return say(WORDS.reportFor, this.line?.words ?? '');
    }

    get sessionName(): string {
        return say(WORDS.sessionFor, this.line?.words ?? '');
    }

    get sessionHref(): string | undefined {
        const { told } = this;
        if (!this.linksSession || !told?.repId || !told.sessionId) return undefined;
        return `/lightning/r/User/${told.repId}/view?c__session=${told.sessionId}`;
    }

    get buttons(): RowButton[] {
        const { told } = this;
        if (!told || this.editing) return [];
        const button = (name: string, label: string, pattern: string, icon = '', variant = 'base'): RowButton => ({
            name,
            label,
            spoken: say(pattern, this.line?.words ?? ''),
            icon,
            variant
        });
        const isTickFirst = told.isOwn === true && told.kind === 'Action';
        const shown: RowButton[] = [];
        if (told.mayMark && isTickFirst)
            shown.push(button('Done', WORDS.tick, WORDS.tickFor, 'utility:check', 'neutral'));
        if (told.mayReport)
            shown.push(
                this.hasDraft
                    ? button('report', WORDS.continueReport, WORDS.continueReportFor, 'utility:edit', 'neutral')
                    : button('report', WORDS.report, WORDS.reportFor, '', isTickFirst ? 'base' : 'neutral')
            );
        if (told.mayMark && !isTickFirst) shown.push(button('Done', WORDS.tick, WORDS.tickFor));
        if (told.mayMark && (told.daysLeft ?? 0) <= 0)
            shown.push(button('Missed', WORDS.markMissed, WORDS.markMissedFor));
        if (told.mayClose) shown.push(button('Dropped', WORDS.drop, WORDS.dropFor));
        if (told.mayReopen) shown.push(button('Open', WORDS.reopen, WORDS.reopenFor));
        return shown;
    }

    /** Something was typed that is not saved as a report yet. */
    private get hasDraft(): boolean {
        return this.source ? this.source.isDraft : typeof this.told?.reportDraft === 'string';
    }

    /** A row that moves within its list is taken off the page and put back. */
    override connectedCallback(): void {
        if (this.editing) this.source?.reopen();
    }

    override disconnectedCallback(): void {
        this.source?.close();
    }

    override renderedCallback(): void {
        if (this.focusNext === undefined) return;
        const target = this.template?.querySelector<HTMLElement>(this.focusNext);
        if (!target) return;
        this.focusNext = undefined;
        target.focus();
    }

    handleButton(event: Event): void {
        const { name = '' } = (event.currentTarget as HTMLElement).dataset;
        if (name === 'report') this.open();
        else void this.mark(name as State);
    }

    handleCount(event: ValueEvent): void {
        this.draftCount = event.detail.value;
    }

    handleKeydown(event: KeyboardEvent): void {
        if (event.key !== 'Escape' || this.saving) return;
        event.stopPropagation();
        this.source?.close();
        this.close();
        if (this.hasDraft) this.confirmation = WORDS.draftStays;
    }

    /** What was typed is taken back, on the server too. */
    handleCancel(): void {
        const { source } = this;
        if (source?.choice) {
            // The other window's text is not this one's to take back.
            source.discard();
            this.source = undefined;
        } else {
            source?.change(source.savedText);
            source?.close();
        }
        this.close();
    }

    async handleSave(): Promise<void> {
        const { source } = this;
        if (!source || this.saving) return;
        this.saving = true;
        this.failure = '';
        // The draft first: whatever becomes of the save, what was typed is on the server.
        await source.flush();
        if (source.choice) this.saving = false;
        else await this.sendText(source);
    }

    /** Links open in place, also in a console; with a key held, the browser opens its tab as for any link. */
    handleSession(event: MouseEvent): void {
        const { told } = this;
        if (!told?.repId || !told.sessionId || event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        this[NavigationMixin.Navigate]({
            type: 'standard__recordPage',
            attributes: { objectApiName: 'User', recordId: told.repId, actionName: 'view' },
            state: { c__session: told.sessionId }
        });
    }

    private async sendText(source: SessionText): Promise<void> {
        const count = this.draftCount.trim();
        const { text } = source;
        source.hold();
        const saved = await this.send(
            {
                progress: this.isCounted && count !== '' ? Number(count) : null,
                text,
                draftVersion: source.toSave()?.draftVersion ?? null
            },
            WORDS.saveFailed
        );
        if (!saved) {
            source.resume();
            this.focusNext = '.save';
        } else if (source.text === text) {
            source.discard();
            this.source = undefined;
            this.close();
        } else if (this.told) {
            // Typed on while it was saved: that is the next draft.
            source.renew(textOf(this.told));
        }
    }

    private async mark(state: State): Promise<void> {
        if (this.saving) return;
        if (await this.send({ state }, WORDS.changeFailed)) this.focusNext = '.row';
    }

    /** @param failed pattern for what is said when it was not saved */
    private async send(said: Partial<CoachCommitmentReport>, failed: string): Promise<boolean> {
        const { told } = this;
        if (!told) return false;
        this.saving = true;
        this.failure = '';
        this.confirmation = '';
        try {
            const commitment = await sendReport({
                said: {
                    commitmentId: told.id ?? null,
                    version: told.version ?? null,
                    progress: null,
                    text: null,
                    draftVersion: null,
                    state: null,
                    ...said
                }
            });
            if (commitment) this.told = commitment;
            this.confirmation = WORDS.saved;
            this.dispatchEvent(new CustomEvent('reported', { detail: { commitment } }));
            return true;
        } catch (error) {
            this.failure = say(failed, messageFor(error));
            return false;
        } finally {
            this.saving = false;
        }
    }

    private open(): void {
        const { told } = this;
        if (!told) return;
        if (!this.source?.isDraft) this.draftCount = String(told.progress ?? '');
        if (this.source) this.source.reopen();
        else this.source = SessionText.open(told.id ?? '', textOf(told), keepDraft, isRefusal);
        this.failure = '';
        this.confirmation = '';
        this.editing = true;
        this.focusNext = this.isCounted ? '.count' : '.text';
    }

    private close(): void {
        this.editing = false;
        this.failure = '';
        this.focusNext = '[data-name="report"]';
    }
}

const isRefusal = (error: unknown): boolean => failureKind(error) === 'refused';

const keepDraft: SaveDraft = ({ sessionId, text, draftVersion }) =>
    saveReportDraft({ draft: { commitmentId: sessionId, text, draftVersion } });

/** The report of a commitment as the text that it is; nobody but its author writes it, in any window. */
function textOf(told: CoachCommitmentView): CoachSessionText {
    return {
        part: 'ReportBack',
        mayWrite: true,
        text: told.reportText ?? '',
        version: 0,
        authorName: null,
        savedAt: null,
        draft: told.reportDraft ?? null,
        draftAt: told.reportDraftAt ?? null,
        draftVersion: told.reportDraftVersion ?? 0,
        draftBase: 0,
        stale: false
    };
}
