import { spawn } from 'node:child_process';
import type { ChildProcess, SpawnOptions } from 'node:child_process';

/** How a command ended and what it printed (standard output and errors as they came). */
export interface CommandResult {
    /** Exit code; null when a signal or the time limit ended it. */
    code: number | null;
    stdout: string;
    stderr: string;
    timedOut: boolean;
}

export interface CommandOptions {
    cwd: string;
    env?: NodeJS.ProcessEnv;
    /** The command and everything it started are killed after this long. */
    timeoutMs?: number;
}

const running = new Set<ChildProcess>();
/** The code to exit with once everything we started has ended; undefined while we are not ending. */
let exitCode: number | undefined;

/** The arguments that make this Node run a TypeScript file of ours. */
export function typescript(file: string, ...args: string[]): string[] {
    return ['--import', 'tsx', file, ...args];
}

/** Starts a command that `endWithUs` ends together with this process. */
export function startCommand(command: string, args: readonly string[], options: SpawnOptions): ChildProcess {
    if (exitCode !== undefined) throw new Error(`Not started, this process is ending: ${command}`);
    // A group of its own lets us end the command together with everything it started (browsers, workers).
    const child = spawn(command, args, { ...options, detached: process.platform !== 'win32' });
    running.add(child);
    const ended = (): void => {
        running.delete(child);
        if (exitCode !== undefined && running.size === 0) process.exit(exitCode);
    };
    child.once('close', ended);
    child.once('error', ended);
    return child;
}

/** Runs a command to its end and hands back all it printed. Never throws: a command that cannot be started has code 127. */
export function runCommand(command: string, args: readonly string[], options: CommandOptions): Promise<CommandResult> {
    return new Promise((resolve) => {
        const child = startCommand(command, args, {
            cwd: options.cwd,
            env: options.env ?? process.env,
            stdio: ['ignore', 'pipe', 'pipe']
        });
        const result: CommandResult = { code: null, stdout: '', stderr: '', timedOut: false };
        child.stdout?.setEncoding('utf8').on('data', (text: string) => (result.stdout += text));
        child.stderr?.setEncoding('utf8').on('data', (text: string) => (result.stderr += text));
        const timer =
            options.timeoutMs === undefined
                ? undefined
                : setTimeout(() => {
                      result.timedOut = true;
                      endGroup(child, 'SIGKILL');
                  }, options.timeoutMs);
        child.once('error', (error) => {
            clearTimeout(timer);
            resolve({ ...result, code: 127, stderr: `${result.stderr}${error.message}\n` });
        });
        child.once('close', (code) => {
            clearTimeout(timer);
            resolve({ ...result, code });
        });
    });
}

/** Ends a command started by `startCommand`, with everything it started in turn. */
export function endGroup(child: ChildProcess, signal: NodeJS.Signals = 'SIGTERM'): void {
    if (child.pid === undefined || child.exitCode !== null) return;
    try {
        if (process.platform === 'win32') child.kill(signal);
        else process.kill(-child.pid, signal);
    } catch (error) {
        // It ended between our look and our signal.
        if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
    }
}

const SIGNAL_NUMBERS = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 } as const;

/** From now on, Ctrl-C, a closed terminal or a kill of this process ends the commands it started first, then itself. */
export function endWithUs(): void {
    for (const signal of Object.keys(SIGNAL_NUMBERS) as (keyof typeof SIGNAL_NUMBERS)[]) {
        process.once(signal, () => {
            // The shell's convention for "ended by a signal".
            exitCode = 128 + SIGNAL_NUMBERS[signal];
            if (running.size === 0) process.exit(exitCode);
            for (const child of running) endGroup(child);
        });
    }
    process.once('exit', () => {
        for (const child of running) endGroup(child, 'SIGKILL');
    });
}
