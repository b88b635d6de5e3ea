import type { CoachSessionList, CoachSessionView } from 'apex/dto';
import { CurrentPageReference, NavigationMixin } from 'lightning/navigation';
import type { PageReference } from 'lightning/navigation';
import { LightningElement, api, wire } from 'lwc';

import getDealSessions from '@salesforce/apex/CoachSessionController.getDealSessions';
import getSessions from '@salesforce/apex/CoachSessionController.getSessions';
import USER_ID from '@salesforce/user/Id';

import { messageFor } from 'c/coachErrors';
import { say } from 'c/coachFormat';
import type { PanelState } from 'c/coachPanel';
import { REQUEST_KEYS, readSessionStart } from 'c/coachSessionLink';
import type { SessionRequest } from 'c/coachSessionLink';
import { WORDS, headingOf, kindWord, listSentence, rowsOf } from 'c/coachSessionWords';
import type { SessionRow } from 'c/coachSessionWords';

import { exportFile, saveText } from './notes';

/** A session in the list, with what its opened editor needs. */
interface ShownRow extends SessionRow {
    readonly isOpen: boolean;
    readonly buttonLabel: string;
    readonly iconName: string;
    readonly expanded: 'true' | 'false';
    readonly view: CoachSessionView | undefined;
}

/** What a step on the page replaces in its address. */
const OF_STEP = ['c__session', ...REQUEST_KEYS];

/** The deal's page says so by the prefix of its id. */
const DEAL_PREFIX = '006';

/**
 * The coaching sessions with one rep, or about one deal: for the record pages of users and opportunities, and for app
 * pages. A session opens in place, below its row; Escape leads back to the row. Which one is open stands in the address,
 * so that the browser's way back leads to the same state.
 */
export default class CoachSessions extends NavigationMixin(LightningElement) {
    /** Stands beside the page rather than on it (a quick action): what is open is no matter of the page's address. */
    @api apart = false;

    readonly words = WORDS;

    list: CoachSessionList | undefined;
    failure = '';
    loading = false;
    notice = '';
    exporting = false;
    /** The session that the address asks for. */
    request: Omit<SessionRequest, 'repId'> | undefined;

    private record: string | undefined;
    private rep: string | undefined;
    private page: PageReference | undefined;
    private openId: string | undefined;
    /** The session that was just begun, so that it is not read twice. */
    private begun: CoachSessionView | undefined;
    private asked = 0;
    private connected = false;
    private focusNext: string | undefined;

    /** Set by the record page of a user or an opportunity. */
    @api get recordId(): string | undefined {
        return this.record;
    }
    set recordId(id: string | undefined) {
        this.record = id;
        this.reload();
    }

    /** Whose sessions to show, where the page does not say; the reader's own when blank. */
    @api get repId(): string | undefined {
        return this.rep;
    }
    set repId(id: string | undefined) {
        this.rep = id;
        this.reload();
    }

    @wire(CurrentPageReference)
    wiredPage(page: PageReference | null): void {
        if (!page) return;
        this.page = page;
        if (this.apart) return;
        this.openId = page.state?.c__session;
        // The same request stays the same object, so that what was changed in it is not lost with a step on the page.
        const asked = readSessionStart(page.state);
        if (JSON.stringify(asked) !== JSON.stringify(this.request)) this.request = asked;
    }

    override connectedCallback(): void {
        this.connected = true;
        this.reload();
    }

    override renderedCallback(): void {
        if (!this.focusNext) return;
        const target = this.template?.querySelector<HTMLElement>(this.focusNext);
        if (!target) return;
        this.focusNext = undefined;
        target.focus();
    }

    get state(): PanelState {
        if (this.failure) return 'error';
        if (this.loading || !this.list) return 'loading';
        return this.rows.length === 0 ? 'empty' : 'ready';
    }

    get isReady(): boolean {
        return this.state === 'ready';
    }

    /** Who has no session yet may have notes of their own all the same. */
    get isEmptyOwn(): boolean {
        return this.state === 'empty' && this.list?.isOwn === true;
    }

    get isSettled(): boolean {
        return this.state === 'ready' || this.state === 'empty';
    }

    get topic(): string {
        const { list } = this;
        if (this.isDeal) return WORDS.topicDeal;
        return list?.repName && !list.isOwn ? say(WORDS.topicOf, list.repName) : WORDS.topic;
    }

    get heading(): string {
        if (this.failure) return WORDS.errorHeading;
        return this.isSettled && this.list ? headingOf(this.list) : '';
    }

    get message(): string {
        if (this.failure || !this.list) return this.failure;
        if (this.isDeal) return WORDS.emptyDeal;
        if (this.list.isOwn) return WORDS.emptyOwn;
        return this.list.mayStart ? say(WORDS.emptyNoSession, this.list.repName ?? '') : WORDS.emptyOther;
    }

