import { randomUUID } from 'node:crypto';
import type {
    AsyncRequest,
    DmlOperation,
    DmlOptions,
    DmlResult,
    Org,
    QueryOptions,
    QueryResult,
    Savepoint,
    Transaction,
    UserContext
} from '../kernel/engine.ts';
import { withTransaction } from '../kernel/engine.ts';
import { apexException, NotSupported } from '../kernel/exceptions.ts';
import type { SObj } from '../kernel/sobject.ts';
import { ApexDatetime } from '../kernel/temporal.ts';
import { localDate } from '../stdlib/zones.ts';
import { SoqlEngine } from '../soql/engine.ts';
import { runDml } from './dml/run.ts';
import { Limits } from './limits.ts';
import type { Store } from './store.ts';

export interface TransactionOptions {
    isTest?: boolean;
    /** Asynchronous limits apply. */
    async?: boolean;
    /** Takes work for later and gives the id of its AsyncApexJob or CronTrigger. Without it, asking for any throws. */
    enqueue?: (tx: Transaction, request: AsyncRequest) => string;
}

const engines = new WeakMap<Store, SoqlEngine>();

export function soqlEngine(store: Store): SoqlEngine {
    let engine = engines.get(store);
    if (!engine) engines.set(store, (engine = new SoqlEngine(store)));
    return engine;
}

/** Begins a transaction as `user`. End it with `commit` or `abort`; transactions nest, the inner one within the outer. */
export function beginTransaction(
    org: Org,
    store: Store,
    user: UserContext,
    options: TransactionOptions = {}
): DataTransaction {
    return new DataTransaction(org, store, user, options);
}

export class DataTransaction implements Transaction {
    readonly requestId = randomUUID().replaceAll('-', '').slice(0, 22);
    readonly limits: Limits;
    readonly isTest: boolean;
    readonly statics = new Map<unknown, unknown>();
    sharing = true;
    /** Triggers now running, one in another. */
    triggerDepth = 0;
    user: UserContext;
    private readonly outermost: string;
    private readonly soql: SoqlEngine;
    private readonly enqueueWith: TransactionOptions['enqueue'];
    /** Marks of DML statements now running: Apex in them may not undo what is older. */
    private readonly running: string[] = [];
    private readonly cache = new Map<string, { at: number; value: unknown }>();

    constructor(
        readonly org: Org,
        readonly store: Store,
        user: UserContext,
        options: TransactionOptions
    ) {
        this.user = user;
        this.limits = new Limits(options.async === true);
        this.isTest = options.isTest === true;
        this.enqueueWith = options.enqueue;
        this.soql = soqlEngine(store);
        this.outermost = store.mark();
    }

    commit(): void {
        this.store.release(this.outermost);
    }

    abort(): void {
        this.store.discard(this.outermost);
    }

    now(): number {
        return this.org.clock.now();
    }

    query(soql: string, options: QueryOptions): QueryResult {
        const counted = options.uncounted !== true;
        // Custom metadata is read without charge.
        const free = this.store.schema.object(this.soql.prepare(soql).query.from[0]!)?.kind === 'customMetadata';
        if (counted && !free) this.limits.charge('soqlQueries');
        const { chargedRows, kind, records, totalSize } = this.soql.run(this, soql, options);
        if (counted && kind !== 'records') this.limits.charge('aggregateQueries');
        if (counted && !free) this.limits.charge('queryRows', chargedRows);
        return { kind, records, totalSize };
    }

    dml(operation: DmlOperation, records: SObj[], options: DmlOptions): DmlResult[] {
        if (!records.length) return [];
        if (!options.api) {
            this.limits.charge('dmlStatements');
            this.limits.charge('dmlRows', records.length);
        }
        const mark = this.store.mark();
        this.running.push(mark);
        try {
            return withTransaction(this, () => runDml(this, operation, records, options, mark));
        } catch (e) {
            if (this.store.isMarked(mark)) this.store.discard(mark);
            throw e;
        } finally {
            this.running.pop();
        }
    }

    savepoint(): Savepoint {
        this.limits.charge('dmlStatements');
        return { name: this.store.mark() };
    }

    rollback(to: Savepoint): void {
        this.limits.charge('dmlStatements');
        if (!this.store.isMarked(to.name))
            throw apexException('System.TypeException', 'The savepoint is no longer valid.');
        const innermost = this.running.at(-1);
        if (innermost && !this.store.isAfter(to.name, innermost))
            throw new NotSupported('Database.rollback in a trigger to a savepoint set outside it');
        this.store.rollbackTo(to.name);
    }

    enqueue(request: AsyncRequest): string {
        if (request.kind === 'queueable') this.limits.charge('queueableJobs');
        if (request.kind === 'future') this.limits.charge('futureCalls');
        if (!this.enqueueWith) throw new NotSupported(`asynchronous work (${request.kind})`);
        return this.enqueueWith(this, request);
    }

    runAs<T>(userId: string, fn: () => T): T {
        const outer = this.user;
        this.user = this.org.user(userId);
        try {
            return fn();
        } finally {
            this.user = outer;
        }
    }

    setCreatedDate(id: string, ms: number): void {
        const object = this.store.schema.objectByPrefix(id.slice(0, 3));
        if (!object?.fields.has('createddate')) throw apexException('System.SObjectException', `Invalid id: ${id}`);
        this.store.updateRow(object.name, id, { CreatedDate: new ApexDatetime(ms) });
    }

    convertLead(
        leadId: string,
        to: { accountId: string; contactId: string; opportunityId: string | null; status: string }
    ): void {
        const now = new ApexDatetime(this.now());
        const touched = { LastModifiedDate: now, LastModifiedById: this.user.id, SystemModstamp: now };
        this.store.updateRow('Lead', leadId, {
            ...touched,
            IsConverted: true,
            Status: to.status,
            ConvertedDate: localDate(this.user.timeZone, this.now()),
            ConvertedAccountId: to.accountId,
            ConvertedContactId: to.contactId,
            ConvertedOpportunityId: to.opportunityId
        });
        for (const activity of ['Task', 'Event'])
            for (const row of this.store.selectRows(activity, { WhoId: leadId }))
                this.store.updateRow(activity, row.id!, {
                    ...touched,
                    WhoId: to.contactId,
                    AccountId: to.accountId
                });
    }

    /** A value read from the data once, and again when data changed in between. */
    cachedWhile<T>(key: string, make: () => T): T {
        const hit = this.cache.get(key);
        if (hit && hit.at === this.store.changes) return hit.value as T;
        const value = make();
        this.cache.set(key, { at: this.store.changes, value });
        return value;
    }
}
