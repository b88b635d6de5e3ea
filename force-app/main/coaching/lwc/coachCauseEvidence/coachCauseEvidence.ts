import { LightningElement, api } from 'lwc';

import { WORDS } from 'c/coachCauseWords';
import type { Evidence } from 'c/coachCauseWords';
import { USER, say } from 'c/coachFormat';

/** A number with whether its records are open. */
interface ShownNumber extends Evidence {
    readonly isOpen: boolean;
    readonly expanded: 'true' | 'false';
    readonly action: string;
}

/** Numbers, each with range, peers and status; the records behind each open in place. */
export default class CoachCauseEvidence extends LightningElement {
    @api numbers: readonly Evidence[] = [];
    @api repId: string | undefined;
    /** 12M, 3M or 1M. */
    @api window: string | undefined;
    /** ISO 4217 code of amounts. */
    @api currency = USER.currency;

    /** KPI whose records are open; one at a time. */
    private open = '';

    get shown(): ShownNumber[] {
        return this.numbers.map((number) => {
            const isOpen = number.kpi === this.open;
            return {
                ...number,
                isOpen,
                expanded: isOpen ? 'true' : 'false',
                action: say(isOpen ? WORDS.recordsClose : WORDS.records, number.label)
            };
        });
    }

    handleToggle(event: Event): void {
        const { kpi = '' } = (event.currentTarget as HTMLElement).dataset;
        this.open = this.open === kpi ? '' : kpi;
    }

    handleKey(event: KeyboardEvent): void {
        if (event.key === 'Escape') this.open = '';
    }
}
