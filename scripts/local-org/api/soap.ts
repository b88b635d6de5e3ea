import { XMLParser } from 'fast-xml-parser';
import type { IncomingMessage } from 'node:http';
import type { Sessions } from '../http/sessions.ts';
import type { Org } from '../kernel/engine.ts';
import { ApexException } from '../kernel/exceptions.ts';
import { origin } from './oauth.ts';
import type { Reply } from './request.ts';

const parser = new XMLParser({ removeNSPrefix: true, parseTagValue: false, trimValues: false });

/**
 * `/services/Soap/u/NN.N`: `login()`, `logout()` and `getUserInfo()` of the partner API. `login()` ended with API 64.0.
 * https://help.salesforce.com/s/articleView?id=release-notes.rn_api_upcoming_retirement_258rn.htm
 */
export function soap(org: Org, sessions: Sessions, request: IncomingMessage, version: string, text: string): Reply {
    let body: Record<string, unknown>;
    try {
        const envelope = (
            parser.parse(text) as {
                Envelope?: { Header?: { SessionHeader?: { sessionId?: string } }; Body?: Record<string, unknown> };
            }
        ).Envelope;
        body = envelope?.Body ?? {};
        const sessionId = envelope?.Header?.SessionHeader?.sessionId;
        if ('login' in body)
            return login(org, sessions, request, version, body.login as { username?: string; password?: string });
        const session = sessionId ? sessions.find(sessionId.trim()) : null;
        if (!session)
            return fault(
                'sf:INVALID_SESSION_ID',
                'INVALID_SESSION_ID: Invalid Session ID found in SessionHeader: Illegal Session',
                500
            );
        if ('logout' in body) {
            sessions.close(session.token);
            return envelopeOf('<logoutResponse/>');
        }
        if ('getUserInfo' in body)
            return envelopeOf(
                `<getUserInfoResponse><result>${userInfo(org, session.userId)}</result></getUserInfoResponse>`
            );
    } catch (error) {
        if (error instanceof ApexException)
            return fault(`sf:${error.statusCode ?? 'UNKNOWN_EXCEPTION'}`, `${error.statusCode}: ${error.message}`, 500);
        return fault('soapenv:Client', 'The request is not a SOAP envelope', 500);
    }
    return fault(
        'sf:NOT_SUPPORTED',
        `NotSupported: SOAP ${Object.keys(body)[0] ?? 'request'}; the local org has login, logout and getUserInfo. Use REST.`,
        500
    );
}

function login(
    org: Org,
    sessions: Sessions,
    request: IncomingMessage,
    version: string,
    given: { username?: string; password?: string }
): Reply {
    if (Number(version) > 64) {
        return fault(
            'sf:INVALID_OPERATION',
            'INVALID_OPERATION: SOAP API login() is not available from API version 65.0 on. Use OAuth, or API version 64.0 or below.',
            500
        );
    }
    const session = sessions.login((given.username ?? '').trim(), (given.password ?? '').trim());
    const url = `${origin(request)}/services/Soap/u/${version}/${org.id.slice(0, 15)}`;
    return envelopeOf(
        `<loginResponse><result><metadataServerUrl>${url.replace('/u/', '/m/')}</metadataServerUrl><passwordExpired>false</passwordExpired><sandbox>true</sandbox>` +
            `<serverUrl>${url}</serverUrl><sessionId>${session.token}</sessionId><userId>${session.userId}</userId><userInfo>${userInfo(org, session.userId)}</userInfo></result></loginResponse>`
    );
}

function userInfo(org: Org, userId: string): string {
    const u = org.user(userId);
    const tags: Record<string, string> = {
        organizationId: org.id,
        organizationName: 'Courtside',
        profileId: u.profileId,
        roleId: u.roleId ?? '',
        userEmail: u.email,
        userFullName: u.name,
        userId: u.id,
        userLanguage: u.language,
        userLocale: u.locale,
        userName: u.username,
        userTimeZone: u.timeZone,
        userType: u.userType,
        userUiSkin: 'Theme3'
    };
    return Object.entries(tags)
        .map(([k, v]) => `<${k}>${xml(v)}</${k}>`)
        .join('');
}

const xml = (s: string): string => s.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);
const envelopeOf = (inner: string, status = 200): Reply => ({
    status,
    type: 'text/xml; charset=utf-8',
    body: `<?xml version="1.0" encoding="UTF-8"?><soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" xmlns="urn:partner.soap.sforce.com" xmlns:sf="urn:fault.partner.soap.sforce.com" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><soapenv:Body>${inner}</soapenv:Body></soapenv:Envelope>`
});
const fault = (code: string, message: string, status: number): Reply =>
    envelopeOf(
        `<soapenv:Fault><faultcode>${code}</faultcode><faultstring>${xml(message)}</faultstring></soapenv:Fault>`,
        status
    );
