/** Checks every number of every scorecard against the raw records: `npm run audit`. */
import { clockOf, connect, isLocalOrg } from '../salesforce/connect.ts';
import { commandLine, TARGET_HELP, TARGET_OPTIONS, targetOf } from '../salesforce/options.ts';
import type { Connection } from 'jsforce';
import { audit } from './audit.ts';
import { auditPace, type AskPace } from './pace.ts';
import { passed, reportOf } from './report.ts';

const USAGE = `Usage: npm run audit -- [options]
${TARGET_HELP}
Reads all deals, activities, leads and users of the org as the user given, who must see all data, works out every KPI of
every rep again and compares with what the nightly run stored; in the local org also how each goal stands now, and
compares with what the pace panel is told. Changes nothing.
Exit code: 0 no difference, 1 differences or old scores, 2 it could not start.`;

/** As the page asks. */
const asked =
    (connection: Connection): AskPace =>
    async (repId) => {
        const response = await fetch(`${connection.instanceUrl}/apexremote/CoachPaceController/getPace`, {
            method: 'POST',
            headers: { authorization: `Bearer ${connection.accessToken!}`, 'content-type': 'application/json' },
            body: JSON.stringify({ repId })
        });
        const answer = (await response.json()) as Awaited<ReturnType<AskPace>> & { message?: string };
        if (!response.ok) throw new Error(`The pace of ${repId}: ${answer.message ?? response.status}`);
        return answer;
    };

const values = commandLine(TARGET_OPTIONS, USAGE);
try {
    const connection = await connect(targetOf(values));
    const now = await clockOf(connection);
    const result = await audit(connection, now);
    if (await isLocalOrg(connection)) {
        const pace = await auditPace(connection, now, asked(connection));
        result.checked += pace.checked;
        result.differences.push(...pace.differences);
    } else
        process.stdout.write(
            'Goals and their pace: not checked, since only the local org can be asked as its pages ask.\n'
        );
    process.stdout.write(`${reportOf(result).join('\n')}\n`);
    process.exitCode = passed(result) ? 0 : 1;
} catch (error) {
    process.stderr.write(`${(error as Error).message}\n`);
    process.exitCode = 2;
}
