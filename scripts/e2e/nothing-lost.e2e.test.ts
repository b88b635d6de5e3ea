/** What is typed in a session outlives reloads, lost connections, ended sessions, a server that dies, and a second tab; nothing is there twice. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page, Route } from 'playwright-core';
import { rows } from '../salesforce/records.ts';
import { begin, button, editor, field, prepare, says, sessions, stateOf, userPage } from './coaching.ts';
import { setStage, type Stage } from './support.ts';

const OBSERVED = 'What you observed';
const EXAMPLE = 'An example';
const KEPT = 'Saved just now';
const HELD = 'Saved. Those who take part can read it now.';

describe('what is typed in a session', () => {
    let stage: Stage;
    before(async () => {
        stage = await setStage('2026-02-10T15:00:00Z');
    });
    after(() => stage.close());

    const address = (): string => userPage(stage, stage.team.rep);
    const kept = (page: Page, name: string): Promise<void> => says(stateOf(page, name), KEPT);
    const count = async (object: string): Promise<number> =>
        (await rows(stage.served.admin, `SELECT Id FROM ${object}`)).length;

    it('is there after a reload in the middle of it, and the browser asks before it goes', async () => {
        const { page, context } = await stage.open(stage.team.manager.id);
        await prepare(page, address());
        await field(page, OBSERVED).pressSequentially('Typed and reloaded at once');
        const asked = page.waitForEvent('dialog');
        await page.evaluate(() => setTimeout(() => location.reload()));
        const dialog = await asked;
        assert.equal(dialog.type(), 'beforeunload');
        await dialog.dismiss();
        await kept(page, OBSERVED);
        await page.reload();
        await field(page, OBSERVED).waitFor();
        assert.equal(await field(page, OBSERVED).inputValue(), 'Typed and reloaded at once');
        await context.close();
    });

    it('is sent when the session is back that had ended, and stands on the page until then', async () => {
        const { page, context } = await stage.open(stage.team.manager.id);
        await prepare(page, address());
        for (const { value } of await context.cookies()) stage.served.server.sessions.close(decodeURIComponent(value));
        await field(page, OBSERVED).fill('Typed after the session had ended');
        await says(stateOf(page, OBSERVED), /your session has ended\. Sign in in another tab/);
        assert.equal(await field(page, OBSERVED).inputValue(), 'Typed after the session had ended');
        const { token } = stage.served.server.sessions.open(stage.team.manager.id);
        await context.addCookies([{ name: 'sid', value: encodeURIComponent(token), url: stage.served.url }]);
        const again = editor(page).getByRole('button', { name: `Try again: ${OBSERVED}` });
        await again.click();
        await kept(page, OBSERVED);
        await page.reload();
        await field(page, OBSERVED).waitFor();
        assert.equal(await field(page, OBSERVED).inputValue(), 'Typed after the session had ended');
        await context.close();
    });

    for (const [what, cut] of [
        ['before it saw the save', (route: Route) => route.abort('connectionreset')],
        [
            'after it saved, before it could say so',
            (route: Route) => route.fetch().then(() => route.abort('connectionreset'))
        ]
    ] as const) {
        it(`is saved once when the server dies ${what}`, async () => {
            const before = await count('CoachCommitment__c');
            const { page, context } = await stage.open(stage.team.manager.id);
            await prepare(page, address());
            await field(page, OBSERVED).fill('Said before the server died.');
            await field(page, EXAMPLE).fill('Right then.');
            await button(editor(page), 'Add a commitment').click();
            await field(page, 'What is promised').fill('Exactly once');
            await kept(page, OBSERVED);
            await kept(page, EXAMPLE);
            let dead = false;
            await page.route('**/CoachSessionController/saveSession', async (route) => {
                if (!route.request().postData()?.includes('"held":true')) return route.continue();
                if (dead) return route.continue();
                dead = true;
                return cut(route);
            });
            await button(editor(page), 'Save as held').click();
            await says(editor(page), /Not saved; everything you wrote is still here/);
            assert.equal(await field(page, OBSERVED).inputValue(), 'Said before the server died.');
            await editor(page).getByRole('button', { name: /^Save/ }).click();
            await says(editor(page), HELD);
            assert.equal(await count('CoachCommitment__c'), before + 1);
            await page.reload();
            await says(editor(page), 'Exactly once');
            await context.close();
        });
    }

    it('is begun once when the answer to the first click is lost', async () => {
        const before = await count('CoachSession__c');
        const { page, context } = await stage.open(stage.team.manager.id);
        let lost = false;
        await page.route('**/CoachSessionController/startSession', async (route) => {
            if (lost) return route.continue();
            lost = true;
            await route.fetch();
            return route.abort('connectionreset');
        });
        await page.goto(address());
        await begin(sessions(page));
        await says(sessions(page), /The session was not begun/);
        await begin(sessions(page));
        await field(page, OBSERVED).waitFor();
        assert.equal(await count('CoachSession__c'), before + 1);
        await context.close();
    });

    it('in two tabs is kept from both, by a choice; saved from both it is there once', async () => {
        const first = await stage.open(stage.team.manager.id);
        await prepare(first.page, address());
        const second = await first.context.newPage();
        await second.goto(first.page.url());
        await field(second, OBSERVED).waitFor();
        await field(first.page, OBSERVED).fill('From the first tab.');
        await kept(first.page, OBSERVED);
        await field(second, OBSERVED).fill('From the second tab.');
        await says(editor(second), 'You typed something else in another window');
        await button(editor(second), 'Keep both').click();
        await kept(second, OBSERVED);
        const both = await field(second, OBSERVED).inputValue();
        for (const tab of ['first', 'second']) assert.ok(both.includes(`From the ${tab} tab.`), both);

        await field(second, EXAMPLE).fill('An example of it.');
        await button(editor(second), 'Save as held').click();
        await says(editor(second), HELD);
        const saved = await count('CoachNote__c');
        await first.page.reload();
        await editor(first.page).getByRole('button', { name: /^Save/ }).click();
        await says(editor(first.page), HELD);
        assert.equal(await count('CoachNote__c'), saved);
        assert.equal(await field(first.page, OBSERVED).inputValue(), both);
        await first.context.close();
    });
});
