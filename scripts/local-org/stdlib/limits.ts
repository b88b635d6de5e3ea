/** Limits: SOQL, rows, DML and asynchronous counts are exact. CPU time and heap are not modelled and say so. */
import { currentTransaction, type LimitCounters } from '../kernel/engine.ts';
import { platformType, type PlatformFunction } from '../kernel/platform-type.ts';
import { unsupported } from './arguments.ts';
import { callouts, MAX_CALLOUTS } from './http.ts';

type Counter = Parameters<LimitCounters['max']>[0];

const COUNTED: Record<string, Counter> = {
    Queries: 'soqlQueries',
    QueryRows: 'queryRows',
    DmlStatements: 'dmlStatements',
    DmlRows: 'dmlRows',
    QueueableJobs: 'queueableJobs',
    FutureCalls: 'futureCalls',
    SoslQueries: 'soslQueries',
    AggregateQueries: 'aggregateQueries'
};
export const COUNTERS: readonly Counter[] = Object.values(COUNTED);

/** What the local org refuses to do at all has happened exactly 0 times; the number is the platform's limit. */
const NEVER: Record<string, number> = { EmailInvocations: 10, MobilePushApexCalls: 10, FindSimilarCalls: 0 };

const statics: Record<string, PlatformFunction> = {};
for (const [name, counter] of Object.entries(COUNTED)) {
    statics[`Integer get${name}()`] = () => currentTransaction().limits[counter];
    statics[`Integer getLimit${name}()`] = () => currentTransaction().limits.max(counter);
}
for (const [name, max] of Object.entries(NEVER)) {
    statics[`Integer get${name}()`] = () => 0;
    statics[`Integer getLimit${name}()`] = () => max;
}
statics['Integer getCallouts()'] = callouts;
statics['Integer getLimitCallouts()'] = () => MAX_CALLOUTS;
const unknown = [
    'CpuTime',
    'HeapSize',
    'QueryLocatorRows',
    'Savepoints',
    'SavepointRollbacks',
    'PublishImmediateDML',
    'AsyncCalls',
    'RunAs',
    'ApexCursorRows',
    'FetchCallsOnApexCursor'
];

platformType({
    name: 'System.Limits',
    statics: {
        ...statics,
        ...unsupported('Limits', ...unknown.flatMap((n) => [`Integer get${n}()`, `Integer getLimit${n}()`]))
    }
});
