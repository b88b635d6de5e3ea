import type { Connection } from 'jsforce';
import { API_VERSION } from '../salesforce/connect.ts';
import { createAll, rows } from '../salesforce/records.ts';
import { NO_DECISION } from './company.ts';

/** What an administrator maps on the first day: reasons, segments, who decides, and whom to look up to. */
export async function setUpCourtside(admin: Connection, benchmarkReps: string[]): Promise<void> {
    const [org] = await rows<{ Id: string }>(admin, 'SELECT Id FROM Organization');
    await createAll(admin, 'CoachSettings__c', [
        {
            SetupOwnerId: org!.Id,
            Loss_Reason_Field__c: 'Loss_Reason__c',
            No_Decision_Values__c: NO_DECISION,
            Win_Reason_Field__c: 'Win_Reason__c',
            Segment_Field__c: 'Type',
            Ramp_Months__c: 6,
            Decision_Maker_Titles__c: 'VP*;CFO',
            Decision_Maker_Roles__c: 'Decision Maker;Economic Buyer'
        }
    ]);
    await createAll(
        admin,
        'CoachPreference__c',
        benchmarkReps.map((SetupOwnerId) => ({ SetupOwnerId, Benchmark_Rep__c: true }))
    );
}

/** Runs the nightly job to its end, as the night would. Local org only: it finishes the queue by request. */
export async function runNightly(admin: Connection): Promise<void> {
    const body = encodeURIComponent('CoachNightly.run();');
    const done = await admin.request<{
        success: boolean;
        compileProblem: string | null;
        exceptionMessage: string | null;
    }>(`/services/data/v${API_VERSION}/tooling/executeAnonymous?anonymousBody=${body}`);
    if (!done.success)
        throw new Error(`The nightly job did not start: ${done.compileProblem ?? done.exceptionMessage}`);
    await admin.request({
        method: 'PATCH',
        url: `/services/data/v${API_VERSION}/local-org`,
        body: JSON.stringify({ runJobs: true }),
        headers: { 'content-type': 'application/json' }
    });
}
