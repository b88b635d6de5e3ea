import { ApexParserFactory, ApexSyntaxError } from '@apexdevtools/apex-parser';
import type {
    ComparisonOperatorContext,
    ConditionalExpressionContext,
    DateFormulaContext,
    FieldExpressionContext,
    FieldNameContext,
    LogicalExpressionContext,
    QueryContext,
    SoqlFunctionContext,
    SubFieldEntryContext,
    SelectEntryContext,
    SubQueryContext,
    ValueContext,
    WhereConditionalExpressionContext,
    WhereLogicalExpressionContext,
    OrderByClauseContext,
    LimitClauseContext,
    OffsetClauseContext,
    GroupByClauseContext
} from '@apexdevtools/apex-parser';
import { NotSupported } from '../kernel/exceptions.ts';
import type {
    Condition,
    Count,
    DateFunction,
    Expression,
    Operator,
    OrderItem,
    Path,
    Query,
    SelectItem,
    Value
} from './ast.ts';
import { malformed } from './errors.ts';

const END_OF_INPUT = -1;

/** Code points that stand for `\\%` and `\\_`, escapes of SOQL that the Apex lexer has not. */
const ESCAPED_PERCENT = '\ue025';
const ESCAPED_UNDERSCORE = '\ue05f';

const withLikeEscapes = (text: string): string =>
    text.replace(/'(?:[^'\\]|\\.)*'/gs, (literal) =>
        literal.replace(/\\(.)/gs, (both, c: string) =>
            c === '%' ? ESCAPED_PERCENT : c === '_' ? ESCAPED_UNDERSCORE : both
        )
    );

/** SOQL text as a tree; throws MALFORMED_QUERY with the platform's `unexpected token`. */
export function parseSoql(text: string): Query {
    const parser = ApexParserFactory.createParser(withLikeEscapes(text), true);
    let tree: QueryContext;
    try {
        tree = parser.query();
    } catch (e) {
        if (e instanceof ApexSyntaxError) throw malformed(unexpected(text, e.line, e.column));
        throw e;
    }
    // The grammar's rule stops at the first token it cannot use: anything left is the platform's error.
    const next = parser.getCurrentToken();
    if (next.type !== END_OF_INPUT) throw malformed(unexpected(text, next.line, next.column));
    return queryOf(tree);
}

function unexpected(text: string, line: number, column: number): string {
    const rest = (text.split('\n')[line - 1] ?? '').slice(column);
    const token = /^\s*([\w.]+|'[^']*'?|\S)/.exec(rest)?.[1];
    return token ? `unexpected token: '${token}'` : "unexpected token: '<EOF>'";
}

function queryOf(q: QueryContext): Query {
    const [from, alias] = fromOf(q);
    const withClause = q.withClause();
    if (withClause && !withClause.USER_MODE() && !withClause.SYSTEM_MODE() && !withClause.SECURITY_ENFORCED())
        throw new NotSupported(`SOQL ${withClause.getText()}`);
    if (q.UPDATE()) throw new NotSupported('SOQL UPDATE TRACKING or VIEWSTAT');
    return {
        select: q.selectList().selectEntry_list().map(selectItem),
        from,
        alias,
        scope: q.usingScope()?.soqlId().getText() ?? null,
        where: q.whereClause() ? whereOf(q.whereClause().whereLogicalExpression()) : null,
        mode: !withClause
            ? null
            : withClause.USER_MODE()
              ? 'user'
              : withClause.SYSTEM_MODE()
                ? 'system'
                : 'securityEnforced',
        ...grouping(q.groupByClause()),
        orderBy: orderOf(q.orderByClause()),
        limit: countOf(q.limitClause()),
        offset: countOf(q.offsetClause()),
        allRows: Boolean(q.allRowsClause()),
        forUpdate: (q.forClauses()?.UPDATE_list().length ?? 0) > 0
    };
}

