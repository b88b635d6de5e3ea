import type { CoachAgenda } from 'apex/dto';

import { isLateQuestion } from './late';
import { findingOf, sentenceOf } from './sentences';

export type LineMode = 'Ask' | 'Tell';
export type LineStage = 'Early' | 'Late' | 'None';

/** One line of an agenda as it is kept: with its words as they were when it was made. */
export interface AgendaLine {
    readonly key: string;
    /** What it was made of; `own` for a line the coach typed, `cause` for a proposed question. */
    readonly source: string;
    readonly mode: LineMode;
    readonly stage: LineStage;
    readonly text: string;
    readonly done: boolean;
    readonly opportunityId?: string;
}

/** An agenda as it is kept with its session. */
export interface KeptAgenda {
    /** 'yyyy-MM-dd'; empty where it was not made here. */
    readonly made: string;
    /** What the numbers said on that day. */
    readonly finding: string;
    readonly lines: readonly AgendaLine[];
}

/** How much of an agenda asks and tells, and is about early and late stages. */
export interface Mix {
    readonly asked: number;
    readonly told: number;
    readonly early: number;
    readonly late: number;
}

const OWN = 'own';
const EMPTY: KeptAgenda = { made: '', finding: '', lines: [] };

/** The lines that are proposed, in the order of the talk. */
export function linesOf(agenda: CoachAgenda): AgendaLine[] {
    return (agenda.items ?? []).map((item) => ({
        key: item.key ?? '',
        source: item.source ?? '',
        mode: modeOf(item.mode),
        stage: stageOf(item.stage),
        text: sentenceOf(item, agenda.currencyCode),
        done: false,
        ...(item.opportunityId ? { opportunityId: item.opportunityId } : {})
    }));
}

/** What is kept, from its text. A text that is not one of ours is kept too, a line of its own for each of its lines. */
export function readAgenda(value: string): KeptAgenda {
    if (value.trim() === '') return EMPTY;
    const content = parsed(value);
    if (content === undefined) {
        return { ...EMPTY, lines: value.split('\n').reduce<AgendaLine[]>((lines, text) => addOwn(lines, text), []) };
    }
    const lines = Array.isArray(content.lines) ? (content.lines as unknown[]).map(lineOf) : [];
    return {
        made: textOf(content.made),
        finding: textOf(content.finding),
        lines: lines.filter(({ key }) => key !== '')
    };
}

/** The text to keep; {@link readAgenda} gives the same agenda back. */
export function writeAgenda(agenda: KeptAgenda): string {
    return JSON.stringify(agenda);
}

/** Today's proposals with what the coach did to the kept ones: own lines stay, ticks stay, changed words are renewed. */
export function makeAgain(kept: readonly AgendaLine[], agenda: CoachAgenda, today: string): KeptAgenda {
    const proposed = linesOf(agenda);
    const before = new Map(kept.map((line) => [line.key, line]));
    const fresh = proposed.map((line) => {
        const old = before.get(line.key);
        return old ? { ...line, done: old.done, mode: old.mode, stage: old.stage } : line;
    });
    const own = kept.filter(({ source, done, key }) => {
        const isProposed = proposed.some((line) => line.key === key);
        return !isProposed && (source === OWN || source === 'cause' || done);
    });
    return { made: today, finding: findingOf(agenda), lines: [...fresh, ...own] };
}

/** Adds a line the coach typed. A question mark makes it a question; words of late questions make it a late one. */
export function addOwn(lines: readonly AgendaLine[], text: string, source: string = OWN): AgendaLine[] {
    const words = text.trim();
    if (words === '') return [...lines];
    const taken = new Set(lines.map(({ key }) => key));
    let number = lines.length + 1;
    while (taken.has(`${source}:${number}`)) number += 1;
    const line: AgendaLine = {
        key: `${source}:${number}`,
        source,
        mode: /[?？؟\u037e]\s*$/u.test(words) ? 'Ask' : 'Tell',
        stage: isLateQuestion(words) ? 'Late' : 'None',
        text: words,
        done: false
    };
    return [...lines, line];
}

/** Moves a line by so many places; at either end it stays. */
export function moveLine(lines: readonly AgendaLine[], key: string, by: number): AgendaLine[] {
    const from = lines.findIndex((line) => line.key === key);
    const line = lines[from];
    if (!line) return [...lines];
    const others = removeLine(lines, key);
    const to = Math.min(Math.max(from + by, 0), others.length);
    return [...others.slice(0, to), line, ...others.slice(to)];
}

export function removeLine(lines: readonly AgendaLine[], key: string): AgendaLine[] {
    return lines.filter((line) => line.key !== key);
}

export function replaceLine(lines: readonly AgendaLine[], key: string, change: Partial<AgendaLine>): AgendaLine[] {
    return lines.map((line) => (line.key === key ? { ...line, ...change } : line));
}

export function mixOf(lines: readonly AgendaLine[]): Mix {
    const count = (matches: (line: AgendaLine) => boolean): number => lines.filter(matches).length;
    return {
        asked: count(({ mode }) => mode === 'Ask'),
        told: count(({ mode }) => mode === 'Tell'),
        early: count(({ stage }) => stage === 'Early'),
        late: count(({ stage }) => stage === 'Late')
    };
}

function parsed(value: string): Record<string, unknown> | undefined {
    try {
        const content: unknown = JSON.parse(value);
        const isOurs = typeof content === 'object' && content !== null && !Array.isArray(content);
        return isOurs ? (content as Record<string, unknown>) : undefined;
    } catch {
        return undefined;
    }
}

function lineOf(stored: unknown): AgendaLine {
    const content = (typeof stored === 'object' && stored !== null ? stored : {}) as Record<string, unknown>;
    const opportunityId = textOf(content.opportunityId);
    return {
        key: textOf(content.key),
        source: textOf(content.source),
        mode: modeOf(content.mode),
        stage: stageOf(content.stage),
        text: textOf(content.text),
        done: content.done === true,
        ...(opportunityId ? { opportunityId } : {})
    };
}

function textOf(stored: unknown): string {
    return typeof stored === 'string' ? stored : '';
}

function modeOf(stored: unknown): LineMode {
    return stored === 'Tell' ? 'Tell' : 'Ask';
}

function stageOf(stored: unknown): LineStage {
    return stored === 'Early' || stored === 'Late' ? stored : 'None';
}
