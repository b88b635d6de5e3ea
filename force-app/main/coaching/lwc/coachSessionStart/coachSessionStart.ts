import type { CoachOption, CoachSessionView } from 'apex/dto';
import { LightningElement, api } from 'lwc';

import startSession from '@salesforce/apex/CoachSessionController.startSession';

import { requestKey } from 'c/coachAutosave';
import { messageFor } from 'c/coachErrors';
import { say } from 'c/coachFormat';
import type { SessionRequest } from 'c/coachSessionLink';
import type { RecordFilter } from 'c/coachSessionPicks';
import { KINDS, WORDS, kindWord } from 'c/coachSessionWords';

/** Kinds that need no more than the record they are begun from. */
const AT_ONCE: Readonly<Record<'rep' | 'deal', readonly string[]>> = {
    rep: ['OneOnOne'],
    deal: ['DealReview', 'OneOnOne']
};

/**
 * Begins a session: with one click the kind that fits the page, by a menu the others, which ask in place whom or which
 * deal they are about. A click that is repeated after a lost reply begins no second session.
 *
 * Where the reader has such a session in preparation already, the one click goes on with it, and the menu begins a new
 * one. A session that a link asks for stands there filled in, and is begun by the reader's click alone.
 *
 * Fires `started` with the session, `goon` with the id of the one in preparation, or `givenup` where the reader does not
 * want the session that was asked for.
 */
export default class CoachSessionStart extends LightningElement {
    /** Whom the session is with; blank on a deal. */
    @api repId: string | undefined;
    @api repName = '';
    /** The deal that the page shows; blank on a rep. */
    @api dealId: string | undefined;
    /** Kinds that the reader may begin here. */
    @api kinds: readonly string[] = [];

    /** KPIs that a session may be about. */
    @api kpis: readonly CoachOption[] = [];

    /** The reader's own session in preparation of the kind that fits the page; blank for none. */
    @api preparingId: string | undefined;

    readonly words = WORDS;

    asking: string | undefined;
    picked: readonly string[] = [];
    failure = '';
    busy = false;

    private key = requestKey();
    private asked: Omit<SessionRequest, 'repId'> | undefined;
    private about: string | undefined;
    private connected = false;
    private focusNext: 'c-coach-session-picks' | '.begin' | '.menu' | undefined;

    /** The session that the page's address asks for; nothing where the reader may not begin it. */
    @api get request(): Omit<SessionRequest, 'repId'> | undefined {
        return this.asked;
    }
    set request(request: Omit<SessionRequest, 'repId'> | undefined) {
        this.asked = request;
        if (this.connected) this.askAsAsked();
    }

    get first(): string {
        return this.kinds.includes(this.atOnce[0] ?? '') ? (this.atOnce[0] ?? '') : '';
    }

    get firstLabel(): string {
        if (this.preparingId) return say(WORDS.goOn, kindWord(this.first));
        return this.dealId ? WORDS.startDeal : WORDS.prepare;
    }

    get others(): { value: string; label: string }[] {
        return KINDS.filter(({ value }) => (value !== this.first || this.preparingId) && this.kinds.includes(value));
    }

    get hasOthers(): boolean {
        return this.others.length > 0;
    }

    get askingLabel(): string {
        return say(WORDS.prepareOf, kindWord(this.asking));
    }

    get aboutText(): string {
        const label = this.kpis.find(({ value }) => value === this.about)?.label;
        return label ? say(WORDS.about, label) : '';
    }

    /** The pickers of the kind that is asked for; those of another kind are others, and keep nothing of it. */
    get pickings(): string[] {
        return this.asking && this.asksForPicks ? [this.asking] : [];
    }

    get asksForDeal(): boolean {
        return this.asking === 'DealReview';
    }

    get asksForSeveral(): boolean {
        return this.asking === 'Group' || this.asking === 'Observation';
    }

    get pickObject(): string {
        return this.asksForDeal ? 'Opportunity' : 'User';
    }

