/** Customers and the people there. */
import { createAll } from '../salesforce/records.ts';
import type { Cast } from './cast.ts';
import {
    accountsOf,
    CONTACT_FIRST,
    CONTACT_LAST,
    CONTACTS,
    IDEAL,
    INDUSTRIES,
    TITLES,
    type Person
} from './company.ts';
import type { Random } from './random.ts';

export async function createAccounts(cast: Cast, rep: Person, index: number, r: Random): Promise<void> {
    const names = accountsOf(index);
    const owner = cast.userId.get(rep.name)!;
    const ids = await createAll(
        cast.admin,
        'Account',
        names.map((Name, i) => ({
            Name,
            OwnerId: owner,
            ...traits(i < rep.habit!.unlikeAccounts, r),
            BillingCountry: 'United States'
        }))
    );
    const perAccount = CONTACTS.ofAccount + CONTACTS.newcomers;
    const contacts = ids.flatMap((AccountId) =>
        Array.from({ length: perAccount }, () => ({
            AccountId,
            OwnerId: owner,
            FirstName: r.pick(CONTACT_FIRST),
            LastName: r.pick(CONTACT_LAST),
            Title: r.pick(TITLES)
        }))
    );
    const contactIds = await createAll(cast.admin, 'Contact', contacts);
    for (const [i, name] of names.entries()) {
        cast.accountId.set(name, ids[i]!);
        cast.contactIds.set(name, contactIds.slice(i * perAccount, (i + 1) * perAccount));
    }
}

/** Unlike the ideal customer means that no criterion is met; everybody else meets at least one. */
function traits(unlike: boolean, r: Random): { Industry: string; NumberOfEmployees: number } {
    const Industry = r.pick(INDUSTRIES);
    const employees = Math.round(r.around(300, 1));
    if (unlike)
        return {
            Industry: r.pick(INDUSTRIES.filter((i) => !IDEAL.industries.includes(i))),
            NumberOfEmployees: Math.min(employees, IDEAL.employees - 30)
        };
    const meetsOne = IDEAL.industries.includes(Industry) || employees >= IDEAL.employees;
    return { Industry, NumberOfEmployees: meetsOne ? employees : employees + IDEAL.employees };
}
