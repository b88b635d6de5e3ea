import { Decimal } from '../kernel/decimal.ts';
import {
    isAggregatable,
    type FieldInfo,
    type FieldType,
    type ObjectInfo,
    type Schema
} from '../kernel/schema-types.ts';
import { NotSupported } from '../kernel/exceptions.ts';
import { columnOf, storedScale, type SqlValue } from '../data/columns.ts';
import type { AggregateFunction, Expression, Query } from './ast.ts';
import { conditionSql, type Operand } from './conditions.ts';
import { malformed } from './errors.ts';
import type { Param } from './operands.ts';
import { direction, sortKeys, type Planner } from './plan.ts';
import type { Scope } from './scope.ts';

export interface AggregatePlan {
    kind: 'aggregate';
    sql: string;
    params: Param[];
    /** AggregateResult with the aliases as its fields. */
    info: ObjectInfo;
    columns: { key: string; read: (row: readonly SqlValue[]) => unknown }[];
    /** Index of the number of rows a group was made of, when the query is charged for them; else null: one row a group. */
    touchedIndex: number | null;
    object: ObjectInfo;
    grouped: boolean;
}

/** An aggregate of one expression: SQL (two columns for AVG), and how its answer is read. */
interface Aggregate extends Operand {
    columns: string[];
    read: (values: readonly SqlValue[]) => unknown;
}

const NUMBERS: ReadonlySet<FieldType> = new Set(['int', 'long', 'double', 'currency', 'percent']);
/** Digits after the point that AVG keeps beyond those stored; the platform's own number is not documented. */
const AVG_EXTRA_SCALE = 10;

