import type { Sessions } from '../../http/sessions.ts';
import { apexRemote } from './apex-remote.ts';
import { readSettings, saveSettings } from './custom-settings.ts';
import { listEndpoint, relatedEndpoint } from './lists.ts';
import { getObjectInfo, getPicklistValues } from './object-info.ts';
import { homePage, recordPage, tabPage, type PageSources } from './pages.ts';
import { clockEndpoint, moveClock, peopleEndpoint, switchUser } from './people.ts';
import { createRecord, deleteRecord, getRecord, updateRecord } from './records.ts';
import type { Route } from './reply.ts';
import { lookupEndpoint } from './lookup.ts';

const RECORD = '/lightning/ui-api/records';
const OBJECT = '/lightning/ui-api/object-info';

/** Every JSON address of the shell. All of them need a session. */
export function routesOf(sessions: Sessions, pages: PageSources): Route[] {
    const { metadata, recent } = pages;
    const table: [method: string, path: string, endpoint: Route['endpoint']][] = [
        ['POST', '/apexremote/:class/:method', apexRemote],
        ['GET', `${RECORD}/:id`, getRecord],
        ['PATCH', `${RECORD}/:id`, updateRecord],
        ['DELETE', `${RECORD}/:id`, deleteRecord],
        ['POST', RECORD, createRecord],
        ['GET', `${OBJECT}/:object`, getObjectInfo],
        ['GET', `${OBJECT}/:object/picklist-values/:recordType`, getPicklistValues],
        ['GET', `${OBJECT}/:object/picklist-values/:recordType/:field`, getPicklistValues],
        ['GET', '/lightning/lookup/:object', lookupEndpoint],
        ['GET', '/lightning/list/:object', listEndpoint(metadata, recent)],
        ['GET', '/lightning/related/:id', relatedEndpoint(metadata)],
        ['GET', '/lightning/related/:id/:relationship', relatedEndpoint(metadata)],
        ['GET', '/lightning/define/record/:id', recordPage(pages)],
        ['GET', '/lightning/define/home', homePage(pages)],
        ['GET', '/lightning/define/tab/:name', tabPage(pages)],
        ['GET', '/lightning/settings', readSettings],
        ['POST', '/lightning/settings/:object', saveSettings],
        ['GET', '/lightning/people', peopleEndpoint],
        ['POST', '/lightning/session', switchUser(sessions)],
        ['GET', '/lightning/clock', clockEndpoint],
        ['POST', '/lightning/clock', moveClock]
    ];
    return table.map(([method, path, endpoint]) => ({
        method,
        pattern: new RegExp(`^${path.replace(/:\w+/g, '([^/]+)')}$`),
        endpoint
    }));
}
