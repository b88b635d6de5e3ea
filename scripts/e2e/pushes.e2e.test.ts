/** The push panel in a real Chromium, used as a manager, a rep and an outsider would. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { createAll, rows } from '../salesforce/records.ts';
import { axe, setStage, type Stage } from './support.ts';

/** A Tuesday in the first quarter of 2026. */
const NOW = '2026-02-10T15:00:00Z';

describe('the push panel', () => {
    let stage: Stage;
    before(async () => {
        stage = await setStage(NOW);
    });
    after(() => stage.close());

    async function deal(name: string, moves: string[] = []): Promise<string> {
        const ana = await stage.served.as(stage.team.rep.username);
        const [id] = await createAll(ana, 'Opportunity', [
            { Name: name, StageName: 'Prospecting', CloseDate: '2026-03-20', Amount: 42_000 }
        ]);
        for (const CloseDate of moves) await ana.sobject('Opportunity').update({ Id: id!, CloseDate });
        return id!;
    }
    const pathOf = (id: string): string => `${stage.served.url}/lightning/r/Opportunity/${id}/view`;
    const panel = (page: Page): Locator => page.locator('c-coach-push-timeline');
    const says = (page: Page, text: string | RegExp): Promise<void> => panel(page).getByText(text).first().waitFor();

    /** Walks an open list with the arrow keys until the option so named stands out, waiting for each step to be drawn. */
    async function walkTo(page: Page, list: Locator, name: string): Promise<void> {
        const standsOn = (): Promise<string | null> => list.getAttribute('aria-activedescendant');
        const wanted = await panel(page).getByRole('option', { name }).getAttribute('id');
        for (let at = await standsOn(); at !== wanted; at = await standsOn()) {
            await page.keyboard.press('ArrowDown');
            await list.and(page.locator(`[aria-activedescendant]:not([aria-activedescendant="${at}"])`)).waitFor();
        }
    }

    /** Edits the close date in the record details as a person does: pencil, date, Save. */
    async function moveTo(page: Page, date: string): Promise<void> {
        await page.getByRole('button', { name: 'Edit Close Date' }).click();
        const input = page.getByRole('textbox', { name: 'Close Date' });
        await input.fill(date);
        await input.press('Tab');
        const details = page.getByRole('article', { name: 'Details' });
        await details.getByRole('button', { name: 'Save' }).click();
        await page.getByRole('button', { name: 'Edit Close Date' }).waitFor();
    }

    it('counts a push, a pull-in and a slip made in the details, without a reload', async () => {
        await deal('Harbour lights');
        const { page, context } = await stage.open(stage.team.manager.id);
        await page.goto(`${stage.served.url}/lightning/o/Opportunity/list`);
        await page.getByRole('link', { name: 'Harbour lights' }).click();
        await says(page, 'Never pushed: the close date is the one first promised');
        await page.evaluate(() => void ((globalThis as { stays?: boolean }).stays = true));

        await moveTo(page, '5/15/2026');
        await says(page, 'Pushed once, 56 days later than first promised');
        const push = panel(page).getByRole('listitem').filter({ hasText: 'Maria Tester' });
        assert.match(await push.innerText(), /Mar 20 to May 15/);
        assert.match(await push.innerText(), /Maria Tester, today/i);

        await moveTo(page, '3/20/2026');
        await says(page, 'Pushed once, and back on the date first promised');
        await panel(page)
            .getByText(/Moves that do not count/)
            .click();
        await says(page, 'Pull-in');

        await moveTo(page, '3/27/2026');
        await says(page, 'Pushed once, 7 days later than first promised');
        await says(page, 'Slip');
        assert.equal(
            await page.evaluate(() => (globalThis as { stays?: boolean }).stays),
            true,
            'the page was not loaded again'
        );
        await context.close();
    });

    it('follows the period setting', async () => {
        const id = await deal('By month', ['2026-05-10', '2026-06-10']);
        const { page, context } = await stage.open(stage.team.manager.id);
        await page.goto(pathOf(id));
        await says(page, /Pushed once/);
        await says(page, 'Usually fine');

        const admin = await stage.open(stage.served.org.user('admin@courtside.example').id);
        await admin.page.goto(`${stage.served.url}/lightning/setup/CustomSettings`);
        const settings = admin.page.locator('form[data-name="CoachSettings__c"]');
        const setPeriod = async (value: string): Promise<void> => {
            await settings.getByRole('textbox', { name: /Push Period/ }).fill(value);
            const saved = admin.page.waitForResponse(/CoachSettings__c/);
            await settings.getByRole('button', { name: 'Save' }).click();
            assert.ok((await saved).ok(), 'the setting was saved');
        };
        await setPeriod('Month');
        await page.reload();
        await says(page, /Pushed twice/);
        await says(page, 'Over-optimistic');
        await setPeriod('Quarter');
        await page.reload();
        await says(page, /Pushed once/);
        await admin.context.close();
        await context.close();
    });

    it('takes a reason and a comment by keyboard alone', async () => {
        const id = await deal('Keyboard', ['2026-05-10']);
        const { page, context } = await stage.open(stage.team.manager.id);
        await page.goto(pathOf(id));
        const give = panel(page).getByRole('button', { name: /Give a reason/ });
        await give.focus();
        await page.keyboard.press('Enter');
        const reason = panel(page).getByRole('combobox', { name: 'Reason' });
        await reason.focus();
        await page.keyboard.press('Enter');
        await panel(page).getByRole('option', { name: 'Needs further education' }).waitFor();
        await walkTo(page, reason, 'Needs further education');
        await page.keyboard.press('Enter');
        await reason.getByText('Needs further education').waitFor();
        const comment = panel(page).getByRole('textbox', { name: 'Comment' });
        await comment.focus();
        await page.keyboard.type('Board meets in April <b>only</b>');
        await panel(page).getByRole('button', { name: 'Save' }).focus();
        await page.keyboard.press('Enter');
        await says(page, 'Board meets in April <b>only</b>');
        await says(page, /Reasons given: 1 of 1/);
        const [row] = await rows<{ Reason__c: string; Comment__c: string }>(
            stage.served.admin,
            `SELECT Reason__c, Comment__c FROM CoachPush__c WHERE Opportunity__c = '${id}'`
        );
        assert.equal(row?.Reason__c, 'NeedsFurtherEducation');
        assert.equal(row?.Comment__c, 'Board meets in April <b>only</b>');
        await context.close();
    });

    it('shows its shape while it loads, what failed when it fails, and tries again', async () => {
        const id = await deal('Slow and broken', ['2026-05-10']);
        const { page, context } = await stage.open(stage.team.manager.id);
        let answer: 'hold' | 'fail' | 'pass' = 'hold';
        let release = (): void => {};
        await page.route('**/apexremote/CoachPushController/getJourney', async (route) => {
            if (answer === 'hold') await new Promise<void>((done) => (release = done));
            if (answer === 'pass') return route.continue();
            return route.fulfill({
                status: 500,
                contentType: 'application/json',
                body: JSON.stringify({ message: 'java.lang.Boom at 0xdead' })
            });
        });
        await page.goto(pathOf(id));
        await panel(page).locator('[aria-busy="true"], [role="status"]').first().waitFor();
        answer = 'fail';
        release();
        await says(page, 'The pushes of this deal could not be shown');
        answer = 'pass';
        await panel(page).getByRole('button', { name: 'Try again' }).click();
        await says(page, /Pushed once/);
        await context.close();
    });

    it('tells an outsider nothing of the deal', async () => {
        const id = await deal('Secret harvest', ['2026-05-10']);
        for (const who of [stage.team.outsider, stage.team.otherRep]) {
            const { page, context, replies } = await stage.open(who.id);
            await page.goto(pathOf(id));
            await page
                .getByText(/not available|don't have access|do not have access/i)
                .first()
                .waitFor();
            const direct = await page.evaluate(async (opportunityId) => {
                const r = await fetch('/apexremote/CoachPushController/getJourney', {
                    method: 'POST',
                    headers: { 'content-type': 'application/json' },
                    body: JSON.stringify({ opportunityId })
                });
                return `${r.status} ${await r.text()}`;
            }, id);
            assert.match(direct, /^(4|5)\d\d /);
            assert.ok(
                ![direct, ...(await replies())].some((r) => r.includes('Secret harvest')),
                `${who.username} is told the name`
            );
            await context.close();
        }
    });

    it('gives a user without our permission set its own message on a deal they may read', async () => {
        const noor = await stage.served.as(stage.team.outsider.username);
        const [id] = await createAll(noor, 'Opportunity', [
            { Name: "Noor's own", StageName: 'Prospecting', CloseDate: '2026-03-20' }
        ]);
        const { page, context, replies } = await stage.open(stage.team.outsider.id);
        await page.goto(pathOf(id!));
        await says(page, 'The pushes of this deal could not be shown');
        assert.match(await panel(page).innerText(), /permission|access|administrator/i);
        assert.ok(!(await replies()).some((r) => r.includes('/apexremote/') && r.includes("Noor's own")));
        await context.close();
    });

    it('has no accessibility violation and no sideways scrolling, in both themes and widths', async () => {
        const id = await deal('Everything on it', ['2026-05-10', '2026-08-20', '2026-08-25', '2026-07-15']);
        for (const width of [1440, 400]) {
            for (const dark of [false, true]) {
                const { page, context } = await stage.open(stage.team.manager.id, { width, dark });
                await page.goto(pathOf(id));
                await says(page, /Pushed twice/);
                await panel(page).locator('canvas').waitFor();
                await panel(page)
                    .getByText(/Moves that do not count/)
                    .click();
                assert.deepEqual(await axe(page), [], `${width} px, ${dark ? 'dark' : 'light'}`);
                const sideways = await page.evaluate(
                    () => document.documentElement.scrollWidth - document.documentElement.clientWidth
                );
                assert.ok(sideways <= 0, `${sideways} px too wide at ${width} px`);
                await context.close();
            }
        }
    });
});
