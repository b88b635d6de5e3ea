import type { ComponentMeta } from '../bundles/component-meta.ts';
import type { Transaction } from '../../kernel/engine.ts';
import { fieldOf, type ObjectInfo } from '../../kernel/schema-types.ts';
import { valueToJson } from '../../api/json.ts';
import { resolveFlexiPage, type FlexiPageContext, type Page } from './flexipage.ts';
import { detailSections, highlightFields } from './layout.ts';
import { quickActions, type QuickAction } from './quick-actions.ts';
import type { RecentRecords } from './lists.ts';
import type { ProjectMetadata } from './metadata.ts';
import { objectOfId, readRecord, userMode } from './records.ts';
import { ok, type Call, type Endpoint } from './reply.ts';

/** The page of an object that no app of the project overrides. */
const USUAL_RECORD_PAGE: Page = {
    template: 'flexipage:recordHomeTemplateDesktop',
    regions: [
        {
            name: 'header',
            items: [{ kind: 'standard', key: 'header/0', name: 'force:highlightsPanel', properties: {} }]
        },
        { name: 'main', items: [{ kind: 'standard', key: 'main/0', name: 'force:detailPanel', properties: {} }] },
        {
            name: 'sidebar',
            items: [{ kind: 'standard', key: 'sidebar/0', name: 'force:relatedListContainer', properties: {} }]
        }
    ]
};

const USUAL_HOME_PAGE: Page = {
    template: 'home:desktopTemplate',
    regions: [
        {
            name: 'main',
            items: [{ kind: 'standard', key: 'main/0', name: 'home:recentRecordContainer', properties: {} }]
        }
    ]
};

export interface PageSources {
    metadata: () => ProjectMetadata;
    components: () => Promise<ReadonlyMap<string, ComponentMeta>>;
    recent: RecentRecords;
}

/** `GET /lightning/define/record/<id>`: what the record page of this app shows to this user. */
export const recordPage =
    ({ metadata, components, recent }: PageSources): Endpoint =>
    async (call) => {
        const [id = ''] = call.params;
        const object = objectOfId(call, id);
        const name = object.nameFieldName ?? 'Id';
        const { record, mayEdit } = call.run((tx) => ({
            record: readRecord(tx, object, id, [name]),
            mayEdit: mayEditRecord(tx, id)
        }));
        const recordId = String(record.id);
        recent.opened(call.userId, recordId);
        const flexipage = metadata().recordPage(object.name, call.query.get('formFactor') ?? 'Large');
        const { permissions } = call.org.user(call.userId);
        const page = flexipage
            ? resolveFlexiPage(flexipage, flexiPageContext(call, await components(), { object, id: recordId }))
            : USUAL_RECORD_PAGE;
        return ok({
            recordId,
            objectApiName: object.name,
            label: object.label,
            labelPlural: object.labelPlural,
            nameField: name,
            name: (record.fields as Record<string, { value: string | null }>)[name]?.value ?? '',
            mayEdit,
            highlights: highlightFields(object, metadata(), permissions),
            sections: detailSections(object, metadata(), permissions),
            actions: actionsOf(page, metadata()),
            page
        });
    };

const actionsOf = (page: Page, metadata: ProjectMetadata): QuickAction[] =>
    page.regions
        .flatMap(({ items }) => items)
        .flatMap((item) =>
            item.kind === 'standard' && item.name === 'force:highlightsPanel'
                ? quickActions(item.properties, (name) => metadata.quickAction(name))
                : []
        );

/** Whether object permissions and sharing let the user change this record; fields have a say of their own. */
const mayEditRecord = (tx: Transaction, id: string): boolean =>
    tx
        .query('SELECT HasEditAccess FROM UserRecordAccess WHERE UserId = :user AND RecordId = :id', {
            ...userMode,
            binds: { user: tx.user.id, id }
        })
        .records[0]?.get('HasEditAccess') === true;

/** `GET /lightning/define/home`. */
export const homePage =
    ({ metadata, components }: PageSources): Endpoint =>
    async (call) => {
        const flexipage = metadata().homePage();
        return ok({
            page: flexipage
                ? resolveFlexiPage(flexipage, flexiPageContext(call, await components(), null))
                : USUAL_HOME_PAGE
        });
    };

/** `GET /lightning/define/tab/<name>`: a tab of the package that shows a FlexiPage or one component. */
export const tabPage =
    ({ metadata, components }: PageSources): Endpoint =>
    async (call) => {
        const [name = ''] = call.params;
        const tab = metadata().tab(name);
        if (!tab || !call.org.user(call.userId).permissions.tab(name))
            return { status: 404, body: { message: 'This page is not available to you, or there is no such page.' } };
        const label = tab.text('label') ?? name;
        const flexipage = metadata().flexipage(tab.text('flexiPage') ?? '');
        if (flexipage)
            return ok({ label, page: resolveFlexiPage(flexipage, flexiPageContext(call, await components(), null)) });
        const component = tab.text('lwcComponent');
        const item = component
            ? ({ kind: 'component', key: 'main/0', name: component, properties: {} } as const)
            : ({
                  kind: 'unknown',
                  key: 'main/0',
                  name,
                  reason: 'The local org shows tabs of FlexiPages and Lightning web components only.'
              } as const);
        return ok({
            label,
            page: {
                template: 'flexipage:defaultAppHomeTemplate',
                regions: [{ name: 'main', items: [item] }]
            } satisfies Page
        });
    };

function flexiPageContext(
    call: Call,
    components: ReadonlyMap<string, ComponentMeta>,
    record: { object: ObjectInfo; id: string } | null
): FlexiPageContext {
    const { permissions } = call.org.user(call.userId);
    return {
        designProperties: (name) => {
            const component = components.get(name);
            return component?.exposed ? component.properties : null;
        },
        expression(text) {
            const path = /^\{!\$?([\w.]+)\}$/.exec(text)?.[1]?.split('.') ?? [];
            const [root, second, third] = path;
            if (root === 'Permission' && second === 'CustomPermission' && third)
                return permissions.customPermission(third);
            if (root === 'Permission' && second === 'StandardPermission' && third) return permissions.system(third);
            if (root === 'Client' && second === 'FormFactor') return call.query.get('formFactor') ?? 'Large';
            if (root === 'Record' && second && !third && record && fieldOf(record.object, second)) {
                if (!permissions.field(record.object.name, second).read) return null;
                return call.run((tx) =>
                    valueToJson(
                        tx
                            .query(`SELECT ${second} FROM ${record.object.name} WHERE Id = :id`, {
                                ...userMode,
                                binds: { id: record.id }
                            })
                            .records[0]?.get(second) ?? null
                    )
                ) as string | number | boolean | null;
            }
            return undefined;
        }
    };
}
