/**
 * `Database.convertLead`: a lead becomes an account, a contact and, unless told otherwise, an opportunity.
 * https://developer.salesforce.com/docs/atlas.en-us.apexcode.meta/apexcode/langCon_apex_dml_examples_convertlead.htm
 * https://developer.salesforce.com/docs/atlas.en-us.api.meta/object_ref/sforce_api_calls_convertlead.htm
 *
 * Assumptions: triggers on Lead do not run for the conversion; activities of the lead become the contact's.
 */
import { ApexList } from '../kernel/collections.ts';
import { currentTransaction, type Access } from '../kernel/engine.ts';
import { ApexException, apexException, NotSupported, nullPointer, type RecordError } from '../kernel/exceptions.ts';
import { platformType, type PlatformFunction } from '../kernel/platform-type.ts';
import { SObj } from '../kernel/sobject.ts';
import type { ApexDate } from '../kernel/temporal.ts';
import type { ApexValue } from '../kernel/values.ts';
import { accessAt, AccessLevelValue } from './access-level.ts';
import { DatabaseError } from './dml-results.ts';
import { runDml } from './dml.ts';
import { runQuery } from './query.ts';
import { localDate } from './zones.ts';

/** What a LeadConvert asks for, by lower-cased property. */
export class LeadConvertValue {
    readonly values = new Map<string, ApexValue>();
    get(name: string): ApexValue {
        return this.values.get(name.toLowerCase()) ?? null;
    }
}

export class LeadConvertResultValue {
    constructor(
        readonly ids: { leadId: string | null; accountId?: string; contactId?: string; opportunityId?: string | null },
        readonly errors: readonly RecordError[]
    ) {}
}

const ACCOUNT: Readonly<Record<string, string>> = {
    Name: 'Company',
    Phone: 'Phone',
    Fax: 'Fax',
    Website: 'Website',
    Industry: 'Industry',
    Rating: 'Rating',
    AnnualRevenue: 'AnnualRevenue',
    NumberOfEmployees: 'NumberOfEmployees',
    AccountSource: 'LeadSource',
    BillingStreet: 'Street',
    BillingCity: 'City',
    BillingState: 'State',
    BillingPostalCode: 'PostalCode',
    BillingCountry: 'Country'
};
const CONTACT: Readonly<Record<string, string>> = {
    Salutation: 'Salutation',
    FirstName: 'FirstName',
    LastName: 'LastName',
    Title: 'Title',
    Email: 'Email',
    Phone: 'Phone',
    MobilePhone: 'MobilePhone',
    Fax: 'Fax',
    LeadSource: 'LeadSource',
    Description: 'Description',
    MailingStreet: 'Street',
    MailingCity: 'City',
    MailingState: 'State',
    MailingPostalCode: 'PostalCode',
    MailingCountry: 'Country'
};
const MOST_AT_ONCE = 100;
const SYSTEM: Access = { mode: 'system', sharing: false };

/** The whole call counts as one DML statement with a row for each lead; what triggers use besides is theirs. */
function uncounted<T>(counters: readonly ('soqlQueries' | 'queryRows' | 'dmlStatements')[], fn: () => T): T {
    const { limits } = currentTransaction();
    const before = counters.map((c) => limits[c]);
    try {
        return fn();
    } finally {
        counters.forEach((c, i) => (limits[c] = before[i]!));
    }
}
const rowsOf = (soql: string, binds: Record<string, ApexValue> = {}): SObj[] =>
    uncounted(['soqlQueries', 'queryRows'], () => runQuery(soql, SYSTEM, binds).records);

function refuse(statusCode: string, message: string, fields: string[] = []): never {
    const e = apexException(
        'System.DmlException',
        `ConvertLead failed. First exception on row 0; first error: ${statusCode}, ${message}: [${fields.join(', ')}]`
    );
    e.dml = [{ index: 0, id: null, error: { statusCode, message, fields } }];
    throw e;
}

function leadOf(id: string | null): SObj {
    if (id === null) refuse('MISSING_ARGUMENT', 'leadId is required', ['leadId']);
    const fields = [...new Set([...Object.values(ACCOUNT), ...Object.values(CONTACT)])];
    const [lead] = rowsOf(`SELECT Id, OwnerId, IsConverted, ${fields.join(', ')} FROM Lead WHERE Id = :id`, { id });
    if (!lead) refuse('INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id', ['leadId']);
    if (lead.get('IsConverted') === true) refuse('CANNOT_UPDATE_CONVERTED_LEAD', 'cannot reference converted lead');
    return lead;
}

