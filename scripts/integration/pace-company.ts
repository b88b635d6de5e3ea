/** A company of 2,000 reps for what the night and the hour of pace cost. Goals and records are given to a few of them. */
import type { LimitCounters, Transaction } from '../local-org/kernel/engine.ts';
import { ApexDate, ApexDatetime } from '../local-org/kernel/temporal.ts';
import { Company, type Fields } from './facts-company.ts';

/** Eight for each rep: KPI, grain, target. */
const GOALS: readonly (readonly [string, string, number])[] = [
    ['Calls', 'Week', 40],
    ['Emails', 'Week', 30],
    ['Meetings', 'Week', 10],
    ['DealsOpened', 'Month', 20],
    ['PipelineCreated', 'Month', 500_000],
    ['ProposalsSent', 'Quarter', 20],
    ['Bookings', 'Quarter', 1_000_000],
    ['DealsWon', 'Quarter', 10]
];
const IN_ONE_SAVE = 200;
const DAY_MS = 86_400_000;

/** What one transaction took of what the local org counts. */
export interface Spent {
    queries: number;
    rows: number;
    statements: number;
    rowsWritten: number;
}

export class PaceCompany extends Company {
    readonly people: string[];

    /** @param people users with the rep's permission set */
    constructor(now: string, people: number) {
        super(now, 0);
        const [profile] = this.query("SELECT Id FROM Profile WHERE Name = 'Standard User'");
        this.people = this.save(
            'User',
            Array.from({ length: people }, (_, i) => ({
                LastName: `Rep ${i}`,
                Alias: `rep${i}`,
                Username: `rep${i}@pace.example`,
                Email: `rep${i}@pace.example`,
                ProfileId: profile!['Id'],
                IsActive: true,
                TimeZoneSidKey: 'America/New_York',
                LocaleSidKey: 'en_US',
                LanguageLocaleKey: 'en_US',
                EmailEncodingKey: 'UTF-8'
            }))
        );
        this.grant('Coach_Rep', this.people);
    }

    grant(permissionSet: string, users: readonly string[]): void {
        const [set] = this.query(`SELECT Id FROM PermissionSet WHERE Name = '${permissionSet}'`);
        this.save(
            'PermissionSetAssignment',
            users.map((AssigneeId) => ({ AssigneeId, PermissionSetId: set!['Id'] }))
        );
    }

    save(object: string, records: readonly Fields[]): string[] {
        const ids: string[] = [];
        for (let i = 0; i < records.length; i += IN_ONE_SAVE)
            ids.push(...this.dml('insert', object, records.slice(i, i + IN_ONE_SAVE)));
        return ids;
    }

    setGoals(reps: readonly string[]): void {
        const year = { Start__c: ApexDate.of(2026, 1, 1), End__c: ApexDate.of(2026, 12, 31) };
        const fixed = { ...year, Source__c: 'Manual', State__c: 'Active' };
        this.save(
            'CoachGoal__c',
            reps.flatMap((Rep__c) =>
                GOALS.map(([Kpi__c, Grain__c, Target__c]) => ({ ...fixed, Rep__c, Kpi__c, Grain__c, Target__c }))
            )
        );
    }

    /** As busy a rep as there are: activities of 60 days, deals with history, facts of 27 months in 6 segments. */
    beBusy(rep: string): void {
        const day = (i: number): ApexDate => new ApexDate(Math.floor((this.org.clock.now() - i * DAY_MS) / DAY_MS));
        const done = { Status: 'Completed', OwnerId: rep };
        for (const [TaskSubtype, howMany] of [
            ['Call', 360],
            ['Email', 240]
        ] as const)
            this.save(
                'Task',
                Array.from({ length: howMany }, (_, i) => ({
                    ...done,
                    Subject: TaskSubtype,
                    TaskSubtype,
                    ActivityDate: day((i % 60) + 1)
                }))
            );
        this.save(
            'Event',
            Array.from({ length: 60 }, (_, i) => ({
                Subject: 'Meeting',
                Type: 'Meeting',
                OwnerId: rep,
                ActivityDateTime: new ApexDatetime(this.org.clock.now() - (i + 1) * DAY_MS),
                DurationInMinutes: 60
            }))
        );
        const deals = this.save(
            'Opportunity',
            Array.from({ length: 120 }, (_, i) => ({
                Name: `Deal ${i}`,
                OwnerId: rep,
                StageName: 'Prospecting',
                CloseDate: ApexDate.of(2026, 11, 1 + (i % 17)),
                Amount: 1000
            }))
        );
        for (const StageName of ['Proposal/Price Quote', 'Closed Won'])
            this.dml(
                'update',
                'Opportunity',
                deals.slice(0, 60).map((Id) => ({ Id, StageName }))
            );
        this.save(
            'CoachFact__c',
            Array.from({ length: 145 * 6 }, (_, i) => {
                const start = day(7 * Math.floor(i / 6) + 2);
                return {
                    Key__c: `${rep}|${i}`,
                    Rep__c: rep,
                    Slice_Start__c: start,
                    Slice_End__c: start,
                    Segment__c: `Segment ${i % 6}`,
                    Measures__c: '{"Calls":5,"DealsOpened":1,"Bookings":1000,"DealsWon":1}'
                };
            })
        );
    }

    /** A few calls, by far too few for the goal. */
    call(rep: string): void {
        this.save(
            'Task',
            Array.from({ length: 20 }, (_, i) => ({
                Subject: 'Call',
                TaskSubtype: 'Call',
                Status: 'Completed',
                OwnerId: rep,
                ActivityDate: new ApexDate(Math.floor(this.org.clock.now() / DAY_MS) - i - 1)
            }))
        );
    }

    /** The stage of pace, to the end of the run. @returns the run's log, and what each transaction of its jobs took */
    stage(): { run: Fields; spent: Spent[] } {
        const spent = this.jobsOf(`CoachRun__c run = new CoachRun__c(
                Status__c = 'running', Stage__c = 'CoachPaceStage', Started__c = Datetime.now(),
                Reps__c = 0, Rows_Read__c = 0, Rows_Written__c = 0, Failed__c = 0);
            insert as system run;
            new CoachPaceStage().start(run.Id, new Set<Id>(), true);`);
        const [run] = this.query(
            'SELECT Status__c, Failed__c, Message__c, Rows_Written__c FROM CoachRun__c ORDER BY Name DESC LIMIT 1'
        );
        return { run: run ?? {}, spent };
    }

    /** Runs Apex with all the jobs that it starts. @returns what each transaction of the jobs took */
    jobsOf(apex: string): Spent[] {
        const { org } = this;
        const real = org.transaction.bind(org);
        const spent: Spent[] = [];
        org.transaction = <T>(
            userId: string,
            fn: (tx: Transaction) => T,
            options?: { isTest?: boolean; async?: boolean; rollback?: boolean }
        ): T => {
            if (!options?.async) return real(userId, fn, options);
            let used: LimitCounters | undefined;
            const result = real(
                userId,
                (tx) => {
                    used = tx.limits;
                    return fn(tx);
                },
                options
            );
            spent.push({
                queries: used!.soqlQueries,
                rows: used!.queryRows,
                statements: used!.dmlStatements,
                rowsWritten: used!.dmlRows
            });
            return result;
        };
        try {
            this.org.transaction(this.admin, (tx) => this.org.apex.executeAnonymous(tx, apex));
        } finally {
            Reflect.deleteProperty(org, 'transaction');
        }
        return spent;
    }
}
