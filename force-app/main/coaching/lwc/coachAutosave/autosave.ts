/** What an {@link Autosave} does at the moment. */
export type SaveState<Conflict> =
    /** The server has what was typed; `at` is when it got it, null when nothing was typed yet. */
    | { readonly kind: 'kept'; readonly at: number | null }
    /** Typed and not sent yet. */
    | { readonly kind: 'waiting' }
    | { readonly kind: 'sending' }
    /** Not saved; tried again by itself unless that is pointless. */
    | { readonly kind: 'failed'; readonly error: unknown }
    /** The server has another text; nothing is sent until {@link Autosave.resolve}. */
    | { readonly kind: 'conflict'; readonly conflict: Conflict };

export interface AutosaveOptions<Conflict> {
    /** What the server has now. */
    readonly text: string;
    /** Saves a text; gives what stands in the way, or null. Rejects when it is not known to be saved. */
    send(text: string): Promise<Conflict | null>;
    /** Whether trying the same text again by itself is pointless (the server refused it). */
    isFinal(error: unknown): boolean;
    /** Called after each change of {@link Autosave.state}. */
    changed(): void;
}

/** Milliseconds without a key before a text is sent. */
export const QUIET_MS = 600;
/** Milliseconds that a first change waits at most while the typing goes on. */
export const LONGEST_MS = 2000;
const FIRST_RETRY_MS = 2000;
const LAST_RETRY_MS = 60_000;

/**
 * Keeps one text saved while it is typed: sends it when the typing pauses, and now and then when it does not; one
 * request at a time, and the newest text after it. A text that could not be saved is kept and sent again, each time
 * after a longer wait; sending the same text twice is the server's to take as one.
 */
export class Autosave<Conflict> {
    private readonly options: AutosaveOptions<Conflict>;
    private current: string;
    /** What the server has; null when a lost reply or a conflict leaves that open. */
    private kept: string | null;
    private now: SaveState<Conflict> = { kind: 'kept', at: null };
    private timer: ReturnType<typeof setTimeout> | undefined;
    private waitingSince: number | undefined;
    private running: Promise<void> | undefined;
    private failures = 0;
    private held = false;

    constructor(options: AutosaveOptions<Conflict>) {
        this.options = options;
        this.current = options.text;
        this.kept = options.text;
    }

    get state(): SaveState<Conflict> {
        return this.now;
    }

    /** The newest text, saved or not. */
    get text(): string {
        return this.current;
    }

    /** Whether the server lacks something that was typed. */
    get isUnsent(): boolean {
        return this.current !== this.kept;
    }

    /** Takes the newest text. */
    change(text: string): void {
        if (text === this.current) return;
        this.current = text;
        if (this.now.kind === 'conflict' || this.running) return;
        if (!this.isUnsent) {
            this.rest();
            return;
        }
        this.waitingSince ??= Date.now();
        this.schedule(Math.min(QUIET_MS, this.waitingSince + LONGEST_MS - Date.now()));
        if (this.now.kind !== 'failed') this.become({ kind: 'waiting' });
    }

    /** Sends what is unsent without waiting; true once the server has everything. */
    async flush(): Promise<boolean> {
        if (this.isUnsent && this.now.kind !== 'conflict') await this.run();
        return !this.isUnsent;
    }

    /** Tries a failed save again at once, and shows that it does. */
    async retry(): Promise<boolean> {
        if (this.now.kind === 'failed') this.become({ kind: 'sending' });
        return this.flush();
    }

    /** Sends nothing until {@link accept} or {@link resume}: a save of the whole is under way. */
    hold(): void {
        this.held = true;
    }

    /** The save of the whole did not come about: what is unsent is sent by itself again. */
    resume(): void {
        this.held = false;
        if (this.isUnsent && this.now.kind !== 'conflict') this.schedule(0);
    }

    /** Ends a conflict with the text that was chosen. */
    resolve(text: string): void {
        this.current = text;
        this.kept = null;
        this.become({ kind: 'waiting' });
        void this.run();
    }

    /** Tells that the server got the text in another way (the whole session was saved). */
    accept(text: string): void {
        this.held = false;
        this.kept = text;
        this.failures = 0;
        if (this.isUnsent) this.schedule(0);
        else this.rest(Date.now());
    }

    private run(): Promise<void> {
        if (this.held) return Promise.resolve();
        this.running ??= this.sendAll().finally(() => {
            this.running = undefined;
        });
        return this.running;
    }

    /** Sends until the server has the newest text, or something stands in the way. */
    private async sendAll(): Promise<void> {
        if (this.current === this.kept) {
            this.rest(Date.now());
            return;
        }
        this.unschedule();
        // A failure stays on the page until it is over: a state that flickers with each attempt helps nobody.
        if (this.now.kind !== 'failed') this.become({ kind: 'sending' });
        if (await this.sendOne(this.current)) await this.sendAll();
    }

    /** True when the text is saved. */
    private async sendOne(text: string): Promise<boolean> {
        try {
            const conflict = await this.options.send(text);
            if (conflict) {
                this.kept = null;
                this.become({ kind: 'conflict', conflict });
                return false;
            }
        } catch (error) {
            this.fail(text, error);
            return false;
        }
        this.kept = text;
        this.failures = 0;
        return true;
    }

    private fail(text: string, error: unknown): void {
        const refused = this.options.isFinal(error);
        if (!refused) this.kept = null;
        this.become({ kind: 'failed', error });
        if (refused && this.current === text) return;
        this.schedule(Math.min(FIRST_RETRY_MS * 2 ** this.failures, LAST_RETRY_MS));
        this.failures++;
    }

    private rest(at: number | null = null): void {
        this.unschedule();
        this.become({ kind: 'kept', at });
    }

    private schedule(delay: number): void {
        clearTimeout(this.timer);
        this.timer = setTimeout(
            () => {
                void this.run();
            },
            Math.max(0, delay)
        );
    }

    private unschedule(): void {
        clearTimeout(this.timer);
        this.waitingSince = undefined;
    }

    private become(state: SaveState<Conflict>): void {
        this.now = state;
        this.options.changed();
    }
}
