import { Decimal } from '../kernel/decimal.ts';
import type { FieldInfo } from '../kernel/schema-types.ts';
import type { Condition, Expression, Operator, Query, Value } from './ast.ts';
import { malformed, queryError } from './errors.ts';
import {
    encodeFor,
    isCollection,
    jsonList,
    literalBounds,
    literalValue,
    membersOf,
    type Param,
    type Rounding,
    type Target
} from './operands.ts';
import { foldCase } from '../data/functions.ts';

/** The left side of a comparison. */
export interface Operand extends Target {
    sql: string;
    filterable: boolean;
    /** A SUM, AVG, ... whose exact value is `sql / divisor`; set for AVG only. */
    divisor?: string;
    /** The field itself, where the operand is one. */
    field?: FieldInfo;
}

/** Shape of a bind's value, which decides the SQL: null, one value, a list; `Text` when letters outside ASCII are compared, `Null` when a list holds null. */
export type BindShape = 'null' | 'one' | 'oneText' | 'list' | 'listText' | 'listNull' | 'listTextNull';

export interface ConditionContext {
    params: Param[];
    operand(expression: Expression): Operand;
    subquery(query: Query, params: Param[]): string;
    shape(bind: string): BindShape;
}

const COMPARE: Partial<Record<Operator, Rounding>> = {
    '=': 'exact',
    '!=': 'exact',
    '<': 'ceiling',
    '>=': 'ceiling',
    '>': 'floor',
    '<=': 'floor'
};
const TEXT_ONLY = 'LIKE';
const isAscii = (s: string): boolean => /^[\0-\x7f]*$/.test(s);

/**
 * SQL of a WHERE or HAVING condition. SOQL knows true and false only: a comparison with an empty field is false, `!=` and
 * `NOT IN` are true of it. `total` asks for 0 instead of SQL's NULL, which NOT would not turn round.
 */
export function conditionSql(c: Condition, ctx: ConditionContext, total = false, inOr = false): string {
    switch (c.kind) {
        case 'not':
            return `NOT ${conditionSql(c.term, ctx, true, inOr)}`;
        case 'and':
        case 'or':
            return `(${c.terms.map((t) => conditionSql(t, ctx, total, inOr || c.kind === 'or')).join(c.kind === 'and' ? ' AND ' : ' OR ')})`;
        case 'compare': {
            if (c.right.kind === 'query' && inOr)
                throw malformed("Semi join sub-selects are not allowed with the 'OR' operator");
            const sql = comparison(ctx.operand(c.left), c.op, c.right, ctx);
            return total ? `IFNULL(${sql}, 0)` : sql;
        }
    }
}

function comparison(left: Operand, op: Operator, right: Value, ctx: ConditionContext): string {
    if (!left.filterable) throw queryError('INVALID_FIELD', `field '${left.name}' can not be filtered in a query call`);
    checkOperator(left, op);
    switch (op) {
        case 'IN':
        case 'NOT IN':
            return membership(left, op === 'NOT IN', right, ctx);
        case 'INCLUDES':
        case 'EXCLUDES':
            return multiPicklist(left, op === 'EXCLUDES', right, ctx);
    }
    if (right.kind === 'dateLiteral') return dateLiteral(left, op, right, ctx);
    if (right.kind === 'bind') return bound(left, op, right.name, ctx);
    if (right.kind === 'list' || right.kind === 'query') throw malformed(`unexpected token: '('`);
    const value = literalValue(right, left);
    if (value === null || value === '') return isNull(left, op);
    if (op === 'LIKE') return like(left, !isAscii(value as string), () => value as string, ctx);
    return scalar(left, op, typeof value === 'string' && !isAscii(value), () => value, ctx);
}

function checkOperator(left: Operand, op: Operator): void {
    const isText = ![
        'id',
        'reference',
        'boolean',
        'int',
        'long',
        'double',
        'currency',
        'percent',
        'date',
        'datetime',
        'time',
        'base64'
    ].includes(left.type);
    if (op === TEXT_ONLY && !isText)
        throw queryError(
            'INVALID_QUERY_FILTER_OPERATOR',
            `invalid operator on ${left.type === 'reference' ? 'id' : left.type} field`
        );
    const isMulti = left.type === 'multipicklist';
    if ((op === 'INCLUDES' || op === 'EXCLUDES') && !isMulti)
        throw queryError(
            'INVALID_QUERY_FILTER_OPERATOR',
            `includes or excludes operator only valid on multipicklist field`
        );
    if (
        ['<', '<=', '>', '>='].includes(op) &&
        (left.type === 'boolean' || left.type === 'id' || left.type === 'reference' || isMulti)
    ) {
        // Ids may be ordered; booleans and multi-select picklists may not.
        if (left.type === 'boolean' || isMulti)
            throw queryError('INVALID_QUERY_FILTER_OPERATOR', `invalid operator on ${left.type} field`);
    }
}

