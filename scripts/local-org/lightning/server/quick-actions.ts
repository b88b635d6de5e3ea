import type { XmlElement } from '../../schema/source/xml.ts';

/** A screen action as the browser offers it. */
export interface QuickAction {
    /** `Opportunity.Coach_Session`. */
    name: string;
    label: string;
    /** Bundle of the component that its window shows. */
    component: string;
}

/**
 * The actions that a highlights panel offers: those named by the page (dynamic actions). Actions of a page layout, and
 * the platform's own (Edit, Delete), are not offered by the local org.
 */
export function quickActions(
    properties: Readonly<Record<string, unknown>>,
    find: (name: string) => XmlElement | null
): QuickAction[] {
    if (properties.enableActionsConfiguration !== 'true' || !Array.isArray(properties.actionNames)) return [];
    return (properties.actionNames as string[]).flatMap((name) => {
        const action = find(name);
        if (!action) return [];
        const component = action.text('lightningWebComponent');
        if (action.text('type') !== 'LightningWebComponent' || action.text('actionSubtype') !== 'ScreenAction')
            throw new Error(`The quick action ${name} is none that the local org has: a screen action of a component.`);
        if (!component) throw new Error(`The quick action ${name} names no <lightningWebComponent>.`);
        return [{ name, label: action.text('label') ?? name, component }];
    });
}
