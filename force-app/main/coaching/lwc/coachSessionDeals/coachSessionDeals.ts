import type { CoachSessionDealView } from 'apex/dto';
import { LightningElement, api } from 'lwc';

import { say } from 'c/coachFormat';
import type { RecordFilter } from 'c/coachSessionPicks';
import { WORDS } from 'c/coachSessionWords';

/** A deal in the list. */
interface DealRow {
    readonly id: string;
    readonly name: string;
    readonly link: string;
    readonly stage: string;
    readonly mark: string;
    readonly removeName: string;
}

type RecordPicker = HTMLElement & { clearSelection(): void };

/**
 * Deals discussed in a session, each with the stage it was in and whether there was still much to influence.
 *
 * Fires `dealschange` with the ids of all of them.
 */
export default class CoachSessionDeals extends LightningElement {
    /** Whose deals may be added; blank for anybody's. */
    @api repId: string | undefined;
    @api readOnly = false;

    readonly words = WORDS;

    private known: readonly CoachSessionDealView[] = [];
    private ids: readonly string[] = [];

    @api get deals(): readonly CoachSessionDealView[] {
        return this.known;
    }
    set deals(deals: readonly CoachSessionDealView[]) {
        this.known = deals ?? [];
        this.ids = this.known.map(({ opportunityId }) => opportunityId ?? '');
    }

    get rows(): DealRow[] {
        return this.ids.map((id) => {
            const deal = this.known.find(({ opportunityId }) => opportunityId === id);
            const name = deal ? (deal.name ?? WORDS.dealHidden) : WORDS.dealAdding;
            return {
                id,
                name,
                link: deal?.name ? `/lightning/r/Opportunity/${id}/view` : '',
                stage: stageText(deal),
                mark: deal ? (deal.early ? WORDS.dealEarly : WORDS.dealLate) : '',
                removeName: say(WORDS.dealRemove, name)
            };
        });
    }

    get hasRows(): boolean {
        return this.ids.length > 0;
    }

    get mayChange(): boolean {
        return !this.readOnly;
    }

    get filter(): RecordFilter | undefined {
        return this.repId ? { criteria: [{ fieldPath: 'OwnerId', operator: 'eq', value: this.repId }] } : undefined;
    }

    handleAdd(event: CustomEvent<{ recordId: string | null }>): void {
        const { recordId } = event.detail;
        if (!recordId) return;
        (event.currentTarget as RecordPicker).clearSelection();
        if (!this.ids.includes(recordId)) this.tell([...this.ids, recordId]);
    }

    handleRemove(event: Event): void {
        const { id } = (event.currentTarget as HTMLElement).dataset;
        this.tell(this.ids.filter((one) => one !== id));
    }

    private tell(ids: readonly string[]): void {
        this.ids = ids;
        this.dispatchEvent(new CustomEvent('dealschange', { detail: ids }));
    }
}

function stageText(deal: CoachSessionDealView | undefined): string {
    const { stage, stageNow } = deal ?? {};
    if (!stage) return '';
    return stageNow && stageNow !== stage ? say(WORDS.dealStageNow, stage, stageNow) : say(WORDS.dealStage, stage);
}
