import type { CoachBaselineRow } from 'apex/dto';
import { LightningElement, api } from 'lwc';

import { USER, formatDay, say } from 'c/coachFormat';
import { rangeText, unitOf, valueText } from 'c/coachScorecardWords';
import { WORDS } from 'c/coachSessionWords';

/** One KPI, then and now. */
interface NumberRow {
    readonly key: string;
    readonly label: string;
    readonly then: string;
    readonly now: string;
}

/**
 * A rep's numbers as they were frozen when the session was saved, beside those of now; while it is being prepared, those
 * of now alone. Each stands with the records it counts and its range.
 */
export default class CoachSessionNumbers extends LightningElement {
    @api rows: readonly CoachBaselineRow[] = [];
    /** 'yyyy-MM-dd'; blank while nothing is frozen. */
    @api frozenOn: string | undefined;
    /** KPI to stand first. */
    @api focus = '';

    readonly words = WORDS;

    get isFrozen(): boolean {
        return Boolean(this.frozenOn);
    }

    get about(): string {
        return this.frozenOn ? say(WORDS.numbersSince, formatDay(this.frozenOn)) : WORDS.numbersFreeze;
    }

    get hasRows(): boolean {
        return this.rows.length > 0;
    }

    get shown(): NumberRow[] {
        const first = this.rows.filter(({ kpi }) => kpi === this.focus);
        return [...first, ...this.rows.filter(({ kpi }) => kpi !== this.focus)].map((row) => ({
            key: row.kpi ?? '',
            label: row.label ?? row.kpi ?? '',
            then: cell(row, row.value, row.n, row.lower, row.upper),
            now: cell(row, row.valueNow, row.nNow, row.lowerNow, row.upperNow)
        }));
    }
}

type Maybe = number | null | undefined;

function cell({ unit }: CoachBaselineRow, value: Maybe, n: Maybe, lower: Maybe, upper: Maybe): string {
    const measured = { unit: unitOf(unit), currency: USER.currency };
    const { short } = valueText(value, measured);
    // A count is its own number of records.
    if (typeof value !== 'number' || typeof n !== 'number' || n === value) return short;
    const range = rangeText(lower, upper, measured);
    return range ? say(WORDS.numberCell, short, n, range) : say(WORDS.numberBare, short, n);
}
