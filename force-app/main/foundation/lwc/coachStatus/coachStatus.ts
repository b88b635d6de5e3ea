import { LightningElement, api } from 'lwc';

/** How much a status asks for attention. The word says what it means; the tone only decides icon and colour. */
export type StatusTone = 'good' | 'mild' | 'neutral' | 'caution' | 'serious' | 'unknown';

const ICONS: Readonly<Record<StatusTone, string>> = {
    good: 'utility:success',
    mild: 'utility:info',
    neutral: 'utility:dash',
    caution: 'utility:warning',
    serious: 'utility:error',
    unknown: 'utility:help'
};

/** A status as icon + word + colour, so that colour never stands alone. */
export default class CoachStatus extends LightningElement {
    @api tone: StatusTone = 'unknown';
    @api word = '';
    /** Without a fill: for lists in which only one status may shout. */
    @api quiet = false;

    get icon(): string {
        return ICONS[this.tone];
    }

    get statusClass(): string {
        return `status status_${this.tone}${this.quiet ? ' status_quiet' : ''}`;
    }
}
