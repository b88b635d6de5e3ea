/** `npm run screenshots`: the pictures of the README, taken from a local org that is being served and filled (`npm start`). */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { launch } from '../browser/launch.ts';
import { UserError, runMain } from '../lib/user-error.mjs';
import { LOCAL_ORG, connect } from '../salesforce/connect.ts';
import { TARGET_HELP, TARGET_OPTIONS, commandLine, targetOf } from '../salesforce/options.ts';

const DOCS = fileURLToPath(new URL('../../docs', import.meta.url));
const SIZE = { width: 1440, height: 900 };

const MOST_PUSHED = `SELECT Id FROM Opportunity WHERE IsClosed = false AND Coach_Push_Count__c > 0
    ORDER BY Coach_Push_Count__c DESC, Id LIMIT 1`;
const FURTHEST_BEHIND = `SELECT Rep__c, Rep__r.Manager.Username FROM CoachScore__c WHERE Status__c = 'behind' AND Segment__c = NULL AND
    Window__c = '12M' AND Rep__r.ManagerId != NULL ORDER BY P_Value__c, Id LIMIT 1`;

/** A picture: where it is taken, and what must be there before it is. */
interface Shot {
    file: string;
    path: string;
    shows: string;
    /** Taken whole rather than at the size of a screen. */
    whole?: string;
    /** What stands at the top of the screen; the page's own top otherwise. */
    from?: string;
}

await runMain(async () => {
    const target = targetOf(commandLine(TARGET_OPTIONS, `Usage: npm run screenshots -- [options]\n${TARGET_HELP}`));
    const admin = await connect(target);
    const score = (await admin.query<{ Rep__c: string; Rep__r: { Manager: { Username: string } } }>(FURTHEST_BEHIND))
        .records[0];
    const username = score?.Rep__r.Manager.Username;
    const session = username && (await connect({ url: target.url, username, password: LOCAL_ORG.password }));
    // As the manager: a deal of another team is not theirs to see.
    const deal = session ? (await session.query<{ Id: string }>(MOST_PUSHED)).records[0] : undefined;
    if (!session || deal === undefined || score === undefined) {
        throw new UserError(
            `The org at ${target.url} has no manager with a rep who is behind and a pushed deal.`,
            'Fill it: npm run org -- reset, then npm start.'
        );
    }
    const shots: Shot[] = [
        { file: 'coaching.png', path: `r/User/${score.Rep__c}/view`, shows: 'c-coach-causes c-coach-cause' },
        {
            file: 'scorecard.png',
            path: `r/User/${score.Rep__c}/view`,
            shows: 'c-coach-scorecard-row',
            from: 'c-coach-scorecard'
        },
        { file: 'team.png', path: 'page/home', shows: 'c-coach-team table', whole: 'c-coach-team' },
        { file: 'pushes.png', path: `r/Opportunity/${deal.Id}/view`, shows: 'c-coach-push-timeline canvas' }
    ];

    const browser = await launch();
    try {
        const context = await browser.newContext({ viewport: SIZE, deviceScaleFactor: 1, reducedMotion: 'reduce' });
        await context.addCookies([
            { name: 'sid', value: encodeURIComponent(session.accessToken ?? ''), url: target.url }
        ]);
        mkdirSync(DOCS, { recursive: true });
        for (const shot of shots) {
            const page = await context.newPage();
            await page.goto(`${target.url}/lightning/${shot.path}`);
            await drawn(page, shot.shows);
            if (shot.from !== undefined)
                await page.locator(shot.from).evaluate((element) => element.scrollIntoView({ block: 'start' }));
            const picture = shot.whole === undefined ? page : page.locator(shot.whole);
            await picture.screenshot({ path: join(DOCS, shot.file) });
            console.log(`docs/${shot.file}: ${shot.path}, as ${username} sees it`);
            await page.close();
        }
    } finally {
        await browser.close();
    }
});

/** The panel has drawn itself, and nothing on the page is still loading. */
async function drawn(page: Page, shows: string): Promise<void> {
    await page.locator(shows).first().waitFor();
    await page.waitForFunction(() => document.querySelector('.slds-spinner, .slds-is-loading') === null);
    await page.waitForLoadState('networkidle');
}
