/** What the push trigger adds to a save, and what the push panel reads. */
import { performance } from 'node:perf_hooks';
import type { LimitCounters, Transaction } from '../local-org/kernel/engine.ts';
import { SObj } from '../local-org/kernel/sobject.ts';
import { ApexDate } from '../local-org/kernel/temporal.ts';
import { openOrg } from '../local-org/org/open.ts';
import { PROJECT } from '../integration/support.ts';
import { line } from './report.ts';

const SYSTEM = { mode: 'system', sharing: false, allOrNone: true } as const;
const DEALS = 200;
const ROUNDS = 9;

const org = openOrg({ projectDirs: [PROJECT], file: ':memory:', now: Date.UTC(2026, 1, 10, 15) });
const admin = org.user('admin@courtside.example').id;

function record(object: string, fields: Record<string, unknown>): SObj {
    const r = new SObj(org.schema.object(object)!);
    for (const [k, v] of Object.entries(fields)) r.values.set(k.toLowerCase(), v);
    return r;
}

const median = (times: number[]): number => [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)]!;

/** Median milliseconds of `work`, each round in a transaction of its own, and what the last one used. */
function measure(work: (tx: Transaction, round: number) => void): { ms: number; used: LimitCounters } {
    let used!: LimitCounters;
    const times = Array.from({ length: ROUNDS }, (_, round) => {
        const started = performance.now();
        org.transaction(admin, (tx) => {
            used = tx.limits;
            work(tx, round);
        });
        return performance.now() - started;
    });
    return { ms: median(times), used };
}

function makeDeals(n: number): string[] {
    return org.transaction(admin, (tx) =>
        tx
            .dml(
                'insert',
                Array.from({ length: n }, (_, i) =>
                    record('Opportunity', {
                        Name: `Bench ${i}`,
                        StageName: 'Prospecting',
                        CloseDate: ApexDate.of(2026, 3, 1)
                    })
                ),
                SYSTEM
            )
            .map((r) => r.id!)
    );
}

/** Every round moves every deal a quarter on, so that the trigger always has work. */
const push =
    (ids: string[]) =>
    (tx: Transaction, round: number): void =>
        void tx.dml(
            'update',
            ids.map((Id) => record('Opportunity', { Id, CloseDate: ApexDate.of(2026, 4 + round * 3, 1) })),
            SYSTEM
        );

function switchTracking(off: boolean): void {
    org.transaction(admin, (tx) => {
        const [existing] = tx.query('SELECT Id FROM CoachSettings__c', { mode: 'system', sharing: false }).records;
        if (existing)
            tx.dml('update', [record('CoachSettings__c', { Id: existing.id, Push_Tracking_Off__c: off })], SYSTEM);
        else
            tx.dml('insert', [record('CoachSettings__c', { SetupOwnerId: org.id, Push_Tracking_Off__c: off })], SYSTEM);
    });
}

export function benchPushes(): void {
    const ids = makeDeals(DEALS);
    const others = makeDeals(DEALS);
    switchTracking(true);
    const without = measure(push(others));
    switchTracking(false);
    const tracked = measure(push(ids));
    line(`${DEALS} deals pushed: time with the trigger / without`, (tracked.ms / without.ms).toFixed(2));
    line('  queries more than without', String(tracked.used.soqlQueries - without.used.soqlQueries));
    line('  statements more than without', String(tracked.used.dmlStatements - without.used.dmlStatements));

    const panel = (tx: Transaction): unknown =>
        org.apex.invokeAura(tx, 'CoachPushController', 'getJourney', { opportunityId: ids[0] });
    const few = measure(panel);
    makeDeals(10_000);
    const many = measure(panel);
    line('push panel: queries', String(many.used.soqlQueries));
    line('push panel: rows read at 10,400 deals / at 400', (many.used.queryRows / few.used.queryRows).toFixed(2));
    line('push panel: time at 10,400 deals / at 400', (many.ms / few.ms).toFixed(2));
    org.close();
}
