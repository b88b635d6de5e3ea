import type { CoachPracticePage, CoachPracticeView } from 'apex/dto';
import { LightningElement } from 'lwc';

import getPage from '@salesforce/apex/CoachPracticeController.getPage';
import setPeerCoach from '@salesforce/apex/CoachPracticeController.setPeerCoach';

import { messageFor } from 'c/coachErrors';
import { say } from 'c/coachFormat';
import type { PanelState } from 'c/coachPanel';
import { WORDS, headingOf, numbersOf } from 'c/coachPracticeWords';
import { kpiName } from 'c/coachScorecardWords';

type Kind = 'Practice' | 'Pitch';

/** The page's lists of practices. */
const LISTS = ['due', 'practices', 'mine'] as const;

/**
 * What works at the reader's weakest step, by colleagues who are strong at it and want to be asked; what comes up again
 * to be remembered; looking something up before a meeting; the reader's own practices and recorded pitches. For the
 * home page. Never cached: it has what is not shared.
 */
export default class CoachPractices extends LightningElement {
    readonly words = WORDS;

    page: CoachPracticePage | undefined;
    failure = '';
    loading = true;
    writing: Kind | '' = '';
    notice = '';
    switching = false;
    optInNotice = '';
    optInFailure = '';

    private focusNext: string | undefined;

    override connectedCallback(): void {
        void this.read();
    }

    override renderedCallback(): void {
        if (!this.focusNext) return;
        const target = this.template?.querySelector<HTMLElement>(this.focusNext);
        this.focusNext = undefined;
        target?.focus();
    }

    get state(): PanelState {
        if (this.loading) return 'loading';
        return this.page && !this.failure ? 'ready' : 'error';
    }

    get isReady(): boolean {
        return this.state === 'ready';
    }

    get heading(): string {
        if (this.state === 'error') return WORDS.errorHeading;
        return this.isReady && this.page ? headingOf(this.page) : '';
    }

    get numbers(): string {
        const { page } = this;
        return page?.step ? numbersOf(page.step, page.currencyCode) : '';
    }

    get dueHeading(): string {
        return say(WORDS.dueHeading, this.page?.due?.length ?? 0);
    }

    get hasDue(): boolean {
        return (this.page?.due ?? []).length > 0;
    }

    get stepHeading(): string {
        return this.page?.step ? say(WORDS.stepHeading, kpiName(this.page.step)) : '';
    }

    get stepKpi(): string | undefined {
        return this.page?.step?.kpi ?? undefined;
    }

    get peers(): { userId: string; name: string; text: string }[] {
        return (this.page?.peers ?? []).map(({ userId, name }) => ({
            userId: userId ?? '',
            name: name ?? '',
            text: say(WORDS.peerLine, name ?? '')
        }));
    }

    get hasNoPeers(): boolean {
        return this.peers.length === 0;
    }

    get hasNoPractice(): boolean {
        return !this.hasNoPeers && (this.page?.practices ?? []).length === 0;
    }

    get mineHeading(): string {
        return say(WORDS.mineHeading, this.page?.mine?.length ?? 0);
    }

    get hasNoneOfMine(): boolean {
        return (this.page?.mine ?? []).length === 0;
    }

    handleRetry(): void {
        void this.read();
    }

    /** A practice may stand in two lists; what is seen stays where it was, until the page is read again. */
    handleChanged(event: CustomEvent<CoachPracticeView>): void {
        const changed = event.detail;
        const { page } = this;
        if (!page) return;
        const lists = LISTS.map((list) => [list, replaced(page[list] ?? [], changed)] as const);
        this.page = { ...page, ...Object.fromEntries(lists) };
    }

    handleRemoved(event: CustomEvent<string>): void {
        this.notice = say(WORDS.removed, event.detail);
        this.focusNext = '.write-practice';
        void this.read();
    }

    handleWrite(event: Event): void {
        this.writing = (event.currentTarget as HTMLElement).dataset.kind as Kind;
        this.notice = '';
    }

    handleWritten(event: CustomEvent<CoachPracticeView | null>): void {
        const { page } = this;
        if (page && event.detail) this.page = { ...page, mine: [event.detail, ...(page.mine ?? [])] };
        this.notice = say(WORDS.saved, event.detail?.title ?? '');
        this.stopWriting();
    }

    handleWriteEnd(): void {
        this.stopWriting();
    }

    async handleOptIn(event: CustomEvent<{ checked: boolean }>): Promise<void> {
        const wanted = event.detail.checked;
        const box = event.target as HTMLElement & { checked: boolean };
        this.switching = true;
        this.optInFailure = '';
        this.optInNotice = '';
        try {
            await setPeerCoach({ wanted });
            if (this.page) this.page = { ...this.page, isPeerCoach: wanted };
            this.optInNotice = wanted ? WORDS.optInOn : WORDS.optInOff;
        } catch (error) {
            this.optInFailure = say(WORDS.saveFailed, messageFor(error));
            box.checked = !wanted;
        } finally {
            this.switching = false;
        }
    }

    private stopWriting(): void {
        this.focusNext = this.writing === 'Pitch' ? '.write-pitch' : '.write-practice';
        this.writing = '';
    }

    private async read(): Promise<void> {
        this.loading = !this.page;
        try {
            this.page = (await getPage()) ?? undefined;
            this.failure = '';
        } catch (error) {
            this.failure = messageFor(error);
        } finally {
            this.loading = false;
        }
    }
}

function replaced(practices: readonly CoachPracticeView[], changed: CoachPracticeView): CoachPracticeView[] {
    return practices.map((practice) => (practice.id === changed.id ? changed : practice));
}
