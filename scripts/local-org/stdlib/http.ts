/**
 * Callouts, answered by the HttpCalloutMock of a test alone: the local org calls nobody. The Rest* classes are what an
 * Apex REST resource reads and writes.
 */
import { ApexList, ApexMap } from '../kernel/collections.ts';
import { currentTransaction } from '../kernel/engine.ts';
import { apexException, NotSupported, nullPointer } from '../kernel/exceptions.ts';
import { platformType, type PlatformFunction } from '../kernel/platform-type.ts';
import { ApexObject, type ApexValue } from '../kernel/values.ts';
import { unsupported } from './arguments.ts';
import { instanceOf, type TypeValue } from './type.ts';

/** Header names are matched whatever their case, and kept as written. */
class Headers {
    private readonly byName = new Map<string, [string, string]>();
    set(name: string, value: string): void {
        this.byName.set(name.toLowerCase(), [name, value]);
    }
    get(name: string): string | null {
        return this.byName.get(name.toLowerCase())?.[1] ?? null;
    }
    names(): string[] {
        return [...this.byName.values()].map(([name]) => name);
    }
}

class Message {
    body = new Uint8Array();
    readonly headers = new Headers();
}
class HttpRequestValue extends Message {
    endpoint: string | null = null;
    method: string | null = null;
    compressed = false;
    apexText(): string {
        return `System.HttpRequest[Endpoint=${this.endpoint}, Method=${this.method}]`;
    }
}
class HttpResponseValue extends Message {
    status: string | null = null;
    statusCode = 0;
    apexText(): string {
        return `System.HttpResponse[Status=${this.status}, StatusCode=${this.statusCode}]`;
    }
}

const bodyMethods: Record<string, PlatformFunction> = {
    'String getBody()': (m: Message) => Buffer.from(m.body).toString('utf8'),
    'Blob getBodyAsBlob()': (m: Message) => m.body,
    'void setBody(String body)': (m: Message, body: string | null) =>
        void (m.body = new Uint8Array(Buffer.from(body ?? '', 'utf8'))),
    'void setBodyAsBlob(Blob body)': (m: Message, body: Uint8Array) => void (m.body = new Uint8Array(body)),
    'String getHeader(String name)': (m: Message, name: string) => m.headers.get(name),
    'void setHeader(String name, String value)': (m: Message, name: string, value: string) => m.headers.set(name, value)
};

platformType({
    name: 'System.HttpRequest',
    test: (v) => v instanceof HttpRequestValue,
    constructors: { '()': () => new HttpRequestValue() },
    methods: {
        ...bodyMethods,
        'Boolean getCompressed()': (r: HttpRequestValue) => r.compressed,
        'String getEndpoint()': (r: HttpRequestValue) => r.endpoint,
        'String getMethod()': (r: HttpRequestValue) => r.method,
        'void setCompressed(Boolean compressed)': (r: HttpRequestValue, v: boolean) => void (r.compressed = v),
        'void setEndpoint(String endpoint)': (r: HttpRequestValue, v: string) => void (r.endpoint = v),
        'void setMethod(String method)': (r: HttpRequestValue, v: string) => void (r.method = v),
        'void setTimeout(Integer milliseconds)': (_: HttpRequestValue, ms: number) => {
            if (ms < 1 || ms > 120_000)
                throw apexException('System.CalloutException', 'Timeout must be between 1 and 120000 milliseconds');
        },
        ...unsupported('HttpRequest', 'void setClientCertificateName(String name)')
    }
});
platformType({
    name: 'System.HttpResponse',
    test: (v) => v instanceof HttpResponseValue,
    constructors: { '()': () => new HttpResponseValue() },
    methods: {
        ...bodyMethods,
        'List<String> getHeaderKeys()': (r: HttpResponseValue) => new ApexList('String', r.headers.names()),
        'String getStatus()': (r: HttpResponseValue) => r.status,
        'Integer getStatusCode()': (r: HttpResponseValue) => r.statusCode,
        'void setStatus(String status)': (r: HttpResponseValue, v: string) => void (r.status = v),
        'void setStatusCode(Integer code)': (r: HttpResponseValue, v: number) => void (r.statusCode = v)
    }
});

/** Not a symbol: what a test sets holds for the asynchronous work it starts, too. */
const MOCK = 'Test.setMock';
const COUNT = Symbol('callouts');
export const MAX_CALLOUTS = 100;

