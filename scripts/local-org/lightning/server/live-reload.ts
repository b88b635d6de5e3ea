import { watch, type FSWatcher } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';

/** What a changed file means: components are bundled anew, everything else is read by the org. */
export type Change = 'components' | 'org';

const QUIET_MS = 120;
const HEARTBEAT_MS = 20_000;

/** Generated files and editors' leftovers change nothing; a compiled `.js` follows the `.ts` that was seen already. */
function changeOf(file: string): Change | null {
    const { base, ext } = path.parse(file);
    if (/^\.|~$|\.swp$|\.tmp$|^\d+$/.test(base) || file.includes('__tests__')) return null;
    if (/(^|[\\/])lwc[\\/]/.test(file))
        return ['.ts', '.js', '.html', '.css', '.xml'].includes(ext) ? 'components' : null;
    // A static resource is read when it is asked for; the page only has to ask again.
    if (/(^|[\\/])staticresources[\\/]/.test(file) && ext !== '.xml') return 'components';
    return ['.cls', '.trigger', '.xml'].includes(ext) ? 'org' : null;
}

/**
 * Watches the project's folders and tells open pages to reload. The watchers keep no process alive; a folder that
 * cannot be watched (some network disks) only goes without live reload.
 */
export class LiveReload {
    private readonly watchers: FSWatcher[] = [];
    private readonly pages = new Set<ServerResponse>();
    private readonly changed = new Set<Change>();
    private timer: NodeJS.Timeout | undefined;
    private readonly heartbeat: NodeJS.Timeout;

    constructor(
        dirs: readonly string[],
        private readonly onChange: (changes: ReadonlySet<Change>) => Promise<void>
    ) {
        for (const dir of dirs) {
            try {
                const watcher = watch(
                    dir,
                    { recursive: true, persistent: false },
                    (_event, file) => file && this.note(file)
                );
                watcher.on('error', () => watcher.close());
                this.watchers.push(watcher);
            } catch (error) {
                process.stderr.write(`No live reload for ${dir}: ${(error as Error).message}\n`);
            }
        }
        this.heartbeat = setInterval(() => this.send(': still here\n\n'), HEARTBEAT_MS).unref();
    }

    /** Keeps the request open as a stream of server-sent events. */
    connect(request: IncomingMessage, response: ServerResponse): void {
        response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
        response.write('retry: 500\n\n');
        this.pages.add(response);
        request.on('close', () => this.pages.delete(response));
    }

    reload(): void {
        this.send('event: reload\ndata: {}\n\n');
    }

    close(): void {
        clearTimeout(this.timer);
        clearInterval(this.heartbeat);
        for (const watcher of this.watchers) watcher.close();
        for (const page of this.pages) page.end();
    }

    private note(file: string): void {
        const change = changeOf(file);
        if (!change) return;
        this.changed.add(change);
        clearTimeout(this.timer);
        // Editors write a file in several steps, and a branch switch writes many files.
        this.timer = setTimeout(() => {
            const changes = new Set(this.changed);
            this.changed.clear();
            void this.onChange(changes).finally(() => this.reload());
        }, QUIET_MS).unref();
    }

    private send(event: string): void {
        for (const page of this.pages) page.write(event);
    }
}
