import { createElement } from 'lwc';

import addReader from '@salesforce/apex/CoachSessionController.addReader';
import deleteSession from '@salesforce/apex/CoachSessionController.deleteSession';

import CoachSessionManage from 'c/coachSessionManage';

import { MARIA, SESSION, VIEW } from '../../coachSessions/__tests__/company';

jest.mock('@salesforce/apex/CoachSessionController.addReader', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/CoachSessionController.deleteSession', () => ({ default: jest.fn() }), { virtual: true });

const add = addReader as jest.MockedFunction<typeof addReader>;
const remove = deleteSession as jest.MockedFunction<typeof deleteSession>;

type Child = HTMLElement & Record<string, unknown>;
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
const child = (element: HTMLElement, selector: string): Child | null =>
    element.shadowRoot?.querySelector<Child>(selector) ?? null;

function place(changes: object = {}): HTMLElement {
    const element = createElement('c-coach-session-manage', { is: CoachSessionManage });
    Object.assign(element, { session: { ...VIEW, mayAddReader: true, ...changes } });
    document.body.appendChild(element);
    return element;
}

async function press(element: HTMLElement, selector: string): Promise<void> {
    child(element, selector)?.click();
    await settle();
}

beforeEach(() => {
    add.mockReset().mockResolvedValue(VIEW);
    remove.mockReset().mockResolvedValue(undefined);
});
afterEach(() => document.body.replaceChildren());

describe('c-coach-session-manage', () => {
    it('offers only what the reader may', () => {
        const element = place({ mayAddReader: false, mayDelete: false });
        expect(child(element, '.share')).toBeNull();
        expect(child(element, '.remove')).toBeNull();
    });

    it('asks before it deletes, with the harmless button in focus', async () => {
        const asked: string[] = [];
        jest.spyOn(HTMLElement.prototype, 'focus').mockImplementation(function (this: HTMLElement) {
            asked.push(this.className);
        });
        const removed = jest.fn();
        const element = place();
        element.addEventListener('removed', removed);
        await press(element, '.remove');
        expect(remove).not.toHaveBeenCalled();
        expect(asked).toEqual(['cancel']);
        expect(child(element, '.ask')?.textContent).toMatch(/cannot be brought back/);
        await expect(element).toBeAccessible();
        await press(element, '.do-remove');
        expect(remove).toHaveBeenCalledWith({ sessionId: SESSION });
        expect(removed).toHaveBeenCalledTimes(1);
    });

    it('deletes nothing on Escape and on Cancel', async () => {
        const element = place();
        await press(element, '.remove');
        child(element, '.ask')?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
        await settle();
        expect(child(element, '.ask')).toBeNull();
        await press(element, '.remove');
        await press(element, '.cancel');
        expect(child(element, '.ask')).toBeNull();
        expect(remove).not.toHaveBeenCalled();
    });

    it('says what failed', async () => {
        remove.mockRejectedValue({ status: 500, body: { message: 'Not yours.' } });
        const element = place();
        await press(element, '.remove');
        await press(element, '.do-remove');
        expect(child(element, '[role="alert"]')?.textContent).toBe('The session was not deleted. Not yours.');
    });

    it('lets somebody else read it, once somebody is chosen', async () => {
        const added = jest.fn();
        const element = place();
        element.addEventListener('readeradded', added);
        await press(element, '.share');
        expect(child(element, '.do-share')?.disabled).toBe(true);
        child(element, '.person')?.dispatchEvent(new CustomEvent('change', { detail: { recordId: MARIA } }));
        await settle();
        await press(element, '.do-share');
        expect(add).toHaveBeenCalledWith({ sessionId: SESSION, userId: MARIA });
        expect(added).toHaveBeenCalledTimes(1);
        expect(child(element, '[role="status"]')?.textContent).toBe('They can read it now.');
    });
});
