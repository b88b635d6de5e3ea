/** The server's process is killed while a session is saved: nothing is half-saved, nothing typed is lost, nothing is there twice. */
import Sqlite from 'better-sqlite3';
import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import type { Connection } from 'jsforce';
import type { Browser, BrowserContext, Page, Route } from 'playwright-core';
import { launch } from '../browser/launch.ts';
import { compileLwc } from '../build/index.ts';
import { createTeam, PROJECT, type Persona } from '../integration/support.ts';
import { connect, LOCAL_ORG } from '../salesforce/connect.ts';
import { rows } from '../salesforce/records.ts';
import { button, editor, field, says, sessions, stateOf, userPage } from './coaching.ts';

const OBSERVED = 'What you observed';
const EXAMPLE = 'An example';
const PROMISED = 'What is promised';
const KEPT = 'Saved just now';
/** Two suites share two cores, and the page is bundled while it is asked for. */
const PATIENCE_MS = 90_000;
/** The last row that a save of a session writes: the words of its commitment. */
const LAST_ROW = `"coachnote__c" WHEN NEW."part__c" = 'Commitment' AND NEW."draft__c" = 0`;
const NEVER_ENDS = 'SELECT (WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n)';

/** The local org in a process of its own that can be killed and begun again on the same file and port. */
class Killable {
    readonly file: string;
    url = '';
    private readonly folder = mkdtempSync(join(tmpdir(), 'killed-server-'));
    private child: ChildProcess | undefined;

    constructor() {
        this.file = join(this.folder, 'org.db');
    }

    async start(): Promise<void> {
        const port = this.url ? new URL(this.url).port : '0';
        const main = join(PROJECT, 'scripts', 'local-org', 'main.ts');
        const serve = ['serve', '--port', port, '--data', this.file, '--project', PROJECT];
        const child = spawn(process.execPath, ['--import', 'tsx', main, ...serve], {
            stdio: ['ignore', 'pipe', 'inherit']
        });
        this.child = child;
        process.once('exit', () => child.kill('SIGKILL'));
        let said = '';
        this.url = await new Promise<string>((served, failed) => {
            child.stdout.setEncoding('utf8').on('data', (text: string) => {
                said += text;
                const url = /is served at (http:\S+)\//.exec(said)?.[1];
                if (url) served(url);
            });
            child.once('exit', () => failed(new Error(`The local org did not start. ${said}`)));
        });
    }

    /** As the kernel does when memory is short: no handler runs, nothing is flushed. */
    async kill(): Promise<void> {
        const { child } = this;
        this.child = undefined;
        if (!child || child.exitCode !== null || child.signalCode !== null) return;
        const ended = once(child, 'exit');
        child.kill('SIGKILL');
        await ended;
    }

    async close(): Promise<void> {
        await this.kill();
        rmSync(this.folder, { recursive: true, force: true });
    }
}

/** Has the database at work on that row until its process ends; gives what tells that it is. */
function stallAtLastRow(file: string): { stalled(): Promise<void>; clear(): void } {
    const db = new Sqlite(file, { timeout: 0 });
    db.exec(`CREATE TRIGGER stall AFTER INSERT ON ${LAST_ROW} BEGIN ${NEVER_ENDS}; END`);
    const isWriting = (): boolean => {
        try {
            db.exec('BEGIN IMMEDIATE; ROLLBACK');
            return false;
        } catch (error) {
            if ((error as { code?: string }).code === 'SQLITE_BUSY') return true;
            throw error;
        }
    };
    return {
        async stalled() {
            const until = Date.now() + PATIENCE_MS;
            while (!isWriting()) {
                assert.ok(Date.now() < until, 'The save never began to write.');
                await pause(20);
            }
            await pause(500);
            assert.ok(isWriting(), 'The save ended instead of being stopped on its way.');
        },
        clear() {
            db.exec('DROP TRIGGER stall');
            db.close();
        }
    };
}

interface Kept {
    state: string;
    commitments: number;
    /** `Part draft: text` or `Part: text`, sorted; the agenda, which the page makes itself, left out. */
    notes: string[];
}

/** Every row of the session and what it holds, as the administrator reads them. */
async function keptIn(admin: Connection, sessionId: string): Promise<Kept> {
    const of = `WHERE Session__c = '${sessionId}'`;
    const found = await rows<{ State__c: string }>(
        admin,
        `SELECT State__c FROM CoachSession__c WHERE Id = '${sessionId}'`
    );
    assert.equal(found.length, 1);
    const notes = await rows<{ Part__c: string; Draft__c: boolean; Body__c: string }>(
        admin,
        `SELECT Part__c, Draft__c, Body__c FROM CoachNote__c ${of}`
    );
    assert.ok(notes.filter((n) => n.Part__c === 'Agenda').length <= 1);
    return {
        state: found[0]!.State__c,
        commitments: (await rows(admin, `SELECT Id FROM CoachCommitment__c ${of}`)).length,
        notes: notes
            .filter((n) => n.Part__c !== 'Agenda')
            .map((n) => `${n.Part__c}${n.Draft__c ? ' draft' : ''}: ${n.Body__c}`)
            .sort()
    };
}

