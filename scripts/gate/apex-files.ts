import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Every Apex class and trigger of the project's package folders, absolute, sorted. */
export function apexFiles(root: string): string[] {
    const project = JSON.parse(readFileSync(join(root, 'sfdx-project.json'), 'utf8')) as {
        packageDirectories: { path: string }[];
    };
    return project.packageDirectories
        .flatMap(({ path }) => readdirSync(join(root, path), { recursive: true, withFileTypes: true }))
        .filter((entry) => entry.isFile() && /\.(cls|trigger)$/.test(entry.name))
        .map((entry) => join(entry.parentPath, entry.name))
        .sort();
}
