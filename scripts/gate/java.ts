import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runCommand } from '../lib/process.ts';
import type { CommandResult } from '../lib/process.ts';

const OLDEST_JAVA = 17;
const TIME_LIMIT_MS = 10 * 60_000;

/** The jars of apex-ls and PMD with all they need, as npm's @salesforce/code-analyzer-pmd-engine brings them. */
const CLASS_PATH = fileURLToPath(
    new URL('../../node_modules/@salesforce/code-analyzer-pmd-engine/dist/java-lib/*', import.meta.url)
);

/** What to tell someone whose machine has no Java: npm has no package that carries one. */
export const NO_JAVA =
    `Java ${OLDEST_JAVA} or newer was not found (JAVA_HOME, PATH). Install it: ` +
    'Debian, Ubuntu: apt-get install -y openjdk-17-jre-headless; macOS: brew install openjdk@17; Windows: winget install EclipseAdoptium.Temurin.17.JRE';

/** The path of a Java that is new enough: JAVA_HOME's first, then the PATH's, then where Debian and macOS put them. */
export function findJava(
    env: NodeJS.ProcessEnv = process.env,
    places: readonly string[] = usualPlaces()
): string | undefined {
    const home = env['JAVA_HOME'];
    const candidates = [...(home === undefined ? [] : [join(home, 'bin', 'java')]), 'java', ...places];
    return candidates.find((path) => (majorVersion(path, env) ?? 0) >= OLDEST_JAVA);
}

/** Runs a main class of the jars. */
export function runJava(java: string, mainClass: string, args: readonly string[], cwd: string): Promise<CommandResult> {
    return runCommand(java, ['-cp', CLASS_PATH, mainClass, ...args], { cwd, timeoutMs: TIME_LIMIT_MS });
}

/** The major version in what `java -version` prints: `openjdk version "17.0.15"`, `java version "1.8.0_392"`. */
export function parseJavaVersion(text: string): number | undefined {
    const [, first, second] = /version "(\d+)(?:\.(\d+))?/.exec(text) ?? [];
    if (first === undefined) return undefined;
    return first === '1' && second !== undefined ? Number(second) : Number(first);
}

function majorVersion(path: string, env: NodeJS.ProcessEnv): number | undefined {
    const result = spawnSync(path, ['-version'], { env, encoding: 'utf8' });
    return result.status === 0 ? parseJavaVersion(`${result.stderr}${result.stdout}`) : undefined;
}

function usualPlaces(): string[] {
    const places = [
        { folder: '/usr/lib/jvm', inside: 'bin/java' },
        { folder: '/Library/Java/JavaVirtualMachines', inside: 'Contents/Home/bin/java' },
        { folder: '/opt/homebrew/opt', inside: 'bin/java', name: /^openjdk/ }
    ];
    return places.flatMap(({ folder, inside, name }) => {
        try {
            return readdirSync(folder)
                .filter((entry) => name?.test(entry) ?? true)
                .map((entry) => join(folder, entry, inside));
        } catch {
            return [];
        }
    });
}
