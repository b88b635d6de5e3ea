/** The org does not model this. Never guess instead: throw this. `at` is `Class:line`, filled in from the running Apex. */
export class NotSupported extends Error {
    readonly at: string;
    constructor(
        readonly what: string,
        at?: string
    ) {
        const where = at ?? apexFrames(new Error().stack)[0]?.text ?? 'platform code';
        super(`NotSupported: ${what} at ${where}`);
        this.name = 'NotSupported';
        this.at = where;
    }
}

export interface ApexFrame {
    /** `Class:line`. */
    text: string;
    unit: string;
    kind: 'class' | 'trigger';
    line: number;
    method: string;
}

/** V8 keeps ten frames of a stack by default; Apex recursion and nested triggers are deeper, and the way to the trigger matters. */
Error.stackTraceLimit = Math.max(Error.stackTraceLimit, 200);

/** Apex name, lower-cased, of a compiled function: `Foo$.bar$string` is `bar`, `$get$size` is `size`. */
function methodName(compiled: string): string {
    const name = compiled.split('.').at(-1)!;
    const [, special, rest] = /^\$(\w+)(?:\$(\w*))?/.exec(name) ?? [];
    if (!special) return name.split('$')[0]!;
    if (special === 'get' || special === 'set') return rest ?? '';
    return special === 'static' ? '<clinit>' : special === 'run' ? '' : '<init>';
}

/**
 * Apex frames of a JavaScript stack. Compiled units keep Apex's line numbers and are named
 * `apex/<Unit>.cls` or `apex/<Unit>.trigger`, so the JavaScript stack is the Apex stack.
 */
export function apexFrames(stack: string | undefined): ApexFrame[] {
    const frames: ApexFrame[] = [];
    for (const m of (stack ?? '').matchAll(
        /at (?:(?:async |new )?([^\s(]+) \()?.*?apex\/([\w$]+)\.(cls|trigger):(\d+):\d+\)?/g
    )) {
        frames.push({
            text: `${m[2]}:${m[4]}`,
            unit: m[2]!,
            kind: m[3] === 'trigger' ? 'trigger' : 'class',
            line: Number(m[4]),
            method: methodName(m[1] ?? '')
        });
    }
    return frames;
}

/** One error of one record, as DML results, `addError` and the REST API give it. */
export interface RecordError {
    /** Salesforce status code, e.g. `REQUIRED_FIELD_MISSING`. */
    statusCode: string;
    message: string;
    /** API names. */
    fields: string[];
}

/** An Apex exception, thrown as such by compiled code and by the platform. User-defined exceptions compile to subclasses. */
export class ApexException extends Error {
    /** Full Apex type name: `System.DmlException`, `CoachException`, `Outer.InnerException`. */
    readonly typeName: string;
    apexCause: ApexException | null = null;
    /** DmlException only: index of the record in the list, its id, error and object (API name), per failure. */
    dml: { index: number; id: string | null; error: RecordError; object?: string }[] = [];
    /** The code the REST API answers with (`MALFORMED_QUERY`, `INVALID_FIELD`, ...). */
    statusCode: string | null = null;
    /** Null when no message was given. */
    apexMessage: string | null;
    constructor(typeName: string, message: string | null = null) {
        super(message ?? '');
        this.typeName = typeName;
        this.apexMessage = message;
        this.name = typeName;
    }
    get frames(): ApexFrame[] {
        return apexFrames(this.stack);
    }
}

/** A platform exception, e.g. `apexException('System.QueryException', 'List has no rows for assignment to SObject')`. */
export function apexException(
    typeName: string,
    message: string | null,
    statusCode: string | null = null
): ApexException {
    const e = new ApexException(typeName, message);
    e.statusCode = statusCode;
    return e;
}

export const nullPointer = (): ApexException =>
    apexException('System.NullPointerException', 'Attempt to de-reference a null object');
