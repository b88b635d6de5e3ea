import { createServer } from 'node:net';
import { UserError } from '../lib/user-error.mjs';

export const DEFAULT_PORT = 3333;
const HOST = '127.0.0.1';

/**
 * The port named on the command line, `--port N` or `--port=N`; 3333 when none is.
 * @throws UserError for anything else on the line, and for a number that is no port
 */
export function readPort(args: readonly string[]): number {
    const [first, ...rest] = args;
    if (first === undefined) return DEFAULT_PORT;
    const value = first.startsWith('--port=')
        ? first.slice('--port='.length)
        : first === '--port'
          ? rest.shift()
          : undefined;
    if (value === undefined || rest.length > 0) {
        throw new UserError(`npm start does not know "${args.join(' ')}".`, 'Use: npm start -- --port 3334');
    }
    const port = Number(value);
    if (!/^\d+$/.test(value) || port < 1 || port > 65_535) {
        throw new UserError(`"${value}" is no port.`, 'Choose a number from 1024 to 65535: npm start -- --port 3334');
    }
    return port;
}

/** @throws UserError naming a port that is free, when this one is taken or not allowed */
export async function requireFreePort(port: number): Promise<void> {
    const problem = await listenError(port);
    if (problem === undefined) return;
    const other = await nextFreePort(Math.max(port, 1023) + 1);
    const reason =
        problem === 'EACCES'
            ? `Port ${port} is reserved for the administrator`
            : `Port ${port} is taken by another program`;
    throw new UserError(
        `${reason}.`,
        `Choose another: npm start -- --port ${other}${problem === 'EADDRINUSE' ? '\nOr stop the other program first; it may be an earlier npm start.' : ''}`
    );
}

async function nextFreePort(from: number): Promise<number> {
    for (let port = from; port <= 65_535; port++) if ((await listenError(port)) === undefined) return port;
    throw new UserError('No port is free.', 'Stop some programs and try again.');
}

/** The system's error code when the port cannot be listened on, undefined when it can. */
function listenError(port: number): Promise<string | undefined> {
    return new Promise((resolve) => {
        const server = createServer();
        server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
        server.listen(port, HOST, () => server.close(() => resolve(undefined)));
    });
}
