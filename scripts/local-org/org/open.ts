/** Opens a local org: schema, database, compiled Apex, standard library, clock and jobs put together. */
import '../stdlib/index.ts';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compileApex } from '../apex/index.ts';
import { Store } from '../data/store.ts';
import { beginTransaction } from '../data/transaction.ts';
import { Jobs } from '../jobs/index.ts';
import {
    withTransaction,
    type ApexHost,
    type NotificationSent,
    type Org,
    type Transaction,
    type UserContext
} from '../kernel/engine.ts';
import { loadSchema, type LoadedSchema } from '../schema/index.ts';
import { ADMIN_USERNAME, ensureBaseData, madeBy } from './base-data/index.ts';
import { ensureFiscalYears } from './base-data/fiscal.ts';
import { writeProjectRows } from './base-data/project.ts';
import { OrgClock } from './clock.ts';
import { Memory } from './memory.ts';
import { Notifications } from './notifications.ts';
import { orgSettings, type OrgFeature, type OrgSettings } from './settings.ts';
import { Users } from './users.ts';

export interface OpenOptions {
    /** Projects or plain folders of source; the first one's scratch-org definition shapes the org. */
    projectDirs: readonly string[];
    /** Path of the database, or `:memory:`. Its folder is made when missing. */
    file: string;
    /** Milliseconds since the epoch that the clock is set to. */
    now?: number;
    settings?: Partial<OrgSettings>;
    /** Features the org has; by default those of the scratch-org definition. */
    features?: readonly OrgFeature[];
    /** Where compiled Apex is kept between runs; by default in node_modules/.cache for Salesforce DX projects, nowhere for plain folders. */
    cacheDir?: string;
    /** Told of asynchronous work that failed; standard error by default. */
    warn?: (message: string) => void;
}

type Compiled = ReturnType<typeof compileApex>;
type TransactionOptions = { isTest?: boolean; async?: boolean; rollback?: boolean };

/** An org with its parts in the open, for the tools around it. */
export interface OpenOrg extends Org {
    readonly loaded: LoadedSchema;
    readonly store: Store;
    /** Units that did not compile. */
    readonly problems: Compiled['problems'];
    /** Reads the source again: new objects and fields are added, everything is compiled anew, data stays. Throws and changes nothing when the source is broken. */
    reload(): void;
    close(): void;
}

/** Throws an Error naming the file for source that cannot be loaded. Apex that does not compile is listed in `problems`. */
export function openOrg(options: OpenOptions): OpenOrg {
    return new LocalOrg(options);
}

class LocalOrg implements OpenOrg {
    readonly id: string;
    readonly settings: OrgSettings;
    readonly clock: OrgClock;
    readonly jobs: Jobs;
    loaded: LoadedSchema;
    store: Store;
    private compiled: Compiled;
    private users: Users;
    private memory: Memory;
    private notifications: Notifications;
    /** Transactions now running, innermost last. */
    private readonly stack: Transaction[] = [];

    constructor(private readonly options: OpenOptions) {
        this.settings = orgSettings(
            options.projectDirs,
            options.features ? { ...options.settings, features: options.features } : options.settings
        );
        this.loaded = this.readSchema();
        if (options.file !== ':memory:') mkdirSync(dirname(options.file), { recursive: true });
        this.store = Store.open(options.file, this.loaded);
        this.memory = new Memory(this.store);
        this.notifications = new Notifications(this.store);
        this.clock = new OrgClock(this.memory.clockOffset(), (offset) => this.clockMoved(offset));
        this.id = ensureBaseData(this.store, this.settings, options.now ?? this.clock.now());
        if (options.now === undefined) ensureFiscalYears(this.store, this.clock.now(), this.settings);
        else this.clock.set(options.now);
        this.compiled = this.compile(this.loaded);
        this.users = new Users(this.store, this.loaded, this.settings);
        this.writeRows();
        this.turnHierarchy();
        this.jobs = new Jobs(this, options.warn ?? ((message) => void process.stderr.write(`${message}\n`)));
        this.jobs.abandonQueued();
    }

    get schema(): LoadedSchema {
        return this.loaded;
    }
    get apex(): ApexHost {
        return this.compiled;
    }
    get problems(): Compiled['problems'] {
        return this.compiled.problems;
    }

    user(idOrUsername: string): UserContext {
        return this.users.find(idOrUsername);
    }