    get pickLabel(): string {
        if (this.asksForDeal) return WORDS.pickDeal;
        if (this.asking === 'Peer') return WORDS.peoplePeer;
        return this.asking === 'Group' ? WORDS.peopleGroup : WORDS.peopleObservation;
    }

    get pickFilter(): RecordFilter {
        const criterion = this.asksForDeal
            ? ({ fieldPath: 'OwnerId', operator: 'eq', value: this.repId ?? '' } as const)
            : ({ fieldPath: 'IsActive', operator: 'eq', value: true } as const);
        return { criteria: [criterion] };
    }

    override connectedCallback(): void {
        this.connected = true;
        this.askAsAsked();
    }

    override renderedCallback(): void {
        if (!this.focusNext) return;
        this.template?.querySelector<HTMLElement>(this.focusNext)?.focus();
        this.focusNext = undefined;
    }

    handleFirst(): void {
        if (this.preparingId) {
            this.dispatchEvent(new CustomEvent<string>('goon', { detail: this.preparingId }));
            return;
        }
        void this.begin(this.first);
    }

    handleMenu(event: CustomEvent<{ value: string }>): void {
        const kind = event.detail.value;
        if (this.atOnce.includes(kind)) {
            void this.begin(kind);
            return;
        }
        this.ask(kind);
        this.focusNext = 'c-coach-session-picks';
    }

    handlePicks(event: CustomEvent<string[]>): void {
        this.picked = event.detail;
        this.failure = '';
    }

    handleBegin(): void {
        if (this.asksForPicks && this.picked.length === 0 && !this.hasEnough) {
            this.failure = this.asksForDeal ? WORDS.pickDealNeeded : WORDS.pickNeeded;
            return;
        }
        void this.begin(this.asking ?? '');
    }

    handleCancel(): void {
        this.stopAsking();
    }

    handleKeydown(event: KeyboardEvent): void {
        if (event.key !== 'Escape' || this.busy) return;
        event.stopPropagation();
        this.stopAsking();
    }

    private get atOnce(): readonly string[] {
        return this.dealId ? AT_ONCE.deal : AT_ONCE.rep;
    }

    private async begin(kind: string): Promise<void> {
        if (this.busy) return;
        this.busy = true;
        this.failure = '';
        try {
            const view = await startSession({
                start: {
                    requestKey: this.key,
                    kind,
                    repId: this.repId ?? null,
                    opportunityId: this.dealId ?? (kind === 'DealReview' ? (this.picked[0] ?? null) : null),
                    participantIds: kind === 'DealReview' ? [] : [...this.picked],
                    focusKpi: this.about ?? null
                }
            });
            this.key = requestKey();
            this.asking = undefined;
            this.picked = [];
            this.about = undefined;
            this.dispatchEvent(new CustomEvent<CoachSessionView | null>('started', { detail: view }));
        } catch (error) {
            this.failure = say(WORDS.startFailed, messageFor(error));
        } finally {
            this.busy = false;
        }
    }

    /** A session that was asked for may be with nobody but the one whose page it is. */
    private get hasEnough(): boolean {
        return this.asked !== undefined && this.asked.kind === this.asking && !this.asksForDeal;
    }

    private get asksForPicks(): boolean {
        return !this.atOnce.includes(this.asking ?? '');
    }

    private askAsAsked(): void {
        const { asked } = this;
        if (!asked || !this.kinds.includes(asked.kind)) return;
        this.ask(asked.kind, asked.withIds, asked.kpi);
        this.focusNext = '.begin';
    }

    private ask(kind: string, picked: readonly string[] = [], about?: string): void {
        this.asking = kind;
        this.picked = picked;
        this.about = about;
        this.failure = '';
    }

    private stopAsking(): void {
        if (this.asked) this.dispatchEvent(new CustomEvent('givenup'));
        this.asking = undefined;
        this.about = undefined;
        this.failure = '';
        this.focusNext = '.menu';
    }
}
