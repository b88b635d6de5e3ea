/** Who plays the story, and what each of them has. */
import type { Connection } from 'jsforce';
import { CONTACTS, type Habit } from './company.ts';
import type { Deal } from './plan.ts';

/** Nine in New York, six in Los Angeles: the same calendar day for everybody. */
export const MORNING = 'T14:00:00Z';

export interface Cast {
    admin: Connection;
    /** Signed in as themselves, so that the org writes down who did what. */
    as: Map<string, Connection>;
    userId: Map<string, string>;
    accountId: Map<string, string>;
    contactIds: Map<string, string[]>;
    dealId: Map<string, string>;
    /** Deals by owner that are open as the story goes, by name. */
    open: Map<string, Map<string, Deal>>;
    /** Demos that were given of a deal, by its name. */
    demos: Map<string, number>;
    habit: Map<string, Habit>;
    /** Position of a rep in the company, which says which accounts are theirs. */
    repIndex: Map<string, number>;
}

export const isClosed = (fields: Record<string, string | number>): boolean => /^Closed/.test(String(fields.StageName));

export function byOwner<T>(items: T[], owner: (t: T) => string): Map<string, T[]> {
    const groups = new Map<string, T[]>();
    for (const i of items) groups.set(owner(i), [...(groups.get(owner(i)) ?? []), i]);
    return groups;
}

/** Whom a deal is talked about with: the newcomer it brings, and the account's own people. */
export function contactsOf(cast: Cast, deal: Deal): string[] {
    const all = cast.contactIds.get(deal.account)!;
    const newcomer = all[CONTACTS.ofAccount + (deal.turn % CONTACTS.newcomers)]!;
    return [newcomer, ...all.slice(0, CONTACTS.ofAccount)];
}
