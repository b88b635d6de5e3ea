import type { CoachEvidence, CoachEvidencePage } from 'apex/dto';
import { NavigationMixin } from 'lightning/navigation';
import { LightningElement, api, wire } from 'lwc';

import { refreshApex } from '@salesforce/apex';
import type { WireResult } from '@salesforce/apex';
import getRecords from '@salesforce/apex/CoachScorecardController.getRecords';

import { messageFor } from 'c/coachErrors';
import { USER, formatDay, say } from 'c/coachFormat';
import { WORDS, recordsText, unitOf, valueText } from 'c/coachScorecardWords';

/** Which of the records are listed. */
type Filter = 'all' | 'counted' | 'leftOut';

/** One record, ready to be shown. */
interface RecordLine {
    readonly key: string;
    /** Blank for what is no record, such as a week. */
    readonly recordId: string;
    readonly href: string;
    readonly name: string;
    readonly facts: string;
    readonly factsTitle: string;
    readonly mark: string;
    readonly markClass: string;
    readonly why: string;
}

const PAGE_SIZE = 10;

/**
 * The records behind a number, each with a link, where it is one, and with why it counts or is left out. They are read as the user, so
 * that nobody sees a record that is not shared with them.
 */
export default class CoachScorecardRecords extends NavigationMixin(LightningElement) {
    @api repId: string | undefined;
    @api kpi: string | undefined;
    /** Value of a breakdown; blank for the whole. */
    @api breakdown = '';
    /** 12M, 3M or 1M. */
    @api window: string | undefined;
    /** Blank for all. */
    @api segment = '';
    /** Type and unit of the KPI: which figure of a record is worth showing. */
    @api type: string | null | undefined;
    @api unit: string | null | undefined;
    /** ISO 4217 code of amounts. */
    @api currency = USER.currency;
    /** Reads the records of something other than a scorecard's window; leave `window` out then. Called again by `refresh`. */
    @api load: (() => Promise<CoachEvidencePage | null>) | undefined;

    readonly words = WORDS;
    readonly filters = [
        { value: 'all', label: WORDS.recordsAll },
        { value: 'counted', label: WORDS.recordsCounted },
        { value: 'leftOut', label: WORDS.recordsSkipped }
    ];

    page: CoachEvidencePage | undefined;
    failure = '';
    retrying = false;
    filter: Filter = 'all';
    shown = PAGE_SIZE;

    private provisioned: WireResult<CoachEvidencePage | null> | undefined;
    /** Record that the focus moves to once more of the list is on the page. */
    private focusNext: string | undefined;

    @wire(getRecords, {
        repId: '$repId',
        kpi: '$kpi',
        breakdown: '$breakdown',
        window: '$window',
        segment: '$segment'
    })
    wiredRecords(result: WireResult<CoachEvidencePage | null>): void {
        this.provisioned = result;
        // Another number's records: the old ones must not stand under its name while the new ones load.
        this.page = result.data ?? undefined;
        this.failure = result.error ? say(WORDS.detailFailed, messageFor(result.error)) : '';
        this.shown = PAGE_SIZE;
    }

    override connectedCallback(): void {
        if (this.load) void this.refresh();
    }

    /** Reads anew what `load` reads; what is on the page stays until it is there. */
    @api
    async refresh(): Promise<void> {
        try {
            const page = await this.load?.();
            if (page) this.page = page;
            this.failure = '';
        } catch (error) {
            this.failure = say(WORDS.detailFailed, messageFor(error));
        }
    }

    get isLoading(): boolean {
        return this.retrying || (!this.page && !this.failure);
    }

    get isFailed(): boolean {
        return !this.isLoading && this.failure !== '';
    }

    get isEmpty(): boolean {
        return (this.page?.rows ?? []).length === 0;
    }

    /** "60 closed deals count; 12 of them as a hit." */
    get summary(): string {
        const { n, hits } = this.page ?? {};
        const counted = recordsText(this.kpi, n ?? 0);
        return this.hasHits && typeof hits === 'number'
            ? say(WORDS.recordsHits, hits, counted)
            : say(WORDS.recordsCount, n ?? 0, counted);
    }

