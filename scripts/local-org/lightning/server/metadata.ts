import type { Component, LoadedSchema, StaticResourceFile } from '../../schema/loaded.ts';
import type { XmlElement } from '../../schema/source/xml.ts';

type Loaded = Pick<
    LoadedSchema,
    'flexipages' | 'applications' | 'tabs' | 'layouts' | 'quickActions' | 'staticResources'
>;

/** The parts of the project's metadata that pages are made of, by API name. */
export class ProjectMetadata {
    private readonly flexipages: ReadonlyMap<string, XmlElement>;
    private readonly tabs: ReadonlyMap<string, XmlElement>;
    private readonly layouts: ReadonlyMap<string, XmlElement>;
    private readonly quickActions: ReadonlyMap<string, XmlElement>;
    private readonly staticResources: ReadonlyMap<string, StaticResourceFile>;
    /** The app the shell shows: the project's first. */
    readonly app: Component | null;

    constructor(loaded: Loaded) {
        this.flexipages = byName(loaded.flexipages);
        this.tabs = byName(loaded.tabs);
        // A layout file is named `Object-Layout Name`. Which profile gets which is not modelled; an object's first layout is shown.
        this.layouts = byName(
            [...loaded.layouts].reverse().map(({ name, ...rest }) => ({ ...rest, name: name.split('-', 1)[0]! }))
        );
        this.quickActions = byName(loaded.quickActions);
        this.staticResources = new Map(loaded.staticResources.map((resource) => [resource.name, resource]));
        this.app = loaded.applications[0] ?? null;
    }

    flexipage(name: string): XmlElement | null {
        return this.flexipages.get(name) ?? null;
    }

    tab(name: string): XmlElement | null {
        return this.tabs.get(name) ?? null;
    }

    layout(object: string): XmlElement | null {
        return this.layouts.get(object) ?? null;
    }

    /** By its full name, `Object.Action`; null for an action of the platform. */
    quickAction(name: string): XmlElement | null {
        return this.quickActions.get(name) ?? null;
    }

    staticResource(name: string): StaticResourceFile | null {
        return this.staticResources.get(name) ?? null;
    }

    /** The FlexiPage that the app opens for a record of this object; null leaves the platform's usual page. */
    recordPage(object: string, formFactor: string): XmlElement | null {
        const overrides =
            this.app?.root
                .all('actionOverrides')
                .filter(
                    (o) =>
                        o.text('actionName') === 'View' &&
                        o.text('type') === 'Flexipage' &&
                        o.text('pageOrSobjectType') === object
                ) ?? [];
        const override = overrides.find((o) => o.text('formFactor') === formFactor) ?? overrides[0];
        return override ? this.flexipage(override.required('content')) : null;
    }

    /** The app's Home page. */
    homePage(): XmlElement | null {
        const override = this.app?.root
            .all('actionOverrides')
            .find(
                (o) =>
                    o.text('actionName') === 'Tab' &&
                    o.text('type') === 'Flexipage' &&
                    o.text('pageOrSobjectType') === 'standard-home'
            );
        return override ? this.flexipage(override.required('content')) : null;
    }
}

const byName = (components: readonly Component[]): ReadonlyMap<string, XmlElement> =>
    new Map(components.map((component) => [component.name, component.root]));