const mapped = (lead: SObj, map: Readonly<Record<string, string>>): Record<string, ApexValue> =>
    Object.fromEntries(Object.entries(map).map(([to, from]) => [to, lead.get(from)]));

/** A new record of these values; of an existing one only the empty fields are filled. Gives its id. */
function save(object: string, id: string | null, values: Readonly<Record<string, ApexValue>>, access: Access): string {
    const record = new SObj(currentTransaction().org.schema.object(object)!);
    const given = Object.entries(values).filter(([, value]) => value !== null);
    const stored =
        id === null
            ? null
            : rowsOf(`SELECT ${given.map(([name]) => name).join(', ')} FROM ${object} WHERE Id = :id`, { id })[0];
    if (stored === undefined) refuse('INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id');
    for (const [name, value] of given) if (!stored || stored.get(name) === null) record.put(name, value);
    if (id !== null) record.put('Id', id);
    const { limits } = currentTransaction();
    const saved = runDml(id === null ? 'insert' : 'update', [record], { access, allOrNone: true })[0]!.id!;
    limits.dmlStatements--;
    limits.dmlRows--;
    return saved;
}

function lastDayOfQuarter(): ApexDate {
    const tx = currentTransaction();
    const [quarter] = rowsOf(
        `SELECT EndDate FROM Period WHERE Type = 'Quarter' AND EndDate >= :today ORDER BY EndDate LIMIT 1`,
        { today: localDate(tx.user.timeZone, tx.now()) }
    );
    if (!quarter) throw new NotSupported('convertLead outside the defined fiscal periods');
    return quarter.get('EndDate') as ApexDate;
}

function firstStage(): string {
    const [stage] = rowsOf('SELECT MasterLabel FROM OpportunityStage WHERE IsActive = true ORDER BY SortOrder LIMIT 1');
    return stage!.get('MasterLabel') as string;
}

/** Converts one lead. Throws DmlException when it cannot be. */
function convert(asked: LeadConvertValue, access: Access): LeadConvertResultValue {
    const tx = currentTransaction();
    for (const name of UNSUPPORTED) if (asked.get(name)) throw new NotSupported(`Database.LeadConvert.${name}`);
    const lead = leadOf(asked.get('LeadId') as string | null);
    const status = asked.get('ConvertedStatus') as string | null;
    const known = rowsOf('SELECT Id FROM LeadStatus WHERE IsConverted = true AND MasterLabel = :status', { status });
    if (!known.length) refuse('INVALID_STATUS', `invalid convertedStatus: ${status}`);
    if (!tx.convertLead) throw new NotSupported('Database.convertLead');
    if (tx.org.apex.handles('Lead', 'update', 'before') || tx.org.apex.handles('Lead', 'update', 'after'))
        throw new NotSupported('Database.convertLead where Lead has update triggers');
    const OwnerId = (asked.get('OwnerId') ?? lead.get('OwnerId')) as string;
    const accountId = save(
        'Account',
        asked.get('AccountId') as string | null,
        { ...mapped(lead, ACCOUNT), OwnerId },
        access
    );
    const contactId = save(
        'Contact',
        asked.get('ContactId') as string | null,
        { ...mapped(lead, CONTACT), AccountId: accountId, OwnerId },
        access
    );
    let opportunityId = asked.get('OpportunityId') as string | null;
    if (opportunityId === null && asked.get('DoNotCreateOpportunity') !== true) {
        opportunityId = save(
            'Opportunity',
            null,
            {
                Name: asked.get('OpportunityName') ?? lead.get('Company'),
                AccountId: accountId,
                StageName: firstStage(),
                CloseDate: lastDayOfQuarter(),
                LeadSource: lead.get('LeadSource'),
                OwnerId
            },
            access
        );
        save(
            'OpportunityContactRole',
            null,
            { OpportunityId: opportunityId, ContactId: contactId, IsPrimary: true },
            access
        );
    }
    tx.convertLead(lead.id!, { accountId, contactId, opportunityId, status: status! });
    return new LeadConvertResultValue({ leadId: lead.id, accountId, contactId, opportunityId }, []);
}

