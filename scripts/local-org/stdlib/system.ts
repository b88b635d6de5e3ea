import { currentTransaction } from '../kernel/engine.ts';
import { apexEquals, keyOf } from '../kernel/equality.ts';
import { apexException, apexFrames, NotSupported, nullPointer } from '../kernel/exceptions.ts';
import { platformType } from '../kernel/platform-type.ts';
import { ApexEnum, ApexObject, type ApexValue } from '../kernel/values.ts';
import { unsupported } from './arguments.ts';
import { AsyncOptionsValue } from './async-options.ts';
import { assertEquals, assertNotEquals, assertThat } from './assertions.ts';
import { today } from './date.ts';
import { now } from './datetime.ts';
import { runsAs } from './execution.ts';
import { stringHash } from './string-parts.ts';
import { apexToString } from './text.ts';
import { Version } from './version.ts';

/** `at` is `Class:line`; null outside compiled code. */
export type DebugSink = (entry: { level: string; text: string; at: string | null }) => void;

let sink: DebugSink | null = null;
/** Where `System.debug` goes; null (from the start) drops it. */
export function setDebugSink(to: DebugSink | null): void {
    sink = to;
}

function debug(level: ApexValue, value: ApexValue): void {
    if (!sink) return;
    sink({
        level: level instanceof ApexEnum ? level.name : 'DEBUG',
        text: apexToString(value),
        at: apexFrames(new Error().stack)[0]?.text ?? null
    });
}

function enqueue(instance: ApexValue, delay: number | AsyncOptionsValue | null = null): string {
    if (instance === null) throw nullPointer();
    if (!(instance instanceof ApexObject) || !instance.$class.ancestry.has('system.queueable'))
        throw apexException('System.AsyncException', 'The class does not implement Queueable');
    const minutes = delay instanceof AsyncOptionsValue ? delay.delayMinutes : delay;
    if (minutes !== null && (minutes < 0 || minutes > 10))
        throw apexException('System.IllegalArgumentException', 'Delay must be between 0 and 10 minutes');
    return currentTransaction().enqueue({
        kind: 'queueable',
        instance,
        ...(minutes === null ? {} : { delayMinutes: minutes })
    });
}

function schedule(name: string | null, cron: string | null, instance: ApexValue): string {
    if (name === null || cron === null || !(instance instanceof ApexObject)) throw nullPointer();
    return currentTransaction().enqueue({ kind: 'schedule', instance, name, cron });
}

function abortJob(id: string | null): void {
    const tx = currentTransaction();
    if (id === null) throw nullPointer();
    if (!tx.abortJob) throw new NotSupported('System.abortJob');
    tx.abortJob(id);
}

platformType({
    name: 'System.System',
    statics: {
        'void abortJob(Id jobId)': abortJob,
        'void assert(Boolean condition)': (condition: boolean | null) => assertThat(condition),
        'void assert(Boolean condition, Object message)': (condition: boolean | null, message: ApexValue) =>
            assertThat(condition, message),
        'void assertEquals(Object expected, Object actual)': assertEquals,
        'void assertEquals(Object expected, Object actual, Object message)': assertEquals,
        'void assertNotEquals(Object unexpected, Object actual)': assertNotEquals,
        'void assertNotEquals(Object unexpected, Object actual, Object message)': assertNotEquals,
        'Long currentTimeMillis()': () => BigInt(currentTransaction().now()),
        'void debug(Object value)': (value: ApexValue) => debug(null, value),
        'void debug(System.LoggingLevel level, Object value)': debug,
        'Id enqueueJob(Object queueable)': enqueue,
        'Id enqueueJob(Object queueable, Integer delay)': enqueue,
        'Id enqueueJob(Object queueable, System.AsyncOptions options)': enqueue,
        'Boolean equals(Object left, Object right)': apexEquals,
        'Integer hashCode(Object value)': (value: ApexValue) => {
            if (value === null) return 0;
            if (typeof value === 'string') return stringHash(value);
            return value instanceof ApexObject && value.$class.has('hashcode', 0)
                ? value.$class.invoke(value, 'hashcode', [])
                : stringHash(keyOf(value));
        },
        'Boolean isBatch()': () => runsAs('BATCH_APEX'),
        'Boolean isFuture()': () => runsAs('FUTURE'),
        'Boolean isQueueable()': () => runsAs('QUEUEABLE'),
        'Boolean isScheduled()': () => runsAs('SCHEDULED'),
        'Datetime now()': now,
        'System.Version requestVersion()': () => new Version(1, 0, null),
        'Id schedule(String name, String cron, Object schedulable)': schedule,
        'Date today()': today,
        ...unsupported(
            'System',
            'void attachFinalizer(System.Finalizer finalizer)',
            'System.PageReference currentPageReference()',
            'System.ApplicationReadWriteMode getApplicationReadWriteMode()',
            'Integer purgeOldAsyncJobs(Date before)',
            'Object resetPassword(Id userId, Boolean sendEmail)',
            'Id scheduleBatch(Object batch, String name, Integer minutes)',
            'Id scheduleBatch(Object batch, String name, Integer minutes, Integer scope)',
            'void setPassword(Id userId, String password)'
        )
    }
});
