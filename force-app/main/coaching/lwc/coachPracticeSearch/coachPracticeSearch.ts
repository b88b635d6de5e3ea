import type { CoachOption, CoachPracticeFound, CoachPracticeView } from 'apex/dto';
import { LightningElement, api } from 'lwc';

import search from '@salesforce/apex/CoachPracticeController.search';

import { messageFor } from 'c/coachErrors';
import { say } from 'c/coachFormat';
import { WORDS } from 'c/coachPracticeWords';

/** What a field tells about a change. */
type ValueEvent = CustomEvent<{ value: string }>;

/** Looks up what colleagues share, by step and words: for the minutes before a meeting. */
export default class CoachPracticeSearch extends LightningElement {
    /** KPIs to choose from. */
    @api steps: readonly CoachOption[] = [];
    /** Today in the org's time zone. */
    @api today: string | undefined;

    readonly words = WORDS;

    kpi = '';
    text = '';
    found: CoachPracticeFound | undefined;
    busy = false;
    failure = '';

    private asked = 0;

    get options(): { value: string; label: string }[] {
        const steps = this.steps.map(({ value, label }) => ({ value: value ?? '', label: label ?? '' }));
        return [{ value: '', label: WORDS.searchAny }, ...steps];
    }

    get practices(): readonly CoachPracticeView[] {
        return this.found?.practices ?? [];
    }

    get foundText(): string {
        return this.found ? say(WORDS.searchFound, this.practices.length) : '';
    }

    get hasMore(): boolean {
        return this.found?.hasMore === true;
    }

    handleStep(event: ValueEvent): void {
        this.kpi = event.detail.value;
        void this.search();
    }

    handleText(event: ValueEvent): void {
        this.text = event.detail.value;
    }

    handleSearch(): void {
        void this.search();
    }

    handleKeydown(event: KeyboardEvent): void {
        if (event.key === 'Enter' && (event.target as HTMLElement).classList.contains('text')) void this.search();
    }

    /** The last question alone is answered. */
    private async search(): Promise<void> {
        const asked = ++this.asked;
        this.busy = true;
        this.failure = '';
        try {
            const found = await search({ kpi: this.kpi, text: this.text });
            if (asked === this.asked) this.found = found ?? undefined;
        } catch (error) {
            if (asked === this.asked) this.failure = say(WORDS.searchFailed, messageFor(error));
        } finally {
            if (asked === this.asked) this.busy = false;
        }
    }
}
