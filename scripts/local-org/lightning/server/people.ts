import type { Sessions } from '../../http/sessions.ts';
import type { Org, Transaction } from '../../kernel/engine.ts';
import { ApexDate } from '../../kernel/temporal.ts';
import type { SObj } from '../../kernel/sobject.ts';
import { badRequest, ok, type Endpoint } from './reply.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

const systemMode = { mode: 'system', sharing: false } as const;

export interface Person {
    id: string;
    name: string;
    title: string;
    role: string;
    permissionSets: string[];
}

/** Every active user with the words that tell the demo's people apart. */
export function activePeople(tx: Transaction): Person[] {
    const assigned = new Map<string, string[]>();
    for (const row of tx.query(
        'SELECT AssigneeId, PermissionSet.Label FROM PermissionSetAssignment WHERE PermissionSet.IsOwnedByProfile = false',
        systemMode
    ).records) {
        const assignee = String(row.get('AssigneeId'));
        assigned.set(assignee, [...(assigned.get(assignee) ?? []), String(row.parent('PermissionSet')?.get('Label'))]);
    }
    const { records } = tx.query(
        'SELECT Id, Name, Title, UserRole.Name, Profile.Name FROM User WHERE IsActive = true ORDER BY Name',
        systemMode
    );
    const text = (record: SObj | null, field: string): string => String(record?.get(field) ?? '');
    return records.map((user) => ({
        id: user.id!,
        name: text(user, 'Name'),
        title: text(user, 'Title') || text(user.parent('Profile'), 'Name'),
        role: text(user.parent('UserRole'), 'Name'),
        permissionSets: (assigned.get(user.id!) ?? []).sort()
    }));
}

export const peopleEndpoint: Endpoint = (call) => ok({ people: call.run(activePeople), current: call.userId });

/** `POST /lightning/session {userId}`: signs the browser in as another user. A tool for the demo; every password is public. */
export const switchUser =
    (sessions: Sessions): Endpoint =>
    (call) => {
        const { userId } = call.body;
        if (typeof userId !== 'string' || !call.run(activePeople).some((person) => person.id === userId))
            throw badRequest('There is no active user of this id.');
        return { ...ok({ userId }), headers: { 'set-cookie': sessionCookie(sessions.open(userId).token) } };
    };

export const sessionCookie = (token: string): string =>
    `sid=${encodeURIComponent(token)}; Path=/; HttpOnly; SameSite=Strict`;

export const clockEndpoint: Endpoint = (call) =>
    ok({ today: today(call.org), now: call.org.clock.now(), timeZone: call.org.settings.timeZone });

/**
 * `POST /lightning/clock {date}` moves the org to the same time of day on a later date. Work that falls due on the way
 * (scheduled jobs, batches) runs before the answer. The clock never goes back: history would stop making sense.
 */
export const moveClock: Endpoint = (call) => {
    const { org } = call;
    const target = typeof call.body.date === 'string' ? ApexDate.parseIso(call.body.date) : null;
    if (!target) throw badRequest('Give the date as yyyy-mm-dd.');
    const days = target.days - ApexDate.parseIso(today(org))!.days;
    if (days < 0) throw badRequest("The org's clock only moves forward. To go back, start with a fresh org.");
    if (days > 366 * 5) throw badRequest('Choose a date within the next five years.');
    // Day by day, so that daily jobs run on each day and not once for all of them.
    while (today(org) < target.toString()) {
        const next = org.clock.now() + DAY_MS;
        // The day the clocks go forward has 23 hours: near midnight a whole day would jump over the target.
        org.clock.set(dateIn(org, next) > target.toString() ? next - HOUR_MS : next);
        org.runJobs();
    }
    return ok({ today: today(org), now: org.clock.now(), timeZone: org.settings.timeZone });
};

const dateIn = (org: Org, ms: number): string =>
    new Intl.DateTimeFormat('en-CA', {
        timeZone: org.settings.timeZone,
        year: 'numeric',
        month: '2-digit',
        day: '2-digit'
    }).format(new Date(ms));

/** The date now in the org's time zone, `yyyy-mm-dd`. */
const today = (org: Org): string => dateIn(org, org.clock.now());
