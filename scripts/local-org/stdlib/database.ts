import { ApexList, type ApexMap } from '../kernel/collections.ts';
import { currentTransaction, type DmlOperation, type Savepoint } from '../kernel/engine.ts';
import { apexException, nullPointer } from '../kernel/exceptions.ts';
import { platformType, type PlatformFunction } from '../kernel/platform-type.ts';
import { SObj } from '../kernel/sobject.ts';
import { ApexObject, type ApexValue } from '../kernel/values.ts';
import { accessAt, AccessLevelValue } from './access-level.ts';
import { unsupported } from './arguments.ts';
import { recordOf, runDml } from './dml.ts';
import { DmlOptionsValue } from './dml-options.ts';
import { DmlResultValue, type ResultType } from './dml-results.ts';
import { mayStartBatch } from './execution.ts';
import { ApexIterator } from './iteration.ts';
import { convertLeadOverloads } from './lead-convert.ts';
import { bindsOf, QueryLocator, recordsOf, runQuery, withoutRowLimit } from './query.ts';
import { SObjectFieldToken } from './schema-tokens.ts';

const RESULTS: Record<DmlOperation, ResultType> = {
    insert: 'SaveResult',
    update: 'SaveResult',
    upsert: 'UpsertResult',
    delete: 'DeleteResult',
    undelete: 'UndeleteResult'
};

/** Every overload ends in any of: a field (upsert), allOrNone or DMLOptions, an AccessLevel. They are told apart by type. */
function dmlFunction(operation: DmlOperation): PlatformFunction {
    return (target: ApexValue, ...rest: ApexValue[]) => {
        const level: Level = rest.find((a) => a instanceof AccessLevelValue) ?? null;
        const access = accessAt(level);
        const choice = rest.find((a) => typeof a === 'boolean' || a instanceof DmlOptionsValue);
        const allOrNone = choice instanceof DmlOptionsValue ? choice.allOrNone : (choice ?? true);
        const field: SObjectFieldToken | undefined = rest.find((a) => a instanceof SObjectFieldToken);
        if (target === null) throw nullPointer();
        const many = target instanceof ApexList;
        const records = (many ? target.items : [target]).map((r) =>
            r === null || r instanceof SObj ? r : recordOf(r)
        );
        const results = runDml(operation, records, { access, allOrNone, externalId: field?.field.name });
        const values = results.map((r) => new DmlResultValue(RESULTS[operation], r));
        return many ? new ApexList(`Database.${RESULTS[operation]}`, values) : values[0];
    };
}

function dmlOverloads(operation: DmlOperation): Record<string, PlatformFunction> {
    const fn = dmlFunction(operation);
    const result = `Database.${RESULTS[operation]}`;
    const byId = operation === 'delete' || operation === 'undelete';
    const choices =
        operation === 'insert' || operation === 'update'
            ? ['', ', Boolean allOrNone', ', Database.DMLOptions options']
            : ['', ', Boolean allOrNone'];
    const table: Record<string, PlatformFunction> = {};
    for (const target of ['SObject', ...(byId ? ['Id'] : [])]) {
        for (const field of operation === 'upsert' ? ['', ', Schema.SObjectField field'] : ['']) {
            for (const choice of choices) {
                for (const level of ['', ', System.AccessLevel level']) {
                    table[`${result} ${operation}(${target} record${field}${choice}${level})`] = fn;
                    table[`List<${result}> ${operation}(List<${target}> records${field}${choice}${level})`] = fn;
                }
            }
        }
    }
    return table;
}

type Level = AccessLevelValue | null;
const query = (soql: string, level: Level = null, binds: ApexMap | null = null): ApexList =>
    recordsOf(soql, runQuery(soql, accessAt(level), bindsOf(binds)));
const count = (soql: string, level: Level = null, binds: ApexMap | null = null): number =>
    runQuery(soql, accessAt(level), bindsOf(binds)).totalSize;

const locator = (soql: string, level: Level = null, binds: ApexMap | null = null): QueryLocator =>
    new QueryLocator(
        soql,
        withoutRowLimit(() => query(soql, level, binds))
    );
const locatorOf = (records: ApexList | null): QueryLocator => {
    if (records === null) throw nullPointer();
    return new QueryLocator('', records);
};

/** Savepoints given up by `releaseSavepoint`. */
const released = new WeakSet<Savepoint>();

