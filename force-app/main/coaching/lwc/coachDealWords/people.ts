import type { CoachDealPeople, CoachDealPerson } from 'apex/dto';

import { formatDay, formatDistance, say } from 'c/coachFormat';

import { WORDS } from './words';

/** Whether somebody holds the budget, or decides. */
export interface RoleView {
    readonly key: string;
    readonly label: string;
    /** Names, or "nobody yet". */
    readonly who: string;
    readonly isMissing: boolean;
    readonly icon: string;
    /** What to do; empty when covered. */
    readonly how: string;
}

/** One person on the customer's side. */
export interface PersonView {
    readonly key: string;
    /** Empty where the user may not see contacts. */
    readonly contactId: string;
    readonly href: string;
    readonly name: string;
    readonly title: string;
    readonly role: string;
    readonly isPrimary: boolean;
    readonly met: string;
}

export interface PeopleView {
    readonly roles: readonly RoleView[];
    readonly persons: readonly PersonView[];
    /** Why nobody, or not everybody, is listed; empty otherwise. */
    readonly note: string;
}

const NOBODY: PeopleView = { roles: [], persons: [], note: WORDS.peopleHidden };

/** @param today for the reader, 'yyyy-MM-dd' */
export function peopleOf(people: CoachDealPeople | null | undefined, today: string): PeopleView {
    if (!people?.isKnown) return NOBODY;
    const persons = people.persons ?? [];
    return {
        roles: [
            roleView(
                'budget',
                WORDS.budget,
                persons.filter(({ holdsBudget }) => holdsBudget),
                people.budgetRoles
            ),
            roleView(
                'authority',
                WORDS.authority,
                persons.filter(({ decides }) => decides),
                people.authorityRoles
            )
        ],
        persons: persons.map((person, index) => personView(person, index, today)),
        note: noteOf(people, persons.length)
    };
}

function noteOf(people: CoachDealPeople, shown: number): string {
    if (shown === 0) return WORDS.peopleNone;
    return people.hasMore ? say(WORDS.peopleMore, shown) : '';
}

function roleView(
    key: string,
    label: string,
    who: readonly CoachDealPerson[],
    roles: readonly string[] | null | undefined
): RoleView {
    const isMissing = who.length === 0;
    const offered = (roles ?? []).join(', ');
    const how = offered ? say(WORDS.missingHow, offered) : WORDS.missingNoRoles;
    return {
        key,
        label,
        who: isMissing ? WORDS.missing : who.map(({ name }) => name ?? WORDS.personHidden).join(', '),
        isMissing,
        icon: isMissing ? 'utility:warning' : 'utility:check',
        how: isMissing ? how : ''
    };
}

function personView(person: CoachDealPerson, index: number, today: string): PersonView {
    const { contactId, lastMetOn, name } = person;
    return {
        key: `${contactId ?? ''}-${index}`,
        contactId: name ? (contactId ?? '') : '',
        href: `/lightning/r/Contact/${contactId ?? ''}/view`,
        name: name ?? WORDS.personHidden,
        title: person.title ?? '',
        role: person.role ?? WORDS.noRole,
        isPrimary: person.isPrimary === true,
        met: lastMetOn
            ? say(WORDS.met, `${formatDistance(lastMetOn, today)}, ${formatDay(lastMetOn, today)}`)
            : WORDS.notMet
    };
}
