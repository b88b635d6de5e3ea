/** The company's people, each signed in as themselves, who use the pages' own methods. Local org only. */
import type { Connection } from 'jsforce';
import { connect, type Target } from '../salesforce/connect.ts';
import { rows } from '../salesforce/records.ts';

export class Players {
    private readonly people = new Map<string, Promise<{ id: string; connection: Connection }>>();

    constructor(
        private readonly target: Target,
        readonly admin: Connection
    ) {}

    person(name: string): Promise<{ id: string; connection: Connection }> {
        let found = this.people.get(name);
        if (!found) {
            found = this.signIn(name);
            this.people.set(name, found);
        }
        return found;
    }

    private async signIn(name: string): Promise<{ id: string; connection: Connection }> {
        const [user] = await rows<{ Id: string; Username: string }>(
            this.admin,
            `SELECT Id, Username FROM User WHERE Name = '${name}'`
        );
        if (!user) throw new Error(`The company has no ${name}.`);
        return { id: user.Id, connection: await connect({ ...this.target, username: user.Username }) };
    }

    /** What the page of this person would send; throws with what the page would say. */
    async call<T>(who: string, controller: string, method: string, params: object): Promise<T> {
        const { connection } = await this.person(who);
        return this.send(connection, who, controller, method, params);
    }

    /** The same for the administrator. */
    callAsAdmin<T>(controller: string, method: string, params: object): Promise<T> {
        return this.send(this.admin, 'the administrator', controller, method, params);
    }

    private async send<T>(
        connection: Connection,
        who: string,
        controller: string,
        method: string,
        params: object
    ): Promise<T> {
        const response = await fetch(`${this.target.url}/apexremote/${controller}/${method}`, {
            method: 'POST',
            headers: { authorization: `Bearer ${connection.accessToken!}`, 'content-type': 'application/json' },
            body: JSON.stringify(params)
        });
        const text = await response.text();
        const answer = (text ? JSON.parse(text) : null) as T & { message?: string };
        if (!response.ok) throw new Error(`${method} for ${who}: ${answer?.message ?? response.status}`);
        return answer;
    }
}
