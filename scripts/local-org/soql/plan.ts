import { NotSupported } from '../kernel/exceptions.ts';
import type { FieldType, ObjectInfo } from '../kernel/schema-types.ts';
import type { UserContext } from '../kernel/engine.ts';
import { columnOf, type SqlValue } from '../data/columns.ts';
import { visibilitySql } from '../data/sharing.ts';
import type { Store } from '../data/store.ts';
import type { Count, DateFunction, Expression, OrderItem, Path, Query } from './ast.ts';
import { conditionSql, countValue, type BindShape, type ConditionContext, type Operand } from './conditions.ts';
import { malformed, noSuchChild, queryError } from './errors.ts';
import { jsonList, type Param } from './operands.ts';
import { relationshipField, resolveObject, Scope, type Entity, type Rights, type Source } from './scope.ts';
import { planAggregate, type AggregatePlan } from './aggregate.ts';

/** How one record of the answer is read from a row. */
export interface RecordShape {
    /** Null at the root; else the key the record has in its child. */
    relationship: string | null;
    /** One object, or several for a polymorphic parent. */
    objects: readonly ObjectInfo[];
    idIndex: number;
    fields: { key: string; index: number; decode: (stored: SqlValue) => unknown }[];
    parents: RecordShape[];
    children: { relationship: string; plan: RecordPlan }[];
    /** Keys in the order selected. */
    queried: string[];
    /** Reference fields that come along with a selected parent: `Account.Name` brings AccountId. */
    references: RecordShape['fields'];
}

export interface RecordPlan {
    kind: 'records';
    sql: string;
    params: Param[];
    shape: RecordShape;
    object: ObjectInfo;
    /** Child query: index of the column with the parent's id, and rows a parent may have. */
    parentIndex: number;
    limit: Count | null;
}

export interface CountPlan {
    kind: 'count';
    sql: string;
    params: Param[];
    object: ObjectInfo;
}

export type Plan = RecordPlan | CountPlan | AggregatePlan;

/** What a plan is made for; it is used again only for the same. */
export interface PlanContext {
    store: Store;
    rights: Rights;
    user: UserContext;
    /** Record sharing is enforced. */
    sharing: boolean;
    allRows: boolean;
    fiscal: number;
    shape(bind: string): BindShape;
}

export class Planner {
    private aliases = 0;
    constructor(readonly context: PlanContext) {}

    plan(query: Query): Plan {
        if (query.from.length > 1) throw malformed(`unexpected token: '.'`);
        const object = resolveObject(this.context.rights, query.from[0]!);
        const scope = this.scope(object, query);
        const isAggregate =
            query.groupBy !== null ||
            query.select.some((s) => s.kind === 'expression' && s.expression.kind === 'aggregate');
        if (!isAggregate) return this.planRecords(query, scope, null);
        const only = query.select[0]!;
        if (
            query.select.length === 1 &&
            !query.groupBy &&
            only.kind === 'expression' &&
            only.expression.kind === 'aggregate' &&
            only.expression.arg === null
        )
            return this.planCount(query, scope);
        return planAggregate(query, scope, this);
    }

    scope(object: ObjectInfo, query: Query): Scope {
        return new Scope(
            this.context.rights,
            object,
            query.alias ? [query.alias, object.name] : [object.name],
            () => `t${this.aliases++}`
        );
    }

    private planCount(query: Query, scope: Scope): CountPlan {
        const params: Param[] = [];
        const where = this.where(query, scope, params);
        const paging = this.paging(query, params);
        const sql = paging
            ? `SELECT COUNT(*) FROM (SELECT 1 FROM ${scope.from}${where}${paging})`
            : `SELECT COUNT(*) FROM ${scope.from}${where}`;
        return { kind: 'count', sql, params, object: scope.object };
    }

