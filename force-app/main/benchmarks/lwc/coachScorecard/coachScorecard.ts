import type { CoachScorecard as Card, CoachScorecardRow } from 'apex/dto';
import { CurrentPageReference, NavigationMixin } from 'lightning/navigation';
import type { PageReference } from 'lightning/navigation';
import { LightningElement, api, wire } from 'lwc';

import { refreshApex } from '@salesforce/apex';
import type { WireResult } from '@salesforce/apex';
import getScorecard from '@salesforce/apex/CoachScorecardController.getScorecard';
import savePreference from '@salesforce/apex/CoachScorecardController.savePreference';
import USER_ID from '@salesforce/user/Id';

import { messageFor } from 'c/coachErrors';
import { USER, formatWhen, say } from 'c/coachFormat';
import type { PanelState } from 'c/coachPanel';
import { saveCsv } from 'c/coachScorecardCsv';
import { rateDomain, rowDomain } from 'c/coachScorecardPlot';
import type { Domain } from 'c/coachScorecardPlot';
import type { CardContext } from 'c/coachScorecardRow';
import { WORDS, byGap, findingOf, inGroups } from 'c/coachScorecardWords';
import type { Finding, RowOrder } from 'c/coachScorecardWords';

import { cardFile } from './file';
import { changeState, readState } from './state';
import type { CardState } from './state';

/** A row with what its component needs. */
interface ShownRow {
    readonly key: string;
    readonly row: CoachScorecardRow;
    readonly domain: Domain;
    readonly open: boolean;
    readonly loud: boolean;
}

/** Rows under one heading. */
interface ShownGroup {
    readonly key: string;
    readonly heading: string;
    readonly rows: readonly ShownRow[];
}

/** What `lightning-combobox` tells about a change. */
type ValueEvent = CustomEvent<{ value: string }>;

const WINDOWS = [
    { value: '12M', label: WORDS.window12M },
    { value: '3M', label: WORDS.window3M },
    { value: '1M', label: WORDS.window1M }
];
const ORDERS = [
    { value: 'process', label: WORDS.sortProcess },
    { value: 'gap', label: WORDS.sortGap }
];

/**
 * Where a rep stands against peers, KPI by KPI: for the record page of a user, and for the home and app pages, where it
 * shows the reader's own. Which row is open, the window, the segment and the order stand in the address, so that the
 * browser's way back leads to the same state; window and segment are also kept for next time.
 */
export default class CoachScorecard extends NavigationMixin(LightningElement) {
    /** Set by the record page of a user. */
    @api recordId: string | undefined;
    /** Whom to show, where the page does not say; the reader when blank. */
    @api repId: string | undefined;

    readonly words = WORDS;
    readonly windows = WINDOWS;
    readonly orders = ORDERS;

    card: Card | undefined;
    finding: Finding | undefined;
    context: CardContext | undefined;
    failure = '';
    retrying = false;
    /** A pick was made and its numbers are on their way; the old ones stay until they arrive. */
    awaiting = false;
    notice = '';

    private picked: CardState = readState(undefined);
    private page: PageReference | undefined;
    private provisioned: WireResult<Card | null> | undefined;

    @wire(CurrentPageReference)
    wiredPage(page: PageReference | null): void {
        if (!page) return;
        this.page = page;
        this.picked = readState(page.state);
    }

    @wire(getScorecard, { repId: '$shownRepId', window: '$pickedWindow', segment: '$pickedSegment' })
    wiredCard(result: WireResult<Card | null>): void {
        this.provisioned = result;
        if (result.data === undefined && result.error === undefined) return;
        this.awaiting = false;
        this.failure = result.error ? messageFor(result.error) : '';
        this.show(result.data ?? undefined);
    }

    get shownRepId(): string {
        return this.repId || this.recordId || USER_ID;
    }

    /** Null leaves the choice to Apex, which knows what the reader picked last time. */
    get pickedWindow(): string | null {
        return this.picked.window;
    }

    get pickedSegment(): string | null {
        return this.picked.segment;
    }

    get state(): PanelState {
        if (this.retrying) return 'loading';
        if (this.failure) return 'error';
        if (!this.card) return this.provisioned?.data === null ? 'empty' : 'loading';
        if (this.isOfAnother) return 'loading';
        return this.emptyReason ? 'empty' : 'ready';
    }

    get isReady(): boolean {
        return this.state === 'ready';
    }

    get topic(): string {
        const { isOwn, repName } = this.card ?? {};
        return repName && !isOwn && !this.isOfAnother ? say(WORDS.topicOf, repName) : WORDS.topic;
    }

    get heading(): string {
        if (this.state === 'error') return WORDS.errorHeading;
        return this.isReady ? (this.finding?.heading ?? '') : '';
    }

