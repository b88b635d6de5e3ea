import { Connection } from 'jsforce';

/** Where to sign in. The defaults are the local org's administrator. */
export interface Target {
    url: string;
    username: string;
    password: string;
    /** An access token instead of a password, as `sf org display` prints it. */
    accessToken?: string;
}

export const LOCAL_ORG: Target = {
    url: 'http://127.0.0.1:3333',
    username: 'admin@courtside.example',
    password: 'courtside'
};
export const API_VERSION = '67.0';

/** A signed-in connection; throws an error that says what to check. */
export async function connect(target: Target): Promise<Connection> {
    if (target.accessToken)
        return new Connection({ instanceUrl: target.url, accessToken: target.accessToken, version: API_VERSION });
    // SOAP login() ended with API 64.0, so a password goes through OAuth; the local org knows any client.
    const connection = new Connection({
        loginUrl: target.url,
        version: API_VERSION,
        oauth2: { loginUrl: target.url, clientId: 'courtside', clientSecret: 'courtside' }
    });
    try {
        await connection.login(target.username, target.password);
    } catch (error) {
        const message = error instanceof Error ? error.message : String(error);
        const refused = /ECONNREFUSED|fetch failed/.test(message);
        throw new Error(
            refused
                ? `Nothing answers at ${target.url}. Start the local org with npm start, or give --url (and for another org --access-token).`
                : `Could not sign in to ${target.url} as ${target.username}: ${message}. For an org other than the local one give --url and --access-token.`
        );
    }
    return connection;
}

/** True when the other side is this project's local org, which has a clock to set. */
export async function isLocalOrg(connection: Connection): Promise<boolean> {
    return (await localOrg(connection)) !== undefined;
}

/** The org's clock in milliseconds: the local org's own, or the time there is for any other. */
export async function clockOf(connection: Connection): Promise<number> {
    const local = await localOrg(connection);
    return local ? Date.parse(local.now) : Date.now();
}

async function localOrg(connection: Connection): Promise<{ now: string } | undefined> {
    try {
        return await connection.request<{ now: string }>(`/services/data/v${API_VERSION}/local-org`);
    } catch {
        return undefined;
    }
}