    /** `parentField` is set for a child query: its rows are those of the parents given at run time. */
    private planRecords(query: Query, scope: Scope, parentField: string | null): RecordPlan {
        const columns: string[] = [];
        const add = (sql: string): number => columns.push(sql) - 1;
        const root = newShape(null, scope.root, add);
        const parentIndex = parentField ? add(scope.root.column(parentField)) : -1;
        for (const item of query.select) {
            if (item.kind === 'child') this.addChild(item.query, scope, root);
            else if (item.kind === 'fields') this.addFieldSet(item.set, query, scope, root, add);
            else if (item.expression.kind === 'field') {
                if (item.alias) throw malformed(`only aggregate expressions use field aliasing`);
                addField(item.expression.path, scope, root, add);
            } else if (item.expression.kind === 'label') throw new NotSupported('SOQL toLabel()');
            else
                throw malformed(
                    `${item.expression.kind === 'date' ? 'date functions' : 'functions'} need a GROUP BY clause`
                );
        }
        const params: Param[] = [];
        const within = parentField ? [`${scope.root.column(parentField)} IN (SELECT value FROM json_each(?))`] : [];
        if (parentField) params.push((rt) => jsonList(rt.parentIds));
        const where = this.where(query, scope, params, within);
        const order = this.orderBy(query.orderBy, scope);
        // The limit of a child query is per parent, so rows beyond it are dropped after reading.
        const paging = parentField ? '' : this.paging(query, params);
        const sql = `SELECT ${columns.join(', ')} FROM ${scope.from}${where}${order}${paging}`;
        return {
            kind: 'records',
            sql,
            params,
            shape: root,
            object: scope.object,
            parentIndex,
            limit: parentField ? query.limit : null
        };
    }

    private addChild(query: Query, parent: Scope, shape: RecordShape): void {
        const name = query.from[query.from.length - 1]!;
        const relationship = parent.object.childRelationships.find(
            (r) => r.relationshipName?.toLowerCase() === name.toLowerCase()
        );
        if (!relationship) throw noSuchChild(name);
        // Their empty lists do not read as null, as others do, in public code that passes on the platform; how is not documented.
        if (parent.object.name === 'EntityDefinition')
            throw new NotSupported(`SOQL of the ${name} of EntityDefinition`);
        const child = resolveObject(this.context.rights, relationship.childObject);
        const scope = this.scope(child, query);
        scope.field([relationship.field]);
        const key = relationship.relationshipName!.toLowerCase();
        shape.children.push({
            relationship: key,
            plan: this.planRecords(query, scope, relationship.field.toLowerCase())
        });
        shape.queried.push(key);
    }

    private addFieldSet(
        set: 'ALL' | 'STANDARD' | 'CUSTOM',
        query: Query,
        scope: Scope,
        root: RecordShape,
        add: (sql: string) => number
    ): void {
        if (
            set !== 'STANDARD' &&
            !(query.limit?.kind === 'bind' || (query.limit?.kind === 'number' && Number(query.limit.text) <= 200))
        ) {
            throw malformed('The SOQL FIELDS function must have a LIMIT of at most 200');
        }
        for (const field of scope.object.fields.values()) {
            if (
                (set === 'STANDARD' && field.custom) ||
                (set === 'CUSTOM' && !field.custom) ||
                !columnOf(field) ||
                !scope.mayRead(scope.object, field)
            )
                continue;
            if (!root.queried.includes(field.name.toLowerCase())) addField([field.name], scope, root, add);
        }
    }

