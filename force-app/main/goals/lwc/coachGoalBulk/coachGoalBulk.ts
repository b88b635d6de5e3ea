import { LightningElement, api } from 'lwc';

import makeQuotaGoals from '@salesforce/apex/CoachGoalController.makeQuotaGoals';
import rollOver from '@salesforce/apex/CoachGoalController.rollOver';
import getChoices from '@salesforce/apex/CoachRepController.getChoices';
import USER_ID from '@salesforce/user/Id';

import { messageFor } from 'c/coachErrors';
import { say } from 'c/coachFormat';
import { WORDS } from 'c/coachGoalWords';

type ValueEvent = CustomEvent<{ value: string }>;
type Result = Awaited<ReturnType<typeof rollOver>>;

/** People of one request; each is all or nothing. */
const AT_ONCE = 20;
const ALL = 'all';
const REP = 'rep';

/**
 * What a manager does for many goals, for this rep or for all people whose numbers the manager sees: take the quotas of
 * forecasting, and roll over to the next fiscal year. Fires `saved` once goals were set.
 */
export default class CoachGoalBulk extends LightningElement {
    @api repId = '';
    @api repName = '';

    readonly words = WORDS;

    scope = REP;
    growth = '0';
    startDate = '';
    endDate = '';
    done = '';
    problems: readonly string[] = [];
    busy = false;

    /** Today in the org's time zone: quotas from here on. */
    @api get today(): string {
        return this.startDate;
    }
    set today(day: string) {
        this.startDate = day;
    }

    /** Last day of the fiscal year: quotas up to here. */
    @api get yearEnd(): string {
        return this.endDate;
    }
    set yearEnd(day: string | null | undefined) {
        this.endDate = day ?? '';
    }

    get scopes(): { value: string; label: string }[] {
        return [
            { value: REP, label: say(WORDS.scopeRep, this.repName) },
            { value: ALL, label: WORDS.scopeAll }
        ];
    }

    get problemRows(): { key: string; text: string }[] {
        return this.problems.map((text, index) => ({ key: String(index), text: say(WORDS.failed, text) }));
    }

    get status(): string {
        return this.busy ? WORDS.busy : this.done;
    }

    handleField(event: ValueEvent): void {
        const { field } = (event.currentTarget as HTMLElement).dataset;
        const value = event.detail.value ?? '';
        if (field === 'scope') this.scope = value;
        else if (field === 'growth') this.growth = value;
        else if (field === 'startDate') this.startDate = value;
        else this.endDate = value;
    }

    handleQuotas(): void {
        const { startDate, endDate } = this;
        if (!startDate || !endDate) this.problems = [WORDS.missingNumber];
        else void this.run((repIds) => makeQuotaGoals({ repIds, startDate, endDate }));
    }

    handleRollOver(): void {
        const growthPercent = Number(this.growth);
        if (this.growth === '') this.problems = [WORDS.missingNumber];
        else void this.run((repIds) => rollOver({ repIds, growthPercent }));
    }

    private async run(action: (repIds: string[]) => Promise<Result>): Promise<void> {
        if (this.busy) return;
        this.busy = true;
        this.problems = [];
        this.done = '';
        let created = 0;
        let skipped = 0;
        const problems: string[] = [];
        try {
            for (const pack of packs(await this.people())) {
                // One after the other: what was set stays set when a later one is refused.
                // eslint-disable-next-line no-await-in-loop -- the server locks the goals of a pack, and a refusal must not come between two
                const result = await action(pack);
                if (result?.saved) created += result.created ?? 0;
                skipped += result?.skipped ?? 0;
                problems.push(...(result?.problems ?? []).map(({ message }) => message ?? ''));
            }
        } catch (error) {
            problems.push(messageFor(error));
        } finally {
            this.busy = false;
            this.problems = [...new Set(problems)];
        }
        if (problems.length === 0 || created > 0) this.done = say(WORDS.done, created, skipped);
        if (created > 0) this.dispatchEvent(new CustomEvent('saved'));
    }

    private async people(): Promise<string[]> {
        if (this.scope === REP) return [this.repId];
        const choices = (await getChoices()) ?? [];
        return choices.map(({ repId }) => repId ?? '').filter((repId) => repId !== '' && repId !== USER_ID);
    }
}

function packs(repIds: readonly string[]): string[][] {
    const found: string[][] = [];
    for (let start = 0; start < repIds.length; start += AT_ONCE) found.push(repIds.slice(start, start + AT_ONCE));
    return found;
}
