/** Finds the metadata files of Salesforce DX projects. */
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';

/** One component's file: `Opportunity.listView-meta.xml` has the name `Opportunity` and the suffix `listView`. */
export interface MetadataFile {
    name: string;
    suffix: string;
    path: string;
    /** Folder names from the root of the search down to the file. */
    folders: readonly string[];
}

const SKIPPED = new Set(['node_modules', '__tests__', '__mocks__']);

/** The folders that hold the projects' source. Throws when one does not exist. */
export const sourceDirectories = (projectDirs: readonly string[]): string[] => projectDirs.flatMap(packageDirectories);

/** Every `*-meta.xml` below these folders, in a steady order. */
export function metadataFiles(sourceDirs: readonly string[]): MetadataFile[] {
    const files: MetadataFile[] = [];
    const seen = new Set<string>();
    for (const root of sourceDirs) walk(root, [basename(root)], files, seen);
    return files;
}

/** The package directories of a project; a folder without `sfdx-project.json` is taken as it stands. */
function packageDirectories(projectDir: string): string[] {
    const project = join(projectDir, 'sfdx-project.json');
    if (!existsSync(projectDir) || !statSync(projectDir).isDirectory())
        throw new Error(`${projectDir}: no such folder.`);
    if (!existsSync(project)) return [resolve(projectDir)];
    let parsed: { packageDirectories?: { path?: string }[] };
    try {
        parsed = JSON.parse(readFileSync(project, 'utf8')) as typeof parsed;
    } catch (error) {
        throw new Error(`${project}: not valid JSON: ${(error as Error).message}`);
    }
    const paths = (parsed.packageDirectories ?? [])
        .map((d) => d.path)
        .filter((p): p is string => typeof p === 'string');
    if (!paths.length) throw new Error(`${project}: names no packageDirectories.`);
    return paths.map((path) => {
        const dir = resolve(projectDir, path.replaceAll('\\', '/'));
        if (!existsSync(dir)) throw new Error(`${project}: its package directory ${path} does not exist.`);
        return dir;
    });
}

function walk(dir: string, folders: readonly string[], files: MetadataFile[], seen: Set<string>): void {
    const entries = readdirSync(dir, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const entry of entries) {
        const path = join(dir, entry.name);
        if (entry.isDirectory()) {
            if (!SKIPPED.has(entry.name) && !entry.name.startsWith('.'))
                walk(path, [...folders, entry.name], files, seen);
            continue;
        }
        const match = /^(.+)\.(\w+)-meta\.xml$/.exec(entry.name);
        if (match && !seen.has(path)) {
            seen.add(path);
            files.push({ name: match[1]!, suffix: match[2]!, path, folders });
        }
    }
}
