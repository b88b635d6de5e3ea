import type { Component } from '../loaded.ts';
import { metadataFiles, type MetadataFile } from './files.ts';
import { readXml } from './xml.ts';

/** The metadata files of an org's source, and which of them nothing has read. */
export class Source {
    private readonly bySuffix = new Map<string, MetadataFile[]>();
    private readonly used = new Set<string>();
    private readonly skipped: { type: string; path: string }[] = [];

    constructor(sourceDirs: readonly string[]) {
        for (const file of metadataFiles(sourceDirs)) {
            const same = this.bySuffix.get(file.suffix);
            if (same) same.push(file);
            else this.bySuffix.set(file.suffix, [file]);
        }
    }

    files(suffix: string): MetadataFile[] {
        const files = this.bySuffix.get(suffix) ?? [];
        for (const file of files) this.used.add(file.path);
        return files;
    }

    /** Files whose component may be defined once only; throws an Error naming both when it is twice. */
    components(suffix: string, root: string): Component[] {
        const byName = new Map<string, Component>();
        for (const file of this.files(suffix)) {
            const twin = byName.get(file.name.toLowerCase());
            if (twin) throw new Error(`${file.path}: ${file.name} is already defined by ${twin.path}.`);
            byName.set(file.name.toLowerCase(), {
                name: decodeURIComponent(file.name),
                path: file.path,
                root: readXml(file.path, root)
            });
        }
        return [...byName.values()];
    }

    /** Notes a file that was read and plays no part. */
    skip(type: string, path: string): void {
        this.skipped.push({ type, path });
    }

    /** What plays no part in the local org. */
    unused(): { type: string; path: string }[] {
        const unread = [...this.bySuffix.values()].flat().filter((file) => !this.used.has(file.path));
        return [...this.skipped, ...unread.map((file) => ({ type: file.suffix, path: file.path }))];
    }
}

/** `Opportunity` of `objects/Opportunity/fields/X.field-meta.xml`. */
export const objectFolder = (file: MetadataFile): string => file.folders.at(-2) ?? '';
