import type { CoachCauseEvidence } from 'apex/dto';

import { say } from 'c/coachFormat';
import {
    WORDS as SCORE_WORDS,
    rangeText,
    recordsText,
    statusText,
    unitOf,
    valueText,
    whyText
} from 'c/coachScorecardWords';
import type { StatusText } from 'c/coachScorecardWords';

import { WORDS } from './words';

/** One number with all that makes it honest: records, range, peers, status. */
export interface Evidence extends StatusText {
    readonly key: string;
    readonly kpi: string;
    /** The KPI and what it is here: a result, or the habit. */
    readonly name: string;
    /** The KPI alone. */
    readonly label: string;
    /** "12% of 60 closed deals" */
    readonly value: string;
    readonly valueFull: string;
    /** "plausibly 7–23%" */
    readonly range: string;
    /** "peers 24–33%" */
    readonly peers: string;
    /** Why it has its status; empty for a lasting gap, which the word tells. */
    readonly why: string;
    readonly definition: string;
    readonly type: string;
    readonly unit: string;
    readonly hasRecords: boolean;
}

/** @param role makes the name: a result that is behind, or the habit that tells the cause from others */
export function evidenceOf(
    number: CoachCauseEvidence,
    currency: string,
    role: 'trigger' | 'measure' | 'plain' = 'plain'
): Evidence {
    const measured = { unit: unitOf(number.unit), currency };
    const value = valueText(number.value, measured);
    const label = number.label ?? number.kpi ?? '';
    const range = rangeText(number.lower, number.upper, measured);
    const middle = rangeText(number.peerQ1, number.peerQ3, measured);
    const peers = middle || (typeof number.peerValue === 'number' ? valueText(number.peerValue, measured).short : '');
    return {
        ...statusText(number.status),
        key: number.kpi ?? '',
        kpi: number.kpi ?? '',
        name: nameOf(label, role),
        label,
        value: amountText(number, value.short),
        valueFull: value.full,
        range: range ? say(WORDS.evidenceRange, range) : '',
        peers: peers ? say(SCORE_WORDS.peersRange, peers) : '',
        why: number.status === 'behind' ? '' : whyText(number),
        definition: number.definition ?? '',
        type: number.type ?? '',
        unit: number.unit ?? '',
        hasRecords: typeof number.value === 'number'
    };
}

function nameOf(label: string, role: 'trigger' | 'measure' | 'plain'): string {
    if (role === 'trigger') return say(WORDS.evidenceTrigger, label);
    return role === 'measure' ? say(WORDS.evidenceMeasure, label) : label;
}

/** A count is its own number of records. */
function amountText({ type, kpi, value, n }: CoachCauseEvidence, short: string): string {
    if (typeof value !== 'number') return SCORE_WORDS.noValue;
    if (type === 'Count') return short;
    return say(type === 'Rate' ? WORDS.evidenceOf : WORDS.evidenceOver, short, recordsText(kpi, n ?? 0));
}
