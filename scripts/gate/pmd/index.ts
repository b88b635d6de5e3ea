import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { apexFiles } from '../apex-files.ts';
import { NO_JAVA, findJava, runJava } from '../java.ts';
import type { GateReport } from '../report.ts';

const MAIN_CLASS = 'com.salesforce.sfca.pmdwrapper.PmdWrapper';

/** The rules: each one in this file fails the gate. */
export const RULES = fileURLToPath(new URL('../../../config/pmd/apex-rules.xml', import.meta.url));

interface Report {
    violations: {
        rule: string;
        message: string;
        codeLocation: { file: string; startLine: number; startCol: number };
    }[];
    processingErrors: { file: string; message: string; detail: string }[];
}

/** Runs PMD's rules for Apex over the package, through the small main class Salesforce Code Analyzer has for it. */
export async function checkWithPmd(root: string): Promise<GateReport> {
    const java = findJava();
    if (java === undefined) return { checked: 0, problems: [], skipped: `PMD does not run here. ${NO_JAVA}` };
    const files = apexFiles(root);
    const report = await runPmd(java, root, files);
    return {
        checked: files.length,
        problems: [
            ...report.violations.map(({ rule, message, codeLocation }) => ({
                file: codeLocation.file,
                line: codeLocation.startLine,
                column: codeLocation.startCol,
                message: `${rule}: ${message}`,
                cure: 'Correct the Apex. Where the rule is wrong, suppress it on that method alone, with the reason beside it.'
            })),
            ...report.processingErrors.map(({ file, message }) => ({
                file,
                line: 0,
                column: 0,
                message: `PMD cannot read it: ${message}`,
                cure: 'Correct the syntax.'
            }))
        ]
    };
}

async function runPmd(java: string, root: string, filesToScan: string[]): Promise<Report> {
    const folder = mkdtempSync(join(tmpdir(), 'courtside-pmd-'));
    try {
        const input = join(folder, 'input.json');
        const output = join(folder, 'output.json');
        writeFileSync(
            input,
            JSON.stringify({ ruleSetInputFile: RULES, runDataPerLanguage: { apex: { filesToScan } } })
        );
        const run = await runJava(java, MAIN_CLASS, ['run', input, output], root);
        if (run.code !== 0) throw new Error(`PMD ended with exit code ${run.code}:\n${run.stderr}${run.stdout}`);
        return JSON.parse(readFileSync(output, 'utf8')) as Report;
    } finally {
        rmSync(folder, { recursive: true });
    }
}
