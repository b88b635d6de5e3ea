/**
 * The seams between the parts of the local org. `data` implements {@link Transaction}, `apex` implements {@link ApexHost},
 * `org` composes them into an {@link Org}; `api`, `lightning`, `jobs`, `testing` and `stdlib` use them.
 */
import type { RecordError } from './exceptions.ts';
import type { ObjectInfo, Permissions, Schema } from './schema-types.ts';
import type { SObj } from './sobject.ts';
import type { ApexClassRef, ApexObject, ApexValue } from './values.ts';

/** Whose rights a query or DML statement runs with. User mode enforces object, field and sharing rules whatever `sharing` says. */
export interface Access {
    mode: 'user' | 'system';
    /** In system mode: record sharing is enforced (`with sharing`) or not. */
    sharing: boolean;
}

export interface QueryOptions extends Access {
    /** Values of `:name` in the text, by lower-cased name. Compiled inline SOQL numbers its binds `:b0`, `:b1`, ... */
    binds?: Readonly<Record<string, ApexValue>>;
    /** Include deleted and archived rows (`ALL ROWS`, queryAll). */
    allRows?: boolean;
    /** Not charged to the transaction's limits: queries of the API and of batch query locators. */
    uncounted?: boolean;
}

export interface QueryResult {
    kind: 'records' | 'aggregate' | 'count';
    /** `aggregate`: records of AggregateResult; `count`: empty. */
    records: SObj[];
    /** Rows found; the answer of `SELECT COUNT()`. */
    totalSize: number;
}

export type DmlOperation = 'insert' | 'update' | 'upsert' | 'delete' | 'undelete';

export interface DmlOptions extends Access {
    /** True: the first error undoes the whole statement. False: good records are saved, with the platform's retries. */
    allOrNone: boolean;
    /** Upsert: API name of the external id field; `Id` when absent. */
    externalId?: string;
    /** Records come from the API: createable/updateable flags decide, unknown fields are errors; formula and system fields are refused. */
    api?: boolean;
}

/** Outcome of one record, in the order given. With `allOrNone` and any failure no record is saved and the others are reported `ALL_OR_NONE_OPERATION_ROLLED_BACK`. */
export interface DmlResult {
    id: string | null;
    success: boolean;
    /** Upsert: a new record was made. */
    created: boolean;
    errors: RecordError[];
}

export interface TriggerEvent {
    object: ObjectInfo;
    operation: 'insert' | 'update' | 'delete' | 'undelete';
    when: 'before' | 'after';
    /** At most 200; null for delete. Writable in `before`. */
    newRecords: SObj[] | null;
    /** Null for insert and undelete. */
    oldRecords: SObj[] | null;
}

/** Counted exactly; `max` is the synchronous or asynchronous limit of the platform. Passing one throws LimitException. */
export interface LimitCounters {
    readonly async: boolean;
    soqlQueries: number;
    queryRows: number;
    dmlStatements: number;
    dmlRows: number;
    queueableJobs: number;
    futureCalls: number;
    soslQueries: number;
    aggregateQueries: number;
    max(
        counter:
            | 'soqlQueries'
            | 'queryRows'
            | 'dmlStatements'
            | 'dmlRows'
            | 'queueableJobs'
            | 'futureCalls'
            | 'soslQueries'
            | 'aggregateQueries'
    ): number;
}

export interface UserContext {
    readonly id: string;
    readonly username: string;
    readonly name: string;
    readonly firstName: string | null;
    readonly lastName: string;
    readonly email: string;
    readonly profileId: string;
    readonly roleId: string | null;
    /** IANA name. */
    readonly timeZone: string;
    /** `en_US`. */
    readonly locale: string;
    readonly language: string;
    readonly currency: string;
    readonly userType: string;
    readonly permissions: Permissions;
}

export interface Savepoint {
    readonly name: string;
}

/** Work for later: runs after the transaction that asked for it commits, each in a transaction of its own. */
export type AsyncRequest =
    | { kind: 'queueable'; instance: ApexObject; delayMinutes?: number }
    | { kind: 'batch'; instance: ApexObject; scope: number }
    | { kind: 'future'; className: string; methodName: string; run: () => void }
    | { kind: 'schedule'; instance: ApexObject; name: string; cron: string };

/** A custom notification on its way. */
export interface NotificationToSend {
    title: string;
    body: string;
    /** Record to open. */
    targetId: string | null;
    /** Page reference to open, as JSON. */
    targetPageRef: string | null;
    /** Id of a CustomNotificationType. */
    typeId: string;
}

/** A custom notification in the bell of a user. */
export interface NotificationSent extends NotificationToSend {
    id: string;
    recipientId: string;
    /** Milliseconds since the epoch on the org's clock. */
    sentAt: number;
    seen: boolean;
    read: boolean;
}

