import type { Locator, Page } from 'playwright-core';
import type { Persona } from '../integration/support.ts';
import type { Stage } from './support.ts';

/** A session as its page gets it; the parts that tests look at. */
export interface SessionView {
    summary: { id: string };
    version: number;
}

export const userPage = ({ served }: { served: { url: string } }, { id }: Persona): string =>
    `${served.url}/lightning/r/User/${id}/view`;
export const homePage = ({ served }: Stage): string => `${served.url}/lightning/page/home`;

export const sessions = (page: Page): Locator => page.locator('c-coach-sessions');
export const editor = (page: Page): Locator => page.locator('c-coach-session-editor');
export const field = (page: Page, name: string): Locator => editor(page).getByRole('textbox', { name });
export const button = (within: Locator, name: string): Locator => within.getByRole('button', { name, exact: true });
export const says = (within: Locator, text: string | RegExp): Promise<void> => within.getByText(text).first().waitFor();

/** The state of what was typed under that label: `Saved just now`, `Not saved: ...`. */
export const stateOf = (page: Page, name: string): Locator =>
    editor(page)
        .locator('c-coach-session-text')
        .filter({ has: page.getByRole('textbox', { name }) });

/** Begins a new 1:1 in the sessions panel: by the menu where one is in preparation, which the button goes on with. */
export async function begin(panel: Locator): Promise<void> {
    const first = panel.getByRole('button', { name: /^(Prepare a|Go on:) 1:1$/ });
    if ((await first.textContent())?.includes('Prepare')) {
        await first.click();
        return;
    }
    await button(panel, 'Other kinds of session').click();
    await panel.getByRole('menuitem', { name: '1:1' }).click();
}

/** Opens the rep's page and begins a 1:1 there, as whoever is signed in. */
export async function prepare(page: Page, address: string): Promise<void> {
    await page.goto(address);
    await begin(sessions(page));
    await field(page, 'What you observed').waitFor();
}

/** What a page gets from a method of the sessions' controller, as the person, without a page. */
export function call<T>({ served: { org } }: Stage, person: Persona, method: string, params: object): T {
    const asked = { ...params } as Record<string, unknown>;
    return org.transaction(person.id, (tx) => org.apex.invokeAura(tx, 'CoachSessionController', method, asked)) as T;
}

let held = 0;

/** A session held by the coach, with these texts and one promise. */
export function hold(
    stage: Stage,
    coach: Persona,
    start: { kind: string; repId?: string; participantIds?: string[] },
    texts: Readonly<Record<string, string>>,
    promised: { text: string; due: string; repId?: string }
): SessionView {
    const requestKey = String(++held);
    const begun = call<SessionView>(stage, coach, 'startSession', { start: { ...start, requestKey } });
    const changes = {
        sessionId: begun.summary.id,
        version: begun.version,
        held: true,
        kind: start.kind,
        texts: Object.entries(texts).map(([part, text]) => ({ part, text, baseVersion: 0, draftVersion: 0 })),
        commitments: [{ requestKey, kind: 'Action', ...promised }]
    };
    call(stage, coach, 'saveSession', { changes });
    return begun;
}
