import { visibilitySql, type AccessLevel } from '../data/sharing.ts';
import type { Store } from '../data/store.ts';
import { ApexList } from '../kernel/collections.ts';
import type { UserContext } from '../kernel/engine.ts';
import { NotSupported } from '../kernel/exceptions.ts';
import type { ObjectInfo } from '../kernel/schema-types.ts';
import { SObj } from '../kernel/sobject.ts';
import type { ApexValue } from '../kernel/values.ts';
import type { Condition, Query, Value } from './ast.ts';
import { queryError } from './errors.ts';

/** Most records of one query. https://developer.salesforce.com/docs/atlas.en-us.object_reference.meta/object_reference/sforce_api_objects_userrecordaccess.htm */
const MAX_RECORDS = 200;

/**
 * Answers a query of UserRecordAccess, which has no rows of its own: what the running user may do with each record asked
 * for, object permission and sharing together. Nothing is said of records that do not exist.
 */
export function userRecordAccess(
    store: Store,
    user: UserContext,
    object: ObjectInfo,
    query: Query,
    bind: (name: string) => ApexValue
): SObj[] {
    const asked = new Map<string, string[]>();
    for (const term of query.where?.kind === 'and' ? query.where.terms : query.where ? [query.where] : []) {
        const { field, ids } = equality(term, bind);
        asked.set(field, ids);
    }
    const [who] = asked.get('userid') ?? [];
    const records = asked.get('recordid');
    if (!who || !records)
        throw queryError('MALFORMED_QUERY', 'UserRecordAccess needs a filter on UserId and on RecordId');
    if (records.length > MAX_RECORDS)
        throw queryError('MALFORMED_QUERY', `UserRecordAccess takes at most ${MAX_RECORDS} record ids`);
    if (who.slice(0, 15) !== user.id.slice(0, 15))
        throw new NotSupported('UserRecordAccess of another user than the running one');
    const select = query.select.map((s) => {
        const path = s.kind === 'expression' && s.expression.kind === 'field' ? s.expression.path : [];
        const field = object.fields.get(path.at(-1)?.toLowerCase() ?? '');
        if (!field || path.length > 2) throw new NotSupported('this kind of column in a query of UserRecordAccess');
        return field.name.toLowerCase();
    });
    return records.flatMap((id) => accessTo(store, user, object, id, select) ?? []);
}

function equality(term: Condition, bind: (name: string) => ApexValue): { field: string; ids: string[] } {
    if (term.kind !== 'compare' || term.left.kind !== 'field' || !['=', 'IN'].includes(term.op)) {
        throw new NotSupported('this kind of filter in a query of UserRecordAccess');
    }
    return { field: term.left.path.at(-1)!.toLowerCase(), ids: idsOf(term.right, bind) };
}

function idsOf(value: Value, bind: (name: string) => ApexValue): string[] {
    if (value.kind === 'string') return [value.value];
    if (value.kind === 'list') return value.values.flatMap((v) => idsOf(v, bind));
    if (value.kind === 'null') return [];
    if (value.kind !== 'bind') throw new NotSupported('this kind of value in a query of UserRecordAccess');
    const bound = bind(value.name);
    const items: Iterable<ApexValue> = bound instanceof ApexList || typeof bound === 'object' ? (bound ?? []) : [bound];
    return [...items].filter((id): id is string => typeof id === 'string');
}

function accessTo(store: Store, user: UserContext, access: ObjectInfo, id: string, select: string[]): SObj | null {
    const target = store.schema.objectByPrefix(id.slice(0, 3));
    if (!target || !store.hasTable(target.name)) return null;
    const reaches = (level: AccessLevel): boolean => {
        const visible = visibilitySql(store, store.schema, user, target, 't', level);
        return (
            store.all(
                `SELECT 1 FROM "${target.name.toLowerCase()}" AS t WHERE t."id" = ? AND t."isdeleted" = 0${visible ? ` AND ${visible}` : ''}`,
                [id]
            ).length > 0
        );
    };
    const may = user.permissions.object(target.name);
    const read = may.read && reaches('read');
    const edit = read && may.edit && reaches('edit');
    const all = edit && reaches('all');
    const remove = all && may.delete;
    const values: Record<string, ApexValue> = {
        recordid: id,
        userid: user.id,
        hasreadaccess: read,
        haseditaccess: edit,
        hasdeleteaccess: remove,
        hastransferaccess: all,
        hasallaccess: remove,
        maxaccesslevel: remove ? 'All' : all ? 'Transfer' : edit ? 'Edit' : read ? 'Read' : 'None'
    };
    const row = new SObj(access);
    row.queried = new Set(select);
    for (const name of select) row.values.set(name, values[name] ?? null);
    return row;
}
