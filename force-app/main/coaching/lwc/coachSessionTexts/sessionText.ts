import type { CoachDraftResult, CoachSessionText, CoachTextConflict } from 'apex/dto';

import { Autosave, forget, release, settle, unsentUnder, watch } from 'c/coachAutosave';
import type { SaveState, Unsent } from 'c/coachAutosave';

/** Keeps a draft; see `CoachSessionController.saveDraft`. */
export type SaveDraft = (draft: {
    sessionId: string;
    part: string;
    text: string;
    draftVersion: number;
    baseVersion: number;
}) => Promise<CoachDraftResult | null>;

/** Two versions of which somebody must choose. */
export interface Choice {
    readonly mine: string;
    readonly theirs: string;
    /** Theirs is the user's own, typed in another window. */
    readonly isOwn: boolean;
    /** Theirs was saved after the draft was begun, and the page opened with both. */
    readonly isStale: boolean;
    readonly by: string;
    /** ISO 8601; empty when not known. */
    readonly at: string;
    /** Version to build on once chosen: of the own draft, else of the saved text. */
    readonly version: number;
}

/** What a refusal by the server carries: words written for people. Trying the same text again would not help. */
export type IsRefusal = (error: unknown) => boolean;

/**
 * One text of one session. What is typed is kept as a draft on the server; a text that the server lacks outlives the
 * component that showed it, and is taken up again by the next one.
 */
export class SessionText implements Unsent {
    readonly part: string;
    readonly mayWrite: boolean;
    /** When the draft that the page opened with was kept; empty without one. */
    readonly restoredAt: string;

    private readonly key: string;
    private readonly sessionId: string;
    private readonly saveDraft: SaveDraft;
    private readonly autosave: Autosave<Choice>;
    /** Texts sent without a reply: the server may have them. */
    private readonly unanswered = new Set<string>();
    private saved: CoachSessionText;
    private draftVersion: number;
    private base: number;
    private pending: Choice | undefined;
    private listener: (() => void) | undefined;
    private isShown = true;

    private constructor(sessionId: string, saved: CoachSessionText, saveDraft: SaveDraft, isRefusal: IsRefusal) {
        this.part = saved.part ?? '';
        this.mayWrite = saved.mayWrite === true;
        this.key = keyOf(sessionId, this.part);
        this.sessionId = sessionId;
        this.saveDraft = saveDraft;
        this.saved = saved;
        this.draftVersion = saved.draftVersion ?? 0;
        const hasDraft = typeof saved.draft === 'string';
        this.base = (hasDraft ? saved.draftBase : saved.version) ?? 0;
        this.restoredAt = (hasDraft && saved.draftAt) || '';
        this.pending = hasDraft && saved.stale ? staleChoice(saved) : undefined;
        this.autosave = new Autosave<Choice>({
            text: saved.draft ?? saved.text ?? '',
            send: (text) => this.send(text),
            isFinal: isRefusal,
            changed: () => this.tell()
        });
        if (this.mayWrite) watch(this.key, this);
    }

    /** The text as the server gave it, or the one of before when the server still lacks what was typed into it. */
    static open(sessionId: string, saved: CoachSessionText, saveDraft: SaveDraft, isRefusal: IsRefusal): SessionText {
        const before = unsentUnder(keyOf(sessionId, saved.part ?? ''));
        if (!(before instanceof SessionText)) return new SessionText(sessionId, saved, saveDraft, isRefusal);
        before.isShown = true;
        return before;
    }

    get text(): string {
        return this.autosave.text;
    }

    get state(): SaveState<Choice> {
        return this.autosave.state;
    }

    get isUnsent(): boolean {
        return this.autosave.isUnsent;
    }

    /** What must be chosen before this text can be saved. */
    get choice(): Choice | undefined {
        const { state } = this.autosave;
        const choice = state.kind === 'conflict' ? state.conflict : this.pending;
        return choice && { ...choice, mine: this.text };
    }

    get savedText(): string {
        return this.saved.text ?? '';
    }

    /** Who saved it and when (ISO 8601); null before the first time. */
    get lastSaved(): { by: string; at: string } | null {
        const { version, authorName, savedAt } = this.saved;
        return version ? { by: authorName ?? '', at: savedAt ?? '' } : null;
    }

