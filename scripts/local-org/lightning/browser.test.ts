import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launch } from '../../browser/launch.ts';
import { openShop, SHOP_PROJECT, type Shop } from './testing/open-shop.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let dir: string;
let shop: Shop;
let browser: Browser;
before(async () => {
    dir = await mkdtemp(path.join(tmpdir(), 'shop-'));
    await cp(SHOP_PROJECT, dir, { recursive: true });
    shop = await openShop({ projectDirs: [dir], watch: true });
    browser = await launch();
});
after(async () => {
    await browser.close();
    await shop.close();
    await rm(dir, { recursive: true });
});

interface View {
    width?: number;
    theme?: 'light' | 'dark';
}

/** Opens an address as a user; what the page complains of on its console is in `complaints`. */
async function open(
    userId: string,
    address: string,
    { width = 1440, theme = 'light' }: View = {}
): Promise<{ page: Page; context: BrowserContext; complaints: string[] }> {
    const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme: theme });
    const [name = '', value = ''] = shop.cookieOf(userId).split('=');
    await context.addCookies([{ name, value, url: shop.url }]);
    // Two suites share two cores, and the first page is bundled while it is asked for.
    context.setDefaultTimeout(90_000);
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    await page.goto(shop.url + address);
    return { page, context, complaints };
}

const recordAddress = (id: string): string => `/lightning/r/Opportunity/${id}/view`;

/** A deal of its own, so that tests do not meet. */
const newDeal = (name: string): string =>
    shop.org.transaction(shop.admin, (tx) => {
        const [like] = tx.query('SELECT AccountId, CloseDate FROM Opportunity WHERE Id = :id', {
            mode: 'system',
            sharing: false,
            binds: { id: shop.sellersDeal }
        }).records;
        return shop.insert(tx, 'Opportunity', {
            Name: name,
            StageName: 'Prospecting',
            CloseDate: like!.get('CloseDate'),
            AccountId: like!.get('AccountId'),
            OwnerId: shop.seller
        });
    });

