import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What the build reads and what it writes: with its results among them, a result deleted or edited by hand is made anew. */
const WATCHED = [
    'force-app',
    'config/typings',
    'scripts/build',
    'tsconfig.json',
    'sfdx-project.json',
    'package-lock.json'
];

/** Remembers the state of the files after a build that succeeded, so that a start without changes need not build. */
export class BuildStamp {
    readonly #root: string;
    readonly #file: string;

    /** @param root the project's folder; the stamp lies in node_modules, so that an install forgets it */
    constructor(root: string) {
        this.#root = root;
        this.#file = join(root, 'node_modules/.cache/courtside/build-stamp');
    }

    /** Whether nothing changed since the last build that succeeded. */
    isCurrent(): boolean {
        return existsSync(this.#file) && readFileSync(this.#file, 'utf8') === this.#state();
    }

    /** To be called when a build has succeeded. */
    save(): void {
        mkdirSync(dirname(this.#file), { recursive: true });
        writeFileSync(this.#file, this.#state());
    }

    /** Digest of every watched file's path, size and time of change: as sure as an editor's save, and quick. */
    #state(): string {
        const digest = createHash('sha256');
        for (const path of WATCHED.flatMap((name) => filesAt(join(this.#root, name))).sort()) {
            const { size, mtimeMs } = statSync(path);
            digest.update(`${path}\0${size}\0${mtimeMs}\n`);
        }
        return digest.digest('hex');
    }
}

function filesAt(path: string): string[] {
    if (!existsSync(path)) return [];
    if (statSync(path).isFile()) return [path];
    return readdirSync(path, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name));
}
