/** Promises on the home page in a real Chromium: ticked and reported back by the rep, read by the coach, nobody else's. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import type { Persona } from '../integration/support.ts';
import { axe, setStage, type Stage } from './support.ts';

const NOW = '2026-11-25T15:00:00Z';
const ACTION = 'Ask Globex who signs <b>& why</b>';
const GOAL = 'Talk to 5 decision-makers';

interface Answer {
    version?: number;
    summary?: { id: string };
}

describe('promises on the home page', () => {
    let stage: Stage;

    const aura = (person: Persona, method: string, params: Record<string, unknown>): Answer => {
        const { org } = stage.served;
        return org.transaction(person.id, (tx) =>
            org.apex.invokeAura(tx, 'CoachSessionController', method, params)
        ) as Answer;
    };
    const panel = (page: Page): Locator => page.locator('c-coach-commitments');
    const row = (page: Page, words: string): Locator => page.locator('c-coach-commitment').filter({ hasText: words });

    async function home(person: Persona, look = {}): Promise<Awaited<ReturnType<Stage['open']>>> {
        const opened = await stage.open(person.id, look);
        await opened.page.goto(`${stage.served.url}/lightning/page/home`);
        return opened;
    }

    before(async () => {
        stage = await setStage(NOW);
        const { manager, rep } = stage.team;
        const session = aura(manager, 'startSession', {
            start: { requestKey: 'one', kind: 'OneOnOne', repId: rep.id }
        });
        aura(manager, 'saveSession', {
            changes: {
                sessionId: session.summary?.id,
                version: session.version,
                held: true,
                kind: 'OneOnOne',
                texts: [
                    { part: 'Behaviour', text: 'Talked to one person', baseVersion: 0 },
                    { part: 'Example', text: 'Globex, on Friday', baseVersion: 0 }
                ],
                commitments: [
                    { requestKey: 'a', kind: 'Action', text: ACTION, due: '2026-11-27' },
                    { requestKey: 'b', kind: 'ReportBack', text: GOAL, due: '2026-12-20', target: 5 }
                ]
            }
        });
    });
    after(() => stage.close());

    it('opens with what is due, ticks with one click, takes it back with another', async () => {
        const { page, context } = await home(stage.team.rep);
        await panel(page).getByRole('heading', { name: '1 commitment is due within a week.' }).waitFor();
        await row(page, ACTION).getByText('Promised to Maria Tester, by Friday, Nov 27').waitFor();
        await page.getByRole('button', { name: `Done: ${ACTION}` }).click();
        await panel(page)
            .getByRole('heading', { name: /^1 commitment is open/ })
            .waitFor();
        await page.getByRole('button', { name: `Open again: ${ACTION}` }).click();
        await panel(page).getByRole('heading', { name: '1 commitment is due within a week.' }).waitFor();
        await context.close();
    });

    it('has what was typed again after a reload, and tells it to nobody else', async () => {
        const { page, context } = await home(stage.team.rep);
        await page.getByRole('button', { name: `Report back: ${GOAL}` }).click();
        await row(page, GOAL).getByLabel('What came of it?').fill('Two said');
        await row(page, GOAL).getByText('Saved just now').waitFor();
        await page.reload();
        const coach = await home(stage.team.manager);
        await row(coach.page, GOAL).waitFor();
        assert.ok(!(await coach.replies()).some((reply) => reply.includes('Two said')));
        await coach.context.close();

        await page.getByRole('button', { name: `Continue report: ${GOAL}` }).click();
        assert.equal(await row(page, GOAL).getByLabel('What came of it?').inputValue(), 'Two said');
        await row(page, GOAL).getByRole('button', { name: 'Cancel' }).click();
        await page.getByRole('button', { name: `Report back: ${GOAL}` }).waitFor();
        await context.close();
    });

    it('is reported back by keyboard alone, and told to the coach as typed', async () => {
        const { page, context } = await home(stage.team.rep);
        await page.getByRole('button', { name: `Report back: ${GOAL}` }).focus();
        await page.keyboard.press('Enter');
        await page.keyboard.type('2');
        await page.keyboard.press('Tab');
        await page.keyboard.type('Two said <i>yes</i> 🙂');
        await page.keyboard.press('Tab');
        await page.keyboard.press('Enter');
        await row(page, GOAL).getByText('2 of 5').waitFor();
        await context.close();

        const coach = await home(stage.team.manager);
        await row(coach.page, GOAL).getByText('Two said <i>yes</i> 🙂').waitFor();
        await row(coach.page, GOAL).getByText('Promised by Ana Tester, by Dec 20').waitFor();
        await coach.context.close();
    });

    it('is nobody else’s, not even in a reply', async () => {
        const { page, context, replies } = await home(stage.team.otherRep);
        await panel(page)
            .getByText(/^You have no commitments/)
            .waitFor();
        await page.waitForLoadState('networkidle');
        assert.ok((await replies()).length > 0);
        assert.ok(!(await replies()).some((reply) => reply.includes('Globex') || reply.includes('Two said')));
        await context.close();
    });

    for (const dark of [false, true])
        for (const width of [1440, 400])
            it(`axe finds nothing, and nothing scrolls sideways: ${dark ? 'dark' : 'light'}, ${width} px`, async () => {
                const { page, context } = await home(stage.team.rep, { dark, width });
                await page.getByRole('button', { name: `Report back: ${GOAL}` }).click();
                await row(page, GOAL).getByRole('button', { name: 'Save' }).waitFor();
                assert.deepEqual(await axe(page), []);
                const beyond = await page.evaluate(
                    () => document.documentElement.scrollWidth - document.documentElement.clientWidth
                );
                assert.ok(beyond <= 0);
                await context.close();
            });
});
