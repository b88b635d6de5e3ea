import type { Connection } from 'jsforce';
import { REGIONS, type Person } from './company.ts';
import { createAll, rows } from '../salesforce/records.ts';

interface Named {
    Id: string;
    Name: string;
}

/** Roles: sales, regions, team managers, reps; each team's reps report to their manager's role. Ids by key. */
export async function createRoles(admin: Connection, people: Person[]): Promise<Map<string, string>> {
    const ids = new Map<string, string>();
    const managers = people.filter((p) => p.permissionSet === 'Coach_Manager');
    const level = async (roles: { key: string; name: string; parent: string | null }[]): Promise<void> => {
        const made = await createAll(
            admin,
            'UserRole',
            roles.map((r) => ({
                Name: r.name,
                DeveloperName: r.key,
                ...(r.parent ? { ParentRoleId: ids.get(r.parent)! } : {})
            }))
        );
        for (const [i, r] of roles.entries()) ids.set(r.key, made[i]!);
    };
    await level([{ key: 'Sales', name: 'Sales', parent: null }]);
    await level(REGIONS.map((region) => ({ key: `Region_${region}`, name: `${region} Region`, parent: 'Sales' })));
    await level(
        managers.map((m) => ({
            key: `Manager_${m.last}`,
            name: `Sales Manager, ${m.last}`,
            parent: `Region_${m.region}`
        }))
    );
    await level(
        managers.map((m) => ({
            key: `Rep_${m.last}`,
            name: `Sales Rep, ${m.last}'s team`,
            parent: `Manager_${m.last}`
        }))
    );
    return ids;
}

const roleKey = (p: Person, all: Person[]): string =>
    p.permissionSet === 'Coach_Manager'
        ? `Manager_${p.last}`
        : p.manager
          ? `Rep_${all.find((m) => m.name === p.manager)!.last}`
          : 'Sales';

/** Creates these users with role, manager and permission sets; returns ids by name. `known` holds those made before. */
export async function createUsers(
    admin: Connection,
    wanted: Person[],
    all: Person[],
    roles: Map<string, string>,
    known: Map<string, string>
): Promise<Map<string, string>> {
    const [profile] = await rows<Named>(admin, "SELECT Id, Name FROM Profile WHERE Name = 'Standard User'");
    const sets = await rows<Named>(admin, 'SELECT Id, Name FROM PermissionSet WHERE IsOwnedByProfile = false');
    const setId = new Map(sets.map((s) => [s.Name, s.Id]));
    for (const group of [wanted.filter((p) => !p.manager), wanted.filter((p) => p.manager)]) {
        const ids = await createAll(
            admin,
            'User',
            group.map((p) => ({
                FirstName: p.first,
                LastName: p.last,
                Username: p.username,
                Email: p.username,
                Alias: (p.first[0]! + p.last).toLowerCase().slice(0, 8),
                Title: p.title,
                Department: p.region,
                ProfileId: profile!.Id,
                UserRoleId: p.permissionSet ? roles.get(roleKey(p, all))! : null,
                ManagerId: p.manager ? known.get(p.manager)! : null,
                TimeZoneSidKey: p.timeZone,
                LocaleSidKey: 'en_US',
                LanguageLocaleKey: 'en_US',
                EmailEncodingKey: 'UTF-8'
            }))
        );
        for (const [i, p] of group.entries()) known.set(p.name, ids[i]!);
        const grants = group.flatMap((p) =>
            ['Courtside_Demo', p.permissionSet]
                .filter((s): s is string => s !== null && setId.has(s))
                .map((s) => ({ AssigneeId: known.get(p.name)!, PermissionSetId: setId.get(s)! }))
        );
        await createAll(admin, 'PermissionSetAssignment', grants);
    }
    return known;
}

/** The administrator works with the package like anyone: by its permission set. */
export async function equipAdministrator(admin: Connection): Promise<void> {
    const { user_id: AssigneeId } = await admin.identity();
    const sets = await rows<Named>(
        admin,
        "SELECT Id, Name FROM PermissionSet WHERE Name IN ('Coach_Admin', 'Courtside_Demo')"
    );
    const had = await rows<{ PermissionSetId: string }>(
        admin,
        `SELECT PermissionSetId FROM PermissionSetAssignment WHERE AssigneeId = '${AssigneeId}'`
    );
    const missing = sets.filter((s) => !had.some((h) => h.PermissionSetId === s.Id));
    await createAll(
        admin,
        'PermissionSetAssignment',
        missing.map((s) => ({ AssigneeId, PermissionSetId: s.Id }))
    );
}
