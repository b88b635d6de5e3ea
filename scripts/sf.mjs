/**
 * `npm run sf -- <arguments>`: the Salesforce CLI at the version package.json names, installed on first use into .sf-cli/.
 *
 * It is an optional peer and not a dependency: it weighs 290 MB and a minute of install, and neither `npm start` nor `npm test`
 * needs it. Its transitive packages get the project's `overrides`, without which this version does not run on Node 20.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { npm, requireSupportedNode } from './lib/installation.mjs';
import { runMain } from './lib/user-error.mjs';

const CLI = '@salesforce/cli';

await runMain(async () => {
    requireSupportedNode();
    const root = fileURLToPath(new URL('..', import.meta.url));
    const folder = join(root, '.sf-cli');
    const project = readJson(join(root, 'package.json'));
    const wanted = project.peerDependencies[CLI];
    if (readJson(join(folder, 'node_modules', CLI, 'package.json'))?.version !== wanted) {
        mkdirSync(folder, { recursive: true });
        const manifest = { private: true, dependencies: { [CLI]: wanted }, overrides: project.overrides };
        writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
        const say = (line) => console.error(line);
        say(`Installing ${CLI} ${wanted} into .sf-cli (290 MB, about a minute, once) ...`);
        // Its install scripts only print and pick a platform's Yarn: nothing it needs.
        await npm(folder, ['install', '--ignore-scripts', '--no-audit', '--no-fund'], say);
    }
    const run = join(folder, 'node_modules', CLI, 'bin', 'run.js');
    // The version is the project's to choose, so no nagging about newer ones; and nothing is reported to anybody.
    const env = { SF_SKIP_NEW_VERSION_CHECK: 'true', SF_DISABLE_TELEMETRY: 'true', ...process.env };
    const child = spawn(process.execPath, [run, ...process.argv.slice(2)], { cwd: root, env, stdio: 'inherit' });
    process.exitCode = await new Promise((resolve) => child.once('close', (code) => resolve(code ?? 1)));
});

function readJson(file) {
    try {
        return JSON.parse(readFileSync(file, 'utf8'));
    } catch {
        return undefined;
    }
}
