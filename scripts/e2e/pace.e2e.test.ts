/** The pace of goals in a real Chromium: live for the rep, the group or one for the manager, nothing for a peer. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import type { Persona } from '../integration/support.ts';
import { createAll } from '../salesforce/records.ts';
import { setClock } from '../seed/clock.ts';
import { axe, setStage, type Stage } from './support.ts';

/** The reps have been there for long when the story is told, on a Wednesday. */
const JOINED = '2026-01-05T15:00:00Z';
const NOW = '2026-11-25T15:00:00Z';
/** The 10 working days before it: Monday to Friday, as the org has no business hours. */
const DAYS = ['11', '12', '13', '16', '17', '18', '19', '20', '23', '24'].map((day) => `2026-11-${day}`);

describe('the pace of goals', () => {
    let stage: Stage;

    const call = (rep: Persona, day: string): Record<string, string | number> => ({
        OwnerId: rep.id,
        Subject: `Call of ${day}`,
        TaskSubtype: 'Call',
        ActivityDate: day,
        Status: 'Completed'
    });
    const goal = (rep: Persona, kpi: string, grain: string, target: number): Record<string, string | number> => ({
        Rep__c: rep.id,
        Kpi__c: kpi,
        Grain__c: grain,
        Start__c: '2026-10-01',
        End__c: '2026-12-31',
        Target__c: target,
        Source__c: 'Manual',
        State__c: 'Active'
    });
    const pace = (page: Page): Locator => page.locator('c-coach-pace');
    const team = (page: Page): Locator => page.locator('c-coach-team-pace');
    const row = (page: Page, kpi: string): Locator => page.locator('c-coach-pace-goal').filter({ hasText: kpi });

    async function open(person: Persona, path: string, look = {}): Promise<Awaited<ReturnType<Stage['open']>>> {
        const opened = await stage.open(person.id, look);
        await opened.page.goto(`${stage.served.url}${path}`);
        return opened;
    }
    const home = (person: Persona, look = {}): ReturnType<typeof open> => open(person, '/lightning/page/home', look);

    before(async () => {
        stage = await setStage(JOINED);
        const { admin } = stage.served;
        const { rep, otherRep } = stage.team;
        await setClock(admin, NOW);
        await createAll(admin, 'CoachGoal__c', [
            goal(rep, 'Calls', 'Week', 20),
            goal(rep, 'DealsOpened', 'Month', 10),
            goal(rep, 'Bookings', 'Quarter', 50_000),
            goal(otherRep, 'Calls', 'Week', 20),
            goal(otherRep, 'DealsOpened', 'Month', 10)
        ]);
        await createAll(
            admin,
            'Task',
            DAYS.flatMap((day, index) => [
                ...Array.from({ length: 4 }, () => call(rep, day)),
                ...(index % 3 === 0 ? [call(otherRep, day)] : [])
            ])
        );
    });
    after(() => stage.close());

    it('says first what is behind and what is well, then what today needs', async () => {
        const { page, context } = await home(stage.team.rep);
        await pace(page)
            .getByRole('heading', {
                name: 'Behind the pace on New opportunities this month. On pace with Calls this week.'
            })
            .waitFor();
        await pace(page)
            .getByText(/^Today needs: 4 Calls and \d+ New opportunities\.$/)
            .waitFor();
        await row(page, 'Calls').getByText('8 of 20').waitFor();
        await row(page, 'Calls').getByText('expected by now 8', { exact: true }).waitFor();
        await row(page, 'Calls').getByText('today 4, this week 12').waitFor();
        await row(page, 'Calls').getByText('On pace').waitFor();
        await row(page, 'Bookings').getByText('Cannot tell').waitFor();
        await context.close();
    });

    it('counts a call the moment it is logged, without a reload', async () => {
        const { page, context } = await home(stage.team.rep);
        await row(page, 'Calls').getByText('8 of 20').waitFor();
        await createAll(stage.served.admin, 'Task', [call(stage.team.rep, '2026-11-25')]);
        // What was read in the last seconds is not read again.
        await page.waitForTimeout(5_500);
        await page.evaluate(() => globalThis.dispatchEvent(new Event('focus')));
        await row(page, 'Calls').getByText('9 of 20').waitFor();
        await row(page, 'Calls').getByText('today 3, this week 11').waitFor();

        await createAll(stage.served.admin, 'Task', [call(stage.team.rep, '2026-11-25')]);
        await pace(page).getByRole('button', { name: 'Refresh' }).click();
        await row(page, 'Calls').getByText('10 of 20').waitFor();
        await pace(page).getByText('The pace was read anew.').waitFor();
        await context.close();
    });

    it('opens by keyboard to the reason, the weeks before and the records, and closes again', async () => {
        const { page, context } = await home(stage.team.rep);
        await row(page, 'Calls')
            .getByRole('button', { name: /^Calls, This week/ })
            .focus();
        await page.keyboard.press('Enter');
        const detail = row(page, 'Calls').getByRole('region', { name: 'Calls' });
        await detail.getByText(/^40 done where 40 were expected, Nov 11 to Nov 24\.$/).waitFor();
        await detail.getByText(/Met in \d+ of \d+ complete periods/).waitFor();
        await detail.getByText('Call of 2026-11-24').first().waitFor();
        assert.equal(await detail.evaluate((node) => node.matches(':focus-within')), true);
        await page.keyboard.press('Escape');
        await detail.waitFor({ state: 'detached' });
        const focused = await page.evaluate(() => {
            let element = document.activeElement;
            while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
            return element?.getAttribute('aria-label') ?? '';
        });
        assert.match(focused, /^Calls, This week/);
        await context.close();
    });

    it('shows the manager whether it is the group or one, and opens a session that is prepared and not begun', async () => {
        const { page, context } = await home(stage.team.manager);
        await team(page)
            .getByRole('heading', {
                name: 'The whole team is behind on New opportunities this month: a matter for the group. Behind on Calls this week: Ben Tester.'
            })
            .waitFor();
        await team(page).getByRole('button', { name: 'Prepare a session with Ben Tester on Calls' }).waitFor();
        await team(page)
            .getByRole('cell', { name: /10 of 20/ })
            .waitFor();

        await team(page).getByRole('button', { name: 'Prepare a group session on New opportunities' }).click();
        await page.waitForURL(/c__begin=Group/);
        await page.locator('c-coach-session-start').waitFor();
        const url = new URL(page.url());
        assert.equal(url.searchParams.get('c__about'), 'DealsOpened');
        assert.deepEqual(
            new Set([url.searchParams.get('c__rep'), url.searchParams.get('c__with')]),
            new Set([stage.team.rep.id, stage.team.otherRep.id])
        );
        const begun = await stage.served.admin.query('SELECT COUNT() FROM CoachSession__c');
        assert.equal(begun.totalSize, 0);
        await context.close();
    });

    it('is shown to whoever coaches the rep', async () => {
        const { page, context } = await open(stage.team.manager, `/lightning/r/User/${stage.team.otherRep.id}/view`);
        await pace(page).getByText('Pace of Ben Tester').waitFor();
        await row(page, 'Calls').getByText('Behind').waitFor();
        await context.close();
    });

    it('is refused to a peer, in the page and in every reply', async () => {
        const { page, context, replies } = await open(
            stage.team.otherRep,
            `/lightning/r/User/${stage.team.rep.id}/view`
        );
        await pace(page).getByText('This pace can be seen by the rep and by those who coach the rep.').waitFor();
        await page.waitForLoadState('networkidle');
        for (const reply of await replies())
            assert.ok(!/"(neededToday|testExpected)":\d/.test(reply), reply.slice(0, 80));
        await context.close();
    });

    for (const dark of [false, true])
        for (const width of [1440, 400])
            it(`axe finds nothing, and nothing scrolls sideways: ${dark ? 'dark' : 'light'}, ${width} px`, async () => {
                for (const person of [stage.team.rep, stage.team.manager]) {
                    const { page, context } = await home(person, { dark, width });
                    if (person === stage.team.rep) {
                        await row(page, 'Calls')
                            .getByRole('button', { name: /^Calls, This week/ })
                            .click();
                        await page.getByText('Call of 2026-11-24').first().waitFor();
                    } else
                        await team(page)
                            .getByText('Behind on Calls this week: Ben Tester.', { exact: false })
                            .waitFor();
                    if (process.env.PICTURES)
                        await page.screenshot({
                            path: `${process.env.PICTURES}/${person === stage.team.rep ? 'rep' : 'team'}-${width}-${dark ? 'dark' : 'light'}.png`,
                            fullPage: true
                        });
                    assert.deepEqual(await axe(page), []);
                    const beyond = await page.evaluate(
                        () => document.documentElement.scrollWidth - document.documentElement.clientWidth
                    );
                    assert.ok(beyond <= 0);
                    await context.close();
                }
            });
});
