/** The goal chain in a real Chromium: from the quota to saved goals, as a manager and a rep would. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { rows } from '../salesforce/records.ts';
import { playSales, type Sales } from './sales.ts';
import { axe, setStage, type Stage } from './support.ts';

/** A Tuesday in the first fiscal quarter of 2026. */
const NOW = '2026-02-10T15:00:00Z';
const QUARTER = { start: '2026-01-01', end: '2026-03-31' };

interface SavedGoal {
    Kpi__c: string;
    Grain__c: string;
    Total__c: number | null;
    Target__c: number | null;
    Source__c: string;
    State__c: string;
    Start__c: string;
    End__c: string;
    Rep__c: string;
}

describe('the goal chain', () => {
    let stage: Stage;
    let sales: Sales;
    before(async () => {
        stage = await setStage(NOW);
        sales = await playSales(stage);
    });
    after(() => stage.close());

    const chain = (page: Page): Locator => page.locator('c-coach-goal-chain');
    // By label, since a number field is a plain text field on a small screen.
    const field = (page: Page, name: string): Locator => chain(page).getByLabel(name, { exact: true });
    const slider = (page: Page, name: string): Locator => chain(page).getByRole('slider', { name, exact: true });
    const says = (page: Page, text: string | RegExp): Promise<void> => chain(page).getByText(text).first().waitFor();
    /** A number field shows its raw number once it has the focus, and only then takes another one. */
    async function type(page: Page, name: string, text: string): Promise<void> {
        await field(page, name).click();
        await field(page, name).press('ControlOrMeta+a');
        await field(page, name).pressSequentially(text);
    }

    const savedGoals = (repId: string): Promise<SavedGoal[]> =>
        rows<SavedGoal>(
            stage.served.admin,
            `SELECT Kpi__c, Grain__c, Total__c, Target__c, Source__c, State__c, Start__c, End__c, Rep__c FROM CoachGoal__c WHERE Rep__c = '${repId}' ORDER BY Kpi__c`
        );

    async function openChain(viewerId: string, path: string, look = {}): Promise<Awaited<ReturnType<Stage['open']>>> {
        const opened = await stage.open(viewerId, look);
        await opened.page.goto(`${stage.served.url}/lightning/${path}`);
        await chain(opened.page).getByRole('heading', { level: 2 }).waitFor();
        return opened;
    }

    it('walks a typed quota back and saves what it comes to', async () => {
        const { page, context } = await openChain(stage.team.manager.id, `r/User/${stage.team.rep.id}/view`);
        await says(page, 'No goal or quota is known for this period: type one.');
        await type(page, 'Bookings goal', '100000');
        await type(page, 'Average deal size', '10000');
        await type(page, 'New opportunities to Deals won, in %', '25');
        await field(page, 'Bookings goal').focus();
        await says(page, '$100K takes 10 deals and 40 opportunities.');
        await says(page, '49 suffice 4 times in 5; 40 do 56% of the time.');
        await chain(page).getByRole('button', { name: 'Save goals' }).click();
        await says(page, /goals were saved/);
        const goals = await savedGoals(stage.team.rep.id);
        assert.deepEqual(
            goals.map(({ Kpi__c, Grain__c, Total__c, Source__c, State__c }) => [
                Kpi__c,
                Grain__c,
                Total__c,
                Source__c,
                State__c
            ]),
            [
                ['DealsOpened', 'Month', 40, 'Chain', 'Active'],
                ['DealsWon', 'Quarter', 10, 'Chain', 'Active']
            ]
        );
        assert.ok(goals.every((goal) => goal.Start__c === QUARTER.start && goal.End__c === QUARTER.end));
        await context.close();
    });

    it('is tried by keyboard, with what each rate takes spoken', async () => {
        const { page, context } = await openChain(stage.team.manager.id, `r/User/${stage.team.rep.id}/view`);
        await type(page, 'Bookings goal', '100000');
        await type(page, 'Average deal size', '10000');
        const name = 'What if: New opportunities to Deals won';
        await type(page, 'New opportunities to Deals won, in %', '25');
        await slider(page, name).focus();
        assert.equal(await slider(page, name).getAttribute('aria-valuetext'), '25%: 40 opportunities needed');
        for (let i = 0; i < 5; i++) await page.keyboard.press('ArrowRight');
        await says(page, '30% of New opportunities become Deals won');
        assert.equal(await slider(page, name).getAttribute('aria-valuetext'), '30%: 34 opportunities needed');
        assert.equal(await field(page, 'New opportunities to Deals won, in %').inputValue(), '30');
        await page.keyboard.press('Home');
        await says(page, 'No number is enough at a rate of zero from New opportunities to Deals won.');
        assert.match(String(await slider(page, name).getAttribute('aria-valuetext')), /^0%: No number is enough/);
        await chain(page).getByRole('button', { name: 'Back to the records: New opportunities to Deals won' }).click();
        await context.close();
    });

    it('divides a team’s chain among its reps so that the parts add up, and saves them', async () => {
        const { page, context } = await openChain(stage.team.manager.id, 'n/Coach_Team');
        await type(page, 'Bookings goal', '1010000');
        await type(page, 'Average deal size', '10000');
        await type(page, 'New opportunities to Deals won, in %', '50');
        await says(page, '$1M takes 101 deals and 202 opportunities.');
        await chain(page).getByRole('button', { name: 'Divide among the reps' }).click();
        await says(page, '101 of 101');
        await chain(page)
            .getByText(/^End goals of the same KPI/)
            .click();
        await chain(page).getByRole('button', { name: 'Save goals' }).click();
        await says(page, /goals were saved/);
        const saved = await rows<SavedGoal>(
            stage.served.admin,
            "SELECT Total__c, Kpi__c FROM CoachGoal__c WHERE Kpi__c = 'DealsWon' AND State__c = 'Active'"
        );
        assert.equal(saved.length, sales.peerIds.length + 2);
        assert.equal(
            saved.reduce((sum, goal) => sum + (goal.Total__c ?? 0), 0),
            101
        );
        await context.close();
    });

    it('is a rep’s own to try, and tells nothing of anybody else', async () => {
        const opened = await openChain(stage.team.rep.id, `r/User/${stage.team.rep.id}/view`);
        const { page, context, replies } = opened;
        await chain(page).getByRole('button', { name: 'Save as my own goals' }).waitFor();
        assert.equal(await chain(page).getByRole('button', { name: 'Propose' }).count(), 0);
        const told = (await replies()).filter((reply) => reply.includes('CoachChainController'));
        for (const secret of sales.secrets) {
            assert.ok(!told.some((reply) => reply.includes(secret)), secret);
        }
        await page.goto(`${stage.served.url}/lightning/r/User/${stage.team.otherRep.id}/view`);
        await says(page, /This is somebody else's/);
        await context.close();
    });

    for (const width of [1440, 400]) {
        for (const dark of [false, true]) {
            it(`has no axe violation at ${width} px, ${dark ? 'dark' : 'light'}, and nothing scrolls sideways`, async () => {
                const { page, context } = await openChain(stage.team.manager.id, `r/User/${stage.team.rep.id}/view`, {
                    width,
                    dark
                });
                await type(page, 'Bookings goal', '100000');
                await says(page, /takes/);
                assert.deepEqual(await axe(page), []);
                assert.ok(
                    await page.evaluate(
                        () => document.documentElement.scrollWidth <= document.documentElement.clientWidth
                    )
                );
                await page.goto(`${stage.served.url}/lightning/n/Coach_Team`);
                await chain(page)
                    .getByRole('button', { name: /Divide/ })
                    .waitFor();
                await type(page, 'Bookings goal', '1000000');
                await type(page, 'New opportunities to Deals won, in %', '50');
                await chain(page)
                    .getByRole('button', { name: /Divide/ })
                    .click();
                await chain(page).getByText('Each rep’s part').waitFor();
                assert.deepEqual(await axe(page), []);
                await context.close();
            });
        }
    }
});
