import type { Org } from '../../kernel/engine.ts';
import type { PageContext } from '../modules/org/context/context.ts';
import { mayOpenSetup } from './custom-settings.ts';
import { i18nOf } from './i18n.ts';
import type { ProjectMetadata } from './metadata.ts';

export interface ContextSources {
    org: Org;
    metadata: ProjectMetadata;
    /** Permissions that some component asks about. */
    permissions: { custom: ReadonlySet<string>; user: ReadonlySet<string> };
    lightningWebSecurity: boolean;
    build: string;
}

/** Everything a page needs to know of its user before its first component runs. */
export function pageContext(
    userId: string,
    { org, metadata, permissions, lightningWebSecurity, build }: ContextSources
): Omit<PageContext, 'client'> {
    const user = org.user(userId);
    const granted = (names: ReadonlySet<string>, has: (name: string) => boolean): Record<string, true> =>
        Object.fromEntries([...names].filter(has).map((name) => [name, true] as const));
    return {
        user: { Id: user.id, isGuest: false, name: user.name, username: user.username },
        i18n: i18nOf(user),
        labels: Object.fromEntries(
            [...org.schema.labels()].map(({ name, value }) => [name, org.schema.label(name, user.language) ?? value])
        ),
        customPermissions: granted(permissions.custom, (name) => user.permissions.customPermission(name)),
        // LWC names a system permission as Permissions fields do, without the prefix: `ViewSetup`.
        userPermissions: granted(permissions.user, (name) => user.permissions.system(name)),
        app: {
            name: metadata.app?.name ?? 'Lightning',
            label: metadata.app?.root.text('label') ?? 'Lightning',
            tabs: tabsOf(org, userId, metadata)
        },
        clockOffset: org.clock.now() - Date.now(),
        lightningWebSecurity,
        build,
        mayOpenSetup: mayOpenSetup({ org, userId })
    };
}

/** The app's tabs this user may see, each with its address. */
function tabsOf(org: Org, userId: string, metadata: ProjectMetadata): PageContext['app']['tabs'] {
    const { permissions } = org.user(userId);
    const names = metadata.app?.root.all('tabs').map((tab) => tab.value) ?? [
        'standard-home',
        'standard-Opportunity',
        'standard-Account'
    ];
    return names.flatMap((name): PageContext['app']['tabs'] => {
        if (name === 'standard-home') return [{ label: 'Home', url: '/lightning/page/home', objectApiName: null }];
        const object = org.schema.object(name.replace(/^standard-/, ''));
        if (object)
            return permissions.object(object.name).read
                ? [{ label: object.labelPlural, url: `/lightning/o/${object.name}/list`, objectApiName: object.name }]
                : [];
        const tab = metadata.tab(name);
        return tab && permissions.tab(name)
            ? [{ label: tab.text('label') ?? name, url: `/lightning/n/${name}`, objectApiName: null }]
            : [];
    });
}
