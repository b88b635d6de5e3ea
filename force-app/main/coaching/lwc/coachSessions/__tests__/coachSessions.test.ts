import { CurrentPageReference } from 'lightning/navigation';
import { createElement } from 'lwc';

import exportNotes from '@salesforce/apex/CoachSessionController.exportNotes';
import getDealSessions from '@salesforce/apex/CoachSessionController.getDealSessions';
import getSessions from '@salesforce/apex/CoachSessionController.getSessions';

import type { createTestWireAdapter } from '@salesforce/wire-service-jest-util';
import type { CoachSessionList } from 'apex/dto';
import CoachSessions from 'c/coachSessions';

import { ANA, DEAL, HELD, LIST, MARIA, PREPARING, SESSION, VIEW } from './company';

const mockNavigate = jest.fn<void, [object]>();

jest.mock('lightning/navigation', () => {
    const Navigate = Symbol('Navigate');
    const mixin = (base: new () => object): object =>
        class extends base {
            [Navigate](page: object): void {
                mockNavigate(page);
            }
        };
    return {
        NavigationMixin: Object.assign(mixin, { Navigate }),
        CurrentPageReference: jest
            .requireActual<typeof import('@salesforce/wire-service-jest-util')>('@salesforce/wire-service-jest-util')
            .createTestWireAdapter(jest.fn())
    };
});
jest.mock('@salesforce/apex/CoachSessionController.exportNotes', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/CoachSessionController.getDealSessions', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/CoachSessionController.getSessions', () => ({ default: jest.fn() }), { virtual: true });
// The session has tests of its own; here it only matters which one is open.
jest.mock('@salesforce/apex/CoachSessionController.openSession', () => ({ default: () => new Promise(() => {}) }), {
    virtual: true
});

const page = CurrentPageReference as unknown as ReturnType<typeof createTestWireAdapter>;
const sessions = getSessions as jest.MockedFunction<typeof getSessions>;
const dealSessions = getDealSessions as jest.MockedFunction<typeof getDealSessions>;
const notes = exportNotes as jest.MockedFunction<typeof exportNotes>;

type Child = HTMLElement & Record<string, unknown>;
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
const child = (element: HTMLElement, selector: string): Child | null =>
    element.shadowRoot?.querySelector<Child>(selector) ?? null;
const panel = (element: HTMLElement): Child => child(element, 'c-coach-panel') as Child;
const RECORD = { type: 'standard__recordPage', attributes: { recordId: ANA } };

async function place(list: CoachSessionList, given: object = { recordId: ANA }, state = {}): Promise<HTMLElement> {
    sessions.mockResolvedValue(list);
    dealSessions.mockResolvedValue(list);
    const element = createElement('c-coach-sessions', { is: CoachSessions });
    Object.assign(element, given);
    document.body.appendChild(element);
    page.emit({ ...RECORD, state });
    await settle();
    await settle();
    return element;
}

function textOf(file: Blob | undefined): Promise<string> {
    return new Promise((resolve) => {
        const reader = new FileReader();
        reader.onload = () => resolve(reader.result as string);
        reader.readAsText(file ?? new Blob());
    });
}

beforeEach(() => {
    mockNavigate.mockReset();
    sessions.mockReset();
    dealSessions.mockReset();
    notes.mockReset();
});
afterEach(() => document.body.replaceChildren());