    transaction<T>(userId: string, fn: (tx: Transaction) => T, options: TransactionOptions = {}): T {
        const tx: Transaction & { commit(): void; abort(): void } = beginTransaction(
            this,
            this.store,
            this.user(userId),
            {
                isTest: options.isTest ?? false,
                async: options.async ?? false,
                enqueue: (by, request) => this.jobs.enqueue(by, request)
            }
        );
        tx.abortJob = (id) => this.jobs.abort(id);
        tx.notify = (notification, recipientIds) =>
            this.notifications.send(notification, recipientIds, this.clock.now());
        const outer = this.stack.at(-1);
        this.stack.push(tx);
        let result: T;
        try {
            if (outer?.isTest) copyStatics(outer, tx);
            result = withTransaction(tx, () => fn(tx));
            if (outer?.isTest) copyStatics(tx, outer);
            if (options.rollback) tx.abort();
            else tx.commit();
        } catch (error) {
            tx.abort();
            throw error;
        } finally {
            this.stack.pop();
        }
        if (!this.stack.length) {
            if (options.rollback) this.jobs.forget();
            else this.jobs.runDue();
        }
        return result;
    }

    notificationsOf(userId: string): NotificationSent[] {
        return this.notifications.of(userId);
    }

    readNotification(userId: string, id: string): boolean {
        return this.notifications.markRead(userId, id);
    }

    runJobs(): void {
        if (this.stack.at(-1)?.isTest) this.jobs.runForTest();
        else if (!this.stack.length) this.jobs.runDue();
    }

    reload(): void {
        if (this.stack.length) throw new Error('The source cannot be reloaded while a transaction runs.');
        if (this.options.file === ':memory:') throw new Error('An org in memory cannot be reloaded: give it a file.');
        const loaded = this.readSchema();
        const compiled = this.compile(loaded);
        this.store.close();
        this.store = Store.open(this.options.file, loaded);
        this.memory = new Memory(this.store);
        this.notifications = new Notifications(this.store);
        this.loaded = loaded;
        this.compiled = compiled;
        this.users = new Users(this.store, loaded, this.settings);
        this.jobs.renew();
        this.writeRows();
        this.turnHierarchy();
    }

    setWithoutHierarchy(objects: readonly string[]): void {
        for (const name of objects) {
            const object = this.loaded.object(name);
            if (object?.kind !== 'custom' || object.sharingModel === 'ControlledByParent')
                throw new Error(`${name}: only a custom object that is no detail can do without the role hierarchy.`);
        }
        this.memory.keepWithoutHierarchy(objects);
        this.turnHierarchy();
    }

    private turnHierarchy(): void {
        this.settings.withoutHierarchy = this.memory.withoutHierarchy() ?? this.settings.withoutHierarchy;
        this.store.withoutHierarchy = new Set(this.settings.withoutHierarchy.map((name) => name.toLowerCase()));
    }

    close(): void {
        this.store.close();
    }

    private readSchema(): LoadedSchema {
        const { sharingModels, features } = this.settings;
        return loadSchema({
            projectDirs: this.options.projectDirs,
            sharingModels,
            multiCurrency: features.includes('MultiCurrency'),
            forecasting: features.includes('Forecasting')
        });
    }

    private compile(loaded: LoadedSchema): Compiled {
        const { projectDirs, cacheDir = cacheOf(projectDirs) } = this.options;
        return compileApex({
            schema: loaded,
            sources: [...loaded.apexSources],
            ...(cacheDir === undefined ? {} : { cacheDir })
        });
    }

    private writeRows(): void {
        const admin = this.store.selectRows('User', { Username: ADMIN_USERNAME })[0]!;
        const mark = this.store.mark();
        try {
            writeProjectRows(this.store, this.loaded, madeBy(admin.id!, this.clock.now()));
            this.store.release(mark);
        } catch (error) {
            this.store.discard(mark);
            throw error;
        }
    }

    private clockMoved(offset: number): void {
        this.memory.keepClockOffset(offset);
        ensureFiscalYears(this.store, this.clock.now(), this.settings);
    }
}

const CACHE = fileURLToPath(new URL('../../../node_modules/.cache/local-org', import.meta.url));

function cacheOf(projectDirs: readonly string[]): string | undefined {
    if (!projectDirs.some((dir) => existsSync(join(dir, 'sfdx-project.json')))) return undefined;
    const key = createHash('sha256')
        .update(projectDirs.map((dir) => resolve(dir)).join('\0'))
        .digest('hex')
        .slice(0, 16);
    return join(CACHE, key);
}

/** Statics of classes are one within a test, its asynchronous work included; what the platform keeps for itself (by symbols) is not. */
function copyStatics(from: Transaction, to: Transaction): void {
    for (const [key, value] of from.statics) if (typeof key !== 'symbol') to.statics.set(key, value);
}
