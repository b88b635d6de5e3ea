/**
 * Brings node_modules in line with package-lock.json. Plain JavaScript on Node's built-in modules alone, because it runs
 * before anything is installed. What is installed is read from npm's own record (node_modules/.package-lock.json), not from
 * a stamp of ours, so that a hand-made `npm ci` counts and an interrupted one does not.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from './user-error.mjs';

const OLDEST_NODE = [20, 19];
const HEARTBEAT_MS = 20_000;

/** Known reasons why npm fails, found in its output, and what the reader can do. The first that matches wins. */
const CURES = [
    {
        // First: a failed download of the ready-made binary also leaves network errors in the output.
        signs: /gyp ERR|prebuild-install/,
        problem:
            'The database driver (better-sqlite3) has no ready-made binary for this machine and could not be compiled.',
        cure: 'Install a C++ compiler and Python 3, then run the command again.\nDebian, Ubuntu: apt-get install -y build-essential python3\nmacOS: xcode-select --install\nWindows: use Node 20, 22 or 24, for which ready-made binaries exist'
    },
    {
        signs: /ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNREFUSED|ECONNRESET|ENETUNREACH|ERR_SOCKET_TIMEOUT|ENOTCACHED/,
        problem: 'npm could not reach its registry.',
        cure: 'Connect to the network (or set your proxy: npm config set proxy http://host:port) and run the command again. The network is needed for the first run only.'
    },
    { signs: /ENOSPC/, problem: 'The disk is full.', cure: 'Free about 1 GB and run the command again.' },
    {
        signs: /EACCES|EPERM/,
        problem: 'npm may not write here.',
        cure: 'Run the command as the owner of this folder, and delete node_modules if another user made it.'
    },
    {
        signs: /EUSAGE|in sync/,
        problem: 'package.json and package-lock.json do not agree.',
        cure: 'If you changed package.json, run: npm install. Otherwise restore both files: git checkout package.json package-lock.json'
    },
    {
        signs: /EINTEGRITY/,
        problem: 'A package arrived damaged.',
        cure: 'Run: npm cache verify, then the command again.'
    }
];

/**
 * @param {string} version as in process.versions.node
 * @throws {UserError} when this Node is too old to run the project
 */
export function requireSupportedNode(version = process.versions.node) {
    const [major = 0, minor = 0] = version.split('.').map(Number);
    const [oldestMajor, oldestMinor] = OLDEST_NODE;
    if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return;
    throw new UserError(
        `This is Node ${version}; Courtside needs ${OLDEST_NODE.join('.')} or newer (20, 22 and 24 are tested).`,
        'Install a newer Node from nodejs.org, or with nvm: nvm install 24 && nvm use 24'
    );
}

/**
 * What is missing before the project's scripts can run. Reads files only, and loads the one native module in a process of its own.
 * @param {string} root the project's folder
 * @returns {'nothing' | 'packages' | 'native'} 'native': all there, but built for another version of Node
 */
export function missing(root) {
    const wanted = readPackages(join(root, 'package-lock.json'));
    const installed = readPackages(join(root, 'node_modules', '.package-lock.json'));
    if (!wanted) throw new UserError('package-lock.json is missing.', 'Restore it: git checkout package-lock.json');
    if (!installed || !covers(installed, wanted)) return 'packages';
    return nativeModuleLoads(root) ? 'nothing' : 'native';
}

/**
 * Whether every package the lock file asks for is installed in that version. Optional ones (binaries for other platforms) may be absent.
 * @param {Record<string, {version?: string}>} installed
 * @param {Record<string, {version?: string, optional?: boolean, devOptional?: boolean, peer?: boolean}>} wanted
 */
export function covers(installed, wanted) {
    return Object.entries(wanted).every(([path, entry]) => {
        if (path === '') return true;
        const found = installed[path];
        return found ? found.version === entry.version : Boolean(entry.optional || entry.devOptional);
    });
}

function readPackages(file) {
    if (!existsSync(file)) return undefined;
    try {
        return JSON.parse(readFileSync(file, 'utf8')).packages;
    } catch {
        return undefined;
    }
}

function nativeModuleLoads(root) {
    const probe = "new (require('better-sqlite3'))(':memory:').close()";
    return spawnSync(process.execPath, ['-e', probe], { cwd: root, stdio: 'ignore' }).status === 0;
}

/**
 * Installs what is missing. Does nothing, and needs no network, when everything is there.
 * @param {string} root the project's folder
 * @param {(line: string) => void} say called with each line of progress
 */
export async function ensureInstalled(root, say) {
    requireSupportedNode();
    const state = missing(root);
    if (state === 'nothing') return;
    if (state === 'packages') {
        say('Installing packages (about two minutes, once) ...');
        // --include=dev: NODE_ENV=production would leave out every package of this project.
        await npm(root, ['ci', '--include=dev', '--no-audit', '--no-fund'], say);
        if (missing(root) === 'nothing') return;
    }
    say(`Building the database driver for Node ${process.versions.node} ...`);
    await npm(root, ['rebuild', 'better-sqlite3'], say);
    if (!nativeModuleLoads(root)) throw explain('prebuild-install: the built module does not load');
}

/**
 * @param {string} output what npm printed
 * @returns {UserError} the reason and cure in plain words, or the end of npm's own words where we know no better
 */
export function explain(output) {
    const known = CURES.find(({ signs }) => signs.test(output));
    if (known) return new UserError(known.problem, `${known.cure}\n\nnpm said:\n${lastLines(output, 8)}`);
    return new UserError(
        'npm could not install the packages.',
        `Read what npm said, mend it, and run the command again:\n${lastLines(output, 20)}`
    );
}

function lastLines(text, count) {
    return text.trim().split('\n').slice(-count).join('\n');
}

/**
 * Runs npm with a sign of life every 20 s.
 * @param {string} root the folder to run it in
 * @param {string[]} args
 * @param {(line: string) => void} say
 * @throws {UserError} when npm fails: why, and what to do
 */
export async function npm(root, args, say) {
    const started = Date.now();
    const heartbeat = setInterval(() => say(`  ... ${Math.round((Date.now() - started) / 1000)} s`), HEARTBEAT_MS);
    try {
        const { code, output } = await runNpm(root, args);
        if (code !== 0) throw explain(output);
    } finally {
        clearInterval(heartbeat);
    }
}

/** Runs the npm that started us where there is one: the `npm` on the PATH may be another, or (on Windows) a .cmd file that needs a shell. */
function runNpm(root, args) {
    const own = process.env.npm_execpath;
    const [command, leading, shell] = own?.endsWith('.js')
        ? [process.execPath, [own], false]
        : ['npm', [], process.platform === 'win32'];
    return new Promise((resolve, reject) => {
        // `npm start --silent` hands its silence on to every npm below it, and the reason of a failure with it.
        const child = spawn(command, [...leading, ...args, '--loglevel=warn'], {
            cwd: root,
            shell,
            stdio: ['ignore', 'pipe', 'pipe']
        });
        let output = '';
        child.stdout.on('data', (data) => (output += data));
        child.stderr.on('data', (data) => (output += data));
        child.on('error', () =>
            reject(
                new UserError('npm was not found.', 'Install Node with npm from nodejs.org and open a new terminal.')
            )
        );
        child.on('close', (code) => resolve({ code, output }));
    });
}
