import type { CoachScorecard, CoachScorecardRow } from 'apex/dto';

import { USER, formatDay, say } from 'c/coachFormat';

import { byGap } from './order';
import { recordsText } from './nouns';
import { speaks, statusCode } from './statuses';
import { rangeText, unitOf, valueText } from './values';
import { WORDS } from './words';

/** A line of text with a key for lists. */
export interface Line {
    readonly key: string;
    readonly text: string;
}

/** What the whole scorecard says, before any picture. */
export interface Finding {
    readonly heading: string;
    /** More of the same: other clear gaps, what is on par, what cannot be judged. */
    readonly lines: readonly Line[];
    /** What was compared with whom. */
    readonly context: string;
}

/** The point of a scorecard in sentences, made from statuses alone: no number is judged here. */
export function findingOf(card: CoachScorecard): Finding {
    const rows = card.rows ?? [];
    const speaking = byGap(rows).filter(speaks);
    const heading = speaking[0] ? behindText(speaking[0], card.currencyCode ?? USER.currency) : calmText(rows);
    return { heading, lines: lines(moreTexts(rows, speaking)), context: contextText(card) };
}

/** The name of a KPI; one that is told by its most notable value names that too. */
export function kpiName(row: CoachScorecardRow): string {
    const label = row.label ?? row.kpi ?? '';
    return row.breakdown ? say(WORDS.toldBy, label, row.breakdown) : label;
}

/** "24–33%", else the peers' common value; empty where nothing may be said about them. */
export function peersText(row: CoachScorecardRow, currency: string): string {
    const measured = { unit: unitOf(row.unit), currency };
    const range = rangeText(row.peerQ1, row.peerQ3, measured);
    if (range) return range;
    return typeof row.peerValue === 'number' ? valueText(row.peerValue, measured).short : '';
}

export function lines(texts: readonly string[]): Line[] {
    return texts.filter((text) => text !== '').map((text, index) => ({ key: String(index), text }));
}

export function listText(texts: readonly string[]): string {
    return new Intl.ListFormat(USER.lang, { type: 'conjunction' }).format(texts);
}

function behindText(row: CoachScorecardRow, currency: string): string {
    const value = valueText(row.value, { unit: unitOf(row.unit), currency }).short;
    const peers = peersText(row, currency);
    if (row.type === 'Count') return say(WORDS.headBehindCount, kpiName(row), value, peers);
    return say(WORDS.headBehind, kpiName(row), value, recordsText(row.kpi, row.n ?? 0), peers);
}

function calmText(rows: readonly CoachScorecardRow[]): string {
    const count = (...codes: string[]): number => rows.filter((row) => codes.includes(statusCode(row.status))).length;
    const marked = count('behind', 'slightlyBehind');
    if (marked > 0) return WORDS.headCalm;
    const onPar = count('onPar');
    const compared = onPar + count('noClearGap');
    if (compared > 0 && onPar === compared) return say(WORDS.headAllAhead, onPar);
    if (onPar > 0) return say(WORDS.headAhead, onPar, compared);
    if (compared > 0) return WORDS.headCalm;
    return count('noPeers') > count('tooFew', 'notYet') ? WORDS.headNoPeers : WORDS.headTooFew;
}

function moreTexts(rows: readonly CoachScorecardRow[], speaking: readonly CoachScorecardRow[]): string[] {
    const others = speaking.slice(1).map(kpiName);
    const onPar = rows.filter((row) => row.status === 'onPar').map(kpiName);
    const tooFew = rows.filter((row) => row.status === 'tooFew').length;
    return [
        others.length > 0 ? say(WORDS.alsoBehind, listText(others)) : '',
        onPar.length > 0 ? say(WORDS.onPar, listText(onPar)) : '',
        tooFew > 0 ? say(WORDS.tooFew, tooFew) : ''
    ];
}

function contextText(card: CoachScorecard): string {
    const from = card.windowStart ? formatDay(card.windowStart) : '';
    const to = card.windowEnd ? formatDay(card.windowEnd) : '';
    const peers = card.peerCount ?? 0;
    if (peers === 0) return say(WORDS.comparedNone, from, to);
    if (!card.cohortLabel) return say(WORDS.comparedWithPeers, peers, from, to);
    return say(WORDS.comparedWith, peers, card.cohortLabel, from, to);
}