/** One LeadConvert or a list; then, in any order, allOrNone and an AccessLevel. */
const convertLead: PlatformFunction = (target: LeadConvertValue | ApexList | null, ...rest: ApexValue[]) => {
    const access = accessAt(rest.find((a) => a instanceof AccessLevelValue) ?? null);
    const allOrNone = rest.find((a) => typeof a === 'boolean') ?? true;
    if (target === null) throw nullPointer();
    const tx = currentTransaction();
    const asked = target instanceof ApexList ? (target.items as LeadConvertValue[]) : [target];
    if (asked.length > MOST_AT_ONCE)
        throw apexException('System.LimitException', `Too many leads to convert: ${asked.length}`);
    tx.limits.dmlStatements++;
    tx.limits.dmlRows += asked.length;
    const results = asked.map((one) => {
        const before = uncounted(['dmlStatements'], () => tx.savepoint());
        try {
            return convert(one, access);
        } catch (e) {
            uncounted(['dmlStatements'], () => tx.rollback(before));
            if (allOrNone || !(e instanceof ApexException) || !e.dml.length) throw e;
            return new LeadConvertResultValue(
                { leadId: one.get('LeadId') as string | null },
                e.dml.map((d) => d.error)
            );
        }
    });
    return target instanceof ApexList ? new ApexList('Database.LeadConvertResult', results) : results[0];
};

export const convertLeadOverloads: Record<string, PlatformFunction> = Object.fromEntries(
    ['', ', Boolean allOrNone'].flatMap((choice) =>
        ['', ', System.AccessLevel level'].flatMap((level) => [
            [`Database.LeadConvertResult convertLead(Database.LeadConvert lead${choice}${level})`, convertLead],
            [
                `List<Database.LeadConvertResult> convertLead(List<Database.LeadConvert> leads${choice}${level})`,
                convertLead
            ]
        ])
    )
);

/** Properties of a LeadConvert: type and name. */
const ASKED = [
    'Id AccountId',
    'SObject AccountRecord',
    'Boolean BypassAccountDedupeCheck',
    'Boolean BypassContactDedupeCheck',
    'Id ContactId',
    'SObject ContactRecord',
    'String ConvertedStatus',
    'Boolean DoNotCreateOpportunity',
    'Id LeadId',
    'Id OpportunityId',
    'String OpportunityName',
    'SObject OpportunityRecord',
    'Boolean OverwriteLeadSource',
    'Id OwnerId',
    'Boolean SendNotificationEmail'
].map((p) => p.split(' ') as [string, string]);
const UNSUPPORTED = [
    'AccountRecord',
    'ContactRecord',
    'OpportunityRecord',
    'OverwriteLeadSource',
    'SendNotificationEmail'
];

platformType({
    name: 'Database.LeadConvert',
    test: (v) => v instanceof LeadConvertValue,
    constructors: { '()': () => new LeadConvertValue() },
    methods: Object.fromEntries(
        ASKED.flatMap(([type, name]): [string, PlatformFunction][] => [
            [
                `${type} ${type === 'Boolean' && !name.startsWith('Bypass') ? 'is' : 'get'}${name}()`,
                (c: LeadConvertValue) => c.get(name) ?? (type === 'Boolean' ? false : null)
            ],
            [
                `void set${name}(${type} value)`,
                (c: LeadConvertValue, v: ApexValue) => void c.values.set(name.toLowerCase(), v)
            ]
        ])
    ),
    props: Object.fromEntries(
        ASKED.map(([type, name]) => [
            `${type} ${name}`,
            {
                get: (c: LeadConvertValue) => c.get(name),
                set: (c: LeadConvertValue, v: ApexValue) => void c.values.set(name.toLowerCase(), v)
            }
        ])
    )
});

const errors = (r: LeadConvertResultValue): ApexList =>
    new ApexList(
        'Database.Error',
        r.errors.map((e) => new DatabaseError(e))
    );
platformType({
    name: 'Database.LeadConvertResult',
    test: (v) => v instanceof LeadConvertResultValue,
    methods: {
        'Id getAccountId()': (r: LeadConvertResultValue) => r.ids.accountId ?? null,
        'Id getContactId()': (r: LeadConvertResultValue) => r.ids.contactId ?? null,
        'List<Database.Error> getErrors()': errors,
        'Id getLeadId()': (r: LeadConvertResultValue) => r.ids.leadId,
        'Id getOpportunityId()': (r: LeadConvertResultValue) => r.ids.opportunityId ?? null,
        'Boolean isSuccess()': (r: LeadConvertResultValue) => !r.errors.length
    }
});