export function planAggregate(query: Query, scope: Scope, planner: Planner): AggregatePlan {
    if (!query.groupBy && query.limit)
        throw malformed('Non-grouped query that uses overall aggregate functions cannot also use LIMIT');
    const groups = (query.groupBy?.items ?? []).map((e) => groupOperand(e, scope, planner));
    const isGrouped = (sql: string): boolean => groups.some((g) => g.sql === sql);
    const aliases: { key: string; field: FieldInfo }[] = [];
    const selects: { sql: (grouping: readonly Operand[]) => string }[] = [];
    const columns: AggregatePlan['columns'] = [];
    let unnamed = 0;
    let chargesRows = false;

    for (const item of query.select) {
        if (item.kind !== 'expression') throw malformed('Grouped query cannot use child relationships or FIELDS()');
        const { expression } = item;
        const at = selects.length;
        if (expression.kind === 'aggregate') {
            const a = aggregate(expression.fn, expression.arg, scope, planner);
            if (expression.fn !== 'COUNT') chargesRows = true;
            const alias = name(item.alias ?? `expr${unnamed++}`, a, scope);
            for (const sql of a.columns) selects.push({ sql: () => sql });
            columns.push({ key: alias, read: (row) => a.read(row.slice(at, at + a.columns.length)) });
        } else if (expression.kind === 'grouping') {
            const g = groupOperand({ kind: 'field', path: expression.path }, scope, planner);
            const alias = name(item.alias ?? `expr${unnamed++}`, { ...g, type: 'int' }, scope);
            selects.push({ sql: (grouping) => (grouping.some((o) => o.sql === g.sql) ? '0' : '1') });
            columns.push({ key: alias, read: (row) => Number(row[at]) });
        } else {
            const g = groupOperand(expression, scope, planner);
            if (!isGrouped(g.sql)) throw malformed(`Field must be grouped or aggregated: ${g.name}`);
            const alias = name(
                item.alias ?? (expression.kind === 'field' ? g.field!.name : `expr${unnamed++}`),
                g,
                scope
            );
            selects.push({ sql: (grouping) => (grouping.some((o) => o.sql === g.sql) ? g.sql : 'NULL') });
            const decode = decoderOf(g);
            columns.push({ key: alias, read: (row) => decode(row[at]!) });
        }
    }

    /** Operands of HAVING and ORDER BY: aggregates, or what the query groups by. */
    const operand = (e: Expression): Operand => {
        if (e.kind === 'aggregate') return aggregate(e.fn, e.arg, scope, planner);
        const g = groupOperand(e, scope, planner);
        if (!isGrouped(g.sql)) throw malformed(`Ordered field must be grouped or aggregated: ${g.name}`);
        return g;
    };
    // Resolved before FROM is written: they may bring in joins of their own. One per sort key.
    const orders = query.orderBy.flatMap((item) => {
        const source = operand(item.expression);
        return (source.divisor ? [`CAST(${source.sql} AS REAL) / ${source.divisor}`] : sortKeys(source)).map((sql) => ({
            sql,
            source,
            direction: direction(item)
        }));
    });
    const sets = groupingSets(groups, query.groupBy?.subtotals ?? null);
    const touchedIndex = chargesRows ? selects.length : null;
    const params: Param[] = [];
    const branches = sets.map((grouping) => {
        const list = selects.map((s) => s.sql(grouping));
        if (chargesRows) list.push('COUNT(*)');
        if (sets.length > 1)
            list.push(
                ...orders.map((o) =>
                    isGrouped(o.source.sql) && !grouping.some((g) => g.sql === o.source.sql) ? 'NULL' : o.sql
                )
            );
        const named = list.map((sql, i) => `${sql} AS c${i}`);
        const where = planner.where(query, scope, params);
        const having = query.having ? conditionSql(query.having, planner.conditions(scope, params, operand)) : null;
        const by = grouping.length ? ` GROUP BY ${grouping.map((g) => g.sql).join(', ')}` : '';
        const kept = [...(having ? [having] : []), ...(groups.length && !grouping.length ? ['COUNT(*) > 0'] : [])];
        return `SELECT ${named.join(', ')} FROM ${scope.from}${where}${by}${kept.length ? ` HAVING ${kept.join(' AND ')}` : ''}`;
    });
    const orderStart = selects.length + (chargesRows ? 1 : 0);
    const body =
        branches.length === 1
            ? `${branches[0]}${orders.length ? ` ORDER BY ${orders.map((o) => o.sql + o.direction).join(', ')}` : ''}`
            : `SELECT * FROM (${branches.join(' UNION ALL ')})${orders.length ? ` ORDER BY ${orders.map((o, i) => `c${orderStart + i}${o.direction}`).join(', ')}` : ''}`;
    const sql = body + planner.paging(query, params);
    const info = resultInfo(planner.context.rights.schema.object('AggregateResult'), scope.object, aliases);
    return {
        kind: 'aggregate',
        sql,
        params,
        info,
        columns,
        touchedIndex,
        object: scope.object,
        grouped: groups.length > 0
    };

    function name(alias: string, source: { type: FieldType; scale: number; field?: FieldInfo }, of: Scope): string {
        const key = alias.toLowerCase();
        if (aliases.some((a) => a.key === key)) throw malformed(`duplicate alias: ${alias}`);
        const base = source.field ?? of.object.fields.get('id')!;
        aliases.push({ key, field: { ...base, name: alias, type: source.type, scale: source.scale } });
        return key;
    }
}

function groupOperand(e: Expression, scope: Scope, planner: Planner): Operand {
    if (e.kind !== 'field') return planner.operand(e, scope);
    const source = scope.field(e.path);
    if (!source.field.groupable) throw malformed(`field '${source.field.name}' can not be grouped in a query call`);
    return planner.operand(e, scope);
}

function decoderOf(g: Operand): (stored: SqlValue) => unknown {
    const field = g.field ?? ({ name: 'x', type: g.type, scale: 0, calculated: false } as FieldInfo);
    const decode = columnOf({ ...field, type: g.type })!.decode;
    // A subtotal row has null where a group of a boolean has true or false.
    return (stored) => (stored === null ? null : decode(stored));
}

/**
 * Where an org has several currencies, aggregates of amounts are in its corporate one ("Querying Currency Fields in
 * Multi-Currency Orgs", SOQL and SOSL Reference), here with the digits that the field stores. The currency is that of the record
 * the field is of.
 */
