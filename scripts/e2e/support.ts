import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launch } from '../browser/launch.ts';
import { compileLwc } from '../build/index.ts';
import { createTeam, PROJECT, type Persona, serveOrg, type ServedOrg } from '../integration/support.ts';
import { createLightning, type Lightning } from '../local-org/lightning/index.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export interface Stage {
    served: ServedOrg;
    team: { manager: Persona; rep: Persona; otherRep: Persona; outsider: Persona };
    browser: Browser;
    /** A page signed in as this user; `replies` tells the text of every reply so far, once all have been read. */
    open(
        userId: string,
        options?: { width?: number; dark?: boolean }
    ): Promise<{ page: Page; context: BrowserContext; replies: () => Promise<string[]> }>;
    close(): Promise<void>;
}

/** The whole product in Chromium: the org in memory, its shell, a team. */
export async function setStage(now: string): Promise<Stage> {
    compileLwc();
    let shell: Lightning | undefined;
    const served = await serveOrg(now, [PROJECT], (org, sessions) => {
        const lightning = createLightning(org, { sessions, loaded: () => org.loaded, watch: false });
        shell = lightning;
        return [(request, response) => lightning.handle(request, response)];
    });
    const team = await createTeam(served.admin);
    const browser = await launch();
    return {
        served,
        team,
        browser,
        async open(userId, { width = 1440, dark = false } = {}) {
            const context = await browser.newContext({
                viewport: { width, height: 1000 },
                colorScheme: dark ? 'dark' : 'light'
            });
            await context.addCookies([
                { name: 'sid', value: encodeURIComponent(served.server.sessions.open(userId).token), url: served.url }
            ]);
            // Two suites share two cores, and the first page of a user is bundled while it is asked for.
            context.setDefaultTimeout(90_000);
            const page = await context.newPage();
            const reading: Promise<string>[] = [];
            // Finished ones only: a reply that stays open has no end to wait for.
            page.on('requestfinished', (request) =>
                reading.push(
                    request
                        .response()
                        .then(async (r) => (r === null ? '' : `${r.url()} ${await r.text()}`))
                        .catch(() => '')
                )
            );
            const replies = (): Promise<string[]> => Promise.all(reading);
            return { page, context, replies };
        },
        async close() {
            await browser.close();
            shell?.close();
            await served.close();
        }
    };
}

/** Violations of axe's rules on the page as it stands, one line each. */
export async function axe(page: Page): Promise<string[]> {
    // Not as a script tag: the page's own security policy refuses those, as Lightning's does.
    await page.evaluate(AXE);
    return page.evaluate(async () => {
        const runner = (
            globalThis as unknown as {
                axe: {
                    run(context: Document): Promise<{
                        violations: { id: string; nodes: { target: unknown[]; failureSummary?: string }[] }[];
                    }>;
                };
            }
        ).axe;
        const { violations } = await runner.run(document);
        return violations.map(
            (v) => `${v.id}: ${v.nodes.map((n) => `${String(n.target[0])} (${n.failureSummary ?? ''})`).join('; ')}`
        );
    });
}
