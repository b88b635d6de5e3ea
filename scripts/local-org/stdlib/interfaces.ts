/** Interfaces users implement, and the contexts the platform hands to them. */
import { apexException, type ApexException } from '../kernel/exceptions.ts';
import { platformType, type PlatformFunction } from '../kernel/platform-type.ts';
import { ApexObject, type ApexEnum } from '../kernel/values.ts';
import { enumConstant } from './enums.ts';
import { localeTag } from './locale.ts';
import { userLocale } from './zones.ts';

function platformInterface(name: string, signatures: string[] = [], typeParams: string[] = []): void {
    platformType({
        name,
        kind: 'interface',
        typeParams,
        methods: Object.fromEntries(signatures.map((s) => [s, null])),
        test: (v) => v instanceof ApexObject && v.$class.ancestry.has(name.toLowerCase())
    });
}

platformInterface('System.Comparable', ['Integer compareTo(Object other)']);
platformInterface('System.Callable', ['Object call(String action, Map<String,Object> args)']);
platformInterface('System.Queueable', ['void execute(System.QueueableContext context)']);
platformInterface('System.Schedulable', ['void execute(System.SchedulableContext context)']);
platformInterface('System.Finalizer', ['void execute(System.FinalizerContext context)']);
platformInterface('System.StubProvider', [
    'Object handleMethodCall(Object stubbed, String method, System.Type returns, List<System.Type> types, List<String> names, List<Object> args)'
]);
platformInterface(
    'Database.Batchable',
    [
        'Object start(Database.BatchableContext context)',
        'void execute(Database.BatchableContext context, List<T> scope)',
        'void finish(Database.BatchableContext context)'
    ],
    ['T']
);
platformInterface('EventBus.EventPublishSuccessCallback', ['void onSuccess(EventBus.SuccessResult result)']);
platformInterface('EventBus.EventPublishFailureCallback', ['void onFailure(EventBus.FailureResult result)']);
platformInterface('Cache.CacheBuilder', ['Object doLoad(String key)']);
platformInterface('Messaging.InboundEmailHandler', [
    'Messaging.InboundEmailResult handleInboundEmail(Messaging.InboundEmail email, Messaging.InboundEnvelope envelope)'
]);
platformInterface('Database.Stateful');
platformInterface('Database.AllowsCallouts');
platformInterface('Database.RaisesPlatformEvents');

/** Ids the platform tells the work it runs. Made by the jobs part. */
export class JobContext {
    constructor(
        /** AsyncApexJob; of a Schedulable its CronTrigger. */
        readonly jobId: string,
        /** One chunk of a batch. */
        readonly childJobId: string | null = null,
        readonly outcome: { requestId: string; exception: ApexException | null } | null = null
    ) {}
}

/** A context's method: of the platform's own object, or of a class that implements the interface (in tests). */
const of =
    (method: string, read: (context: JobContext) => unknown): PlatformFunction =>
    (self: JobContext | ApexObject) =>
        self instanceof ApexObject ? self.$class.invoke(self, method.toLowerCase(), []) : read(self);

function contextInterface(name: string, methods: Record<string, (context: JobContext) => unknown>): void {
    platformType({
        name,
        kind: 'interface',
        methods: Object.fromEntries(
            Object.entries(methods).map(([signature, read]) => [signature, of(/(\w+)\(/.exec(signature)![1]!, read)])
        ),
        test: (v) => v instanceof JobContext || (v instanceof ApexObject && v.$class.ancestry.has(name.toLowerCase()))
    });
}

const outcome = (c: JobContext): ApexEnum =>
    enumConstant('System.ParentJobResult', c.outcome?.exception ? 'UNHANDLED_EXCEPTION' : 'SUCCESS');

contextInterface('System.QueueableContext', { 'Id getJobId()': (c) => c.jobId });
contextInterface('System.SchedulableContext', { 'Id getTriggerId()': (c) => c.jobId });
contextInterface('Database.BatchableContext', {
    'Id getJobId()': (c) => c.jobId,
    'Id getChildJobId()': (c) => c.childJobId
});
contextInterface('System.FinalizerContext', {
    'Id getAsyncApexJobId()': (c) => c.jobId,
    'String getRequestId()': (c) => {
        if (!c.outcome) throw apexException('System.UnexpectedException', 'Not a finalizer');
        return c.outcome.requestId;
    },
    'System.ParentJobResult getResult()': outcome,
    'Exception getException()': (c) => c.outcome?.exception ?? null
});

const hasCompare = (v: unknown): boolean => typeof (v as { compare?: unknown })?.compare === 'function';
platformType({
    name: 'System.Comparator',
    kind: 'interface',
    typeParams: ['T'],
    methods: {
        'Integer compare(T a, T b)': (
            self: ApexObject | { compare(a: unknown, b: unknown): number },
            a: unknown,
            b: unknown
        ) => (self instanceof ApexObject ? self.$class.invoke(self, 'compare', [a, b]) : self.compare(a, b))
    },
    test: (v) => (v instanceof ApexObject && v.$class.ancestry.has('system.comparator')) || hasCompare(v)
});

/** Strings by the running user's locale. */
class Collator {
    private readonly rule: Intl.Collator;
    constructor(locale: string) {
        this.rule = new Intl.Collator(locale);
    }
    compare(a: string | null, b: string | null): number {
        if (a === null || b === null) return a === b ? 0 : a === null ? -1 : 1;
        return this.rule.compare(a, b);
    }
}
platformType({
    name: 'System.Collator',
    implements: ['System.Comparator<String>'],
    test: (v) => v instanceof Collator,
    statics: { 'System.Collator getInstance()': () => new Collator(localeTag(userLocale())) },
    methods: {
        'Integer compare(String a, String b)': (c: Collator, a: string | null, b: string | null) => c.compare(a, b)
    }
});