    /** ` WHERE ...` with deleted rows, record sharing and scope seen to. */
    where(query: Query, scope: Scope, params: Param[], first: string[] = []): string {
        const { context } = this;
        const terms = [...first];
        if (!context.allRows && !query.allRows) terms.push(`${scope.root.column('isdeleted')} = 0`);
        if (query.where) terms.push(conditionSql(query.where, this.conditions(scope, params)));
        if (query.scope && query.scope.toLowerCase() !== 'everything') {
            if (query.scope.toLowerCase() !== 'mine' || !scope.object.fields.has('ownerid'))
                throw new NotSupported(`SOQL USING SCOPE ${query.scope} on ${scope.object.name}`);
            terms.push(`${scope.root.column('ownerid')} = '${context.user.id}'`);
        }
        const visible = context.sharing
            ? visibilitySql(
                  context.store,
                  context.rights.schema,
                  context.user,
                  scope.object,
                  scope.root.id.split('.')[0]!,
                  'read'
              )
            : null;
        if (visible) terms.push(visible);
        return terms.length ? ` WHERE ${terms.join(' AND ')}` : '';
    }

    conditions(
        scope: Scope,
        params: Param[],
        operand = (e: Expression): Operand => this.operand(e, scope)
    ): ConditionContext {
        return { params, operand, shape: (bind) => this.context.shape(bind), subquery: (q, p) => this.semiJoin(q, p) };
    }

    /** The ids a semi-join looks among. */
    private semiJoin(query: Query, params: Param[]): string {
        const object = resolveObject(this.context.rights, query.from[0]!);
        const scope = this.scope(object, query);
        const item = query.select[0];
        if (query.select.length !== 1 || item?.kind !== 'expression' || item.expression.kind !== 'field')
            throw malformed('Semi join sub-selects must select exactly one field');
        const source = scope.field(item.expression.path);
        if (source.type !== 'id' && source.type !== 'reference')
            throw malformed(`The inner selected field of a semi join must be an id or reference field: ${source.name}`);
        const where = this.where(query, scope, params, [`${source.sql} IS NOT NULL`]);
        return `SELECT ${source.sql} FROM ${scope.from}${where}${this.paging(query, params)}`;
    }

    /** A field or date function of WHERE, GROUP BY and ORDER BY. */
    operand(e: Expression, scope: Scope): Operand {
        if (e.kind === 'field') {
            const s = scope.field(e.path);
            return {
                sql: s.sql,
                type: s.type,
                scale: s.scale,
                name: s.field.name,
                filterable: s.field.filterable,
                field: s.field
            };
        }
        if (e.kind === 'date') {
            const { sql, type } = this.dateFunction(e.fn, scope.field(e.path), e.convertTimezone);
            return { sql, type, scale: 0, name: e.path.join('.'), filterable: true };
        }
        if (e.kind === 'label') throw new NotSupported('SOQL toLabel()');
        throw malformed(`Grouped aggregate functions are not allowed here`);
    }

    dateFunction(fn: DateFunction, source: Source, convertTimezone: boolean): { sql: string; type: FieldType } {
        const { fiscal, user } = this.context;
        if (source.type !== 'date' && source.type !== 'datetime')
            throw queryError('INVALID_FIELD', `field ${source.name} is not a date: ${fn}`);
        const zone = convertTimezone ? user.timeZone : 'GMT';
        if (source.type === 'date' && (fn === 'DAY_ONLY' || fn === 'HOUR_IN_DAY'))
            throw queryError('INVALID_FIELD', `${fn} needs a dateTime field: ${source.name}`);
        if (fn === 'HOUR_IN_DAY') return { sql: `soql_hour(${source.sql}, '${zone}')`, type: 'int' };
        const days = source.type === 'date' ? source.sql : `soql_day(${source.sql}, '${zone}')`;
        return fn === 'DAY_ONLY'
            ? { sql: days, type: 'date' }
            : { sql: `soql_part('${fn}', ${days}, ${fiscal})`, type: 'int' };
    }

    /** Empty fields come first unless the query says otherwise; picklists sort in the order of their values. */
    private orderBy(items: readonly OrderItem[], scope: Scope): string {
        if (!items.length) return '';
        const terms = items.map((item) => {
            const o = this.operand(item.expression, scope);
            if (o.field && !o.field.sortable)
                throw queryError('INVALID_FIELD', `field '${o.name}' can not be sorted in a query call`);
            return sortKeys(o)
                .map((key) => key + direction(item))
                .join(', ');
        });
        return ` ORDER BY ${terms.join(', ')}, ${scope.root.id}`;
    }

