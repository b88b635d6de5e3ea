/** Small projects on disk for the tests of the org as a whole. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const META =
    '<?xml version="1.0" encoding="UTF-8"?>\n<ApexClass xmlns="http://soap.sforce.com/2006/04/metadata"><apiVersion>67.0</apiVersion><status>Active</status></ApexClass>\n';

export interface Fixture {
    readonly dir: string;
    /** Writes a class, its meta file included. */
    write(name: string, text: string): void;
    /** Writes any other file, by its path in the folder. */
    put(path: string, text: string): void;
    remove(): void;
}

/** A metadata file's text: the element `root` of Salesforce's metadata namespace around `body`. */
export const metadata = (root: string, body: string): string =>
    `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="http://soap.sforce.com/2006/04/metadata">${body}</${root}>\n`;

/** A folder of classes by name. */
export function fixture(classes: Readonly<Record<string, string>>): Fixture {
    const dir = mkdtempSync(join(tmpdir(), 'local-org-'));
    const write = (name: string, text: string): void => {
        writeFileSync(join(dir, `${name}.cls`), text);
        writeFileSync(join(dir, `${name}.cls-meta.xml`), META);
    };
    for (const [name, text] of Object.entries(classes)) write(name, text);
    const put = (path: string, text: string): void => {
        mkdirSync(dirname(join(dir, path)), { recursive: true });
        writeFileSync(join(dir, path), text);
    };
    return { dir, write, put, remove: () => rmSync(dir, { recursive: true, force: true }) };
}
