import type { CoachCauseEvidence, CoachCauseView } from 'apex/dto';

import { say } from 'c/coachFormat';
import { lines, listText, recordsText, unitOf, valueText } from 'c/coachScorecardWords';
import type { Line } from 'c/coachScorecardWords';

import { WORDS } from './words';

/** What speaks against a cause; says so where nothing does. */
export function againstOf(cause: CoachCauseView, currency: string): Line[] {
    const counter = (cause.counter ?? []).map((number) => onParText(number, currency));
    return lines(counter.length > 0 ? counter : [WORDS.againstNone]);
}

/** What else it could be: causes before it, beside it, and those that could not be looked at. */
export function elseOf(cause: CoachCauseView, named: readonly CoachCauseView[]): Line[] {
    const results = new Set((cause.triggers ?? []).map(({ kpi }) => kpi));
    const roots = cause.broughtBy ?? [];
    const beside = named
        .filter((other) => other.cause !== cause.cause && (other.triggers ?? []).some(({ kpi }) => results.has(kpi)))
        .map((other) => other.label ?? '')
        .filter((label) => !roots.includes(label));
    const open = cause.notLookedAt ?? [];
    return lines([
        roots.length > 0 ? say(WORDS.broughtBy, listText(roots)) : '',
        beside.length > 0 ? say(WORDS.elseNamed, listText(beside)) : '',
        open.length > 0 ? say(WORDS.elseOpen, listText(open)) : ''
    ]);
}

function onParText(number: CoachCauseEvidence, currency: string): string {
    const value = valueText(number.value, { unit: unitOf(number.unit), currency }).short;
    const label = number.label ?? '';
    if (number.type === 'Count') return say(WORDS.againstOnParCount, label, value);
    return say(WORDS.againstOnPar, label, value, recordsText(number.kpi, number.n ?? 0));
}