function executeBatch(instance: ApexValue, scope = 200): string {
    if (!(instance instanceof ApexObject)) throw nullPointer();
    if (scope < 1)
        throw apexException('System.AsyncException', 'Invalid value for batch size. Must be between 1 and 2000.');
    if (!mayStartBatch())
        throw apexException(
            'System.AsyncException',
            'Database.executeBatch cannot be called from a batch start, batch execute, or future method.'
        );
    return currentTransaction().enqueue({ kind: 'batch', instance, scope: Math.min(scope, 2000) });
}

platformType({
    name: 'System.Database',
    statics: {
        ...dmlOverloads('insert'),
        ...dmlOverloads('update'),
        ...dmlOverloads('upsert'),
        ...dmlOverloads('delete'),
        ...dmlOverloads('undelete'),
        'List<SObject> query(String soql)': (soql: string) => query(soql),
        'List<SObject> query(String soql, System.AccessLevel level)': (soql: string, level: Level) =>
            query(soql, level),
        'List<SObject> queryWithBinds(String soql, Map<String,Object> binds, System.AccessLevel level)': (
            soql: string,
            binds: ApexMap | null,
            level: Level
        ) => query(soql, level, binds),
        'Integer countQuery(String soql)': (soql: string) => count(soql),
        'Integer countQuery(String soql, System.AccessLevel level)': (soql: string, level: Level) => count(soql, level),
        'Integer countQueryWithBinds(String soql, Map<String,Object> binds, System.AccessLevel level)': (
            soql: string,
            binds: ApexMap | null,
            level: Level
        ) => count(soql, level, binds),
        'Database.QueryLocator getQueryLocator(List<SObject> query)': locatorOf,
        'Database.QueryLocator getQueryLocator(List<SObject> query, System.AccessLevel level)': locatorOf,
        'Database.QueryLocator getQueryLocator(String soql)': (soql: string) => locator(soql),
        'Database.QueryLocator getQueryLocator(String soql, System.AccessLevel level)': (soql: string, level: Level) =>
            locator(soql, level),
        'Database.QueryLocator getQueryLocatorWithBinds(String soql, Map<String,Object> binds, System.AccessLevel level)':
            (soql: string, binds: ApexMap | null, level: Level) => locator(soql, level, binds),
        ...convertLeadOverloads,
        'Id executeBatch(Object batch)': (batch: ApexValue) => executeBatch(batch),
        'Id executeBatch(Object batch, Integer scope)': executeBatch,
        'System.Savepoint setSavepoint()': () => currentTransaction().savepoint(),
        'void rollback(System.Savepoint savepoint)': (savepoint: Savepoint | null) => {
            if (savepoint === null) throw nullPointer();
            if (released.has(savepoint)) throw apexException('System.TypeException', 'Savepoint has been released');
            currentTransaction().rollback(savepoint);
        },
        'void releaseSavepoint(System.Savepoint savepoint)': (savepoint: Savepoint | null) => {
            if (savepoint === null) throw nullPointer();
            released.add(savepoint);
        },
        ...unsupported(
            'Database',
            'List<Database.EmptyRecycleBinResult> emptyRecycleBin(List<SObject> records)',
            'Database.EmptyRecycleBinResult emptyRecycleBin(SObject record)',
            'Database.Cursor getCursor(String soql)',
            'Database.Cursor getCursor(String soql, System.AccessLevel level)',
            ...['', ', Boolean allOrNone'].flatMap((choice) => [
                `Database.MergeResult merge(SObject master, SObject duplicate${choice})`,
                `Database.MergeResult merge(SObject master, Id duplicate${choice})`,
                `List<Database.MergeResult> merge(SObject master, List<SObject> duplicates${choice})`,
                `List<Database.MergeResult> merge(SObject master, List<Id> duplicates${choice})`
            ])
        )
    }
});
for (const name of ['EmptyRecycleBinResult', 'Cursor', 'MergeResult'])
    platformType({ name: `Database.${name}`, test: () => false });

platformType({ name: 'System.Savepoint', test: (v) => typeof v?.name === 'string' });

platformType({
    name: 'Database.QueryLocator',
    implements: ['System.Iterable<SObject>'],
    test: (v) => v instanceof QueryLocator,
    methods: {
        'String getQuery()': (l: QueryLocator) => l.query,
        'Database.QueryLocatorIterator iterator()': (l: QueryLocator) => l.apexIterator()
    }
});
platformType({
    name: 'Database.QueryLocatorIterator',
    implements: ['System.Iterator<SObject>'],
    test: (v) => v instanceof ApexIterator,
    methods: { 'Boolean hasNext()': (i: ApexIterator) => i.hasNext(), 'SObject next()': (i: ApexIterator) => i.next() }
});
