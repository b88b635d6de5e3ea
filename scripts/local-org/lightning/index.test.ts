import assert from 'node:assert/strict';
import { request } from 'node:http';
import { after, before, test } from 'node:test';
import { openShop, type Shop } from './testing/open-shop.ts';

let shop: Shop;
before(async () => {
    shop = await openShop();
});
after(() => shop.close());

const contextIn = (html: string): Record<string, any> => JSON.parse(/\$courtsideContext = (\{.*\});/.exec(html)![1]!); // eslint-disable-line @typescript-eslint/no-explicit-any -- the page's context

test('the root leads to Home', async () => {
    const { status, headers } = await shop.ask(shop.seller, '/');
    assert.deepEqual([status, headers.get('location')], [302, '/lightning/page/home']);
});

test('a page carries what its user needs: locale, labels, tabs', async () => {
    const { body, headers } = await shop.ask(shop.seller, '/lightning/page/home');
    const context = contextIn(body);
    assert.equal(context.user.Id, shop.seller);
    assert.equal(context.i18n.timeZone, 'America/New_York');
    assert.equal(context.labels.Deal, 'The deal');
    assert.equal(context.app.label, 'Shop');
    assert.deepEqual(
        context.app.tabs.map((tab: { label: string }) => tab.label),
        ['Home', 'Opportunities', 'Desk', 'Bare Desk']
    );
    assert.equal(context.mayOpenSetup, false);
    assert.match(headers.get('content-security-policy')!, /default-src 'self'/);
});

test('a first visit is signed in as the administrator', async () => {
    const { body, headers } = await shop.ask(null, '/lightning/page/home');
    assert.match(headers.get('set-cookie')!, /^sid=/);
    assert.equal(contextIn(body).user.Id, shop.admin);
});

test('every module of the import map is served', async () => {
    const { body } = await shop.ask(shop.seller, '/lightning/page/home');
    const { imports } = JSON.parse(/<script type="importmap"[^>]*>(.*?)<\/script>/.exec(body)![1]!) as {
        imports: Record<string, string>;
    };
    for (const id of [
        'lwc',
        '@lwc/synthetic-shadow',
        'lightning/card',
        'lightning/uiRecordApi',
        'force/navigation',
        'shell/app',
        'project/components'
    ]) {
        const answer = await shop.ask(shop.seller, imports[id]!);
        assert.equal(answer.status, 200, id);
        assert.match(answer.headers.get('content-type')!, /javascript/, id);
    }
});

test('no file outside the bundles can be had', async () => {
    const { body } = await shop.ask(shop.seller, '/lightning/page/home');
    const bundle = /\/lightning\/bundles\/vendor-\w+/.exec(body)![0];
    for (const address of [
        `${bundle}/..%2f..%2f..%2fpackage.json`,
        `${bundle}/%2e%2e/%2e%2e/%2e%2e/package.json`,
        '/lightning/assets/..%2findex.ts',
        '/lightning/assets/../index.ts'
    ]) {
        const { status } = await shop.ask(shop.seller, address);
        assert.equal(status, 404, address);
    }
});

test('a request under another host name is refused: no page elsewhere may point a name of its own here', async () => {
    const status = await new Promise((resolve, reject) => {
        const { port } = new URL(shop.url);
        request(
            { port, host: '127.0.0.1', path: '/lightning/people', headers: { host: 'attacker.example' } },
            (response) => resolve(response.resume().statusCode)
        )
            .on('error', reject)
            .end();
    });
    assert.equal(status, 403);
});

test('an address that is none of the shell is left to others', async () => {
    assert.equal((await shop.ask(shop.seller, '/elsewhere')).status, 404);
    assert.equal((await shop.ask(shop.seller, '/lightning/nothing.js')).status, 404);
});
