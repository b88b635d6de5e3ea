/** The coaching panel of a deal in a real Chromium: answered by keyboard, in two windows, and without a connection. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { createAll, rows } from '../salesforce/records.ts';
import { axe, setStage, type Stage } from './support.ts';

/** A Tuesday in the first quarter of 2026. */
const NOW = '2026-02-10T15:00:00Z';

describe('the coaching panel of a deal', () => {
    let stage: Stage;
    let dealId: string;
    before(async () => {
        stage = await setStage(NOW);
        const ana = await stage.served.as(stage.team.rep.username);
        [dealId = ''] = await createAll(ana, 'Opportunity', [
            { Name: 'Harbour lights', StageName: 'Prospecting', CloseDate: '2026-03-20', Amount: 42_000 }
        ]);
        const [contactId = ''] = await createAll(ana, 'Contact', [{ LastName: 'Zander', Title: 'Head of Operations' }]);
        await createAll(ana, 'OpportunityContactRole', [
            { OpportunityId: dealId, ContactId: contactId, Role: 'Decision Maker', IsPrimary: true }
        ]);
    });
    after(() => stage.close());

    const panel = (page: Page): Locator => page.locator('c-coach-deal');
    const question = (page: Page, at: number): Locator => panel(page).locator('c-coach-deal-question').nth(at);
    const says = (page: Page, text: string | RegExp): Promise<void> => panel(page).getByText(text).first().waitFor();

    async function open(options?: { width?: number; dark?: boolean }): Promise<Page> {
        const { page } = await stage.open(stage.team.rep.id, options);
        await page.goto(`${stage.served.url}/lightning/r/Opportunity/${dealId}/view`);
        await question(page, 0).waitFor();
        return page;
    }

    const stored = async (): Promise<unknown[]> =>
        (
            await rows<{ Question__c: string; Answer__c: string | null; Note__c: string | null }>(
                stage.served.admin,
                'SELECT Question__c, Answer__c, Note__c FROM CoachAnswer__c ORDER BY Question__c'
            )
        ).map(({ Question__c, Answer__c, Note__c }) => [Question__c, Answer__c, Note__c]);

    it('is answered by keyboard alone, and two windows never overwrite each other silently', async () => {
        const page = await open();
        const other = await open();
        await says(page, '9 of 9 early questions and activities are open, and nobody with budget is involved.');
        await question(page, 0).getByRole('radio', { name: 'Yes' }).focus();
        await page.keyboard.press('Space');
        await says(page, /^8 of 9/);
        await page.keyboard.press('ArrowRight');
        await says(page, /^9 of 9/);
        await question(page, 0)
            .getByRole('button', { name: /^Add a note/ })
            .press('Enter');
        await page.keyboard.type('Invoices <b>by hand</b> 😀');
        await page.keyboard.press('Escape');
        await question(page, 0).getByText('Saved').waitFor();
        assert.deepEqual(await stored(), [['NeedProblem', 'No', 'Invoices <b>by hand</b> 😀']]);

        await question(other, 0).getByText('Yes', { exact: true }).click();
        await says(other, /You answered in another window in the meantime/);
        assert.deepEqual(await stored(), [['NeedProblem', 'No', 'Invoices <b>by hand</b> 😀']]);
        await question(other, 0).getByRole('button', { name: 'Replace it with mine' }).click();
        await says(other, /^8 of 9/);
        assert.deepEqual(await stored(), [['NeedProblem', 'Yes', 'Invoices <b>by hand</b> 😀']], 'the note stays');
        await page.context().close();
        await other.context().close();
    });

    it('keeps what is typed without a connection, and saves it once there is one', async () => {
        const page = await open();
        await page.context().setOffline(true);
        await question(page, 1)
            .getByRole('button', { name: /^Add a note/ })
            .click();
        await page.keyboard.type('typed on the train');
        await question(page, 1)
            .getByText(/^Not saved/)
            .waitFor();
        await page.context().setOffline(false);
        await question(page, 1).getByText('Saved').waitFor();
        assert.equal(await question(page, 1).getByRole('textbox').inputValue(), 'typed on the train');
        assert.deepEqual((await stored())[0], ['NeedImpact', null, 'typed on the train']);
        await page.context().close();
    });

    it('passes axe in both themes and widths, without scrolling sideways', async () => {
        for (const look of [
            { width: 1440, dark: false },
            { width: 400, dark: true }
        ]) {
            const page = await open(look);
            await question(page, 2)
                .getByRole('button', { name: /^Add a note/ })
                .click();
            assert.deepEqual(await axe(page), []);
            const wide = await page.evaluate(() => document.documentElement.scrollWidth);
            assert.ok(wide <= look.width, `${String(wide)} at ${String(look.width)}`);
            await page.context().close();
        }
    });
});
