import {
    Autosave,
    LONGEST_MS,
    QUIET_MS,
    forget,
    hasUnsent,
    release,
    settle,
    unsentUnder,
    watch
} from 'c/coachAutosave';
import type { SaveState } from 'c/coachAutosave';

/** A server whose replies the test gives by hand. */
class Server {
    readonly got: string[] = [];
    private replies: ((outcome: string | Error | null) => void)[] = [];

    send = (text: string): Promise<string | null> => {
        this.got.push(text);
        return new Promise((resolve, reject) => {
            this.replies.push((outcome) => (outcome instanceof Error ? reject(outcome) : resolve(outcome)));
        });
    };

    async reply(outcome: string | Error | null = null): Promise<void> {
        const reply = this.replies.shift();
        if (!reply) throw new Error('Nothing was asked.');
        reply(outcome);
        await jest.advanceTimersByTimeAsync(0);
    }
}

let server: Server;
let states: string[];

function autosave(text = ''): Autosave<string> {
    const save: Autosave<string> = new Autosave<string>({
        text,
        send: server.send,
        isFinal: (error) => (error as Error).message === 'too long',
        changed: () => states.push(save.state.kind)
    });
    return save;
}

const wait = (ms: number): Promise<void> => jest.advanceTimersByTimeAsync(ms);
const kindOf = (save: Autosave<string>): SaveState<string>['kind'] => save.state.kind;

beforeEach(() => {
    jest.useFakeTimers();
    server = new Server();
    states = [];
});
afterEach(() => jest.useRealTimers());

describe('Autosave', () => {
    it('sends once the typing pauses, and then says when the server got it', async () => {
        const save = autosave();
        save.change('A');
        await wait(QUIET_MS - 1);
        save.change('An');
        await wait(QUIET_MS - 1);
        expect(server.got).toEqual([]);
        await wait(1);
        expect(server.got).toEqual(['An']);
        expect(save.isUnsent).toBe(true);
        await server.reply();
        expect(save.state).toEqual({ kind: 'kept', at: Date.now() });
        expect(save.isUnsent).toBe(false);
        expect(states).toEqual(['waiting', 'waiting', 'sending', 'kept']);
    });

    it('does not wait longer than two seconds for a pause', async () => {
        const save = autosave();
        for (let at = 0; at < LONGEST_MS; at += 100) {
            save.change(`typed for ${at}`);
            await wait(100);
        }
        expect(QUIET_MS).toBeLessThanOrEqual(600);
        expect(LONGEST_MS).toBeLessThanOrEqual(2000);
        expect(server.got).toEqual(['typed for 1900']);
    });

    it('has one request under way, and sends the newest text after it', async () => {
        const save = autosave();
        save.change('one');
        await wait(QUIET_MS);
        save.change('two');
        await wait(5000);
        save.change('three');
        await wait(5000);
        expect(server.got).toEqual(['one']);
        await server.reply();
        expect(server.got).toEqual(['one', 'three']);
        await server.reply();
        expect(kindOf(save)).toBe('kept');
    });

    it('sends at once when told to, and only what the server lacks', async () => {
        const save = autosave('old');
        expect(await save.flush()).toBe(true);
        expect(server.got).toEqual([]);
        save.change('new');
        const flushed = save.flush();
        expect(server.got).toEqual(['new']);
        await server.reply();
        expect(await flushed).toBe(true);
        await wait(10_000);
        expect(server.got).toEqual(['new']);
    });

    it('sends nothing when a change was taken back', async () => {
        const save = autosave('old');
        save.change('older');
        save.change('old');
        await wait(10_000);
        expect(server.got).toEqual([]);
        expect(kindOf(save)).toBe('kept');
    });

    it('keeps a text that could not be saved and sends it again, each time later', async () => {
        const save = autosave();
        save.change('text');
        await wait(QUIET_MS);
        const at: number[] = [];
        for (let attempt = 0; attempt < 8; attempt++) {
            const asked = server.got.length;
            await server.reply(new Error('no connection'));
            expect(kindOf(save)).toBe('failed');
            const since = Date.now();
            while (server.got.length === asked) await wait(500);
            at.push(Date.now() - since);
        }
        expect(at).toEqual([2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000, 60_000]);
        expect(save.text).toBe('text');
        expect(states.filter((kind) => kind === 'sending')).toHaveLength(1);
        await server.reply();
        expect(kindOf(save)).toBe('kept');
    });

    it('sends what was typed after a failure, not what failed', async () => {
        const save = autosave();
        save.change('one');
        await wait(QUIET_MS);
        await server.reply(new Error('no connection'));
        save.change('two');
        await wait(QUIET_MS);
        expect(server.got).toEqual(['one', 'two']);
    });

    it('does not trust that a lost reply means nothing was saved', async () => {
        const save = autosave('old');
        save.change('new');
        await wait(QUIET_MS);
        await server.reply(new Error('no connection'));
        save.change('old');
        await wait(QUIET_MS);
        expect(server.got).toEqual(['new', 'old']);
    });

    it('does not repeat what the server refused, until it is changed or asked to', async () => {
        const save = autosave();
        save.change('long');
        await wait(QUIET_MS);
        await server.reply(new Error('too long'));
        await wait(600_000);
        expect(server.got).toEqual(['long']);
        expect(save.isUnsent).toBe(true);
        void save.retry();
        expect(kindOf(save)).toBe('sending');
        await server.reply(new Error('too long'));
        save.change('short');
        await wait(QUIET_MS);
        expect(server.got).toEqual(['long', 'long', 'short']);
    });

    it('sends a text that was shortened while the longer one was on its way to be refused', async () => {
        const save = autosave();
        save.change('long');
        await wait(QUIET_MS);
        save.change('short');
        await server.reply(new Error('too long'));
        await wait(2000);
        expect(server.got).toEqual(['long', 'short']);
    });

    it('sends nothing over the text of another tab until somebody chose', async () => {
        const save = autosave();
        save.change('mine');
        await wait(QUIET_MS);
        await server.reply('theirs');
        expect(save.state).toEqual({ kind: 'conflict', conflict: 'theirs' });
        save.change('mine, longer');
        expect(await save.flush()).toBe(false);
        await wait(60_000);
        expect(server.got).toEqual(['mine']);
        expect(save.isUnsent).toBe(true);
        save.resolve('both');
        expect(server.got).toEqual(['mine', 'both']);
        await server.reply();
        expect(kindOf(save)).toBe('kept');
    });

    it('may be told that an empty text was chosen', async () => {
        const save = autosave();
        save.change('mine');
        await wait(QUIET_MS);
        await server.reply('');
        save.resolve('');
        expect(server.got).toEqual(['mine', '']);
    });

    it('takes a save of the whole as its own, and sends what was typed meanwhile', async () => {
        const save = autosave();
        save.change('one');
        save.accept('one');
        await wait(10_000);
        expect(server.got).toEqual([]);
        expect(kindOf(save)).toBe('kept');
        save.change('one, two');
        save.accept('one');
        await wait(0);
        expect(server.got).toEqual(['one, two']);
    });
});

