import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';
import { bundledChromium, failureToStart } from './bundled-chromium.ts';
import type { Chromium } from './bundled-chromium.ts';
import { installedChromiums } from './installed-chromium.ts';

/** For a closed network and a machine without a screen: the browser asks nobody for anything but the page. */
const FLAGS = [
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-domain-reliability',
    '--disable-gpu',
    '--disable-quic',
    '--disable-sync',
    '--no-default-browser-check',
    '--no-first-run',
    '--no-pings',
    // The same text width on every machine, whatever its screen.
    '--font-render-hinting=none'
];

export interface LaunchOptions {
    /** False opens a window, for a person to watch. */
    headless?: boolean;
    /** More of Chromium's command-line switches. */
    flags?: readonly string[];
}

let found: Chromium | undefined;

/**
 * The Chromium to use: one installed on the machine that starts, otherwise the one npm brought. Looked for once per process.
 * @throws UserError when there is none, naming the step that brings one
 */
export function findChromium(): Chromium {
    if (found !== undefined) return found;
    const installed = installedChromiums().find((path) => failureToStart(path) === undefined);
    found = installed === undefined ? bundledChromium() : { executablePath: installed, env: {} };
    return found;
}

/**
 * Starts Chromium under Playwright. The caller closes it.
 * @throws UserError when no Chromium is to be had here
 */
export async function launch(options: LaunchOptions = {}): Promise<Browser> {
    const { executablePath, env } = findChromium();
    return chromium.launch({
        executablePath,
        headless: options.headless ?? true,
        env: { ...process.env, ...env },
        args: [...FLAGS, ...(mayNotSandbox() ? ['--no-sandbox'] : []), ...(options.flags ?? [])]
    });
}

/** Chromium refuses to run sandboxed as root, and containers seldom allow the sandbox at all. */
function mayNotSandbox(): boolean {
    return process.platform === 'linux' && (process.getuid?.() === 0 || process.env['CI'] !== undefined);
}
