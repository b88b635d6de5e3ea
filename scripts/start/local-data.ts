import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const DIRECTORY = '.local-org';
/** SQLite keeps a write-ahead log and its index beside the database. */
const DATABASE_FILES = ['org.db', 'org.db-wal', 'org.db-shm'];
const MARKER = 'filling-unfinished';

/**
 * The local org's data on disk, as far as `npm start` needs to know it: whether there is any, and whether filling it was cut short.
 * A half-filled org is never served as if it were whole: it is deleted and filled anew.
 */
export class LocalData {
    readonly #directory: string;
    readonly #marker: string;

    /** @param root the project's folder; the data lies in its .local-org, where `npm run org` looks for it too */
    constructor(root: string) {
        this.#directory = join(root, DIRECTORY);
        this.#marker = join(this.#directory, MARKER);
    }

    /** Makes the directory ready to be opened. Returns true when it holds no org yet. */
    prepare(say: (line: string) => void): boolean {
        mkdirSync(this.#directory, { recursive: true });
        if (existsSync(this.#marker)) {
            say('Filling the org was cut short last time; beginning again with an empty one.');
            for (const file of [...DATABASE_FILES, MARKER]) rmSync(join(this.#directory, file), { force: true });
        }
        return !existsSync(join(this.#directory, DATABASE_FILES[0] ?? ''));
    }

    /** To be called before the first record is loaded. */
    beginFilling(): void {
        writeFileSync(
            this.#marker,
            'Present while the example company is being loaded. A start that finds it begins with an empty org.\n'
        );
    }

    /** To be called when all is loaded. */
    endFilling(): void {
        rmSync(this.#marker);
    }
}
