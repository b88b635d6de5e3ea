import { accessSync, constants, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

const ON_PATH = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'msedge'];

const USUAL_PLACES: Partial<Record<NodeJS.Platform, string[]>> = {
    linux: [
        '/usr/bin/chromium',
        '/usr/bin/chromium-browser',
        '/usr/bin/google-chrome',
        '/opt/google/chrome/chrome',
        '/snap/bin/chromium'
    ],
    darwin: [
        '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
        '/Applications/Chromium.app/Contents/MacOS/Chromium',
        '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge'
    ],
    win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((variable) => {
        const folder = process.env[variable];
        return folder === undefined
            ? []
            : [
                  join(folder, 'Google/Chrome/Application/chrome.exe'),
                  join(folder, 'Microsoft/Edge/Application/msedge.exe')
              ];
    })
};

/** Where Playwright keeps the browsers it downloads, and where Chromium lies in each download. */
const PLAYWRIGHT_CACHES: Partial<Record<NodeJS.Platform, string>> = {
    linux: join(homedir(), '.cache/ms-playwright'),
    darwin: join(homedir(), 'Library/Caches/ms-playwright'),
    win32: join(homedir(), 'AppData/Local/ms-playwright')
};
const IN_PLAYWRIGHT_DOWNLOAD = [
    'chrome-linux/chrome',
    'chrome-linux64/chrome',
    'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
    'chrome-win/chrome.exe'
];

/**
 * Paths where this machine may have a Chromium, the surest first: CHROME_PATH, the PATH, the platform's usual places, Playwright's
 * downloads. Each exists and may be executed; whether it runs is for the caller to try.
 */
export function installedChromiums(env: NodeJS.ProcessEnv = process.env): string[] {
    const named = env['CHROME_PATH'];
    const onPath = (env['PATH'] ?? '').split(delimiter).flatMap((folder) => ON_PATH.map((name) => join(folder, name)));
    const candidates = [
        ...(named === undefined ? [] : [named]),
        ...onPath,
        ...(USUAL_PLACES[process.platform] ?? []),
        ...playwrightDownloads(env)
    ];
    return [...new Set(candidates)].filter(isExecutable);
}

function playwrightDownloads(env: NodeJS.ProcessEnv): string[] {
    const cache = env['PLAYWRIGHT_BROWSERS_PATH'] ?? PLAYWRIGHT_CACHES[process.platform];
    if (cache === undefined) return [];
    try {
        return readdirSync(cache)
            .filter((name) => name.startsWith('chromium-'))
            .flatMap((name) => IN_PLAYWRIGHT_DOWNLOAD.map((path) => join(cache, name, path)));
    } catch {
        return [];
    }
}

function isExecutable(path: string): boolean {
    try {
        accessSync(path, constants.X_OK);
        return true;
    } catch {
        return false;
    }
}
