/** `System.Exception` and the platform's exceptions. What users declare compiles to subclasses of ApexException. */
import { ApexList } from '../kernel/collections.ts';
import { ApexException, apexException, NotSupported } from '../kernel/exceptions.ts';
import { platformType, type PlatformFunction } from '../kernel/platform-type.ts';
import { currentTransaction } from '../kernel/engine.ts';
import { unsupported } from './arguments.ts';
import { enumConstant } from './enums.ts';
import { sobjectField } from './schema-tokens.ts';
import { apexToString, NO_MESSAGE } from './text.ts';

const SYSTEM = `Assert Async BigObject Callout DuplicateMessage Dml Email EmailTemplateRender ExternalObject FatalCursor Final Flow Handled IllegalArgument
    InvalidHeader InvalidReadOnlyUserDml JSON License Limit List Math NoAccess NoDataFound NoSuchElement NullPointer PlatformCache
    Procedure Query RequiredFeatureMissing SObject Search Security Serialization String TouchHandled TransientCursor Type Unexpected UnsupportedOperation
    Visualforce Xml`;

/** False for what goes past every `catch`: limits and failed assertions. */
export const isCatchable = (e: unknown): e is ApexException =>
    e instanceof ApexException && e.typeName !== 'System.LimitException' && e.typeName !== 'System.AssertException';

function failure(e: ApexException, index: number): ApexException['dml'][number] {
    const found = e.dml[index];
    if (!found) throw apexException('System.ListException', `List index out of bounds: ${index}`);
    return found;
}

function fieldTokens(e: ApexException, index: number): ApexList {
    const { id, error, object } = failure(e, index);
    const schema = currentTransaction().org.schema;
    const info = object ? schema.object(object) : id ? schema.objectByPrefix(id.slice(0, 3)) : undefined;
    if (!info && error.fields.length) throw new NotSupported('Exception.getDmlFields of a record without an id');
    return new ApexList(
        'Schema.SObjectField',
        error.fields.map((f) => sobjectField(info!, f))
    );
}

const stackText = (e: ApexException): string =>
    e.frames.map((f) => `Class.${f.unit}.${methodName(f.method) || '<init>'}: line ${f.line}, column 1`).join('\n');
/** Compiled methods carry their parameter types after a `$`. */
const methodName = (method: string): string => method.split('.').at(-1)!.split('$')[0]!;

/** Where `setMessage` was called; until then Apex hides the text an AuraHandledException carries to the browser. */
const announced = new WeakSet<ApexException>();
function message(e: ApexException): string {
    if (e.typeName === 'System.AuraHandledException' && !announced.has(e)) return NO_MESSAGE;
    return e.apexMessage ?? NO_MESSAGE;
}

platformType({
    name: 'System.Exception',
    test: (v) => v instanceof ApexException,
    methods: {
        'Exception getCause()': (e: ApexException) => e.apexCause,
        'Integer getLineNumber()': (e: ApexException) => e.frames[0]?.line ?? 0,
        'String getMessage()': message,
        'String getStackTraceString()': stackText,
        'String getTypeName()': (e: ApexException) => e.typeName,
        'void initCause(Exception cause)': (e: ApexException, cause: ApexException | null) => {
            if (e.apexCause) throw apexException('System.UnexpectedException', 'Cause already set');
            e.apexCause = cause;
        },
        'void setMessage(String message)': (e: ApexException, message: string | null) => {
            e.apexMessage = message;
            e.message = message ?? '';
            announced.add(e);
        },
        'List<String> getDmlFieldNames(Integer index)': (e: ApexException, i: number) =>
            new ApexList('String', [...failure(e, i).error.fields]),
        'List<Schema.SObjectField> getDmlFields(Integer index)': fieldTokens,
        'String getDmlId(Integer index)': (e: ApexException, i: number) => failure(e, i).id,
        'Integer getDmlIndex(Integer index)': (e: ApexException, i: number) => failure(e, i).index,
        'String getDmlMessage(Integer index)': (e: ApexException, i: number) => failure(e, i).error.message,
        'String getDmlStatusCode(Integer index)': (e: ApexException, i: number) => failure(e, i).error.statusCode,
        'System.StatusCode getDmlType(Integer index)': (e: ApexException, i: number) =>
            enumConstant('System.StatusCode', failure(e, i).error.statusCode),
        'Integer getNumDml()': (e: ApexException) => e.dml.length,
        'String toString()': (e: ApexException) => apexToString(e)
    }
});

function caused(type: string, message: string | null, cause: ApexException | null): ApexException {
    const e = new ApexException(type, message);
    e.apexCause = cause;
    return e;
}

/** The four constructors nearly every platform exception has. */
const fourConstructors = (name: string): Record<string, PlatformFunction> => ({
    '()': () => new ApexException(name),
    '(String message)': (message: string | null) => new ApexException(name, message),
    '(Exception cause)': (cause: ApexException | null) => caused(name, null, cause),
    '(String message, Exception cause)': (message: string | null, cause: ApexException | null) =>
        caused(name, message, cause)
});

function platformException(name: string, constructors = fourConstructors(name)): void {
    const methods =
        name === 'System.QueryException'
            ? unsupported('QueryException', 'Map<String,Set<String>> getInaccessibleFields()')
            : {};
    platformType({
        name,
        extends: 'System.Exception',
        test: (v) => v instanceof ApexException && v.typeName === name,
        constructors,
        methods
    });
}

for (const name of SYSTEM.trim().split(/\s+/)) platformException(`System.${name}Exception`);
platformException('System.AuraHandledException', {
    '(String message)': (message: string | null) => new ApexException('System.AuraHandledException', message)
});
platformException('System.InvalidParameterValueException', {
    '(String parameter, String message)': (parameter: string | null, message: string | null) =>
        new ApexException('System.InvalidParameterValueException', `${parameter}: ${message}`)
});
platformException('Cache.Org.OrgCacheException');
platformException('EventBus.RetryableException');
