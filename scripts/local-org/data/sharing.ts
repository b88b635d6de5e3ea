import type { UserContext } from '../kernel/engine.ts';
import type { FieldInfo, ObjectInfo, Schema } from '../kernel/schema-types.ts';
import type { Store } from './store.ts';
import { quote } from './table.ts';

/** Belongs to its quota owner, and is seen by the forecast managers above. */
const QUOTA = 'ForecastingQuota';

/** What is to be done with a record; `all` is delete, transfer and share. */
export type AccessLevel = 'read' | 'edit' | 'all';

/**
 * SQL that is true of the records of `alias` that the user may reach at a level, or null when all are: organization-wide
 * defaults, ownership, the role hierarchy above the owner (unless it is off for the object), shares to the user and to groups the user is in, View All and
 * Modify All. Object permissions are not looked at.
 */
export function visibilitySql(
    store: Store,
    schema: Schema,
    user: UserContext,
    object: ObjectInfo,
    alias: string,
    level: AccessLevel
): string | null {
    return new Visibility(store, schema, user).of(object, alias, level, 0);
}

class Visibility {
    constructor(
        private readonly store: Store,
        private readonly schema: Schema,
        private readonly user: UserContext
    ) {}

    of(object: ObjectInfo, alias: string, level: AccessLevel, depth: number): string | null {
        const { permissions } = this.user;
        if (permissions.system('ModifyAllData') || (level === 'read' && permissions.system('ViewAllData'))) return null;
        const rights = permissions.object(object.name);
        if (rights.modifyAll || (level === 'read' && rights.viewAll)) return null;
        switch (object.sharingModel) {
            case 'FullAccess':
                return null;
            case 'ReadWrite':
                return level === 'all' ? this.owned(object, alias, level, depth) : null;
            case 'Read':
                return level === 'read' ? null : this.owned(object, alias, level, depth);
            case 'Private':
                return this.owned(object, alias, level, depth);
            case 'ControlledByParent':
                return this.byParent(object, alias, level, depth);
        }
    }

    /** Owner, those above the owner, shares. Null for objects whose records have no owner. */
    private owned(object: ObjectInfo, alias: string, level: AccessLevel, depth: number): string | null {
        const key = object.name === QUOTA ? 'quotaownerid' : 'ownerid';
        if (!object.fields.has(key)) return null;
        const owner = `${alias}."${key}"`;
        const terms = [`${owner} = '${this.user.id}'`];
        const subordinates = this.store.withoutHierarchy.has(object.name.toLowerCase())
            ? null
            : this.subordinates(object.name === QUOTA ? 'forecasts' : 'records');
        if (subordinates) terms.push(`${owner} IN (${subordinates})`);
        if (this.store.hasTable('GroupMember')) terms.push(`${owner} IN (${this.groups()})`);
        const shares = this.shares(object, alias, level, subordinates);
        if (shares) terms.push(shares);
        // Whoever may see a deal or contact may read the account it is of.
        if (object.name === 'Account' && level === 'read' && depth === 0) {
            for (const name of ['Opportunity', 'Contact', 'Case']) {
                const child = this.schema.object(name);
                if (!child || !this.store.hasTable(name) || child.sharingModel !== 'Private') continue;
                const visible = this.owned(child, 'c', 'read', depth + 1);
                if (visible)
                    terms.push(
                        `${alias}."id" IN (SELECT c."accountid" FROM ${quote(name.toLowerCase())} AS c WHERE c."isdeleted" = 0 AND ${visible})`
                    );
            }
        }
        return `(${terms.join(' OR ')})`;
    }

    /** Users in roles below the user's own; for forecasts, only where the user is the forecast manager of that role. */
    private subordinates(of: 'records' | 'forecasts'): string | null {
        if (!this.user.roleId || !this.store.hasTable('UserRole')) return null;
        const top =
            of === 'records'
                ? `parentroleid = '${this.user.roleId}'`
                : `parentroleid IN (SELECT id FROM userrole WHERE forecastuserid = '${this.user.id}')`;
        return (
            `WITH RECURSIVE below(id) AS (SELECT id FROM userrole WHERE ${top} ` +
            `UNION SELECT r.id FROM userrole AS r JOIN below ON r.parentroleid = below.id) ` +
            `SELECT u.id FROM "user" AS u JOIN below ON u.userroleid = below.id`
        );
    }