    get leftOut(): string {
        const { leftOut } = this.page ?? {};
        return leftOut ? say(WORDS.recordsLeftOut, leftOut) : '';
    }

    get hasFilter(): boolean {
        return Boolean(this.page?.leftOut);
    }

    get truncated(): string {
        const rows = this.page?.rows ?? [];
        const known = (this.page?.n ?? 0) + (this.page?.leftOut ?? 0);
        return rows.length > 0 && rows.length < known ? say(WORDS.recordsTruncated, rows.length) : '';
    }

    get records(): RecordLine[] {
        return this.filtered.slice(0, this.shown).map((row, index) => this.lineOf(row, index));
    }

    get remaining(): number {
        return Math.max(0, this.filtered.length - this.shown);
    }

    /** A number read with its records is as new as they are. */
    get asRead(): string {
        return this.load ? WORDS.recordsZone : `${WORDS.recordsLive} ${WORDS.recordsZone}`;
    }

    get moreLabel(): string {
        return say(WORDS.recordsMore, Math.min(PAGE_SIZE, this.remaining));
    }

    override renderedCallback(): void {
        if (this.focusNext === undefined) return;
        const next = this.template?.querySelector<HTMLElement>(`[data-key="${this.focusNext}"]`);
        this.focusNext = undefined;
        next?.focus();
    }

    handleFilter(event: CustomEvent<{ value: string }>): void {
        this.filter = this.filters.find(({ value }) => value === event.detail.value)?.value as Filter;
        this.shown = PAGE_SIZE;
    }

    handleMore(): void {
        this.focusNext = String(this.shown);
        this.shown += PAGE_SIZE;
    }

    /** Links open in place, also in a console; with a key held, the browser opens its tab as for any link. */
    handleOpen(event: MouseEvent): void {
        const { id: recordId } = (event.currentTarget as HTMLElement).dataset;
        if (!recordId || event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        this[NavigationMixin.Navigate]({
            type: 'standard__recordPage',
            attributes: { recordId, actionName: 'view' }
        });
    }

    async handleRetry(): Promise<void> {
        this.retrying = true;
        try {
            await (this.load ? this.refresh() : refreshApex(this.provisioned));
        } catch (error) {
            this.failure = say(WORDS.detailFailed, messageFor(error));
        } finally {
            this.retrying = false;
        }
    }

    private get hasHits(): boolean {
        return this.type === 'Rate' || this.type === 'Ratio';
    }

    private get filtered(): readonly CoachEvidence[] {
        const rows = this.page?.rows ?? [];
        if (this.filter === 'all') return rows;
        return rows.filter((row) => isPart(row) === (this.filter === 'counted'));
    }

    private lineOf(row: CoachEvidence, index: number): RecordLine {
        const measured = { unit: unitOf(this.unit), currency: this.currency };
        const amount = typeof row.amount === 'number' ? valueText(row.amount, measured) : undefined;
        const day = row.onDate ? formatDay(row.onDate) : '';
        return {
            key: String(index),
            recordId: row.recordId ?? '',
            href: `/lightning/r/${row.recordId ?? ''}/view`,
            name: row.name ?? row.recordId ?? '',
            facts: [day, row.detail, amount?.short].filter(Boolean).join(' · '),
            factsTitle: amount?.full ?? '',
            ...this.markOf(row),
            why: row.why ?? ''
        };
    }

    /** Only shares and ratios have hits; in other numbers a record counts or does not. */
    private markOf(row: CoachEvidence): Pick<RecordLine, 'mark' | 'markClass'> {
        if (!isPart(row)) return { mark: WORDS.recordLeftOut, markClass: 'mark mark_left-out' };
        if (this.hasHits && row.hit) return { mark: WORDS.recordHit, markClass: 'mark mark_hit' };
        return { mark: WORDS.recordCounts, markClass: 'mark' };
    }
}

/** In a ratio of counts that cannot be linked, a record may stand in the numerator alone. */
function isPart(row: CoachEvidence): boolean {
    return row.counts === true || row.hit === true;
}
