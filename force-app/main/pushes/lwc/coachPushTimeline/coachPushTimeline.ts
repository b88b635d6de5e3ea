import { getFieldValue, getRecord } from 'lightning/uiRecordApi';
import type { RecordRepresentation } from 'lightning/uiRecordApi';
import { LightningElement, api, wire } from 'lwc';

import { refreshApex } from '@salesforce/apex';
import type { WireResult } from '@salesforce/apex';
import getJourney from '@salesforce/apex/CoachPushController.getJourney';
import CLOSE_DATE from '@salesforce/schema/Opportunity.CloseDate';
import IS_CLOSED from '@salesforce/schema/Opportunity.IsClosed';
import STAGE_NAME from '@salesforce/schema/Opportunity.StageName';

import type { CoachPushJourney } from 'apex/dto';
import type { ChartBuilder } from 'c/coachChartConfigs';
import { messageFor } from 'c/coachErrors';
import { USER, dayOf } from 'c/coachFormat';
import type { PanelState } from 'c/coachPanel';
import { journeyChart, pictureOf } from 'c/coachPushChart';
import type { JourneyPicture } from 'c/coachPushChart';
import type { ReasonOption } from 'c/coachPushMove';
import { WORDS, emptyReason, viewOf } from 'c/coachPushWords';
import type { PushView, Telling } from 'c/coachPushWords';

/** Named as text, since only orgs with several currencies have the field. */
const CURRENCY = 'Opportunity.CurrencyIsoCode';

/** How often and by whom one deal's close date was pushed. For the record page of an opportunity. */
export default class CoachPushTimeline extends LightningElement {
    /** Set by the record page. */
    @api recordId: string | undefined;

    view: PushView | undefined;
    picture: JourneyPicture | undefined;
    chart: ChartBuilder | undefined;
    reasons: readonly ReasonOption[] = [];
    message = '';
    failed = false;
    retrying = false;

    readonly words = WORDS;

    private provisioned: WireResult<CoachPushJourney | null> | undefined;
    private journey: CoachPushJourney | undefined;
    private currency: string | undefined;
    /** Id and watched fields of the record as last seen. */
    private seen: { id: string; fields: string } | undefined;

    @wire(getJourney, { opportunityId: '$recordId' })
    wiredJourney(result: WireResult<CoachPushJourney | null>): void {
        this.provisioned = result;
        if (result.data === undefined && result.error === undefined) return;
        this.failed = result.error !== undefined;
        this.journey = result.data ?? undefined;
        this.message = result.error ? messageFor(result.error) : '';
        this.tell();
    }

    /**
     * An Apex wire does not see an edit made elsewhere on the page; this wire does. Only a change of what was seen
     * before asks Apex again: the first sight of a record is what the journey was read with.
     */
    @wire(getRecord, {
        recordId: '$recordId',
        fields: [CLOSE_DATE, STAGE_NAME, IS_CLOSED],
        optionalFields: [CURRENCY]
    })
    wiredRecord({ data }: WireResult<RecordRepresentation>): void {
        if (!data) return;
        const currency = getFieldValue(data, CURRENCY);
        if (typeof currency === 'string' && currency !== this.currency) {
            this.currency = currency;
            this.tell();
        }
        const values = [CLOSE_DATE, STAGE_NAME, IS_CLOSED].map((field) => getFieldValue(data, field));
        const now = { id: data.id, fields: JSON.stringify(values) };
        const before = this.seen;
        this.seen = now;
        if (before?.id === now.id && before.fields !== now.fields) void this.refresh();
    }

    get state(): PanelState {
        if (!this.recordId) return 'empty';
        if (this.retrying) return 'loading';
        if (this.failed) return 'error';
        if (this.message) return 'empty';
        return this.view ? 'ready' : 'loading';
    }

    get panelMessage(): string {
        return this.recordId ? this.message : WORDS.emptyNoRecord;
    }

    get heading(): string {
        if (this.state === 'error') return WORDS.errorHeading;
        return this.state === 'ready' ? (this.view?.heading ?? '') : '';
    }

    get isReady(): boolean {
        return this.state === 'ready';
    }

    get hasPushes(): boolean {
        return (this.view?.pushes.length ?? 0) > 0;
    }

    get hasOthers(): boolean {
        return (this.view?.others.length ?? 0) > 0;
    }

    async handleRetry(): Promise<void> {
        this.retrying = true;
        try {
            await this.refresh();
        } finally {
            this.retrying = false;
        }
    }

    handleExplained(): void {
        void this.refresh();
    }

    /** A failed refresh is not an error of its own: it reaches the wire, which shows it. */
    private async refresh(): Promise<void> {
        if (!this.provisioned) return;
        try {
            await refreshApex(this.provisioned);
        } catch (error) {
            this.failed = true;
            this.message = messageFor(error);
        }
    }

    private tell(): void {
        const { journey } = this;
        this.view = undefined;
        this.picture = undefined;
        this.chart = undefined;
        if (!journey) {
            if (!this.failed) this.message = WORDS.emptyNoRecord;
            return;
        }
        this.message = emptyReason(journey) ?? '';
        const now = new Date();
        const telling: Telling = {
            now,
            today: dayOf(now),
            period: journey.period ?? '',
            currency: this.currency ?? USER.currency
        };
        this.view = viewOf(journey, telling);
        this.picture = pictureOf(journey, telling);
        this.chart = this.picture && journeyChart(this.picture);
        this.reasons = reasonOptions(journey);
    }
}

function reasonOptions(journey: CoachPushJourney): ReasonOption[] {
    const reasons = (journey.reasons ?? []).map(({ value, label }) => ({
        value: value ?? '',
        label: label ?? value ?? ''
    }));
    return [{ value: '', label: WORDS.reasonNothing }, ...reasons];
}
