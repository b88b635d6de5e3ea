import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openShop, type Shop } from '../testing/open-shop.ts';

let shop: Shop;
before(async () => {
    shop = await openShop();
});
after(() => shop.close());

const values = (group: { fields: { name: string; value: unknown }[] }): Record<string, unknown> =>
    Object.fromEntries(group.fields.map(({ name, value }) => [name, value]));

test('with no record at all every value is the shipped default: null', async () => {
    const { body } = await shop.ask(shop.admin, '/lightning/settings');
    assert.deepEqual(
        body.map(({ name, label }: { name: string; label: string }) => [name, label]),
        [['ShopSettings__c', 'Shop Settings']]
    );
    assert.deepEqual(values(body[0]), { Closed_On_Sunday__c: null, Tills__c: null });
});

test('the first save makes the record of the organization, the next ones change it', async () => {
    const save = (fields: object) =>
        shop.ask(shop.admin, '/lightning/settings/ShopSettings__c', { method: 'POST', body: { fields } });
    assert.deepEqual(values((await save({ Tills__c: '4', Closed_On_Sunday__c: true })).body), {
        Closed_On_Sunday__c: true,
        Tills__c: 4
    });
    assert.deepEqual(values((await save({ Tills__c: null })).body), { Closed_On_Sunday__c: true, Tills__c: null });
    const rows = shop.org.transaction(
        shop.admin,
        (tx) => tx.query('SELECT SetupOwnerId FROM ShopSettings__c', { mode: 'system', sharing: false }).records
    );
    assert.deepEqual(
        rows.map((row) => row.get('SetupOwnerId')),
        [shop.org.id]
    );
});

test('only administrators get in', async () => {
    assert.equal((await shop.ask(shop.seller, '/lightning/settings')).status, 403);
    assert.equal(
        (
            await shop.ask(shop.seller, '/lightning/settings/ShopSettings__c', {
                method: 'POST',
                body: { fields: { Tills__c: 9 } }
            })
        ).status,
        403
    );
});

test('a field the setting does not have is refused', async () => {
    const { status, body } = await shop.ask(shop.admin, '/lightning/settings/ShopSettings__c', {
        method: 'POST',
        body: { fields: { SetupOwnerId: shop.seller } }
    });
    assert.equal(status, 400);
    assert.match(body.message, /no field SetupOwnerId/);
});
