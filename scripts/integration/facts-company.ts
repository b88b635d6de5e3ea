/**
 * A small company in memory whose nightly runs can be watched, counted and stopped. Runs end with the facts
 * unless told to go on.
 */
import type { DmlOperation, LimitCounters, Transaction } from '../local-org/kernel/engine.ts';
import { SObj } from '../local-org/kernel/sobject.ts';
import { ApexDate, ApexDatetime } from '../local-org/kernel/temporal.ts';
import type { Decimal } from '../local-org/kernel/decimal.ts';
import { openOrg, type OpenOrg } from '../local-org/org/open.ts';
import { PROJECT } from './support.ts';

const SYSTEM = { mode: 'system', sharing: false } as const;
const RUNNING = 'running';
const AFTER_FACTS = 'CoachScoreStage';
const DAY_MS = 86_400_000;

export type Fields = Record<string, unknown>;

/** What one transaction of a run cost. */
export interface Cost {
    /** Class name of the stage it was part of. */
    stage: string;
    queries: number;
    rows: number;
    statements: number;
    rowsWritten: number;
}

export interface Night {
    /** The run's log, by field. */
    run: Fields;
    /** Transactions of the run's jobs, in order. */
    costs: Cost[];
    /** Rows read to find the reps with changes and to rebuild their facts. */
    factRows: number;
}

class Stopped extends Error {}

export class Company {
    readonly org: OpenOrg;
    readonly admin: string;
    readonly reps: string[];
    /** Whether a night goes on to what stands on the facts. */
    goesOn = false;

    constructor(now: string, reps = 3, projectDirs = [PROJECT]) {
        this.org = openOrg({ projectDirs, file: ':memory:', now: Date.parse(now), warn: () => undefined });
        this.admin = this.org.user('admin@courtside.example').id;
        this.reps = Array.from({ length: reps }, (_, i) => this.insert('User', this.userFields(`rep${i}`)));
    }

    close(): void {
        this.org.close();
    }

    passDays(days: number): void {
        this.org.clock.set(this.org.clock.now() + days * DAY_MS);
    }

    insert(object: string, fields: Fields): string {
        return this.dml('insert', object, [fields])[0]!;
    }

    update(object: string, id: string, fields: Fields): void {
        this.dml('update', object, [{ Id: id, ...fields }]);
    }

    delete(object: string, id: string): void {
        this.dml('delete', object, [{ Id: id }]);
    }

    /** All or none, by the first rep, so that nothing but a run is done by the user the runs belong to. */
    dml(operation: DmlOperation, object: string, records: Fields[]): string[] {
        const by = object === 'User' ? this.admin : (this.reps[0] ?? this.admin);
        return this.org.transaction(by, (tx) =>
            tx
                .dml(
                    operation,
                    records.map((r) => this.record(object, r)),
                    { ...SYSTEM, allOrNone: true }
                )
                .map((result) => {
                    if (!result.success) throw new Error(JSON.stringify(result.errors));
                    return result.id!;
                })
        );
    }

    /** @param from an object, with conditions */
    count(from: string): number {
        return this.org.transaction(this.admin, (tx) => tx.query(`SELECT COUNT() FROM ${from}`, SYSTEM).totalSize);
    }

    /** Plain columns only. */
    query(soql: string): Fields[] {
        return this.org.transaction(this.admin, (tx) => rowsOf(tx, soql));
    }

    /** A nightly run, to its end. */
    night(): Night {
        return this.watched(Infinity, () => this.startRun());
    }

    /**
     * A nightly run of which only the first `transactions` of its jobs take place.
     * @returns whether there would have been more
     */
    nightStoppedAfter(transactions: number): boolean {
        return this.watched(transactions, () => this.startRun()).costs.length > transactions;
    }

    /** Every stored fact, as text in a fixed order. */
    facts(): string[] {
        return this.org.transaction(this.admin, factsIn);
    }

    /** The facts as they would be if there had never been any; leaves everything as it was. */
    factsFromScratch(): string[] {
        return this.org.transaction(
            this.admin,
            (tx) => {
                const old = tx.query('SELECT Id FROM CoachFact__c', SYSTEM).records;
                if (old.length) tx.dml('delete', old, { ...SYSTEM, allOrNone: true });
                const users = rowsOf(tx, 'SELECT Id FROM User').map((u) => `'${String(u['Id'])}'`);
                this.org.apex.executeAnonymous(tx, `CoachFactsService.rebuild(new Set<Id>{${users.join(', ')}});`);
                return factsIn(tx);
            },
            { rollback: true, async: true }
        );
    }

