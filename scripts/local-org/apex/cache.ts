import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { platformTypes } from '../kernel/platform-type.ts';
import type { Schema } from '../kernel/schema-types.ts';
import type { Source } from './declare/declare.ts';
import type { UnitDeclaration } from './declare/shapes.ts';
import type { EmittedUnit } from './emit/emit-unit.ts';

interface Entry {
    unit: UnitDeclaration;
    /** What the emitted code was compiled against. */
    environment: string;
    emitted: EmittedUnit;
}

const digest = (...parts: string[]): string => {
    const hash = createHash('sha256');
    for (const p of parts) hash.update(p).update('\0');
    return hash.digest('base64url');
};

/** Any change of the compiler's own source makes everything anew. */
function compilerVersion(): string {
    const here = import.meta.dirname;
    const files = readdirSync(here, { recursive: true, encoding: 'utf8' }).filter(
        (f) => f.endsWith('.ts') && !f.endsWith('.test.ts')
    );
    return digest(...files.sort().map((f) => readFileSync(join(here, f), 'utf8')));
}

/** All objects, fields and relationships that code can name, and every platform signature. */
function vocabulary(schema: Schema): string {
    const parts: string[] = [];
    for (const o of schema.objects()) {
        parts.push(o.name, o.kind, o.customSettingType ?? '');
        for (const f of o.fields.values())
            parts.push(`${f.name} ${f.type} ${f.relationshipName ?? ''} ${f.referenceTo.join()}`);
        for (const c of o.childRelationships) parts.push(`${c.childObject} ${c.relationshipName ?? ''}`);
    }
    for (const l of schema.labels()) parts.push(l.name);
    for (const t of platformTypes()) {
        parts.push(t.name, t.extends ?? '', (t.implements ?? []).join(), (t.values ?? []).join());
        for (const table of [t.constructors, t.statics, t.methods, t.props, t.staticProps])
            parts.push(Object.keys(table ?? {}).join());
    }
    return digest(...parts);
}

/**
 * Declarations and emitted code of units from one run to the next, in one file of `dir`; without `dir` nothing is kept.
 * A declaration holds while its source is the same; code holds while everything it was compiled against is.
 */
export class Cache {
    private readonly file: string | null;
    private readonly version: string;
    private before: Record<string, Entry> = {};
    private readonly after: Record<string, Entry> = {};
    private environmentNow = '';

    constructor(dir: string | undefined, counting: boolean) {
        this.file = dir === undefined ? null : join(dir, counting ? 'units-counting.json' : 'units.json');
        this.version = this.file ? compilerVersion() : '';
        if (this.file) this.before = this.read(this.file);
        if (dir !== undefined) mkdirSync(dir, { recursive: true });
    }

    private read(file: string): Record<string, Entry> {
        try {
            const kept = JSON.parse(readFileSync(file, 'utf8')) as { version: string; entries: Record<string, Entry> };
            return kept.version === this.version ? kept.entries : {};
        } catch {
            // No file yet, or one that was cut off while it was written: start anew.
            return {};
        }
    }

    private key = (s: Source): string => digest(s.kind, s.name, s.path, String(s.apiVersion), s.text);

    declaration(source: Source): UnitDeclaration | undefined {
        return this.file ? this.before[this.key(source)]?.unit : undefined;
    }
    /** Tells what the units are compiled against, before {@link emitted} is asked. */
    environment(schema: Schema, units: readonly UnitDeclaration[]): void {
        if (this.file) this.environmentNow = digest(vocabulary(schema), JSON.stringify(units));
    }
    emitted(source: Source): EmittedUnit | undefined {
        const hit = this.file ? this.before[this.key(source)] : undefined;
        return hit?.environment === this.environmentNow ? hit.emitted : undefined;
    }
    keep(source: Source, unit: UnitDeclaration, emitted: EmittedUnit): void {
        if (this.file) this.after[this.key(source)] = { unit, environment: this.environmentNow, emitted };
    }
    save(): void {
        if (!this.file) return;
        const changed =
            Object.entries(this.after).some(([k, e]) => this.before[k]?.environment !== e.environment) ||
            Object.keys(this.before).length !== Object.keys(this.after).length;
        if (!changed) return;
        // Written aside and moved, so that a reader never sees half a file.
        const aside = `${this.file}.${process.pid}`;
        writeFileSync(aside, JSON.stringify({ version: this.version, entries: this.after }));
        renameSync(aside, this.file);
    }
}
