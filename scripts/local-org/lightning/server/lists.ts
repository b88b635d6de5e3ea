import { ApexList } from '../../kernel/collections.ts';
import type { ObjectInfo, Permissions } from '../../kernel/schema-types.ts';
import { fieldOf } from '../../kernel/schema-types.ts';
import type { ApexValue } from '../../kernel/values.ts';
import { listColumns, relatedLists } from './layout.ts';
import type { ProjectMetadata } from './metadata.ts';
import { readableObject } from './object-info.ts';
import { objectOfId, readRecord } from './records.ts';
import { badRequest, ok, recordNotAvailable, type Call, type Endpoint, type Reply } from './reply.ts';
import { columnsOf, MAX_OFFSET, readRows } from './rows.ts';

const PAGE_SIZE = 50;
const RELATED_ROWS = 3;

interface View {
    name: string;
    label: string;
    where: string;
    binds(call: Call): Record<string, ApexValue>;
}

/** Views every object has. What a package's own list views filter by is not evaluated; they are not offered. */
function viewsOf(object: ObjectInfo, recent: RecentRecords): View[] {
    const views: View[] = [
        {
            name: 'Recent',
            label: 'Recently Viewed',
            where: 'Id IN :recent',
            binds: (call) => ({ recent: recent.idsFor(call.userId, object.name) })
        },
        { name: 'All', label: `All ${object.labelPlural}`, where: '', binds: () => ({}) }
    ];
    if (fieldOf(object, 'OwnerId'))
        views.push({
            name: 'Mine',
            label: `My ${object.labelPlural}`,
            where: 'OwnerId = :me',
            binds: (call) => ({ me: call.userId })
        });
    if (object.name === 'Opportunity') {
        views.push(
            { name: 'Open', label: 'Open Opportunities', where: 'IsClosed = false', binds: () => ({}) },
            {
                name: 'ClosingThisMonth',
                label: 'Closing This Month',
                where: 'CloseDate = THIS_MONTH',
                binds: () => ({})
            }
        );
    }
    return views;
}

/** `GET /lightning/list/<Object>?view&search&sort&direction&offset`: one page of the records the user may see. */
export const listEndpoint =
    (metadata: () => ProjectMetadata, recent: RecentRecords): Endpoint =>
    (call) => {
        const object = readableObject(call, call.params[0] ?? '');
        const { permissions } = call.org.user(call.userId);
        const columns = listColumns(object, metadata(), permissions);
        const views = viewsOf(object, recent);
        const view = views.find((v) => v.name === call.query.get('view')) ?? views[1]!;
        const search = (call.query.get('search') ?? '').trim();
        const conditions = [
            view.where,
            search && object.nameFieldName ? `${object.nameFieldName} LIKE :search` : ''
        ].filter(Boolean);
        const sort = sortOf(object, columns, call.query.get('sort'), call.query.get('direction'));
        const offset = Math.max(0, Number(call.query.get('offset')) || 0);
        const answer = call.run((tx) =>
            readRows(tx, {
                object,
                columns,
                where: conditions.join(' AND '),
                binds: { ...view.binds(call), ...(search ? { search: `%${escapeLike(search)}%` } : {}) },
                orderBy: `${sort.name} ${sort.direction.toUpperCase()} NULLS LAST, Id`,
                limit: PAGE_SIZE,
                offset
            })
        );
        return ok({
            label: object.labelPlural,
            views: views.map(({ name, label }) => ({ name, label })),
            view: view.name,
            sort: sort.name,
            direction: sort.direction,
            columns: columnsOf(object, columns),
            pageSize: PAGE_SIZE,
            offset,
            maxOffset: MAX_OFFSET,
            ...answer
        });
    };

const escapeLike = (text: string): string => text.replace(/[\\%_]/g, '\\$&');

/** Sort field and direction are checked against the columns: they become part of the query's text. */
function sortOf(
    object: ObjectInfo,
    columns: readonly string[],
    wanted: string | null,
    direction: string | null
): { name: string; direction: 'asc' | 'desc' } {
    const asked = columns.find((column) => column.toLowerCase() === wanted?.toLowerCase());
    // Deals that are still to close come before those of years ago.
    if (!asked && columns.includes('CloseDate')) return { name: 'CloseDate', direction: 'desc' };
    const name = asked ?? columns[0]!;
    if (!fieldOf(object, name)!.sortable) throw badRequest(`${name} cannot be sorted by.`);
    return { name, direction: direction === 'desc' ? 'desc' : 'asc' };
}

/** `GET /lightning/related/<recordId>[/<relationship>]`: the related lists of a record, or all rows of one. */
export const relatedEndpoint =
    (metadata: () => ProjectMetadata): Endpoint =>
    (call) => {
        const [id = '', relationship] = call.params;
        const object = objectOfId(call, id);
        const { permissions } = call.org.user(call.userId);
        const lists = relatedLists(object, metadata(), permissions, (name) => call.org.schema.object(name)).filter(
            (list) => !relationship || list.relationship === relationship
        );
        if (relationship && !lists.length) throw recordNotAvailable();
        return call.run((tx): Reply => {
            readRecord(tx, object, id, []);
            return ok(
                lists.map((list) => {
                    const child = call.org.schema.object(list.childObject)!;
                    const rows = readRows(tx, {
                        object: child,
                        columns: list.columns,
                        where: `${list.parentField} = :parent`,
                        binds: { parent: id },
                        orderBy: newestFirst(child, permissions),
                        limit: relationship ? 200 : RELATED_ROWS,
                        offset: 0
                    });
                    return {
                        relationship: list.relationship,
                        label: list.label,
                        childObject: child.name,
                        columns: columnsOf(child, list.columns),
                        ...rows
                    };
                })
            );
        });
    };

const newestFirst = (object: ObjectInfo, permissions: Permissions): string =>
    fieldOf(object, 'CreatedDate') && permissions.field(object.name, 'CreatedDate').read
        ? 'CreatedDate DESC, Id DESC'
        : 'Id DESC';

/** The last records each user opened, as long as the org runs. */
export class RecentRecords {
    private readonly byUser = new Map<string, string[]>();

    constructor(private readonly objectOf: (id: string) => string | undefined) {}

    opened(userId: string, recordId: string): void {
        const others = (this.byUser.get(userId) ?? []).filter((id) => id !== recordId);
        this.byUser.set(userId, [recordId, ...others].slice(0, 200));
    }

    idsFor(userId: string, object: string): ApexValue {
        return new ApexList(
            'Id',
            (this.byUser.get(userId) ?? []).filter((id) => this.objectOf(id) === object)
        );
    }
}
