import type { CoachTeam as Team } from 'apex/dto';
import { CurrentPageReference, NavigationMixin } from 'lightning/navigation';
import type { PageReference } from 'lightning/navigation';
import { LightningElement, wire } from 'lwc';

import { refreshApex } from '@salesforce/apex';
import type { WireResult } from '@salesforce/apex';
import getTeam from '@salesforce/apex/CoachTeamController.getTeam';

import { messageFor } from 'c/coachErrors';
import { USER, formatWhen, say } from 'c/coachFormat';
import type { PanelState } from 'c/coachPanel';
import { WORDS as SCORE_WORDS } from 'c/coachScorecardWords';
import { WORDS, cellView, findingOf, groupsOf, sortReps, testsOf } from 'c/coachTeamWords';
import type { CellView, MapColumn, MapGroup, RepOrder, TeamFinding, TestLine } from 'c/coachTeamWords';

import { glyphOf } from './glyphs';
import { changeOrder, readOrder } from './state';

/** A cell with what its drawing needs. */
interface ShownCell extends CellView {
    readonly cellClass: string;
    readonly glyph: string;
    readonly href: string;
    readonly repId: string;
}

/** One rep in one table. */
interface ShownRep {
    readonly key: string;
    readonly name: string;
    readonly href: string;
    readonly spoken: string;
    readonly cells: readonly ShownCell[];
}

/** One column's heading. */
interface ShownColumn extends MapColumn {
    readonly spoken: string;
    readonly sorted: 'ascending' | 'descending' | 'none';
}

/** One part of the sales process. */
interface ShownGroup {
    readonly key: string;
    readonly heading: string;
    readonly columns: readonly ShownColumn[];
    readonly reps: readonly ShownRep[];
}

const BY_NAME = '';
const AHEAD = '-';

/**
 * The people of a manager, KPI by KPI: is it one rep, or everyone? For the home page of a manager and for app pages.
 * The order stands in the address, so that the browser's way back leads to the same state.
 */
export default class CoachTeam extends NavigationMixin(LightningElement) {
    readonly words = WORDS;
    readonly kpiHeading = SCORE_WORDS.columnKpi;

    team: Team | undefined;
    finding: TeamFinding | undefined;
    failure = '';
    retrying = false;

    private order: RepOrder = readOrder(undefined);
    private page: PageReference | undefined;
    private provisioned: WireResult<Team | null> | undefined;

    @wire(CurrentPageReference)
    wiredPage(page: PageReference | null): void {
        if (!page) return;
        this.page = page;
        this.order = readOrder(page.state);
    }

    @wire(getTeam, { window: null })
    wiredTeam(result: WireResult<Team | null>): void {
        this.provisioned = result;
        if (result.data === undefined && result.error === undefined) return;
        this.failure = result.error ? messageFor(result.error) : '';
        this.team = result.data ?? undefined;
        this.finding = result.data ? findingOf(result.data) : undefined;
    }

    get state(): PanelState {
        if (this.retrying) return 'loading';
        if (this.failure) return 'error';
        if (this.emptyReason) return 'empty';
        return this.team ? 'ready' : 'loading';
    }

    get isReady(): boolean {
        return this.state === 'ready';
    }

    get heading(): string {
        if (this.state === 'error') return WORDS.errorHeading;
        return this.isReady ? (this.finding?.heading ?? '') : '';
    }

    get message(): string {
        return this.failure || this.emptyReason;
    }

    get asOf(): string {
        return this.team?.computedAt ? say(SCORE_WORDS.asOf, formatWhen(this.team.computedAt)) : '';
    }

    get tests(): TestLine[] {
        return this.team ? testsOf(this.team) : [];
    }

    get groups(): ShownGroup[] {
        const { team } = this;
        if (!team) return [];
        const reps = sortReps(team.reps ?? [], this.order);
        const currency = team.currencyCode ?? USER.currency;
        return this.mapGroups.map(({ key, heading, columns }) => ({
            key,
            heading,
            columns: columns.map((column) => this.shownColumn(column)),
            reps: reps.map((rep) => {
                const repId = rep.repId ?? '';
                return {
                    key: repId,
                    name: rep.name ?? '',
                    href: hrefOf(repId),
                    spoken: say(WORDS.openRep, rep.name ?? ''),
                    cells: columns.map((column) => shownCell(cellView(rep, column, currency), repId))
                };
            })
        }));
    }

    get orders(): { value: string; label: string }[] {
        const columns = this.mapGroups.flatMap((group) => group.columns);
        return [
            { value: BY_NAME, label: WORDS.sortName },
            ...columns.flatMap(({ kpi, label }) => [
                { value: kpi, label: say(WORDS.sortKpi, label) },
                { value: AHEAD + kpi, label: say(WORDS.sortKpiBest, label) }
            ])
        ];
    }

    get orderValue(): string {
        const { kpi, aheadFirst } = this.order;
        return kpi === null ? BY_NAME : `${aheadFirst ? AHEAD : ''}${kpi}`;
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

    handleOrder(event: CustomEvent<{ value: string }>): void {
        const { value } = event.detail;
        const aheadFirst = value.startsWith(AHEAD);
        this.pick({ kpi: (aheadFirst ? value.slice(AHEAD.length) : value) || null, aheadFirst });
    }

    /** A column's button sorts by it, furthest behind first; pressed again, it turns the order round. */
    handleColumn(event: Event): void {
        const { kpi = '' } = (event.currentTarget as HTMLElement).dataset;
        this.pick({ kpi, aheadFirst: this.order.kpi === kpi && !this.order.aheadFirst });
    }

    /** Links open in place, also in a console; with a key held, the browser opens its tab as for any link. */
    handleOpen(event: MouseEvent): void {
        const { id: recordId, kpi } = (event.currentTarget as HTMLElement).dataset;
        if (!recordId || event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        this[NavigationMixin.Navigate]({
            type: 'standard__recordPage',
            attributes: { objectApiName: 'User', recordId, actionName: 'view' },
            state: kpi ? { c__kpi: kpi } : {}
        });
    }

    private get mapGroups(): MapGroup[] {
        return this.team ? groupsOf(this.team) : [];
    }

    private get emptyReason(): string {
        if (this.provisioned?.data === null || this.team?.state === 'noPeople') return WORDS.emptyNoPeople;
        if (this.team?.state === 'notRun') return WORDS.emptyNotRun;
        return this.team && (this.team.reps ?? []).length === 0 ? WORDS.emptyNoPeople : '';
    }

    private shownColumn(column: MapColumn): ShownColumn {
        const isSorted = this.order.kpi === column.kpi;
        const direction = this.order.aheadFirst ? 'descending' : 'ascending';
        return { ...column, spoken: say(WORDS.sortBy, column.label), sorted: isSorted ? direction : 'none' };
    }

    private pick(order: RepOrder): void {
        this.order = order;
        if (this.page) this[NavigationMixin.Navigate](changeOrder(this.page, order));
    }
}

function shownCell(cell: CellView, repId: string): ShownCell {
    return {
        ...cell,
        repId,
        href: hrefOf(repId, cell.key),
        glyph: glyphOf(cell.code),
        cellClass: `cell cell_${cell.code}`
    };
}

function hrefOf(repId: string, kpi?: string): string {
    return `/lightning/r/User/${repId}/view${kpi ? `?c__kpi=${encodeURIComponent(kpi)}` : ''}`;
}
