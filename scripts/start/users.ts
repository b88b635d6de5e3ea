import { runCommand, typescript } from '../lib/process.ts';

const PASSWORD = 'courtside';

/** What `npm run org -- users --json` says of one user, as far as it is shown. */
export interface ListedUser {
    username: string;
    name: string;
    role: string | null;
    persona: string | null;
}

/** Text for the terminal: whom to sign in as. Says so when the users cannot be listed; that is no reason to stop serving. */
export async function describeUsers(root: string): Promise<string> {
    const result = await runCommand(process.execPath, typescript('scripts/local-org/main.ts', 'users', '--json'), {
        cwd: root
    });
    if (result.code !== 0) return `The users could not be listed: ${result.stderr.trim()}`;
    return formatUsers(JSON.parse(result.stdout) as ListedUser[]);
}

/** The first user of each persona: enough to begin with; the command that lists the rest is named. */
export function formatUsers(users: readonly ListedUser[]): string {
    const byPersona = new Map<string, ListedUser>();
    for (const user of users) {
        const persona = user.persona ?? 'without Courtside';
        if (!byPersona.has(persona)) byPersona.set(persona, user);
    }
    const width = Math.max(0, ...[...byPersona.values()].map(({ username }) => username.length));
    const lines = [...byPersona].map(
        ([persona, { username, name, role }]) =>
            `  ${username.padEnd(width)}  ${persona}: ${name}${role === null ? '' : `, ${role}`}`
    );
    return [
        `Sign in with the password "${PASSWORD}" as`,
        ...lines,
        `All ${users.length} users: npm run org -- users`
    ].join('\n');
}
