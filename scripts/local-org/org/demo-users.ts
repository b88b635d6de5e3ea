/** The users of a local org on disk, read without opening the org, so that it may be serving meanwhile. */
import { existsSync } from 'node:fs';
import Sqlite from 'better-sqlite3';

export interface DemoUser {
    username: string;
    name: string;
    /** Name of the role; null without one. */
    role: string | null;
    /** By the permission sets, else the profile; null for a user of neither kind. */
    persona: 'admin' | 'manager' | 'rep' | null;
    permissionSets: string[];
}

const USERS = `
    SELECT u.username, u.firstname, u.lastname, r.name AS role, p.name AS profile,
           (SELECT group_concat(s.name, char(10)) FROM permissionsetassignment AS a JOIN permissionset AS s ON s.id = a.permissionsetid
            WHERE a.assigneeid = u.id AND s.isownedbyprofile = 0) AS sets
    FROM "user" AS u LEFT JOIN userrole AS r ON r.id = u.userroleid LEFT JOIN profile AS p ON p.id = u.profileid
    WHERE u.isactive = 1 ORDER BY u.rowid`;

interface Row {
    username: string;
    firstname: string | null;
    lastname: string;
    role: string | null;
    profile: string | null;
    sets: string | null;
}

/** Active users, oldest first. Throws an Error that says what to do when there is no org yet. */
export function demoUsers(file: string): DemoUser[] {
    if (!existsSync(file)) throw new Error(`There is no local org at ${file} yet. Make it with: npm start`);
    const db = new Sqlite(file, { readonly: true });
    try {
        return (db.prepare(USERS).all() as Row[]).map((row) => {
            const permissionSets = row.sets?.split('\n').sort() ?? [];
            return {
                username: row.username,
                name: [row.firstname, row.lastname].filter(Boolean).join(' '),
                role: row.role,
                persona: personaOf(permissionSets, row.profile),
                permissionSets
            };
        });
    } finally {
        db.close();
    }
}

function personaOf(sets: readonly string[], profile: string | null): DemoUser['persona'] {
    for (const [persona, pattern] of [
        ['admin', /_Admin$/i],
        ['manager', /_Manager$/i],
        ['rep', /_Rep$/i]
    ] as const)
        if (sets.some((s) => pattern.test(s))) return persona;
    return profile === 'System Administrator' ? 'admin' : null;
}

/** A table for the terminal. */
export function usersTable(users: readonly DemoUser[]): string {
    const rows = users.map((u) => [u.username, u.persona ?? '-', u.role ?? '-', u.permissionSets.join(', ')]);
    const widths = [0, 1, 2].map((i) => Math.max(...rows.map((r) => r[i]!.length)));
    return rows
        .map((r) =>
            r
                .map((cell, i) => cell.padEnd(widths[i] ?? 0))
                .join('  ')
                .trimEnd()
        )
        .join('\n');
}
