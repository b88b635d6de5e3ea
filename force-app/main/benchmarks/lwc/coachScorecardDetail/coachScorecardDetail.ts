import type { CoachScorecardDetail as Detail, CoachScorecardPoint, CoachScorecardRow } from 'apex/dto';
import { LightningElement, api, wire } from 'lwc';

import { refreshApex } from '@salesforce/apex';
import type { WireResult } from '@salesforce/apex';
import getDetail from '@salesforce/apex/CoachScorecardController.getDetail';

import { trendChart } from 'c/coachChartConfigs';
import type { ChartBuilder } from 'c/coachChartConfigs';
import { messageFor } from 'c/coachErrors';
import { USER, say } from 'c/coachFormat';
import type { CardContext } from 'c/coachScorecardRow';
import { WORDS, trendOf, unitOf } from 'c/coachScorecardWords';
import type { Grain, Line, Measured, TrendText } from 'c/coachScorecardWords';

import { breakdownTables, sharesTable } from './tables';
import type { BreakdownTable, SharesTable } from './tables';
import { comparedLines, definitionLines, trendVerdict } from './sentences';

/** Which records are listed: those of the row, or those of one value of a breakdown. */
interface RecordsChoice {
    readonly kpi: string;
    readonly breakdown: string;
    /** What they are called besides the KPI; blank for all. */
    readonly label: string;
}

/**
 * What opens below a row of the scorecard: the definition in words, where the peers stand, how the number has moved,
 * what it is made of, and the records behind it. Loads when it is put on the page.
 */
export default class CoachScorecardDetail extends LightningElement {
    @api row: CoachScorecardRow | undefined;
    @api context: CardContext | undefined;

    readonly words = WORDS;
    readonly grains = [
        { value: 'month', label: WORDS.byMonth },
        { value: 'week', label: WORDS.byWeek }
    ];

    grain: Grain = 'month';
    detail: Detail | undefined;
    failure = '';
    retrying = false;

    private provisioned: WireResult<Detail | null> | undefined;
    private chosen: RecordsChoice | undefined;
    /** The trend on the page: the chart keeps its drawing as long as its builder stays the same. */
    private drawn: { points: readonly CoachScorecardPoint[]; text: TrendText; build: ChartBuilder } | undefined;

    @wire(getDetail, { repId: '$repId', kpi: '$kpi', window: '$window', segment: '$segment' })
    wiredDetail(result: WireResult<Detail | null>): void {
        this.provisioned = result;
        if (result.data === undefined && result.error === undefined) return;
        this.detail = result.data ?? undefined;
        this.failure = result.error ? say(WORDS.detailFailed, messageFor(result.error)) : '';
    }

    get repId(): string | undefined {
        return this.context?.repId;
    }

    get kpi(): string | undefined {
        return this.row?.kpi ?? undefined;
    }

    get window(): string | undefined {
        return this.context?.window;
    }

    get segment(): string | undefined {
        return this.context?.segment;
    }

    get currency(): string {
        return this.context?.currency ?? USER.currency;
    }

    get isLoading(): boolean {
        return this.retrying || (!this.detail && !this.failure);
    }

    get isFailed(): boolean {
        return !this.isLoading && this.failure !== '';
    }

    get definition(): Line[] {
        return this.row ? definitionLines(this.row, this.detail, this.measured) : [];
    }

    get compared(): Line[] {
        return this.row ? comparedLines(this.row, this.measured) : [];
    }

    get trend(): TrendText | undefined {
        return this.trendDrawn?.text;
    }

    get chart(): ChartBuilder | undefined {
        return this.trendDrawn?.build;
    }

    get verdict(): string {
        return this.row ? trendVerdict(this.row, this.measured) : '';
    }

    get tables(): BreakdownTable[] {
        return breakdownTables(this.detail?.breakdowns ?? [], this.currency);
    }

    get shares(): SharesTable | undefined {
        return sharesTable(this.detail?.shares ?? [], this.currency);
    }

    get hasBreakdowns(): boolean {
        return this.tables.length > 0 || this.shares !== undefined;
    }

    get records(): RecordsChoice {
        return this.chosen ?? { kpi: this.kpi ?? '', breakdown: this.row?.breakdown ?? '', label: '' };
    }

    get recordsHeading(): string {
        return this.records.label ? say(WORDS.recordsOf, this.records.label) : WORDS.recordsHeading;
    }

    get isNarrowed(): boolean {
        return this.chosen !== undefined;
    }

    async handleRetry(): Promise<void> {
        this.retrying = true;
        try {
            await refreshApex(this.provisioned);
        } catch (error) {
            this.failure = say(WORDS.detailFailed, messageFor(error));
        } finally {
            this.retrying = false;
        }
    }

    handleGrain(event: CustomEvent<{ value: string }>): void {
        this.grain = event.detail.value === 'week' ? 'week' : 'month';
    }

    handleBreakdown(event: Event): void {
        const { kpi = '', value = '' } = (event.currentTarget as HTMLElement).dataset;
        this.chosen = { kpi, breakdown: value, label: value };
        this.template?.querySelector<HTMLElement>('.records-heading')?.focus();
    }

    handleAllRecords(): void {
        this.chosen = undefined;
        this.template?.querySelector<HTMLElement>('.records-heading')?.focus();
    }

    private get measured(): Measured {
        return { unit: unitOf(this.row?.unit), currency: this.currency };
    }

    private get points(): readonly CoachScorecardPoint[] {
        const months = this.detail?.months ?? this.row?.months ?? [];
        return this.grain === 'week' ? (this.detail?.weeks ?? []) : months;
    }

    private get trendDrawn(): typeof this.drawn {
        const { points } = this;
        if (this.drawn?.points === points) return this.drawn;
        const text = trendOf(points, this.grain, this.measured, this.context?.isOwn === true);
        this.drawn = text && { points, text, build: trendChart(text.picture) };
        return this.drawn;
    }
}
