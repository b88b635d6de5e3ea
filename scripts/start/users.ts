import { runCommand, typescript } from '../lib/process.ts';

const PASSWORD = 'courtside';

/** What `npm run org -- users --json` says of one user. */
interface DemoUser {
    username: string;
    role?: string;
    persona?: string;
}

/**
 * Text for the terminal: whom to sign in as. One user per persona is enough to begin with; the command for the rest is named.
 */
export async function describeUsers(root: string): Promise<string> {
    const result = await runCommand(process.execPath, typescript('scripts/local-org/main.ts', 'users', '--json'), {
        cwd: root
    });
    if (result.code !== 0) return `The users could not be listed:\n${result.stderr}`;
    return formatUsers(JSON.parse(result.stdout) as DemoUser[]);
}

export function formatUsers(users: readonly DemoUser[]): string {
    const personas = new Map<string, DemoUser>();
    for (const user of users) if (!personas.has(user.persona ?? '')) personas.set(user.persona ?? '', user);
    const shown = [...personas.values()];
    const width = Math.max(...shown.map((user) => user.username.length));
    const lines = shown.map(
        (user) => `  ${user.username.padEnd(width)}  ${[user.persona, user.role].filter(Boolean).join(', ')}`
    );
    return [
        `Sign in with the password "${PASSWORD}" as`,
        ...lines,
        `All ${users.length} users: npm run org -- users`
    ].join('\n');
}
