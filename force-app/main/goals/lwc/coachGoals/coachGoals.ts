import type { CoachGoalList, CoachGoalView } from 'apex/dto';
import { LightningElement, api } from 'lwc';

import getGoals from '@salesforce/apex/CoachGoalController.getGoals';
import USER_ID from '@salesforce/user/Id';

import { messageFor } from 'c/coachErrors';
import { say } from 'c/coachFormat';
import type CoachGoal from 'c/coachGoal';
import { WORDS, groupsOf } from 'c/coachGoalWords';
import type { GoalGroups, GoalTrack } from 'c/coachGoalWords';
import type { PanelState } from 'c/coachPanel';

interface ShownTrack extends GoalTrack {
    readonly hasBefore: boolean;
    readonly beforeText: string;
    readonly beforeName: string;
}

/** Goals of more KPIs than this, and people lose sight of what matters. */
const MOST_KPIS = 4;
/** Coming back within this time shows what is on the page already, in milliseconds. */
const FRESH_MS = 10_000;

/**
 * The goals of one rep with their history: for the record page of users and for app pages. Managers set, change, propose
 * and decide; a rep answers, and sets goals of one's own.
 */
export default class CoachGoals extends LightningElement {
    readonly words = WORDS;

    list: CoachGoalList | undefined;
    failure = '';
    loading = false;
    notice = '';
    opened: 'form' | 'bulk' | undefined;

    private record: string | undefined;
    private rep: string | undefined;
    private connected = false;
    private asked = 0;
    private readAt = 0;
    private focusNext: string | undefined;
    private readonly onFocus = (): void => this.refreshIfStale();

    /** Set by the record page of a user. */
    @api get recordId(): string | undefined {
        return this.record;
    }
    set recordId(id: string | undefined) {
        this.record = id;
        this.restart();
    }

    /** Whose goals to show, where the page does not say; the reader's own when blank. */
    @api get repId(): string | undefined {
        return this.rep;
    }
    set repId(id: string | undefined) {
        this.rep = id;
        this.restart();
    }

    override connectedCallback(): void {
        this.connected = true;
        globalThis.addEventListener('focus', this.onFocus);
        void this.read();
    }

    override disconnectedCallback(): void {
        globalThis.removeEventListener('focus', this.onFocus);
    }

    override renderedCallback(): void {
        if (!this.focusNext) return;
        this.template?.querySelector<HTMLElement>(this.focusNext)?.focus();
        this.focusNext = undefined;
    }

    get state(): PanelState {
        if (this.list) return (this.list.goals ?? []).length > 0 || this.opened ? 'ready' : 'empty';
        return this.failure && !this.loading ? 'error' : 'loading';
    }

    get heading(): string {
        if (this.state === 'error') return WORDS.errorHeading;
        return this.state === 'ready' ? say(WORDS.heading, this.groups.inForce, this.groups.proposals.length) : '';
    }

    get message(): string {
        const { list } = this;
        if (!list) return this.failure;
        if (list.mayManage) return say(WORDS.emptyManager, this.repName);
        return list.isOwn ? WORDS.emptyOwn : say(WORDS.emptyOther, this.repName);
    }

    get repName(): string {
        return this.list?.repName ?? '';
    }

    get today(): string {
        return this.list?.today ?? '';
    }

    get kpis(): NonNullable<CoachGoalList['kpis']> {
        return this.list?.kpis ?? [];
    }

    get groups(): GoalGroups {
        const kpis = this.kpis.map(({ value }) => value ?? '');
        return groupsOf(this.list?.goals ?? [], this.today, kpis);
    }

    get proposals(): readonly CoachGoalView[] {
        return this.groups.proposals;
    }

    get hasProposals(): boolean {
        return this.proposals.length > 0;
    }

    get proposalsHeading(): string {
        return say(WORDS.proposals, this.proposals.length);
    }

    get tracks(): ShownTrack[] {
        return this.groups.tracks.map((track) => ({
            ...track,
            hasBefore: track.before.length > 0,
            beforeText: say(WORDS.before, track.before.length),
            beforeName: say(WORDS.beforeFor, track.before.length, track.kpiLabel)
        }));
    }

    get inForceHeading(): string {
        return say(
            WORDS.inForce,
            this.groups.tracks.reduce((sum, { current }) => sum + current.length, 0)
        );
    }

    get hasNoTracks(): boolean {
        return this.groups.tracks.length === 0;
    }

    get past(): readonly CoachGoalView[] {
        return this.groups.past;
    }

    get hasPast(): boolean {
        return this.past.length > 0;
    }

    get pastHeading(): string {
        return say(WORDS.past, this.past.length);
    }

    get warning(): string {
        const kpis = this.list?.teamKpis ?? [];
        return kpis.length > MOST_KPIS ? say(WORDS.many, kpis.length, kpis.join(', ')) : '';
    }

    get mayAdd(): boolean {
        return Boolean(this.list?.mayManage || this.list?.mayAddOwn);
    }

    get addLabel(): string {
        return this.list?.mayManage ? WORDS.add : WORDS.addOwn;
    }

    get showsForm(): boolean {
        return this.opened === 'form';
    }

    get showsBulk(): boolean {
        return this.opened === 'bulk';
    }

    get bulkExpanded(): 'true' | 'false' {
        return this.showsBulk ? 'true' : 'false';
    }

    handleRetry(): void {
        void this.read();
    }

    handleAdd(): void {
        this.opened = 'form';
        this.notice = '';
    }

    handleBulk(): void {
        this.opened = this.showsBulk ? undefined : 'bulk';
        this.notice = '';
    }

    handleCancel(): void {
        this.opened = undefined;
        this.focusNext = '.add';
    }

    handleSaved(): void {
        this.opened = undefined;
        this.focusNext = '.add';
        this.notice = WORDS.saved;
        void this.read();
    }

    /** The form says itself what was done. */
    handleBulkSaved(): void {
        void this.read();
    }

    handleChanged(): void {
        this.notice = WORDS.saved;
        this.focusNext = '.notice';
        void this.read();
    }

    private restart(): void {
        if (!this.connected) return;
        this.list = undefined;
        this.opened = undefined;
        this.notice = '';
        void this.read();
    }

    private async read(): Promise<void> {
        const asked = ++this.asked;
        this.loading = true;
        try {
            const list = await getGoals({ repId: this.record ?? this.rep ?? USER_ID });
            if (asked !== this.asked) return;
            this.list = list ?? undefined;
            this.failure = '';
            this.readAt = Date.now();
        } catch (error) {
            if (asked === this.asked) this.failure = messageFor(error);
        } finally {
            if (asked === this.asked) this.loading = false;
        }
    }

    private refreshIfStale(): void {
        const rows = this.template?.querySelectorAll<Element & CoachGoal>('c-coach-goal') ?? [];
        const isEdited = this.opened !== undefined || [...rows].some((row) => row.isEditing);
        if (this.loading || isEdited || Date.now() - this.readAt < FRESH_MS) return;
        void this.read();
    }
}
