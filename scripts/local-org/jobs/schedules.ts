/** Scheduled Apex: CronTrigger rows, and the objects they run. */
import type { Store } from '../data/store.ts';
import type { ApexHost, AsyncRequest, Clock, Transaction } from '../kernel/engine.ts';
import { apexException } from '../kernel/exceptions.ts';
import { ApexDatetime } from '../kernel/temporal.ts';
import type { ApexObject, ApexValue } from '../kernel/values.ts';
import { deepCopy } from './copy.ts';
import { CronExpression } from './cron.ts';

/** Job type of scheduled Apex in CronJobDetail. */
const SCHEDULED_APEX = '7';

/** One firing of a trigger: whose rights it has and what it runs. */
export interface Firing {
    triggerId: string;
    userId: string;
    instance: ApexObject;
}

export interface ScheduleOrg {
    readonly store: Store;
    readonly clock: Clock;
    readonly apex: ApexHost;
}

/** Schedules outlive the process: their object is then made anew by its class name. */
export class Schedules {
    private readonly instances = new Map<string, ApexObject>();

    constructor(private readonly org: ScheduleOrg) {}

    /** Writes the CronTrigger and returns its id. Throws a System.AsyncException for a name in use or a time that never comes. */
    insert(tx: Transaction, request: Extract<AsyncRequest, { kind: 'schedule' }>): string {
        const { store } = this.org;
        if (this.isTaken(request.name))
            throw apexException(
                'System.AsyncException',
                `The Apex job named "${request.name}" is already scheduled for execution.`
            );
        const now = tx.now();
        const next = CronExpression.parse(request.cron).next(now, tx.user.timeZone);
        if (next === null)
            throw apexException(
                'System.AsyncException',
                `Based on configured schedule, the given trigger '${request.name}' will never fire.`
            );
        const at = new ApexDatetime(now);
        const id = store.insertRow('CronTrigger', {
            CronJobDetailId: store.insertRow('CronJobDetail', { Name: request.name, JobType: SCHEDULED_APEX }),
            NextFireTime: new ApexDatetime(next),
            State: 'WAITING',
            StartTime: at,
            CronExpression: request.cron,
            TimeZoneSidKey: tx.user.timeZone,
            OwnerId: tx.user.id,
            CreatedById: tx.user.id,
            CreatedDate: at,
            LastModifiedById: tx.user.id,
            TimesTriggered: 0
        });
        this.instances.set(id, deepCopy(request.instance));
        return id;
    }

    private isTaken(name: string): boolean {
        const { store } = this.org;
        const active = (state: ApexValue): boolean => state === 'WAITING' || state === 'PAUSED';
        return store
            .selectRows('CronJobDetail', { Name: name })
            .some((d) =>
                store.selectRows('CronTrigger', { CronJobDetailId: d.id }).some((t) => active(t.get('State')))
            );
    }

    /** False when there is no such trigger. */
    abort(id: string): boolean {
        const { store } = this.org;
        this.instances.delete(id);
        return store.run(`DELETE FROM ${store.table('CronTrigger').sql} WHERE "id" = ?`, [id]) > 0;
    }

    /** Id of the trigger that has been due the longest. */
    due(now: number): string | undefined {
        const { store } = this.org;
        const row = store.first(
            `SELECT "id" FROM ${store.table('CronTrigger').sql} WHERE "state" = 'WAITING' AND "nextfiretime" <= ? ORDER BY "nextfiretime" LIMIT 1`,
            [now]
        );
        return row?.[0] as string | undefined;
    }

    /**
     * Moves a trigger on to its next fire time; times the clock has jumped over count as one, as after the platform's own
     * downtime. Throws an Error when its object cannot be made again.
     */
    fire(id: string): Firing {
        const { store, clock } = this.org;
        const trigger = store.selectRow('CronTrigger', id)!;
        const now = clock.now();
        const cron = CronExpression.parse(trigger.get('CronExpression') as string);
        const next = cron.next(now, trigger.get('TimeZoneSidKey') as string);
        store.updateRow('CronTrigger', id, {
            PreviousFireTime: new ApexDatetime(now),
            NextFireTime: next === null ? null : new ApexDatetime(next),
            State: next === null ? 'COMPLETE' : 'WAITING',
            TimesTriggered: (trigger.get('TimesTriggered') as number) + 1
        });
        const instance = this.instances.get(id) ?? this.revive(id);
        return { triggerId: id, userId: trigger.get('OwnerId') as string, instance: deepCopy(instance) };
    }

    /** Every schedule a test has made, once; the triggers stay as they are. */
    takeAll(): Firing[] {
        const firings: Firing[] = [];
        for (const [id, instance] of this.instances) {
            const trigger = this.org.store.selectRow('CronTrigger', id);
            if (trigger) firings.push({ triggerId: id, userId: trigger.get('OwnerId') as string, instance });
        }
        this.instances.clear();
        return firings;
    }

    forget(): void {
        this.instances.clear();
    }

    /** After the classes were compiled anew: objects that can be made again are, from the new classes. */
    renew(): void {
        for (const [id, instance] of this.instances) if (!instance.$class.fields.length) this.instances.delete(id);
    }

    private revive(id: string): ApexObject {
        const { store, apex } = this.org;
        const job = store.selectRows('AsyncApexJob', { CronTriggerId: id })[0];
        const classId = job?.get('ApexClassId') as string | null | undefined;
        const name = classId && (store.selectRow('ApexClass', classId)?.get('Name') as string | null);
        const ref = name ? apex.classNamed(name) : undefined;
        if (!ref) throw new Error('The class of this schedule is gone.');
        if (ref.fields.length)
            throw new Error(
                `${ref.name} was scheduled before the local org was started, and its fields are not kept. Schedule it anew.`
            );
        return ref.create();
    }
}
