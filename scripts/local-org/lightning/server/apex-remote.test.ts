import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openShop, type Shop } from '../testing/open-shop.ts';

let shop: Shop;
before(async () => {
    shop = await openShop();
});
after(() => shop.close());

const call = (user: string | null, method: string, body: object = {}, headers: Record<string, string> = {}) =>
    shop.ask(user, `/apexremote/DealController/${method}`, { method: 'POST', body, headers });

test('a method answers with the JSON of its typed result', async () => {
    const { status, body } = await call(shop.seller, 'read', { dealId: shop.sellersDeal });
    assert.equal(status, 200);
    assert.deepEqual(body, { name: 'Widgets', closeDate: '2026-12-01', amount: 120000 });
});

test('a method that finds nothing answers null', async () => {
    const { status, body } = await call(shop.seller, 'read', { dealId: shop.adminsDeal });
    assert.equal(status, 200);
    assert.equal(body, null);
});

test('a user without access to the class is refused before any of its code runs', async () => {
    const { status, body } = await call(shop.clerk, 'read', { dealId: shop.sellersDeal });
    assert.equal(status, 403);
    assert.equal(body.message, "You do not have access to the Apex class named 'DealController'.");
});

test('a method that is not there is refused in the same words', async () => {
    const { status, body } = await call(shop.seller, 'delete');
    assert.equal(status, 403);
    assert.match(body.message, /do not have access/);
});

test('without a session nothing runs', async () => {
    const { status, body } = await call(null, 'read', { dealId: shop.sellersDeal });
    assert.equal(status, 401);
    assert.deepEqual(body, { message: 'Session expired or invalid', errorCode: 'INVALID_SESSION_ID' });
});

test('a wire may only call what is cacheable', async () => {
    const { status, body } = await call(
        shop.seller,
        'rename',
        { dealId: shop.sellersDeal, name: 'X' },
        { 'x-cacheable': 'true' }
    );
    assert.equal(status, 500);
    assert.match(body.message, /DealController\.rename is not cacheable/);
});

test('a cacheable method cannot change data', async () => {
    const { status, body } = await call(shop.seller, 'renameWhileReading', { dealId: shop.sellersDeal });
    assert.equal(status, 500);
    assert.equal(body.exceptionType, 'System.LimitException');
    assert.equal(body.message, 'Too many DML statements: 1');
    assert.equal((await call(shop.seller, 'read', { dealId: shop.sellersDeal })).body.name, 'Widgets');
});

test('an AuraHandledException carries its message to the component', async () => {
    const { status, body } = await call(shop.seller, 'explain');
    assert.equal(status, 500);
    assert.equal(body.message, 'Pick another date.');
    assert.equal(body.exceptionType, 'System.AuraHandledException');
    assert.equal(body.isUserDefinedException, false);
});

test("the project's own exception is marked as user-defined and says where it was thrown", async () => {
    const { body } = await call(shop.seller, 'fail');
    assert.equal(body.message, 'Out of stock');
    assert.equal(body.exceptionType, 'DealController.DealException');
    assert.equal(body.isUserDefinedException, true);
    assert.match(body.stackTrace, /^Class\.DealController\..*line \d+/);
});

test("another site's page cannot post to the org", async () => {
    const { status } = await call(
        shop.seller,
        'rename',
        { dealId: shop.sellersDeal, name: 'X' },
        { origin: 'http://attacker.example' }
    );
    assert.equal(status, 403);
});
