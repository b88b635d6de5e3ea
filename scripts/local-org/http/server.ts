import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createApi } from '../api/index.ts';
import type { Org } from '../kernel/engine.ts';
import { Sessions } from './sessions.ts';

/** Answers a request or says, by false, that it is not its own. */
export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;

export interface RunningServer {
    readonly url: string;
    readonly port: number;
    readonly sessions: Sessions;
    close(): Promise<void>;
}

/**
 * Serves the org on the loopback address only. `port` 0 takes any free one. `mount` adds handlers (the Lightning shell),
 * asked after the API. Rejects with a message that says what to do when the port is taken.
 */
export async function startServer(
    org: Org,
    options: { port: number; mount?: (sessions: Sessions) => Handler[] }
): Promise<RunningServer> {
    const sessions = new Sessions(org);
    const handlers: Handler[] = [createApi(org, sessions), ...(options.mount?.(sessions) ?? [])];
    const server = createServer((request, response) => void answer(handlers, request, response));
    // Apex runs on the only thread and the first bundle takes half a minute: a client whose idle or half-sent request
    // falls into such a pause must not find its connection gone.
    Object.assign(server, { keepAliveTimeout: 0, headersTimeout: 0, requestTimeout: 0 });
    await listen(server, options.port);
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : options.port;
    return {
        url: `http://127.0.0.1:${port}`,
        port,
        sessions,
        close: () =>
            new Promise((done) => {
                server.close(() => done());
                server.closeAllConnections();
            })
    };
}

async function answer(handlers: Handler[], request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
        for (const handle of handlers) if (await handle(request, response)) return;
        response
            .writeHead(404, { 'content-type': 'text/plain; charset=utf-8' })
            .end('Nothing is served at this address.\n');
    } catch (error) {
        process.stderr.write(
            `${request.method} ${request.url}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`
        );
        if (!response.headersSent) response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' });
        response.end('The local org failed on this request; its terminal says where.\n');
    }
}

function listen(server: Server, port: number): Promise<void> {
    return new Promise((resolve, reject) => {
        server.once('error', (error: NodeJS.ErrnoException) =>
            reject(
                error.code === 'EADDRINUSE'
                    ? new Error(
                          `Port ${port} is in use. Stop what runs there, or choose another: npm start -- --port ${port + 1}`
                      )
                    : error
            )
        );
        server.listen(port, '127.0.0.1', resolve);
    });
}