    get message(): string {
        return this.failure || this.emptyReason;
    }

    get window(): string {
        return this.picked.window ?? this.card?.window ?? '';
    }

    get segment(): string {
        return this.picked.segment ?? this.card?.segment ?? '';
    }

    get hasSegments(): boolean {
        return Boolean(this.card?.segmentLabel);
    }

    get segmentField(): string {
        return this.card?.segmentLabel ?? WORDS.segment;
    }

    get segments(): { value: string; label: string }[] {
        const values = (this.card?.segments ?? []).filter((value) => value !== '');
        return [{ value: '', label: WORDS.segmentAll }, ...values.map((value) => ({ value, label: value }))];
    }

    get order(): RowOrder {
        return this.picked.order;
    }

    get isByGap(): boolean {
        return this.order === 'gap';
    }

    get hasBest(): boolean {
        return this.rows.some((row) => typeof row.bestValue === 'number');
    }

    get problems(): { key: string; text: string }[] {
        return (this.card?.problems ?? []).map((text, index) => ({ key: String(index), text }));
    }

    get asOf(): string {
        return this.card?.computedAt ? say(WORDS.asOf, formatWhen(this.card.computedAt)) : '';
    }

    get busy(): 'true' | 'false' {
        return this.awaiting ? 'true' : 'false';
    }

    get groups(): ShownGroup[] {
        const rates = this.context?.rates ?? rateDomain([]);
        const loudest = byGap(this.rows)[0];
        return inGroups(this.rows, this.order).map((group) => ({
            ...group,
            rows: group.rows.map((row) => ({
                key: row.kpi ?? '',
                row,
                domain: rowDomain(row, rates),
                open: row.kpi === this.picked.kpi,
                loud: row === loudest
            }))
        }));
    }

    async handleRetry(): Promise<void> {
        this.retrying = true;
        try {
            await refreshApex(this.provisioned);
        } catch (error) {
            this.failure = messageFor(error);
        } finally {
            this.retrying = false;
        }
    }

    handleToggle(event: CustomEvent<string>): void {
        this.pick({ kpi: event.detail === this.picked.kpi ? null : event.detail });
    }

    handleOrder(event: ValueEvent): void {
        this.pick({ order: event.detail.value === 'gap' ? 'gap' : 'process' });
    }

    async handleWindow(event: ValueEvent): Promise<void> {
        await this.pickAndKeep({ window: event.detail.value });
    }

    async handleSegment(event: ValueEvent): Promise<void> {
        await this.pickAndKeep({ segment: event.detail.value });
    }

    handleExport(): void {
        if (!this.card) return;
        const shown = inGroups(this.rows, this.order).flatMap((group) => group.rows);
        const { name, text } = cardFile(this.card, shown);
        try {
            saveCsv(name, text);
            this.notice = say(WORDS.exported, shown.length);
        } catch {
            this.notice = WORDS.exportFailed;
        }
    }

    private get rows(): readonly CoachScorecardRow[] {
        return this.card?.rows ?? [];
    }

    /** The page has gone on to another rep, whose numbers are on their way; an id may come in its 15-character form. */
    private get isOfAnother(): boolean {
        return this.card?.repId?.slice(0, 15) !== this.shownRepId.slice(0, 15);
    }

    private get emptyReason(): string {
        if (!this.card) return this.provisioned?.data === null ? WORDS.emptyNoFacts : '';
        if (this.card.state === 'notRun') return WORDS.emptyNotRun;
        if (this.card.state === 'noFacts') return WORDS.emptyNoFacts;
        return this.rows.length === 0 ? WORDS.emptyNoRows : '';
    }

    private show(card: Card | undefined): void {
        this.card = card;
        this.finding = card && findingOf(card);
        this.context = card && {
            repId: card.repId ?? '',
            window: card.window ?? '',
            segment: card.segment ?? '',
            currency: card.currencyCode ?? USER.currency,
            isOwn: card.isOwn === true,
            rates: rateDomain(card.rows ?? [])
        };
    }

    /** Shows a pick and writes it into the address, as a step that the browser's way back undoes. */
    private pick(change: Partial<CardState>): void {
        this.picked = { ...this.picked, ...change };
        this.notice = '';
        if (this.page) this[NavigationMixin.Navigate](changeState(this.page, this.picked));
    }

    private async pickAndKeep(change: Partial<Pick<CardState, 'window' | 'segment'>>): Promise<void> {
        const { window, segment } = this;
        this.awaiting = true;
        // Both are written out, so that the address keeps its meaning when the stored choice changes.
        this.pick({ window, segment, ...change });
        try {
            await savePreference({ window: this.window, segment: this.segment });
        } catch {
            this.notice = WORDS.notKept;
        }
    }
}
