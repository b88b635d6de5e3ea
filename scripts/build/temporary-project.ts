import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { TestContext } from 'node:test';

/** For tests: a project folder with the given files (path below the root -> text), gone when the test ends. */
export function temporaryProject(context: TestContext, files: Readonly<Record<string, string>>): string {
    const root = mkdtempSync(join(tmpdir(), 'courtside-build-'));
    context.after(() => rmSync(root, { recursive: true }));
    for (const [path, text] of Object.entries(files)) {
        const file = join(root, path);
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, text);
    }
    return root;
}
