import type { CoachPace as Pace, CoachPaceGoal as Goal } from 'apex/dto';
import { LightningElement, api } from 'lwc';

import getPace from '@salesforce/apex/CoachPaceController.getPace';

import { messageFor } from 'c/coachErrors';
import { USER, say } from 'c/coachFormat';
import type CoachPaceGoal from 'c/coachPaceGoal';
import { WORDS, headingOf, metLines, todayOf } from 'c/coachPaceWords';
import type { Line } from 'c/coachPaceWords';
import type { PanelState } from 'c/coachPanel';

/** Coming back within this time shows what is on the page already, in milliseconds. */
const FRESH_MS = 5_000;

/** One goal with what its row needs. */
interface Row {
    readonly key: string;
    readonly goal: Goal;
    readonly isOpen: boolean;
    /** Whether this is the one status that may shout. */
    readonly isLoud: boolean;
}

/**
 * How the goals that hold today stand: what is done, expected by now, needed today and this week, and where it leads.
 * For the home page (the viewer's own) and for the page of a rep. Read from the records as they are: again when the
 * viewer comes back to the page, and by a button.
 */
export default class CoachPace extends LightningElement {
    readonly words = WORDS;

    pace: Pace | undefined;
    failure = '';
    loading = false;
    said = '';

    private rep: string | undefined;
    private record: string | undefined;
    private openKey = '';
    private readAt = 0;
    private isPlaced = false;
    /** Counts the reads: an answer that another rep's was asked for after is of no use. */
    private asked = 0;
    private readonly onFocus = (): void => this.refreshIfStale();

    /** The user whose record page it is on. */
    @api
    get recordId(): string | undefined {
        return this.record;
    }

    set recordId(value: string | undefined) {
        this.record = value;
        this.start();
    }

    /** Any rep, on other pages; without one, the viewer's own. */
    @api
    get repId(): string | undefined {
        return this.rep;
    }

    set repId(value: string | undefined) {
        this.rep = value;
        this.start();
    }

    override connectedCallback(): void {
        globalThis.addEventListener('focus', this.onFocus);
        this.isPlaced = true;
        this.start();
    }

    override disconnectedCallback(): void {
        globalThis.removeEventListener('focus', this.onFocus);
        this.isPlaced = false;
    }

    get state(): PanelState {
        if (this.pace) return this.pace.state === 'ready' ? 'ready' : 'empty';
        return this.failure && !this.loading ? 'error' : 'loading';
    }

    get isReady(): boolean {
        return this.state === 'ready';
    }

    get topic(): string {
        const { pace } = this;
        return pace && pace.isOwn !== true ? say(WORDS.topicOf, pace.repName ?? '') : WORDS.topic;
    }

    get heading(): string {
        if (this.state === 'error') return WORDS.errorHeading;
        return this.pace && this.isReady ? headingOf(this.pace) : '';
    }

    get message(): string {
        if (this.state !== 'empty') return this.failure;
        return this.pace?.isOwn ? WORDS.emptyOwn : say(WORDS.emptyOther, this.pace?.repName ?? '');
    }

    get today(): string {
        return this.pace ? todayOf(this.pace) : '';
    }

    get met(): Line[] {
        return this.pace ? metLines(this.pace) : [];
    }

    get hasMet(): boolean {
        return this.met.length > 0;
    }

    get isOwn(): boolean {
        return this.pace?.isOwn === true;
    }

    get rows(): Row[] {
        const goals = this.pace?.goals ?? [];
        const loudest = goals.findIndex(({ status }) => status === 'behind');
        return goals.map((goal, index) => {
            const key = keyOf(goal);
            return { key, goal, isOpen: key === this.openKey, isLoud: index === loudest };
        });
    }

    /** "Read at 3:04 PM.", and why it could not be read again. */
    get asOf(): string {
        if (!this.pace?.readAt) return '';
        const clock = new Intl.DateTimeFormat(USER.locale, { timeStyle: 'short', timeZone: USER.timeZone });
        return say(WORDS.readAt, clock.format(new Date(this.pace.readAt)));
    }

    get stale(): string {
        return this.failure && this.pace ? say(WORDS.stale, this.failure) : '';
    }

    async handleRefresh(): Promise<void> {
        this.said = '';
        await this.read();
        if (!this.failure) this.said = WORDS.refreshed;
    }

    handleToggle(event: CustomEvent<string>): void {
        this.openKey = this.openKey === event.detail ? '' : event.detail;
    }

    /** Whose pace is asked for; null for the viewer's own. */
    private get subject(): string | null {
        return this.rep ?? this.record ?? null;
    }

    private start(): void {
        if (!this.isPlaced) return;
        // What is on the page may be somebody else's.
        this.pace = undefined;
        this.openKey = '';
        void this.read();
    }

    private async read(): Promise<void> {
        const mine = ++this.asked;
        this.loading = true;
        try {
            const pace = await getPace({ repId: this.subject });
            if (mine !== this.asked) return;
            this.pace = pace ?? undefined;
            this.failure = '';
            this.readAt = Date.now();
            this.refreshOpen();
        } catch (error) {
            if (mine === this.asked) this.failure = messageFor(error);
        } finally {
            if (mine === this.asked) this.loading = false;
        }
    }

    /** Details that are open follow the numbers above them. */
    private refreshOpen(): void {
        const rows = this.template?.querySelectorAll<Element & CoachPaceGoal>('c-coach-pace-goal') ?? [];
        for (const row of rows) row.refresh();
    }

    private refreshIfStale(): void {
        if (this.loading || Date.now() - this.readAt < FRESH_MS) return;
        void this.read();
    }
}

function keyOf({ goalId, kpi, grain }: Goal): string {
    return [goalId, kpi, grain].join(' ');
}
