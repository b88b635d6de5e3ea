import path from 'node:path';
import type { Org } from '../../kernel/engine.ts';
import type { LoadedSchema } from '../../schema/loaded.ts';
import { type BuildProblem, ProjectBundler, type ProjectBundle } from './project.ts';
import { shellBundle } from './shell.ts';
import { vendorBundle, type Bundle } from './vendor.ts';

export interface BundleOptions {
    org: Org;
    sourceDirs: readonly string[];
    loaded: () => Pick<LoadedSchema, 'staticResources'>;
    lightningWebSecurity: boolean;
    report: (message: string) => void;
}

interface PlatformBundles {
    vendor: Bundle;
    shell: Bundle;
    bundler: ProjectBundler;
}

/** The three bundles of a page: base components and engine, shell and stand-ins, and the project's own components. */
export class Bundles {
    private readonly platform: Promise<PlatformBundles>;
    private current: Promise<ProjectBundle>;

    constructor(private readonly options: BundleOptions) {
        this.platform = this.buildPlatform();
        this.current = this.buildProject();
    }

    /** Rejects with {@link BuildProblem} while the project does not build. */
    project(): Promise<ProjectBundle> {
        return this.current;
    }

    /** Builds the project's components anew; resolves when that is done, well or not. */
    async rebuild(): Promise<void> {
        this.current = this.buildProject();
        await this.current.catch(() => {});
    }

    /** Addresses of all modules by import specifier, for the page's import map. */
    async imports(): Promise<Record<string, string>> {
        const { vendor, shell } = await this.platform;
        const project = await this.current.catch(() => null);
        const addresses = ({ dir, modules }: Bundle): [string, string][] =>
            Object.entries(modules).map(([id, file]) => [id, `/lightning/bundles/${path.basename(dir)}/${file}`]);
        return {
            ...Object.fromEntries([...addresses(vendor), ...addresses(shell)]),
            ...(project ? { 'project/components': `/lightning/bundles/project/${project.version}/loader.js` } : {})
        };
    }

    /** Folder of a platform bundle by its name in addresses; null when there is none. */
    async folder(name: string): Promise<string | null> {
        const { vendor, shell } = await this.platform;
        return [vendor, shell].find(({ dir }) => path.basename(dir) === name)?.dir ?? null;
    }

    private async buildPlatform(): Promise<PlatformBundles> {
        const { org, sourceDirs, loaded, lightningWebSecurity, report } = this.options;
        const vendor = await vendorBundle(report);
        const shell = await shellBundle(vendor, report);
        const available = new Set(
            [...Object.keys(vendor.modules), ...Object.keys(shell.modules)].filter((id) => !/^(org|shell)\//.test(id))
        );
        const bundler = new ProjectBundler({
            sourceDirs,
            schema: () => org.schema,
            auraMethods: () => org.apex.auraMethods(),
            staticResource: (name) => loaded().staticResources.some((resource) => resource.name === name),
            available,
            lightningWebSecurity
        });
        return { vendor, shell, bundler };
    }

    private async buildProject(): Promise<ProjectBundle> {
        const { bundler } = await this.platform;
        const building = bundler.build(this.options.report);
        building.catch((problem: BuildProblem) => this.options.report(problem.message));
        return building;
    }
}