describe('c-coach-sessions', () => {
    it('says when the last session was and what is open, and who can read the words, before anything else', async () => {
        const element = await place({ ...LIST, sessions: [HELD], daysSinceHeld: 7, openCommitments: 2 });
        expect(panel(element).heading).toBe('Last session 7 days ago; 2 commitments are open.');
        expect(child(element, 'c-coach-session-readers')?.readers).toEqual(LIST.readers);
        await expect(element).toBeAccessible();
    });

    it('is empty with a reason and the one thing to do', async () => {
        const element = await place(LIST);
        expect(panel(element).state).toBe('empty');
        expect(panel(element).heading).toBe('No session with Ana Ruiz yet.');
        expect(child(element, 'c-coach-session-start')?.kinds).toContain('OneOnOne');
    });

    it('asks the rep what the rep sees first while somebody prepares', async () => {
        const preparing = { ...PREPARING, isCoach: false };
        const own = { ...LIST, isOwn: true, kinds: ['Peer'], daysSinceHeld: 9, sessions: [preparing] };
        const element = await place(own);
        expect(panel(element).heading).toBe(
            'Maria Keller is preparing a session with you (1:1). What do you see first?'
        );
        expect(element.shadowRoot?.textContent).toContain('Last session 9 days ago');
    });

    it('shows that a session took place, and no way in, to those who did not take part', async () => {
        const element = await place({ ...LIST, sessions: [{ ...HELD, isCoach: false, takesPart: false }] });
        expect(child(element, '.toggle')).toBeNull();
        expect(element.shadowRoot?.textContent).toContain('Only those who take part can read it.');
    });

    it('opens a session below its row and writes it into the address; Escape leads back to the row', async () => {
        const element = await place({ ...LIST, sessions: [HELD] });
        child(element, '.toggle')?.click();
        expect(mockNavigate).toHaveBeenLastCalledWith({ ...RECORD, state: { c__session: SESSION } });
        await settle();
        const editor = child(element, 'c-coach-session-editor');
        expect(editor?.sessionId).toBe(SESSION);
        const asked: string[] = [];
        jest.spyOn(HTMLElement.prototype, 'focus').mockImplementation(function (this: HTMLElement) {
            asked.push(this.className);
        });
        editor?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
        await settle();
        expect(child(element, 'c-coach-session-editor')).toBeNull();
        expect(mockNavigate).toHaveBeenLastCalledWith({ ...RECORD, state: {} });
        expect(asked).toContain('toggle');
    });

    it('shows the session that the address names', async () => {
        const element = await place({ ...LIST, sessions: [HELD] }, { recordId: ANA }, { c__session: SESSION });
        expect(child(element, 'c-coach-session-editor')).not.toBeNull();
    });

    it('offers the session that the address asks for, and clears the address once it is begun', async () => {
        const state = { c__begin: 'Group', c__with: MARIA, c__about: 'DealsOpened', c__kpi: 'WinRate' };
        const element = await place(LIST, { recordId: ANA }, state);
        const start = child(element, 'c-coach-session-start');
        expect(start).toMatchObject({
            request: { kind: 'Group', withIds: [MARIA], kpi: 'DealsOpened' },
            kpis: LIST.kpis
        });
        start?.dispatchEvent(new CustomEvent('started', { detail: VIEW }));
        expect(mockNavigate).toHaveBeenLastCalledWith({ ...RECORD, state: { c__kpi: 'WinRate', c__session: SESSION } });
    });

    it('clears the address of a session that is not wanted', async () => {
        const element = await place(LIST, { recordId: ANA }, { c__begin: 'OneOnOne' });
        child(element, 'c-coach-session-start')?.dispatchEvent(new CustomEvent('givenup'));
        expect(mockNavigate).toHaveBeenLastCalledWith({ ...RECORD, state: {} });
    });

    it('leaves the address alone where it stands beside the page', async () => {
        const given = { recordId: ANA, apart: true };
        const element = await place({ ...LIST, sessions: [HELD] }, given, { c__session: SESSION });
        expect(child(element, 'c-coach-session-editor')).toBeNull();
        child(element, '.toggle')?.click();
        await settle();
        expect(child(element, 'c-coach-session-editor')).not.toBeNull();
        expect(mockNavigate).not.toHaveBeenCalled();
    });

    it('opens a session that was just begun, without reading it again', async () => {
        const element = await place(LIST);
        child(element, 'c-coach-session-start')?.dispatchEvent(new CustomEvent('started', { detail: VIEW }));
        await settle();
        expect(child(element, 'c-coach-session-editor')?.session).toMatchObject({ version: 1 });
        expect(child(element, 'c-coach-session-readers')).toBeNull();
    });

    it('goes on with the session of its own that is in preparation', async () => {
        const start = async (one: object): Promise<Child | null> =>
            child(await place({ ...LIST, sessions: [{ ...PREPARING, ...one }] }), 'c-coach-session-start');
        expect((await start({ isCoach: false }))?.preparingId).toBeUndefined();
        expect((await start({ kind: 'Peer' }))?.preparingId).toBeUndefined();
        const element = await place({ ...LIST, sessions: [PREPARING] });
        expect(child(element, 'c-coach-session-start')?.preparingId).toBe(SESSION);
        child(element, 'c-coach-session-start')?.dispatchEvent(new CustomEvent('goon', { detail: SESSION }));
        await settle();
        expect(child(element, 'c-coach-session-editor')).not.toBeNull();
    });

    it('takes a deleted session off the list and says so', async () => {
        const element = await place({ ...LIST, sessions: [HELD, { ...HELD, id: 'a00000000000002AAA' }] });
        child(element, '.toggle')?.click();
        await settle();
        sessions.mockResolvedValue({ ...LIST, sessions: [{ ...HELD, id: 'a00000000000002AAA' }] });
        child(element, 'c-coach-session-editor')?.dispatchEvent(new CustomEvent('removed'));
        await settle();
        expect(element.shadowRoot?.querySelectorAll('.session')).toHaveLength(1);
        expect(element.shadowRoot?.textContent).toContain('The session is deleted.');
    });

    it('asks for the sessions of a deal on its page', async () => {
        const element = await place(
            { ...LIST, repId: null, dealId: DEAL, sessions: [HELD], kinds: ['DealReview'] },
            { recordId: DEAL }
        );
        expect(dealSessions).toHaveBeenCalledWith({ opportunityId: DEAL });
        expect(sessions).not.toHaveBeenCalled();
        expect(panel(element).heading).toBe('1 session about this deal.');
        expect(child(element, 'c-coach-session-start')?.dealId).toBe(DEAL);
    });

    it('keeps nothing of a rep on the page once another one is shown', async () => {
        const element = await place({ ...LIST, sessions: [HELD] });
        sessions.mockReturnValue(new Promise(() => {}));
        Object.assign(element, { recordId: '005000000000003AAA' });
        await settle();
        expect(panel(element).state).toBe('loading');
        expect(element.shadowRoot?.querySelectorAll('.session')).toHaveLength(0);
    });

    it('says what failed, and tries again', async () => {
        sessions.mockRejectedValueOnce({ status: 500, body: { message: 'Not now.' } });
        const element = createElement('c-coach-sessions', { is: CoachSessions });
        Object.assign(element, { recordId: ANA });
        document.body.appendChild(element);
        await settle();
        expect(panel(element)).toMatchObject({ state: 'error', message: 'Not now.' });
        sessions.mockResolvedValue(LIST);
        panel(element).dispatchEvent(new CustomEvent('retry'));
        await settle();
        expect(panel(element).state).toBe('empty');
    });

    it('lets people without a session take their own notes along from their own page, with the deal each is about', async () => {
        expect(child(await place(LIST), '.export')).toBeNull();
        let file: Blob | undefined;
        Object.assign(URL, { createObjectURL: (blob: Blob) => ((file = blob), 'blob:1'), revokeObjectURL: jest.fn() });
        jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
        notes.mockResolvedValueOnce([{ id: 'n1', dealName: 'Acme renewal', part: 'Private', text: 'For me' }]);
        notes.mockResolvedValueOnce([]);
        const element = await place({ ...LIST, isOwn: true });
        child(element, '.export')?.click();
        await settle();
        await settle();
        expect(await textOf(file)).toBe('Own note | Acme renewal | Private note\nFor me');
        expect(element.shadowRoot?.textContent).toContain('1 note downloaded.');
        await expect(element).toBeAccessible();
    });

    it('downloads the notes, all portions of them, as one text file', async () => {
        let file: Blob | undefined;
        const url = { createObjectURL: (blob: Blob) => ((file = blob), 'blob:1'), revokeObjectURL: jest.fn() };
        Object.assign(URL, url);
        const click = jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
        const line = { sessionId: SESSION, kind: 'OneOnOne', coachName: 'Maria Keller', repName: 'Ana Ruiz' };
        notes.mockResolvedValueOnce([{ ...line, id: 'n1', part: 'Plan', text: 'Three <b>questions</b>' }]);
        notes.mockResolvedValueOnce([
            { ...line, id: 'n2', part: 'Private', draft: true, text: 'For me' },
            { ...line, id: 'n3', part: 'Praise', text: '' }
        ]);
        notes.mockResolvedValueOnce([]);
        const element = await place({ ...LIST, sessions: [HELD] });
        child(element, '.export')?.click();
        await settle();
        await settle();
        expect(notes.mock.calls.map(([{ after }]) => after)).toEqual([null, 'n1', 'n3']);
        expect(click).toHaveBeenCalledTimes(1);
        expect(await textOf(file)).toBe(
            '1:1 | Maria Keller and Ana Ruiz | What you agreed\nThree <b>questions</b>\n\n' +
                '1:1 | Maria Keller and Ana Ruiz | Private note | Draft\nFor me'
        );
        expect(element.shadowRoot?.textContent).toContain('2 notes downloaded.');
    });
});
