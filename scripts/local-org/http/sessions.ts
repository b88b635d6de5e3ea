import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Org } from '../kernel/engine.ts';
import { apexException } from '../kernel/exceptions.ts';

/** Every user of the local org signs in with this one. */
export const PASSWORD = 'courtside';

export interface Session {
    /** `00D…!…`, as Salesforce's access tokens look. */
    readonly token: string;
    readonly userId: string;
    readonly openedAt: number;
}

/** Who is signed in. Sessions live as long as the process. */
export class Sessions {
    private readonly open_ = new Map<string, Session>();
    constructor(private readonly org: Org) {}

    /** Throws INVALID_LOGIN as the platform does: one message for an unknown user, an inactive one and a wrong password. */
    login(username: string, password: string): Session {
        const invalid = apexException(
            'LoginException',
            'Invalid username, password, security token; or user locked out.',
            'INVALID_LOGIN'
        );
        if (password !== PASSWORD) throw invalid;
        let userId: string;
        try {
            userId = this.org.user(username).id;
        } catch {
            throw invalid;
        }
        if (!this.isActive(userId)) throw invalid;
        return this.open(userId);
    }

    /** A session without a password: the shell's user switcher and the demo's own scripts on this machine. */
    open(userId: string): Session {
        const session: Session = {
            token: `${this.org.id.slice(0, 15)}!${randomBytes(36).toString('base64url')}`,
            userId: this.org.user(userId).id,
            openedAt: Date.now()
        };
        this.open_.set(session.token, session);
        return session;
    }

    find(token: string): Session | null {
        return this.open_.get(token) ?? null;
    }

    close(token: string): void {
        this.open_.delete(token);
    }

    /** By `Authorization: Bearer` (or `OAuth`), else by the `sid` cookie. */
    fromRequest(request: IncomingMessage): Session | null {
        const bearer = /^(?:Bearer|OAuth)\s+(.+)$/i.exec(request.headers.authorization ?? '')?.[1];
        const cookie = /(?:^|;\s*)sid=([^;]+)/.exec(request.headers.cookie ?? '')?.[1];
        const token = bearer ?? (cookie && decodeURIComponent(cookie));
        return token ? this.find(token) : null;
    }

    private isActive(userId: string): boolean {
        return (
            this.org.transaction(
                userId,
                (tx) =>
                    tx.query('SELECT Id FROM User WHERE Id = :id AND IsActive = true', {
                        mode: 'system',
                        sharing: false,
                        binds: { id: userId }
                    }).totalSize
            ) === 1
        );
    }
}
