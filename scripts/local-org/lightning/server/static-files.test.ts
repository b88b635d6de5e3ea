import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { sendFile } from './static-files.ts';

test('a file below the folder is sent with its type; what lies outside is not there, however it is named', async () => {
    const dir = await mkdtemp(path.join(tmpdir(), 'static-'));
    await mkdir(path.join(dir, 'public'));
    await writeFile(path.join(dir, 'public/style.css'), 'b{}');
    await writeFile(path.join(dir, 'secret.txt'), 'secret');
    await mkdir(path.join(dir, 'public-not'));
    await writeFile(path.join(dir, 'public-not/secret.txt'), 'secret');
    const server = createServer((request, response) => {
        const file = decodeURIComponent(request.url!.slice(1));
        void sendFile(response, path.join(dir, 'public'), file, 'no-cache').then((sent) => {
            if (!sent) response.writeHead(404).end();
        });
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const get = (file: string) =>
        fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/${encodeURIComponent(file)}`);
    try {
        const found = await get('style.css');
        assert.deepEqual([found.headers.get('content-type'), await found.text()], ['text/css; charset=utf-8', 'b{}']);
        for (const file of ['../secret.txt', 'x/../../secret.txt', '../public-not/secret.txt', '.', 'none.css']) {
            assert.equal((await get(file)).status, 404, file);
        }
    } finally {
        server.closeAllConnections();
        server.close();
        await rm(dir, { recursive: true });
    }
});
