import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where the local org keeps its database, relative to the project's folder; ignored by git. */
export const DATA_DIRECTORY = '.local-org';
const SEEDING = 'seeding-unfinished';

/**
 * The local org's data on disk, as far as `npm start` needs to know it: whether there is any, and whether filling it was cut short.
 * A half-filled org is never served as if it were whole: it is deleted and filled anew.
 */
export class LocalData {
    readonly #directory: string;
    readonly #marker: string;

    constructor(root: string) {
        this.#directory = join(root, DATA_DIRECTORY);
        this.#marker = join(this.#directory, SEEDING);
    }

    /** Makes the directory ready to be opened. Returns true when it holds no org yet. */
    prepare(say: (line: string) => void): boolean {
        if (existsSync(this.#marker)) {
            say('Filling the org was cut short last time; beginning again with an empty one.');
            rmSync(this.#directory, { recursive: true, force: true });
        }
        mkdirSync(this.#directory, { recursive: true });
        return readdirSync(this.#directory).length === 0;
    }

    beginSeed(): void {
        writeFileSync(
            this.#marker,
            'Present while the example company is being loaded. Found at a start, it makes that start delete this folder.\n'
        );
    }

    endSeed(): void {
        rmSync(this.#marker);
    }
}
