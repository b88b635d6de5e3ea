/** What kind of work the running transaction is: `System.isBatch()`, `Request.getQuiddity()`. Set by whoever starts it. */
import { currentTransaction, type Transaction } from '../kernel/engine.ts';
import { NotSupported } from '../kernel/exceptions.ts';
import { platformType } from '../kernel/platform-type.ts';
import { enumConstant } from './enums.ts';

export type Quiddity =
    | 'ANONYMOUS'
    | 'AURA'
    | 'BATCH_APEX'
    | 'BULK_API'
    | 'FUTURE'
    | 'QUEUEABLE'
    | 'REST'
    | 'RUNTEST_SYNC'
    | 'SCHEDULED'
    | 'SOAP'
    | 'SYNCHRONOUS';

const KEY = Symbol('quiddity');

/** Names the work of a transaction just begun. */
export function setQuiddity(tx: Transaction, quiddity: Quiddity): void {
    tx.statics.set(KEY, quiddity);
}

const NO_BATCH = Symbol('no batch');

/** Runs a part of a batch that may not start another one: its `start` or `execute`. */
export function withoutBatches<T>(fn: () => T): T {
    const { statics } = currentTransaction();
    statics.set(NO_BATCH, true);
    try {
        return fn();
    } finally {
        statics.delete(NO_BATCH);
    }
}

/** "You can't call the Database.executeBatch method from within any batch Apex method" but finish; nor from a future method. */
export const mayStartBatch = (): boolean =>
    !currentTransaction().statics.has(NO_BATCH) && currentTransaction().statics.get(KEY) !== 'FUTURE';

/** Null when nobody named it: synchronous work of no stated kind. */
function quiddity(): Quiddity | null {
    const tx = currentTransaction();
    const set = tx.statics.get(KEY) as Quiddity | undefined;
    if (!set && tx.limits.async)
        throw new NotSupported('kind of an asynchronous transaction that was started without one');
    return set ?? (tx.isTest ? 'RUNTEST_SYNC' : null);
}

export const runsAs = (kind: Quiddity): boolean => quiddity() === kind;

class RequestValue {
    constructor(
        readonly id: string,
        readonly kind: Quiddity | null
    ) {}
}

platformType({
    name: 'System.Request',
    test: (v) => v instanceof RequestValue,
    statics: { 'System.Request getCurrent()': () => new RequestValue(currentTransaction().requestId, quiddity()) },
    methods: {
        'System.Quiddity getQuiddity()': (r: RequestValue) => {
            if (!r.kind) throw new NotSupported('Request.getQuiddity of this transaction');
            return enumConstant('System.Quiddity', r.kind);
        },
        'String getRequestId()': (r: RequestValue) => r.id
    }
});
