import type { CoachCommitmentList, CoachCommitmentView } from 'apex/dto';
import { LightningElement } from 'lwc';

import getCommitments from '@salesforce/apex/CoachCommitmentController.getCommitments';

import type CoachCommitment from 'c/coachCommitment';
import { WORDS, headingOf, openOf } from 'c/coachCommitmentWords';
import { messageFor } from 'c/coachErrors';
import { dayOf, say } from 'c/coachFormat';
import type { PanelState } from 'c/coachPanel';

/** One of the two lists. */
interface Section {
    readonly key: string;
    readonly heading: string;
    readonly open: readonly CoachCommitmentView[];
    readonly isEmpty: boolean;
    readonly closed: readonly CoachCommitmentView[];
    readonly hasClosed: boolean;
    readonly closedHeading: string;
}

/** Coming back within this time shows what is on the page already, in milliseconds. */
const FRESH_MS = 10_000;

/**
 * What the viewer promised in coaching sessions, and what was promised to the viewer: open ones by due date, closed
 * ones folded away. For the home page. Reads anew when the viewer comes back to the page, unless something is being
 * typed. Never cached: the words of commitments are for those who took part.
 */
export default class CoachCommitments extends LightningElement {
    readonly words = WORDS;

    list: CoachCommitmentList | undefined;
    failure = '';
    loading = false;

    private readAt = 0;
    /** Open when they were read: what is ticked stays in its place, so that a slip can be taken back. */
    private openWhenRead: ReadonlySet<string> = new Set();
    private readonly onFocus = (): void => this.refreshIfStale();

    override connectedCallback(): void {
        globalThis.addEventListener('focus', this.onFocus);
        void this.read();
    }

    override disconnectedCallback(): void {
        globalThis.removeEventListener('focus', this.onFocus);
    }

    get state(): PanelState {
        if (this.list) return this.sections.length > 0 ? 'ready' : 'empty';
        return this.failure && !this.loading ? 'error' : 'loading';
    }

    get isReady(): boolean {
        return this.state === 'ready';
    }

    get heading(): string {
        if (this.state === 'error') return WORDS.listErrorHeading;
        if (!this.isReady) return '';
        const open = [...openOf(this.list?.mine), ...openOf(this.list?.promisedToMe)];
        return headingOf(open, this.list?.today ?? dayOf(new Date()));
    }

    get message(): string {
        if (this.state === 'empty') return this.list?.isCoach ? WORDS.listEmptyCoach : WORDS.listEmptyRep;
        return this.failure;
    }

    get sections(): Section[] {
        const { list } = this;
        if (!list) return [];
        return [
            this.section('mine', WORDS.listMine, list.mine ?? []),
            this.section('toMe', WORDS.listToMe, list.promisedToMe ?? [])
        ].filter(({ isEmpty, hasClosed }) => !isEmpty || hasClosed);
    }

    handleRetry(): void {
        void this.read();
    }

    /** The row shows what was saved; the list follows, so that the heading and the order are right. */
    handleReported(event: CustomEvent<{ commitment: CoachCommitmentView | null }>): void {
        const { commitment } = event.detail;
        const { list } = this;
        if (!commitment || !list) return;
        const replaced = (rows: readonly CoachCommitmentView[] | null | undefined): CoachCommitmentView[] =>
            (rows ?? []).map((row) => (row.id === commitment.id ? commitment : row));
        this.list = { ...list, mine: replaced(list.mine), promisedToMe: replaced(list.promisedToMe) };
    }

    private async read(): Promise<void> {
        this.loading = true;
        try {
            const list = await getCommitments();
            // What was typed in the meantime stays.
            if (!this.isAnyEdited() && list) this.show(list);
            this.failure = '';
            this.readAt = Date.now();
        } catch (error) {
            this.failure = messageFor(error);
        } finally {
            this.loading = false;
        }
    }

    private refreshIfStale(): void {
        if (this.loading || this.isAnyEdited() || Date.now() - this.readAt < FRESH_MS) return;
        void this.read();
    }

    private isAnyEdited(): boolean {
        const rows = this.template?.querySelectorAll<Element & CoachCommitment>('c-coach-commitment') ?? [];
        return [...rows].some((row) => row.isEditing);
    }

    private show(list: CoachCommitmentList): void {
        const open = [...openOf(list.mine), ...openOf(list.promisedToMe)];
        this.openWhenRead = new Set(open.map(({ id }) => id ?? ''));
        this.list = list;
    }

    private section(key: string, heading: string, rows: readonly CoachCommitmentView[]): Section {
        const open = rows.filter(({ id }) => this.openWhenRead.has(id ?? ''));
        const closed = rows.filter(({ id }) => !this.openWhenRead.has(id ?? ''));
        return {
            key,
            heading: say(heading, openOf(rows).length),
            open,
            isEmpty: open.length === 0,
            closed,
            hasClosed: closed.length > 0,
            closedHeading: say(WORDS.listClosed, closed.length)
        };
    }
}
