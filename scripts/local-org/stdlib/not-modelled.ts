/**
 * Types that exist on the platform and not in the local org: code that names them compiles, and throws NotSupported when
 * it reaches them. Each line gives the members a sales app is likely to call.
 */
import { platformType } from '../kernel/platform-type.ts';
import { platformEnum } from './enums.ts';
import { unsupported, unsupportedConstructors } from './arguments.ts';

interface Members {
    extends?: string;
    constructors?: string[];
    statics?: string[];
    methods?: string[];
    props?: string[];
}

function notModelled(
    name: string,
    { extends: supertype, constructors = [], statics = [], methods = [], props = [] }: Members
): void {
    const refuse = (what: string) => Object.values(unsupported(name, what))[0]!;
    platformType({
        name,
        ...(supertype ? { extends: supertype } : {}),
        test: () => false,
        constructors: unsupportedConstructors(name, ...constructors),
        statics: unsupported(name, ...statics),
        methods: unsupported(name, ...methods),
        props: Object.fromEntries(
            props.map((p) => [p, { get: refuse(p.split(' ')[1]!), set: refuse(p.split(' ')[1]!) }])
        )
    });
}

const partition = [
    'Boolean contains(String key)',
    'Object get(String key)',
    'void put(String key, Object value)',
    'void put(String key, Object value, Integer ttl)',
    'Boolean remove(String key)',
    'Boolean isAvailable()',
    'Set<String> getKeys()'
];
notModelled('Cache.Partition', { methods: partition });
notModelled('Cache.OrgPartition', { extends: 'Cache.Partition' });
notModelled('Cache.SessionPartition', { extends: 'Cache.Partition' });
platformEnum('Cache.Visibility', ['ALL', 'NAMESPACE']);
notModelled('Cache.Org', { statics: [...partition, 'Cache.OrgPartition getPartition(String name)'] });
notModelled('Cache.Session', { statics: [...partition, 'Cache.SessionPartition getPartition(String name)'] });

notModelled('System.PageReference', {
    constructors: ['(String url)', '(SObject record)'],
    methods: [
        'String getUrl()',
        'Map<String,String> getParameters()',
        'System.PageReference setRedirect(Boolean redirect)'
    ]
});
platformEnum('ApexPages.Severity', ['CONFIRM', 'ERROR', 'FATAL', 'INFO', 'WARNING']);
notModelled('ApexPages.Message', {
    constructors: [
        '(ApexPages.Severity severity, String summary)',
        '(ApexPages.Severity severity, String summary, String detail)'
    ]
});
notModelled('System.ApexPages', {
    statics: [
        'void addMessage(ApexPages.Message message)',
        'System.PageReference currentPage()',
        'Boolean hasMessages()',
        'List<ApexPages.Message> getMessages()'
    ]
});

notModelled('Messaging.Email', {});
notModelled('Messaging.SingleEmailMessage', {
    constructors: ['()'],
    methods: [
        'void setToAddresses(List<String> addresses)',
        'void setSubject(String subject)',
        'void setPlainTextBody(String body)',
        'void setHtmlBody(String body)',
        'void setTargetObjectId(Id id)',
        'void setSaveAsActivity(Boolean save)'
    ]
});
notModelled('Messaging.SendEmailResult', { methods: ['Boolean isSuccess()'] });
notModelled('System.Messaging', {
    statics: [
        'List<Messaging.SendEmailResult> sendEmail(List<Messaging.SingleEmailMessage> messages)',
        'List<Messaging.SendEmailResult> sendEmail(List<Messaging.SingleEmailMessage> messages, Boolean allOrNone)',
        'void reserveSingleEmailCapacity(Integer amount)'
    ]
});
notModelled('Messaging.InboundEmail', {
    constructors: ['()'],
    props: ['String subject', 'String fromAddress', 'String plainTextBody', 'String htmlBody']
});
notModelled('Messaging.InboundEnvelope', { constructors: ['()'], props: ['String fromAddress', 'String toAddress'] });
notModelled('Messaging.InboundEmailResult', { constructors: ['()'], props: ['Boolean success', 'String message'] });

notModelled('EventBus.TestBroker', { methods: ['void deliver()', 'void fail()'] });
notModelled('EventBus.SuccessResult', { methods: ['List<String> getEventUuids()'] });
notModelled('EventBus.FailureResult', { methods: ['List<String> getEventUuids()'] });
notModelled('System.EventBus', {
    statics: [
        'List<Database.SaveResult> publish(List<SObject> events)',
        'Database.SaveResult publish(SObject event)',
        'Database.SaveResult publish(SObject event, Object callback)',
        'List<Database.SaveResult> publish(List<SObject> events, Object callback)'
    ]
});
notModelled('System.Search', {
    statics: [
        'List<List<SObject>> query(String sosl)',
        'List<List<SObject>> query(String sosl, System.AccessLevel level)'
    ]
});
notModelled('EventBus.ChangeEventHeader', {
    methods: [
        'String getChangeType()',
        'String getEntityName()',
        'List<String> getRecordIds()',
        'List<String> getChangedFields()'
    ],
    props: ['String changeType', 'String entityName', 'List<String> recordIds', 'List<String> changedFields']
});
notModelled('System.OrgLimit', { methods: ['Integer getLimit()', 'String getName()', 'Integer getValue()'] });
notModelled('System.OrgLimits', {
    statics: ['List<System.OrgLimit> getAll()', 'Map<String,System.OrgLimit> getMap()']
});
notModelled('System.Approval', { statics: ['Boolean isLocked(Id id)', 'Boolean isLocked(SObject record)'] });
notModelled('System.Location', {
    statics: ['System.Location newInstance(Decimal latitude, Decimal longitude)'],
    methods: ['Double getLatitude()', 'Double getLongitude()'],
    props: ['Double latitude', 'Double longitude']
});
notModelled('System.Address', {
    methods: [
        'String getCity()',
        'String getCountry()',
        'String getPostalCode()',
        'String getState()',
        'String getStreet()'
    ],
    props: ['String city', 'String country', 'String postalCode', 'String state', 'String street']
});
notModelled('Flow.Interview', {
    statics: ['Flow.Interview createInterview(String flow, Map<String,Object> variables)'],
    methods: ['void start()', 'Object getVariableValue(String name)']
});
notModelled('DataWeave.Result', { methods: ['Object getValue()', 'String getValueAsString()'] });
notModelled('DataWeave.Script', {
    statics: ['DataWeave.Script createScript(String name)'],
    methods: ['DataWeave.Result execute(Map<String,Object> parameters)']
});