async function violations(page: Page): Promise<string[]> {
    await page.evaluate(axeSource);
    return page.evaluate(async () => {
        const { axe } = globalThis as unknown as {
            axe: { run(target: Document): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
        };
        return (await axe.run(document)).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
    });
}

test('a component of the project runs in its sandbox with Apex, record, label, static resource and design values', async () => {
    const { page, context, complaints } = await open(shop.seller, recordAddress(shop.sellersDeal));
    await page.getByText('The deal: Widgets').waitFor();
    await page.getByText('WIDGETS!').waitFor();
    await page.getByText('5 roomy').waitFor();
    await page.getByText('Ka-ching').waitFor();
    assert.equal(await page.evaluate(() => 'Till' in globalThis), false, 'what its script makes stays in the sandbox');
    assert.equal(await page.getByRole('heading', { name: 'Widgets', level: 1 }).count(), 1);
    await page.getByText('runtime_sales_activities:activityPanel').waitFor();
    assert.deepEqual(complaints, []);
    await context.close();
});

test('a save by a component shows everywhere and toasts; its Apex wire waits for a refresh', async () => {
    const { page, context } = await open(shop.seller, recordAddress(newDeal('Before')));
    await page.getByText('The deal: Before').waitFor();
    await page.getByRole('button', { name: 'Rename', exact: true }).click();
    await page.getByText('It is Renamed now').waitFor();
    await page.getByRole('heading', { name: 'Renamed', level: 1 }).waitFor();
    await page.getByText('RENAMED!').waitFor();
    assert.equal(await page.getByText('The deal: Before').count(), 1);
    await page.getByRole('button', { name: 'Refresh' }).click();
    await page.getByText('The deal: Renamed').waitFor();
    await context.close();
});

test('a screen action opens in a window with the record, and closes by its own event, by Escape and by its button', async () => {
    const { page, context, complaints } = await open(shop.seller, recordAddress(newDeal('To rename')));
    const action = page.getByRole('button', { name: 'Rename deal' });
    const dialog = page.getByRole('dialog', { name: 'Rename deal' });
    await action.focus();
    await page.keyboard.press('Enter');
    await dialog.getByText('The record when connected: not given yet').waitFor();
    assert.deepEqual(await violations(page), []);
    await dialog.getByLabel('New name').fill('By an action');
    await dialog.getByRole('button', { name: 'Rename it' }).click();
    await page.getByRole('heading', { name: 'By an action', level: 1 }).waitFor();
    await dialog.waitFor({ state: 'detached' });
    assert.equal(await action.evaluate((element) => element.matches(':focus')), true, 'the focus is back');
    for (const leave of [
        () => page.keyboard.press('Escape'),
        () => dialog.getByRole('button', { name: 'Close' }).click()
    ]) {
        await action.click();
        await dialog.getByText('The record when connected').waitFor();
        await leave();
        await dialog.waitFor({ state: 'detached' });
    }
    assert.deepEqual(complaints, []);
    await context.close();
});

test('a session that ends leaves the page standing; signed in again in another tab, its next call works', async () => {
    const { page, context } = await open(shop.seller, recordAddress(newDeal('Kept')));
    await page.getByText('The deal: Kept').waitFor();
    await page.evaluate(() => void ((globalThis as { stays?: boolean }).stays = true));
    const answered = (): Promise<number> =>
        page.waitForResponse(/apexremote\/DealController\/read/).then((response) => response.status());
    const refresh = async (): Promise<number> => {
        const [status] = await Promise.all([answered(), page.getByRole('button', { name: 'Refresh' }).click()]);
        return status;
    };
    for (const { value } of await context.cookies()) shop.endSession(value);
    assert.equal(await refresh(), 401);
    const other = await context.newPage();
    await other.goto(shop.url + '/lightning/page/home');
    await other.getByRole('heading').first().waitFor();
    assert.equal(await refresh(), 200);
    assert.equal(await page.evaluate(() => (globalThis as { stays?: boolean }).stays), true, 'not loaded again');
    await context.close();
});

test('a field is edited in place by keyboard; the head of the page and the history follow; the focus returns', async () => {
    const { page, context } = await open(shop.seller, recordAddress(newDeal('Editable')));
    const pencil = page.getByRole('button', { name: 'Edit Close Date' });
    await pencil.focus();
    await page.keyboard.press('Enter');
    const input = page.locator('shell-field[data-field=CloseDate] input');
    await input.waitFor();
    assert.equal(await input.evaluate((element) => element.matches(':focus')), true);
    await input.fill('Feb 15, 2027');
    await page.keyboard.press('Tab');
    await page.getByRole('button', { name: 'Save' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('Opportunity saved').waitFor();
    await page.locator('shell-highlights').getByText('2/15/2027').waitFor();
    assert.equal(await pencil.evaluate((element) => element.matches(':focus')), true);
    await page.getByRole('tab', { name: 'Related' }).click();
    await page.getByText('Stage History (2)').waitFor();
    await context.close();
});

test('a value the org refuses keeps the form open and says why at the field', async () => {
    const { page, context } = await open(shop.seller, recordAddress(newDeal('Picky')));
    await page.getByRole('button', { name: 'Edit Opportunity Name' }).click();
    await page.locator('shell-field[data-field=Name] input').fill('');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Complete this field.').waitFor();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('button', { name: 'Edit Opportunity Name' }).waitFor();
    assert.equal(await page.getByRole('heading', { name: 'Picky', level: 1 }).count(), 1);
    await context.close();
});

test('from the list to a record and back, without loading the page anew', async () => {
    const { page, context } = await open(shop.seller, '/lightning/o/Opportunity/list?view=All&search=Widgets');
    await page.evaluate(() => Object.assign(globalThis, { sameDocument: true }));
    await page.getByRole('link', { name: 'Widgets' }).click();
    await page.getByRole('heading', { name: 'Widgets', level: 1 }).waitFor();
    await page.goBack();
    await page.getByRole('table').waitFor();
    assert.equal(await page.evaluate(() => 'sameDocument' in globalThis), true);
    assert.equal(await page.getByRole('row').count(), 2);
    await page.goForward();
    await page.getByRole('button', { name: 'All deals' }).click();
    await page.waitForURL('**/lightning/o/Opportunity/list');
    await context.close();
});

test("a user's name leads to the user's page; a tab keeps its state in the address, and back returns to it", async () => {
    const { page, context, complaints } = await open(shop.seller, recordAddress(shop.sellersDeal));
    await page.locator('shell-highlights').getByRole('link', { name: 'Sam Seller' }).click();
    await page.getByRole('heading', { name: 'Sam Seller', level: 1 }).waitFor();
    await page.getByText(`Desk of ${shop.seller}`).waitFor();
    await page.getByRole('button', { name: 'Open in the tab' }).click();
    await page.waitForURL('**/lightning/n/Desk?c__window=3M');
    await page.getByText('Desk of nobody').waitFor();
    await page.evaluate(() => Object.assign(globalThis, { sameDocument: true }));
    const pick = page.getByRole('combobox', { name: 'Window' });
    assert.equal(await pick.textContent(), '3M');
    await pick.click();
    await page.getByRole('option', { name: '12M' }).click();
    await page.waitForURL('**/lightning/n/Desk?c__window=12M');
    await page.goBack();
    await page.waitForURL('**/lightning/n/Desk?c__window=3M');
    await page.getByRole('combobox', { name: 'Window' }).getByText('3M').waitFor();
    assert.equal(await page.evaluate(() => 'sameDocument' in globalThis), true);
    assert.deepEqual(complaints, []);
    await context.close();
});

test('a component may save a file it made', async () => {
    const { page, context, complaints } = await open(shop.seller, '/lightning/n/Bare_Desk');
    await page.getByText('12.3%').waitFor();
    await page.getByText('€1,500.00').waitFor();
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export' }).click();
    const download = await saved;
    assert.equal(download.suggestedFilename(), 'desk.csv');
    assert.equal(readFileSync(await download.path(), 'utf8'), 'a,b\n1,2\n');
    assert.deepEqual(complaints, []);
    await context.close();
});

test('one click makes the browser another user, who sees what is theirs', async () => {
    const { page, context } = await open(shop.seller, recordAddress(shop.sellersDeal));
    await page.getByRole('button', { name: /Signed in as/ }).click();
    await page.getByRole('button', { name: /Cleo Clerk/ }).click();
    await page.getByText("This page isn't available").waitFor();
    assert.equal((await page.content()).includes('Widgets'), false);
    await page.getByRole('button', { name: /Signed in as.*Cleo Clerk/ }).waitFor();
    await context.close();
});

test('saving a component reloads the page with the new one; a mistake is shown instead of the page', async () => {
    const { page, context } = await open(shop.seller, recordAddress(shop.sellersDeal));
    const words = path.join(dir, 'lwc/dealNumbers/words.ts');
    await page.getByText('WIDGETS!').waitFor();
    await writeFile(words, 'export const upper = (text: string): string => `<${text}>`;\n');
    await page.getByText('<Widgets>!').waitFor();
    await writeFile(words, "import 'lightning/empApi';\nexport const upper = (text: string): string => text;\n");
    await page.getByText('The project cannot be built').waitFor();
    await page.getByText(/words\.ts imports lightning\/empApi/).waitFor();
    await writeFile(words, 'export const upper = (text: string): string => text.toUpperCase();\n');
    await page.getByText('WIDGETS!').waitFor();
    await context.close();
});

for (const theme of ['light', 'dark'] as const) {
    for (const width of [1440, 400]) {
        test(`axe finds nothing, and nothing scrolls sideways: ${theme}, ${width} px`, async () => {
            const states: [string, (page: Page) => Promise<void>][] = [
                [
                    '/lightning/page/home',
                    async (page) => page.getByRole('link', { name: 'All deals' }).first().waitFor()
                ],
                [
                    '/lightning/o/Opportunity/list',
                    async (page) => page.getByRole('link', { name: 'Widgets' }).waitFor()
                ],
                [recordAddress(shop.sellersDeal), async (page) => page.getByText('The deal: Widgets').waitFor()],
                [
                    recordAddress(shop.sellersDeal),
                    async (page) => {
                        await page.getByRole('button', { name: 'Edit Amount' }).click();
                        await page.locator('shell-field[data-field=Amount] input').waitFor();
                    }
                ],
                [
                    '/lightning/page/home',
                    async (page) => {
                        await page.getByRole('button', { name: /Date in the org/ }).click();
                        await page.getByRole('button', { name: 'Next week' }).waitFor();
                    }
                ],
                ['/lightning/n/Desk', async (page) => page.getByText('Desk of nobody').waitFor()],
                [
                    `/lightning/r/User/${shop.seller}/view`,
                    async (page) => page.getByText(`Desk of ${shop.seller}`).waitFor()
                ],
                [
                    '/lightning/setup/CustomSettings',
                    async (page) => page.getByRole('button', { name: 'Save' }).waitFor()
                ],
                [
                    '/lightning/r/006000000000000AAA/view',
                    async (page) => page.getByText("This page isn't available").waitFor()
                ]
            ];
            for (const [address, ready] of states) {
                const { page, context } = await open(shop.admin, address, { theme, width });
                await ready(page);
                assert.deepEqual(await violations(page), [], address);
                assert.ok(
                    await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth),
                    `${address} scrolls sideways`
                );
                await context.close();
            }
        });
    }
}
