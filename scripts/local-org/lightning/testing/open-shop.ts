import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { startServer } from '../../http/server.ts';
import type { Transaction } from '../../kernel/engine.ts';
import { Decimal } from '../../kernel/decimal.ts';
import { SObj } from '../../kernel/sobject.ts';
import { ApexDate } from '../../kernel/temporal.ts';
import type { ApexValue } from '../../kernel/values.ts';
import { openOrg, type OpenOrg } from '../../org/open.ts';
import { createLightning, type LightningOptions } from '../index.ts';

export const SHOP_PROJECT = path.join(path.dirname(fileURLToPath(import.meta.url)), 'project');

export interface Answer {
    status: number;
    headers: Headers;
    /** Parsed JSON, or the text when it is none. */
    body: any; // eslint-disable-line @typescript-eslint/no-explicit-any -- answers of every endpoint
}

export interface Asking {
    method?: string;
    body?: unknown;
    headers?: Record<string, string>;
}

/** A small org with a private sharing model, served with the shell: an administrator, a seller and a clerk. */
export interface Shop {
    readonly org: OpenOrg;
    readonly url: string;
    readonly admin: string;
    /** Standard user with the permission set of the project; owns the seller's deal. */
    readonly seller: string;
    /** Standard user without it. */
    readonly clerk: string;
    readonly account: string;
    readonly sellersDeal: string;
    readonly adminsDeal: string;
    /** Sends a request as a user; without one, as a browser that never signed in. */
    ask(userId: string | null, address: string, asking?: Asking): Promise<Answer>;
    cookieOf(userId: string): string;
    /** As a time-out does; by the value of its cookie. */
    endSession(cookie: string): void;
    insert(tx: Transaction, object: string, fields: Record<string, ApexValue>): string;
    close(): Promise<void>;
}

const systemMode = { mode: 'system', sharing: false } as const;

export async function openShop(
    options: Partial<LightningOptions> & { projectDirs?: string[]; file?: string } = {}
): Promise<Shop> {
    const { projectDirs = [SHOP_PROJECT], file = ':memory:', ...more } = options;
    const org = openOrg({
        projectDirs,
        file,
        now: Date.UTC(2026, 10, 20, 12),
        settings: { sharingModels: { Opportunity: 'Private', Account: 'Private' } }
    });
    const insert = (tx: Transaction, object: string, fields: Record<string, ApexValue>): string => {
        const record = new SObj(org.schema.object(object)!);
        for (const [name, value] of Object.entries(fields)) record.put(name, value);
        const [result] = tx.dml('insert', [record], { ...systemMode, allOrNone: true });
        if (!result?.success) throw new Error(JSON.stringify(result?.errors));
        return result.id!;
    };
    const admin = org.user('admin@courtside.example').id;
    const people = org.transaction(admin, (tx) => {
        const profile = tx.query("SELECT Id FROM Profile WHERE Name = 'Standard User'", systemMode).records[0]!.id;
        const seller = insert(tx, 'User', person('Sam', 'Seller', profile));
        const clerk = insert(tx, 'User', person('Cleo', 'Clerk', profile));
        const [permissionSet] = tx.query("SELECT Id FROM PermissionSet WHERE Name = 'Shop_Seller'", systemMode).records;
        if (permissionSet)
            insert(tx, 'PermissionSetAssignment', { AssigneeId: seller, PermissionSetId: permissionSet.id });
        return { seller, clerk };
    });
    const deals = org.transaction(admin, (tx) => {
        const account = insert(tx, 'Account', { Name: 'Acme', OwnerId: people.seller });
        const deal = {
            AccountId: account,
            StageName: 'Prospecting',
            CloseDate: ApexDate.of(2026, 12, 1),
            Amount: Decimal.parse('120000.00')
        };
        return {
            account,
            sellersDeal: insert(tx, 'Opportunity', { ...deal, Name: 'Widgets', OwnerId: people.seller }),
            adminsDeal: insert(tx, 'Opportunity', { ...deal, Name: 'Secret gadgets', OwnerId: admin })
        };
    });
    let shell: ReturnType<typeof createLightning> | undefined;
    const server = await startServer(org, {
        port: 0,
        mount: (sessions) => {
            shell = createLightning(org, { sessions, loaded: () => org.loaded, report: () => {}, ...more });
            return [(request, response) => shell!.handle(request, response)];
        }
    });
    const cookieOf = (userId: string): string => `sid=${encodeURIComponent(server.sessions.open(userId).token)}`;
    return {
        org,
        url: server.url,
        admin,
        ...people,
        ...deals,
        insert,
        cookieOf,
        endSession: (cookie) => server.sessions.close(decodeURIComponent(cookie)),
        async ask(userId, address, { method = 'GET', body, headers = {} } = {}) {
            const response = await fetch(`${server.url}${address}`, {
                method,
                redirect: 'manual',
                headers: {
                    ...(userId ? { cookie: cookieOf(userId) } : {}),
                    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
                    ...headers
                },
                ...(body === undefined ? {} : { body: JSON.stringify(body) })
            });
            const text = await response.text();
            const isJson = response.headers.get('content-type')?.includes('json');
            return {
                status: response.status,
                headers: response.headers,
                body: isJson && text ? (JSON.parse(text) as unknown) : text
            };
        },
        async close() {
            shell?.close();
            await server.close();
            org.close();
        }
    };
}

function person(FirstName: string, LastName: string, ProfileId: string | null): Record<string, ApexValue> {
    const Username = `${FirstName.toLowerCase()}@shop.example`;
    return {
        FirstName,
        LastName,
        Username,
        Email: Username,
        Alias: FirstName.toLowerCase(),
        ProfileId,
        TimeZoneSidKey: 'America/New_York',
        LocaleSidKey: 'en_US',
        LanguageLocaleKey: 'en_US',
        EmailEncodingKey: 'UTF-8'
    };
}