function corporate(o: Operand, schema: Schema): Operand {
    const rates = schema.object('CurrencyType');
    if (o.type !== 'currency' || !rates) return o;
    const record = /^(\w+)\."\w+"$/.exec(o.sql)?.[1];
    if (record === undefined) throw new NotSupported(`an aggregate of ${o.name} in an org with several currencies`);
    const one = 10 ** storedScale(rates.fields.get('conversionrate')!);
    const rate = `(SELECT c."conversionrate" FROM "currencytype" AS c WHERE c."isocode" = ${record}."currencyisocode")`;
    return { ...o, sql: `CAST(ROUND(${o.sql} * ${one}.0 / ${rate}) AS INTEGER)` };
}

function aggregate(fn: AggregateFunction, arg: Expression | null, scope: Scope, planner: Planner): Aggregate {
    if (arg === null) {
        if (fn !== 'COUNT') throw malformed(`unexpected token: ')'`);
        return {
            sql: 'COUNT(*)',
            columns: ['COUNT(*)'],
            type: 'int',
            scale: 0,
            name: 'COUNT()',
            filterable: true,
            read: ([n]) => Number(n)
        };
    }
    const o = corporate(planner.operand(arg, scope), planner.context.rights.schema);
    const name = `${fn}(${o.name})`;
    const refuse = (): never => {
        throw malformed(`field ${o.name} does not support aggregate operator ${fn}`);
    };
    if (o.field && !isAggregatable(o.field)) refuse();
    switch (fn) {
        case 'COUNT':
        case 'COUNT_DISTINCT': {
            const sql = fn === 'COUNT' ? `COUNT(${o.sql})` : `COUNT(DISTINCT ${o.sql})`;
            return { sql, columns: [sql], type: 'int', scale: 0, name, filterable: true, read: ([n]) => Number(n) };
        }
        case 'MIN':
        case 'MAX': {
            const sql = `${fn}(${o.sql})`;
            const decode = decoderOf(o);
            return { ...o, field: undefined, sql, columns: [sql], name, read: ([v]) => decode(v!) };
        }
        case 'SUM': {
            if (!NUMBERS.has(o.type)) refuse();
            const sql = `SUM(${o.sql})`;
            const decode = decoderOf(o);
            return { ...o, sql, columns: [sql], name, filterable: true, read: ([v]) => decode(v!) };
        }
        case 'AVG': {
            if (!NUMBERS.has(o.type)) refuse();
            const sql = `SUM(${o.sql})`;
            const divisor = `COUNT(${o.sql})`;
            const read = ([sum, count]: readonly SqlValue[]): Decimal | null =>
                sum === null
                    ? null
                    : new Decimal(sum as bigint, o.scale)
                          .divide(Decimal.of(count as bigint), o.scale + AVG_EXTRA_SCALE)
                          .stripTrailingZeros();
            return { ...o, sql, divisor, columns: [sql, divisor], type: 'double', name, filterable: true, read };
        }
    }
}

/** ROLLUP: every prefix of the groups; CUBE: every subset. */
function groupingSets(groups: readonly Operand[], subtotals: 'rollup' | 'cube' | null): Operand[][] {
    if (subtotals === 'rollup')
        return Array.from({ length: groups.length + 1 }, (_, i) => groups.slice(0, groups.length - i));
    if (subtotals === 'cube')
        return Array.from({ length: 2 ** groups.length }, (_, mask) => groups.filter((_, i) => !(mask & (1 << i))));
    return [[...groups]];
}

function resultInfo(
    base: ObjectInfo | undefined,
    from: ObjectInfo,
    aliases: { key: string; field: FieldInfo }[]
): ObjectInfo {
    const shown = base ?? { ...from, childRelationships: [], recordTypes: [], validationRules: [] };
    return {
        ...shown,
        name: 'AggregateResult',
        kind: 'aggregate',
        keyPrefix: null,
        fields: new Map(aliases.map((a) => [a.key, a.field]))
    };
}
