import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openShop, type Shop } from '../testing/open-shop.ts';
import type { Item, Page } from './flexipage.ts';

let shop: Shop;
before(async () => {
    shop = await openShop();
});
after(() => shop.close());

const define = async (user: string, id: string) => shop.ask(user, `/lightning/define/record/${id}?formFactor=Large`);
const region = (page: Page, name: string): Item[] => page.regions.find((r) => r.name === name)!.items;

test("the app's page of the object is resolved: regions, tabs with their facets, design values with their types", async () => {
    const { status, body } = await define(shop.seller, shop.sellersDeal);
    assert.equal(status, 200);
    const page = body.page as Page;
    assert.equal(page.template, 'flexipage:recordHomeTemplateDesktop');
    assert.deepEqual(
        page.regions.map(({ name }) => name),
        ['header', 'main', 'sidebar']
    );
    const [tabset] = region(page, 'main') as [Extract<Item, { kind: 'tabset' }>];
    assert.deepEqual(
        tabset.tabs.map(({ label }) => label),
        ['Details', 'Related']
    );
    assert.equal((tabset.tabs[0]!.items[0] as { name: string }).name, 'force:detailPanel');
    const card = region(page, 'sidebar')[0] as Extract<Item, { kind: 'component' }>;
    assert.equal(card.name, 'dealCard');
    // `rows` is set on the page; the others are defaults of the component's meta file.
    assert.deepEqual(card.properties, { heading: 'A deal', rows: 5, compact: false });
});

test('a component the shell does not have is named, and a visibility rule hides what it should', async () => {
    const items = region((await define(shop.seller, shop.sellersDeal)).body.page, 'sidebar');
    assert.deepEqual(
        items.map(({ kind }) => kind),
        ['component', 'unknown']
    );
    assert.equal((items[1] as { name: string }).name, 'runtime_sales_activities:activityPanel');
    await shop.ask(shop.seller, `/lightning/ui-api/records/${shop.sellersDeal}`, {
        method: 'PATCH',
        body: { fields: { StageName: 'Closed Won' } }
    });
    const won = region((await define(shop.seller, shop.sellersDeal)).body.page, 'sidebar');
    assert.equal(won.length, 3);
});

/** https://help.salesforce.com/s/articleView?id=platform.dynamic_actions_considerations.htm: actions of the page, each with its own rule. */
test('a page offers the screen actions it names to those its rules let see them', async () => {
    const offered = async (user: string, deal: string): Promise<unknown> => (await define(user, deal)).body.actions;
    assert.deepEqual(await offered(shop.seller, shop.sellersDeal), [
        { name: 'Opportunity.Rename_Deal', label: 'Rename deal', component: 'dealRename' }
    ]);
    assert.deepEqual(await offered(shop.admin, shop.adminsDeal), [], 'without the custom permission');
    assert.deepEqual(await offered(shop.seller, shop.account), [], 'on the usual page');
});

test('an object without a page of its own gets the usual one', async () => {
    const { body } = await define(shop.seller, shop.account);
    assert.equal(body.objectApiName, 'Account');
    assert.deepEqual(
        (body.page as Page).regions.map(({ name }) => name),
        ['header', 'main', 'sidebar']
    );
});

test('Home shows a component by custom permission, and the page of a user is the one the app gives it', async () => {
    const home = async (user: string): Promise<string[]> => {
        const { body } = await shop.ask(user, '/lightning/define/home?formFactor=Large');
        return (body.page as Page).regions.flatMap((r) => r.items.map((i) => ('name' in i ? i.name : i.kind)));
    };
    assert.deepEqual(await home(shop.seller), ['sellerDesk', 'home:recentRecordContainer']);
    assert.deepEqual(await home(shop.clerk), ['home:recentRecordContainer']);
    const { body } = await define(shop.clerk, shop.seller);
    assert.deepEqual([body.objectApiName, body.name], ['User', 'Sam Seller']);
    assert.deepEqual(
        region(body.page, 'main').map((i) => ('name' in i ? i.name : i.kind)),
        ['sellerDesk', 'force:detailPanel']
    );
});

test('tabs show a page or a component, to those who have the tab', async () => {
    const tab = (user: string, name: string) => shop.ask(user, `/lightning/define/tab/${name}`);
    for (const name of ['Desk', 'Bare_Desk']) {
        const { body } = await tab(shop.seller, name);
        assert.equal((region(body.page, 'main')[0] as { name: string }).name, 'sellerDesk');
        assert.equal((await tab(shop.clerk, name)).status, 404);
    }
});

test('the page of a hidden record is not available and does not name it', async () => {
    const { status, body } = await define(shop.seller, shop.adminsDeal);
    assert.equal(status, 404);
    assert.match(body.message, /not available/);
    assert.doesNotMatch(JSON.stringify(body), /gadgets/);
});

test('details show only fields the user may read', async () => {
    const fields = async (user: string, id: string): Promise<string[]> =>
        (await define(user, id)).body.sections.flatMap((section: { columns: string[][] }) => section.columns.flat());
    assert.ok((await fields(shop.seller, shop.sellersDeal)).includes('Margin__c'));
    const clerksDeal = (
        await shop.ask(shop.clerk, '/lightning/ui-api/records', {
            method: 'POST',
            body: {
                apiName: 'Opportunity',
                fields: { Name: 'Pens', StageName: 'Prospecting', CloseDate: '2026-12-24' }
            }
        })
    ).body.id;
    const seen = await fields(shop.clerk, clerksDeal);
    assert.ok(seen.includes('CloseDate'));
    assert.equal(seen.includes('Margin__c'), false);
});

test('whether the record may be changed follows object permissions and sharing', async () => {
    assert.equal((await define(shop.seller, shop.sellersDeal)).body.mayEdit, true);
    assert.equal((await define(shop.seller, shop.admin)).body.mayEdit, false, "another user's own record");
});
