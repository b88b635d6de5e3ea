/** The local org's command line: `npm run org -- <command>`. */
import { existsSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs, type ParseArgsConfig } from 'node:util';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const DATA = join(ROOT, '.local-org', 'org.db');
/** Fields and grants of the example company and of imported data sets, beside the product's own source. */
const DEMO_METADATA = [join(ROOT, 'scripts', 'seed', 'metadata'), join(ROOT, 'scripts', 'import', 'metadata')];
const DEFAULT_PORT = 3333;

const USAGE = `Usage: npm run org -- <command> [options]

  test [--project DIR] [--filter PATTERN] [--json FILE]
        runs the Apex tests of a Salesforce DX folder (this project by default; --project may be repeated)
        PATTERN is part of Class.method; * stands for anything
  users [--json] [--data FILE]
        the users of the local org: username, persona, role, permission sets
  serve [--port N] [--data FILE] [--project DIR]
        serves the org on this machine only (port ${DEFAULT_PORT} by default); npm start builds and fills it first
  reset [--data FILE]
        deletes the org's data

  --data FILE defaults to .local-org/org.db
  --help      this text`;

/** What the person at the terminal got wrong; printed without a stack. */
class UsageError extends Error {}

const say = (line: string): void => void process.stdout.write(`${line}\n`);

function optionsOf<T extends NonNullable<ParseArgsConfig['options']>>(
    args: string[],
    options: T
): ReturnType<typeof parseArgs<{ args: string[]; options: T }>>['values'] {
    try {
        return parseArgs({ args, options, allowPositionals: false }).values;
    } catch (error) {
        throw new UsageError((error as Error).message);
    }
}

const projectsOf = (given: string[] | undefined, fallback: readonly string[]): readonly string[] =>
    given ?? fallback.filter((dir) => existsSync(dir));

async function test(args: string[]): Promise<void> {
    const options = optionsOf(args, {
        project: { type: 'string', multiple: true },
        filter: { type: 'string' },
        json: { type: 'string' }
    });
    const { testCommand } = await import('./testing/command.ts');
    const passed = testCommand(
        {
            projectDirs: projectsOf(options.project, [ROOT]),
            filter: options.filter ?? null,
            json: options.json ?? null
        },
        say
    );
    if (!passed) process.exitCode = 1;
}

async function users(args: string[]): Promise<void> {
    const options = optionsOf(args, { json: { type: 'boolean' }, data: { type: 'string' } });
    const { demoUsers, usersTable } = await import('./org/demo-users.ts');
    const found = demoUsers(options.data ?? DATA);
    say(options.json ? JSON.stringify(found, null, 2) : usersTable(found));
}

async function serve(args: string[]): Promise<void> {
    const options = optionsOf(args, {
        port: { type: 'string' },
        data: { type: 'string' },
        project: { type: 'string', multiple: true }
    });
    const port = Number(options.port ?? DEFAULT_PORT);
    if (!Number.isInteger(port) || port < 0 || port > 65_535)
        throw new UsageError(`--port takes a number from 0 to 65535, not ${options.port}.`);
    const { serveCommand } = await import('./org/serve.ts');
    await serveCommand(
        { port, file: options.data ?? DATA, projectDirs: projectsOf(options.project, [ROOT, ...DEMO_METADATA]) },
        say
    );
}

function reset(args: string[]): void {
    const file = optionsOf(args, { data: { type: 'string' } }).data ?? DATA;
    for (const path of [file, `${file}-wal`, `${file}-shm`]) rmSync(path, { force: true });
    if (file === DATA) rmSync(dirname(DATA), { recursive: true, force: true });
    say('The local org is empty; npm start makes a new one.');
}

const COMMANDS: Readonly<Record<string, (args: string[]) => void | Promise<void>>> = { test, users, serve, reset };

async function main([command, ...args]: string[]): Promise<void> {
    if (command === undefined || command === '--help' || command === '-h' || args.includes('--help')) {
        say(USAGE);
        return;
    }
    const run = COMMANDS[command];
    if (!run) throw new UsageError(`There is no command ${command}.`);
    await run(args);
}

try {
    await main(process.argv.slice(2));
} catch (error) {
    if (error instanceof UsageError) process.stderr.write(`${error.message}\n\n${USAGE}\n`);
    else process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = error instanceof UsageError ? 2 : 1;
}