function bound(left: Operand, op: Operator, name: string, ctx: ConditionContext): string {
    const shape = ctx.shape(name);
    if (shape === 'null') return isNull(left, op);
    if (shape.startsWith('list')) {
        if (op === 'LIKE') {
            ctx.params.push((rt) => JSON.stringify(membersOf(rt.bind(name)).filter((v) => v !== null)));
            return `EXISTS (SELECT 1 FROM json_each(?) AS pattern WHERE soql_like(${left.sql}, pattern.value))`;
        }
        if (op === '=' || op === '!=') return membership(left, op === '!=', { kind: 'bind', name }, ctx);
        throw queryError(
            'INVALID_QUERY_FILTER_OPERATOR',
            `invalid operator ${op} with a collection for field ${left.name}`
        );
    }
    if (op === 'LIKE') return like(left, shape === 'oneText', (rt) => String(rt.bind(name)), ctx);
    return scalar(left, op, shape === 'oneText', (rt) => rt.bind(name), ctx);
}

const isNull = (left: Operand, op: Operator): string => {
    if (op === '=') return left.type === 'boolean' ? '0' : `${left.sql} IS NULL`;
    if (op === '!=') return left.type === 'boolean' ? '1' : `${left.sql} IS NOT NULL`;
    return '0';
};

function scalar(
    left: Operand,
    op: Operator,
    fold: boolean,
    value: (rt: Parameters<Param>[0]) => unknown,
    ctx: ConditionContext
): string {
    const rounding = COMPARE[op]!;
    const sqlOp = op === '!=' ? 'IS NOT' : op;
    if (left.divisor) {
        ctx.params.push((rt) => Number(encodeFor({ ...left, scale: 9 }, value(rt), 'exact')) / 10 ** (9 - left.scale));
        return `CAST(${left.sql} AS REAL) / ${left.divisor} ${sqlOp} ?`;
    }
    if (fold) {
        ctx.params.push((rt) => foldCase(String(encodeFor(left, value(rt)))));
        return `soql_fold(${left.sql}) ${sqlOp} ?`;
    }
    // A value that is text when the query was planned may still be empty now: IS and IS NOT take null too.
    ctx.params.push((rt) => encodeFor(left, value(rt), rounding));
    return `${left.sql} ${op === '=' ? 'IS' : sqlOp} ?`;
}

function like(
    left: Operand,
    fold: boolean,
    pattern: (rt: Parameters<Param>[0]) => string,
    ctx: ConditionContext
): string {
    ctx.params.push(pattern);
    return fold ? `soql_like(${left.sql}, ?)` : `${left.sql} LIKE ? ESCAPE '\\'`;
}

function membership(left: Operand, negated: boolean, right: Value, ctx: ConditionContext): string {
    if (right.kind === 'query') {
        if (left.type !== 'id' && left.type !== 'reference')
            throw malformed(`The left operand of a semi join must be an id or reference field: ${left.name}`);
        const inner = ctx.subquery(right.query, ctx.params);
        return negated ? `(${left.sql} IS NULL OR ${left.sql} NOT IN (${inner}))` : `${left.sql} IN (${inner})`;
    }
    let fold = false;
    let hasNull = false;
    let list: Param;
    if (right.kind === 'bind') {
        const shape = ctx.shape(right.name);
        fold = shape.includes('Text');
        hasNull = shape.includes('Null') || shape === 'null';
        list = (rt) => {
            const value = rt.bind(right.name);
            const members = isCollection(value) ? membersOf(value) : [value];
            return jsonList(members.map((v) => folded(encodeFor(left, v), fold)));
        };
    } else if (right.kind === 'list') {
        const dates = right.values.filter((v) => v.kind === 'dateLiteral');
        if (dates.length) {
            const terms = right.values.map((v) => comparison(left, '=', v, ctx));
            return negated ? `NOT IFNULL((${terms.join(' OR ')}), 0)` : `(${terms.join(' OR ')})`;
        }
        if (right.values.some((v) => v.kind === 'bind')) return literalsAndBinds(left, negated, right.values, ctx);
        const values = right.values.map((v) => literalValue(v, left));
        fold = values.some((v) => typeof v === 'string' && !isAscii(v));
        hasNull = values.some((v) => v === null || v === '');
        const json = jsonList(values.map((v) => folded(encodeFor(left, v), fold)));
        list = () => json;
    } else {
        throw malformed(`unexpected token: '${right.kind}'`);
    }
    ctx.params.push(list);
    const column = fold ? `soql_fold(${left.sql})` : left.sql;
    if (negated)
        return hasNull
            ? `(${left.sql} IS NOT NULL AND ${column} NOT IN (SELECT value FROM json_each(?)))`
            : `(${left.sql} IS NULL OR ${column} NOT IN (SELECT value FROM json_each(?)))`;
    const among = `${column} IN (SELECT value FROM json_each(?))`;
    return hasNull ? `(${among} OR ${left.sql} IS NULL)` : among;
}

