import assert from 'node:assert/strict';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { bundledChromium, failureToStart } from './bundled-chromium.ts';
import { installedChromiums } from './installed-chromium.ts';
import { launch } from './launch.ts';

describe('launch', () => {
    it('opens a page of a local server and reads what its script wrote', async () => {
        const server = createServer((_request, response) => {
            response.setHeader('content-type', 'text/html');
            response.end(
                '<p id="greeting"></p><script>document.getElementById("greeting").textContent = "good " + "morning"</script>'
            );
        });
        const browser = await launch();
        try {
            await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
            const page = await browser.newPage();
            await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
            assert.equal(await page.locator('#greeting').textContent(), 'good morning');
        } finally {
            await browser.close();
            server.close();
        }
    });

    it('draws letters, not boxes: two letters of different width measure differently', async () => {
        const browser = await launch();
        try {
            const page = await browser.newPage();
            await page.setContent('<span id="wide">WWWW</span><br><span id="narrow">iiii</span>');
            const width = (id: string): Promise<number> =>
                page.locator(id).evaluate((element) => element.getBoundingClientRect().width);
            assert.ok((await width('#wide')) > 2 * (await width('#narrow')));
        } finally {
            await browser.close();
        }
    });
});

describe(
    'the Chromium of npm',
    { skip: process.platform === 'linux' && process.arch === 'x64' ? false : 'bundled for Linux on x64 only' },
    () => {
        it('starts with the environment it is handed out with', () => {
            const { executablePath, env } = bundledChromium();
            assert.equal(failureToStart(executablePath, env), undefined);
        });
    }
);

describe('Chromium on the machine', () => {
    const folder = mkdtempSync(join(tmpdir(), 'courtside-chromium-'));
    after(() => rmSync(folder, { recursive: true }));
    const file = (name: string, mode: number): string => {
        const path = join(folder, name);
        writeFileSync(path, '#!/bin/sh\nexit 3\n');
        chmodSync(path, mode);
        return path;
    };

    it('is taken from CHROME_PATH before the PATH', () => {
        const named = file('my-browser', 0o755);
        const onPath = file('chromium', 0o755);
        assert.deepEqual(installedChromiums({ CHROME_PATH: named, PATH: folder }).slice(0, 2), [named, onPath]);
    });

    it('is not taken when it may not be executed', () => {
        const plain = file('google-chrome', 0o644);
        assert.ok(!installedChromiums({ PATH: folder }).includes(plain));
    });

    it('is not used when it does not start', () => {
        assert.notEqual(failureToStart(file('broken', 0o755)), undefined);
    });
});
