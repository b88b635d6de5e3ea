import type { CoachAnswerView } from 'apex/dto';

import { Autosave, release, settle, unsentUnder, watch } from 'c/coachAutosave';
import type { SaveState, Unsent } from 'c/coachAutosave';

/** What somebody says to a question. */
export interface Said {
    /** 'Yes', 'No' or '' for none. */
    readonly answer: string;
    readonly note: string;
}

/** Saves an answer; see `CoachDealController.answer`. */
export type SaveAnswer = (request: {
    save: { opportunityId: string; question: string; answer: string; note: string; seenAt: string | null };
}) => Promise<CoachAnswerView | null>;

/**
 * One answer of one deal, kept while it is given. What the server lacks outlives the component that showed it, and is
 * taken up again by the next one.
 */
export class DealAnswer implements Unsent {
    /** What stands on the server, as far as known. */
    stored: CoachAnswerView;

    private readonly key: string;
    private readonly opportunityId: string;
    private readonly question: string;
    private readonly saveAnswer: SaveAnswer;
    private readonly autosave: Autosave<CoachAnswerView>;
    /** Sent without a reply: the server may have it. */
    private readonly unanswered = new Set<string>();
    private listener: (() => void) | undefined;

    private constructor(opportunityId: string, stored: CoachAnswerView, saveAnswer: SaveAnswer) {
        this.stored = stored;
        this.question = stored.question ?? '';
        this.opportunityId = opportunityId;
        this.key = keyOf(opportunityId, this.question);
        this.saveAnswer = saveAnswer;
        this.autosave = new Autosave<CoachAnswerView>({
            text: textOf(saidIn(stored)),
            send: (text) => this.send(text),
            isFinal: isRefusal,
            changed: () => this.tell()
        });
    }

    /** The answer as the server gave it, or the one of before when the server still lacks it. */
    static open(opportunityId: string, stored: CoachAnswerView, saveAnswer: SaveAnswer): DealAnswer {
        const before = unsentUnder(keyOf(opportunityId, stored.question ?? ''));
        return before instanceof DealAnswer ? before : new DealAnswer(opportunityId, stored, saveAnswer);
    }

    get said(): Said {
        const [answer = '', note = ''] = JSON.parse(this.autosave.text) as string[];
        return { answer, note };
    }

    get state(): SaveState<CoachAnswerView> {
        return this.autosave.state;
    }

    get isUnsent(): boolean {
        return this.autosave.isUnsent;
    }

    /** Calls back on every change of state; one listener at a time. */
    listen(listener: (() => void) | undefined): void {
        this.listener = listener;
    }

    change(said: Partial<Said>): void {
        watch(this.key, this);
        this.autosave.change(textOf({ ...this.said, ...said }));
        this.tell();
    }

    flush(): Promise<boolean> {
        return this.autosave.flush();
    }

    retry(): Promise<boolean> {
        return this.autosave.retry();
    }

    /** What is to stand there if the own answer wins: of a conflict, what the user did not touch is theirs. */
    get mine(): Said {
        const { state } = this.autosave;
        return state.kind === 'conflict' ? merged(saidIn(this.stored), this.said, saidIn(state.conflict)) : this.said;
    }

    /** Ends a conflict. @param keepMine whether to replace what stands there */
    resolve(keepMine: boolean): void {
        const { state } = this.autosave;
        if (state.kind !== 'conflict') return;
        const chosen = keepMine ? this.mine : saidIn(state.conflict);
        this.stored = state.conflict;
        this.autosave.resolve(textOf(chosen));
    }

    /** Whether what the server now tells is newer than what is known. */
    isOlderThan({ answeredAt }: CoachAnswerView): boolean {
        return momentOf(answeredAt) > momentOf(this.stored.answeredAt);
    }

    /** What showed it is gone. */
    leave(): void {
        this.listener = undefined;
        void release(this.key, this);
    }

    private async send(text: string): Promise<CoachAnswerView | null> {
        const [answer = '', note = ''] = JSON.parse(text) as string[];
        const { opportunityId, question } = this;
        const seenAt = this.stored.answeredAt ?? null;
        this.unanswered.add(text);
        const reply = await this.saveAnswer({ save: { opportunityId, question, answer, note, seenAt } });
        this.unanswered.delete(text);
        const now = reply ?? { ...this.stored, answer, note };
        if (now.conflict) {
            // What stands there may be our own, saved by a request whose reply was lost.
            const theirs = trimmed(textOf(saidIn(now)));
            if (![...this.unanswered].some((sent) => trimmed(sent) === theirs)) return now;
        }
        this.unanswered.clear();
        this.stored = now;
        return now.conflict ? this.send(text) : null;
    }

    private tell(): void {
        settle(this.key, this);
        this.listener?.();
    }
}

/** What a stored answer says. */
export function saidIn({ answer, note }: CoachAnswerView): Said {
    return { answer: answer ?? '', note: note ?? '' };
}

function merged(before: Said, mine: Said, theirs: Said): Said {
    return {
        answer: mine.answer === before.answer ? theirs.answer : mine.answer,
        note: mine.note === before.note ? theirs.note : mine.note
    };
}

function momentOf(moment: string | null | undefined): number {
    return moment ? Date.parse(moment) : 0;
}

function keyOf(opportunityId: string, question: string): string {
    return `answer|${opportunityId}|${question}`;
}

function textOf({ answer, note }: Said): string {
    return JSON.stringify([answer, note]);
}

/** The server drops blanks around a note. */
function trimmed(text: string): string {
    const [answer = '', note = ''] = JSON.parse(text) as string[];
    return textOf({ answer, note: note.trim() });
}

/** The server gave its words for it: trying the same again by itself would not help. */
function isRefusal(error: unknown): boolean {
    const body = (error as { body?: { message?: unknown } } | null)?.body;
    return navigator.onLine && typeof body?.message === 'string' && body.message !== '';
}
