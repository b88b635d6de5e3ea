/** Dynamic SOQL for `Database`. */
import type { ApexMap } from '../kernel/collections.ts';
import { ApexList } from '../kernel/collections.ts';
import { currentTransaction, type Access, type QueryResult } from '../kernel/engine.ts';
import { apexException } from '../kernel/exceptions.ts';
import type { ApexValue } from '../kernel/values.ts';
import { nullArgument } from './arguments.ts';
import { ApexIterator } from './iteration.ts';

export type Binds = Record<string, ApexValue>;

export function runQuery(soql: string | null, access: Access, binds: Binds = {}): QueryResult {
    if (soql === null) throw nullArgument(1);
    return currentTransaction().query(soql, { ...access, binds });
}

/** `queryWithBinds`: names are matched whatever their case, so two that differ in case alone are refused. */
export function bindsOf(map: ApexMap | null): Binds {
    const binds: Binds = {};
    for (const [name, value] of map?.entries() ?? []) {
        const key = String(name).toLowerCase();
        if (key in binds)
            throw apexException(
                'System.QueryException',
                `The bindMap consists of duplicate case-insensitive keys: [${name}]`
            );
        binds[key] = value;
    }
    return binds;
}

/** API name after the outermost FROM, as written; `SObject` when there is none. */
function fromObject(soql: string): string {
    let outer = soql.replace(/'(?:[^'\\]|\\.)*'/g, "''");
    for (let inner; (inner = outer.replace(/\([^()]*\)/g, '')) !== outer;) outer = inner;
    return /\bFROM\s+(\w+)/i.exec(outer)?.[1] ?? 'SObject';
}

export function recordsOf(soql: string, result: QueryResult): ApexList {
    const type =
        result.kind === 'aggregate'
            ? 'AggregateResult'
            : (currentTransaction().org.schema.object(fromObject(soql))?.name ?? 'SObject');
    return new ApexList(type, result.records);
}

/** Runs the query of a locator: its rows do not count as query rows, since a batch may go through 50 million. */
export function withoutRowLimit<T>(fn: () => T): T {
    const { limits } = currentTransaction();
    const rows = limits.queryRows;
    limits.queryRows = Number.MIN_SAFE_INTEGER;
    try {
        return fn();
    } finally {
        limits.queryRows = rows;
    }
}

/** A query whose records a batch or a loop goes through. Runs when it is made: a batch's scope is fixed at its start. */
export class QueryLocator {
    constructor(
        readonly query: string,
        readonly records: ApexList
    ) {}
    apexIterator(): ApexIterator {
        return new ApexIterator(this.records.items);
    }
}
