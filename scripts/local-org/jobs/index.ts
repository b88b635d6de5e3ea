/** Asynchronous Apex: the queue, the schedule, and the rows that tell about them. */
import type { Store } from '../data/store.ts';
import type { AsyncRequest, Org, Transaction } from '../kernel/engine.ts';
import { apexException } from '../kernel/exceptions.ts';
import { ApexDatetime } from '../kernel/temporal.ts';
import type { ApexObject, ApexValue } from '../kernel/values.ts';
import { setQuiddity, type Quiddity } from '../stdlib/execution.ts';
import { JobContext } from '../stdlib/interfaces.ts';
import { runBatch } from './batch.ts';
import { deepCopy } from './copy.ts';
import { CronExpression } from './cron.ts';

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
const QUIDDITIES: Readonly<Record<Queued['kind'], Quiddity>> = { queueable: 'QUEUEABLE', batch: 'BATCH_APEX', future: 'FUTURE' };
/** Job type of scheduled Apex in CronJobDetail. */
const SCHEDULED_APEX = '7';

/**
 * What is queued lives in memory with its AsyncApexJob row in the database; a row that a rollback took away takes its
 * work with it. Schedules outlive the process: their object is made anew by its class name.
 */
export class Jobs {
    private readonly pending = new Map<string, PendingJob>();
    private readonly schedules = new Map<string, ApexObject>();
    private running = false;
    /** Whether a queueable of a test is running: it may not start another. */
    private inTestQueueable = false;

    /** @param warn is told of every job that failed outside a test */
    constructor(
        private readonly org: JobOrg,
        private readonly warn: (message: string) => void
    ) {}

    /** Writes the AsyncApexJob (or CronTrigger) within the transaction and returns its id; the work is due when the transaction has committed. */
    enqueue(tx: Transaction, request: AsyncRequest): string {
        if (request.kind === 'schedule') return this.schedule(tx, request);
        if (request.kind === 'queueable' && tx.isTest && this.inTestQueueable) throw apexException('System.AsyncException', 'Maximum stack depth has been reached.');
        const now = tx.now();
        const job = request.kind === 'future' ? request : { ...request, instance: deepCopy(request.instance) };
        const id = this.insertJob(tx, JOB_TYPES[request.kind], request.kind === 'future' ? request.className : request.instance.$class.name, { MethodName: request.kind === 'future' ? request.methodName : null });
        const delay = request.kind === 'queueable' ? (request.delayMinutes ?? 0) * 60_000 : 0;
        this.pending.set(id, { request: job, userId: tx.user.id, notBefore: now + delay, isTest: tx.isTest });
        return id;
    }

    private insertJob(tx: Transaction, type: string, className: string, more: Readonly<Record<string, ApexValue>>): string {
        const { store } = this.org;
        const apexClass = store.selectRows('ApexClass', { Name: className.split('.')[0]! })[0];
        return store.insertRow('AsyncApexJob', { JobType: type, ApexClassId: apexClass?.id ?? null, Status: 'Queued', TotalJobItems: 0, JobItemsProcessed: 0, NumberOfErrors: 0, CreatedById: tx.user.id, CreatedDate: new ApexDatetime(tx.now()), ...more });
    }

    private schedule(tx: Transaction, request: Extract<AsyncRequest, { kind: 'schedule' }>): string {
        const { store } = this.org;
        const taken = store.selectRows('CronJobDetail', { Name: request.name }).some((d) => store.selectRows('CronTrigger', { CronJobDetailId: d.id }).some((t) => isActive(t.get('State'))));
        if (taken) throw apexException('System.AsyncException', `The Apex job named "${request.name}" is already scheduled for execution.`);
        const now = tx.now();
        const next = CronExpression.parse(request.cron).next(now, tx.user.timeZone);
        if (next === null) throw apexException('System.AsyncException', `Based on configured schedule, the given trigger '${request.name}' will never fire.`);
        const at = new ApexDatetime(now);
        const detail = store.insertRow('CronJobDetail', { Name: request.name, JobType: SCHEDULED_APEX });
        const id = store.insertRow('CronTrigger', { CronJobDetailId: detail, NextFireTime: new ApexDatetime(next), State: 'WAITING', StartTime: at, CronExpression: request.cron, TimeZoneSidKey: tx.user.timeZone, OwnerId: tx.user.id, CreatedById: tx.user.id, CreatedDate: at, LastModifiedById: tx.user.id, TimesTriggered: 0 });
        this.insertJob(tx, 'ScheduledApex', request.instance.$class.name, { CronTriggerId: id });
        this.schedules.set(id, deepCopy(request.instance));
        return id;
    }

    /** System.abortJob, by the id of an AsyncApexJob or CronTrigger. Throws a System.AsyncException for any other. */
    abort(id: string): void {
        const { store } = this.org;
        const trigger = id.startsWith('08e') ? store.selectRow('CronTrigger', id) : null;
        const job = id.startsWith('707') ? store.selectRow('AsyncApexJob', id) : null;
        if (trigger) {
            store.run(`DELETE FROM ${store.table('CronTrigger').sql} WHERE "id" = ?`, [id]);
            for (const row of store.selectRows('AsyncApexJob', { CronTriggerId: id })) store.updateRow('AsyncApexJob', row.id!, { Status: 'Aborted' });
            this.schedules.delete(id);
        } else if (job) {
            const scheduled = job.get('CronTriggerId') as string | null;
            if (scheduled) this.abort(scheduled);
            else if (this.pending.has(id)) store.updateRow('AsyncApexJob', id, { Status: 'Aborted', CompletedDate: new ApexDatetime(this.org.clock.now()) });
        } else throw apexException('System.AsyncException', `Job does not exist: ${id}`);
    }