    paging(query: Query, params: Param[]): string {
        if (!query.limit && !query.offset) return '';
        params.push(query.limit ? countParam(query.limit, 'LIMIT') : () => -1);
        if (!query.offset) return ' LIMIT ?';
        const offset = countParam(query.offset, 'OFFSET');
        params.push((rt) => {
            const n = offset(rt) as number;
            if (n > 2000) throw queryError('NUMBER_OUTSIDE_VALID_RANGE', 'Maximum SOQL offset allowed is 2000');
            return n;
        });
        return ' LIMIT ? OFFSET ?';
    }
}

/** ` ASC NULLS FIRST`. */
export const direction = (item: OrderItem): string =>
    ` ${item.descending ? 'DESC' : 'ASC'} NULLS ${item.nulls === 'last' ? 'LAST' : 'FIRST'}`;

/** What a field is sorted by: a picklist by the order of its values, and text it does not list after them. */
export function sortKeys(o: Operand): string[] {
    if (o.field?.type !== 'picklist' || !o.field.picklist.length) return [o.sql];
    const ranks = o.field.picklist.map((entry, i) => `WHEN '${entry.value.replaceAll("'", "''")}' THEN ${i}`).join(' ');
    return [
        `CASE WHEN ${o.sql} IS NULL THEN NULL ELSE CASE ${o.sql} ${ranks} ELSE ${o.field.picklist.length} END END`,
        o.sql
    ];
}

export function countParam(count: Count, clause: string): Param {
    if (count.kind === 'number') {
        const n = Number(count.text);
        return () => n;
    }
    return (rt) => {
        const value = rt.bind(count.name);
        const n = countValue(value);
        if (n === null) throw queryError('MALFORMED_QUERY', `Invalid value for ${clause}: ${String(value)}`);
        return n;
    };
}

function newShape(relationship: string | null, entity: Entity, add: (sql: string) => number): RecordShape {
    return {
        relationship,
        objects: entity.objects,
        idIndex: add(entity.id),
        fields: [],
        parents: [],
        children: [],
        queried: [],
        references: []
    };
}

/** Puts a field, and the parents its path leads through, into the shape. */
function addField(path: Path, scope: Scope, root: RecordShape, add: (sql: string) => number): void {
    const source = scope.field(path);
    let shape = root;
    const entity = scope.entity(path);
    if (entity.key) {
        let walked = '';
        for (const step of entity.key.split('.')) {
            walked = walked ? `${walked}.${step}` : step;
            let next = shape.parents.find((p) => p.relationship === step);
            if (!next) {
                next = newShape(step, scope.entity([...walked.split('.'), 'Id']), add);
                shape.parents.push(next);
                shape.queried.push(step);
                addReference(shape, next, scope, walked, add);
            }
            shape = next;
        }
    }
    const key = source.field.name.toLowerCase();
    if (shape.queried.includes(key)) throw malformed(`duplicate field selected: ${source.field.name}`);
    const column = columnOf(source.field)!;
    shape.fields.push({ key, index: key === 'id' ? shape.idIndex : add(source.sql), decode: column.decode });
    shape.queried.push(key);
}

/** The id of a selected parent is known on the child too, as Apex code reads it after `SELECT Account.Name`. */
function addReference(
    child: RecordShape,
    parent: RecordShape,
    scope: Scope,
    path: string,
    add: (sql: string) => number
): void {
    const owner = child.objects.find((o) => relationshipField(o, parent.relationship!));
    const field = owner && relationshipField(owner, parent.relationship!);
    if (!field) return;
    const key = field.name.toLowerCase();
    const entity = scope.entity(path.split('.'));
    child.references.push({ key, index: add(entity.column(key)), decode: columnOf(field)!.decode });
}
