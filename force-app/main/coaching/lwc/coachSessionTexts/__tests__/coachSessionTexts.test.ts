import type { CoachDraftResult, CoachSessionText } from 'apex/dto';
import { QUIET_MS, hasUnsent } from 'c/coachAutosave';
import { SessionText } from 'c/coachSessionTexts';
import type { SaveDraft } from 'c/coachSessionTexts';

const SESSION = 'a00000000000001AAA';

/** One user's draft of one text, as the server keeps it: two windows do not undo each other. */
class Server {
    text: string | null = null;
    version = 0;
    /** Replies get lost after the text was written. */
    losesReplies = false;
    readonly asked: Parameters<SaveDraft>[0][] = [];

    saveDraft: SaveDraft = (draft) => {
        this.asked.push(draft);
        const result = this.write(draft);
        return this.losesReplies ? Promise.reject(new Error('no connection')) : Promise.resolve(result);
    };

    private write({ text, draftVersion }: Parameters<SaveDraft>[0]): CoachDraftResult {
        if (text === this.text) return { conflict: false, draftVersion: this.version };
        if (draftVersion !== this.version) {
            return { conflict: true, theirs: this.text, theirDraftVersion: this.version };
        }
        this.text = text;
        this.version++;
        return { conflict: false, draftVersion: this.version };
    }
}

let server: Server;
const opened: SessionText[] = [];

function open(given: Partial<CoachSessionText> = {}): SessionText {
    const saved = { part: 'Plan', mayWrite: true, text: '', version: 0, draft: null, draftVersion: 0, draftBase: 0 };
    const text = SessionText.open(SESSION, { ...saved, ...given }, server.saveDraft, () => false);
    opened.push(text);
    return text;
}

const wait = (ms = QUIET_MS): Promise<void> => jest.advanceTimersByTimeAsync(ms);

beforeEach(() => {
    jest.useFakeTimers();
    server = new Server();
});
afterEach(async () => {
    for (const text of opened.splice(0)) {
        text.discard();
        text.close();
    }
    await wait(0);
    jest.useRealTimers();
});

describe('SessionText', () => {
    it('keeps what is typed as a draft, each time on the version before', async () => {
        const text = open({ text: 'saved', version: 3 });
        text.change('saved, and more');
        await wait();
        text.change('saved, and more still');
        await wait();
        expect(server.asked.map(({ draftVersion, baseVersion }) => [draftVersion, baseVersion])).toEqual([
            [0, 3],
            [1, 3]
        ]);
        expect(text.isDraft).toBe(true);
        expect(text.toSave()).toEqual({
            part: 'Plan',
            text: 'saved, and more still',
            baseVersion: 3,
            draftVersion: 2
        });
    });

    it('goes on with the draft that the server has, and says of when it is', () => {
        const text = open({ draft: 'half a thought', draftVersion: 4, draftBase: 1, draftAt: '2026-11-01T10:00:00Z' });
        expect(text.text).toBe('half a thought');
        expect(text.restoredAt).toBe('2026-11-01T10:00:00Z');
        expect(text.toSave()).toMatchObject({ baseVersion: 1, draftVersion: 4 });
        expect(text.isUnsent).toBe(false);
    });

    it('has nothing to save when others can read it as it is', () => {
        expect(open({ text: 'saved', version: 2 }).toSave()).toBeNull();
        expect(open({ text: '', mayWrite: false }).toSave()).toBeNull();
    });

    it('does not take its own lost reply for another window', async () => {
        const text = open();
        server.losesReplies = true;
        text.change('one');
        await wait();
        expect(text.state.kind).toBe('failed');
        server.losesReplies = false;
        text.change('one, two');
        await wait();
        expect(text.choice).toBeUndefined();
        expect(server.text).toBe('one, two');
        expect(text.isUnsent).toBe(false);
    });

    it('offers both texts when another window wrote, and overwrites nothing before the choice', async () => {
        const first = open();
        first.change('of the first window');
        await wait();
        const second = open({ part: 'Praise' });
        second.change('of the second window');
        await wait();
        expect(second.choice).toMatchObject({
            mine: 'of the second window',
            theirs: 'of the first window',
            isOwn: true
        });
        expect(server.text).toBe('of the first window');
        second.choose('of both');
        await wait();
        expect(server.text).toBe('of both');
        expect(second.choice).toBeUndefined();
    });

    it('offers both texts when somebody saved another after the draft was begun, and builds on theirs afterwards', async () => {
        const text = open({
            draft: 'mine',
            draftVersion: 1,
            draftBase: 1,
            text: 'theirs',
            version: 2,
            authorName: 'Maria',
            stale: true
        });
        server.text = 'mine';
        server.version = 1;
        expect(text.choice).toMatchObject({ mine: 'mine', theirs: 'theirs', by: 'Maria', isStale: true });
        text.choose('mine');
        await wait();
        expect(server.asked.at(-1)).toMatchObject({ text: 'mine', baseVersion: 2 });
        expect(text.toSave()).toMatchObject({ baseVersion: 2 });
    });

    it('offers both texts when the save of the whole met another, and keeps theirs when told so', async () => {
        const text = open();
        text.change('mine');
        await wait();
        text.offer({ part: 'Plan', mine: 'mine', theirs: 'theirs', theirVersion: 5, byName: 'Maria', isDraft: false });
        expect(text.choice).toMatchObject({ mine: 'mine', theirs: 'theirs', by: 'Maria', isOwn: false });
        text.choose('theirs');
        await wait();
        expect(text.isDraft).toBe(false);
        expect(text.savedText).toBe('theirs');
    });

    it('begins a new draft with what was typed while the whole was saved', async () => {
        const text = open();
        text.change('one');
        await wait();
        text.hold();
        text.change('one, two');
        await wait();
        server.text = null;
        server.version = 0;
        text.renew({ part: 'Plan', mayWrite: true, text: 'one', version: 1, draft: null, draftVersion: 0 });
        await wait(0);
        expect(server.asked.at(-1)).toMatchObject({ text: 'one, two', draftVersion: 0, baseVersion: 1 });
    });

    it('is taken up again, with what the server lacks, by the next who opens it', async () => {
        server.losesReplies = true;
        const text = open();
        text.change('typed offline');
        await wait();
        text.close();
        await wait(0);
        const again = open();
        expect(again.text).toBe('typed offline');
        server.losesReplies = false;
        await again.retry();
        expect(again.isUnsent).toBe(false);
    });

    it('sends nothing any more once its session is deleted', async () => {
        const text = open();
        text.change('too late');
        text.discard();
        text.close();
        await wait(10_000);
        expect(server.asked).toEqual([]);
        expect(hasUnsent()).toBe(false);
    });
});
