import type { CoachTeamPace as Team } from 'apex/dto';
import { NavigationMixin } from 'lightning/navigation';
import { LightningElement } from 'lwc';

import getTeamPace from '@salesforce/apex/CoachPaceController.getTeamPace';

import { messageFor } from 'c/coachErrors';
import { USER, say } from 'c/coachFormat';
import { WORDS as PACE_WORDS } from 'c/coachPaceWords';
import type { PanelState } from 'c/coachPanel';
import { sessionStart } from 'c/coachSessionLink';
import { WORDS, columnsOf, headingOf, offersOf, rowsOf } from 'c/coachTeamPaceWords';
import type { MapColumn, MapRow, Offer } from 'c/coachTeamPaceWords';

/** Coming back within this time shows what is on the page already, in milliseconds. */
const FRESH_MS = 30_000;

/** A rep with where the name leads. */
interface ShownRow extends MapRow {
    readonly href: string;
}

/**
 * How the goals of a manager's people stand, KPI by KPI: is it a matter for the group, or for one? Each finding opens a
 * session that is prepared, and begun by a click there. For the home page of a manager and the team's page.
 */
export default class CoachTeamPace extends NavigationMixin(LightningElement) {
    readonly words = WORDS;
    readonly paceWords = PACE_WORDS;

    team: Team | undefined;
    failure = '';
    loading = false;
    said = '';

    private readAt = 0;
    private readonly onFocus = (): void => this.refreshIfStale();

    override connectedCallback(): void {
        globalThis.addEventListener('focus', this.onFocus);
        void this.read();
    }

    override disconnectedCallback(): void {
        globalThis.removeEventListener('focus', this.onFocus);
    }

    get state(): PanelState {
        if (this.team) return this.team.state === 'ready' ? 'ready' : 'empty';
        return this.failure && !this.loading ? 'error' : 'loading';
    }

    get isReady(): boolean {
        return this.state === 'ready';
    }

    get heading(): string {
        if (this.state === 'error') return WORDS.teamErrorHeading;
        return this.team && this.isReady ? headingOf(this.team) : '';
    }

    get message(): string {
        return this.state === 'empty' ? WORDS.teamEmpty : this.failure;
    }

    get offers(): Offer[] {
        return this.team ? offersOf(this.team) : [];
    }

    get columns(): MapColumn[] {
        return this.team ? columnsOf(this.team) : [];
    }

    get rows(): ShownRow[] {
        return this.team ? rowsOf(this.team).map((row) => ({ ...row, href: `/lightning/r/User/${row.key}/view` })) : [];
    }

    get leftOut(): string {
        return this.team?.leftOut ? say(WORDS.teamLeftOut, this.team.leftOut) : '';
    }

    get asOf(): string {
        if (!this.team?.readAt) return '';
        const clock = new Intl.DateTimeFormat(USER.locale, { timeStyle: 'short', timeZone: USER.timeZone });
        return say(PACE_WORDS.readAt, clock.format(new Date(this.team.readAt)));
    }

    get stale(): string {
        return this.failure && this.team ? say(PACE_WORDS.stale, this.failure) : '';
    }

    async handleRefresh(): Promise<void> {
        this.said = '';
        await this.read();
        if (!this.failure) this.said = PACE_WORDS.refreshed;
    }

    /** Nothing is begun here: the session stands prepared on the page that opens. */
    handlePrepare(event: Event): void {
        const { offer, link } = (event.currentTarget as HTMLElement).dataset;
        const found = this.offers.find(({ key }) => key === offer)?.links.find(({ key }) => key === link);
        if (found) this[NavigationMixin.Navigate](sessionStart(found.request));
    }

    /** Links open in place, also in a console; with a key held, the browser opens its tab as for any link. */
    handleOpen(event: MouseEvent): void {
        const { id: recordId } = (event.currentTarget as HTMLElement).dataset;
        if (!recordId || event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        this[NavigationMixin.Navigate]({
            type: 'standard__recordPage',
            attributes: { objectApiName: 'User', recordId, actionName: 'view' }
        });
    }

    private async read(): Promise<void> {
        this.loading = true;
        try {
            this.team = (await getTeamPace()) ?? undefined;
            this.failure = '';
            this.readAt = Date.now();
        } catch (error) {
            this.failure = messageFor(error);
        } finally {
            this.loading = false;
        }
    }

    private refreshIfStale(): void {
        if (this.loading || Date.now() - this.readAt < FRESH_MS) return;
        void this.read();
    }
}