/** `Limits.getCallouts()`. */
export const callouts = (): number => (currentTransaction().statics.get(COUNT) as number | undefined) ?? 0;

/** `Test.setMock`: from here on the object answers callouts. */
export function setMock(type: TypeValue | null, mock: ApexValue): void {
    if (type === null || mock === null) throw nullPointer();
    if (type.name !== 'HttpCalloutMock' || !(mock instanceof ApexObject))
        throw new NotSupported(`Test.setMock of ${type.name}`);
    if (!instanceOf(mock, type.name))
        throw apexException('System.TypeException', `${mock.$class.name} does not implement ${type.name}`);
    currentTransaction().statics.set(MOCK, mock);
}

function send(_: unknown, request: HttpRequestValue | null): ApexValue {
    const tx = currentTransaction();
    if (request === null) throw nullPointer();
    const mock = tx.statics.get(MOCK) as ApexObject | undefined;
    if (!mock && tx.isTest)
        throw apexException(
            'System.CalloutException',
            'Methods defined as TestMethod do not support Web service callouts'
        );
    if (!mock) throw new NotSupported('Http.send');
    if (callouts() >= MAX_CALLOUTS)
        throw apexException('System.LimitException', `Too many callouts: ${MAX_CALLOUTS + 1}`);
    tx.statics.set(COUNT, callouts() + 1);
    if (request.endpoint === null) throw apexException('System.CalloutException', 'Endpoint must be set');
    return mock.$class.invoke(mock, 'respond', [request]);
}

class Http {}
platformType({
    name: 'System.Http',
    test: (v) => v instanceof Http,
    constructors: { '()': () => new Http() },
    methods: { 'System.HttpResponse send(System.HttpRequest request)': send }
});
platformType({
    name: 'System.HttpCalloutMock',
    kind: 'interface',
    methods: { 'System.HttpResponse respond(System.HttpRequest request)': null },
    test: (v) => v instanceof ApexObject && v.$class.ancestry.has('system.httpcalloutmock')
});

/** Fields of a data holder as properties that can be read and set. */
function fields<T extends object>(types: { [K in keyof T & string]: string }) {
    return Object.fromEntries(
        Object.entries<string>(types).map(([name, type]) => [
            `${type} ${name}`,
            { get: (o: T) => o[name as keyof T], set: (o: T, v: ApexValue) => void (o[name as keyof T] = v) }
        ])
    );
}

class RestRequestValue {
    headers = new ApexMap('String', 'String');
    httpMethod: string | null = null;
    params = new ApexMap('String', 'String');
    remoteAddress: string | null = null;
    requestBody: Uint8Array | null = null;
    requestURI: string | null = null;
    resourcePath: string | null = null;
}
class RestResponseValue {
    headers = new ApexMap('String', 'String');
    responseBody: Uint8Array | null = null;
    statusCode: number | null = null;
}
platformType({
    name: 'System.RestRequest',
    test: (v) => v instanceof RestRequestValue,
    constructors: { '()': () => new RestRequestValue() },
    props: fields<RestRequestValue>({
        headers: 'Map<String,String>',
        httpMethod: 'String',
        params: 'Map<String,String>',
        remoteAddress: 'String',
        requestBody: 'Blob',
        requestURI: 'String',
        resourcePath: 'String'
    }),
    methods: {
        'void addHeader(String name, String value)': (r: RestRequestValue, name: string, value: string) =>
            void r.headers.put(name, value),
        'void addParameter(String name, String value)': (r: RestRequestValue, name: string, value: string) =>
            void r.params.put(name, value)
    }
});
platformType({
    name: 'System.RestResponse',
    test: (v) => v instanceof RestResponseValue,
    constructors: { '()': () => new RestResponseValue() },
    props: fields<RestResponseValue>({ headers: 'Map<String,String>', responseBody: 'Blob', statusCode: 'Integer' }),
    methods: {
        'void addHeader(String name, String value)': (r: RestResponseValue, name: string, value: string) =>
            void r.headers.put(name, value)
    }
});

/** Null outside a REST call, until a test sets it. */
const contextPart = (key: symbol) => ({
    get: () => currentTransaction().statics.get(key) ?? null,
    set: (value: ApexValue) => void currentTransaction().statics.set(key, value)
});
platformType({
    name: 'System.RestContext',
    staticProps: {
        'System.RestRequest request': contextPart(Symbol('RestContext.request')),
        'System.RestResponse response': contextPart(Symbol('RestContext.response'))
    }
});
