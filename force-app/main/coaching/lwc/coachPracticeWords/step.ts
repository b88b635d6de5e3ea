import type { CoachPracticePage, CoachPracticeStep } from 'apex/dto';

import { USER, say } from 'c/coachFormat';
import { kpiName, peersText, rangeText, recordsText, unitOf, valueText } from 'c/coachScorecardWords';

import { WORDS } from './words';

/** What the panel finds: the weakest step, said as clear only where the gap is. */
export function headingOf({ step, peers }: CoachPracticePage): string {
    if (!step) return WORDS.headNone;
    return say(step.isClear ? WORDS.headClear : WORDS.headUnclear, kpiName(step), (peers ?? []).length);
}

/** The value behind it with its n, range and peers. */
export function numbersOf(step: CoachPracticeStep, currencyCode?: string | null): string {
    const currency = currencyCode ?? USER.currency;
    const measured = { unit: unitOf(step.unit), currency };
    const value = valueText(step.value, measured).short;
    const range = rangeText(step.lower, step.upper, measured);
    const peers = peersText(step, currency) || WORDS.peersUnknown;
    if (step.value === step.n && range !== '') return say(WORDS.numbersCount, value, range, peers);
    const records = recordsText(step.kpi, step.n ?? 0);
    if (range === '') return say(WORDS.numbersNoRange, value, records, peers);
    return say(WORDS.numbers, value, records, range, peers);
}
