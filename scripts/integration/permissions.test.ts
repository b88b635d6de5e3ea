/** The table of permissions (config/permissions/matrix.csv), lived: what each persona may do with that permission set alone. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Connection } from 'jsforce';
import { TABLE } from '../gate/permissions/index.ts';
import { NOTHING, parse, type Row } from '../gate/permissions/table.ts';
import { createLightning, type Lightning } from '../local-org/lightning/index.ts';
import { createAll } from '../salesforce/records.ts';
import { createPerson, PROJECT, serveOrg, type ServedOrg } from './support.ts';

const table = parse(readFileSync(join(PROJECT, TABLE), 'utf8'));

/** Names a class in the words of the platform's refusal. */
const REFUSED = /You do not have access to the Apex class/;

interface Described {
    createable: boolean;
    updateable: boolean;
    deletable: boolean;
    fields: { name: string; updateable: boolean }[];
}

describe('the table of permissions', () => {
    let served: ServedOrg;
    let shell: Lightning;
    before(async () => {
        served = await serveOrg('2026-03-10T15:00:00Z', [PROJECT], (org, sessions) => {
            shell = createLightning(org, { sessions, loaded: () => org.loaded, watch: false });
            return [(request, response) => shell.handle(request, response)];
        });
        // The profile has nothing, not even the API, which the question is asked through.
        await createAll(served.admin, 'PermissionSet', [{ Name: 'T_Api', Label: 'API', PermissionsApiEnabled: true }]);
    });
    after(async () => {
        shell.close();
        await served.close();
    });

    for (const [column, set] of table.sets.entries()) {
        it(`is what ${set} alone lets its user do`, async () => {
            const persona = await createPerson(served.admin, `User${column}`, {
                profile: 'Minimum Access - Salesforce',
                sets: [set, 'T_Api']
            });
            const lived = new Lived(served, persona.id, await served.as(persona.username));
            const line = (row: Row, cell: string): string => `${row.kind},${row.name},${cell}`;
            const actual: string[] = [];
            for (const row of table.rows) actual.push(line(row, (await lived.cellOf(row)) || NOTHING));
            assert.deepEqual(
                actual,
                table.rows.map((row) => line(row, row.cells[column]!))
            );
        });
    }
});

class Lived {
    private readonly described = new Map<string, Promise<Described | null>>();
    private readonly token: string;

    constructor(
        private readonly served: ServedOrg,
        private readonly userId: string,
        private readonly connection: Connection
    ) {
        this.token = connection.accessToken!;
    }

    /** The letters of a cell, found by doing or by describing as this user; '' for nothing. */
    async cellOf(row: Row): Promise<string> {
        const { permissions } = this.served.org.user(this.userId);
        const use = (may: boolean): string => (may ? 'x' : '');
        switch (row.kind) {
            case 'object':
                return this.object(row);
            case 'field':
                return this.field(row.name);
            case 'method':
                return use(await this.mayCall(row.name));
            case 'class':
                return use(permissions.apexClass(row.name));
            case 'permission':
                return use(permissions.customPermission(row.name));
            case 'tab':
                return use(permissions.tab(row.name));
            case 'app':
                return use(permissions.app(row.name));
            default:
                throw new Error(`How is a ${row.kind} lived? Add it here.`);
        }
    }

    private async object({ name, cells }: Row): Promise<string> {
        const reads = await this.connection.query(`SELECT COUNT() FROM ${name}`).then(
            () => true,
            () => false
        );
        const found = await this.describe(name);
        assert.equal(found !== null, reads, `${name} is described to those alone who may query it`);
        if (!found) return '';
        const { viewAll, modifyAll } = this.served.org.user(this.userId).permissions.object(name);
        const letters: [boolean, string][] = [
            [found.createable, 'c'],
            [reads, 'r'],
            [found.updateable, 'e'],
            [found.deletable, 'd'],
            // Custom metadata and settings know no owners: who reads them reads all.
            [viewAll && /__c$/.test(name) && cells.some((cell) => cell.includes('V')), 'V'],
            [modifyAll, 'M']
        ];
        return letters.map(([may, letter]) => (may ? letter : '')).join('');
    }

    private async field(name: string): Promise<string> {
        const [object = '', field] = name.split('.');
        const found = (await this.describe(object))?.fields.find((candidate) => candidate.name === field);
        return found ? `r${found.updateable ? 'e' : ''}` : '';
    }

    private describe(object: string): Promise<Described | null> {
        let found = this.described.get(object);
        if (!found) {
            found = this.connection.describe(object).catch(() => null);
            this.described.set(object, found);
        }
        return found;
    }

    /** Without parameters: it is enough that the method answers, whatever it says. */
    private async mayCall(method: string): Promise<boolean> {
        const response = await fetch(`${this.served.url}/apexremote/${method.replace('.', '/')}`, {
            method: 'POST',
            headers: { authorization: `Bearer ${this.token}`, 'content-type': 'application/json' },
            body: '{}'
        });
        return !REFUSED.test(await response.text());
    }
}
