/** The scorecard and the team panel in a real Chromium, used as a manager, a rep and an outsider would. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { ApexDatetime } from '../local-org/kernel/temporal.ts';
import { createAll, rows } from '../salesforce/records.ts';
import { playSales, type Sales } from './sales.ts';
import { axe, setStage, type Stage } from './support.ts';

/** A Tuesday; the last twelve complete months are those of 2025 and January 2026. */
const NOW = '2026-02-10T15:00:00Z';

describe('the scorecard', () => {
    let stage: Stage;
    let sales: Sales;
    before(async () => {
        stage = await setStage(NOW);
        sales = await playSales(stage);
    });
    after(() => stage.close());

    const card = (page: Page): Locator => page.locator('c-coach-scorecard');
    const says = (page: Page, text: string | RegExp): Promise<void> => card(page).getByText(text).first().waitFor();
    const opens = (kpi: string): { name: RegExp } => ({ name: new RegExp(`^${kpi}: .*Details$`) });
    const opener = (page: Page, kpi: string): Locator => card(page).getByRole('button', opens(kpi));
    const row = (page: Page, kpi: string): Locator =>
        page.locator('c-coach-scorecard-row').filter({ has: page.getByRole('button', opens(kpi)) });

    async function openCard(viewerId: string, repId: string, look = {}): Promise<Awaited<ReturnType<Stage['open']>>> {
        const opened = await stage.open(viewerId, look);
        await opened.page.goto(`${stage.served.url}/lightning/r/User/${repId}/view`);
        return opened;
    }

    it('tells a manager in one sentence where the rep falls short, and every row how sure that is', async () => {
        const { page, context } = await openCard(stage.team.manager.id, stage.team.rep.id);
        await says(page, /Win rate is behind peers: 9.1% on 55 closed deals; peers 40%/);
        const winRate = row(page, 'Win rate');
        await winRate.getByText('Behind', { exact: true }).waitFor();
        await winRate.getByText('of 55').waitFor();
        await row(page, 'Calls').getByText('Not known').waitFor();
        await context.close();
    });

    it('shows what the goals ask for the same days beside what the peers do, to those who may see the goals', async () => {
        const { admin, org } = stage.served;
        // A goal asks nothing of the time before somebody was there.
        org.store.updateRow('User', stage.team.rep.id, {
            CreatedDate: new ApexDatetime(Date.parse('2024-01-08T09:00Z'))
        });
        await createAll(admin, 'CoachGoal__c', [
            {
                Rep__c: stage.team.rep.id,
                Kpi__c: 'DealsWon',
                Grain__c: 'Month',
                Start__c: '2025-02-01',
                End__c: '2026-01-31',
                Target__c: 1,
                Source__c: 'Manual',
                State__c: 'Active'
            }
        ]);
        for (const viewer of [stage.team.manager.id, stage.team.rep.id]) {
            const { page, context } = await openCard(viewer, stage.team.rep.id);
            await row(page, 'Deals won').getByText('of 12 by goal, 41%').waitFor();
            assert.equal(await row(page, 'Win rate').getByText('by goal').count(), 0);
            await page.setViewportSize({ width: 400, height: 900 });
            assert.deepEqual(await axe(page), []);
            await context.close();
        }
    });

    it('opens a row by keyboard, shows the deals behind it with why they count, and closes it by Escape', async () => {
        const { page, context } = await openCard(stage.team.manager.id, stage.team.rep.id);
        await opener(page, 'Win rate').focus();
        await page.keyboard.press('Enter');
        const detail = card(page).getByRole('region', { name: 'Win rate' });
        await detail.getByText('55 closed deals count; 5 of them as a hit.').waitFor();
        await detail
            .getByRole('link', { name: /Ana's deal/ })
            .first()
            .waitFor();
        await page.keyboard.press('Escape');
        await detail.waitFor({ state: 'detached' });
        assert.ok(
            await opener(page, 'Win rate').evaluate(
                (button) => (button.getRootNode() as ShadowRoot).activeElement === button
            ),
            'the focus is back on the row'
        );
        await context.close();
    });

    it('follows a record and comes back to the row as it was', async () => {
        const { page, context } = await openCard(stage.team.manager.id, stage.team.rep.id);
        await opener(page, 'Win rate').click();
        // What is open stands in the address, which is what one comes back to.
        await page.waitForURL(/c__kpi=WinRate/);
        await card(page)
            .getByRole('link', { name: /Ana's deal/ })
            .first()
            .click();
        await page.waitForURL(/Opportunity/);
        await page.goBack();
        await card(page).getByRole('region', { name: 'Win rate' }).waitFor();
        await context.close();
    });

    it('keeps the window that was picked', async () => {
        const first = await openCard(stage.team.manager.id, stage.team.rep.id);
        await card(first.page).getByRole('combobox', { name: 'Window' }).click();
        const kept = first.page.waitForResponse(/savePreference/);
        await card(first.page).getByRole('option', { name: 'Last 3 months' }).click();
        await says(first.page, /Nov 1, 2025 to Jan 31/);
        await kept;
        await first.context.close();

        const second = await openCard(stage.team.manager.id, stage.team.rep.id);
        await says(second.page, /Nov 1, 2025 to Jan 31/);
        await card(second.page).getByRole('combobox', { name: 'Window' }).click();
        await card(second.page).getByRole('option', { name: 'Last 12 months' }).click();
        await says(second.page, /Feb 1, 2025 to Jan 31/);
        await second.context.close();
    });

    it('saves the rows shown as CSV', async () => {
        const { page, context } = await openCard(stage.team.manager.id, stage.team.rep.id);
        const [download] = await Promise.all([
            page.waitForEvent('download'),
            card(page).getByRole('button', { name: 'Export CSV' }).click()
        ]);
        const csv = await readFile(await download.path(), 'utf8');
        assert.match(csv, /Win rate/);
        assert.equal(csv.trim().split('\r\n').length - 1, await card(page).locator('c-coach-scorecard-row').count());
        await context.close();
    });

    it('sorts by the biggest real gap', async () => {
        const { page, context } = await openCard(stage.team.manager.id, stage.team.rep.id);
        await card(page).getByRole('combobox', { name: 'Order' }).click();
        await card(page).getByRole('option', { name: 'Biggest real gap' }).click();
        await card(page).getByText('Biggest real gap first').waitFor();
        const first = await card(page).locator('c-coach-scorecard-row').first().innerText();
        assert.match(first, /Behind/);
        await context.close();
    });

    it('tells a rep the own numbers and nothing of any peer, in the page and in every reply', async () => {
        const { page, context, replies } = await openCard(stage.team.rep.id, stage.team.rep.id);
        await says(page, /Win rate is behind peers/);
        for (const kpi of ['Win rate', 'Deals won', 'Average deal size']) {
            await opener(page, kpi).click();
            await card(page).getByRole('region', { name: kpi }).getByRole('link').first().waitFor();
        }
        const told = [
            ...(await replies()).filter((reply) => reply.includes('apexremote')),
            await page.locator('body').innerText()
        ];
        for (const secret of sales.secrets) {
            assert.deepEqual(
                told.filter((text) => text.includes(secret)).map((text) => text.slice(0, 200)),
                [],
                `nothing tells ${secret}`
            );
        }
        assert.doesNotMatch(told.join('\n'), /"percentile":\d/);
        assert.doesNotMatch(told.join('\n'), /"dots":\[\{/);
        await context.close();
    });

    it("does not tell a rep another rep's numbers", async () => {
        const { page, context, replies } = await openCard(stage.team.rep.id, stage.team.otherRep.id);
        await says(page, /You see your own scorecard and those of the people who report to you/);
        assert.doesNotMatch((await replies()).filter((r) => r.includes('apexremote')).join('\n'), /"value":-?\d/);
        await context.close();
    });

    it('gives a rep no more through the API', async () => {
        const ana = await stage.served.as(stage.team.rep.username);
        for (const object of ['CoachScore__c', 'CoachFact__c']) {
            const found = await rows<{ Rep__c: string }>(ana, `SELECT Rep__c FROM ${object}`);
            assert.ok(found.length > 0, `own rows of ${object}`);
            assert.deepEqual([...new Set(found.map((row) => row.Rep__c))], [stage.team.rep.id], object);
        }
        await assert.rejects(rows(ana, 'SELECT Percentile__c FROM CoachScore__c'), /INVALID_FIELD|No such column/);
        for (const object of ['CoachBenchmark__c', 'CoachRun__c'])
            await assert.rejects(rows(ana, `SELECT Id FROM ${object}`), /INVALID_TYPE|not supported/);
        const managed = await rows<{ Rep__c: string }>(
            await stage.served.as(stage.team.manager.username),
            "SELECT Rep__c FROM CoachScore__c WHERE Kpi__c = 'WinRate' AND Window__c = '12M'"
        );
        assert.equal(managed.length, 2 + sales.peerIds.length, 'a manager reads the own people');
        await assert.rejects(
            rows(await stage.served.as(stage.team.outsider.username), 'SELECT Id FROM CoachScore__c'),
            /INVALID_TYPE|not supported/
        );
    });

    it('shows its shape while it loads, what failed when it fails, and tries again', async () => {
        const { page, context } = await stage.open(stage.team.manager.id);
        let answer: 'hold' | 'fail' | 'pass' = 'hold';
        let release = (): void => {};
        await page.route('**/apexremote/CoachScorecardController/getScorecard', async (route) => {
            if (answer === 'hold') await new Promise<void>((done) => (release = done));
            if (answer === 'pass') return route.continue();
            return route.fulfill({
                status: 500,
                contentType: 'application/json',
                // As the platform answers for an exception that no code of ours has caught.
                body: JSON.stringify({
                    exceptionType: 'System.NullPointerException',
                    isUserDefinedException: false,
                    message: 'java.lang.Boom at 0xdead',
                    stackTrace: '()'
                })
            });
        });
        await page.goto(`${stage.served.url}/lightning/r/User/${stage.team.rep.id}/view`);
        await card(page).locator('[aria-busy="true"], [role="status"]').first().waitFor();
        answer = 'fail';
        release();
        await says(page, 'The scorecard could not be shown');
        assert.doesNotMatch(await card(page).innerText(), /Boom|0xdead/);
        answer = 'pass';
        await card(page).getByRole('button', { name: 'Try again' }).click();
        await says(page, /Win rate is behind peers/);
        await context.close();
    });

    it('says of a user without deals and activities that there is nothing to tell', async () => {
        const { page, context } = await openCard(stage.team.manager.id, stage.team.manager.id);
        await says(page, /no numbers|neither|nothing/i);
        await context.close();
    });

    it('has no accessibility violation and no sideways scrolling, in both themes and widths, rows open', async () => {
        for (const look of [
            { width: 1440, dark: false },
            { width: 400, dark: true },
            { width: 400, dark: false },
            { width: 1440, dark: true }
        ]) {
            const { page, context } = await openCard(stage.team.manager.id, stage.team.rep.id, look);
            await opener(page, 'Win rate').click();
            await card(page)
                .getByRole('link', { name: /Ana's deal/ })
                .first()
                .waitFor();
            assert.deepEqual(await axe(page), [], JSON.stringify(look));
            const overflow = await page.evaluate(
                () => document.documentElement.scrollWidth - document.documentElement.clientWidth
            );
            assert.ok(overflow <= 0, `nothing scrolls sideways at ${JSON.stringify(look)}`);
            await context.close();
        }
    });

    describe('the team panel', () => {
        const team = (page: Page): Locator => page.locator('c-coach-team');

        it('says whether it is one rep or everyone, and leads to the rep', async () => {
            const { page, context } = await stage.open(stage.team.manager.id);
            await page.goto(`${stage.served.url}/lightning/page/home`);
            await team(page)
                .getByText(/Ana Tester/)
                .first()
                .waitFor();
            await team(page)
                .getByText(/Win rate.*Ana/)
                .first()
                .waitFor();
            await team(page).getByRole('link', { name: 'Ana Tester' }).first().click();
            await page.waitForURL(new RegExp(stage.team.rep.id));
            await says(page, /Win rate is behind peers/);
            await context.close();
        });

        it('shows a rep nobody', async () => {
            const { page, context, replies } = await stage.open(stage.team.rep.id);
            await page.goto(`${stage.served.url}/lightning/n/Coach_Team`);
            await page.waitForLoadState('networkidle');
            const told = (await replies()).filter((reply) => reply.includes('CoachTeamController')).join('\n');
            for (const secret of sales.secrets) assert.ok(!told.includes(secret), `nothing tells ${secret}`);
            await context.close();
        });

        it('has no accessibility violation and no sideways scrolling, in both themes and widths', async () => {
            for (const look of [
                { width: 1440, dark: true },
                { width: 400, dark: false }
            ]) {
                const { page, context } = await stage.open(stage.team.manager.id, look);
                await page.goto(`${stage.served.url}/lightning/page/home`);
                await team(page)
                    .getByText(/Ana Tester/)
                    .first()
                    .waitFor();
                assert.deepEqual(await axe(page), [], JSON.stringify(look));
                const overflow = await page.evaluate(
                    () => document.documentElement.scrollWidth - document.documentElement.clientWidth
                );
                assert.ok(overflow <= 0, `nothing scrolls sideways at ${JSON.stringify(look)}`);
                await context.close();
            }
        });
    });
});
