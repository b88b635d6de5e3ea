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
const A_MANAGER = `SELECT Assignee.Username FROM PermissionSetAssignment WHERE PermissionSet.Name = 'Coach_Manager'
    ORDER BY Assignee.Username LIMIT 1`;

await runMain(async () => {
    const target = targetOf(commandLine(TARGET_OPTIONS, `Usage: npm run screenshots -- [options]\n${TARGET_HELP}`));
    const admin = await connect(target);
    const manager = (await admin.query<{ Assignee: { Username: string } }>(A_MANAGER)).records[0];
    const session =
        manager &&
        (await connect({ url: target.url, username: manager.Assignee.Username, password: LOCAL_ORG.password }));
    // As the manager: a deal of another team is not theirs to see.
    const deal = (await session?.query<{ Id: string }>(MOST_PUSHED))?.records[0];
    if (session === undefined || deal === undefined) {
        throw new UserError(
            `The org at ${target.url} has no manager with a pushed deal.`,
            'Fill it: npm run org -- reset, then npm start.'
        );
    }

    const browser = await launch();
    try {
        const context = await browser.newContext({ viewport: SIZE, deviceScaleFactor: 1, reducedMotion: 'reduce' });
        await context.addCookies([
            { name: 'sid', value: encodeURIComponent(session.accessToken ?? ''), url: target.url }
        ]);
        const page = await context.newPage();
        await page.goto(`${target.url}/lightning/r/Opportunity/${deal.Id}/view`);
        await drawn(page);
        mkdirSync(DOCS, { recursive: true });
        const file = join(DOCS, 'pushes.png');
        await page.screenshot({ path: file });
        console.log(`docs/pushes.png: the pushes of deal ${deal.Id}, as ${manager?.Assignee.Username} sees them`);
    } finally {
        await browser.close();
    }
});

/** The panel has its chart, and nothing on the page is still loading. */
async function drawn(page: Page): Promise<void> {
    await page.locator('c-coach-push-timeline canvas').waitFor();
    await page.waitForFunction(() => document.querySelector('.slds-spinner, .slds-is-loading') === null);
    await page.waitForLoadState('networkidle');
}
