import type { Connection } from 'jsforce';
import { fileURLToPath } from 'node:url';
import { startServer, type Handler, type RunningServer } from '../local-org/http/server.ts';
import type { Sessions } from '../local-org/http/sessions.ts';
import { openOrg } from '../local-org/org/open.ts';
import { connect, LOCAL_ORG } from '../salesforce/connect.ts';
import { createAll, rows } from '../salesforce/records.ts';

/** The project itself. */
export const PROJECT = fileURLToPath(new URL('../..', import.meta.url));

export interface ServedOrg {
    org: ReturnType<typeof openOrg>;
    url: string;
    server: RunningServer;
    admin: Connection;
    /** Signs in as this user. */
    as(username: string): Promise<Connection>;
    close(): Promise<void>;
}

/** The project's own org in memory, its clock at `now`, served on a free port; `mount` adds the Lightning shell. */
export async function serveOrg(
    now: string,
    projectDirs: string[] = [PROJECT],
    mount: (org: ServedOrg['org'], sessions: Sessions) => Handler[] = () => []
): Promise<ServedOrg> {
    const org = openOrg({ projectDirs, file: ':memory:', now: Date.parse(now) });
    const server = await startServer(org, { port: 0, mount: (sessions) => mount(org, sessions) });
    const as = (username: string): Promise<Connection> => connect({ ...LOCAL_ORG, url: server.url, username });
    return { org, url: server.url, server, admin: await as(LOCAL_ORG.username), as, close: () => server.close() };
}

export interface Persona {
    username: string;
    id: string;
}

/** A user of this first name, called Tester, with these permission sets on that standard profile. */
export async function createPerson(
    admin: Connection,
    first: string,
    {
        profile = 'Standard User',
        roleId = null,
        sets = []
    }: { profile?: string; roleId?: string | null; sets?: readonly string[] } = {}
): Promise<Persona> {
    const username = `${first.toLowerCase()}@team.example`;
    const [{ Id: ProfileId } = { Id: '' }] = await rows<{ Id: string }>(
        admin,
        `SELECT Id FROM Profile WHERE Name = '${profile}'`
    );
    const [id] = await createAll(admin, 'User', [
        {
            FirstName: first,
            LastName: 'Tester',
            Username: username,
            Email: username,
            Alias: first.toLowerCase().slice(0, 8),
            ProfileId,
            UserRoleId: roleId,
            TimeZoneSidKey: 'America/New_York',
            LocaleSidKey: 'en_US',
            LanguageLocaleKey: 'en_US',
            EmailEncodingKey: 'UTF-8'
        }
    ]);
    const names = sets.map((name) => `'${name}'`).join();
    const found = names
        ? await rows<{ Id: string }>(admin, `SELECT Id FROM PermissionSet WHERE Name IN (${names})`)
        : [];
    if (found.length !== sets.length) throw new Error(`The org has not all of these permission sets: ${sets.join()}`);
    await createAll(
        admin,
        'PermissionSetAssignment',
        found.map((set) => ({ AssigneeId: id!, PermissionSetId: set.Id }))
    );
    return { username, id: id! };
}

/** A manager above two reps, and an outsider without a permission set; roles and grants included. */
export async function createTeam(
    admin: Connection
): Promise<{ manager: Persona; rep: Persona; otherRep: Persona; outsider: Persona }> {
    const [top] = await createAll(admin, 'UserRole', [{ Name: 'Manager', DeveloperName: 'T_Manager' }]);
    const [low] = await createAll(admin, 'UserRole', [{ Name: 'Rep', DeveloperName: 'T_Rep', ParentRoleId: top! }]);
    return {
        manager: await createPerson(admin, 'Maria', { roleId: top!, sets: ['Coach_Manager'] }),
        rep: await createPerson(admin, 'Ana', { roleId: low!, sets: ['Coach_Rep'] }),
        otherRep: await createPerson(admin, 'Ben', { roleId: low!, sets: ['Coach_Rep'] }),
        outsider: await createPerson(admin, 'Noor')
    };
}

/** `{soql, rows, dml, dmlRows}` of the last answer: the org's exact limits, from its header. */
export async function limitsOf(
    url: string,
    token: string,
    method: string,
    path: string,
    body: unknown
): Promise<{ soql: number; rows: number; dml: number; dmlRows: number; answer: unknown }> {
    const response = await fetch(`${url}${path}`, {
        method,
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify(body)
    });
    const header = response.headers.get('local-org-limits') ?? '';
    const used = (name: string): number => Number(new RegExp(`\\b${name}=(\\d+)`).exec(header)?.[1]);
    return {
        soql: used('soql'),
        rows: used('rows'),
        dml: used('dml'),
        dmlRows: used('dmlRows'),
        answer: await response.json()
    };
}

/**
 * Does to the org what installing the package "for all users" does: every profile is granted every object and field of it.
 * https://developer.salesforce.com/docs/atlas.en-us.sfdx_dev.meta/sfdx_dev/sfdx_dev_unlocked_pkg_install_pkg_cli.htm
 * @returns what takes it back
 */
export async function openToEverybody(admin: Connection): Promise<() => Promise<void>> {
    const sets = await rows<{ Id: string }>(
        admin,
        "SELECT Id FROM PermissionSet WHERE IsOwnedByProfile = true AND Profile.Name != 'System Administrator'"
    );
    const { sobjects } = await admin.describeGlobal();
    const objects = sobjects.filter(({ name, customSetting }) => /^Coach\w+__c$/.test(name) && !customSetting);
    const all = { Read: true, Create: true, Edit: true, Delete: true };
    const rights = Object.fromEntries(Object.entries(all).map(([right, on]) => [`Permissions${right}`, on]));
    const grants = sets.flatMap(({ Id: ParentId }) =>
        objects.map(({ name }) => ({ ParentId, SobjectType: name, ...rights }))
    );
    const ids = await createAll(admin, 'ObjectPermissions', grants);
    const fields: { ParentId: string; SobjectType: string; Field: string; PermissionsRead: boolean }[] = [];
    for (const { name } of objects) {
        const grantable = (await admin.describe(name)).fields.filter(
            ({ custom, permissionable }) => custom && permissionable
        );
        for (const { Id: ParentId } of sets)
            for (const field of grantable)
                fields.push({ ParentId, SobjectType: name, Field: `${name}.${field.name}`, PermissionsRead: true });
    }
    const fieldIds = await createAll(admin, 'FieldPermissions', fields);
    return async () => {
        for (const [object, list] of [
            ['FieldPermissions', fieldIds],
            ['ObjectPermissions', ids]
        ] as const)
            for (let i = 0; i < list.length; i += 200) await admin.sobject(object).destroy(list.slice(i, i + 200));
    };
}
