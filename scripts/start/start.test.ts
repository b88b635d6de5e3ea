import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, describe, it } from 'node:test';
import { readPort, requireFreePort } from './arguments.ts';
import { BuildStamp } from './build-stamp.ts';
import { LocalData } from './local-data.ts';
import { waitUntilServed } from './readiness.ts';
import { formatUsers } from './users.ts';

describe('the port', () => {
    it('is 3333 unless named', () => {
        assert.equal(readPort([]), 3333);
        assert.equal(readPort(['--port', '4000']), 4000);
        assert.equal(readPort(['--port=4001']), 4001);
    });
    it('is refused when it is no port, with an example', () => {
        for (const value of ['0', '65536', 'x', '-1', '33.3', ''])
            assert.throws(() => readPort(['--port', value]), /is no port[\s\S]*--port 3334/);
    });
    it('is the only thing npm start takes', () => {
        for (const args of [['--prot', '1'], ['4000'], ['--port'], ['--port', '1', '2']])
            assert.throws(() => readPort(args), /does not know/);
    });
    it('that is taken is named, with one that is free', async () => {
        const server = createServer();
        await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
        const { port } = server.address() as AddressInfo;
        try {
            await assert.rejects(requireFreePort(port), (error: Error) => {
                assert.match(error.message, new RegExp(`Port ${port} is taken`));
                const other = Number(/--port (\d+)/.exec(error.message)?.[1]);
                return other > port;
            });
        } finally {
            server.close();
        }
    });
});

describe('the data on disk', () => {
    const root = mkdtempSync(join(tmpdir(), 'courtside-start-'));
    after(() => rmSync(root, { recursive: true }));
    const database = join(root, '.local-org', 'org.db');
    const said: string[] = [];
    const prepare = (): boolean => new LocalData(root).prepare((line) => said.push(line));

    it('is new when there is no database, whatever else lies there', () => assert.equal(prepare(), true));
    it('is deleted when filling it was cut short', () => {
        new LocalData(root).beginFilling();
        writeFileSync(database, 'half');
        assert.equal(prepare(), true);
        assert.equal(existsSync(database), false);
        assert.match(said.join(), /cut short/);
    });
    it('is kept once it is filled', () => {
        const data = new LocalData(root);
        data.beginFilling();
        writeFileSync(database, 'whole');
        data.endFilling();
        assert.equal(prepare(), false);
        assert.equal(existsSync(database), true);
    });
});

describe('the stamp of a build', () => {
    const root = mkdtempSync(join(tmpdir(), 'courtside-stamp-'));
    after(() => rmSync(root, { recursive: true }));
    const source = join(root, 'force-app', 'lwc', 'a.ts');
    const result = join(root, 'force-app', 'lwc', 'a.js');
    mkdirSync(dirname(source), { recursive: true });
    writeFileSync(source, 'a');
    const isCurrent = (): boolean => new BuildStamp(root).isCurrent();

    it('is current after a build, and not before the first', () => {
        assert.equal(isCurrent(), false);
        writeFileSync(result, 'a');
        new BuildStamp(root).save();
        assert.equal(isCurrent(), true);
    });
    it('is not once a source changes, is added, or a result is deleted', () => {
        const changes = [
            () => writeFileSync(source, 'ab'),
            () => writeFileSync(join(root, 'force-app', 'lwc', 'b.ts'), ''),
            () => rmSync(result)
        ];
        for (const change of changes) {
            new BuildStamp(root).save();
            change();
            assert.equal(isCurrent(), false);
        }
    });
});

describe('waiting for the server', () => {
    it('ends when the list of API versions is answered', async () => {
        const server = createServer((request, response) => {
            response.statusCode = request.url === '/services/data' ? 200 : 404;
            response.end('[]');
        });
        await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
        const stays = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
        try {
            await waitUntilServed(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, stays);
        } finally {
            stays.kill();
            server.close();
        }
    });
    it('fails when the server ends first', async () => {
        await assert.rejects(
            waitUntilServed('http://127.0.0.1:9', spawn(process.execPath, ['-e', 'process.exit(1)'])),
            /did not start/
        );
    });
});

it('one user of each persona is shown, and how to list the rest', () => {
    const user = (username: string, persona: string | null): Parameters<typeof formatUsers>[0][number] => ({
        username,
        persona,
        name: username.toUpperCase(),
        role: null
    });
    const text = formatUsers([user('ada', 'admin'), user('max', 'manager'), user('mia', 'manager'), user('eve', null)]);
    assert.match(text, /"courtside"/);
    assert.match(text, /ada {2}admin: ADA\n {2}max {2}manager: MAX\n {2}eve {2}without Courtside: EVE\nAll 4 users/);
    assert.doesNotMatch(text, /mia/);
});
