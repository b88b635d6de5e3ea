import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { rollup, type Plugin, type RollupCache } from 'rollup';
import type { AuraMethod } from '../../kernel/engine.ts';
import type { Schema } from '../../kernel/schema-types.ts';
import { readComponents, scriptOf, type ComponentMeta } from './component-meta.ts';
import { lwcPlugin, quietly, typescriptPlugin } from './lwc-compile.ts';
import { scopedModuleSource, type ScopedModuleSources } from './scoped-modules.ts';

export interface ProjectBundle {
    /** Changes with the content. */
    version: string;
    /** CommonJS of every component; runs in the sandbox of namespace `c`. */
    components: string;
    /** ES module that gives `components` what it imports and exports its constructors by bundle name. */
    loader: string;
    meta: ReadonlyMap<string, ComponentMeta>;
    /** Custom and system permissions that some component asks about. */
    permissions: { custom: ReadonlySet<string>; user: ReadonlySet<string> };
}

export interface ProjectSources extends Pick<ScopedModuleSources, 'staticResource'> {
    schema: () => Schema;
    sourceDirs: readonly string[];
    auraMethods: () => readonly AuraMethod[];
    /** Import specifiers the page can resolve: base components and stand-ins. */
    available: ReadonlySet<string>;
    lightningWebSecurity: boolean;
}

const ENTRY = '\0project-components';

/** Builds the project's components again and again, each time only what changed. */
export class ProjectBundler {
    private cache: RollupCache | undefined;

    constructor(private readonly sources: ProjectSources) {}

    /** Rejects with a {@link BuildProblem}: file and line of a mistake, or which component imports what is not there. */
    async build(report: (message: string) => void = () => {}): Promise<ProjectBundle> {
        try {
            return await this.bundle(report);
        } catch (error) {
            throw new BuildProblem(messageOf(error));
        }
    }

    private async bundle(report: (message: string) => void): Promise<ProjectBundle> {
        const meta = readComponents(this.sources.sourceDirs);
        const exposed = [...meta.values()].filter((component) => component.exposed && scriptOf(component));
        const imports = new Map<string, string>();
        const bundle = await rollup({
            input: ENTRY,
            ...(this.cache ? { cache: this.cache } : {}),
            external: (id, _importer, resolved) =>
                !resolved && !/^[.\0/]/.test(id) && !id.startsWith('c/') && !path.isAbsolute(id),
            plugins: [
                componentResolver(meta, exposed),
                importCollector(imports),
                typescriptPlugin(),
                lwcPlugin({ moduleDirs: [], lws: this.sources.lightningWebSecurity })
            ],
            onwarn: quietly(report)
        });
        this.cache = bundle.cache;
        const { output } = await bundle.generate({
            format: 'cjs',
            exports: 'named',
            interop: 'esModule',
            esModule: true,
            inlineDynamicImports: true
        });
        await bundle.close();
        const components = output[0].code;
        const loader = this.loader([...imports].sort(([a], [b]) => (a < b ? -1 : 1)));
        const permissions = {
            custom: new Set(namesAfter(imports, '@salesforce/customPermission/')),
            user: new Set(namesAfter(imports, '@salesforce/userPermission/'))
        };
        const version = createHash('sha256').update(components).update(loader).digest('hex').slice(0, 12);
        return { version, components, loader: loader.replaceAll('%VERSION%', version), meta, permissions };
    }

