import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openShop, type Shop } from '../testing/open-shop.ts';

let shop: Shop;
before(async () => {
    shop = await openShop();
});
after(() => shop.close());

test('every active user is listed with what tells them apart', async () => {
    const { body } = await shop.ask(shop.clerk, '/lightning/people');
    assert.equal(body.current, shop.clerk);
    const seller = body.people.find((person: { id: string }) => person.id === shop.seller);
    assert.deepEqual([seller.name, seller.permissionSets], ['Sam Seller', ['Shop Seller']]);
});

test('switching opens a session of the other user in a cookie scripts cannot read', async () => {
    const { status, headers } = await shop.ask(shop.clerk, '/lightning/session', {
        method: 'POST',
        body: { userId: shop.seller }
    });
    assert.equal(status, 200);
    const cookie = headers.get('set-cookie')!;
    assert.match(cookie, /HttpOnly; SameSite=Strict/);
    const response = await fetch(`${shop.url}/lightning/people`, { headers: { cookie: cookie.split(';')[0]! } });
    assert.equal(((await response.json()) as { current: string }).current, shop.seller);
});

test('nobody can be switched to who is not there', async () => {
    assert.equal(
        (await shop.ask(shop.clerk, '/lightning/session', { method: 'POST', body: { userId: '005000000000000AAA' } }))
            .status,
        400
    );
    assert.equal(
        (await shop.ask(null, '/lightning/session', { method: 'POST', body: { userId: shop.seller } })).status,
        401
    );
});

test('the clock shows the date in the zone of the org and moves forward only', async () => {
    assert.equal((await shop.ask(shop.clerk, '/lightning/clock')).body.today, '2026-11-20');
    const moved = await shop.ask(shop.clerk, '/lightning/clock', { method: 'POST', body: { date: '2026-12-03' } });
    assert.equal(moved.body.today, '2026-12-03');
    const created = await shop.ask(shop.seller, '/lightning/ui-api/records', {
        method: 'POST',
        body: { apiName: 'Opportunity', fields: { Name: 'Later', StageName: 'Prospecting', CloseDate: '2027-01-01' } }
    });
    assert.match(created.body.lastModifiedDate, /^2026-12-03/);
    const back = await shop.ask(shop.clerk, '/lightning/clock', { method: 'POST', body: { date: '2026-11-20' } });
    assert.equal(back.status, 400);
    assert.match(back.body.message, /only moves forward/);
    assert.equal(
        (await shop.ask(shop.clerk, '/lightning/clock', { method: 'POST', body: { date: 'tomorrow' } })).status,
        400
    );
});

test('the clock passes the day on which the clocks go forward without jumping over a date', async () => {
    for (const date of ['2027-03-13', '2027-03-14', '2027-03-15']) {
        assert.equal(
            (await shop.ask(shop.clerk, '/lightning/clock', { method: 'POST', body: { date } })).body.today,
            date
        );
    }
});
