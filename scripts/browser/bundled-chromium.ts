/**
 * The Chromium that npm package @sparticuz/chromium carries: Linux on x64, unpacked once into node_modules/.cache. The package
 * also carries the shared libraries and the font that a bare container lacks; both are used only where the machine has none.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { UserError } from '../lib/user-error.mjs';

/** A Chromium that starts, and the environment it needs for that. */
export interface Chromium {
    executablePath: string;
    env: Record<string, string>;
}

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const CACHE = join(ROOT, 'node_modules/.cache/courtside');
const INSTALL_ONE =
    'Install Chromium (Debian, Ubuntu: apt-get install -y chromium) or Chrome, or set CHROME_PATH to one.';

/** @throws UserError on a platform the package has no binary for, or when the binary does not start with what there is here */
export function bundledChromium(): Chromium {
    if (process.platform !== 'linux' || process.arch !== 'x64') {
        throw new UserError(
            `No Chromium was found, and none is bundled for ${process.platform} on ${process.arch}.`,
            INSTALL_ONE
        );
    }
    const folder = unpacked();
    const executablePath = join(folder, 'chromium');
    const fonts = { FONTCONFIG_FILE: join(folder, 'fonts.conf') };
    const libraries = [join(folder, 'al2023', 'lib'), process.env['LD_LIBRARY_PATH']].filter(Boolean).join(':');
    // The machine's own libraries first: mixing them with the bundled ones is only for where they are missing.
    for (const env of [fonts, { ...fonts, LD_LIBRARY_PATH: libraries }]) {
        if (failureToStart(executablePath, env) === undefined) return { executablePath, env };
    }
    throw new UserError(
        `The bundled Chromium does not start here: ${failureToStart(executablePath, { LD_LIBRARY_PATH: libraries })}`,
        INSTALL_ONE
    );
}

/** What a browser says when asked for its version and failing to; undefined when it answers. */
export function failureToStart(executablePath: string, env: Record<string, string> = {}): string | undefined {
    const tried = spawnSync(executablePath, ['--version', '--no-sandbox'], {
        env: { ...process.env, ...env },
        encoding: 'utf8',
        timeout: 30_000
    });
    return tried.status === 0 ? undefined : (tried.error?.message ?? tried.stderr.trim());
}

/** The folder with the unpacked browser, libraries and fonts; made on first use, and safe to be made by two processes at once. */
function unpacked(): string {
    const { version } = createRequire(import.meta.url)(join(ROOT, 'node_modules/@sparticuz/chromium/package.json')) as {
        version: string;
    };
    const folder = join(CACHE, `chromium-${version}`);
    if (existsSync(folder)) return folder;
    mkdirSync(CACHE, { recursive: true });
    const draft = mkdtempSync(join(CACHE, 'unpacking-'));
    try {
        unpackInto(draft);
        writeFileSync(join(draft, 'fonts.conf'), fontConfiguration(join(folder, 'fonts')));
        renameSync(draft, folder);
    } catch (error) {
        // Another process may have put its own there in the meantime; it is as good.
        if (!existsSync(folder)) throw error;
    } finally {
        rmSync(draft, { recursive: true, force: true });
    }
    return folder;
}

/** The package unpacks to the system's temporary folder, and its libraries on Amazon's machines only: both are set by environment. */
function unpackInto(folder: string): void {
    const program = 'import chromium from "@sparticuz/chromium"; await chromium.executablePath();';
    const result = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
        cwd: ROOT,
        env: { ...process.env, TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' },
        encoding: 'utf8'
    });
    if (result.status !== 0)
        throw new UserError(`The bundled Chromium could not be unpacked: ${result.stderr.trim()}`, INSTALL_ONE);
}

/** The machine's own fonts where it has any, and Open Sans, without which a bare container shows boxes for letters. */
function fontConfiguration(bundledFonts: string): string {
    return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>/usr/share/fonts</dir>
  <dir>${bundledFonts}</dir>
  <cachedir>${bundledFonts}-cache</cachedir>
</fontconfig>
`;
}