    /** What the heading leaves no room for. */
    get sentence(): string {
        const { list } = this;
        if (!list || this.isDeal) return '';
        const preparing = list.sessions?.find(({ state, isCoach }) => state === 'Preparing' && isCoach);
        if (preparing) return say(WORDS.preparingMine, kindWord(preparing.kind));
        const isAsking = list.isOwn && list.sessions?.some(({ state }) => state === 'Preparing');
        return isAsking ? listSentence(list) : '';
    }

    get rows(): ShownRow[] {
        return rowsOf(this.list?.sessions ?? []).map((row) => {
            const isOpen = row.mayOpen && row.id === this.openId;
            return {
                ...row,
                isOpen,
                buttonLabel: isOpen ? row.closeLabel : row.openLabel,
                iconName: isOpen ? 'utility:chevrondown' : 'utility:chevronright',
                expanded: isOpen ? 'true' : 'false',
                view: this.begun?.summary?.id === row.id ? this.begun : undefined
            };
        });
    }

    /** An open session says itself who can read it. */
    get isListOnly(): boolean {
        return !this.rows.some(({ isOpen }) => isOpen);
    }

    get kinds(): readonly string[] {
        return this.list?.kinds ?? [];
    }

    get dealId(): string | undefined {
        return this.isDeal ? this.record : undefined;
    }

    get listedRepId(): string | undefined {
        return this.isDeal ? undefined : (this.list?.repId ?? undefined);
    }

    /** A second one beside it would be begun by mistake. */
    get preparingId(): string | undefined {
        const kind = this.isDeal ? 'DealReview' : 'OneOnOne';
        const mine = this.list?.sessions?.find((one) => one.isCoach && one.state === 'Preparing' && one.kind === kind);
        return mine?.id ?? undefined;
    }

    handleRetry(): void {
        this.reload();
    }

    handleGoOn(event: CustomEvent<string>): void {
        this.open(event.detail);
    }

    handleToggle(event: Event): void {
        const { id } = (event.currentTarget as HTMLElement).dataset;
        if (id === this.openId) this.close();
        else this.open(id);
    }

    handleStarted(event: CustomEvent<CoachSessionView>): void {
        const view = event.detail;
        const { list } = this;
        if (!view.summary || !list) return;
        const others = (list.sessions ?? []).filter(({ id }) => id !== view.summary?.id);
        this.begun = view;
        this.list = { ...list, sessions: [view.summary, ...others] };
        this.open(view.summary.id);
    }

    handleGivenUp(): void {
        this.open(this.openId);
    }

    async handleSaved(): Promise<void> {
        await this.read();
    }

    handleClosed(): void {
        this.close();
    }

    handleRemoved(): void {
        const sessions = (this.list?.sessions ?? []).filter(({ id }) => id !== this.openId);
        this.list = this.list && { ...this.list, sessions };
        this.notice = WORDS.removed;
        this.open(undefined);
        void this.read();
    }

    handleKeydown(event: KeyboardEvent): void {
        // An open list of options keeps Escape to itself, so what arrives here is meant for the whole session.
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        this.close();
    }

    async handleExport(): Promise<void> {
        this.exporting = true;
        this.notice = '';
        try {
            const { count, name, text } = await exportFile();
            if (count > 0) saveText(name, text);
            this.notice = say(WORDS.exported, count);
        } catch (error) {
            this.notice = say(WORDS.exportFailed, messageFor(error));
        } finally {
            this.exporting = false;
        }
    }

    private get isDeal(): boolean {
        return !this.rep && this.record?.startsWith(DEAL_PREFIX) === true;
    }

    private get subject(): string {
        return this.rep || this.record || USER_ID;
    }

    /** Reads another rep's or deal's sessions; nothing of the one before stays on the page. */
    private reload(): void {
        if (!this.connected) return;
        this.list = undefined;
        this.begun = undefined;
        this.notice = '';
        void this.read();
    }

    private async read(): Promise<void> {
        const asked = ++this.asked;
        this.loading = !this.list;
        this.failure = '';
        try {
            const { subject } = this;
            const list = await (this.isDeal
                ? getDealSessions({ opportunityId: subject })
                : getSessions({ repId: subject }));
            if (asked === this.asked) this.list = list ?? undefined;
        } catch (error) {
            if (asked === this.asked) this.failure = messageFor(error);
        } finally {
            if (asked === this.asked) this.loading = false;
        }
    }

    private close(): void {
        this.focusNext = `.toggle[data-id="${this.openId ?? ''}"]`;
        this.open(undefined);
        void this.read();
    }

    /**
     * Opens a session below its row, as a step that the browser's way back undoes. A session that was asked for is begun
     * or given up by then.
     */
    private open(id: string | null | undefined): void {
        if (this.begun?.summary?.id !== id) this.begun = undefined;
        this.openId = id ?? undefined;
        if (id) this.focusNext = 'c-coach-session-editor';
        const { page } = this;
        if (!page || this.apart) return;
        const kept = Object.entries(page.state ?? {}).filter(([name]) => !OF_STEP.includes(name));
        const state = Object.fromEntries(id ? [...kept, ['c__session', id] as const] : kept);
        this[NavigationMixin.Navigate]({ ...page, state });
    }
}
