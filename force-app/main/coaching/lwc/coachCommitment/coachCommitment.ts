import type { CoachCommitmentReport, CoachCommitmentView } from 'apex/dto';
import { NavigationMixin } from 'lightning/navigation';
import { LightningElement, api } from 'lwc';

import sendReport from '@salesforce/apex/CoachCommitmentController.report';

import { WORDS, lineOf } from 'c/coachCommitmentWords';
import type { CommitmentLine } from 'c/coachCommitmentWords';
import { messageFor } from 'c/coachErrors';
import { USER, dayToTime, say, timeToDay } from 'c/coachFormat';

const DAY_MS = 86_400_000;
/** The longest report Apex takes, in characters. */
const REPORT_LENGTH = 32_000;

/** What `lightning-input` and `lightning-textarea` tell about a change. */
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
 * said in place: one click ticks it, a report opens below. What was typed outlives a failed save.
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
    draftText = '';

    readonly words = WORDS;
    readonly reportLength = REPORT_LENGTH;

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
            shown.push(button('report', WORDS.report, WORDS.reportFor, '', isTickFirst ? 'base' : 'neutral'));
        if (told.mayMark && !isTickFirst) shown.push(button('Done', WORDS.tick, WORDS.tickFor));
        if (told.mayMark && (told.daysLeft ?? 0) <= 0)
            shown.push(button('Missed', WORDS.markMissed, WORDS.markMissedFor));
        if (told.mayClose) shown.push(button('Dropped', WORDS.drop, WORDS.dropFor));
        if (told.mayReopen) shown.push(button('Open', WORDS.reopen, WORDS.reopenFor));
        return shown;
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

    handleText(event: ValueEvent): void {
        this.draftText = event.detail.value;
    }

    handleKeydown(event: KeyboardEvent): void {
        if (event.key !== 'Escape' || this.saving) return;
        event.stopPropagation();
        this.close();
    }

    handleCancel(): void {
        this.close();
    }

    async handleSave(): Promise<void> {
        const count = this.draftCount.trim();
        const saved = await this.send(
            { progress: this.isCounted && count !== '' ? Number(count) : null, text: this.draftText },
            WORDS.saveFailed
        );
        if (saved) this.close();
        else this.focusNext = '.save';
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

    private async mark(state: State): Promise<void> {
        if (await this.send({ state }, WORDS.changeFailed)) this.focusNext = '.row';
    }

    /** @param failed pattern for what is said when it was not saved */
    private async send(said: Partial<CoachCommitmentReport>, failed: string): Promise<boolean> {
        const { told } = this;
        if (!told || this.saving) return false;
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
        this.draftCount = String(this.told?.progress ?? '');
        this.draftText = this.told?.reportText ?? '';
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
