/** Measures described by data alone: records of an object by owner and day. */
import { matches, parseFilter, at, fieldsOf, type Moment, type Row } from '../filter.ts';
import type { Zone } from '../days.ts';
import type { Entry } from '../model.ts';

/** A `CoachMeasure__mdt` without a coded rule. */
export interface Measure {
    name: string;
    object: string;
    dateField: string;
    ownerField: string;
    filter: string;
    /** Summed or listed; null counts records. */
    valueField: string | null;
    /** The product does not take it, nor any KPI that needs it. */
    refused: boolean;
}

/** Fields a query needs so that the measure can be worked out from its rows. */
export function fieldsNeeded(measure: Measure, moment: Moment): string[] {
    const named = [measure.ownerField, measure.dateField, measure.valueField].filter((f): f is string => f !== null);
    return [...new Set(['Id', ...named, ...fieldsOf(parseFilter(measure.filter, moment))])];
}

/** Activities belong to no segment. */
export function declaredEntries(measure: Measure, rows: readonly Row[], zone: Zone, moment: Moment): Entry[] {
    const conditions = parseFilter(measure.filter, moment);
    return rows.flatMap((row) => {
        const date = at(row, measure.dateField);
        const rep = at(row, measure.ownerField);
        const amount = measure.valueField === null ? 1 : at(row, measure.valueField);
        if (typeof date !== 'string' || typeof rep !== 'string' || typeof amount !== 'number') return [];
        if (!matches(row, conditions)) return [];
        return [{ rep, measure: measure.name, day: date.length > 10 ? zone.dayOf(date) : date, segment: '', amount }];
    });
}
