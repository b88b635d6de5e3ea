/** Asynchronous Apex: the queue, the schedule, and the rows that tell about them. */
import type { Store } from '../data/store.ts';
import type { AsyncRequest, Org, Transaction } from '../kernel/engine.ts';
import { apexException } from '../kernel/exceptions.ts';
import { ApexDatetime } from '../kernel/temporal.ts';
import type { ApexValue } from '../kernel/values.ts';
import { setQuiddity, type Quiddity } from '../stdlib/execution.ts';
import { JobContext } from '../stdlib/interfaces.ts';
import { runBatch } from './batch.ts';
import { deepCopy } from './copy.ts';
import { Schedules, type Firing } from './schedules.ts';

type Queued = Exclude<AsyncRequest, { kind: 'schedule' }>;

interface PendingJob {
    request: Queued;
    userId: string;
    /** Milliseconds on the org's clock. */
    notBefore: number;
    isTest: boolean;
}

export interface JobOrg extends Org {
    readonly store: Store;
}

const JOB_TYPES = { queueable: 'Queueable', batch: 'BatchApex', future: 'Future' } as const;
const QUIDDITIES: Readonly<Record<Queued['kind'], Quiddity>> = {
    queueable: 'QUEUEABLE',
    batch: 'BATCH_APEX',
    future: 'FUTURE'
};
/** Jobs run at one go; more are a job that asks for itself again and again. */
const MOST_AT_ONCE = 10_000;

/**
 * What is queued lives in memory with its AsyncApexJob row in the database; a row that a rollback took away takes its
 * work with it.
 */
export class Jobs {
    private readonly pending = new Map<string, PendingJob>();
    private readonly schedules: Schedules;
    private running = false;
    /** Whether a queueable of a test is running: it may not start another. */
    private inTestQueueable = false;

    /** @param warn is told of every job that failed outside a test */
    constructor(
        private readonly org: JobOrg,
        private readonly warn: (message: string) => void
    ) {
        this.schedules = new Schedules(org);
    }

    /** Writes the AsyncApexJob (or CronTrigger) within the transaction and returns its id; the work is due when the transaction has committed. */
    enqueue(tx: Transaction, request: AsyncRequest): string {
        if (request.kind === 'schedule') return this.schedule(tx, request);
        if (request.kind === 'queueable' && tx.isTest && this.inTestQueueable)
            throw apexException('System.AsyncException', 'Maximum stack depth has been reached.');
        const now = tx.now();
        const job = request.kind === 'future' ? request : { ...request, instance: deepCopy(request.instance) };
        const id = this.insertJob(
            tx,
            JOB_TYPES[request.kind],
            request.kind === 'future' ? request.className : request.instance.$class.name,
            { MethodName: request.kind === 'future' ? request.methodName : null }
        );
        const delay = request.kind === 'queueable' ? (request.delayMinutes ?? 0) * 60_000 : 0;
        this.pending.set(id, { request: job, userId: tx.user.id, notBefore: now + delay, isTest: tx.isTest });
        return id;
    }

    private insertJob(
        tx: Transaction,
        type: string,
        className: string,
        more: Readonly<Record<string, ApexValue>>
    ): string {
        const { store } = this.org;
        const apexClass = store.selectRows('ApexClass', { Name: className.split('.')[0]! })[0];
        return store.insertRow('AsyncApexJob', {
            JobType: type,
            ApexClassId: apexClass?.id ?? null,
            Status: 'Queued',
            TotalJobItems: 0,
            JobItemsProcessed: 0,
            NumberOfErrors: 0,
            CreatedById: tx.user.id,
            CreatedDate: new ApexDatetime(tx.now()),
            ...more
        });
    }

    private schedule(tx: Transaction, request: Extract<AsyncRequest, { kind: 'schedule' }>): string {
        const id = this.schedules.insert(tx, request);
        this.insertJob(tx, 'ScheduledApex', request.instance.$class.name, { CronTriggerId: id });
        return id;
    }

    /** System.abortJob, by the id of an AsyncApexJob or CronTrigger. Throws a System.AsyncException for any other. */
    abort(id: string): void {
        const { store } = this.org;
        if (id.startsWith('08e') && this.schedules.abort(id)) {
            for (const row of store.selectRows('AsyncApexJob', { CronTriggerId: id }))
                store.updateRow('AsyncApexJob', row.id!, { Status: 'Aborted' });
            return;
        }
        const job = id.startsWith('707') ? store.selectRow('AsyncApexJob', id) : null;
        if (!job) throw apexException('System.AsyncException', `Job does not exist: ${id}`);
        const trigger = job.get('CronTriggerId') as string | null;
        if (trigger) this.abort(trigger);
        else if (this.pending.has(id))
            store.updateRow('AsyncApexJob', id, { Status: 'Aborted', CompletedDate: this.now() });
    }

