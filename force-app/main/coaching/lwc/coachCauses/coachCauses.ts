import type { CoachCauseEvidence, CoachCauseList, CoachCauseView } from 'apex/dto';
import { LightningElement, api } from 'lwc';

import getCauses from '@salesforce/apex/CoachCauseController.getCauses';
import judgeCause from '@salesforce/apex/CoachCauseController.judgeCause';

import type { CauseJudgement } from 'c/coachCause';
import type { Verdict } from 'c/coachCauseVerdict';
import { WORDS, effortText, evidenceOf, findingOf, othersOf } from 'c/coachCauseWords';
import type { CauseFinding, Evidence, OtherGroup } from 'c/coachCauseWords';
import { messageFor } from 'c/coachErrors';
import { USER, say } from 'c/coachFormat';
import type { PanelState } from 'c/coachPanel';
import { lines } from 'c/coachScorecardWords';
import type { Line } from 'c/coachScorecardWords';

/** Effort or conversion with its numbers. */
interface Side {
    readonly key: string;
    readonly heading: string;
    readonly numbers: readonly Evidence[];
}

/** Name under which the verdict on effort against conversion is kept. */
const EFFORT = 'Effort';
/** What of effort and conversion there is a verdict on. */
const QUADRANTS_TO_JUDGE: readonly string[] = ['more', 'better', 'both'];

const EMPTY: Readonly<Record<string, string>> = { notYours: WORDS.emptyNotYours, noNumbers: WORDS.emptyNoNumbers };

/**
 * Likely causes behind a rep's numbers, as questions, for whoever coaches the rep: on the record page of a user and on
 * app pages. What the manager notes is kept in the vault, so that nothing here is cached.
 */
export default class CoachCauses extends LightningElement {
    readonly words = WORDS;

    list: CoachCauseList | undefined;
    failure = '';
    notice = '';
    busy = false;

    private record: string | undefined;
    private rep: string | undefined;
    private isConnectedNow = false;

    /** Set by the record page of a user. */
    @api
    get recordId(): string | undefined {
        return this.record;
    }
    set recordId(value: string | undefined) {
        this.record = value;
        this.restart();
    }

    /** Whom to show, where the page does not say. */
    @api
    get repId(): string | undefined {
        return this.rep;
    }
    set repId(value: string | undefined) {
        this.rep = value;
        this.restart();
    }

    override connectedCallback(): void {
        this.isConnectedNow = true;
        this.restart();
    }

    override disconnectedCallback(): void {
        this.isConnectedNow = false;
    }

    get shownRepId(): string {
        return this.rep || this.record || '';
    }

    get state(): PanelState {
        if (this.failure) return 'error';
        if (!this.list) return 'loading';
        return this.emptyReason ? 'empty' : 'ready';
    }

    get isReady(): boolean {
        return this.state === 'ready';
    }

    get topic(): string {
        return this.list?.repName ? say(WORDS.topicOf, this.list.repName) : WORDS.topic;
    }

    get heading(): string {
        if (this.failure) return WORDS.errorHeading;
        return this.isReady ? this.finding.heading : '';
    }

    get message(): string {
        return this.failure || this.emptyReason;
    }

    get finding(): CauseFinding {
        return findingOf(this.list ?? {});
    }

    get problems(): Line[] {
        return lines(this.list?.problems ?? []);
    }

    get named(): CoachCauseView[] {
        return (this.list?.causes ?? []).filter(({ state }) => state === 'named');
    }

    get others(): OtherGroup[] {
        return othersOf(this.list?.causes ?? []);
    }

    get othersHeading(): string {
        return say(WORDS.others, (this.list?.causes ?? []).length - this.named.length);
    }

    get currency(): string {
        return this.list?.currencyCode ?? USER.currency;
    }

    get effortSentence(): string {
        return effortText(this.list?.effort);
    }

    get isEffortNamed(): boolean {
        return QUADRANTS_TO_JUDGE.includes(this.list?.effort?.quadrant ?? '');
    }

    get sides(): Side[] {
        const { effortNumbers, conversionNumbers } = this.list?.effort ?? {};
        return [
            { key: 'effort', heading: WORDS.effortDone, numbers: this.plain(effortNumbers) },
            { key: 'conversion', heading: WORDS.effortComes, numbers: this.plain(conversionNumbers) }
        ].filter(({ numbers }) => numbers.length > 0);
    }

    handleRetry(): void {
        this.restart();
    }

    async handleJudge(event: CustomEvent<CauseJudgement>): Promise<void> {
        const { cause, verdict } = event.detail;
        await this.keep(cause, verdict, this.named.find((one) => one.cause === cause)?.label ?? '');
    }

    async handleEffort(event: CustomEvent<Verdict>): Promise<void> {
        await this.keep(EFFORT, event.detail, WORDS.effortName);
    }

    private get emptyReason(): string {
        return EMPTY[this.list?.state ?? ''] ?? '';
    }

    private plain(numbers: readonly CoachCauseEvidence[] | null | undefined): Evidence[] {
        return (numbers ?? []).map((number) => evidenceOf(number, this.currency));
    }

    private restart(): void {
        if (!this.isConnectedNow || !this.shownRepId) return;
        this.list = undefined;
        this.failure = '';
        this.notice = '';
        void this.load(this.shownRepId);
    }

    /** A reply about a rep who is no longer shown is let go. */
    private async load(repId: string): Promise<void> {
        try {
            const list = await getCauses({ repId });
            if (repId === this.shownRepId) this.list = list ?? undefined;
        } catch (error) {
            if (repId === this.shownRepId) this.failure = messageFor(error);
        }
    }

    private async keep(cause: string, verdict: Verdict, name: string): Promise<void> {
        const repId = this.shownRepId;
        this.busy = true;
        this.notice = '';
        try {
            await judgeCause({ repId, cause, verdict });
            if (repId !== this.shownRepId) return;
            this.show(cause, verdict);
            this.notice = say(verdict ? WORDS.kept : WORDS.takenBack, name);
        } catch (error) {
            if (repId === this.shownRepId) this.notice = say(WORDS.notKept, messageFor(error));
        } finally {
            this.busy = false;
        }
    }

    private show(cause: string, verdict: Verdict): void {
        const { list } = this;
        if (!list) return;
        this.list = {
            ...list,
            causes: (list.causes ?? []).map((one) => (one.cause === cause ? { ...one, verdict } : one)),
            effort: list.effort ? { ...list.effort, ...(cause === EFFORT ? { verdict } : {}) } : null
        };
    }
}
