import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { PASSWORD, type Session, type Sessions } from '../http/sessions.ts';
import type { Org } from '../kernel/engine.ts';
import { ApexException } from '../kernel/exceptions.ts';
import type { Reply } from './request.ts';

/** Authorization codes wait this long. */
const CODE_LIFE_MS = 15 * 60_000;
const codes = new Map<string, { userId: string; redirectUri: string; at: number }>();
const refreshTokens = new Map<string, string>();

const refused = (error: string, description: string, status = 400): Reply => ({
    status,
    body: { error, error_description: description }
});

/** `/services/oauth2/*`: username-password, authorization code and refresh token; any client id is known here. */
export function oauth(org: Org, sessions: Sessions, request: IncomingMessage, url: URL, text: string): Reply {
    const form = new URLSearchParams(text || url.search);
    switch (url.pathname) {
        case '/services/oauth2/token':
            return token(org, sessions, request, form);
        case '/services/oauth2/authorize':
            return request.method === 'POST'
                ? grant(org, sessions, form)
                : { status: 200, body: loginPage(url.searchParams), type: 'text/html; charset=utf-8' };
        case '/services/oauth2/revoke':
            sessions.close(form.get('token') ?? '');
            refreshTokens.delete(form.get('token') ?? '');
            return { status: 200 };
        case '/services/oauth2/userinfo': {
            const session = sessions.fromRequest(request);
            return session
                ? { status: 200, body: identity(org, session, request) }
                : { status: 403, body: 'Bad_OAuth_Token', type: 'text/plain' };
        }
        default:
            return refused('invalid_request', `No such address: ${url.pathname}`, 404);
    }
}

function token(org: Org, sessions: Sessions, request: IncomingMessage, form: URLSearchParams): Reply {
    const type = form.get('grant_type');
    try {
        if (type === 'password')
            return granted(org, sessions.login(form.get('username') ?? '', form.get('password') ?? ''), request, false);
        if (type === 'authorization_code') {
            const code = codes.get(form.get('code') ?? '');
            codes.delete(form.get('code') ?? '');
            if (!code || Date.now() - code.at > CODE_LIFE_MS)
                return refused('invalid_grant', 'invalid authorization code');
            if (code.redirectUri !== (form.get('redirect_uri') ?? ''))
                return refused('invalid_grant', 'redirect_uri must match the one of the authorization');
            return granted(org, sessions.open(code.userId), request, true);
        }
        if (type === 'refresh_token') {
            const userId = refreshTokens.get(form.get('refresh_token') ?? '');
            return userId
                ? granted(org, sessions.open(userId), request, false)
                : refused('invalid_grant', 'expired access/refresh token');
        }
    } catch (error) {
        if (error instanceof ApexException) return refused('invalid_grant', 'authentication failure');
        throw error;
    }
    return refused('unsupported_grant_type', 'grant type not supported');
}

function granted(org: Org, session: Session, request: IncomingMessage, withRefresh: boolean): Reply {
    const refresh = randomBytes(24).toString('base64url');
    if (withRefresh) refreshTokens.set(refresh, session.userId);
    return {
        status: 200,
        body: {
            access_token: session.token,
            ...(withRefresh ? { refresh_token: refresh } : {}),
            instance_url: origin(request),
            id: `${origin(request)}/id/${org.id}/${session.userId}`,
            token_type: 'Bearer',
            issued_at: String(session.openedAt),
            signature: ''
        }
    };
}

export const origin = (request: IncomingMessage): string => `http://${request.headers.host ?? '127.0.0.1'}`;

/** The identity resource, also `/id/<org>/<user>`. */
export function identity(org: Org, session: Session, request: IncomingMessage): unknown {
    const user = org.user(session.userId);
    const base = `${origin(request)}/services/data/v{version}/`;
    return {
        id: `${origin(request)}/id/${org.id}/${user.id}`,
        sub: `${origin(request)}/id/${org.id}/${user.id}`,
        user_id: user.id,
        organization_id: org.id,
        username: user.username,
        preferred_username: user.username,
        nick_name: user.username,
        name: user.name,
        display_name: user.name,
        given_name: user.firstName,
        family_name: user.lastName,
        email: user.email,
        user_type: user.userType.toUpperCase(),
        language: user.language,
        locale: user.locale,
        zoneinfo: user.timeZone,
        timezone: user.timeZone,
        active: true,
        urls: {
            rest: base,
            sobjects: `${base}sobjects/`,
            query: `${base}query/`,
            recent: `${base}recent/`,
            profile: `${origin(request)}/${user.id}`
        }
    };
}

function grant(org: Org, sessions: Sessions, form: URLSearchParams): Reply {
    const redirect = form.get('redirect_uri') ?? '';
    let userId: string;
    try {
        userId = sessions.login(form.get('username') ?? '', form.get('password') ?? '').userId;
    } catch (error) {
        if (error instanceof ApexException)
            return { status: 401, body: loginPage(form, error.message), type: 'text/html; charset=utf-8' };
        throw error;
    }
    const code = randomBytes(24).toString('base64url');
    codes.set(code, { userId: org.user(userId).id, redirectUri: redirect, at: Date.now() });
    const to = new URL(redirect);
    to.searchParams.set('code', code);
    if (form.get('state')) to.searchParams.set('state', form.get('state')!);
    return { status: 302, headers: { location: to.href } };
}

const escape = (s: string): string => s.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);

function loginPage(params: URLSearchParams, problem = ''): string {
    const kept = ['redirect_uri', 'state', 'client_id']
        .map((n) => `<input type="hidden" name="${n}" value="${escape(params.get(n) ?? '')}">`)
        .join('');
    return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Sign in</title></head><body><main><h1>Sign in to the local org</h1>
<p role="alert">${escape(problem)}</p><form method="post" action="/services/oauth2/authorize">${kept}
<p><label>Username <input name="username" autocomplete="username" required></label></p>
<p><label>Password <input name="password" type="password" autocomplete="current-password" required></label> (every demo user's is ${PASSWORD})</p>
<p><button>Sign in</button></p></form></main></body></html>`;
}