describe('the process of the server is killed while a session is saved', () => {
    const server = new Killable();
    let admin: Connection;
    let manager: Persona;
    let browser: Browser | undefined;
    let context: BrowserContext;
    let page: Page;

    /** Sessions end with their process: both sign in anew, the manager as from another tab of the same browser. */
    async function signIn(): Promise<void> {
        admin = await connect({ ...LOCAL_ORG, url: server.url });
        if (!manager) return;
        const { accessToken } = await connect({ ...LOCAL_ORG, url: server.url, username: manager.username });
        await context.addCookies([{ name: 'sid', value: encodeURIComponent(accessToken!), url: server.url }]);
    }

    before(async () => {
        compileLwc();
        await server.start();
        await signIn();
        const team = await createTeam(admin);
        manager = team.manager;
        browser = await launch();
        context = await browser.newContext({ viewport: { width: 1440, height: 1000 } });
        context.setDefaultTimeout(PATIENCE_MS);
        await signIn();
        page = await context.newPage();
        await page.goto(userPage({ served: server }, team.rep));
    });
    after(async () => {
        await browser?.close();
        await server.close();
    });

    const kills: readonly {
        when: string;
        wasSaved: boolean;
        cut: (route: Route) => Promise<void>;
    }[] = [
        {
            when: 'before the save arrives',
            wasSaved: false,
            cut: async (route) => {
                await server.kill();
                await route.continue();
            }
        },
        {
            when: 'in the middle of its transaction',
            wasSaved: false,
            cut: async (route) => {
                const stall = stallAtLastRow(server.file);
                try {
                    await route.continue();
                    await stall.stalled();
                    await server.kill();
                } finally {
                    stall.clear();
                }
            }
        },
        {
            when: 'after it was saved, before the page knows',
            wasSaved: true,
            cut: async (route) => {
                const reply = await route.fetch();
                assert.ok(reply.ok());
                await server.kill();
                await route.abort('connectionreset');
            }
        }
    ];
    for (const { when, wasSaved, cut } of kills)
        it(when, async () => {
            const texts = { said: `Said, and the server died ${when}.`, example: 'Right then 🙂' };
            await button(sessions(page), 'Prepare a 1:1').click();
            await field(page, OBSERVED).fill(texts.said);
            await field(page, EXAMPLE).fill(texts.example);
            await button(editor(page), 'Add a commitment').click();
            await field(page, PROMISED).fill('Exactly once');
            await says(stateOf(page, OBSERVED), KEPT);
            await says(stateOf(page, EXAMPLE), KEPT);
            const [{ Id: sessionId } = { Id: '' }] = await rows<{ Id: string }>(
                admin,
                'SELECT Id FROM CoachSession__c ORDER BY Id DESC LIMIT 1'
            );
            const saves = '**/CoachSessionController/saveSession';
            const cutOff = new Promise<void>((done, failed) => {
                void page.route(saves, (route) =>
                    route.request().postData()?.includes('"held":true')
                        ? cut(route).then(done, failed)
                        : route.continue()
                );
            });
            await button(editor(page), 'Save as held').click();
            await cutOff;
            await page.unroute(saves);
            await says(editor(page), /Not saved; everything you wrote is still here/);
            if (!wasSaved) {
                texts.example += ' And typed while nothing answered.';
                await field(page, EXAMPLE).fill(texts.example);
                await says(stateOf(page, EXAMPLE), /Not saved/);
            }
            assert.equal(await field(page, OBSERVED).inputValue(), texts.said);
            assert.equal(await field(page, PROMISED).inputValue(), 'Exactly once');

            await server.start();
            await signIn();
            const saved: Kept = {
                state: 'Held',
                commitments: 1,
                notes: [`Behaviour: ${texts.said}`, 'Commitment: Exactly once', `Example: ${texts.example}`]
            };
            const found = await keptIn(admin, sessionId);
            if (wasSaved) assert.deepEqual(found, saved);
            else {
                assert.equal(found.state, 'Preparing');
                assert.equal(found.commitments, 0);
                assert.deepEqual(
                    found.notes.filter((note) => !/^\w+ draft: /.test(note)),
                    []
                );
                assert.ok(found.notes.includes(`Behaviour draft: ${texts.said}`), found.notes.join('\n'));
            }

            await editor(page).getByRole('button', { name: /^Save/ }).click();
            await says(editor(page), 'Saved. Those who take part can read it now.');
            assert.deepEqual(await keptIn(admin, sessionId), saved);
            assert.equal(await field(page, EXAMPLE).inputValue(), texts.example);
            await button(editor(page), 'Close').click();
        });
});