    /** Whether it differs from what others can read. */
    get isDraft(): boolean {
        return this.text !== this.savedText;
    }

    /** Calls back on every change of state; one listener at a time. */
    listen(listener: () => void): void {
        this.listener = listener;
    }

    change(text: string): void {
        this.autosave.change(text);
        this.listener?.();
    }

    flush(): Promise<boolean> {
        return this.autosave.flush();
    }

    retry(): Promise<boolean> {
        return this.autosave.retry();
    }

    /** The whole session is being saved: until {@link renew} or {@link resume} no draft is sent. */
    hold(): void {
        this.autosave.hold();
    }

    resume(): void {
        this.autosave.resume();
    }

    /** Nothing shows it any more: what the server lacks is sent all the same. */
    close(): void {
        this.isShown = false;
        void release(this.key, this);
    }

    /** What showed it is back, such as a row that moved within its list. */
    reopen(): void {
        this.isShown = true;
        if (this.mayWrite) watch(this.key, this);
    }

    /** The session was deleted: nothing is sent any more. */
    discard(): void {
        this.autosave.hold();
        forget(this.key);
    }

    /** Ends a choice between two versions. */
    choose(text: string): void {
        const { choice } = this;
        if (!choice) return;
        if (choice.isOwn) this.draftVersion = choice.version;
        else {
            this.base = choice.version;
            const { theirs, version, by, at } = choice;
            this.saved = { ...this.saved, text: theirs, version, authorName: by, savedAt: at || null };
        }
        this.pending = undefined;
        this.unanswered.clear();
        this.autosave.resolve(text);
    }

    /** A save of the whole session met another version of this text. */
    offer(conflict: CoachTextConflict): void {
        this.pending = {
            mine: this.text,
            theirs: conflict.theirs ?? '',
            isOwn: conflict.isDraft === true,
            isStale: false,
            by: conflict.byName ?? '',
            at: conflict.at ?? '',
            version: conflict.theirVersion ?? 0
        };
        this.tell();
    }

    /** The whole session was saved, and this text with it. What was typed meanwhile becomes the next draft. */
    renew(saved: CoachSessionText): void {
        this.saved = saved;
        this.base = saved.version ?? 0;
        this.draftVersion = saved.draftVersion ?? 0;
        this.unanswered.clear();
        this.autosave.accept(saved.draft ?? saved.text ?? '');
        this.tell();
    }

    /** What to save of it with the whole session; null when others can read it as it is. */
    toSave(): { part: string; text: string; baseVersion: number; draftVersion: number } | null {
        if (!this.mayWrite || (!this.isDraft && this.draftVersion === 0)) return null;
        return { part: this.part, text: this.text, baseVersion: this.base, draftVersion: this.draftVersion };
    }

    private async send(text: string): Promise<Choice | null> {
        this.unanswered.add(text);
        const { sessionId, part, draftVersion } = this;
        const result = await this.saveDraft({ sessionId, part, text, draftVersion, baseVersion: this.base });
        if (!result?.conflict) {
            this.unanswered.clear();
            this.draftVersion = result?.draftVersion ?? 0;
            return null;
        }
        const theirs = result.theirs ?? '';
        // What stands there came from here, only its reply got lost: not another window.
        if (theirs !== text && this.unanswered.delete(theirs)) {
            this.draftVersion = result.theirDraftVersion ?? 0;
            return this.send(text);
        }
        const version = result.theirDraftVersion ?? 0;
        return { mine: text, theirs, isOwn: true, isStale: false, by: '', at: '', version };
    }

    private tell(): void {
        this.listener?.();
        if (!this.isShown) settle(this.key, this);
    }
}

const keyOf = (sessionId: string, part: string): string => `${sessionId.slice(0, 15)}|${part}`;

function staleChoice(saved: CoachSessionText): Choice {
    return {
        mine: saved.draft ?? '',
        theirs: saved.text ?? '',
        isOwn: false,
        isStale: true,
        by: saved.authorName ?? '',
        at: saved.savedAt ?? '',
        version: saved.version ?? 0
    };
}
