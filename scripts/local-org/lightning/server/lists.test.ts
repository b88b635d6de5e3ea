import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ApexDate } from '../../kernel/temporal.ts';
import { openShop, type Shop } from '../testing/open-shop.ts';

let shop: Shop;
before(async () => {
    shop = await openShop();
    shop.org.transaction(shop.admin, (tx) => {
        for (let i = 0; i < 60; i++)
            shop.insert(tx, 'Opportunity', {
                Name: `Row ${String(i).padStart(2, '0')}`,
                StageName: 'Prospecting',
                CloseDate: ApexDate.of(2027, 1, 1 + i),
                OwnerId: shop.seller
            });
    });
});
after(() => shop.close());

const list = async (user: string, query = '') => (await shop.ask(user, `/lightning/list/Opportunity?${query}`)).body;
const names = (body: { rows: { cells: { Name: { value: string } } }[] }): string[] =>
    body.rows.map((row) => row.cells.Name.value);

test('a list has only the records the user may see, a page at a time', async () => {
    const first = await list(shop.seller);
    assert.equal(first.total, 61);
    assert.equal(first.rows.length, 50);
    const second = await list(shop.seller, 'offset=50');
    assert.equal(second.rows.length, 11);
    assert.equal(new Set([...names(first), ...names(second)]).size, 61);
    assert.equal((await list(shop.clerk)).total, 0);
    assert.doesNotMatch(JSON.stringify(first), /gadgets/);
});

test('references show names, dates and money show texts', async () => {
    const { rows } = await list(shop.seller, 'search=Widgets');
    const { cells } = rows[0];
    assert.deepEqual([cells.OwnerId.text, cells.OwnerId.recordId], ['Sam Seller', shop.seller]);
    assert.deepEqual([cells.AccountId.text, cells.AccountId.recordId], ['Acme', shop.account]);
    assert.equal(cells.Amount.text, '$120,000.00');
    assert.equal(cells.CloseDate.text, '12/1/2026');
});

test('columns the user may not read are not there', async () => {
    const column = (body: { columns: { name: string }[] }) => body.columns.some(({ name }) => name === 'Margin__c');
    assert.equal(column(await list(shop.seller)), true);
    assert.equal(column(await list(shop.clerk)), false);
});

test('the latest close date comes first unless another order is asked for', async () => {
    const { rows } = await list(shop.seller);
    const dates = rows.map((row: { cells: { CloseDate: { value: string } } }) => row.cells.CloseDate.value);
    assert.ok(new Set(dates).size > 1);
    assert.deepEqual(dates, [...dates].sort().reverse());
});

test('sorting follows the column and direction asked for', async () => {
    assert.equal(names(await list(shop.seller, 'sort=Name&direction=desc'))[0], 'Widgets');
    assert.equal(names(await list(shop.seller, 'sort=Name'))[0], 'Row 00');
});

test('what is not a column is not sorted by, whatever it says', async () => {
    const body = await list(shop.seller, `sort=${encodeURIComponent('Name FROM Opportunity --')}`);
    assert.equal(body.sort, 'CloseDate');
});

test('search looks for the text itself: wildcards and quotes have no meaning', async () => {
    assert.deepEqual(names(await list(shop.seller, 'search=Row%2005')), ['Row 05']);
    assert.equal((await list(shop.seller, `search=${encodeURIComponent('%')}`)).total, 0);
    assert.equal((await list(shop.seller, `search=${encodeURIComponent("' OR Name != '")}`)).total, 0);
});

test('views: mine, and what was opened', async () => {
    assert.equal((await list(shop.seller, 'view=Mine')).total, 61);
    assert.equal((await list(shop.seller, 'view=Recent')).total, 0);
    await shop.ask(shop.seller, `/lightning/define/record/${shop.sellersDeal}`);
    assert.deepEqual(names(await list(shop.seller, 'view=Recent')), ['Widgets']);
    assert.equal((await list(shop.clerk, 'view=Recent')).total, 0);
});

test('related lists show the history of the record, and nothing of a hidden one', async () => {
    const { body } = await shop.ask(shop.seller, `/lightning/related/${shop.sellersDeal}`);
    const history = body.find((entry: { childObject: string }) => entry.childObject === 'OpportunityHistory');
    assert.equal(history.label, 'Stage History');
    assert.equal(history.total, 1);
    assert.equal(history.rows[0].cells.StageName.value, 'Prospecting');
    assert.equal((await shop.ask(shop.seller, `/lightning/related/${shop.adminsDeal}`)).status, 404);
});