    private groups(): string {
        return `SELECT groupid FROM groupmember WHERE userorgroupid = '${this.user.id}' AND isdeleted = 0`;
    }

    private shares(object: ObjectInfo, alias: string, level: AccessLevel, subordinates: string | null): string | null {
        const share = shareTableOf(this.store, object);
        if (!share) return null;
        const who = [`s.userorgroupid = '${this.user.id}'`];
        if (subordinates) who.push(`s.userorgroupid IN (${subordinates})`);
        if (this.store.hasTable('GroupMember')) who.push(`s.userorgroupid IN (${this.groups()})`);
        const enough =
            level === 'read' ? '' : ` AND s.${share.access} IN (${level === 'edit' ? "'Edit', 'All'" : "'All'"})`;
        return `${alias}."id" IN (SELECT s.${share.parent} FROM ${share.table} AS s WHERE s.isdeleted = 0 AND (${who.join(' OR ')})${enough})`;
    }

    /** A record goes with every parent it has; one without a parent goes with its owner. */
    private byParent(object: ObjectInfo, alias: string, level: AccessLevel, depth: number): string | null {
        const fields = parentFields(object);
        if (!fields.length) return this.owned(object, alias, level, depth);
        const terms: string[] = [];
        for (const field of fields) {
            const targets = field.referenceTo
                .map((n) => this.schema.object(n))
                .filter((o): o is ObjectInfo => o !== undefined && this.store.hasTable(o.name));
            const key = `${alias}.${quote(field.name.toLowerCase())}`;
            const reached = targets.map((target) => {
                const parent = `p${depth}`;
                const visible = this.of(target, parent, level === 'all' ? 'edit' : level, depth + 1);
                return `EXISTS (SELECT 1 FROM ${quote(target.name.toLowerCase())} AS ${parent} WHERE ${parent}."id" = ${key}${visible ? ` AND ${visible}` : ''})`;
            });
            terms.push(
                field.masterDetail || !field.nillable
                    ? `(${reached.join(' OR ')})`
                    : `(${key} IS NOT NULL AND (${reached.join(' OR ')}))`
            );
        }
        // Details need all their masters; contacts and activities need one of their parents or their owner.
        if (fields.every((f) => f.masterDetail || !f.nillable)) return terms.length ? `(${terms.join(' AND ')})` : null;
        const own = this.owned(object, alias, level, depth);
        return `(${[...(own ? [own] : []), ...terms].join(' OR ')})`;
    }
}

/** The object's share rows: quoted table, and its columns for the record shared and the level. Null without any. */
export function shareTableOf(
    store: Store,
    object: ObjectInfo
): { table: string; parent: string; access: string } | null {
    const name = object.custom ? object.name.replace(/__c$/, '__Share') : `${object.name}Share`;
    if (!store.hasTable(name)) return null;
    const { sql } = store.table(name);
    const standard = object.name.toLowerCase();
    return object.custom
        ? { table: sql, parent: '"parentid"', access: '"accesslevel"' }
        : { table: sql, parent: `"${standard}id"`, access: `"${standard}accesslevel"` };
}

/** The fields whose records a record controlled by its parent goes with. */
function parentFields(object: ObjectInfo): FieldInfo[] {
    const fields = [...object.fields.values()];
    const masters = fields.filter((f) => f.masterDetail);
    if (masters.length) return masters;
    // A standard detail goes with the first parent it cannot be without: a contact role with its deal.
    const parent = fields.find((f) => f.type === 'reference' && f.onParentDelete === 'cascade' && !f.nillable);
    if (parent) return [parent];
    return fields.filter(
        (f) => f.type === 'reference' && ['whatid', 'whoid', 'accountid'].includes(f.name.toLowerCase())
    );
}