    private loader(imports: [id: string, importer: string][]): string {
        const methods = new Map(this.sources.auraMethods().map((m) => [`${m.className}.${m.method}`.toLowerCase(), m]));
        const scoped = {
            schema: this.sources.schema(),
            staticResource: this.sources.staticResource,
            auraMethod: (name: string) => methods.get(name.toLowerCase())
        };
        const lines = [
            "import { evaluate } from 'org/sandbox';",
            "import { createApexMethod, refreshApex, getSObjectValue } from 'org/apex';",
            "import { context } from 'org/context';"
        ];
        const entries: string[] = [];
        imports.forEach(([id, importer], index) => {
            const source = scopedModuleSource(id, scoped);
            if (source !== null) {
                entries.push(`${JSON.stringify(id)}: ${source}`);
            } else if (this.sources.available.has(id)) {
                lines.push(`import * as module${index} from ${JSON.stringify(id)};`);
                entries.push(`${JSON.stringify(id)}: module${index}`);
            } else {
                throw new Error(
                    `${importer.split('?', 1)[0]} imports ${id}, which neither the base components nor the local org have.`
                );
            }
        });
        lines.push(`const modules = {\n${entries.join(',\n')}\n};`);
        lines.push(
            `export default await evaluate('/lightning/bundles/project/%VERSION%/components.js', modules, ${this.sources.lightningWebSecurity});`
        );
        return lines.join('\n');
    }
}

/** A project that cannot be built: its message is for the developer. */
export class BuildProblem extends Error {}

/** Where and what, without rollup's own wording around it. */
function messageOf(error: unknown): string {
    const { message, loc, id, frame } = error as {
        message?: string;
        loc?: { file?: string; line?: number; column?: number };
        id?: string;
        frame?: string;
    };
    const file = loc?.file ?? id;
    const place = file
        ? `${file.split('?', 1)[0]}${loc?.line === undefined ? '' : `:${loc.line}:${loc.column ?? 0}`}\n`
        : '';
    return `${place}${message ?? String(error)}${frame ? `\n\n${frame}` : ''}`;
}

/**
 * Notes what the components import from outside, each with one importer. Asked of the finished graph: what comes out of
 * the cache is not resolved again.
 */
function importCollector(imports: Map<string, string>): Plugin {
    return {
        name: 'import-collector',
        buildEnd(error) {
            if (error) return;
            for (const id of this.getModuleIds()) {
                for (const imported of this.getModuleInfo(id)?.importedIds ?? []) {
                    if (this.getModuleInfo(imported)?.isExternal && !imports.has(imported)) imports.set(imported, id);
                }
            }
        }
    };
}

const namesAfter = (imports: ReadonlyMap<string, string>, prefix: string): string[] =>
    [...imports.keys()].filter((id) => id.startsWith(prefix)).map((id) => id.slice(prefix.length));

/**
 * Finds `c/name` in whatever `lwc` folder it lies. The LWC compiler takes a component's name from its path, which here
 * says `lwc/name`; the `specifier` query of the LWC plugin tells it the right one.
 */
function componentResolver(meta: ReadonlyMap<string, ComponentMeta>, exposed: readonly ComponentMeta[]): Plugin {
    return {
        name: 'project-components',
        resolveId(id, importer) {
            if (id === ENTRY) return ENTRY;
            const name = /^c\/(\w+)$/.exec(id)?.[1];
            if (name) {
                const component = meta.get(name);
                const script = component && (scriptOf(component) ?? cssModule(component));
                if (!script)
                    return this.error(
                        `${importer?.split('?', 1)[0]} imports c/${name}, but no such component is in the project.`
                    );
                return `${script}?specifier=c/${name}`;
            }
            const [from, query] = importer?.split('?', 2) ?? [];
            const specifier = new URLSearchParams(query).get('specifier');
            if (!from || !specifier || !id.startsWith('.')) return null;
            const [target = '', targetQuery] = id.split('?', 2);
            const base = path.resolve(path.dirname(from), target);
            const file = [base, `${base}.ts`, `${base}.js`].find(
                (candidate) => path.extname(candidate) && existsSync(candidate)
            );
            return file ? `${file}?${targetQuery ? `${targetQuery}&` : ''}specifier=${specifier}` : null;
        },
        load: (id) =>
            id === ENTRY
                ? exposed.map(({ name }) => `export { default as ${name} } from 'c/${name}';`).join('\n') ||
                  'export {};'
                : null
    };
}

/** A bundle of nothing but styles, imported by other styles. */
function cssModule(component: ComponentMeta): string | null {
    const file = path.join(component.dir, `${component.name}.css`);
    return existsSync(file) ? file : null;
}
