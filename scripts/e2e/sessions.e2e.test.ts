/** Coaching sessions in Chromium: prepared, held, read, and nothing typed lost or told to others. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import type { Persona } from '../integration/support.ts';
import { begin } from './coaching.ts';
import { axe, setStage, type Stage } from './support.ts';

let stage: Stage;
before(async () => {
    stage = await setStage('2026-02-11T15:00:00Z');
});
after(() => stage.close());

const SECRET = 'Asks before showing <b>anything</b> שלום 🙂';

const panel = (page: Page): Locator => page.locator('c-coach-sessions');
const editor = (page: Page): Locator => page.locator('c-coach-session-editor');
const text = (page: Page, part: string): Locator => editor(page).locator(`c-coach-session-text[data-part="${part}"]`);
const field = (page: Page, part: string): Locator => text(page, part).locator('textarea');
const button = (page: Page, name: string): Locator => editor(page).getByRole('button', { name, exact: true });

async function openPage(
    viewer: Persona,
    rep: Persona,
    options?: { width?: number; dark?: boolean }
): ReturnType<Stage['open']> {
    const opened = await stage.open(viewer.id, options);
    await opened.page.goto(`${stage.served.url}/lightning/r/User/${rep.id}/view`);
    await panel(opened.page).locator('article[aria-busy="false"]').waitFor();
    return opened;
}

/** A new session of the manager with the rep, open in its editor. */
async function prepare(): ReturnType<Stage['open']> {
    const opened = await openPage(stage.team.manager, stage.team.rep);
    await begin(panel(opened.page));
    await button(opened.page, 'Save as held').waitFor();
    return opened;
}

async function type(page: Page, part: string, words: string): Promise<void> {
    await field(page, part).click();
    await page.keyboard.type(words);
}

const says = (page: Page, part: string, words: string): Promise<void> =>
    text(page, part).getByText(words).first().waitFor();

describe('a 1:1', () => {
    it('is prepared, held and saved in at most twelve clicks, heard by the rep, and opens the next one', async () => {
        const { manager, rep } = stage.team;
        const { page, context } = await openPage(manager, rep);
        let clicks = 0;
        const click = async (target: Locator): Promise<void> => {
            clicks++;
            await target.click();
        };
        await click(panel(page).getByRole('button', { name: 'Prepare a 1:1' }));
        await button(page, 'Save as held').waitFor();
        await editor(page).getByText('Only those who take part can read').waitFor();

        const ofRep = await openPage(rep, rep, { width: 400, dark: true });
        await panel(ofRep.page).getByText('Maria Tester is preparing a session with you').waitFor();
        await panel(ofRep.page).getByRole('button', { name: /^Open/ }).first().click();
        await type(ofRep.page, 'RepView', 'I show too early.');
        await button(ofRep.page, 'Share with Maria Tester').click();
        await editor(ofRep.page).getByText('Maria Tester can read it now.').waitFor();
        assert.deepEqual(await axe(ofRep.page), []);

        for (const [part, words] of [
            ['Behaviour', SECRET],
            ['Example', 'Monday, at Acme.'],
            ['Plan', 'Three questions first.']
        ] as const) {
            await click(field(page, part));
            await page.keyboard.type(words);
        }
        await click(button(page, 'Add a commitment'));
        await page.keyboard.type('Talk to 5 buyers');
        assert.deepEqual(await axe(page), []);
        await click(button(page, 'Save as held'));
        await editor(page).getByText('Saved. Those who take part can read it now.').waitFor();
        assert.ok(clicks <= 12, `${clicks} clicks`);

        await ofRep.page.reload();
        await editor(ofRep.page).getByText(SECRET).waitFor();
        await editor(ofRep.page).getByText('Talk to 5 buyers').first().waitFor();

        await panel(page).getByRole('button', { name: 'Prepare a 1:1' }).click();
        await editor(page).getByText('Three questions first.').first().waitFor();
        await editor(page).getByText('Talk to 5 buyers').first().waitFor();
        await context.close();
        await ofRep.context.close();
    });

    it('is not a word to another rep, in the page and in every reply', async () => {
        const { page, context, replies } = await openPage(stage.team.otherRep, stage.team.rep);
        const told = [...(await replies()), await page.locator('body').innerText()].join('\n');
        for (const words of ['Asks before showing', 'Monday, at Acme', 'Three questions', 'Talk to 5', 'too early'])
            assert.ok(!told.includes(words), words);
        await context.close();
    });
});

describe('what is typed', () => {
    it('is there after a reload, saved or not', async () => {
        const { page, context } = await prepare();
        await type(page, 'Plan', 'typed and kept');
        await says(page, 'Plan', 'Saved just now');
        await type(page, 'Praise', 'typed right before');
        page.on('dialog', (dialog) => void dialog.accept());
        await page.reload();
        await says(page, 'Plan', 'not shared yet');
        assert.equal(await field(page, 'Plan').inputValue(), 'typed and kept');
        assert.equal(await field(page, 'Praise').inputValue(), 'typed right before');
        await context.close();
    });

    it('outlives a lost connection and an ended session, and is saved once that is over', async () => {
        const { page, context } = await prepare();
        await context.setOffline(true);
        await type(page, 'Plan', 'typed offline');
        await says(page, 'Plan', 'Not saved: no connection. Your text is still here.');
        await context.setOffline(false);
        await says(page, 'Plan', 'Saved just now');

        const cookies = await context.cookies();
        await context.clearCookies();
        await type(page, 'Praise', 'typed signed out');
        await says(page, 'Praise', 'Not saved: your session has ended.');
        await context.addCookies(cookies);
        await text(page, 'Praise').getByRole('button', { name: 'Try again' }).click();
        await says(page, 'Praise', 'Saved just now');
        assert.equal(await field(page, 'Praise').inputValue(), 'typed signed out');
        await context.close();
    });

    it('is nobody else’s to overwrite: two tabs choose', async () => {
        const { page, context } = await prepare();
        const other = await context.newPage();
        await other.goto(page.url());
        await field(other, 'Plan').waitFor();
        await type(other, 'Plan', 'of the other tab');
        await says(other, 'Plan', 'Saved just now');
        await type(page, 'Plan', 'of this tab');
        await says(page, 'Plan', 'You typed something else in another window.');
        assert.deepEqual(await axe(page), []);
        await button(page, 'Keep both').click();
        await says(page, 'Plan', 'Saved just now');
        assert.equal(await field(page, 'Plan').inputValue(), 'of this tab\n\nof the other tab');
        await context.close();
    });

    it('is saved once, though the reply to the first save never came', async () => {
        const { page, context } = await prepare();
        await type(page, 'Behaviour', 'Seen.');
        await type(page, 'Example', 'On Monday.');
        await button(page, 'Add a commitment').click();
        await page.keyboard.type('Call 7 buyers');
        let isLost = false;
        await page.route('**/CoachSessionController/saveSession', async (route) => {
            const { changes } = route.request().postDataJSON() as { changes: { held: boolean } };
            if (!changes.held || isLost) return route.continue();
            isLost = true;
            await route.fetch();
            return route.abort();
        });
        await button(page, 'Save as held').click();
        await editor(page).getByText('Not saved; everything you wrote is still here.').waitFor();
        await button(page, 'Save as held').click();
        await editor(page).getByText('Saved. Those who take part can read it now.').waitFor();
        const { totalSize } = await stage.served.admin.query(
            "SELECT Id FROM CoachCommitment__c WHERE Session__r.State__c = 'Held'"
        );
        assert.equal(totalSize, 2, 'one of this session and one of the first');
        await context.close();
    });
});
