import { failureKind, messageFor } from 'c/coachErrors';

const UNEXPECTED = 'Something unexpected went wrong. Try again; if it keeps happening, tell your administrator.';
const NO_ACCESS =
    'You do not have access to this. Ask your administrator for a Courtside permission set, or the owner of the record to share it.';
const OFFLINE = 'Salesforce cannot be reached. Check your connection, then try again.';

describe('messageFor', () => {
    it('passes on what Apex says to people', () => {
        expect(messageFor({ status: 500, body: { message: 'Only open deals can be explained.' } })).toBe(
            'Only open deals can be explained.'
        );
        expect(
            messageFor({
                body: { message: 'Translated.', exceptionType: 'System.AuraHandledException', stackTrace: '' }
            })
        ).toBe('Translated.');
    });

    it.each([
        [
            {
                body: {
                    message: 'Attempt to de-reference a null object',
                    exceptionType: 'System.NullPointerException',
                    stackTrace: 'Class.X: line 1'
                }
            }
        ],
        [{ body: { message: 'List has no rows', stackTrace: 'Class.X: line 1' } }],
        [{ body: { message: 'Script-thrown exception' } }],
        [{ body: { message: '' } }],
        [new TypeError("Cannot read properties of undefined (reading 'x')")],
        ['a string'],
        [undefined],
        [null]
    ])('never shows exception text: %j', (error) => {
        expect(messageFor(error)).toBe(UNEXPECTED);
    });

    it('turns a refused class into words about access, in any language', () => {
        const body = { message: "Sie haben keinen Zugriff auf die Apex-Klasse 'CoachPushController'." };
        expect(messageFor({ status: 500, body })).toBe(NO_ACCESS);
    });

    it('turns a refused record into words about access', () => {
        expect(messageFor({ status: 403 })).toBe(NO_ACCESS);
        expect(messageFor({ status: 404, body: [] })).toBe(NO_ACCESS);
    });

    it('passes on validation rules, but not what the platform says about a failed save', () => {
        const pageErrors = [
            { statusCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION', message: 'Give a next step.' },
            { statusCode: 'CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY', message: 'CoachX: execution of BeforeUpdate' }
        ];
        expect(messageFor({ body: { pageErrors } })).toBe('Give a next step.');
        expect(messageFor({ body: { pageErrors: pageErrors.slice(1) } })).toBe(UNEXPECTED);
    });

    it('says what to do when the session has ended, in place of what the platform says', () => {
        const words =
            'Your session has ended. Sign in again in another tab, then try again here. Nothing on this page is lost.';
        const body = { message: 'Session expired or invalid', errorCode: 'INVALID_SESSION_ID' };
        expect(messageFor({ status: 401, body })).toBe(words);
        expect(messageFor({ status: 401 })).toBe(words);
        expect(messageFor({ status: 500, body: [body] })).toBe(words);
    });

    it('joins several messages', () => {
        expect(messageFor({ body: [{ message: 'One.' }, { message: 'Two.' }] })).toBe('One. Two.');
    });

    it('knows when nothing answered', () => {
        expect(messageFor({ status: 0 })).toBe(OFFLINE);
        expect(messageFor({ status: 503, body: { message: '<html>' } })).toBe(OFFLINE);
        jest.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
        expect(messageFor(new Error('x'))).toBe(OFFLINE);
    });
});

describe('failureKind', () => {
    it.each([
        [{ status: 0 }, 'offline'],
        [{ status: 503, body: { message: '<html>' } }, 'offline'],
        [{ status: 401 }, 'signedOut'],
        [{ status: 403, body: [{ errorCode: 'INVALID_SESSION_ID', message: 'Session expired' }] }, 'signedOut'],
        [{ status: 500, body: { message: 'It is too long.' } }, 'refused'],
        [{ status: 500, body: { message: "You have no access to the class 'CoachSessionController'." } }, 'refused'],
        [{ status: 500, body: { message: 'Script-thrown exception' } }, 'unexpected'],
        [{ status: 500, body: { exceptionType: 'System.QueryException', message: 'rows' } }, 'unexpected'],
        [new TypeError('x'), 'unexpected'],
        [undefined, 'unexpected']
    ])('tells what somebody can do: %j', (error, kind) => {
        expect(failureKind(error)).toBe(kind);
    });
});
