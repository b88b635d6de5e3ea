import type { CoachRepChoice } from 'apex/dto';
import { CurrentPageReference, NavigationMixin } from 'lightning/navigation';
import type { PageReference } from 'lightning/navigation';
import { LightningElement, wire } from 'lwc';

import { refreshApex } from '@salesforce/apex';
import type { WireResult } from '@salesforce/apex';
import getChoices from '@salesforce/apex/CoachRepController.getChoices';
import COACHES from '@salesforce/customPermission/Coach_Manage';
import labelRep from '@salesforce/label/c.Coach_Team_Rep';
import USER_ID from '@salesforce/user/Id';

import { messageFor } from 'c/coachErrors';
import type { PanelState } from 'c/coachPanel';
import { WORDS } from 'c/coachScorecardWords';
import { REQUEST_KEYS } from 'c/coachSessionLink';

/** What of the address means nothing for another rep. */
const OF_ONE_REP = ['c__kpi', 'c__session', ...REQUEST_KEYS];

/**
 * Pace of the goals, sessions, scorecard and likely causes of any rep the reader may see, so that nothing hinges on the
 * record page of users. The rep stands in the address, so that the page can be linked to and the browser's way back
 * leads to the rep before.
 */
export default class CoachRepPage extends NavigationMixin(LightningElement) {
    readonly words = WORDS;
    readonly label = { rep: labelRep };

    choices: readonly CoachRepChoice[] | undefined;
    failure = '';
    retrying = false;

    private page: PageReference | undefined;
    private provisioned: WireResult<CoachRepChoice[] | null> | undefined;

    @wire(CurrentPageReference)
    wiredPage(page: PageReference | null): void {
        this.page = page ?? undefined;
    }

    @wire(getChoices)
    wiredChoices(result: WireResult<CoachRepChoice[] | null>): void {
        this.provisioned = result;
        if (result.data === undefined && result.error === undefined) return;
        this.failure = result.error ? messageFor(result.error) : '';
        this.choices = result.data ?? [];
    }

    get state(): PanelState {
        if (this.retrying) return 'loading';
        if (this.failure) return 'error';
        if (!this.choices) return 'loading';
        return this.repId ? 'ready' : 'empty';
    }

    get isReady(): boolean {
        return this.state === 'ready';
    }

    get heading(): string {
        return this.failure ? WORDS.errorHeading : '';
    }

    get message(): string {
        return this.failure || WORDS.emptyNotRun;
    }

    /** Whom the address names, else the first by name. */
    get repId(): string {
        return this.page?.state?.c__rep ?? this.choices?.[0]?.repId ?? '';
    }

    /** Likely causes are for whoever coaches the rep. */
    get mayCoach(): boolean {
        return COACHES === true && this.repId !== USER_ID;
    }

    get options(): { value: string; label: string }[] {
        return (this.choices ?? []).map(({ repId, name }) => ({ value: repId ?? '', label: name ?? '' }));
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

    /** Window, segment and order stay; the row and the session that were open belonged to the rep before. */
    handlePick(event: CustomEvent<{ value: string }>): void {
        const { page } = this;
        if (!page) return;
        const kept = Object.entries(page.state ?? {}).filter(([name]) => !OF_ONE_REP.includes(name));
        const state = { ...Object.fromEntries(kept), c__rep: event.detail.value };
        this[NavigationMixin.Navigate]({ ...page, state });
    }
}
