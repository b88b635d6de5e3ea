/** Practices and the purpose card on the home page, in Chromium: a rep finds help with the weakest step and asks a peer. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import type { Persona } from '../integration/support.ts';
import { createAll } from '../salesforce/records.ts';
import { button, editor, homePage, says, sessions } from './coaching.ts';
import { axe, setStage, type Stage } from './support.ts';

const PRACTICE = 'Ask who signs <b>& why</b>';
const PITCH = 'Two minutes for plants';
const SECRET = 'Zugzwang';
const PURPOSE = 'Up and running in a week';

describe('practices', () => {
    let stage: Stage;
    const panel = (page: Page): Locator => page.locator('c-coach-practices');
    const item = (page: Page, title: string): Locator => page.locator('c-coach-practice').filter({ hasText: title });

    /** By keyboard: the box itself lies below its picture. */
    async function tick(page: Page, name: string | RegExp): Promise<void> {
        await panel(page).getByRole('checkbox', { name }).focus();
        await page.keyboard.press('Space');
    }

    async function home(person: Persona, look = {}): ReturnType<Stage['open']> {
        const opened = await stage.open(person.id, look);
        await opened.page.goto(homePage(stage));
        await panel(opened.page).locator('article[aria-busy="false"]').waitFor();
        return opened;
    }

    /** Over twelve months, among peers with 30 %. */
    const score = (person: Persona, lower: number, upper: number): Record<string, string | number> => ({
        Key__c: `${person.id}|WinRate|12M`,
        Rep__c: person.id,
        OwnerId: person.id,
        Kpi__c: 'WinRate',
        Window__c: '12M',
        Cohort__c: 'field',
        Cohort_Label__c: 'Field sales',
        Value__c: (lower + upper) / 2,
        N__c: 60,
        K__c: 10,
        Lower__c: lower,
        Upper__c: upper,
        Peer_Count__c: 6,
        Peer_Value__c: 0.3,
        Order_Value__c: 0.3 - (lower + upper) / 2,
        P_Value__c: upper < 0.3 ? 0.001 : 0.6,
        Status__c: upper < 0.3 ? 'behind' : 'onPar'
    });

    before(async () => {
        stage = await setStage('2026-02-11T15:00:00Z');
        const { rep, otherRep } = stage.team;
        await createAll(stage.served.admin, 'CoachScore__c', [score(rep, 0.06, 0.24), score(otherRep, 0.3612, 0.5034)]);
    });
    after(() => stage.close());

    it('are written, shared, and only then seen by others; their author is asked once that is wanted', async () => {
        const { page, context } = await home(stage.team.otherRep);
        await panel(page)
            .getByRole('heading', { name: /^No step stands out/ })
            .waitFor();
        await button(panel(page), 'Write a practice').click();
        await panel(page).getByLabel('Title').fill(PRACTICE);
        await button(panel(page), 'Save').click();
        await says(panel(page), 'Not saved. Choose the step that it helps with.');
        await panel(page)
            .locator('c-coach-practice-form')
            .getByRole('combobox', { name: 'Step it helps with' })
            .click();
        await panel(page).getByRole('option', { name: 'Win rate', exact: true }).click();
        await panel(page).getByLabel('How it is done').fill('Three questions,\nthen silence.');
        await tick(page, 'Share it with colleagues');
        await button(panel(page), 'Save').click();
        await says(panel(page), `${PRACTICE} is saved.`);
        await says(item(page, PRACTICE), 'Shared with colleagues');

        await button(panel(page), 'Write a practice').click();
        await panel(page).getByLabel('Title').fill(SECRET);
        await panel(page)
            .locator('c-coach-practice-form')
            .getByRole('combobox', { name: 'Step it helps with' })
            .click();
        await panel(page).getByRole('option', { name: 'Win rate', exact: true }).click();
        await button(panel(page), 'Save').click();
        await says(item(page, SECRET), 'Only you see it');

        await tick(page, /^Colleagues may see by name/);
        await says(panel(page), 'Colleagues may ask you now.');
        await context.close();
    });

    it('help with the weakest step: a rep asks to observe, and lands in a peer session about it', async () => {
        const { page, context, replies } = await home(stage.team.rep);
        await panel(page)
            .getByRole('heading', { name: 'Win rate is furthest behind; 1 colleague is strong at it.' })
            .waitFor();
        await says(panel(page), '15% on 60 closed deals (range 6% – 24%); peers 30%; the last 12 months.');
        const practice = item(page, PRACTICE);
        await says(practice, 'from Ben Tester, who is strong at it');
        await practice.getByText(`How: ${PRACTICE}`).click();
        await says(practice, /then silence/);
        await practice.getByRole('button', { name: 'Ask to observe: Ben Tester' }).click();
        await says(practice, 'Ben Tester is told.');
        await practice.getByRole('link', { name: 'Open the session with Ben Tester' }).click();
        await editor(page).getByText(`About the practice: ${PRACTICE}`).waitFor();
        assert.ok(page.url().includes(stage.team.otherRep.id));
        const told = await replies();
        assert.ok(!told.some((reply) => reply.includes(SECRET)), 'What is not shared is in no reply.');
        assert.ok(
            !told.some((reply) => /0\.3612|0\.5034|0\.4323/.test(reply)),
            'Nothing of the peer’s numbers is in a reply.'
        );
        await context.close();

        const asked = await home(stage.team.otherRep);
        await says(item(asked.page, PRACTICE), 'Ana Tester would like to observe.');
        await asked.context.close();
    });

    it('come up again, and are looked up before a meeting, by keyboard alone', async () => {
        const { page, context } = await home(stage.team.rep);
        const remind = item(page, PRACTICE).getByRole('button', { name: `Remind me of ${PRACTICE}` });
        await remind.focus();
        await page.keyboard.press('Enter');
        await says(item(page, PRACTICE), 'Comes up again on Feb 12.');
        await panel(page).getByLabel('Words in it').focus();
        await page.keyboard.type('SILENCE');
        await page.keyboard.press('Enter');
        await says(panel(page).locator('c-coach-practice-search'), '1 fits.');
        await context.close();

        stage.served.org.clock.set(Date.parse('2026-02-12T15:00:00Z'));
        const next = await home(stage.team.rep);
        await panel(next.page).getByRole('heading', { name: 'To remember today (1)' }).waitFor();
        await next.page
            .locator('.due')
            .getByRole('button', { name: `Seen: ${PRACTICE}` })
            .click();
        await says(next.page.locator('.due'), 'Comes up again on Feb 19.');
        await next.context.close();
    });

    it('a recorded pitch gets feedback from a peer who is strong at it, in a session of their own', async () => {
        const { page, context } = await home(stage.team.rep);
        await button(panel(page), 'Add a recorded pitch').click();
        const form = panel(page).locator('c-coach-practice-form');
        await form.getByLabel('Title').fill(PITCH);
        await form.getByLabel('Link to a recording or document').fill('https://files.example/pitch');
        await button(form, 'Save').click();
        await says(item(page, PITCH), 'Only you see it');
        await item(page, PITCH)
            .getByRole('button', { name: `Ask for feedback on ${PITCH}` })
            .click();
        await item(page, PITCH).getByRole('button', { name: 'Ask Ben Tester' }).click();
        await says(item(page, PITCH), 'Ben Tester is told.');
        await context.close();

        const peer = await stage.open(stage.team.otherRep.id);
        await peer.page.goto(`${stage.served.url}/lightning/r/User/${stage.team.otherRep.id}/view`);
        await sessions(peer.page)
            .getByRole('button', { name: /^Open.*Peer/ })
            .first()
            .click();
        const link = editor(peer.page).getByRole('link', { name: `About the recorded pitch: ${PITCH}` });
        assert.equal(await link.getAttribute('href'), 'https://files.example/pitch');
        await peer.context.close();

        const outside = await home(stage.team.manager);
        await outside.page.waitForLoadState('networkidle');
        const told = await outside.replies();
        assert.ok(!told.some((reply) => reply.includes(PITCH) || reply.includes(SECRET)));
        await outside.context.close();
    });

    it('why we are here is gone through by a manager, and read by a rep', async () => {
        const card = (page: Page): Locator => page.locator('c-coach-purpose');
        const before = await home(stage.team.rep);
        await says(card(before.page), /^Not set up yet\. Your manager/);
        await before.context.close();
        const { page, context } = await home(stage.team.manager);
        await button(card(page), 'Write it').click();
        await card(page).getByLabel('What we do best').fill(PURPOSE);
        await button(card(page), 'Save as gone through today').click();
        await says(card(page), /^Not saved\. Say at least/);
        await card(page).getByLabel('Target customer').fill('Plants of 50 to 500');
        await button(card(page), 'Save as gone through today').click();
        await card(page)
            .getByRole('heading', { name: `We are best at: ${PURPOSE}` })
            .waitFor();
        await context.close();
        const after = await home(stage.team.rep);
        await says(card(after.page), 'Plants of 50 to 500');
        await says(card(after.page), /^Last gone through today, on Feb 12, by Maria Tester\.$/);
        assert.equal(await card(after.page).getByRole('button').count(), 0);
        await after.context.close();
    });

    it('a link begins no session by itself: it stands there filled in until the click', async () => {
        const { page, context } = await stage.open(stage.team.manager.id);
        const { rep, otherRep } = stage.team;
        const asks = `c__rep=${rep.id}&c__begin=Group&c__with=${otherRep.id}&c__about=DealsOpened`;
        await page.goto(`${stage.served.url}/lightning/n/Coach_Rep?${asks}`);
        await says(sessions(page), 'About: New opportunities');
        const begin = button(sessions(page), 'Begin');
        await begin.waitFor();
        assert.ok(await begin.evaluate((element) => element.matches(':focus-within, :focus')));
        assert.equal(await editor(page).count(), 0);
        await begin.click();
        await editor(page).waitFor();
        assert.ok(!page.url().includes('c__begin'));
        await says(editor(page), /Ben Tester/);
        await context.close();
    });

    for (const dark of [false, true])
        for (const width of [1440, 400])
            it(`axe finds nothing, and nothing scrolls sideways: ${dark ? 'dark' : 'light'}, ${width} px`, async () => {
                const { page, context } = await home(stage.team.rep, { dark, width });
                await button(panel(page), 'Write a practice').click();
                await panel(page).getByLabel('Title').waitFor();
                if (process.env.COACH_PICTURES)
                    await page.screenshot({
                        path: `${process.env.COACH_PICTURES}-${width}-${String(dark)}.png`,
                        fullPage: true
                    });
                assert.deepEqual(await axe(page), []);
                const beyond = await page.evaluate(
                    () => document.documentElement.scrollWidth - document.documentElement.clientWidth
                );
                assert.ok(beyond <= 0);
                await context.close();
            });
});
