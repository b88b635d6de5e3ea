import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openShop, type Shop } from '../testing/open-shop.ts';

let shop: Shop;
before(async () => {
    shop = await openShop();
});
after(() => shop.close());

const look = (criteria: object[], search = ''): ReturnType<Shop['ask']> =>
    shop.ask(
        shop.seller,
        `/lightning/lookup/Opportunity?${new URLSearchParams({ search, criteria: JSON.stringify(criteria) })}`
    );

test('a record picker is offered what its criteria leave', async () => {
    const own = await look([{ fieldPath: 'OwnerId', operator: 'eq', value: shop.seller }], 'wid');
    assert.deepEqual(own.body, [{ value: shop.sellersDeal, label: 'Widgets' }]);
    const ofOthers = await look([{ fieldPath: 'OwnerId', operator: 'eq', value: shop.clerk }]);
    assert.deepEqual(ofOthers.body, []);
});

test('what the local org does not evaluate is refused, and so is what is no field', async () => {
    assert.equal((await look([{ fieldPath: 'Amount', operator: 'gt', value: '1' }])).status, 400);
    const injected = await look([{ fieldPath: "Name = '' OR Name", operator: 'eq', value: 'x' }]);
    assert.equal(injected.status, 400);
    assert.match(injected.body.message, /NotSupported: the criterion/);
});
