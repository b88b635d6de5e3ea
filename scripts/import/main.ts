/** Loads CSV exports into an org: `npm run import -- --dir FOLDER --mapping FILE`. */
import { connect } from '../salesforce/connect.ts';
import { commandLine, TARGET_HELP, TARGET_OPTIONS, targetOf } from '../salesforce/options.ts';
import { load } from './load.ts';
import { readMapping } from './mapping.ts';
import { writeRejections } from './report.ts';
import { writeSettings } from './settings.ts';

const USAGE = `Usage: npm run import -- --dir FOLDER --mapping FILE [options]
  --dir FOLDER          where the CSV files are
  --mapping FILE        columns to fields; in scripts/import/mappings: goals.json for the goals of reps, maven.json as an example
  --rejected FOLDER     where rejected rows are written (default import-rejected)
${TARGET_HELP}
The Maven mapping writes a field of its own: deploy scripts/import/metadata first, and assign Courtside_Import. The local org has both.
Exit code: 0 all rows loaded, 1 some were rejected, 2 it could not start.`;

const values = commandLine(
    { ...TARGET_OPTIONS, dir: { type: 'string' }, mapping: { type: 'string' }, rejected: { type: 'string' } },
    USAGE
);
const say = (line: string): void => void process.stdout.write(`${line}\n`);

try {
    if (!values.dir || !values.mapping) throw new Error(`Give --dir and --mapping.\n\n${USAGE}`);
    const mapping = readMapping(values.mapping);
    const connection = await connect(targetOf(values));
    const reports = await load(connection, mapping, values.dir, say);
    if (mapping.settings) {
        await writeSettings(connection, mapping.settings);
        say(
            `Settings: ${Object.entries(mapping.settings)
                .map(([field, value]) => `${field} = ${value}`)
                .join(', ')}`
        );
    }
    const rejected = reports.flatMap((r) => r.rejected);
    for (const r of rejected.slice(0, 20)) say(`  ${r.file}, line ${r.line}: ${r.reason}`);
    if (rejected.length > 20) say(`  … and ${rejected.length - 20} more`);
    for (const path of writeRejections(values.rejected ?? 'import-rejected', rejected))
        say(`Rejected rows, with their lines and reasons: ${path}`);
    process.exitCode = rejected.length ? 1 : 0;
} catch (error) {
    process.stderr.write(`${(error as Error).message}\n`);
    process.exitCode = 2;
}
