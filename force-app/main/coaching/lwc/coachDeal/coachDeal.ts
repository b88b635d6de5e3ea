import { NavigationMixin } from 'lightning/navigation';
import { getFieldValue, getRecord } from 'lightning/uiRecordApi';
import type { RecordRepresentation } from 'lightning/uiRecordApi';
import { LightningElement, api, wire } from 'lwc';

import { refreshApex } from '@salesforce/apex';
import type { WireResult } from '@salesforce/apex';
import getClosedAnswers from '@salesforce/apex/CoachDealController.getClosedAnswers';
import getDeal from '@salesforce/apex/CoachDealController.getDeal';
import CLOSE_DATE from '@salesforce/schema/Opportunity.CloseDate';
import IS_CLOSED from '@salesforce/schema/Opportunity.IsClosed';
import STAGE_NAME from '@salesforce/schema/Opportunity.StageName';

import type { CoachClosedAnswers, CoachDealQuestion, CoachDealView } from 'apex/dto';
import { WORDS, closedLines, viewOf } from 'c/coachDealWords';
import type { DealView } from 'c/coachDealWords';
import { messageFor } from 'c/coachErrors';
import { dayOf, say } from 'c/coachFormat';
import type { PanelState } from 'c/coachPanel';

/** A question in a list. */
interface QuestionItem {
    readonly key: string;
    readonly question: CoachDealQuestion;
    readonly closed: string;
}

/**
 * One deal as a coach would look at it: which questions are open, who is involved and who is missing, how long it takes,
 * how it fits, when something last happened. For the record page of an opportunity.
 */
export default class CoachDeal extends NavigationMixin(LightningElement) {
    /** Set by the record page. */
    @api recordId: string | undefined;

    deal: CoachDealView | undefined;
    view: DealView | undefined;
    failure = '';
    retrying = false;
    closed: CoachClosedAnswers | undefined;
    closedFailure = '';
    isLoadingClosed = false;

    readonly words = WORDS;

    private closedLines: ReadonlyMap<string, string> | undefined;
    private provisioned: WireResult<CoachDealView | null> | undefined;
    /** Id and watched fields of the record as last seen. */
    private seen: { id: string; fields: string } | undefined;

    @wire(getDeal, { opportunityId: '$recordId' })
    wiredDeal(result: WireResult<CoachDealView | null>): void {
        this.provisioned = result;
        if (result.data === undefined && result.error === undefined) return;
        this.failure = result.error ? messageFor(result.error) : '';
        this.deal = result.data ?? undefined;
        this.view = this.deal && viewOf(this.deal, dayOf(new Date()));
    }

    /** An Apex wire does not see an edit made elsewhere on the page; this wire does. */
    @wire(getRecord, { recordId: '$recordId', fields: [CLOSE_DATE, STAGE_NAME, IS_CLOSED] })
    wiredRecord({ data }: WireResult<RecordRepresentation>): void {
        if (!data) return;
        const values = [CLOSE_DATE, STAGE_NAME, IS_CLOSED].map((field) => getFieldValue(data, field));
        const now = { id: data.id, fields: JSON.stringify(values) };
        const before = this.seen;
        this.seen = now;
        if (before?.id === now.id && before.fields !== now.fields) void this.refresh();
    }

    get state(): PanelState {
        if (!this.recordId) return 'empty';
        if (this.retrying) return 'loading';
        if (this.failure) return 'error';
        return this.view ? 'ready' : 'loading';
    }

    get message(): string {
        return this.recordId ? this.failure : WORDS.emptyNoRecord;
    }

    get heading(): string {
        if (this.state === 'error') return WORDS.errorHeading;
        return this.state === 'ready' ? (this.view?.heading ?? '') : '';
    }

    get isReady(): boolean {
        return this.state === 'ready';
    }

    /** What is asked now, then what was left open before; groups without a question are left out. */
    get open(): { key: string; heading: string; items: QuestionItem[] }[] {
        const { view } = this;
        return [
            { key: 'now', heading: view?.nowHeading ?? '', items: this.itemsOf(view?.now) },
            { key: 'before', heading: WORDS.beforeHeading, items: this.itemsOf(view?.before) }
        ].filter(({ items }) => items.length > 0);
    }

    get done(): QuestionItem[] {
        return this.itemsOf(this.view?.done);
    }

    get hasDone(): boolean {
        return this.done.length > 0;
    }

    get hasQuestions(): boolean {
        return this.open.length > 0 || this.hasDone;
    }

    get mayShowClosed(): boolean {
        return this.closed === undefined;
    }

    /** What closed deals are told from, why there is nothing, or what failed. */
    get closedText(): string {
        if (this.closedFailure) return say(WORDS.closedFailed, this.closedFailure);
        if (!this.closed) return '';
        const told = this.closed.questions ?? [];
        const shown = new Set((this.deal?.questions ?? []).map(({ question }) => question));
        if (!told.some(({ question }) => shown.has(question))) return WORDS.closedNone;
        return say(WORDS.closedHow, this.closed.deals ?? 0);
    }

    get isWithoutAnswers(): boolean {
        return this.deal?.isClosed === true && !this.hasDone;
    }

    async handleRetry(): Promise<void> {
        this.retrying = true;
        try {
            await this.refresh();
        } finally {
            this.retrying = false;
        }
    }

    /** Asked for rather than loaded with the panel: it looks at many deals. */
    async handleShowClosed(): Promise<void> {
        this.isLoadingClosed = true;
        this.closedFailure = '';
        try {
            const closed = (await getClosedAnswers()) ?? { questions: [] };
            this.closedLines = closedLines(closed);
            this.closed = closed;
        } catch (error) {
            this.closedFailure = messageFor(error);
        } finally {
            this.isLoadingClosed = false;
        }
    }

    handleAnswered(): void {
        void this.refresh();
    }

    /** Links open in place, also in a console; with a key held, the browser opens its tab as for any link. */
    handleContact(event: MouseEvent): void {
        const { id: recordId } = (event.currentTarget as HTMLElement).dataset;
        if (!recordId || event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        this[NavigationMixin.Navigate]({
            type: 'standard__recordPage',
            attributes: { objectApiName: 'Contact', recordId, actionName: 'view' }
        });
    }

    private itemsOf(questions: readonly CoachDealQuestion[] = []): QuestionItem[] {
        return questions.map((question) => ({
            key: question.question ?? '',
            question,
            closed: this.closedLines?.get(question.question ?? '') ?? ''
        }));
    }

    private async refresh(): Promise<void> {
        if (!this.provisioned) return;
        try {
            await refreshApex(this.provisioned);
        } catch (error) {
            this.failure = messageFor(error);
        }
    }
}
