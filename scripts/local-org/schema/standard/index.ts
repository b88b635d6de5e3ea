/** The standard objects the local org knows. One it does not list cannot be queried or named in Apex: that is an error, never an empty answer. */
import { makeObject, type MutableObject } from '../model.ts';
import { activities, service } from './activities.ts';
import { agreements, contactPoints } from './more.ts';
import { accounts, leads, opportunities, products } from './sales.ts';
import { code, organization, polymorphic } from './setup.ts';
import { standardObjects } from './table.ts';
import { permissions, users } from './users.ts';

/** Standard objects whose access profiles and permission sets grant object by object. Details (contact roles, line items, ...) follow their parent. */
export const GRANTED_OBJECTS: ReadonlySet<string> = new Set([
    'Account',
    'Contact',
    'Lead',
    'Opportunity',
    'Case',
    'Campaign',
    'Product2',
    'Pricebook2',
    'Contract',
    'Asset',
    'Individual',
    'ContactPointAddress',
    'ContactPointEmail',
    'ContactPointPhone',
    'ContactPointConsent',
    'QuickText'
]);

/** Those that search finds, of https://developer.salesforce.com/docs/atlas.en-us.soql_sosl.meta/soql_sosl/sforce_api_calls_sosl_intro.htm and each object's own page. */
const SEARCHED = new Set([
    'Account',
    'Contact',
    'Lead',
    'Opportunity',
    'Case',
    'Campaign',
    'Product2',
    'Contract',
    'Asset',
    'Task',
    'Event',
    'User'
]);

/** A fresh set each time, since a project adds fields of its own to them. */
export function allStandardObjects(): MutableObject[] {
    return [
        ...[
            accounts,
            leads,
            opportunities,
            products,
            activities,
            service,
            agreements,
            contactPoints,
            users,
            permissions,
            organization,
            code,
            polymorphic
        ].flatMap(standardObjects),
        makeObject('AggregateResult', { kind: 'aggregate' })
    ].map((object) => Object.assign(object, { searchable: SEARCHED.has(object.name) }));
}
