/** One run of a Database.Batchable: start, the chunks, finish. */
import { ApexList } from '../kernel/collections.ts';
import { apexException } from '../kernel/exceptions.ts';
import { SObj } from '../kernel/sobject.ts';
import type { ApexObject, ApexValue } from '../kernel/values.ts';
import { withoutBatches } from '../stdlib/execution.ts';
import { JobContext } from '../stdlib/interfaces.ts';
import { iterate } from '../stdlib/iteration.ts';
import { QueryLocator } from '../stdlib/query.ts';
import { deepCopy } from './copy.ts';

/** What a batch needs of the job that runs it. */
export interface BatchRun {
    readonly jobId: string;
    readonly instance: ApexObject;
    /** Records per chunk. */
    readonly scope: number;
    readonly isTest: boolean;
    /** Runs a part in a transaction of its own. */
    transaction<T>(fn: () => T): T;
    /** Writes the job's row. */
    report(values: Readonly<Record<string, ApexValue>>): void;
    /** A part failed outside a test: the others go on. */
    failed(error: unknown): void;
}

/**
 * Chunks that fail are counted and do not stop the others. The object is fresh for every part unless it is
 * Database.Stateful, whose changes are kept from each part that succeeds. In a test every exception is the test's.
 */
export function runBatch(run: BatchRun): void {
    const stateful = run.instance.$class.ancestry.has('database.stateful');
    let state = run.instance;
    const context = new JobContext(run.jobId);
    const part = <T>(fn: (batch: ApexObject) => T): T => {
        const batch = deepCopy(state);
        const result = run.transaction(() => fn(batch));
        if (stateful) state = batch;
        return result;
    };
    const { type, items } = part((batch) =>
        withoutBatches(() => itemsOf(batch.$class.invoke(batch, 'start', [context])))
    );
    const chunks = Math.ceil(items.length / run.scope);
    if (run.isTest && chunks > 1) {
        throw apexException(
            'System.UnexpectedException',
            'No more than one executeBatch can be called from within a test method. Please make sure the iterable returned from your start method matches the batch size, resulting in one executeBatch invocation.'
        );
    }
    let errors = 0;
    run.report({ Status: 'Processing', TotalJobItems: chunks });
    for (let i = 0; i < chunks; i++) {
        try {
            const scope = new ApexList(type, items.slice(i * run.scope, (i + 1) * run.scope));
            part((batch) => withoutBatches(() => batch.$class.invoke(batch, 'execute', [context, scope])));
        } catch (error) {
            if (run.isTest) throw error;
            if (++errors === 1)
                run.report({ ExtendedStatus: `First error: ${(error as Error).message}`.slice(0, 255) });
            run.failed(error);
        }
        run.report({ JobItemsProcessed: i + 1, NumberOfErrors: errors });
    }
    part((batch) => batch.$class.invoke(batch, 'finish', [context]));
}

/** All elements of what `start` returned, and their type. */
function itemsOf(started: ApexValue): { type: string; items: ApexValue[] } {
    if (started === null)
        throw apexException('System.NullPointerException', 'Start did not return a valid iterable object.');
    const items = [...iterate(started)];
    const list = started instanceof QueryLocator ? started.records : started instanceof ApexList ? started : null;
    return { type: list?.type ?? (items[0] instanceof SObj ? items[0].info.name : 'Object'), items };
}