describe('Autosave while the whole is saved', () => {
    it('holds back what is typed meanwhile, and sends it afterwards', async () => {
        const save = autosave();
        save.hold();
        save.change('meanwhile');
        await wait(10_000);
        expect(await save.flush()).toBe(false);
        expect(server.got).toEqual([]);
        save.accept('');
        await wait(0);
        expect(server.got).toEqual(['meanwhile']);
    });

    it('goes on by itself when the whole could not be saved', async () => {
        const save = autosave();
        save.hold();
        save.change('meanwhile');
        await wait(10_000);
        save.resume();
        await wait(0);
        expect(server.got).toEqual(['meanwhile']);
    });
});

describe('texts that the server lacks', () => {
    const leave = (): boolean => window.dispatchEvent(new Event('beforeunload', { cancelable: true }));

    it('keep the browser from closing the page without a question, and only they do', async () => {
        const save = autosave();
        watch('key', save);
        expect(leave()).toBe(true);
        save.change('text');
        expect(hasUnsent()).toBe(true);
        expect(leave()).toBe(false);
        expect(server.got).toEqual(['text']);
        await server.reply();
        expect(leave()).toBe(true);
        settle('key', save);
    });

    it.each([
        ['the page is left', () => window.dispatchEvent(new Event('pagehide'))],
        ['the connection is back', () => window.dispatchEvent(new Event('online'))],
        [
            'the page is hidden',
            () => {
                jest.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
                document.dispatchEvent(new Event('visibilitychange'));
            }
        ]
    ])('are sent when %s', async (_when, happen) => {
        const save = autosave();
        watch('key', save);
        save.change('text');
        happen();
        expect(server.got).toEqual(['text']);
        await server.reply();
        settle('key', save);
    });

    it('outlive the component that showed them, until they are saved', async () => {
        const save = autosave();
        watch('key', save);
        save.change('text');
        const released = release('key', save);
        await server.reply(new Error('no connection'));
        await released;
        expect(unsentUnder('key')).toBe(save);
        expect(leave()).toBe(false);
        await server.reply();
        settle('key', save);
        expect(unsentUnder('key')).toBeUndefined();
        expect(hasUnsent()).toBe(false);
        expect(leave()).toBe(true);
    });

    it('are let go when what they belonged to was deleted', async () => {
        const save = autosave();
        watch('key', save);
        save.hold();
        save.change('text');
        forget('key');
        await release('key', save);
        await wait(10_000);
        expect(server.got).toEqual([]);
        expect(leave()).toBe(true);
    });

    it('are not let go by whoever showed an earlier one', async () => {
        const before = autosave();
        const after = autosave();
        watch('key', before);
        watch('key', after);
        await release('key', before);
        after.change('text');
        expect(unsentUnder('key')).toBe(after);
        void after.flush();
        await server.reply();
        settle('key', after);
    });
});
