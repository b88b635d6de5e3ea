import type { CoachScorecardBreakdown, CoachScorecardBreakdownRow, CoachScorecardShare } from 'apex/dto';

import { say } from 'c/coachFormat';
import type { StatusTone } from 'c/coachStatus';
import { WORDS, rangeText, recordsText, statusText, unitOf, valueText } from 'c/coachScorecardWords';
import type { Measured } from 'c/coachScorecardWords';

/** One value of a breakdown, ready to be shown. */
export interface BreakdownLine {
    readonly key: string;
    readonly label: string;
    readonly own: string;
    readonly ownFull: string;
    readonly range: string;
    /** "60 closed deals" */
    readonly records: string;
    readonly peers: string;
    readonly hasStatus: boolean;
    readonly statusWord: string;
    readonly statusTone: StatusTone;
    /** Spoken name of the button that lists its records. */
    readonly spoken: string;
}

/** A table of a KPI by something. */
export interface BreakdownTable {
    readonly key: string;
    readonly heading: string;
    readonly rows: readonly BreakdownLine[];
}

/** The share lost by day: same columns as a breakdown, without records of its own. */
export interface SharesTable {
    readonly hasPeers: boolean;
    readonly rows: readonly { key: string; label: string; own: string; peers: string }[];
}

/** Tables with at least one row, as they came. */
export function breakdownTables(breakdowns: readonly CoachScorecardBreakdown[], currency: string): BreakdownTable[] {
    return breakdowns
        .filter(({ rows }) => (rows ?? []).length > 0)
        .map(({ kpi, label, unit, rows }, index) => ({
            key: kpi ?? String(index),
            heading: label ?? '',
            rows: (rows ?? []).map((row) => lineOf(row, kpi ?? '', { currency, unit: unitOf(unit) }))
        }));
}

/** Undefined where the KPI has no such shares. */
export function sharesTable(shares: readonly CoachScorecardShare[], currency: string): SharesTable | undefined {
    if (shares.length === 0) return undefined;
    const measured: Measured = { unit: 'percent', currency };
    return {
        hasPeers: shares.some(({ peerShare }) => typeof peerShare === 'number'),
        rows: shares.map(({ day, share, peerShare }) => ({
            key: String(day ?? 0),
            label: say(WORDS.day, day ?? 0),
            own: valueText(share, measured).full,
            peers: valueText(peerShare, measured).full
        }))
    };
}

function lineOf(row: CoachScorecardBreakdownRow, kpi: string, measured: Measured): BreakdownLine {
    const label = row.label ?? '';
    const own = valueText(row.value, measured);
    const status = statusText(row.status);
    return {
        key: label,
        label,
        own: own.short,
        ownFull: own.full,
        range: rangeText(row.lower, row.upper, measured),
        records: typeof row.n === 'number' ? recordsText(kpi, row.n) : '',
        peers: typeof row.peerValue === 'number' ? valueText(row.peerValue, measured).short : '',
        hasStatus: Boolean(row.status),
        statusWord: status.word,
        statusTone: status.tone,
        spoken: say(WORDS.breakdownOpen, label, own.full)
    };
}
