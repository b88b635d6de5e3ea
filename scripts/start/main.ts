import type { ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { endGroup, endWithUs, startCommand, typescript } from '../lib/process.ts';
import { UserError } from '../lib/user-error.mjs';
import { readPort, requireFreePort } from './arguments.ts';
import { BuildStamp } from './build-stamp.ts';
import { LocalData } from './local-data.ts';
import { waitUntilServed } from './readiness.ts';
import { describeUsers } from './users.ts';

const ORG = 'scripts/local-org/main.ts';
const SEED = 'scripts/seed/main.ts';

/**
 * Builds the components, serves the local org on the loopback address, fills it when it is new, and stays until stopped.
 * @param root the project's folder
 * @param args what followed `npm start --`
 * @param say called with each line of progress
 * @throws UserError when a step fails, naming the step and what to do
 */
export async function start(root: string, args: readonly string[], say: (line: string) => void): Promise<void> {
    const port = readPort(args);
    await requireFreePort(port);
    endWithUs();

    await build(root, say);
    const data = new LocalData(root);
    const isNew = data.prepare(say);
    say(isNew ? 'Opening a new local org ...' : 'Opening the local org ...');
    const server = startCommand(process.execPath, typescript(ORG, 'serve', '--port', String(port)), {
        cwd: root,
        stdio: 'inherit'
    });
    const url = `http://127.0.0.1:${port}`;
    try {
        await waitUntilServed(url, server);
        if (isNew && existsSync(join(root, SEED))) await seed(root, url, data, say);
        say(`Courtside is at ${url}/  (Ctrl-C stops it)`);
        console.log(await describeUsers(root));
    } catch (error) {
        endGroup(server);
        throw error;
    }
    process.exitCode = await exitCodeOf(server);
}

async function build(root: string, say: (line: string) => void): Promise<void> {
    const stamp = new BuildStamp(root);
    if (stamp.isCurrent()) return;
    say('Building the components ...');
    await step(
        root,
        ['scripts/build/cli.ts', 'build'],
        'The components do not build.',
        'Mend what is named above, then run npm start again.'
    );
    stamp.save();
}

async function seed(root: string, url: string, data: LocalData, say: (line: string) => void): Promise<void> {
    say('Filling the org with the example company (once) ...');
    data.beginFilling();
    await step(
        root,
        [SEED, '--url', url],
        'The example company could not be loaded.',
        'Read the lines above; the next npm start begins again with an empty org.'
    );
    data.endFilling();
}

/** Runs one of our TypeScript commands, its output going straight to the terminal. */
async function step(root: string, [file = '', ...args]: string[], problem: string, cure: string): Promise<void> {
    const child = startCommand(process.execPath, typescript(file, ...args), { cwd: root, stdio: 'inherit' });
    if ((await exitCodeOf(child)) !== 0) throw new UserError(problem, cure);
}

function exitCodeOf(child: ChildProcess): Promise<number> {
    if (child.exitCode !== null) return Promise.resolve(child.exitCode);
    return new Promise((resolve) => child.once('close', (code) => resolve(code ?? 1)));
}
