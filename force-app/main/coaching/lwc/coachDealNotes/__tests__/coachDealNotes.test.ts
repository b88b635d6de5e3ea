import { createElement } from 'lwc';

import getDealNote from '@salesforce/apex/CoachSessionController.getDealNote';
import saveDealNote from '@salesforce/apex/CoachSessionController.saveDealNote';

import type { CoachDealNote } from 'apex/dto';
import { QUIET_MS, hasUnsent } from 'c/coachAutosave';
import CoachDealNotes from 'c/coachDealNotes';

import { DEAL, PRIVATE, textOf } from '../../coachSessions/__tests__/company';

jest.mock('@salesforce/apex/CoachSessionController.getDealNote', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/CoachSessionController.saveDealNote', () => ({ default: jest.fn() }), { virtual: true });
// The sessions about the deal have tests of their own.
jest.mock(
    '@salesforce/apex/CoachSessionController.getDealSessions',
    () => ({ default: () => new Promise(() => undefined) }),
    { virtual: true }
);

const read = getDealNote as jest.MockedFunction<typeof getDealNote>;
const save = saveDealNote as jest.MockedFunction<typeof saveDealNote>;

type Child = HTMLElement & Record<string, unknown>;
const child = (element: HTMLElement | null, selector: string): Child | null =>
    element?.shadowRoot?.querySelector<Child>(selector) ?? null;
const panel = (element: HTMLElement): Child => child(element, 'c-coach-panel') as Child;
const note = (element: HTMLElement): Child | null => child(element, 'c-coach-session-text');
const words = (element: HTMLElement, selector: string): string => child(note(element), selector)?.textContent ?? '';
const wait = (ms = 0): Promise<void> => jest.advanceTimersByTimeAsync(ms);

const kept = (text: string, version: number): CoachDealNote => ({
    text: textOf('Private', {
        text,
        version,
        draftVersion: version,
        authorName: 'Ana Ruiz',
        savedAt: '2026-11-20T10:00:00Z'
    }),
    readers: PRIVATE
});

async function place(): Promise<Child> {
    const element = createElement('c-coach-deal-notes', { is: CoachDealNotes }) as unknown as Child;
    Object.assign(element, { recordId: DEAL });
    document.body.appendChild(element);
    await wait();
    return element;
}

async function type(element: HTMLElement, value: string): Promise<void> {
    child(note(element), '.field')?.dispatchEvent(new CustomEvent('change', { detail: { value } }));
    await wait();
}

beforeEach(() => {
    jest.useFakeTimers();
    read.mockReset().mockResolvedValue({ text: textOf('Private'), readers: PRIVATE });
    save.mockReset().mockResolvedValue({ conflict: false, draftVersion: 7 });
});
afterEach(async () => {
    document.body.replaceChildren();
    await wait(QUIET_MS);
    jest.useRealTimers();
});

describe('c-coach-deal-notes', () => {
    it("offers a note of one's own on the deal, and says who reads it", async () => {
        const element = await place();
        expect(read).toHaveBeenCalledWith({ opportunityId: DEAL });
        expect(panel(element).topic).toBe('Your own note on this deal');
        expect(panel(element).state).toBe('ready');
        expect(words(element, '.help')).toBe(
            'Only you ever read it. 1 administrator may view all data and could reach it as well.'
        );
        expect(child(element, 'c-coach-session-readers')).toBeNull();
        expect(child(element, 'c-coach-sessions')?.recordId).toBe(DEAL);
        jest.useRealTimers();
        await expect(element).toBeAccessible();
        jest.useFakeTimers();
    });

    it('does not call it private where the org opens it to others', async () => {
        const grants = [{ name: 'Sales', kind: 'Profile', people: 9 }];
        read.mockResolvedValue({ text: textOf('Private'), readers: { state: 'opened', grants, allDataPeople: 1 } });
        const element = await place();
        expect(words(element, '.help')).toBe('');
        expect(child(element, 'c-coach-session-readers')?.readers).toMatchObject({ state: 'opened' });
    });

    it('keeps what is typed, each time on top of the version before', async () => {
        read.mockResolvedValue(kept('Ask for the budget.', 5));
        const element = await place();
        expect(child(note(element), '.field')?.value).toBe('Ask for the budget.');
        expect(words(element, '.state')).toContain('Ana Ruiz');
        await type(element, 'Ask for the budget again.');
        await wait(QUIET_MS);
        expect(save).toHaveBeenLastCalledWith({ opportunityId: DEAL, text: 'Ask for the budget again.', version: 5 });
        expect(words(element, '.state')).toBe('Saved just now');
        await type(element, 'Done.');
        await wait(QUIET_MS);
        expect(save).toHaveBeenLastCalledWith({ opportunityId: DEAL, text: 'Done.', version: 7 });
    });

    it('offers both when another window of the same user typed something else', async () => {
        save.mockResolvedValueOnce({ conflict: true, theirs: 'There.', theirDraftVersion: 6, draftVersion: 0 });
        const element = await place();
        await type(element, 'Here.');
        await wait(QUIET_MS);
        expect(words(element, '.mine')).toBe('Here.');
        expect(words(element, '.theirs')).toBe('There.');
        child(note(element), '.keep-both')?.click();
        await wait();
        expect(save).toHaveBeenLastCalledWith({ opportunityId: DEAL, text: 'Here.\n\nThere.', version: 6 });
    });

    it('says why it is not saved, keeps it, and sends it when the panel goes', async () => {
        save.mockRejectedValueOnce({ status: 0 });
        const element = await place();
        await type(element, 'Here.');
        await wait(QUIET_MS);
        expect(words(element, '[role="alert"]')).toContain('Your text is still here.');
        expect(hasUnsent()).toBe(true);
        element.remove();
        await wait();
        expect(save).toHaveBeenCalledTimes(2);
        expect(hasUnsent()).toBe(false);
    });

    it('shows the note of the deal that the page moved to, whatever comes late', async () => {
        let late: (note: CoachDealNote) => void = () => undefined;
        read.mockReturnValueOnce(new Promise((resolve) => (late = resolve)));
        const element = await place();
        expect(panel(element).state).toBe('loading');
        read.mockResolvedValue(kept('Of the second.', 3));
        element.recordId = '006000000000002AAA';
        await wait();
        late(kept('Of the first.', 2));
        await wait();
        expect(child(note(element), '.field')?.value).toBe('Of the second.');
    });

    it('says what failed, and tries again', async () => {
        read.mockRejectedValueOnce({ status: 500, body: { message: 'You cannot see this deal.' } });
        const element = await place();
        expect(panel(element).state).toBe('error');
        expect(panel(element).message).toBe('You cannot see this deal.');
        panel(element).dispatchEvent(new CustomEvent('retry'));
        await wait();
        expect(panel(element).state).toBe('ready');
    });
});
