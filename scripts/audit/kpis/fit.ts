/** How much of the ideal customer a deal is. */
import { matches, parseFilter, type Moment, type Row } from '../filter.ts';

/** A `CoachIcpCriterion__mdt`. */
export interface Criterion {
    field: string;
    operator: string;
    value: string;
}

/** Share of the criteria that the deal meets, 0 to 1; null where there are none. */
export function fitOf(row: Row, criteria: readonly Criterion[], moment: Moment): number | null {
    if (!criteria.length) return null;
    const met = criteria.filter((c) => matches(row, parseFilter(`${c.field} ${c.operator} ${c.value}`, moment)));
    return met.length / criteria.length;
}
