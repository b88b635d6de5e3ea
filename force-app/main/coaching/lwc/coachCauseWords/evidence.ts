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
    readonly name: string;
    /** "12% of 60 closed deals" */
    readonly value: string;
    readonly valueFull: string;
    /** "plausibly 7–23%" */
    readonly range: string;
    /** "peers 24–33%" */
    readonly peers: string;
    /** Why it has its status. */
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
        value: amountText(number, value.short),
        valueFull: value.full,
        range: range ? say(WORDS.evidenceRange, range) : '',
        peers: peers ? say(SCORE_WORDS.peersRange, peers) : '',
        why: whyText(number),
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
    return type === 'Count' ? short : say(WORDS.evidenceOf, short, recordsText(kpi, n ?? 0));
}
