import { NotSupported } from '../kernel/exceptions.ts';
import type { FieldInfo, FieldType, ObjectInfo, Permissions, Schema } from '../kernel/schema-types.ts';
import { columnOf, storedScale } from '../data/columns.ts';
import { quote } from '../data/table.ts';
import type { Path } from './ast.ts';
import { noSuchColumn, noSuchObject, noSuchRelationship, queryError } from './errors.ts';

/** The platform's longest path: five relationships and a field. */
const MAX_DEPTH = 5;

/** Whose rights the names of a query are resolved with. */
export interface Rights {
    schema: Schema;
    permissions: Permissions;
    /** `user`: what the user may not read does not exist. `securityEnforced`: it is refused as such. */
    fieldSecurity: 'none' | 'user' | 'securityEnforced';
}

export function resolveObject(rights: Rights, name: string): ObjectInfo {
    const object = rights.schema.object(name);
    if (!object || object.kind === 'aggregate' || !object.queryable) throw noSuchObject(name);
    if (rights.fieldSecurity !== 'none' && !rights.permissions.object(object.name).read) {
        if (rights.fieldSecurity === 'securityEnforced')
            throw queryError(
                'INSUFFICIENT_ACCESS',
                `Insufficient permissions: secure query included inaccessible entity: ${object.name}`
            );
        throw noSuchObject(object.name);
    }
    return object;
}

/** A field of a query: what it is, and the SQL that reads it. */
export interface Source {
    sql: string;
    field: FieldInfo;
    object: ObjectInfo;
    /** As the query names it, for messages. */
    name: string;
    type: FieldType;
    scale: number;
}

/** A record of the FROM clause or a parent it leads to. */
export interface Entity {
    /** Relationship names from the root, lower-cased; empty for the root. */
    readonly key: string;
    readonly relationship: string;
    /** Several for a polymorphic parent, whose fields are those of whichever record it is. */
    readonly objects: readonly ObjectInfo[];
    /** SQL of the record's id. */
    readonly id: string;
    column(key: string): string;
}

/** The tables of one SELECT: its root, and a join for every parent some path of it names. */
export class Scope {
    readonly joins: string[] = [];
    private readonly entities = new Map<string, Entity>();
    readonly root: Entity;

    constructor(
        readonly rights: Rights,
        readonly object: ObjectInfo,
        /** Names of the root that a path may start with. */
        private readonly aliases: readonly string[],
        private readonly nextAlias: () => string
    ) {
        this.root = tableEntity('', '', object, nextAlias());
        this.entities.set('', this.root);
    }

    get from(): string {
        return `${quote(this.object.name.toLowerCase())} AS ${this.root.id.split('.')[0]!}${this.joins.join('')}`;
    }

    /** The entity that owns the field of a path, joining the parents on the way. */
    entity(path: Path): Entity {
        let steps = path.slice(0, -1);
        const first = steps[0]?.toLowerCase();
        if (first && this.aliases.some((a) => a.toLowerCase() === first) && !relationshipField(this.object, first))
            steps = steps.slice(1);
        if (steps.length > MAX_DEPTH)
            throw queryError('INVALID_FIELD', `SOQL relationship path is too long: ${path.join('.')}`);
        let entity = this.root;
        for (const step of steps) entity = this.parent(entity, step, path);
        return entity;
    }

    /** Throws `No such column` for what does not exist or, in user mode, may not be read. */
    field(path: Path): Source {
        const entity = this.entity(path);
        const name = path[path.length - 1]!;
        const key = name.toLowerCase();
        // A polymorphic parent knows the name of its object.
        if (entity.objects.length > 1 && key === 'type') return typeOfPolymorphic(entity, path.join('.'));
        const object = entity.objects.find((o) => o.fields.has(key));
        const field = object?.fields.get(key);
        if (!object || !field) throw noSuchColumn(name, entity.objects.length > 1 ? 'Name' : entity.objects[0]!.name);
        this.checkField(object, field);
        const column = columnOf(field);
        if (!column)
            throw new NotSupported(
                `SOQL of ${field.calculated ? 'formula field' : `${field.type} field`} ${object.name}.${field.name}`
            );
        // A looked-up value has no collation of its own.
        const collate = entity.objects.length > 1 && column.storage === 'text' ? ' COLLATE NOCASE' : '';
        return {
            sql: entity.column(key) + collate,
            field,
            object,
            name: path.join('.'),
            type: field.type,
            scale: storedScale(field)
        };
    }

