/** Goals in a real Chromium: set and changed by the manager, proposed and answered, and nobody else's. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import type { Persona } from '../integration/support.ts';
import { rows } from '../salesforce/records.ts';
import { userPage } from './coaching.ts';
import { axe, setStage, type Stage } from './support.ts';

const NOW = '2026-11-25T15:00:00Z';
const NOTE = 'Two accounts <b>moved</b> on';

interface Stored {
    Target__c: number;
    State__c: string;
    Start__c: string;
    End__c: string;
}

describe('goals of a rep', () => {
    let stage: Stage;

    const panel = (page: Page): Locator => page.locator('c-coach-goals');
    const goal = (page: Page, words: string): Locator => page.locator('c-coach-goal').filter({ hasText: words });
    const button = (page: Page, name: string | RegExp): Locator =>
        panel(page).getByRole('button', { name, exact: true });
    const heading = (page: Page, name: string): Promise<void> => panel(page).getByRole('heading', { name }).waitFor();

    async function open(person: Persona, rep: Persona, look = {}): Promise<Awaited<ReturnType<Stage['open']>>> {
        const opened = await stage.open(person.id, look);
        await opened.page.goto(userPage(stage, rep));
        return opened;
    }

    const stored = (): Promise<Stored[]> =>
        rows<Stored>(
            stage.served.admin,
            `SELECT Target__c, State__c, Start__c, End__c FROM CoachGoal__c WHERE Rep__c = '${stage.team.rep.id}' ORDER BY Start__c, Target__c`
        );

    async function pick(page: Page, label: string, option: string): Promise<void> {
        await panel(page).getByRole('combobox', { name: label }).click();
        await panel(page).getByRole('option', { name: option, exact: true }).click();
    }

    before(async () => {
        stage = await setStage(NOW);
    });
    after(() => stage.close());

    it('says why there are none, refuses what is incomplete, and sets one', async () => {
        const { page, context } = await open(stage.team.manager, stage.team.rep);
        await panel(page).getByText('Ana Tester has no goals yet.').waitFor();
        await button(page, 'Set a goal').click();
        await button(page, 'Save').click();
        await panel(page).getByText('Fill in what, how often, the number and both days.').waitFor();
        await pick(page, 'What', 'Meetings');
        await panel(page).getByLabel('Number a week').fill('10');
        await button(page, 'Save').click();
        await heading(page, '1 goal is in force.');
        await goal(page, 'Meetings: 10 a week').getByText('Nov 25 to Dec 31').waitFor();
        await context.close();
    });

    it('is changed from a day on by keyboard alone, and keeps what was', async () => {
        // A day later, so that a day with the first number has gone by.
        stage.served.org.clock.set(Date.parse('2026-11-26T15:00:00Z'));
        const { page, context } = await open(stage.team.manager, stage.team.rep);
        await button(page, 'Change: Meetings: 10 a week').focus();
        await page.keyboard.press('Enter');
        await panel(page).getByLabel('Number a week').waitFor();
        await page.keyboard.press('Control+A');
        await page.keyboard.type('12');
        await page.keyboard.press('Escape');
        await button(page, 'Change: Meetings: 10 a week').waitFor();
        assert.ok(
            await button(page, 'Change: Meetings: 10 a week').evaluate((b) =>
                b.matches(':focus, :focus-within, :focus-visible')
            ),
            'Escape gives the focus back'
        );
        await page.keyboard.press('Enter');
        await panel(page).getByLabel('Number a week').waitFor();
        await page.keyboard.press('Control+A');
        await page.keyboard.type('12');
        await button(page, 'Save').focus();
        await page.keyboard.press('Enter');
        await goal(page, 'Meetings: 12 a week').waitFor();
        await panel(page).getByText('Before (1)').click();
        await goal(page, 'Meetings: 10 a week').getByText('Nov 25 to Nov 25').waitFor();
        await context.close();
        assert.deepEqual(
            (await stored()).map((g) => [g.Target__c, g.State__c, g.Start__c, g.End__c]),
            [
                [10, 'Replaced', '2026-11-25', '2026-11-25'],
                [12, 'Active', '2026-11-26', '2026-12-31']
            ]
        );
    });

    it('that contradicts another one is refused with the reason, in place', async () => {
        const { page, context } = await open(stage.team.manager, stage.team.rep);
        await button(page, 'Set a goal').click();
        await pick(page, 'What', 'Meetings');
        await pick(page, 'How often', 'Every month');
        await panel(page).getByLabel('Number a month').fill('100');
        await button(page, 'Save').click();
        await panel(page)
            .getByText(/The goals for Meetings ask different things/)
            .waitFor();
        assert.equal((await stored()).length, 2);
        await context.close();
    });

    it('is proposed, seen differently, and put in force', async () => {
        const manager = await open(stage.team.manager, stage.team.rep);
        await button(manager.page, 'Set a goal').click();
        await pick(manager.page, 'What', 'Calls');
        await panel(manager.page).getByLabel('Number a week').fill('60');
        await panel(manager.page).getByText('Propose it first: it counts once it is agreed').click();
        await button(manager.page, 'Save').click();
        await heading(manager.page, '1 goal is in force; 1 proposal is waiting.');
        await manager.context.close();

        const rep = await open(stage.team.rep, stage.team.rep);
        await heading(rep.page, '1 goal is in force; 1 proposal is waiting.');
        assert.equal(await button(rep.page, /^Change/).count(), 0, 'a rep changes nothing that others set');
        await button(rep.page, 'See it differently: Calls: 60 a week').click();
        await panel(rep.page).getByLabel('How do you see it?').fill(NOTE);
        await button(rep.page, 'Send').click();
        await panel(rep.page).getByText('Seen differently').waitFor();
        await rep.context.close();

        const again = await open(stage.team.manager, stage.team.rep);
        await panel(again.page).getByText(`Ana Tester: “${NOTE}”`).waitFor();
        await button(again.page, 'Put in force: Calls: 60 a week').click();
        await heading(again.page, '2 goals are in force.');
        await again.context.close();
    });

    it('is nobody else’s, not even in a reply', async () => {
        const { page, context, replies } = await open(stage.team.otherRep, stage.team.rep);
        await panel(page).getByText('You see your own goals and set those of the people who report to you.').waitFor();
        await page.waitForLoadState('networkidle');
        const all = (await replies()).filter((reply) => reply.includes('"returnValue"') || reply.includes('/aura'));
        assert.ok((await replies()).length > 0);
        for (const secret of ['Two accounts', '"target":12', '"target":60'])
            assert.ok(![...all, ...(await replies())].some((reply) => reply.includes(secret)), secret);
        await context.close();
    });

    it('is the rep’s own to set', async () => {
        const { page, context } = await open(stage.team.rep, stage.team.rep);
        await button(page, 'Set a goal of my own').click();
        assert.equal(await panel(page).getByText('Propose it first').count(), 0);
        await pick(page, 'What', 'New opportunities');
        await pick(page, 'How often', 'Every month');
        await panel(page).getByLabel('Number a month').fill('6');
        await button(page, 'Save').click();
        await goal(page, 'New opportunities: 6 a month').getByText('The rep’s own goal').waitFor();
        await button(page, 'Change: New opportunities: 6 a month').waitFor();
        await context.close();
    });

    it('rolls over to the next fiscal year', async () => {
        const { page, context } = await open(stage.team.manager, stage.team.rep);
        await button(page, 'Quotas and next year').click();
        await panel(page).getByLabel('Percent more').fill('10');
        await button(page, 'Roll over').click();
        await panel(page).getByText('2 goals were set.').waitFor();
        await goal(page, 'Calls: 66 a week').getByText('From Jan 1, 2027').waitFor();
        await button(page, 'Take the quotas').click();
        await panel(page)
            .getByText(/^Not saved: .*quotas/)
            .waitFor();
        await context.close();
    });

    for (const dark of [false, true])
        for (const width of [1440, 400])
            it(`axe finds nothing, and nothing scrolls sideways: ${dark ? 'dark' : 'light'}, ${width} px`, async () => {
                const { page, context } = await open(stage.team.manager, stage.team.rep, { dark, width });
                await panel(page).getByText('Before (1)').click();
                await button(page, 'Change: Meetings: 12 a week').click();
                await button(page, 'End: Calls: 60 a week').click();
                await button(page, 'Quotas and next year').click();
                await button(page, 'Set a goal').click();
                await panel(page).getByRole('combobox', { name: 'What' }).waitFor();
                assert.deepEqual(await axe(page), []);
                const beyond = await page.evaluate(
                    () => document.documentElement.scrollWidth - document.documentElement.clientWidth
                );
                assert.ok(beyond <= 0);
                await context.close();
            });
});
