import { formatDay, say } from 'c/coachFormat';
import type { StatusTone } from 'c/coachStatus';

import { WORDS } from './words';

/** Codes of `CoachScore__c.Status__c`. */
export type StatusCode =
    'behind' | 'slightlyBehind' | 'noClearGap' | 'onPar' | 'tooFew' | 'noPeers' | 'notCompared' | 'notYet' | 'unknown';

/** A status as it is shown. */
export interface StatusText {
    readonly word: string;
    readonly tone: StatusTone;
}

const STATUSES: Readonly<Record<StatusCode, StatusText>> = {
    behind: { word: WORDS.statusBehind, tone: 'serious' },
    slightlyBehind: { word: WORDS.statusSlightlyBehind, tone: 'caution' },
    noClearGap: { word: WORDS.statusNoClearGap, tone: 'neutral' },
    onPar: { word: WORDS.statusOnPar, tone: 'good' },
    tooFew: { word: WORDS.statusTooFew, tone: 'unknown' },
    noPeers: { word: WORDS.statusNoPeers, tone: 'unknown' },
    notCompared: { word: WORDS.statusNotCompared, tone: 'neutral' },
    notYet: { word: WORDS.statusNotYet, tone: 'unknown' },
    unknown: { word: WORDS.statusUnknown, tone: 'unknown' }
};

const REASONS: Readonly<Record<string, string>> = {
    noActivity: WORDS.whyNoActivity,
    noHistory: WORDS.whyNoHistory,
    notSetUp: WORDS.whyNotSetUp,
    noRecords: WORDS.whyNoRecords
};

/** A test value below which a gap may have a sentence of its own. */
export const SENTENCE_P = 0.004;

/** The code given, or `unknown` for one that this version does not know. */
export function statusCode(code: string | null | undefined): StatusCode {
    return Object.hasOwn(STATUSES, code ?? '') ? (code as StatusCode) : 'unknown';
}

export function statusText(code: string | null | undefined): StatusText {
    return STATUSES[statusCode(code)];
}

/** What a row's status rests on. */
export interface Judged {
    readonly status?: string | null;
    readonly reason?: string | null;
    /** 'yyyy-MM-dd' */
    readonly statusMonth?: string | null;
    readonly pValue?: number | null;
}

/** Why a row has its status, as a sentence. */
export function whyText({ status, reason, statusMonth }: Judged): string {
    const month = statusMonth ? formatDay(statusMonth) : '';
    switch (statusCode(status)) {
        case 'behind':
            return say(WORDS.whyBehind, month);
        case 'slightlyBehind':
            return say(WORDS.whySlightlyBehind, month);
        case 'noClearGap':
            return WORDS.whyNoClearGap;
        case 'onPar':
            return WORDS.whyOnPar;
        case 'tooFew':
            return WORDS.whyTooFew;
        case 'noPeers':
            return WORDS.whyNoPeers;
        case 'notCompared':
            return WORDS.whyNotCompared;
        case 'notYet':
            return WORDS.whyNotYet;
        default:
            return REASONS[reason ?? ''] ?? WORDS.whyNoRecords;
    }
}

/** Whether a gap is sure enough for a sentence: red, and far beyond chance. */
export function speaks({ status, pValue }: Judged): boolean {
    return status === 'behind' && typeof pValue === 'number' && pValue < SENTENCE_P;
}

const TRENDS: Readonly<Record<string, string>> = {
    rising: WORDS.trendRising,
    falling: WORDS.trendFalling,
    steady: WORDS.trendSteady,
    tooFew: WORDS.trendTooFew
};

export function trendText(code: string | null | undefined): string {
    return TRENDS[code ?? ''] ?? WORDS.trendTooFew;
}

/** How long a gap has lasted; empty where nothing is to be said. */
export function persistenceText(code: string | null | undefined): string {
    if (code === 'recent') return WORDS.recent;
    return code === 'longStanding' ? WORDS.longStanding : '';
}