    /** Runs everything due, in order, until nothing is; work that work has asked for included. */
    runDue(): void {
        if (this.running) return;
        this.running = true;
        try {
            untilDone(() => this.runOne(this.org.clock.now()));
        } finally {
            this.running = false;
        }
    }

    /** Test.stopTest: queued work and one run of each schedule the test has made. */
    runForTest(): void {
        untilDone(() => this.runNextQueued(Infinity, true));
        for (const firing of this.schedules.takeAll()) this.runScheduled(firing, true);
        untilDone(() => this.runNextQueued(Infinity, true));
    }

    /** After a rollback of everything a test did. */
    forget(): void {
        this.pending.clear();
        this.schedules.forget();
    }

    /** After the classes were compiled anew. */
    renew(): void {
        this.schedules.renew();
    }

    /** Work queued by a process that has ended cannot be run any more. */
    abandonQueued(): void {
        const { store } = this.org;
        store.run(
            `UPDATE ${store.table('AsyncApexJob').sql} SET "status" = 'Aborted', "extendedstatus" = ? WHERE "status" IN ('Queued', 'Processing') AND "jobtype" <> 'ScheduledApex'`,
            ['The local org was stopped before this job had run.']
        );
    }

    private runOne(now: number): boolean {
        if (this.runNextQueued(now, false)) return true;
        const due = this.schedules.due(now);
        if (due === undefined) return false;
        this.fire(due);
        return true;
    }

    private runNextQueued(now: number, isTest: boolean): boolean {
        for (const [id, job] of this.pending) {
            if (job.notBefore > now || job.isTest !== isTest) continue;
            this.pending.delete(id);
            const row = this.org.store.selectRow('AsyncApexJob', id);
            if (row?.get('Status') !== 'Queued') continue;
            this.run(id, job);
            return true;
        }
        return false;
    }

    private run(id: string, job: PendingJob): void {
        const report = (values: Readonly<Record<string, ApexValue>>): void =>
            this.org.store.updateRow('AsyncApexJob', id, values);
        const { request, isTest } = job;
        const transaction = <T>(fn: () => T): T => this.inTransaction(job.userId, QUIDDITIES[request.kind], isTest, fn);
        report({ Status: 'Processing' });
        this.inTestQueueable = isTest && request.kind === 'queueable';
        try {
            if (request.kind === 'batch')
                runBatch({
                    jobId: id,
                    instance: request.instance,
                    scope: request.scope,
                    isTest,
                    transaction,
                    report,
                    failed: (error) => this.tell(id, request.instance.$class.name, error)
                });
            else if (request.kind === 'future') transaction(request.run);
            else
                transaction(
                    () => request.instance.$class.invoke(request.instance, 'execute', [new JobContext(id)]) as void
                );
            report({ Status: 'Completed', CompletedDate: this.now() });
        } catch (error) {
            if (isTest) throw error;
            report({
                Status: 'Failed',
                NumberOfErrors: 1,
                CompletedDate: this.now(),
                ExtendedStatus: (error as Error).message.slice(0, 255)
            });
            this.tell(
                id,
                request.kind === 'future' ? `${request.className}.${request.methodName}` : request.instance.$class.name,
                error
            );
        } finally {
            this.inTestQueueable = false;
        }
    }

    private inTransaction<T>(userId: string, quiddity: Quiddity, isTest: boolean, fn: () => T): T {
        return this.org.transaction(
            userId,
            (tx) => {
                setQuiddity(tx, quiddity);
                return fn();
            },
            { async: true, isTest }
        );
    }

    private tell(id: string, what: string, error: unknown): void {
        this.warn(`${what} (${id}) failed: ${(error as Error).stack ?? String(error)}`);
    }

    private fire(id: string): void {
        try {
            this.runScheduled(this.schedules.fire(id), false);
        } catch (error) {
            const { store } = this.org;
            for (const job of store.selectRows('AsyncApexJob', { CronTriggerId: id }))
                store.updateRow('AsyncApexJob', job.id!, { ExtendedStatus: (error as Error).message.slice(0, 255) });
            this.tell(id, 'Scheduled job', error);
        }
    }

    private runScheduled({ triggerId, userId, instance }: Firing, isTest: boolean): void {
        const run = (): void => instance.$class.invoke(instance, 'execute', [new JobContext(triggerId)]) as void;
        this.inTransaction(userId, 'SCHEDULED', isTest, run);
    }

    private now(): ApexDatetime {
        return new ApexDatetime(this.org.clock.now());
    }
}

/** Does a step until it says there is nothing left. */
function untilDone(step: () => boolean): void {
    let steps = 0;
    while (step())
        if (++steps > MOST_AT_ONCE)
            throw new Error(
                `More than ${MOST_AT_ONCE} asynchronous jobs at one go: one asks for itself again and again.`
            );
}
