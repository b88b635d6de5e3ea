/** A 1:1 from its preparation to the next one, in a real Chromium, as the manager and the rep live it. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { rows } from '../salesforce/records.ts';
import { button, editor, field, hold, homePage, prepare, says, sessions, stateOf, userPage } from './coaching.ts';
import { playSales } from './sales.ts';
import { axe, setStage, type Stage } from './support.ts';

/** A Tuesday. */
const NOW = '2026-02-10T15:00:00Z';
const MOST_CLICKS = 12;

describe('coaching sessions', () => {
    let stage: Stage;
    before(async () => {
        stage = await setStage(NOW);
        await playSales(stage);
    });
    after(() => stage.close());

    const promises = (page: Page): Locator => page.locator('c-coach-commitments');

    it('are prepared, held and saved in few clicks; the rep speaks first, keeps a promise, and the next one opens on it', async () => {
        const { manager, rep } = stage.team;
        const coach = await stage.open(manager.id);
        let clicks = 0;
        const click = async (target: Locator): Promise<void> => {
            await target.click();
            clicks++;
        };
        await coach.page.goto(userPage(stage, rep));
        await click(button(sessions(coach.page), 'Prepare a 1:1'));
        await says(editor(coach.page), 'Until you save it as held, nobody else sees what you write');

        const own = await stage.open(rep.id);
        await own.page.goto(userPage(stage, rep));
        await says(sessions(own.page), 'Maria Tester is preparing a session with you');
        await sessions(own.page)
            .getByRole('button', { name: /^Open: 1:1/ })
            .click();
        await field(own.page, 'What do you see first?').fill('I talk more than I ask.');
        await button(editor(own.page), 'Share with Maria Tester').click();
        await says(editor(own.page), 'Maria Tester can read it now.');

        await coach.page.reload();
        await says(editor(coach.page), 'I talk more than I ask.');
        const type = async (name: string, text: string): Promise<void> => {
            await click(field(coach.page, name));
            await coach.page.keyboard.type(text);
        };
        await type('What you observed', 'You asked two questions and then spoke for ten minutes.');
        await type('An example', 'Call of 3 February.');
        await type('What you agreed', 'Three open questions before any slide.');
        await click(button(editor(coach.page), 'Add a commitment'));
        await type('What is promised', 'Call people with a budget');
        await click(
            editor(coach.page).getByRole('group', { name: 'Commitment 1' }).getByRole('combobox', { name: 'Kind' })
        );
        await click(editor(coach.page).getByRole('option', { name: 'Do and report back' }));
        await click(editor(coach.page).getByLabel('Target'));
        await coach.page.keyboard.type('5');
        await click(button(editor(coach.page), 'Save as held'));
        await says(editor(coach.page), 'Saved. Those who take part can read it now.');
        assert.ok(clicks <= MOST_CLICKS, `${clicks} clicks`);

        await own.page.goto(homePage(stage));
        const promise = promises(own.page)
            .locator('c-coach-commitment')
            .filter({ hasText: 'Call people with a budget' });
        await promise.getByRole('button', { name: /^Report back/ }).click();
        await promise.getByLabel(/How many/).fill('4');
        await promise.getByRole('textbox', { name: 'What came of it?' }).fill('Four answered, two want a demo.');
        await button(promise, 'Save').click();
        await says(promise, 'Four answered, two want a demo.');
        await promise.getByRole('button', { name: /^Done/ }).click();
        await promise.getByRole('button', { name: /^Open again/ }).waitFor();

        await coach.page.goto(homePage(stage));
        await promises(coach.page)
            .getByText(/Closed in the last 30 days/)
            .click();
        await says(promises(coach.page), 'Four answered, two want a demo.');
        await coach.page.goto(userPage(stage, rep));
        await button(sessions(coach.page), 'Prepare a 1:1').click();
        await says(editor(coach.page), 'Since last time');
        await says(editor(coach.page), 'Three open questions before any slide.');
        await own.context.close();
        await coach.context.close();
    });

    it('show what was typed as it was typed: markup, scripts, emoji, right-to-left words, 32,000 characters', async () => {
        const { manager, otherRep } = stage.team;
        const hostile =
            '<b>bold</b><img src=x onerror="globalThis.hacked=1"><script>globalThis.hacked=1</script>{{x}} \u202e';
        const odd = `${hostile}\n👩🏽‍💻 שלום עולם مرحبا\n`;
        const long = odd + 'x'.repeat(32_000 - odd.length);
        const coach = await stage.open(manager.id);
        await prepare(coach.page, userPage(stage, otherRep));
        await field(coach.page, 'What you observed').fill(long);
        await field(coach.page, 'An example').fill(hostile);
        await button(editor(coach.page), 'Save as held').click();
        await says(editor(coach.page), 'Saved. Those who take part can read it now.');
        await coach.context.close();

        const own = await stage.open(otherRep.id);
        await own.page.goto(userPage(stage, otherRep));
        await sessions(own.page)
            .getByRole('button', { name: /^Open: 1:1/ })
            .click();
        const shown = editor(own.page).locator('.words');
        await shown.first().waitFor();
        const texts = await shown.allTextContents();
        assert.ok(texts.includes(long), 'the long text is whole');
        assert.ok(texts.includes(hostile), 'markup is text');
        assert.equal(await own.page.evaluate(() => 'hacked' in globalThis), false);
        assert.equal(await shown.first().getAttribute('dir'), 'auto');
        await own.context.close();
    });

    it('say that a text is too long while it is still there', async () => {
        const coach = await stage.open(stage.team.manager.id);
        await prepare(coach.page, userPage(stage, stage.team.rep));
        await field(coach.page, 'What you agreed').fill('y'.repeat(32_001));
        await says(stateOf(coach.page, 'What you agreed'), /Not saved/);
        assert.equal((await field(coach.page, 'What you agreed').inputValue()).length, 32_001);
        await field(coach.page, 'What you agreed').fill('short');
        await says(stateOf(coach.page, 'What you agreed'), 'Saved just now');
        await coach.context.close();
    });

    it('are read by each participant of a group session, and by no other rep', async () => {
        const { manager, rep, otherRep, outsider } = stage.team;
        const words = 'Mirror the question back before you answer.';
        const start = { kind: 'Group', participantIds: [rep.id, otherRep.id] };
        const promised = { text: 'Try it once a day', due: '2026-02-20', repId: rep.id };
        const { summary } = hold(stage, manager, start, { Behaviour: words, Example: 'Role play.' }, promised);
        for (const [person, reads] of [
            [rep, true],
            [otherRep, true],
            [outsider, false]
        ] as const) {
            const { page, context, replies } = await stage.open(person.id);
            await page.goto(`${userPage(stage, person)}?c__session=${summary.id}`);
            if (reads) await says(editor(page), words);
            else await sessions(page).first().waitFor();
            await page.waitForLoadState('networkidle');
            assert.equal(
                (await replies()).some((reply) => reply.includes(words)),
                reads,
                person.username
            );
            await context.close();
        }
    });

    it('are held by keyboard alone', async () => {
        const { manager, rep } = stage.team;
        const { page, context } = await stage.open(manager.id);
        await page.goto(userPage(stage, rep));
        // A test before has left one in preparation: then the button goes on with it.
        await sessions(page)
            .getByRole('button', { name: /^(Prepare a|Go on:) 1:1$/ })
            .focus();
        await page.keyboard.press('Enter');
        await field(page, 'What you observed').waitFor();
        // From the first field on by Tab: nothing on the way may hold the focus.
        const tabTo = async (target: Locator): Promise<void> => {
            for (let presses = 0; presses < 40; presses++) {
                if (await target.evaluate((element) => element.matches(':focus'))) return;
                await page.keyboard.press('Tab');
            }
            assert.fail('the Tab key does not lead there');
        };
        await tabTo(field(page, 'What you observed'));
        await page.keyboard.type('Seen by keyboard.');
        await tabTo(field(page, 'An example'));
        await page.keyboard.type('On Monday.');
        await tabTo(button(editor(page), 'Save as held'));
        await page.keyboard.press('Enter');
        await says(editor(page), 'Saved. Those who take part can read it now.');
        await page.keyboard.press('Escape');
        await editor(page).waitFor({ state: 'detached' });
        // The focus is back on the row it came from, wherever that stands in the list by now.
        await sessions(page)
            .getByRole('button', { name: /^Open: 1:1/ })
            .and(page.locator(':focus'))
            .waitFor();
        await context.close();
    });

    it('have no accessibility violation and no sideways scrolling, in both themes and widths', async () => {
        const { manager, rep } = stage.team;
        const [session] = await rows<{ Id: string }>(
            stage.served.admin,
            `SELECT Id FROM CoachSession__c WHERE Rep__c = '${rep.id}' AND State__c = 'Preparing' LIMIT 1`
        );
        for (const [width, dark] of [
            [1440, false],
            [1440, true],
            [400, false],
            [400, true]
        ] as const) {
            const { page, context } = await stage.open(manager.id, { width, dark });
            await page.goto(`${userPage(stage, rep)}?c__session=${session!.Id}`);
            await field(page, 'What you observed').waitFor();
            await page.waitForLoadState('networkidle');
            assert.deepEqual(await axe(page), [], `${width} px, ${dark ? 'dark' : 'light'}`);
            const sideways = await page.evaluate(
                () => document.documentElement.scrollWidth - document.documentElement.clientWidth
            );
            assert.ok(sideways <= 0, `${sideways} px too wide at ${width} px`);
            await context.close();
        }
    });
});