/** One transaction: everything in it commits or nothing does. Synchronous, as Apex is. */
export interface Transaction {
    readonly org: Org;
    readonly user: UserContext;
    /** `Request.getCurrent().getRequestId()`; the same through nested triggers. */
    readonly requestId: string;
    readonly limits: LimitCounters;
    /** True inside an Apex test. */
    readonly isTest: boolean;
    /** Statics of compiled classes and anything else that lives as long as the transaction; not undone by a rollback. */
    readonly statics: Map<unknown, unknown>;
    /** Sharing of the class now running; compiled methods set and restore it. */
    sharing: boolean;
    /** Milliseconds since the epoch on the org's clock. */
    now(): number;
    /** Throws System.QueryException (with the REST `statusCode`) for bad SOQL, NotSupported for SOQL it does not know. */
    query(soql: string, options: QueryOptions): QueryResult;
    /** Saves in chunks of 200 with triggers; sets ids on inserted records; never throws for a record's own failure. */
    dml(operation: DmlOperation, records: SObj[], options: DmlOptions): DmlResult[];
    savepoint(): Savepoint;
    rollback(to: Savepoint): void;
    /** Returns the id of the AsyncApexJob (or CronTrigger). */
    enqueue(request: AsyncRequest): string;
    /** Stops a job that `enqueue` returned the id of (`System.abortJob`). Absent: not modelled. */
    abortJob?(id: string): void;
    /** Sets a record's CreatedDate (`Test.setCreatedDate`), milliseconds since the epoch. Absent: not modelled. */
    setCreatedDate?(id: string, ms: number): void;
    /** Writes on a lead what it became; its activities become the contact's (`Database.convertLead`). Absent: not modelled. */
    convertLead?(
        leadId: string,
        to: { accountId: string; contactId: string; opportunityId: string | null; status: string }
    ): void;
    /** Puts a notification into the bells of users (`Messaging.CustomNotification.send`). Absent: not modelled. */
    notify?(notification: NotificationToSend, recipientIds: readonly string[]): void;
    /** A value read from the data once, and again when data changed in between. Absent: read each time. */
    cachedWhile?<T>(key: string, make: () => T): T;
    /** Runs `fn` as another user (System.runAs), with this transaction's statics and limits. */
    runAs<T>(userId: string, fn: () => T): T;
}

export interface Clock {
    /** Milliseconds since the epoch; never the same or less than the last reading, so that order is kept. */
    now(): number;
    /** Sets the clock; it runs on from there. Null: the real time. */
    set(ms: number | null): void;
}

export interface TriggerHost {
    fire(tx: Transaction, event: TriggerEvent): void;
    handles(object: string, operation: TriggerEvent['operation'], when: TriggerEvent['when']): boolean;
}

export interface AuraMethod {
    className: string;
    method: string;
    cacheable: boolean;
    params: { name: string; type: string }[];
    returns: string;
}

/** The compiled Apex of the org. */
export interface ApexHost extends TriggerHost {
    /** A class, interface or enum, whatever the case of the name; inner ones as `Outer.Inner`. */
    classNamed(name: string): ApexClassRef | undefined;
    auraMethods(): AuraMethod[];
    /** Calls an `@AuraEnabled` method with JSON parameters by name and gives its answer as JSON. The caller has checked class access. */
    invokeAura(tx: Transaction, className: string, method: string, params: Record<string, unknown>): unknown;
    /** Runs a snippet as Anonymous Apex (with sharing of the user, system mode by API version). */
    executeAnonymous(tx: Transaction, source: string): void;
    testClasses(): { className: string; methods: string[]; setup: string[] }[];
    runTestMethod(tx: Transaction, className: string, method: string): void;
    /** Lines that can run and lines that ran, by unit; only counted after `coverage(true)`. */
    coverage(on?: boolean): Map<string, { lines: number[]; hits: Set<number> }>;
}

/** The org: one database, one schema, one set of compiled classes, one clock. */
export interface Org {
    /** 18-character id of the Organization record. */
    readonly id: string;
    readonly schema: Schema;
    readonly clock: Clock;
    readonly apex: ApexHost;
    /** Time zone of the organization (IANA), its currency and locale. */
    readonly settings: {
        timeZone: string;
        currency: string;
        locale: string;
        language: string;
        /** periods that quotas are for, where the org has forecasting */ forecastPeriod: 'Month' | 'Quarter';
        /** plays a workflow field update on every save: update triggers fire again with the ORIGINAL old values */ refireUpdates: boolean;
        /** custom objects whose "Grant Access Using Hierarchies" is off */ withoutHierarchy: readonly string[];
    };
    /** By id or username; throws when unknown. Inactive users too. */
    user(idOrUsername: string): UserContext;
    /** Runs `fn` in a new transaction: commits when it returns, undoes everything when it throws. Then due asynchronous work runs. */
    transaction<T>(
        userId: string,
        fn: (tx: Transaction) => T,
        options?: { isTest?: boolean; async?: boolean; rollback?: boolean }
    ): T;
    /** Takes "Grant Access Using Hierarchies" from these custom objects and gives it to all others. Throws for objects that cannot. */
    setWithoutHierarchy(objects: readonly string[]): void;
    /** What is in a user's bell, newest first. */
    notificationsOf(userId: string): NotificationSent[];
    /** Marks a notification of the user's as read; false where there is none. */
    readNotification(userId: string, id: string): boolean;
    /** Runs queued work that is due by the org's clock, until none is left. Inside a test (Test.stopTest): what the test has queued, within its transaction; an exception of a job is then the test's. */
    runJobs(): void;
}

/** The transaction now running. Apex is synchronous, so there is one at a time; nested ones stack. */
let current: Transaction | null = null;

export function currentTransaction(): Transaction {
    if (!current) throw new Error('No transaction is running.');
    return current;
}

export function withTransaction<T>(tx: Transaction, fn: () => T): T {
    const outer = current;
    current = tx;
    try {
        return fn();
    } finally {
        current = outer;
    }
}
