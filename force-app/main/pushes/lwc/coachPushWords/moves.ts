import type { CoachPushMove } from 'apex/dto';

import { formatDay, formatMoney, formatWhen, say } from 'c/coachFormat';

import { WORDS } from './words';

/** What a move amounts to, as Apex judged it. */
export type MoveKind = 'created' | 'push' | 'slip' | 'pullIn' | 'undefined' | 'closed';

/** One move of the close date, ready to be shown. */
export interface MoveView {
    readonly key: string;
    readonly kind: MoveKind;
    readonly kindWord: string;
    /** "28 Feb to 30 Apr". */
    readonly fromTo: string;
    /** "61 days later"; empty where nothing was moved. */
    readonly distance: string;
    /** "1 fiscal quarter"; empty unless the move counts. */
    readonly periods: string;
    /** "Ana Ruiz, 3 weeks ago, 30 Oct". */
    readonly movedBy: string;
    /** "in Proposal"; empty when not known. */
    readonly stage: string;
    /** "worth $1.2M"; empty when not known. */
    readonly amount: string;
    /** The amount in full, for hovering. */
    readonly amountTitle: string;
    /** Value of the reason picked; empty for none. */
    readonly reason: string;
    readonly hasReason: boolean;
    readonly reasonText: string;
    readonly comment: string;
    readonly mayExplain: boolean;
    /** Spoken name of the button that opens the reason. */
    readonly explainName: string;
}

/** What is needed besides the move itself to put it in words. */
export interface Telling {
    readonly now: Date;
    /** Today for the reader, 'yyyy-MM-dd'. */
    readonly today: string;
    /** 'Month' or 'Quarter'. */
    readonly period: string;
    /** ISO 4217 code of the deal's amounts. */
    readonly currency: string;
}

const KIND_WORDS: Readonly<Record<MoveKind, string>> = {
    created: WORDS.kindCreated,
    push: WORDS.kindPush,
    slip: WORDS.kindSlip,
    pullIn: WORDS.kindPullIn,
    undefined: WORDS.kindUndefined,
    closed: WORDS.kindClosed
};

/** Oldest first; a move whose time is not known comes first of all. */
export function inOrder(moves: readonly CoachPushMove[]): CoachPushMove[] {
    const time = (move: CoachPushMove): number => (move.movedAt ? Date.parse(move.movedAt) : 0);
    return [...moves].sort((a, b) => time(a) - time(b));
}

export function kindOf(move: CoachPushMove): MoveKind {
    return Object.hasOwn(KIND_WORDS, move.kind ?? '') ? (move.kind as MoveKind) : 'undefined';
}

/** Puts one move in words. */
export function moveView(move: CoachPushMove, telling: Telling): MoveView {
    const kind = kindOf(move);
    const fromTo = fromToText(move, telling.today);
    const hasReason = Boolean(move.reason);
    const amount = typeof move.amount === 'number' ? formatMoney(move.amount, telling.currency) : undefined;
    return {
        key: move.key ?? '',
        kind,
        kindWord: KIND_WORDS[kind],
        fromTo,
        distance: distanceText(move.days ?? 0),
        periods: kind === 'push' ? say(WORDS.periods, move.periods ?? 0, telling.period) : '',
        movedBy: movedByText(move, telling.now),
        stage: move.stage ? say(WORDS.stage, move.stage) : '',
        amount: amount ? say(WORDS.amount, amount.short) : '',
        amountTitle: amount?.full ?? '',
        reason: move.reason ?? '',
        hasReason,
        reasonText: reasonText(move),
        comment: move.comment ?? '',
        mayExplain: move.mayExplain === true,
        explainName: say(hasReason ? WORDS.reasonChangeFor : WORDS.reasonGiveFor, fromTo)
    };
}

function fromToText(move: CoachPushMove, today: string): string {
    const to = move.toDate ? formatDay(move.toDate, today) : '';
    return move.fromDate ? say(WORDS.fromTo, formatDay(move.fromDate, today), to) : say(WORDS.setTo, to);
}

function distanceText(days: number): string {
    if (days === 0) return '';
    return days > 0 ? say(WORDS.later, days) : say(WORDS.earlier, -days);
}

function movedByText(move: CoachPushMove, now: Date): string {
    const who = move.movedBy ?? WORDS.someone;
    return move.movedAt ? say(WORDS.movedBy, who, formatWhen(move.movedAt, now)) : who;
}

function reasonText(move: CoachPushMove): string {
    if (!move.reason) return WORDS.reasonNone;
    return say(move.soundReason ? WORDS.reasonSound : WORDS.reason, move.reasonLabel ?? move.reason);
}