    /** Runs everything due, in order, until nothing is; work that work has asked for included. */
    runDue(): void {
        if (this.running || (!this.pending.size && !this.hasSchedules())) return;
        this.running = true;
        try {
            while (this.runOne(this.org.clock.now()));
        } finally {
            this.running = false;
        }
    }

    /** Test.stopTest: queued work and one run of each schedule the test has made. */
    runForTest(): void {
        const schedules = [...this.schedules];
        while (this.runNextQueued(Infinity, true));
        for (const [id, instance] of schedules) {
            this.schedules.delete(id);
            const trigger = this.org.store.selectRow('CronTrigger', id);
            if (trigger) this.runScheduled(id, trigger.get('OwnerId') as string, instance, true);
        }
        while (this.runNextQueued(Infinity, true));
    }

    /** After a rollback of everything a test did. */
    forget(): void {
        this.pending.clear();
        this.schedules.clear();
    }

    /** Work queued by a process that has ended cannot be run any more. */
    abandonQueued(): void {
        for (const row of this.org.store.selectRows('AsyncApexJob'))
            if (row.get('Status') !== 'Completed' && /^(Queued|Processing)$/.test(String(row.get('Status'))) && row.get('JobType') !== 'ScheduledApex')
                this.org.store.updateRow('AsyncApexJob', row.id!, { Status: 'Aborted', ExtendedStatus: 'The local org was stopped before this job had run.' });
    }

    private hasSchedules(): boolean {
        return this.schedules.size > 0 || this.dueTrigger(this.org.clock.now()) !== undefined;
    }

    private runOne(now: number): boolean {
        if (this.runNextQueued(now, false)) return true;
        const due = this.dueTrigger(now);
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
        const report = (values: Readonly<Record<string, ApexValue>>): void => this.org.store.updateRow('AsyncApexJob', id, values);
        const { request, isTest } = job;
        const transaction = <T>(fn: () => T): T => this.inTransaction(job.userId, QUIDDITIES[request.kind], isTest, fn);
        report({ Status: 'Processing' });
        this.inTestQueueable = isTest && request.kind === 'queueable';
        try {
            if (request.kind === 'batch') runBatch({ jobId: id, instance: request.instance, scope: request.scope, isTest, transaction, report, failed: (error) => this.tell(id, request.instance.$class.name, error) });
            else if (request.kind === 'future') transaction(request.run);
            else transaction(() => request.instance.$class.invoke(request.instance, 'execute', [new JobContext(id)]) as void);
            report({ Status: 'Completed', CompletedDate: new ApexDatetime(this.org.clock.now()) });
        } catch (error) {
            if (isTest) throw error;
            report({ Status: 'Failed', NumberOfErrors: 1, CompletedDate: new ApexDatetime(this.org.clock.now()), ExtendedStatus: (error as Error).message.slice(0, 255) });
            this.tell(id, request.kind === 'future' ? `${request.className}.${request.methodName}` : request.instance.$class.name, error);
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

    /** Id of the trigger that has been due the longest. */
    private dueTrigger(now: number): string | undefined {
        const { store } = this.org;
        const row = store.first(`SELECT "id" FROM ${store.table('CronTrigger').sql} WHERE "state" = 'WAITING' AND "nextfiretime" <= ? ORDER BY "nextfiretime" LIMIT 1`, [now]);
        return row?.[0] as string | undefined;
    }

    /** Fire times the clock has jumped over count as one, as after the platform's own downtime. */
    private fire(id: string): void {
        const { store, clock } = this.org;
        const trigger = store.selectRow('CronTrigger', id)!;
        const now = clock.now();
        const next = CronExpression.parse(trigger.get('CronExpression') as string).next(now, trigger.get('TimeZoneSidKey') as string);
        store.updateRow('CronTrigger', id, {
            PreviousFireTime: new ApexDatetime(now),
            NextFireTime: next === null ? null : new ApexDatetime(next),
            State: next === null ? 'COMPLETE' : 'WAITING',
            TimesTriggered: (trigger.get('TimesTriggered') as number) + 1
        });
        const job = store.selectRows('AsyncApexJob', { CronTriggerId: id })[0];
        try {
            const instance = this.schedules.get(id) ?? this.revive(job?.get('ApexClassId') as string | null);
            this.runScheduled(id, trigger.get('OwnerId') as string, instance, false);
        } catch (error) {
            if (job) store.updateRow('AsyncApexJob', job.id!, { ExtendedStatus: (error as Error).message.slice(0, 255) });
            this.tell(id, 'Scheduled job', error);
        }
    }

    private runScheduled(id: string, userId: string, instance: ApexObject, isTest: boolean): void {
        const copy = deepCopy(instance);
        this.inTransaction(userId, 'SCHEDULED', isTest, () => copy.$class.invoke(copy, 'execute', [new JobContext(id)]) as void);
    }

    /** The object of a schedule from an earlier process. */
    private revive(classId: string | null): ApexObject {
        const name = classId && (this.org.store.selectRow('ApexClass', classId)?.get('Name') as string | null);
        const ref = name ? this.org.apex.classNamed(name) : undefined;
        if (!ref) throw new Error('The class of this schedule is gone.');
        if (ref.fields.length) throw new Error(`${ref.name} was scheduled before the local org was started, and its fields are not kept. Schedule it anew.`);
        return ref.create();
    }
}

const isActive = (state: ApexValue): boolean => state === 'WAITING' || state === 'PAUSED';
