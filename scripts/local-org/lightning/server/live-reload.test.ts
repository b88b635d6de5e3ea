import assert from 'node:assert/strict';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { openShop, SHOP_PROJECT, type Shop } from '../testing/open-shop.ts';

let dir: string;
let shop: Shop;
before(async () => {
    dir = await mkdtemp(path.join(tmpdir(), 'shop-'));
    await cp(SHOP_PROJECT, path.join(dir, 'project'), { recursive: true });
    shop = await openShop({ projectDirs: [path.join(dir, 'project')], file: path.join(dir, 'org.db'), watch: true });
});
after(async () => {
    await shop.close();
    await rm(dir, { recursive: true });
});

/** Changes a file and waits until open pages are told to reload. */
async function change(file: string, edit: (text: string) => string): Promise<void> {
    const aborted = new AbortController();
    const stream = await fetch(`${shop.url}/lightning/events`, { signal: aborted.signal });
    const target = path.join(dir, 'project', file);
    await writeFile(target, edit(await readFile(target, 'utf8')));
    const decoder = new TextDecoder();
    for await (const chunk of stream.body as unknown as AsyncIterable<Uint8Array>)
        if (decoder.decode(chunk).includes('event: reload')) break;
    aborted.abort();
}

const read = () =>
    shop.ask(shop.seller, '/apexremote/DealController/read', { method: 'POST', body: { dealId: shop.sellersDeal } });

test('a saved class runs at once, on the data that is there', async () => {
    assert.equal((await read()).body.name, 'Widgets');
    await change('classes/DealController.cls', (text) =>
        text.replace('answer.name = found[0].Name;', "answer.name = 'New ' + found[0].Name;")
    );
    assert.equal((await read()).body.name, 'New Widgets');
});

test('a saved label is on the next page', async () => {
    await change('labels/CustomLabels.labels-meta.xml', (text) => text.replace('The deal', 'Our deal'));
    assert.match((await shop.ask(shop.seller, '/lightning/page/home')).body, /"Deal":"Our deal"/);
});

test('source that cannot be loaded is shown instead of the page, until it can', async () => {
    await change('labels/CustomLabels.labels-meta.xml', (text) => text.replace('</labels>', '</label>'));
    assert.match(
        (await shop.ask(shop.seller, '/lightning/page/home')).body,
        /cannot be built[\s\S]*CustomLabels\.labels-meta\.xml/
    );
    await change('labels/CustomLabels.labels-meta.xml', (text) => text.replace('</label>', '</labels>'));
    assert.doesNotMatch((await shop.ask(shop.seller, '/lightning/page/home')).body, /cannot be built/);
});
