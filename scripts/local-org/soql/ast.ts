/** SOQL as a tree of plain values, free of the parser's classes. Names are kept as written. */

/** `Opportunity.Owner.Name` as `['Opportunity', 'Owner', 'Name']`. */
export type Path = readonly string[];

export type AggregateFunction = 'COUNT' | 'COUNT_DISTINCT' | 'SUM' | 'AVG' | 'MIN' | 'MAX';

export type DateFunction =
    | 'CALENDAR_MONTH'
    | 'CALENDAR_QUARTER'
    | 'CALENDAR_YEAR'
    | 'DAY_IN_MONTH'
    | 'DAY_IN_WEEK'
    | 'DAY_IN_YEAR'
    | 'DAY_ONLY'
    | 'FISCAL_MONTH'
    | 'FISCAL_QUARTER'
    | 'FISCAL_YEAR'
    | 'HOUR_IN_DAY'
    | 'WEEK_IN_MONTH'
    | 'WEEK_IN_YEAR';

export type Expression =
    | { kind: 'field'; path: Path }
    | { kind: 'date'; fn: DateFunction; path: Path; convertTimezone: boolean }
    /** `arg` is null for `COUNT()`. */
    | { kind: 'aggregate'; fn: AggregateFunction; arg: Expression | null }
    | { kind: 'grouping'; path: Path }
    | { kind: 'label'; path: Path };

export type SelectItem =
    | { kind: 'expression'; expression: Expression; alias: string | null }
    | { kind: 'fields'; set: 'ALL' | 'STANDARD' | 'CUSTOM' }
    | { kind: 'child'; query: Query };

export type Operator = '=' | '!=' | '<' | '<=' | '>' | '>=' | 'LIKE' | 'IN' | 'NOT IN' | 'INCLUDES' | 'EXCLUDES';

export type Value =
    | { kind: 'null' }
    | { kind: 'boolean'; value: boolean }
    | { kind: 'number'; text: string }
    /** `\%` and `\_` keep their backslash, which only LIKE gives a meaning. */
    | { kind: 'string'; value: string }
    | { kind: 'date'; text: string }
    | { kind: 'datetime'; text: string }
    | { kind: 'time'; text: string }
    /** `LAST_N_DAYS:5` has `n` 5; a plain `TODAY` has null. */
    | { kind: 'dateLiteral'; name: string; n: number | null }
    | { kind: 'bind'; name: string }
    | { kind: 'list'; values: Value[] }
    | { kind: 'query'; query: Query };

export type Condition =
    | { kind: 'and' | 'or'; terms: Condition[] }
    | { kind: 'not'; term: Condition }
    | { kind: 'compare'; left: Expression; op: Operator; right: Value };

export interface OrderItem {
    expression: Expression;
    descending: boolean;
    /** Null: the platform's default, nulls first whatever the direction. */
    nulls: 'first' | 'last' | null;
}

/** `{ kind: 'number' }` or a bind. */
export type Count = Extract<Value, { kind: 'number' | 'bind' }>;

export interface Query {
    select: SelectItem[];
    from: Path;
    alias: string | null;
    scope: string | null;
    where: Condition | null;
    mode: 'user' | 'system' | 'securityEnforced' | null;
    groupBy: { items: Expression[]; subtotals: 'rollup' | 'cube' | null } | null;
    having: Condition | null;
    orderBy: OrderItem[];
    limit: Count | null;
    offset: Count | null;
    allRows: boolean;
    forUpdate: boolean;
}

/** Every bind of a query in order of appearance, subqueries included; lower-cased. */
export function bindsOf(query: Query): string[] {
    const found: string[] = [];
    const inValue = (v: Value): void => {
        if (v.kind === 'bind') found.push(v.name.toLowerCase());
        else if (v.kind === 'list') v.values.forEach(inValue);
        else if (v.kind === 'query') inQuery(v.query);
    };
    const inCondition = (c: Condition | null): void => {
        if (!c) return;
        if (c.kind === 'compare') inValue(c.right);
        else if (c.kind === 'not') inCondition(c.term);
        else c.terms.forEach(inCondition);
    };
    const inQuery = (q: Query): void => {
        for (const s of q.select) if (s.kind === 'child') inQuery(s.query);
        inCondition(q.where);
        inCondition(q.having);
        if (q.limit) inValue(q.limit);
        if (q.offset) inValue(q.offset);
    };
    inQuery(query);
    return found;
}
