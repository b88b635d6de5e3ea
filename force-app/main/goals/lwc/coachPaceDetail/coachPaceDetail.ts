import type { CoachEvidencePage, CoachPace, CoachPaceGoal, CoachPaceHistory } from 'apex/dto';
import { LightningElement, api } from 'lwc';

import getHistory from '@salesforce/apex/CoachPaceController.getHistory';
import getRecords from '@salesforce/apex/CoachPaceController.getRecords';

import { trendChart } from 'c/coachChartConfigs';
import type { ChartBuilder } from 'c/coachChartConfigs';
import { messageFor } from 'c/coachErrors';
import { USER, formatDay, say } from 'c/coachFormat';
import { WORDS, amount, goalView, historyOf } from 'c/coachPaceWords';
import type { HistoryPicture } from 'c/coachPaceWords';
import type CoachScorecardRecords from 'c/coachScorecardRecords';

/** A line of text. */
interface Line {
    readonly key: number;
    readonly text: string;
}

/**
 * What opens below a goal: why it has its status, how the expectation is made, how the goal was met before, and the
 * records behind what was done. Read when it opens, and again by `refresh`.
 */
export default class CoachPaceDetail extends LightningElement {
    @api goal: CoachPaceGoal | undefined;
    @api pace: CoachPace | undefined;

    readonly words = WORDS;

    picture: HistoryPicture | undefined;
    chart: ChartBuilder | undefined;
    failure = '';
    loading = true;

    override connectedCallback(): void {
        void this.read();
    }

    /** Reads anew; what is on the page stays until it is there. */
    @api
    refresh(): void {
        void this.read();
        void this.template?.querySelector<Element & CoachScorecardRecords>('c-coach-scorecard-records')?.refresh();
    }

    get why(): Line[] {
        return linesOf(this.view?.why);
    }

    get basis(): Line[] {
        return linesOf(this.view?.basis);
    }

    get coverage(): string {
        return this.view?.coverage ?? '';
    }

    /** The definition may be of several sentences, each on a line of its own. */
    get definition(): Line[] {
        return linesOf(this.goal?.definition?.split('\n'));
    }

    get isFailed(): boolean {
        return !this.loading && this.failure !== '';
    }

    get recordsHeading(): string {
        const { countsFrom = '', countsTo = '' } = this.goal ?? {};
        return say(WORDS.recordsHeading, formatDay(countsFrom ?? ''), formatDay(countsTo ?? ''));
    }

    get hasRecords(): boolean {
        return typeof this.goal?.done === 'number';
    }

    get currency(): string {
        return this.pace?.currencyCode ?? USER.currency;
    }

    /** A function that belongs to this goal, so that it is made once. */
    readonly loadRecords = async (): Promise<CoachEvidencePage | null> =>
        getRecords({
            repId: this.pace?.repId ?? null,
            kpi: this.goal?.kpi ?? null,
            first: this.goal?.countsFrom ?? null,
            last: this.goal?.countsTo ?? null
        });

    handleRetry(): void {
        this.loading = true;
        void this.read();
    }

    private get view(): ReturnType<typeof goalView> | undefined {
        return this.goal && this.pace ? goalView(this.goal, this.pace) : undefined;
    }

    private async read(): Promise<void> {
        const { kpi, grain } = this.goal ?? {};
        try {
            const history = await getHistory({
                repId: this.pace?.repId ?? null,
                kpi: kpi ?? null,
                grain: grain ?? null
            });
            this.show(history ?? {});
            this.failure = '';
        } catch (error) {
            this.failure = say(WORDS.historyFailed, messageFor(error));
        } finally {
            this.loading = false;
        }
    }

    private show(history: CoachPaceHistory): void {
        const picture = historyOf(history);
        // The same picture is not drawn again.
        if (picture?.description === this.picture?.description) return;
        this.picture = picture;
        this.chart =
            picture &&
            trendChart({
                labels: picture.labels,
                lines: picture.lines,
                lastIsOpen: picture.lastIsOpen,
                format: (value) => amount(value, history, history.currencyCode)
            });
    }
}

function linesOf(texts: readonly string[] = []): Line[] {
    return texts.map((text, key) => ({ key, text }));
}
