import type { ChildProcess } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { UserError } from '../lib/user-error.mjs';

const PROBE_EVERY_MS = 100;

/**
 * Resolves once the org answers its list of API versions, the one request that needs no session.
 * @param url the server's origin, such as http://127.0.0.1:3333
 * @throws UserError when the server's process ends first
 */
export async function waitUntilServed(url: string, server: ChildProcess): Promise<void> {
    while (server.exitCode === null && server.signalCode === null) {
        if (await answers(`${url}/services/data`)) return;
        await pause(PROBE_EVERY_MS);
    }
    throw new UserError(
        'The local org did not start.',
        'Its own words are above. If its data is damaged or of an older version, delete the folder .local-org and run npm start again.'
    );
}

async function answers(url: string): Promise<boolean> {
    try {
        const response = await fetch(url);
        await response.arrayBuffer();
        return response.ok;
    } catch {
        return false;
    }
}