function subQueryOf(q: SubQueryContext): Query {
    const [from, alias] = fromOf(q);
    return {
        select: q.subFieldList().subFieldEntry_list().map(selectItem),
        from,
        alias,
        scope: null,
        where: q.whereClause() ? whereOf(q.whereClause().whereLogicalExpression()) : null,
        mode: null,
        groupBy: null,
        having: null,
        orderBy: orderOf(q.orderByClause()),
        limit: countOf(q.limitClause()),
        offset: null,
        allRows: false,
        forUpdate: false
    };
}

function fromOf(q: QueryContext | SubQueryContext): [Path, string | null] {
    const list = q.fromNameList();
    const names = list.fieldName_list();
    if (names.length > 1) throw new NotSupported('SOQL with several objects in FROM');
    return [pathOf(names[0]!), list.soqlId_list()[0]?.getText() ?? null];
}

const pathOf = (f: FieldNameContext): Path => f.soqlId_list().map((id) => id.getText());

function selectItem(entry: SelectEntryContext | SubFieldEntryContext): SelectItem {
    if (entry.typeOf()) throw new NotSupported('SOQL TYPEOF');
    if (entry.subQuery()) return { kind: 'child', query: subQueryOf(entry.subQuery()) };
    const alias = entry.soqlId()?.getText() ?? null;
    if (entry.fieldName())
        return { kind: 'expression', expression: { kind: 'field', path: pathOf(entry.fieldName()) }, alias };
    const fn = entry.soqlFunction();
    const set = fn.soqlFieldsParameter();
    if (set) return { kind: 'fields', set: set.ALL() ? 'ALL' : set.CUSTOM() ? 'CUSTOM' : 'STANDARD' };
    return { kind: 'expression', expression: functionOf(fn), alias };
}

function functionOf(fn: SoqlFunctionContext): Expression {
    const name = fn.getChild(0).getText().toUpperCase();
    switch (name) {
        case 'COUNT':
        case 'COUNT_DISTINCT':
        case 'SUM':
        case 'AVG':
        case 'MIN':
        case 'MAX': {
            const arg: Expression | null = fn.fieldName()
                ? { kind: 'field', path: pathOf(fn.fieldName()) }
                : fn.soqlFunction()
                  ? functionOf(fn.soqlFunction())
                  : null;
            return { kind: 'aggregate', fn: name, arg };
        }
        case 'GROUPING':
            return { kind: 'grouping', path: pathOf(fn.fieldName()) };
        case 'TOLABEL':
            return { kind: 'label', path: pathOf(fn.fieldName()) };
        case 'FORMAT':
        case 'CONVERTCURRENCY':
        case 'DISTANCE':
            throw new NotSupported(`SOQL ${name}()`);
    }
    const field = fn.dateFieldName();
    return {
        kind: 'date',
        fn: name as DateFunction,
        path: pathOf(field.fieldName()),
        convertTimezone: Boolean(field.CONVERT_TIMEZONE())
    };
}

function whereOf(e: WhereLogicalExpressionContext): Condition {
    return logical(e.whereConditionalExpression_list().map(whereTerm), Boolean(e.NOT()), e.SOQLOR_list().length > 0);
}

function whereTerm(c: WhereConditionalExpressionContext): Condition {
    if (c.whereLogicalExpression()) return whereOf(c.whereLogicalExpression());
    const w = c.whereFieldExpression();
    if (w.FORMULA()) throw new NotSupported('SOQL FORMULA()');
    return comparison(w.fieldExpression());
}

function havingOf(e: LogicalExpressionContext): Condition {
    return logical(e.conditionalExpression_list().map(havingTerm), Boolean(e.NOT()), e.SOQLOR_list().length > 0);
}

const havingTerm = (c: ConditionalExpressionContext): Condition =>
    c.logicalExpression() ? havingOf(c.logicalExpression()) : comparison(c.fieldExpression());

