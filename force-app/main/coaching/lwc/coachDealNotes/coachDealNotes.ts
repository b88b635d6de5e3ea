import type { CoachDealNote, CoachReaders } from 'apex/dto';
import { LightningElement, api } from 'lwc';

import getDealNote from '@salesforce/apex/CoachSessionController.getDealNote';
import saveDealNote from '@salesforce/apex/CoachSessionController.saveDealNote';

import { failureKind, messageFor } from 'c/coachErrors';
import { say } from 'c/coachFormat';
import type { PanelState } from 'c/coachPanel';
import { SessionText } from 'c/coachSessionTexts';
import type { SaveDraft } from 'c/coachSessionTexts';
import { WORDS, readersText } from 'c/coachSessionWords';

/** What was said about a deal in coaching, for those who took part, and the reader's own note on it. */
export default class CoachDealNotes extends LightningElement {
    readonly words = WORDS;

    failure = '';
    text: SessionText | undefined;
    readers: CoachReaders | undefined;

    private deal: string | undefined;
    private connected = false;

    /** Set by the record page of an opportunity. */
    @api get recordId(): string | undefined {
        return this.deal;
    }
    set recordId(id: string | undefined) {
        if (id === this.deal) return;
        this.deal = id;
        void this.load();
    }

    override connectedCallback(): void {
        this.connected = true;
        void this.load();
    }

    override disconnectedCallback(): void {
        this.connected = false;
        this.close();
    }

    get state(): PanelState {
        if (this.failure) return 'error';
        return this.text ? 'ready' : 'loading';
    }

    get isOpened(): boolean {
        return readersText(this.readers).isOpened;
    }

    /** That the note is private is said only where the org keeps it so. */
    get help(): string {
        if (this.isOpened) return '';
        const allData = say(WORDS.readersAllData, this.readers?.allDataPeople ?? 0);
        return [WORDS.partPrivateHelp, allData].filter(Boolean).join(' ');
    }

    handleRetry(): void {
        void this.load();
    }

    private async load(): Promise<void> {
        const id = this.deal;
        this.close();
        this.failure = '';
        if (!id || !this.connected) return;
        try {
            const note = await getDealNote({ opportunityId: id });
            if (id === this.deal && this.connected) this.show(id, note);
        } catch (error) {
            if (id === this.deal) this.failure = messageFor(error);
        }
    }

    private show(id: string, note: CoachDealNote | null): void {
        if (!note?.text) return;
        this.close();
        this.readers = note.readers ?? undefined;
        this.text = SessionText.open(id, note.text, keep, isRefusal);
    }

    /** What the server lacks is sent all the same. */
    private close(): void {
        this.text?.close();
        this.text = undefined;
    }
}

const keep: SaveDraft = ({ sessionId, text, draftVersion }) =>
    saveDealNote({ opportunityId: sessionId, text, version: draftVersion });

const isRefusal = (error: unknown): boolean => failureKind(error) === 'refused';
