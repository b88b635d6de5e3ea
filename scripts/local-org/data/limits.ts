import type { LimitCounters } from '../kernel/engine.ts';
import { apexException } from '../kernel/exceptions.ts';

export type Counter = Parameters<LimitCounters['max']>[0];

/** "Per-Transaction Apex Limits", Apex Developer Guide: synchronous, asynchronous. */
const MAXIMA: Readonly<Record<Counter, readonly [number, number]>> = {
    soqlQueries: [100, 200],
    queryRows: [50_000, 50_000],
    dmlStatements: [150, 150],
    dmlRows: [10_000, 10_000],
    queueableJobs: [50, 1],
    futureCalls: [50, 50],
    soslQueries: [20, 20],
    aggregateQueries: [300, 300]
};

const NAMES: Readonly<Record<Counter, string>> = {
    soqlQueries: 'SOQL queries',
    queryRows: 'query rows',
    dmlStatements: 'DML statements',
    dmlRows: 'DML rows',
    queueableJobs: 'queueable jobs added to the queue',
    futureCalls: 'future calls',
    soslQueries: 'SOSL queries',
    aggregateQueries: 'aggregate queries'
};

/** Counts of one transaction. Passing a maximum throws LimitException, which Apex cannot catch. */
export class Limits implements LimitCounters {
    soqlQueries = 0;
    queryRows = 0;
    dmlStatements = 0;
    dmlRows = 0;
    queueableJobs = 0;
    futureCalls = 0;
    soslQueries = 0;
    aggregateQueries = 0;

    constructor(readonly async: boolean) {}

    max(counter: Counter): number {
        return MAXIMA[counter][this.async ? 1 : 0];
    }

    charge(counter: Counter, amount = 1): void {
        this[counter] += amount;
        if (this[counter] > this.max(counter))
            throw apexException('System.LimitException', `Too many ${NAMES[counter]}: ${this[counter]}`);
    }

    /** Counts so far, to go back to with `restore`. */
    snapshot(): Readonly<Record<Counter, number>> {
        const {
            soqlQueries,
            queryRows,
            dmlStatements,
            dmlRows,
            queueableJobs,
            futureCalls,
            soslQueries,
            aggregateQueries
        } = this;
        return {
            soqlQueries,
            queryRows,
            dmlStatements,
            dmlRows,
            queueableJobs,
            futureCalls,
            soslQueries,
            aggregateQueries
        };
    }

    restore(counts: Readonly<Record<Counter, number>>): void {
        Object.assign(this, counts);
    }
}