    mayRead(object: ObjectInfo, field: FieldInfo): boolean {
        return (
            this.rights.fieldSecurity === 'none' ||
            field.type === 'id' ||
            this.rights.permissions.field(object.name, field.name).read
        );
    }

    private checkField(object: ObjectInfo, field: FieldInfo): void {
        if (this.mayRead(object, field)) return;
        if (this.rights.fieldSecurity === 'securityEnforced')
            throw queryError(
                'INSUFFICIENT_ACCESS',
                `Insufficient permissions: secure query included inaccessible field: ${field.name}`
            );
        throw noSuchColumn(field.name, object.name);
    }

    private parent(child: Entity, step: string, path: Path): Entity {
        const key = `${child.key}${child.key ? '.' : ''}${step.toLowerCase()}`;
        const known = this.entities.get(key);
        if (known) return known;
        const owner = child.objects.find((o) => relationshipField(o, step));
        const field = owner && relationshipField(owner, step);
        if (!field) throw noSuchRelationship(step, path.join('.'));
        this.checkField(owner, field);
        const targets = field.referenceTo
            .map((name) => this.rights.schema.object(name))
            .filter((o): o is ObjectInfo => o !== undefined && Boolean(o.keyPrefix));
        const readable = targets.filter(
            (o) => this.rights.fieldSecurity === 'none' || this.rights.permissions.object(o.name).read
        );
        if (readable.length === 0)
            throw targets.length
                ? noSuchRelationship(step, path.join('.'))
                : new NotSupported(`SOQL relationship ${owner.name}.${step}: no object it leads to is modelled`);
        const foreignKey = child.column(field.name.toLowerCase());
        let entity: Entity;
        if (targets.length === 1) {
            const alias = this.nextAlias();
            this.joins.push(
                ` LEFT JOIN ${quote(targets[0]!.name.toLowerCase())} AS ${alias} ON ${alias}."id" = ${foreignKey}`
            );
            entity = tableEntity(key, field.relationshipName!, targets[0]!, alias);
        } else {
            entity = polymorphicEntity(key, field.relationshipName!, readable, foreignKey);
        }
        this.entities.set(key, entity);
        return entity;
    }
}

export function relationshipField(object: ObjectInfo, relationship: string): FieldInfo | undefined {
    const wanted = relationship.toLowerCase();
    for (const f of object.fields.values()) if (f.relationshipName?.toLowerCase() === wanted) return f;
    return undefined;
}

const tableEntity = (key: string, relationship: string, object: ObjectInfo, alias: string): Entity => ({
    key,
    relationship,
    objects: [object],
    id: `${alias}."id"`,
    column: (field) => `${alias}.${quote(field)}`
});

/** Each field is looked up in the objects that have it; an id is in one table only. */
const polymorphicEntity = (
    key: string,
    relationship: string,
    objects: readonly ObjectInfo[],
    foreignKey: string
): Entity => ({
    key,
    relationship,
    objects,
    id: foreignKey,
    column: (field) => {
        const lookups = objects
            .filter((o) => o.fields.has(field))
            .map(
                (o) =>
                    `(SELECT p.${quote(field)} FROM ${quote(o.name.toLowerCase())} AS p WHERE p."id" = ${foreignKey})`
            );
        return lookups.length === 1 ? lookups[0]! : `COALESCE(${lookups.join(', ')})`;
    }
});

function typeOfPolymorphic(entity: Entity, name: string): Source {
    const object = entity.objects[0]!;
    const cases = entity.objects.map((o) => `WHEN '${o.keyPrefix}' THEN '${o.name}'`).join(' ');
    const field: FieldInfo = { ...object.fields.get('id')!, name: 'Type', type: 'string' };
    return {
        sql: `CASE substr(${entity.id}, 1, 3) ${cases} END COLLATE NOCASE`,
        field,
        object,
        name,
        type: 'string',
        scale: 0
    };
}