function logical(terms: Condition[], not: boolean, or: boolean): Condition {
    if (not) return { kind: 'not', term: terms[0]! };
    return terms.length === 1 ? terms[0]! : { kind: or ? 'or' : 'and', terms };
}

function comparison(e: FieldExpressionContext): Condition {
    const left: Expression = e.fieldName()
        ? { kind: 'field', path: pathOf(e.fieldName()) }
        : functionOf(e.soqlFunction());
    return { kind: 'compare', left, op: operatorOf(e.comparisonOperator()), right: valueOf(e.value()) };
}

function operatorOf(o: ComparisonOperatorContext): Operator {
    const text = o.children!.map((c) => c.getText().toUpperCase()).join('');
    if (text === 'NOTIN') return 'NOT IN';
    return text === '<>' ? '!=' : (text as Operator);
}

function valueOf(v: ValueContext): Value {
    if (v.NULL()) return { kind: 'null' };
    if (v.BooleanLiteral()) return { kind: 'boolean', value: v.getText().toLowerCase() === 'true' };
    if (v.signedNumber()) return { kind: 'number', text: v.getText() };
    if (v.StringLiteral()) return { kind: 'string', value: unescape(v.getText()) };
    if (v.DateLiteral()) return { kind: 'date', text: v.getText() };
    if (v.DateTimeLiteral()) return { kind: 'datetime', text: v.getText() };
    if (v.TimeLiteral()) return { kind: 'time', text: v.getText() };
    if (v.dateFormula()) return dateLiteral(v.dateFormula());
    if (v.subQuery()) return { kind: 'query', query: subQueryOf(v.subQuery()) };
    if (v.valueList()) return { kind: 'list', values: v.valueList().value_list().map(valueOf) };
    if (v.boundExpression()) return { kind: 'bind', name: v.boundExpression().expression().getText() };
    throw new NotSupported(`SOQL value ${v.getText()}`);
}

function dateLiteral(d: DateFormulaContext): Value {
    const n = d.signedInteger();
    return { kind: 'dateLiteral', name: d.getChild(0).getText().toUpperCase(), n: n ? Number(n.getText()) : null };
}

const ESCAPES: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** Text of a quoted literal. */
const unescape = (quoted: string): string =>
    quoted
        .slice(1, -1)
        .replace(/\\(?:u([0-9a-fA-F]{4})|(.))/gs, (_, hex: string | undefined, c: string) =>
            hex ? String.fromCharCode(parseInt(hex, 16)) : (ESCAPES[c] ?? c)
        )
        .replaceAll(ESCAPED_PERCENT, '\\%')
        .replaceAll(ESCAPED_UNDERSCORE, '\\_');

function grouping(g: GroupByClauseContext): Pick<Query, 'groupBy' | 'having'> {
    if (!g) return { groupBy: null, having: null };
    const items = g
        .fieldGroupByList()
        .fieldGroupBy_list()
        .map((f): Expression =>
            f.fieldName() ? { kind: 'field', path: pathOf(f.fieldName()) } : functionOf(f.soqlFunction())
        );
    return {
        groupBy: { items, subtotals: g.ROLLUP() ? 'rollup' : g.CUBE() ? 'cube' : null },
        having: g.HAVING() ? havingOf(g.logicalExpression()) : null
    };
}

function orderOf(o: OrderByClauseContext): OrderItem[] {
    if (!o) return [];
    return o
        .fieldOrderList()
        .fieldOrder_list()
        .map((f) => ({
            expression: f.fieldName() ? { kind: 'field', path: pathOf(f.fieldName()) } : functionOf(f.soqlFunction()),
            descending: Boolean(f.DESC()),
            nulls: f.FIRST() ? 'first' : f.LAST() ? 'last' : null
        }));
}

function countOf(c: LimitClauseContext | OffsetClauseContext): Count | null {
    if (!c) return null;
    return c.IntegerLiteral()
        ? { kind: 'number', text: c.IntegerLiteral().getText() }
        : { kind: 'bind', name: c.boundExpression().expression().getText() };
}