    private startRun(): void {
        this.org.transaction(this.admin, (tx) => this.org.apex.executeAnonymous(tx, 'CoachNightly.run();'));
    }

    /** Counts what every job's transaction costs; beyond the limit none begins, as if the platform had gone down. */
    private watched(limit: number, work: () => void): Night {
        const { org } = this;
        const real = org.transaction.bind(org);
        const costs: Cost[] = [];
        org.transaction = <T>(
            userId: string,
            fn: (tx: Transaction) => T,
            options?: { isTest?: boolean; async?: boolean; rollback?: boolean }
        ): T => {
            if (!options?.async) return real(userId, fn, options);
            const stage = String(org.store.selectRows('CoachRun__c', { Status__c: RUNNING })[0]?.get('Stage__c'));
            if (stage === AFTER_FACTS && !this.goesOn) throw new Stopped('Left out.');
            if (costs.length >= limit) {
                costs.push({ stage: '', queries: 0, rows: 0, statements: 0, rowsWritten: 0 });
                throw new Stopped('The platform went down.');
            }
            let used!: LimitCounters;
            const result = real(
                userId,
                (tx) => {
                    used = tx.limits;
                    return fn(tx);
                },
                options
            );
            costs.push({
                stage,
                queries: used.soqlQueries,
                rows: used.queryRows,
                statements: used.dmlStatements,
                rowsWritten: used.dmlRows
            });
            return result;
        };
        try {
            work();
        } finally {
            Reflect.deleteProperty(org, 'transaction');
        }
        if (!this.goesOn) this.finishAfterFacts();
        const [run] = this.query(
            'SELECT Id, Status__c, Stage__c, Everyone__c, Reps__c, Rows_Read__c, Rows_Written__c, Failed__c, Message__c, Started__c, Finished__c FROM CoachRun__c ORDER BY Started__c DESC, Name DESC LIMIT 1'
        );
        const ofFacts = costs.filter((cost) => cost.stage === 'CoachFactsStage');
        return { run: run ?? {}, costs, factRows: ofFacts.reduce((rows, cost) => rows + cost.rows, 0) };
    }

    private finishAfterFacts(): void {
        const run = this.org.store.selectRows('CoachRun__c', { Status__c: RUNNING, Stage__c: AFTER_FACTS })[0];
        if (run)
            this.org.transaction(this.admin, (tx) =>
                this.org.apex.executeAnonymous(tx, `CoachRunService.finish('${run.id!}');`)
            );
    }

    private record(object: string, fields: Fields): SObj {
        const record = new SObj(this.org.schema.object(object)!);
        for (const [field, value] of Object.entries(fields)) record.values.set(field.toLowerCase(), value);
        return record;
    }

    private userFields(name: string): Fields {
        const [profile] = this.query("SELECT Id FROM Profile WHERE Name = 'Standard User'");
        return {
            LastName: name,
            Alias: name,
            Username: `${name}@facts.example`,
            Email: `${name}@facts.example`,
            ProfileId: profile!['Id'],
            IsActive: true,
            TimeZoneSidKey: 'America/New_York',
            LocaleSidKey: 'en_US',
            LanguageLocaleKey: 'en_US',
            EmailEncodingKey: 'UTF-8'
        };
    }
}

/** Rows with plain values: numbers as numbers, everything else as the platform writes it. */
function rowsOf(tx: Transaction, soql: string): Fields[] {
    const names = /^SELECT (.+?) FROM/i
        .exec(soql)![1]!
        .split(',')
        .map((name) => name.trim());
    return tx
        .query(soql, SYSTEM)
        .records.map((r) => Object.fromEntries(names.map((name) => [name, plain(r.get(name))])));
}

function plain(value: unknown): string | number | boolean | null {
    if (value === null || typeof value === 'boolean') return value;
    if (value instanceof ApexDatetime) return value.toIso();
    if (typeof value === 'string') return value;
    if (value instanceof ApexDate) return value.toString();
    return Number((value as number | Decimal).toString());
}

function factsIn(tx: Transaction): string[] {
    return rowsOf(
        tx,
        'SELECT Key__c, OwnerId, Rep__c, Slice_Start__c, Slice_End__c, Segment__c, Measures__c FROM CoachFact__c ORDER BY Key__c'
    ).map((row) => Object.values(row).join(' '));
}