const folded = <T>(v: T, fold: boolean): T => (fold && typeof v === 'string' ? (foldCase(v) as T) : v);

/** `IN (:a, :b, 'x')`. */
function literalsAndBinds(left: Operand, negated: boolean, values: Value[], ctx: ConditionContext): string {
    const terms = values.map((v) => comparison(left, '=', v, ctx));
    return negated ? `NOT IFNULL((${terms.join(' OR ')}), 0)` : `(${terms.join(' OR ')})`;
}

/** `INCLUDES ('a;b', 'c')`: a and b, or c. */
function multiPicklist(left: Operand, negated: boolean, right: Value, ctx: ConditionContext): string {
    const values = right.kind === 'list' ? right.values : [right];
    const alternatives = values.map((v) => {
        if (v.kind === 'bind') {
            ctx.params.push((rt) => {
                const value = rt.bind(v.name);
                return JSON.stringify(
                    (isCollection(value) ? membersOf(value) : [value]).map((entry) => String(entry).split(';'))
                );
            });
        } else {
            const parts = JSON.stringify([String(literalValue(v, left)).split(';')]);
            ctx.params.push(() => parts);
        }
        const selected = `(';' || ${left.sql} || ';')`;
        return `EXISTS (SELECT 1 FROM json_each(?) AS choice WHERE NOT EXISTS (SELECT 1 FROM json_each(choice.value) AS part WHERE instr(lower(${selected}), ';' || lower(part.value) || ';') = 0))`;
    });
    const any = `(${left.sql} IS NOT NULL AND (${alternatives.join(' OR ')}))`;
    return negated ? `NOT ${any}` : any;
}

function dateLiteral(
    left: Operand,
    op: Operator,
    value: Extract<Value, { kind: 'dateLiteral' }>,
    ctx: ConditionContext
): string {
    if (left.type !== 'date' && left.type !== 'datetime')
        throw queryError(
            'INVALID_FIELD',
            `value of filter criterion for field '${left.name}' must be of type ${left.type === 'boolean' ? 'boolean' : 'string'}`
        );
    const start: Param = (rt) => literalBounds(value, left, rt).start;
    const end: Param = (rt) => literalBounds(value, left, rt).end;
    switch (op) {
        case '=':
            ctx.params.push(start, end);
            return `(${left.sql} >= ? AND ${left.sql} < ?)`;
        case '!=':
            ctx.params.push(start, end);
            return `(${left.sql} IS NULL OR ${left.sql} < ? OR ${left.sql} >= ?)`;
        case '<':
        case '>=':
            ctx.params.push(start);
            return `${left.sql} ${op} ?`;
        case '>':
            ctx.params.push(end);
            return `${left.sql} >= ?`;
        case '<=':
            ctx.params.push(end);
            return `${left.sql} < ?`;
        default:
            throw queryError('INVALID_QUERY_FILTER_OPERATOR', `invalid operator on ${left.type} field`);
    }
}

/** Shape of the value bound to a name. */
export function shapeOf(value: unknown): BindShape {
    if (value === null || value === undefined || value === '') return 'null';
    if (isCollection(value)) {
        const members = membersOf(value);
        const text = members.some((m) => typeof m === 'string' && !isAscii(m));
        const nulls = members.some((m) => m === null || m === '');
        return `list${text ? 'Text' : ''}${nulls ? 'Null' : ''}`;
    }
    return typeof value === 'string' && !isAscii(value) ? 'oneText' : 'one';
}

/** A bind or number of LIMIT and OFFSET. */
export const countValue = (value: unknown): number | null => {
    const n = value instanceof Decimal ? value.toNumber() : typeof value === 'bigint' ? Number(value) : value;
    return typeof n === 'number' && Number.isInteger(n) && n >= 0 ? n : null;
};
