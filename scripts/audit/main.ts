/** Checks every number of every scorecard against the raw records: `npm run audit`. */
import { clockOf, connect } from '../salesforce/connect.ts';
import { commandLine, TARGET_HELP, TARGET_OPTIONS, targetOf } from '../salesforce/options.ts';
import { audit } from './audit.ts';
import { passed, reportOf } from './report.ts';

const USAGE = `Usage: npm run audit -- [options]
${TARGET_HELP}
Reads all deals, activities, leads and users of the org as the user given, who must see all data, works out every KPI of
every rep again and compares with what the nightly run stored. Changes nothing.
Exit code: 0 no difference, 1 differences or old scores, 2 it could not start.`;

const values = commandLine(TARGET_OPTIONS, USAGE);
try {
    const connection = await connect(targetOf(values));
    const result = await audit(connection, await clockOf(connection));
    process.stdout.write(`${reportOf(result).join('\n')}\n`);
    process.exitCode = passed(result) ? 0 : 1;
} catch (error) {
    process.stderr.write(`${(error as Error).message}\n`);
    process.exitCode = 2;
}
