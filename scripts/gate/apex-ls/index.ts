import type { Problem } from '../../build/problems.ts';
import { apexFiles } from '../apex-files.ts';
import { NO_JAVA, findJava, runJava } from '../java.ts';
import type { GateReport } from '../report.ts';

const MAIN_CLASS = 'io.github.apexdevtools.apexls.CheckForIssues';

/** Exit codes of CheckForIssues: nothing to say, and issues found. */
const NORMAL_EXITS = new Set<number | null>([0, 4]);

interface Report {
    files: {
        path: string;
        messages: { start: { line: number; offset: number }; category: string; message: string }[];
    }[];
}

/** Type-checks the package's Apex with apex-ls, a checker that is not ours and needs no org. Warnings count. */
export async function checkApexTypes(root: string): Promise<GateReport> {
    const java = findJava();
    if (java === undefined) return { checked: 0, problems: [], skipped: `Apex is not type-checked here. ${NO_JAVA}` };
    const run = await runJava(
        java,
        MAIN_CLASS,
        ['--workspace', root, '--detail', 'warnings', '--nocache', '--format', 'json'],
        root
    );
    if (!NORMAL_EXITS.has(run.code))
        throw new Error(`apex-ls ended with exit code ${run.code}:\n${run.stderr}${run.stdout}`);
    const report = JSON.parse(run.stdout) as Report;
    const problems: Problem[] = report.files.flatMap(({ path, messages }) =>
        messages.map(({ start, category, message }) => ({
            file: path,
            line: start.line,
            column: start.offset + 1,
            message: `${category}: ${message}`,
            cure: 'Correct the Apex; the platform would refuse it too.'
        }))
    );
    return { checked: apexFiles(root).length, problems };
}
