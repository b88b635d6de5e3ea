/** `npm run org -- serve`. */
import { startServer } from '../http/server.ts';
import { createLightning, type Lightning } from '../lightning/index.ts';
import { openOrg } from './open.ts';

export interface ServeOptions {
    port: number;
    file: string;
    projectDirs: readonly string[];
}

/** Serves the org until the process is told to stop. Rejects when the port is taken or the source cannot be loaded. */
export async function serveCommand(options: ServeOptions, say: (line: string) => void): Promise<void> {
    const org = openOrg({ projectDirs: options.projectDirs, file: options.file });
    for (const problem of org.problems) say(`does not compile: ${problem.at}: ${problem.message}`);
    let lightning: Lightning | null = null;
    const server = await startServer(org, {
        port: options.port,
        mount: (sessions) => {
            const shell = createLightning(org, { sessions, loaded: () => org.loaded, watch: true, report: say });
            lightning = shell;
            return [(request, response) => shell.handle(request, response)];
        }
    });
    say(`The local org is served at ${server.url}/`);
    const stop = (): void => {
        lightning?.close();
        void server.close().then(() => {
            org.close();
            process.exit(0);
        });
    };
    process.once('SIGINT', stop);
    process.once('SIGTERM', stop);
}
