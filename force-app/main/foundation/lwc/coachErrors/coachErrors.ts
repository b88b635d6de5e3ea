/**
 * One way to tell people about errors. Only words written for them are passed on (an `AuraHandledException`, a
 * validation rule); everything else becomes one of our own sentences, so that no exception text reaches a page.
 */
import noAccess from '@salesforce/label/c.Coach_Ui_Error_No_Access';
import offline from '@salesforce/label/c.Coach_Ui_Error_Offline';
import sessionEnded from '@salesforce/label/c.Coach_Ui_Error_Session';
import unexpected from '@salesforce/label/c.Coach_Ui_Error_Unexpected';

/** DML status codes whose message the customer's own administrator wrote or that says what a field wants. */
const SPEAKING_STATUS_CODES = new Set(['FIELD_CUSTOM_VALIDATION_EXCEPTION', 'REQUIRED_FIELD_MISSING']);
const NO_ACCESS_STATUSES = new Set<unknown>([403, 404]);
/** What the platform answers once the session has timed out or was ended elsewhere. */
const SESSION_ENDED = 'INVALID_SESSION_ID';
const NO_ANSWER_STATUSES = new Set<unknown>([0, 502, 503, 504]);

/** The parts of an error body that LDS and Apex fill; which of them are there depends on who failed. */
interface ErrorBody {
    message?: unknown;
    exceptionType?: unknown;
    stackTrace?: unknown;
    pageErrors?: unknown;
    errorCode?: unknown;
}

/**
 * The message to show for whatever a wire or a call failed with.
 *
 * @param error what was thrown or provided: a FetchResponse-like object, an Error, or anything
 */
export function messageFor(error: unknown): string {
    if (!isRecord(error)) return unexpected;
    if (isUnreachable(error)) return offline;
    const bodies = bodiesOf(error);
    if (isSignedOut(error, bodies)) return sessionEnded;
    if (bodies.some(refusesClass)) return noAccess;
    const spoken = bodies.flatMap(wordsForPeople);
    if (spoken.length > 0) return spoken.join(' ');
    return NO_ACCESS_STATUSES.has(error.status) ? noAccess : unexpected;
}

/** What somebody can do about a failure. */
export type FailureKind =
    /** There was no answer: the same request may be sent again. */
    | 'offline'
    /** The user's session has ended: signing in, in another tab as well, lets the same request through. */
    | 'signedOut'
    /** Apex said no, in words for people: the same request gets the same answer. */
    | 'refused'
    | 'unexpected';

/** The kind of whatever a call failed with. */
export function failureKind(error: unknown): FailureKind {
    if (!isRecord(error)) return 'unexpected';
    if (isUnreachable(error)) return 'offline';
    const bodies = bodiesOf(error);
    if (isSignedOut(error, bodies)) return 'signedOut';
    return bodies.some(refusesClass) || bodies.flatMap(wordsForPeople).length > 0 ? 'refused' : 'unexpected';
}

function isSignedOut({ status }: Record<string, unknown>, bodies: readonly ErrorBody[]): boolean {
    return status === 401 || bodies.some(({ errorCode }) => errorCode === SESSION_ENDED);
}

function bodiesOf({ body }: Record<string, unknown>): ErrorBody[] {
    return (Array.isArray(body) ? body : [body]).filter(isRecord);
}

/** The browser knows that it is offline, or nothing between it and Salesforce gave an answer. */
function isUnreachable(error: Record<string, unknown>): boolean {
    return !navigator.onLine || NO_ANSWER_STATUSES.has(error.status);
}

/**
 * "You do not have access to the Apex class named ..." arrives as a plain message, in the user's language. The class
 * name in it is the one part that no translation changes, and no message of ours names a class.
 */
function refusesClass(body: ErrorBody): boolean {
    return typeof body.message === 'string' && /\bCoach\w*Controller\b/.test(body.message);
}

/** An unhandled exception carries its type and stack trace; an `AuraHandledException` carries only its message. */
function wordsForPeople(body: ErrorBody): string[] {
    if (Array.isArray(body.pageErrors)) {
        return body.pageErrors
            .filter(isRecord)
            .filter((entry) => SPEAKING_STATUS_CODES.has(String(entry.statusCode)))
            .map((entry) => String(entry.message));
    }
    const raw = isUnhandled(body) || body.message === 'Script-thrown exception';
    return typeof body.message === 'string' && body.message !== '' && !raw ? [body.message] : [];
}

function isUnhandled(body: ErrorBody): boolean {
    const type = body.exceptionType;
    if (typeof type === 'string') return !type.endsWith('AuraHandledException');
    return typeof body.stackTrace === 'string' && body.stackTrace !== '';
}

function isRecord(value: unknown): value is Record<string, unknown> {
    return typeof value === 'object' && value !== null;
}
